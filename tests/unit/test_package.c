/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/package.h"

#include <stdio.h>

#include "support/packages.h"
#include "support/sheets.h"

static struct sheets sheets;
static struct vi_package opened;

/* "V1201 words" of the first finding, "" where there is none. */
static const char *
said(void)
{
    static char text[300];
    vi_findings_settle(&sheets.findings);
    const struct vires_finding *finding = vires_findings_at(&sheets.findings, 0);
    text[0] = '\0';
    if (finding)
        snprintf(text, sizeof(text), "V%d %s", finding->code, finding->text);
    return text;
}

static enum vires_status
open_bytes(struct vi_text bytes)
{
    static struct vi_intake_means means;
    vires_findings_clear(&sheets.findings);
    vi_arena_reset(&sheets.arena);
    means = (struct vi_intake_means){.limits = &sheets.limits,
                                     .arena = &sheets.arena,
                                     .scratch = &sheets.arena,
                                     .findings = &sheets.findings};
    return vi_package_open(&opened, bytes, &means);
}

static void
refused(struct vi_text bytes, enum vires_status wanted, const char *words)
{
    const enum vires_status status = open_bytes(bytes);
    assert_int_equal(status, wanted);
    assert_string_equal(said(), words);
}

static void
parts_are_found_and_read(void **state)
{
    struct package package;
    struct vi_text text;
    (void)state;
    sheets_open(&sheets, NULL);
    package_begin(&package);
    package_add(&package, "word/Document.xml", VI_TEXT("<a/>"));
    package_add(&package, "b", VI_TEXT(""));
    assert_int_equal(open_bytes(package_end(&package)), VIRES_OK);
    assert_true(vi_package_has(&opened, VI_TEXT("WORD/document.XML")));
    assert_false(vi_package_has(&opened, VI_TEXT("word/document")));
    assert_int_equal(vi_package_read(&opened, VI_TEXT("word/document.xml"), &text), VIRES_OK);
    assert_text(text, "<a/>", "whatever the case of its name");
    assert_int_equal(vi_package_read(&opened, VI_TEXT("b"), &text), VIRES_OK);
    assert_text(text, "", "one may be empty");
    assert_int_equal(vi_package_read(&opened, VI_TEXT("c"), &text), VIRES_NOT_FOUND);
    assert_string_equal(said(), "");
    vi_package_close(&opened);
    package_free(&package);
    sheets_close(&sheets);
}

static const struct {
    const char *name, *words;
} leading_out[] = {
    {"../a",
     "V1209 the file has a part named ../a, which leads out of it: no word processor writes that"},
    {"/a",
     "V1209 the file has a part named /a, which leads out of it: no word processor writes that"},
    {"a/../../b", "V1209 the file has a part named a/../../b, which leads out of it: no word "
                  "processor writes that"},
    {"a\\b",
     "V1209 the file has a part named a\\b, which leads out of it: no word processor writes that"},
    {"C:a",
     "V1209 the file has a part named C:a, which leads out of it: no word processor writes that"},
    {"", "V1209 the file has a part named , which leads out of it: no word processor writes that"},
};

static void
no_part_leads_out(void **state)
{
    (void)state;
    sheets_open(&sheets, NULL);
    for (size_t i = 0; i < VI_COUNT(leading_out); i++) {
        struct package package;
        package_begin(&package);
        package_add(&package, leading_out[i].name, VI_TEXT("x"));
        refused(package_end(&package), VIRES_REJECTED, leading_out[i].words);
        package_free(&package);
    }
    sheets_close(&sheets);
}

static const struct {
    const char *why;
    struct package_lie lie;
    enum vires_status status;
    const char *words;
} lies[] = {
    {"a password",
     {.flags = 1},
     VIRES_REJECTED,
     "V1202 the file is protected by a password, so what it says cannot be read"},
    {"a way of packing that is not used",
     {.method = 12},
     VIRES_REJECTED,
     "V1211 the part a of the file is packed in a way that no word processor uses"},
};

static void
an_archive_that_no_word_processor_writes_is_refused(void **state)
{
    struct package package;
    (void)state;
    sheets_open(&sheets, NULL);
    for (size_t i = 0; i < VI_COUNT(lies); i++) {
        package_begin(&package);
        package_add_lying(&package, "a", VI_TEXT("x"), lies[i].lie);
        refused(package_end(&package), lies[i].status, lies[i].words);
        package_free(&package);
    }
    package_begin(&package);
    for (int i = 0; i < 3; i++)
        package_add_lying(&package, (const char *[]){"a", "b", "c"}[i], VI_TEXT("123456789"),
                          (struct package_lie){.packed = 100});
    refused(package_end(&package), VIRES_REJECTED,
            "V1210 the parts of the file lie over one another: no word processor writes that");
    package_free(&package);
    package_begin(&package);
    package_add(&package, "word/a.xml", VI_TEXT("x"));
    package_add(&package, "Word/A.xml", VI_TEXT("y"));
    refused(
        package_end(&package), VIRES_REJECTED,
        "V1208 the file has the part Word/A.xml twice, so that it cannot be told which is meant");
    package_free(&package);
    sheets_close(&sheets);
}

static void
a_file_that_is_cut_short_is_refused(void **state)
{
    struct package package;
    (void)state;
    sheets_open(&sheets, NULL);
    package_begin(&package);
    package_add(&package, "a", VI_TEXT("some words"));
    const struct vi_text whole = package_end(&package);
    for (size_t size = 1; size < whole.size; size++)
        refused((struct vi_text){whole.at, size}, VIRES_REJECTED,
                "V1201 the file is damaged or cut short: it cannot be unpacked");
    assert_int_equal(open_bytes(whole), VIRES_OK);
    vi_package_close(&opened);
    package_free(&package);
    sheets_close(&sheets);
}

static void
a_part_whose_bytes_were_changed_is_refused(void **state)
{
    struct package package;
    struct vi_text text;
    (void)state;
    sheets_open(&sheets, NULL);
    package_begin(&package);
    package_add(&package, "a", VI_TEXT("some words"));
    package_end(&package);
    package.bytes.bytes[34]++;
    assert_int_equal(open_bytes(vi_buffer_view(&package.bytes)), VIRES_OK);
    assert_int_equal(vi_package_read(&opened, VI_TEXT("a"), &text), VIRES_REJECTED);
    assert_string_equal(said(), "V1201 the file is damaged or cut short: it cannot be unpacked");
    vi_package_close(&opened);
    package_free(&package);
    sheets_close(&sheets);
}

/* Both limits, one below and one above. */
static void
parts_and_bytes_have_limits(void **state)
{
    struct package package;
    struct vi_text text;
    (void)state;
    sheets_open(&sheets, NULL);
    package_begin(&package);
    for (int i = 0; i < 5; i++)
        package_add(&package, (const char *[]){"a", "b", "c", "d", "e"}[i], VI_TEXT("12345"));
    package_end(&package);
    const struct vi_text whole = vi_buffer_view(&package.bytes);
    sheets.limits.value[VI_LIMIT_PACKED_PARTS] = 4;
    refused(
        whole, VIRES_LIMIT,
        "V1206 the file has more parts than can be read: the limit packed-parts (4) is exceeded");
    sheets.limits.value[VI_LIMIT_PACKED_PARTS] = 5;
    sheets.limits.value[VI_LIMIT_UNPACKED_BYTES] = 10;
    assert_int_equal(open_bytes(whole), VIRES_OK);
    assert_int_equal(vi_package_read(&opened, VI_TEXT("a"), &text), VIRES_OK);
    assert_int_equal(vi_package_read(&opened, VI_TEXT("b"), &text), VIRES_OK);
    assert_int_equal(vi_package_read(&opened, VI_TEXT("c"), &text), VIRES_LIMIT);
    assert_string_equal(said(), "V1207 the file is larger unpacked than can be read: the limit "
                                "unpacked-bytes (10 bytes) is exceeded");
    vi_package_close(&opened);
    package_free(&package);
    sheets_close(&sheets);
}

/* A part that says it is enormous is refused before anything is unpacked. */
static void
a_bomb_does_not_go_off(void **state)
{
    struct package package;
    struct vi_text text;
    (void)state;
    sheets_open(&sheets, NULL);
    package_begin(&package);
    package_add_lying(&package, "a", VI_TEXT("x"), (struct package_lie){.size = 4000000000u});
    package_add_lying(&package, "b", VI_TEXT("xyz"), (struct package_lie){.size = 2});
    assert_int_equal(open_bytes(package_end(&package)), VIRES_OK);
    assert_int_equal(vi_package_read(&opened, VI_TEXT("a"), &text), VIRES_LIMIT);
    assert_int_equal(vi_package_read(&opened, VI_TEXT("b"), &text), VIRES_REJECTED);
    assert_true(sheets.arena.held < 1 << 20);
    vi_package_close(&opened);
    package_free(&package);
    sheets_close(&sheets);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parts_are_found_and_read),
        cmocka_unit_test(no_part_leads_out),
        cmocka_unit_test(an_archive_that_no_word_processor_writes_is_refused),
        cmocka_unit_test(a_file_that_is_cut_short_is_refused),
        cmocka_unit_test(a_part_whose_bytes_were_changed_is_refused),
        cmocka_unit_test(parts_and_bytes_have_limits),
        cmocka_unit_test(a_bomb_does_not_go_off),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
