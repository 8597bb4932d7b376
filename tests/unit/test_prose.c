/* SPDX-License-Identifier: Apache-2.0 */
#include "document/prose.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jansson.h>

#include "support/documents.h"

static void
open_styles(struct documents *documents)
{
    documents_open(documents);
    documents_style_file(documents, "rules/house-styles/english.xml");
    documents_style_file(documents, "rules/house-styles/modern-gov.xml");
    if (documents_link(documents))
        fail_msg("%s", documents_findings(documents));
}

static char *
read_file(const char *path)
{
    size_t size = 0;
    char *bytes = documents_file(path, &size);
    if (bytes)
        bytes[size] = '\0'; /* there is room: files here are small */
    return bytes;
}

/* --- Whole documents ---------------------------------------------------------------- */

/* tests/golden/prose/NAME.txt is read as the record in NAME.xml; below it stands which pattern
 * claimed which line.  With BLESS in the environment what is found becomes what is expected. */
static const struct {
    const char *name, *style, *findings;
} samples[] = {
    {"issue", "modern-gov",
     "23:10 V3107 there is no day 31/02/2018; the date is taken as not stated\n"},
    {"minutes", "english", ""},
    {"parish", "english", ""},
    {"council", "english", ""},
    {"decision", "english", ""},
    {"report", "english", ""},
};

static void
add_trace(const struct documents *documents, struct vi_buffer *out)
{
    const struct vi_prose_reader *prose = &documents->reader.prose;
    vi_buffer_string(out, "<!--\n");
    for (size_t i = 0; i < prose->sheet.count; i++) {
        if (!prose->sheet.lines[i].text.size)
            continue;
        vi_buffer_number(out, (int64_t)i + 1);
        vi_buffer_char(out, ' ');
        vi_buffer_text(out, prose->claims[i] ? prose->claims[i]->name : VI_TEXT("(nobody)"));
        vi_buffer_char(out, '\n');
    }
    vi_buffer_string(out, "-->\n");
}

static void
assert_file(const char *path, const char *got)
{
    if (getenv("BLESS")) {
        FILE *file = fopen(path, "wb");
        assert_non_null(file);
        assert_true(fputs(got, file) >= 0);
        fclose(file);
    }
    char *expected = read_file(path);
    if (!expected || strcmp(expected, got) != 0)
        fail_msg("%s should be:\n%s", path, got);
    free(expected);
}

static void
check_sample(struct documents *documents, const char *name, const char *style, const char *findings)
{
    char text_path[80], record_path[80];
    snprintf(text_path, sizeof text_path, "tests/golden/prose/%s.txt", name);
    snprintf(record_path, sizeof record_path, "tests/golden/prose/%s.xml", name);
    char *text = read_file(text_path);
    assert_non_null(text);
    if (documents_read(documents, name, vi_text_from(text)))
        fail_msg("%s: %s", name, documents_findings(documents));
    assert_text(documents->reader.prose.style->id, style, name);
    assert_text(vi_text_from(documents_findings(documents)), findings, name);
    documents_xml(documents);
    add_trace(documents, &documents->said);
    assert_file(record_path, documents->said.bytes);
    free(text);
}

static void
samples_are_read_as_expected(void **state)
{
    struct documents documents;
    (void)state;
    open_styles(&documents);
    for (size_t i = 0; i < VI_COUNT(samples); i++)
        check_sample(&documents, samples[i].name, samples[i].style, samples[i].findings);
    documents_close(&documents);
}

/* What is written of prose is read as a record that says the same in the same places. */
static void
a_reading_can_be_read(void **state)
{
    struct documents documents;
    (void)state;
    open_styles(&documents);
    for (size_t i = 0; i < VI_COUNT(samples); i++) {
        char path[80];
        snprintf(path, sizeof path, "tests/golden/prose/%s.xml", samples[i].name);
        char *written = read_file(path);
        assert_non_null(written);
        if (documents_read(&documents, path, vi_text_from(written)))
            fail_msg("%s: %s", path, documents_findings(&documents));
        const struct vi_text again = vi_text_from(documents_xml(&documents));
        if (!vi_text_starts(vi_text_from(written), (struct vi_text){again.at, 200}))
            fail_msg("%s is read as\n%s", path, again.at);
        free(written);
    }
    documents_close(&documents);
}

/* --- Sentences ------------------------------------------------------------------------ */

static const struct {
    const char *why, *text, *clauses; /* "LABEL|TEXT\n" for each, decisions apart by "--\n" */
} sentences[] = {
    {"a resolution may be one sentence", "RESOLVED that it be so.", "|it be so\n--\n"},
    {"or begin with its first clause", "RESOLVED – that (A) it be so; and\n\n(B) not so.",
     "A|it be so\nB|not so\n--\n"},
    {"or stand above its clauses", "RESOLVED:\n\n1. One.\n2. Two.", "1|One\n2|Two\n--\n"},
    {"or above its words", "RESOLVED that\n\nit be so.", "|it be so\n--\n"},
    {"a clause goes on in the next line", "RESOLVED that it\nbe so.\n\nThen all left.",
     "|it be so\n--\n"},
    {"a clause with its label may follow a gap",
     "RESOLVED that (a) it be so.\n\n(b) said somebody.", "a|it be so\nb|said somebody\n--\n"},
    {"but not below a sentence that says all", "RESOLVED that it be so.\n\n(b) said somebody.",
     "|it be so\n--\n"},
    {"one line may hold several", "RESOLVED that (a) it be so; (b) not so; and (c) so again.",
     "a|it be so\nb|not so\nc|so again\n--\n"},
    {"but a letter that does not follow is a reference", "RESOLVED that (a) (d) be so; (b) no.",
     "a|(d) be so\nb|no\n--\n"},
    {"a stem above the clauses is none",
     "RESOLVED that the Council:\n\n(a) asks; and\n\n(b) waits.", "a|asks\nb|waits\n--\n"},
    {"talk ends a resolution", "RESOLVED that (a) it be so.\n\nAll left.\n\n(b) said somebody.",
     "a|it be so\n--\n"},
    {"the same twice under one item is once",
     "1 FIRST\nRESOLVED that it be so.\n\nRESOLVED that  it be “so”.\n\nRESOLVED that it be so.",
     "|it be so\n--\n|it be “so”\n--\n"},
    {"under two items it is twice",
     "1 FIRST\nRESOLVED that it be so.\n2 SECOND\nRESOLVED that it be so.",
     "|it be so\n--\n|it be so\n--\n"},
    {"a printing that differs in a sum is a printing",
     "RESOLVED that (a) trees be planted for \xC2\xA3"
     "500; and\n(b) it be noted.\n\nRESOLVED that (a) trees be planted for \xC2\xA3"
     "600; and\n(b) it be noted.",
     "a|trees be planted for \xC2\xA3"
     "500\nb|it be noted\n--\n"},
    {"with another vote it is another",
     "RESOLVED unanimously that it be so.\n\nRESOLVED nem con that it be so.",
     "|it be so\n--\n|it be so\n--\n"},
    {"spaces of every kind are spaces", "RESOLVED\xC2\xA0that (a)\xC2\xA0\xC2\xA0it be so.",
     "a|it be so\n--\n"},
};

static void
add_decisions(const struct doc_decision *decision, struct vi_buffer *out)
{
    for (; decision; decision = decision->next) {
        for (const struct doc_clause *clause = decision->clauses; clause; clause = clause->next) {
            vi_buffer_text(out, clause->label);
            vi_buffer_char(out, '|');
            vi_buffer_text(out, clause->text);
            vi_buffer_char(out, '\n');
        }
        vi_buffer_string(out, "--\n");
    }
}

static void
sentences_become_clauses(void **state)
{
    struct documents documents;
    (void)state;
    open_styles(&documents);
    for (size_t i = 0; i < VI_COUNT(sentences); i++) {
        struct vi_buffer got;
        vi_buffer_init(&got, NULL);
        if (documents_read(&documents, "t", vi_text_from(sentences[i].text)))
            fail_msg("%s: %s", sentences[i].why, documents_findings(&documents));
        add_decisions(documents.record->meetings->decisions, &got);
        for (const struct doc_item *item = documents.record->meetings->items; item;
             item = item->next)
            add_decisions(item->decisions, &got);
        assert_text(vi_buffer_view(&got), sentences[i].clauses, sentences[i].why);
        vi_buffer_free(&got);
    }
    documents_close(&documents);
}

/* The first clauses stand before any meeting is named, the others at one that is. */
static void
what_was_resolved_was_resolved_at_a_meeting(void **state)
{
    struct documents documents;
    (void)state;
    open_styles(&documents);
    assert_int_equal(documents_read(&documents, "t",
                                    VI_TEXT("7 TREES\nRESOLVED that x.\n"
                                            "Minutes of the Council, held on 1 May 2018\n"
                                            "RESOLVED that y.\n")),
                     VIRES_OK);
    const struct doc_meeting *meeting = documents.record->meetings;
    assert_null(documents.record->items);
    assert_text(meeting->body, "", "the first is not known");
    assert_false(meeting->has_date);
    assert_text(meeting->items->decisions->clauses->text, "x", "its decision");
    assert_true(meeting->order < meeting->items->order);
    assert_true(meeting->end_order < meeting->next->order);
    assert_text(meeting->next->body, "Council", "the second is");
    assert_text(meeting->next->decisions->clauses->text, "y", "its decision");
    documents_close(&documents);
}

/* --- Patterns of a style that takes less than others -------------------------------------- */

static const char spare_style[] =
    "<house-style xmlns='urn:vires:rules:1' id='spare' version='1' title='t' least='0'>"
    "<line is='meeting' name='m'>^Meeting of (?&lt;body>.+?) minute (?&lt;number>\\d+)$</line>"
    "<line is='item' name='i'>^(?&lt;title>\\p{Lu}.+) \\((?&lt;number>\\d+)\\)$</line>"
    "<line is='clause' name='c'>^\\((?&lt;label>[a-z])\\)(?: (?&lt;text>.+))?$</line>"
    "<line is='resolution' name='r'>^RESOLVED(?&lt;text>.*)$</line>"
    "</house-style>";

static void
open_spare(struct documents *documents)
{
    documents_open(documents);
    if (documents_style(documents, "spare.xml", vi_text_from(spare_style)) ||
        documents_link(documents))
        fail_msg("%s", documents_findings(documents));
}

static void
a_clause_may_be_a_label_whose_words_follow(void **state)
{
    static const struct {
        const char *why, *text, *clauses;
    } cases[] = {
        {"the words in the next line", "RESOLVED\n(a)\nit be so", "a|it be so\n--\n"},
        {"in more lines", "RESOLVED\n(a)\nit be\nso", "a|it be so\n--\n"},
        {"behind RESOLVED", "RESOLVED (a)\nit be so", "a|it be so\n--\n"},
        {"none at all", "RESOLVED\n(a)\n(b) so", "a|\nb|so\n--\n"},
    };
    struct documents documents;
    (void)state;
    open_spare(&documents);
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        struct vi_buffer got;
        vi_buffer_init(&got, NULL);
        if (documents_read(&documents, "t", vi_text_from(cases[i].text)))
            fail_msg("%s: %s", cases[i].why, documents_findings(&documents));
        add_decisions(documents.record->meetings->decisions, &got);
        assert_text(vi_buffer_view(&got), cases[i].clauses, cases[i].why);
        vi_buffer_free(&got);
    }
    documents_close(&documents);
}

/* The second number of an item is a part of its title only where it stands before it. */
static void
a_title_may_stand_before_its_number(void **state)
{
    struct documents documents;
    (void)state;
    open_spare(&documents);
    assert_int_equal(documents_read(&documents, "t",
                                    VI_TEXT("Meeting of Council minute 4\n"
                                            "Trees of the town (5)\nRESOLVED that x")),
                     VIRES_OK);
    const struct doc_item *item = documents.record->meetings->items;
    assert_text(item->number, "4", "the number that the meeting's line has");
    assert_text(item->title, "Trees of the town", "the title alone");
    documents_close(&documents);
}

/* --- Real documents: ../shared is not part of the project ------------------------------- */

#define REAL "../shared/gold/"

static const char *const real[] = {
    "seed-000-east-herts-executive-2011-02-08-item-539",
    "seed-004-shared-services-joint-committee-2020-09-02",
};

static const char *
string_of(const json_t *object, const char *key)
{
    const char *text = json_string_value(json_object_get(object, key));
    return text ? text : "";
}

static void
check_amounts(const struct doc_clause *clause, const json_t *gold)
{
    const struct doc_amount *amount = clause->amounts;
    const json_t *amounts = json_object_get(gold, "amounts");
    for (size_t i = 0; i < json_array_size(amounts); i++, amount = amount->next) {
        struct vi_buffer sum;
        assert_non_null(amount);
        vi_buffer_init(&sum, NULL);
        vi_money_write_exact(&sum, amount->money);
        assert_text(vi_buffer_view(&sum), json_string_value(json_array_get(amounts, i)), "amount");
        vi_buffer_free(&sum);
    }
    assert_null(amount);
}

static void
check_conditions(const struct doc_clause *clause, const json_t *gold)
{
    const struct doc_condition *condition = clause->conditions;
    const json_t *phrases = json_object_get(gold, "conditions");
    for (size_t i = 0; i < json_array_size(phrases); i++, condition = condition->next) {
        assert_non_null(condition);
        assert_text(condition->phrase, json_string_value(json_array_get(phrases, i)), "condition");
    }
    assert_null(condition);
}

static void
check_count(const struct doc_vote *vote, enum model_way way, const json_t *gold, const char *key)
{
    const json_t *count = json_object_get(gold, key);
    assert_int_equal(vote->stated[way], json_is_integer(count));
    if (vote->stated[way])
        assert_int_equal(vote->count[way].low, json_integer_value(count));
}

static void
check_vote(const struct doc_vote *vote, const json_t *gold)
{
    assert_int_equal(vote != NULL, json_is_object(gold));
    if (!vote)
        return;
    check_count(vote, MODEL_FOR, gold, "for");
    check_count(vote, MODEL_AGAINST, gold, "against");
    check_count(vote, MODEL_ABSTAINING, gold, "abstaining");
    assert_int_equal(vote->label == MODEL_UNANIMOUS,
                     json_is_true(json_object_get(gold, "unanimous")));
}

static void
check_clause(const struct doc_decision *decision, const struct doc_clause *clause,
             const json_t *gold)
{
    const struct vi_text text = vi_text_from(string_of(gold, "text"));
    assert_text(clause->label, string_of(gold, "label"), "label");
    if (!vi_text_starts(clause->text, text))
        fail_msg("%.*s", (int)clause->text.size, clause->text.at);
    assert_string_equal(vi_words_name(model_outcomes, (int)decision->outcome),
                        string_of(gold, "outcome"));
    assert_int_equal(clause->in_principle, json_is_true(json_object_get(gold, "in_principle")));
    check_vote(decision->votes, json_object_get(gold, "vote"));
    check_conditions(clause, gold);
    check_amounts(clause, gold);
}

/* The gold has an entry a clause. */
static void
check_item(const struct doc_item *item, const json_t *gold)
{
    const json_t *entries = json_object_get(gold, "decisions");
    size_t entry = 0;
    assert_text(item->number, string_of(gold, "number"), "number");
    assert_text(item->title, string_of(gold, "title"), "title");
    for (const struct doc_decision *decision = item->decisions; decision; decision = decision->next)
        for (const struct doc_clause *clause = decision->clauses; clause; clause = clause->next)
            check_clause(decision, clause, json_array_get(entries, entry++));
    assert_int_equal(entry, json_array_size(entries));
}

static void
check_meeting(const struct doc_meeting *meeting, const json_t *gold)
{
    const json_t *items = json_object_get(gold, "items");
    struct vi_buffer day;
    vi_buffer_init(&day, NULL);
    vi_date_write_iso(&day, meeting->date.day);
    assert_text(vi_buffer_view(&day), string_of(gold, "date"), "date");
    vi_buffer_free(&day);
    assert_text(meeting->body, string_of(gold, "body"), "body");
    const struct doc_item *item = meeting->items;
    for (size_t i = 0; i < json_array_size(items); i++, item = item->next) {
        assert_non_null(item);
        check_item(item, json_array_get(items, i));
    }
    assert_null(item);
}

static bool
check_real(struct documents *documents, const char *name)
{
    char path[200];
    snprintf(path, sizeof path, REAL "documents/%s.txt", name);
    char *text = read_file(path);
    snprintf(path, sizeof path, REAL "gold/%s.json", name);
    json_t *gold = json_load_file(path, 0, NULL);
    const bool there = text && gold;
    if (there) {
        if (documents_read(documents, name, vi_text_from(text)))
            fail_msg("%s: %s", name, documents_findings(documents));
        assert_int_equal(documents->record->extent, MODEL_EXTRACT);
        assert_string_equal(vi_words_name(model_record_kinds, (int)documents->record->kind),
                            string_of(gold, "kind"));
        check_meeting(documents->record->meetings,
                      json_array_get(json_object_get(gold, "meetings"), 0));
        assert_null(documents->record->meetings->next);
    }
    json_decref(gold);
    free(text);
    return there;
}

static void
two_published_extracts_are_read_as_a_person_reads_them(void **state)
{
    struct documents documents;
    bool there = true;
    (void)state;
    open_styles(&documents);
    for (size_t i = 0; i < VI_COUNT(real); i++)
        there = check_real(&documents, real[i]) && there;
    documents_close(&documents);
    if (!there) {
        print_message("the published extracts are not here\n");
        skip();
    }
}

/* --- Hostile text -------------------------------------------------------------------------- */

static const struct {
    const char *why, *unit;
    size_t times;
    enum vires_status status;
} hostile[] = {
    {"one line of sixteen megabytes", "aaaaaaaaaaaaaaaa", 1000000, VIRES_LIMIT},
    {"a million lines too many", "\n\n\n\n\n\n\n\n", 130000, VIRES_LIMIT},
    {"a million bytes of brackets", "((((((((((((((((", 60000, VIRES_REJECTED},
    {"as many lines of clauses as there may be", "RESOLVED that (a) x; (b)\n", 30000, VIRES_OK},
    {"a clause of a hundred thousand lines", "RESOLVED that y\nx subject to £1, £2 for 3 and\n",
     20000, VIRES_OK},
    {"spaces of two bytes", "\xC2\xA0\xC2\xA0\xC2\xA0\xC2\xA0", 100000, VIRES_REJECTED},
};

static void
hostile_text_ends_in_time(void **state)
{
    struct documents documents;
    (void)state;
    open_styles(&documents);
    for (size_t i = 0; i < VI_COUNT(hostile); i++) {
        const size_t size = strlen(hostile[i].unit);
        char *text = malloc(size * hostile[i].times);
        assert_non_null(text);
        for (size_t n = 0; n < hostile[i].times; n++)
            memcpy(text + n * size, hostile[i].unit, size);
        const enum vires_status status =
            documents_read(&documents, "t", (struct vi_text){text, size * hostile[i].times});
        if (status != hostile[i].status)
            fail_msg("%s: status %d, %.200s", hostile[i].why, status,
                     documents_findings(&documents));
        free(text);
    }
    documents_close(&documents);
}

static void
decisions_in_prose_have_a_limit(void **state)
{
    struct documents documents;
    (void)state;
    open_styles(&documents);
    documents.limits.value[VI_LIMIT_DECISIONS] = 1;
    assert_int_equal(documents_read(&documents, "t", VI_TEXT("RESOLVED that x.")), VIRES_OK);
    assert_int_equal(documents_read(&documents, "t", VI_TEXT("RESOLVED that x.\n\nRESOLVED y.")),
                     VIRES_LIMIT);
    assert_string_equal(documents_findings(&documents),
                        "3:1 V3019 the record has more decisions than can be read: the limit "
                        "decisions (1) is exceeded\n");
    documents_close(&documents);
}

static bool
read_with(const struct vires_allocator *allocator, void *user)
{
    static const char text[] = "Minutes of the meeting of the Council held on 1 May 2018\n"
                               "RESOLVED (For: 3) that (a) £5 be paid, subject to funds.\n\n"
                               "RESOLVED that it  be noted.\n";
    struct documents *documents = user;
    struct vires_findings findings;
    struct vi_arena arena, scratch;
    struct vi_source source = {0};
    struct doc_record *record = NULL;
    vi_findings_init(&findings, allocator, &documents->limits);
    vi_arena_init(&arena, allocator, 0);
    vi_arena_init(&scratch, allocator, 0);
    const enum vires_status status =
        vi_document_read(&documents->reader, VI_TEXT("t"), vi_text_from(text), &arena, &scratch,
                         &findings, &source, &record);
    if (status != VIRES_OK)
        assert_int_equal(status, VIRES_NO_MEMORY);
    vi_findings_release(&findings);
    vi_arena_free(&arena);
    vi_arena_free(&scratch);
    return status == VIRES_OK;
}

static void
every_allocation_may_fail(void **state)
{
    struct documents documents;
    (void)state;
    open_styles(&documents);
    assert_true(fail_each_allocation(read_with, &documents) > 0);
    documents_close(&documents);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(samples_are_read_as_expected),
        cmocka_unit_test(a_reading_can_be_read),
        cmocka_unit_test(sentences_become_clauses),
        cmocka_unit_test(what_was_resolved_was_resolved_at_a_meeting),
        cmocka_unit_test(a_clause_may_be_a_label_whose_words_follow),
        cmocka_unit_test(a_title_may_stand_before_its_number),
        cmocka_unit_test(two_published_extracts_are_read_as_a_person_reads_them),
        cmocka_unit_test(hostile_text_ends_in_time),
        cmocka_unit_test(decisions_in_prose_have_a_limit),
        cmocka_unit_test(every_allocation_may_fail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
