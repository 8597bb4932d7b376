/* SPDX-License-Identifier: Apache-2.0 */
#include "report/html.h"

#include "support/testkit.h"

static const struct {
    const char *why, *text, *escaped, *sentence;
} texts[] = {
    {"plain words", "item 5 was late", "item 5 was late", "Item 5 was late."},
    {"a sentence stays one", "It was late.", "It was late.", "It was late."},
    {"a question", "was it late?", "was it late?", "Was it late?"},
    {"markup is text", "<script>alert('x')</script>",
     "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;",
     "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;."},
    {"an attribute cannot be left", "a\" onclick=\"b", "a&quot; onclick=&quot;b",
     "A&quot; onclick=&quot;b."},
    {"an entity is text", "&lt; & &amp;", "&amp;lt; &amp; &amp;amp;", "&amp;lt; &amp; &amp;amp;."},
    {"what commands a terminal, or turns the line round", "a\x1b[1m\xE2\x80\xAE", "a?[1m?",
     "A?[1m?."},
    {"what is not UTF-8", "caf\xE9", "caf?", "Caf?."},
    {"a quotation ends the sentence", "they said \xE2\x80\x9CNo.\xE2\x80\x9D",
     "they said \xE2\x80\x9CNo.\xE2\x80\x9D", "They said \xE2\x80\x9CNo.\xE2\x80\x9D"},
    {"a letter beyond ASCII is left as it is", "\xC3\xA9tat", "\xC3\xA9tat", "\xC3\xA9tat."},
    {"nothing", "", "", ""},
};

static void
text_is_never_markup(void **state)
{
    struct vi_buffer out;
    struct vi_html html = {.out = &out};
    (void)state;
    vi_buffer_init(&out, NULL);
    for (size_t i = 0; i < VI_COUNT(texts); i++) {
        vi_buffer_clear(&out);
        vi_html_text(&html, vi_text_from(texts[i].text));
        assert_text(vi_buffer_view(&out), texts[i].escaped, texts[i].why);
        vi_buffer_clear(&out);
        vi_html_sentence(&html, vi_text_from(texts[i].text));
        assert_text(vi_buffer_view(&out), texts[i].sentence, texts[i].why);
    }
    vi_buffer_free(&out);
}

/* The first ten digits of the SHA-256 of "abc" behind a letter. */
static void
an_id_is_made_of_the_name(void **state)
{
    char id[12], other[12];
    (void)state;
    vi_html_id(VI_TEXT("abc"), id);
    assert_string_equal(id, "dba7816bf8f");
    vi_html_id(VI_TEXT("abd"), other);
    assert_string_not_equal(id, other);
}

static void
each_rank_has_a_word_and_a_class(void **state)
{
    (void)state;
    for (int rank = VI_RANK_BREACHED; rank <= VI_RANK_NONE; rank++) {
        assert_non_null(vi_html_word((enum vi_rank)rank));
        assert_non_null(vi_html_class((enum vi_rank)rank));
    }
    assert_string_equal(vi_html_word(VI_RANK_HERE), "Not proved");
    assert_string_equal(vi_html_class(VI_RANK_BREACHED), "error");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_is_never_markup),
        cmocka_unit_test(an_id_is_made_of_the_name),
        cmocka_unit_test(each_rank_has_a_word_and_a_class),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
