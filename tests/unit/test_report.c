/* SPDX-License-Identifier: Apache-2.0 */
#include "report/report.h"

#include "support/testkit.h"

static bool
opens(const struct vi_report_view *view, struct vi_buffer *out)
{
    vi_buffer_string(out, view->program ? "<rules " : "<");
    return true;
}

static bool
closes(const struct vi_report_view *view, struct vi_buffer *out)
{
    vi_buffer_char(out, '|');
    vi_buffer_text(out, view->asides);
    vi_buffer_char(out, '|');
    vi_buffer_number(out, (int64_t)view->bodies);
    vi_buffer_string(out, view->whole ? " whole>" : ">");
    return true;
}

static bool
fails(const struct vi_report_view *view, struct vi_buffer *out)
{
    (void)view;
    (void)out;
    return false;
}

static bool
append(void *user, const char *bytes, size_t size)
{
    struct vi_buffer *out = user;
    vi_buffer_text(out, (struct vi_text){bytes, size});
    return true;
}

static bool
refuse(void *user, const char *bytes, size_t size)
{
    (void)user;
    (void)bytes;
    (void)size;
    return false;
}

static const struct vi_format framed = {
    .first = "[", .between = ",", .open = opens, .close = closes};
static bool
opens_with_all(const struct vi_report_view *view, struct vi_buffer *out)
{
    vi_buffer_char(out, '<');
    vi_buffer_text(out, view->asides);
    vi_buffer_char(out, '|');
    return true;
}

static const struct vi_format gathered = {
    .gathered = true, .first = "", .between = ",", .open = opens_with_all, .close = closes};
static const struct vi_format bare = {.between = "\n"};
static const struct vires_write_options options;

static void
write_three(const struct vi_format *format, bool whole, const char *expected, const char *why)
{
    struct vi_report report;
    struct vi_buffer out;
    struct vires_writer writer = {append, &out};
    vi_buffer_init(&out, NULL);
    assert_int_equal(vi_report_open(&report, NULL, format, NULL, &options, writer), VIRES_OK);
    assert_int_equal(vi_report_add(&report, VI_TEXT("one"), VI_TEXT("1")), VIRES_OK);
    assert_int_equal(vi_report_add(&report, VI_TEXT(""), VI_TEXT("2")), VIRES_OK);
    assert_int_equal(vi_report_add(&report, VI_TEXT("three"), VI_TEXT("")), VIRES_OK);
    assert_int_equal(vi_report_close(&report, NULL, whole), VIRES_OK);
    assert_text(vi_buffer_view(&out), expected, why);
    vi_report_release(&report);
    vi_buffer_free(&out);
}

static void
bodies_stand_between_what_belongs_around_them(void **state)
{
    (void)state;
    write_three(&framed, true, "<[one,three|1,2|2 whole>", "a document without a body is skipped");
    write_three(&framed, false, "<[one,three|1,2|2>", "not whole");
    write_three(&gathered, true, "<1,2|one,three|1,2|2 whole>", "the opening tells of all of them");
    write_three(&bare, true, "one\nthree", "a format that has nothing around its documents");
}

static void
a_report_of_nothing_has_its_frame(void **state)
{
    struct vi_report report;
    struct vi_buffer out;
    struct vires_writer writer = {append, &out};
    const struct prog_program program = {0};
    (void)state;
    vi_buffer_init(&out, NULL);
    assert_int_equal(vi_report_open(&report, NULL, &framed, &program, &options, writer), VIRES_OK);
    assert_int_equal(vi_report_close(&report, NULL, true), VIRES_OK);
    assert_text(vi_buffer_view(&out), "<rules ||0 whole>", "no first");
    vi_report_release(&report);
    vi_buffer_free(&out);
}

static void
what_fails_is_told(void **state)
{
    static const struct vi_format failing = {.open = fails};
    struct vi_report report;
    struct vi_buffer out;
    (void)state;
    vi_buffer_init(&out, NULL);
    assert_int_equal(
        vi_report_open(&report, NULL, &framed, NULL, &options, (struct vires_writer){refuse, NULL}),
        VIRES_IO);
    vi_report_release(&report);
    assert_int_equal(vi_report_open(&report, NULL, &failing, NULL, &options,
                                    (struct vires_writer){append, &out}),
                     VIRES_NO_MEMORY);
    vi_report_release(&report);
    vi_buffer_free(&out);
}

static void
what_is_gathered_is_written_at_the_end(void **state)
{
    struct vi_report report;
    struct vi_buffer out;
    struct vires_writer writer = {append, &out};
    (void)state;
    vi_buffer_init(&out, NULL);
    assert_int_equal(vi_report_open(&report, NULL, &gathered, NULL, &options, writer), VIRES_OK);
    assert_int_equal(vi_report_add(&report, VI_TEXT("one"), VI_TEXT("1")), VIRES_OK);
    assert_int_equal(out.size, 0);
    report.writer.write = refuse;
    assert_int_equal(vi_report_close(&report, NULL, true), VIRES_IO);
    vi_report_release(&report);
    vi_buffer_free(&out);
}

static bool
write_within(const struct vires_allocator *allocator, void *user)
{
    struct vi_report report;
    struct vires_writer writer = {append, user};
    bool done = !vi_report_open(&report, allocator, &gathered, NULL, &options, writer) &&
                !vi_report_add(&report, VI_TEXT("one"), VI_TEXT("1")) &&
                !vi_report_add(&report, VI_TEXT("two"), VI_TEXT("2")) &&
                !vi_report_close(&report, NULL, true);
    vi_report_release(&report);
    return done;
}

static void
memory_that_runs_out_is_told(void **state)
{
    struct vi_buffer out;
    (void)state;
    vi_buffer_init(&out, NULL);
    assert_in_range(fail_each_allocation(write_within, &out), 2, 10);
    vi_buffer_free(&out);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bodies_stand_between_what_belongs_around_them),
        cmocka_unit_test(a_report_of_nothing_has_its_frame),
        cmocka_unit_test(what_fails_is_told),
        cmocka_unit_test(what_is_gathered_is_written_at_the_end),
        cmocka_unit_test(memory_that_runs_out_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
