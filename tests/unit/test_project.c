/* SPDX-License-Identifier: Apache-2.0 */
#include "ruleset/project.h"

#include "support/testkit.h"

struct file {
    struct vi_limits limits;
    struct vi_source source;
    struct vires_findings findings;
    struct vi_arena arena;
    struct vi_buffer said;
};

static void
open_file(struct file *file, const char *text)
{
    *file = (struct file){.source = {.name = VI_TEXT("vires.xml"), .text = vi_text_from(text)}};
    vi_limits_default(&file->limits);
    vi_arena_init(&file->arena, NULL, 0);
    vi_findings_init(&file->findings, NULL, &file->limits);
    vi_buffer_init(&file->said, NULL);
}

static void
close_file(struct file *file)
{
    vi_buffer_free(&file->said);
    vi_findings_release(&file->findings);
    vi_arena_free(&file->arena);
}

/* "3:5 V2130 words", a line each. */
static struct vi_text
said(struct file *file)
{
    const struct vires_finding *finding;
    vi_findings_settle(&file->findings);
    vi_buffer_clear(&file->said);
    for (size_t i = 0; (finding = vires_findings_at(&file->findings, i)) != NULL; i++) {
        vi_buffer_number(&file->said, finding->place.line);
        vi_buffer_char(&file->said, ':');
        vi_buffer_number(&file->said, finding->place.column);
        vi_buffer_string(&file->said, " V");
        vi_buffer_number(&file->said, finding->code);
        vi_buffer_char(&file->said, ' ');
        vi_buffer_string(&file->said, finding->text);
        vi_buffer_char(&file->said, '\n');
    }
    return vi_buffer_view(&file->said);
}

#define SPACE "xmlns=\"urn:vires:rules:1\""

static void
a_project_says_how_its_documents_are_judged(void **state)
{
    struct file file;
    struct project project;
    (void)state;
    open_file(&file, "<project " SPACE " fail-on=\"unproven\" stage=\"draft\" authority=\"nq\""
                     " waivers=\"w.xml\" baseline=\"b.xml\">\n<rules href=\"one\"/><national/>"
                     "<documents href=\"minutes\"/><rules href=\"two\"/>"
                     "<severity rule=\"key\" is=\"advice\"/></project>");
    assert_int_equal(
        vi_project_read(&file.source, &file.limits, &file.arena, &file.findings, &project), 0);
    assert_int_equal(project.fail_on, 2);
    assert_int_equal(project.stage, MODEL_STAGE_DRAFT);
    assert_text(project.authority, "nq", "whose documents");
    assert_text(project.waivers, "w.xml", "what is waived");
    assert_text(project.baseline, "b.xml", "what was there");
    assert_true(project.national);
    assert_text(project.rules->href, "one", "in the order written");
    assert_text(project.rules->next->href, "two", "and the next");
    assert_null(project.rules->next->next);
    assert_text(project.documents->href, "minutes", "which documents");
    assert_text(project.severities->rule, "key", "weighed otherwise");
    assert_int_equal(project.severities->is, VIRES_ADVICE);
    close_file(&file);
    open_file(&file, "<project " SPACE "/>");
    assert_int_equal(
        vi_project_read(&file.source, &file.limits, &file.arena, &file.findings, &project), 0);
    assert_int_equal(project.fail_on, 0);
    assert_false(project.national);
    assert_null(project.rules);
    close_file(&file);
}

static const struct {
    const char *why, *text, *said;
} faulty[] = {
    {"another root", "<projects " SPACE "/>",
     "1:1 V2130 the outermost element is <projects>; this file begins with <project "
     "xmlns=\"urn:vires:rules:1\">\n"},
    {"another namespace", "<project/>",
     "1:1 V2130 the outermost element is <project>; this file begins with <project "
     "xmlns=\"urn:vires:rules:1\">\n"},
    {"a word that is none", "<project " SPACE " fail-on=\"never\"/>",
     "1:36 V2030 fail-on cannot be \"never\"; allowed: breached or unproven\n"},
    {"an attribute that is missing", "<project " SPACE "><rules/></project>",
     "1:36 V2012 <rules> lacks the attribute href, which it needs\n"},
    {"not well-formed", "<project", "1:9 V1108 the file ends in the middle of a tag\n"},
};

static void
what_is_wrong_with_a_project_is_told(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(faulty); i++) {
        struct file file;
        struct project project;
        open_file(&file, faulty[i].text);
        assert_int_equal(
            vi_project_read(&file.source, &file.limits, &file.arena, &file.findings, &project),
            VIRES_REJECTED);
        assert_text(said(&file), faulty[i].said, faulty[i].why);
        close_file(&file);
    }
}

/* --- Waivers ---------------------------------------------------------------------- */

#define TODAY 16366 /* 23 October 2014 */
static const char waivers_text[] =
    "<waivers " SPACE ">\n"
    "<waiver rule=\"r\" document=\"a.xml\" by=\"A Clerk\" until=\"2014-10-23\">lost in\n a "
    "flood</waiver>\n"
    "<waiver rule=\"s\" subject=\"item 1\" by=\"B\" until=\"2015-01-01\">x</waiver>\n"
    "<waiver rule=\"t\" document=\"a.xml\" by=\"C\" until=\"2014-10-22\">over</waiver>\n"
    "<waiver rule=\"u\" document=\"b.xml\" subject=\"p/2\" by=\"D\" "
    "until=\"2015-01-01\">y</waiver>\n"
    "<accepted rule=\"v\" document=\"a.xml\" fingerprint=\"12\"/>\n"
    "<accepted rule=\"w\" document=\"a.xml\" fingerprint=\"13\"/>\n"
    "</waivers>";

static const struct {
    const char *why, *document, *rule, *path, *subject, *print, *who;
} asked[] = {
    {"of the document, on its last day", "a.xml", "r", "p/1", "item 1", "1", "A Clerk"},
    {"of another document", "b.xml", "r", "p/1", "item 1", "1", NULL},
    {"of a subject, in any document", "b.xml", "s", "p/1", "item 1", "1", "B"},
    {"of another subject", "a.xml", "s", "p/2", "item 2", "1", NULL},
    {"over since yesterday", "a.xml", "t", "p/1", "item 1", "1", NULL},
    {"a subject by its path", "b.xml", "u", "p/2", "item 2", "1", "D"},
    {"and another path", "b.xml", "u", "p/3", "item 3", "1", NULL},
    {"of the baseline", "a.xml", "v", "p/1", "item 1", "12", ""},
    {"what was not there then", "a.xml", "v", "p/1", "item 1", "13", NULL},
};

static void
ask(const struct vi_waivers *waivers, size_t i)
{
    const struct prog_rule rule = {.id = vi_text_from(asked[i].rule)};
    const struct verdict_row row = {.rule = &rule,
                                    .path = vi_text_from(asked[i].path),
                                    .subject = vi_text_from(asked[i].subject),
                                    .fingerprint = vi_text_from(asked[i].print)};
    const struct verdict_accepted *found =
        vi_waivers_find(waivers, vi_text_from(asked[i].document), &row);
    if ((found == NULL) != (asked[i].who == NULL))
        fail_msg("%s", asked[i].why);
    if (found)
        assert_text(found->who, asked[i].who, asked[i].why);
}

static void
waivers_cover_what_they_name(void **state)
{
    struct file file;
    struct vi_waivers waivers = {.day = TODAY};
    (void)state;
    open_file(&file, waivers_text);
    waivers.limits = &file.limits;
    vi_arena_init(&waivers.arena, NULL, 0);
    assert_int_equal(vi_waivers_read(&waivers, &file.source, &file.findings), VIRES_OK);
    vi_waivers_sort(&waivers);
    assert_int_equal(waivers.count, 6);
    for (size_t i = 0; i < VI_COUNT(asked); i++)
        ask(&waivers, i);
    vi_waivers_see(&waivers, VI_TEXT("a.xml"));
    vi_waivers_report(&waivers, true, &file.findings);
    assert_text(said(&file),
                "5:1 V2132 the waiver of t ended on 22 October 2014, so the finding counts again\n"
                "8:1 V2134 findings of the baseline that are no longer there: 1\n",
                "b.xml was not judged, and what is over is told");
    vi_arena_free(&waivers.arena);
    close_file(&file);
}

static void
what_waives_nothing_is_told_where_it_was_asked(void **state)
{
    struct file file;
    struct vi_waivers waivers = {.day = TODAY};
    (void)state;
    open_file(&file, waivers_text);
    waivers.limits = &file.limits;
    vi_arena_init(&waivers.arena, NULL, 0);
    assert_int_equal(vi_waivers_read(&waivers, &file.source, &file.findings), VIRES_OK);
    vi_waivers_sort(&waivers);
    vi_waivers_report(&waivers, false, &file.findings);
    assert_int_equal(vires_findings_count((said(&file), &file.findings), VIRES_ADVICE), 1);
    vi_waivers_see(&waivers, VI_TEXT("b.xml"));
    vi_waivers_report(&waivers, true, &file.findings);
    assert_text(said(&file),
                "4:1 V2133 the waiver of s waives nothing: there is no such finding\n"
                "5:1 V2132 the waiver of t ended on 22 October 2014, so the finding counts again\n"
                "6:1 V2133 the waiver of u waives nothing: there is no such finding\n",
                "all but those of a.xml");
    vi_arena_free(&waivers.arena);
    close_file(&file);
}

static const struct {
    const char *why, *text, *said;
} wide[] = {
    {"one of everything",
     "<waivers " SPACE "><waiver rule=\"r\" by=\"A\" until=\"2015-01-01\">x</waiver></waivers>",
     "1:36 V2131 the waiver of r names neither a document nor a subject; it would waive the rule "
     "everywhere\n"},
    {"without a reason",
     "<waivers " SPACE
     "><waiver rule=\"r\" subject=\"s\" by=\"A\" until=\"2015-01-01\"/></waivers>",
     "1:36 V2017 <waiver> is empty; it has to contain text\n"},
    {"without an end",
     "<waivers " SPACE "><waiver rule=\"r\" subject=\"s\" by=\"A\">x</waiver></waivers>",
     "1:36 V2012 <waiver> lacks the attribute until, which it needs\n"},
};

static void
a_waiver_has_to_say_of_what_why_and_until_when(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(wide); i++) {
        struct file file;
        struct vi_waivers waivers = {.day = TODAY};
        open_file(&file, wide[i].text);
        waivers.limits = &file.limits;
        vi_arena_init(&waivers.arena, NULL, 0);
        assert_int_equal(vi_waivers_read(&waivers, &file.source, &file.findings), VIRES_REJECTED);
        assert_text(said(&file), wide[i].said, wide[i].why);
        vi_arena_free(&waivers.arena);
        close_file(&file);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_project_says_how_its_documents_are_judged),
        cmocka_unit_test(what_is_wrong_with_a_project_is_told),
        cmocka_unit_test(waivers_cover_what_they_name),
        cmocka_unit_test(what_waives_nothing_is_told_where_it_was_asked),
        cmocka_unit_test(a_waiver_has_to_say_of_what_why_and_until_when),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
