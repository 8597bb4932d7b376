/* SPDX-License-Identifier: Apache-2.0 */
#include "base/digest.h"

#include <string.h>

#include "support/testkit.h"

/* FIPS 180-4's examples, and NIST's response to the empty message. */
static const struct {
    const char *why, *message, *digest;
} published[] = {
    {"nothing", "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
    {"one block", "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
    {"two blocks", "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
     "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
    {"four blocks",
     "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmn"
     "opqrsmnopqrstnopqrstu",
     "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"},
};

static void
published_messages_have_their_digests(void **state)
{
    (void)state;
    char hex[VI_DIGEST_HEX + 1];
    for (size_t i = 0; i < VI_COUNT(published); i++) {
        vi_digest(vi_text_from(published[i].message), hex);
        assert_text(vi_text_from(hex), published[i].digest, published[i].why);
    }
    vi_digest((struct vi_text){0}, hex);
    assert_string_equal(hex, published[0].digest);
}

static void
a_million_letters_have_their_digest(void **state)
{
    (void)state;
    struct vi_arena arena = {0};
    char hex[VI_DIGEST_HEX + 1], *letters = VI_NEW_ARRAY(&arena, char, 1000000);
    assert_non_null(letters);
    memset(letters, 'a', 1000000);
    vi_digest((struct vi_text){letters, 1000000}, hex);
    assert_string_equal(hex, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    vi_arena_free(&arena);
}

static void
a_pair_is_the_digest_of_both_in_order(void **state)
{
    (void)state;
    char left[VI_DIGEST_HEX + 1], right[VI_DIGEST_HEX + 1], both[2 * VI_DIGEST_HEX + 1];
    char pair[VI_DIGEST_HEX + 1], expected[VI_DIGEST_HEX + 1];
    vi_digest(VI_TEXT("rules"), left);
    vi_digest(VI_TEXT("minutes"), right);
    memcpy(both, left, VI_DIGEST_HEX);
    memcpy(both + VI_DIGEST_HEX, right, VI_DIGEST_HEX + 1);
    vi_digest(vi_text_from(both), expected);
    vi_digest_pair(left, right, pair);
    assert_string_equal(pair, expected);
    vi_digest_pair(right, left, pair);
    assert_string_not_equal(pair, expected);
    vi_digest_pair(left, right, left);
    assert_string_equal(left, expected);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(published_messages_have_their_digests),
        cmocka_unit_test(a_million_letters_have_their_digest),
        cmocka_unit_test(a_pair_is_the_digest_of_both_in_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
