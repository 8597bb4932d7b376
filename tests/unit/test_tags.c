/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/tags.h"

#include <stdio.h>
#include <stdlib.h>

#include "support/testkit.h"

static void
a_tag_begins_at_the_nearest_bracket_before_its_end(void **state)
{
    static const struct {
        const char *why, *text;
        size_t end, start;
    } cases[] = {
        {"from its last byte", "<a><b c='1'>", 11, 3},
        {"from behind it", "<a><b c='1'>", 12, 3},
        {"a > in a value is no end", "<a b='>>'>", 9, 0},
        {"from beyond the text", "<a>", 99, 0},
        {"there is none", "abc", 3, 0},
        {"there is no text", "", 0, 0},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++)
        if (vi_tag_start(vi_text_from(cases[i].text), cases[i].end) != cases[i].start)
            fail_msg("%s", cases[i].why);
}

static void
a_tag_has_a_name(void **state)
{
    static const struct {
        const char *why, *text, *name, *local;
    } cases[] = {
        {"of a start tag", "<vote for='1'>", "vote", "vote"},
        {"of an end tag", "</vote>", "vote", "vote"},
        {"of an empty element", "<vote/>", "vote", "vote"},
        {"with its prefix", "<v:vote\n", "v:vote", "vote"},
        {"up to the end of the text", "<vo", "vo", "vo"},
        {"none", "<>", "", ""},
        {"none, at the end of the text", "<", "", ""},
        {"none, in an end tag", "</", "", ""},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        struct vi_text name = vi_tag_name(vi_text_from(cases[i].text), 0);
        assert_text(name, cases[i].name, cases[i].why);
        assert_text(vi_tag_local(name), cases[i].local, cases[i].why);
    }
}

/* Writes what vi_tag_next finds as "name@offset/value ". */
static void
list_attributes(const char *tag, struct vi_text *out, char *room, size_t size)
{
    struct vi_tag_attribute attribute;
    size_t used = 0;
    room[0] = '\0';
    for (size_t at = 0; vi_tag_next(vi_text_from(tag), 0, &at, &attribute);)
        used +=
            (size_t)snprintf(room + used, size - used, "%.*s@%zu/%zu ", (int)attribute.name.size,
                             attribute.name.at, attribute.offset, attribute.value);
    *out = (struct vi_text){room, used};
}

static void
attributes_are_found_one_after_another(void **state)
{
    static const struct {
        const char *why, *tag, *found;
    } cases[] = {
        {"none", "<a>", ""},
        {"none in an empty element", "<a/>", ""},
        {"two", "<a b='1' c=\"2\">", "b@3/5 c@9/11 "},
        {"with white space everywhere", "<a\n b\t=\r'1'  c = '2' />", "b@4/8 c@13/17 "},
        {"prefixes belong to names", "<a xml:lang='en'/>", "xml:lang@3/12 "},
        {"brackets and the other mark in a value", "<a b='>\"/' c='1'>", "b@3/5 c@11/13 "},
        {"without a value", "<a b c='1'>", "b@3/4 c@5/7 "},
        {"without quotation marks", "<a b=1 c='1'>", "b@3/5 c@7/9 "},
        {"without an end", "<a b='1' c='2", "b@3/5 c@9/11 "},
        {"without a beginning of the value", "<a b=", "b@3/5 "},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        char room[200];
        struct vi_text found;
        list_attributes(cases[i].tag, &found, room, sizeof(room));
        assert_text(found, cases[i].found, cases[i].why);
    }
}

static void
what_is_no_content_is_skipped(void **state)
{
    static const struct {
        const char *why, *text, *rest;
    } cases[] = {
        {"text begins at once", "text<", "text<"},
        {"behind a comment", "<!-- <x> -->text", "text"},
        {"behind an instruction", "<?x <y> ?>text", "text"},
        {"behind several", "<!--a--><?b?><!--c-->text", "text"},
        {"in a CDATA section", "<![CDATA[<!--x-->]]>", "<!--x-->]]>"},
        {"behind an empty CDATA section", "<![CDATA[]]><!--x-->text", "text"},
        {"a reference is text", "&amp;x", "&amp;x"},
        {"white space is text", " <!--x-->", " <!--x-->"},
        {"a comment without an end", "<!-- x", ""},
        {"nothing", "", ""},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        struct vi_text text = vi_text_from(cases[i].text);
        size_t at = vi_tags_content(text, 0);
        assert_text((struct vi_text){text.at + at, text.size - at}, cases[i].rest, cases[i].why);
    }
}

static void
the_prolog_is_skipped(void **state)
{
    static const struct {
        const char *why, *text, *rest;
    } cases[] = {
        {"none", "<a/>", "<a/>"},
        {"a declaration and comments", "<?xml?>\n<!-- <b> -->\n\n<?x?> <a/>", "<a/>"},
        {"nothing else", " <!-- x --> ", ""},
        {"text", "  x", "x"},
        {"a comment without an end", "<!-- <a/>", ""},
        {"nothing", "", ""},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        struct vi_text text = vi_text_from(cases[i].text);
        size_t at = vi_tags_prolog(text);
        assert_text((struct vi_text){text.at + at, text.size - at}, cases[i].rest, cases[i].why);
    }
}

static void
a_crowded_tag_is_found(void **state)
{
    static const struct {
        const char *why, *text;
        bool crowded;
        size_t where;
    } cases[] = {
        {"two are allowed", "<a b='' c=''/>", false, 0},
        {"three are not", "<r/><a b='' c='' d=''/>", true, 4},
        {"in two elements", "<a b='' c=''><d e='' f=''/></a>", false, 0},
        {"in a comment", "<!--<a b='' c='' d=''/>--><e/>", false, 0},
        {"in a CDATA section", "<r><![CDATA[<a b='' c='' d=''/>]]></r>", false, 0},
        {"in an instruction", "<?x <a b='' c='' d=''/>?><e/>", false, 0},
        {"in text behind a tag", "<a>b='' c='' d='' e=''</a>", false, 0},
        {"in a value", "<a b=\"c='' d='' e='' f=''\"/>", false, 0},
        {"behind a comment", "<!-- x --><a b='' c='' d=''/>", true, 10},
        {"nothing", "", false, 0},
        {"a bracket alone", "<", false, 0},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        size_t where = 0;
        bool crowded = vi_tags_crowded(vi_text_from(cases[i].text), 2, &where);
        if (crowded != cases[i].crowded || where != cases[i].where)
            fail_msg("%s: %d at %zu", cases[i].why, crowded, where);
    }
}

/* Every text of five of these bytes, each in memory of its own so that a sanitizer watches. */
static void
no_text_is_read_beyond_its_end(void **state)
{
    static const char letters[] = "<a='/>! ";
    enum { SIZE = 5, KINDS = 8 };
    (void)state;
    for (unsigned number = 0; number < 32768; number++) {
        char *text = malloc(SIZE);
        assert_non_null(text);
        for (unsigned i = 0, rest = number; i < SIZE; i++, rest /= KINDS)
            text[i] = letters[rest % KINDS];
        struct vi_text all = {text, SIZE};
        struct vi_tag_attribute attribute;
        size_t where = 0, steps = 0;
        for (size_t start = 0; start < SIZE; start++) {
            (void)vi_tag_name(all, start);
            for (size_t at = 0; vi_tag_next(all, start, &at, &attribute); steps++)
                assert_true(at > attribute.offset && at <= SIZE);
            assert_in_range(vi_tags_content(all, start), start, SIZE);
        }
        assert_in_range(vi_tags_prolog(all), 0, SIZE);
        (void)vi_tags_crowded(all, 0, &where);
        assert_in_range(steps, 0, SIZE * SIZE);
        free(text);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_tag_begins_at_the_nearest_bracket_before_its_end),
        cmocka_unit_test(a_tag_has_a_name),
        cmocka_unit_test(attributes_are_found_one_after_another),
        cmocka_unit_test(what_is_no_content_is_skipped),
        cmocka_unit_test(the_prolog_is_skipped),
        cmocka_unit_test(a_crowded_tag_is_found),
        cmocka_unit_test(no_text_is_read_beyond_its_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
