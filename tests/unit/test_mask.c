/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/mask.h"

#include <stdlib.h>
#include <string.h>

#include "support/testkit.h"

#define M "\x01"

static const struct {
    const char *why, *text, *masked;
} masks[] = {
    {"nothing stays nothing", "", ""},
    {"text stays", "a\n\nb\n", "a\n\nb\n"},
    {"a rule stays one", "a\n\n---\nb", "a\n\n---\nb"},
    {"dashes below a sentence become a rule", "a.\n---\nb", "a.\n***\nb"},
    {"as do equals signs", "5 in all.\n=====\nb", "5 in all.\n*****\nb"},
    {"with white space around", "a.\n  ---  \nb", "a.\n  ***  \nb"},
    {"and other line ends", "a.\r\n---\r\nb", "a.\r\n***\r\nb"},
    {"too few for a rule are nothing", "a\n--\nb", "a\n  \nb"},
    {"a title stays one before a blank line", "Title\n---\n\nb", "Title\n---\n\nb"},
    {"or with a line as long", "Title\n----\nb", "Title\n----\nb"},
    {"with one less than two thirds it does not", "A longer\n-----\nb", "A longer\n*****\nb"},
    {"with three dashes only before a blank line", "Abc\n---\nb", "Abc\n***\nb"},
    {"nor at the end of the file", "Title\n---\n", "Title\n***\n"},
    {"nor below a second line", "a\nTitle\n---\n\nb", "a\nTitle\n***\n\nb"},
    {"nor when it ends a sentence, bold or not", "**Title:**\n---\n\nb", "**Title:**\n***\n\nb"},
    {"nor without a letter", "(11)\n---\n\nb", "(11)\n***\n\nb"},
    {"a rule is no line above", "---\n---\nb", "---\n---\nb"},
    {"a title may follow one", "a.\n---\nTitle\n---\n\nb", "a.\n***\nTitle\n---\n\nb"},
    {"in code nothing is masked", "```\na.\n---\n```\n", "```\na.\n---\n```\n"},
    {"behind it, it is", "~~~\n~~~\na.\n---\n", "~~~\n~~~\na.\n***\n"},
    {"the underline of a table is no row of dashes", "a|b\n---|---\n", "a|b\n---|---\n"},
    {"comments are masked but for line ends", "a<!-- b\n\nc -->d",
     "a" M M M M M M "\n\n" M M M M M "d"},
    {"what has no end is none", "a<!-- b", "a<!-- b"},
    {"one ends where it ends", "<!--a-->b-->", M M M M M M M M "b-->"},
};

static void
what_misleads_is_masked(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(masks); i++) {
        char bytes[80];
        const size_t size = strlen(masks[i].text);
        memcpy(bytes, masks[i].text, size + 1);
        vi_mask(bytes, size);
        assert_text((struct vi_text){bytes, size}, masks[i].masked, masks[i].why);
    }
}

static const struct {
    const char *why, *text;
    size_t size;
} fronts[] = {
    {"none", "text", 0},
    {"one", "---\na: b\n---\ntext", 13},
    {"one that ends in dots", "---\na: b\n...\n", 13},
    {"with CRLF", "---\r\na:\r\n---\r\n", 14},
    {"up to the end of the file", "---\na: b\n---", 12},
    {"with no key it is none", "---\nText: of\n", 0},
    {"a sentence is no key", "---\nThe text: this\n---\n", 0},
    {"nor is a colon alone", "---\n: a\n---\n", 0},
    {"nor what does not end it", "---\na:b\n---\n", 0},
    {"nor is one further below", "\n---\na: b\n---\n", 0},
    {"a rule alone is none", "---\n", 0},
};

static void
front_matter_is_found(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(fronts); i++)
        if (vi_mask_front_matter(vi_text_from(fronts[i].text)) != fronts[i].size)
            fail_msg("%s", fronts[i].why);
}

static const struct {
    const char *why, *text;
    uint64_t depth; /* the least that is deep enough */
    size_t where;   /* of the line that is deeper than one less */
} depths[] = {
    {"text", "a\nb", 0, 0},
    {"a list", "- a\n- b", 1, 0},
    {"a list within", "- a\n  1. b\n- c", 2, 4},
    {"marks on one line", "x\n> - 1) a", 3, 2},
    {"lists one after another", "- a\n\ntext\n\n1. b", 1, 0},
    {"tabs reach the next fourth", "  - a\n\t- b", 2, 6},
    {"a rule is no list", "- - - - -\n* * *\n", 0, 0},
    {"nor is a number with words", "1.a\n-b\n+c", 0, 0},
    {"nor a number of ten figures", "1234567890. a", 0, 0},
    {"a mark at the end of a line is one", "-\n  -", 2, 2},
};

static void
depth_is_seen_before_it_costs(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(depths); i++) {
        struct vi_arena arena = {0};
        const struct vi_text text = vi_text_from(depths[i].text);
        size_t where = 99;
        if (vi_mask_is_deep(text, depths[i].depth, &arena, &where))
            fail_msg("%s: deeper", depths[i].why);
        if (depths[i].depth && (!vi_mask_is_deep(text, depths[i].depth - 1, &arena, &where) ||
                                where != depths[i].where))
            fail_msg("%s: %zu", depths[i].why, where);
        vi_arena_free(&arena);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_misleads_is_masked),
        cmocka_unit_test(front_matter_is_found),
        cmocka_unit_test(depth_is_seen_before_it_costs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
