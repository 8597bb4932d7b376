/* SPDX-License-Identifier: Apache-2.0 */
#include "report/where.h"

#include "support/judged.h"
#include "support/testkit.h"

static const struct {
    const char *why, *root, *folder, *name, *path, *uri;
    bool inside;
} rows[] = {
    {"a relative name begins at the root", "/r", "", "a.xml", "a.xml", "a.xml", true},
    {"or in the folder that we work in", "/r", "b/c", "a.xml", "b/c/a.xml", "b/c/a.xml", true},
    {"strokes and full stops of no account go", "/r", "", "./b//a.xml", "b/a.xml", "b/a.xml", true},
    {"up again", "/r", "b/c", "../d/a.xml", "b/d/a.xml", "b/d/a.xml", true},
    {"up to the root", "/r", "b", "../a.xml", "a.xml", "a.xml", true},
    {"out of the repository", "/r", "b", "../../a.xml", "../../a.xml", "../../a.xml", false},
    {"out of it, and in again", "/r", "", "../r/a.xml", "../r/a.xml", "../r/a.xml", false},
    {"an absolute name in it", "/r/s", "x", "/r/s/b/a.xml", "b/a.xml", "b/a.xml", true},
    {"one beside it", "/r/s", "", "/r/sb/a.xml", "/r/sb/a.xml", "file:///r/sb/a.xml", false},
    {"the root itself is no document", "/r", "", "/r/", "/r/", "file:///r/", false},
    {"no root", NULL, NULL, "/r/a.xml", "/r/a.xml", "file:///r/a.xml", false},
    {"no root, and a relative name", NULL, NULL, "b/a.xml", "b/a.xml", "b/a.xml", true},
    {"the working folder", "/r", "b", ".", "b", "b", true},
    {"what a URI does not hold", NULL, NULL, "a b\"%\n\xE9.xml", "a b\"%\n\xE9.xml",
     "a%20b%22%25%0A%E9.xml", true},
    {"what it does hold", NULL, NULL, "aZ09-._~", "aZ09-._~", "aZ09-._~", true},
    {"neighbours of what it holds", NULL, NULL, "@[`{:", "@[`{:", "%40%5B%60%7B%3A", true},
};

static void
documents_are_named_by_their_path_in_the_repository(void **state)
{
    struct vi_buffer out;
    (void)state;
    vi_buffer_init(&out, NULL);
    for (size_t i = 0; i < VI_COUNT(rows); i++) {
        const struct vires_write_options options = {.root = rows[i].root, .folder = rows[i].folder};
        const struct vi_text name = vi_text_from(rows[i].name);
        vi_buffer_clear(&out);
        assert_int_equal(vi_where_path(&out, &options, name), rows[i].inside);
        assert_text(vi_buffer_view(&out), rows[i].path, rows[i].why);
        vi_buffer_clear(&out);
        assert_int_equal(vi_where_uri(&out, &options, name), rows[i].inside);
        assert_text(vi_buffer_view(&out), rows[i].uri, rows[i].why);
    }
    vi_buffer_free(&out);
}

static void
what_is_said_before_it_stays(void **state)
{
    const struct vires_write_options options = {.root = "/r", .folder = ""};
    struct vi_buffer out;
    (void)state;
    vi_buffer_init(&out, NULL);
    vi_buffer_string(&out, "see ");
    (void)vi_where_path(&out, &options, VI_TEXT("b/../../a.xml"));
    assert_text(vi_buffer_view(&out), "see b/../../a.xml", "a name that leads out");
    vi_buffer_free(&out);
}

static void
what_is_wrong_with_a_file_as_a_whole_has_no_line(void **state)
{
    struct vires_finding finding = {.code = 1106,
                                    .place = {.file = "a.xml", .line = 3, .column = 4}};
    (void)state;
    assert_int_equal(vi_where_of(&finding).line, 3);
    assert_int_equal(vi_where_of(&finding).column, 4);
    finding.code = 1001;
    assert_int_equal(vi_where_of(&finding).line, 0);
    finding.code = 4916;
    assert_int_equal(vi_where_of(&finding).line, 0);
}

static void
rules_are_told_from_documents(void **state)
{
    struct judged judged;
    (void)state;
    judged_init(&judged, NULL, 0);
    assert_true(vi_where_is_rules(&judged.program, &judged.rule_source));
    assert_false(vi_where_is_rules(&judged.program, &judged.source));
    judged_free(&judged);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(documents_are_named_by_their_path_in_the_repository),
        cmocka_unit_test(what_is_said_before_it_stays),
        cmocka_unit_test(what_is_wrong_with_a_file_as_a_whole_has_no_line),
        cmocka_unit_test(rules_are_told_from_documents),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
