/* SPDX-License-Identifier: Apache-2.0 */
#include "report/element_path.h"

#include "support/testkit.h"

#define STEP(name, n) "/*[local-name()='" name "'][" #n "]"

static const char record[] = "<?xml version='1.0'?><!-- <a> -->\n"
                             "<p:record a='>' b=\"<'>\"><a/><b><a/></b><![CDATA[<a>]]><a\n/>"
                             "<a>x</a></p:record><!-- -->";

/* Asked in this order; `tag` is looked for behind the one before. */
static const struct {
    const char *why, *tag, *path;
} steps[] = {
    {"before all elements", "<!--", "/"},
    {"a name with a prefix", "<p:record", STEP("record", 1)},
    {"the first of its name", "<a/>", STEP("record", 1) STEP("a", 1)},
    {"asked again", "<a/>", STEP("record", 1) STEP("a", 1)},
    {"one of another name", "<b>", STEP("record", 1) STEP("b", 1)},
    {"a child counts for itself", "<a/>", STEP("record", 1) STEP("b", 1) STEP("a", 1)},
    {"no tag: the element around it", "[CDATA", STEP("record", 1)},
    {"a tag over two lines", "<a\n", STEP("record", 1) STEP("a", 2)},
    {"the next", "<a>x", STEP("record", 1) STEP("a", 3)},
    {"text in it", "x</a>", STEP("record", 1) STEP("a", 3)},
    {"behind all elements", "--><", "/"},
};

static void
elements_have_their_paths(void **state)
{
    struct vi_element_walk walk;
    size_t at = 0;
    (void)state;
    vi_element_walk_init(&walk, NULL, vi_text_from(record));
    for (size_t i = 0; i < VI_COUNT(steps); i++) {
        const char *found = strstr(record + at, steps[i].tag);
        if (found)
            at = (size_t)(found - record);
        else
            at = sizeof(record) - 2;
        assert_text(vi_element_path(&walk, at), steps[i].path, steps[i].why);
        at += i == 4 || i == 7;
    }
    assert_text(vi_element_path(&walk, 0), "/", "an offset that falls");
    vi_element_walk_free(&walk);
}

static void
what_is_cut_off_ends(void **state)
{
    (void)state;
    for (size_t size = 0; size < sizeof(record); size++) {
        struct vi_element_walk walk;
        vi_element_walk_init(&walk, NULL, (struct vi_text){record, size});
        (void)vi_element_path(&walk, size);
        (void)vi_element_path(&walk, size + 1);
        vi_element_walk_free(&walk);
    }
}

static bool
walk_within(const struct vires_allocator *allocator, void *user)
{
    struct vi_element_walk walk;
    (void)user;
    vi_element_walk_init(&walk, allocator, vi_text_from(record));
    (void)vi_element_path(&walk, sizeof(record) - 20);
    const bool whole = !walk.arena.failed && !walk.path.failed;
    vi_element_walk_free(&walk);
    return whole;
}

static void
memory_that_runs_out_is_told(void **state)
{
    (void)state;
    assert_in_range(fail_each_allocation(walk_within, NULL), 2, 20);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(elements_have_their_paths),
        cmocka_unit_test(what_is_cut_off_ends),
        cmocka_unit_test(memory_that_runs_out_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
