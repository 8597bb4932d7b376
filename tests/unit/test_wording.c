/* SPDX-License-Identifier: Apache-2.0 */
#include "document/wording.h"

#include "support/documents.h"

#define POUND "\xC2\xA3"

static const struct {
    const char *why, *sum;
    int64_t scale, pence; /* -1: no sum */
} sums[] = {
    {"whole pounds", "25,000", 1, 2500000},
    {"pounds and pence", "10.50", 1, 1050},
    {"one and a half million", "1.5", 1000000, 150000000},
    {"half a penny is no sum", "1.005", 1, -1},
    {"a third of a million is one", "0.333", 1000000, 33300000},
    {"digits are needed", ",", 1, -1},
    {"and only one point", "1.2.3", 1, -1},
    {"a sum beyond counting is none", "99999999999999999999", 1, -1},
    {"nor is one that grows beyond it", "9999999999", 1000000000, -1},
};

static void
sums_are_exact(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(sums); i++) {
        int64_t pence = -1;
        const bool is = vi_wording_sum(vi_text_from(sums[i].sum), sums[i].scale, &pence);
        if ((is ? pence : -1) != sums[i].pence)
            fail_msg("%s: %s is %lld", sums[i].why, sums[i].sum, (long long)pence);
    }
}

static struct vi_wording
english(struct documents *documents, struct vi_source *source, const char *text)
{
    struct doc_sheet *sheet = VI_NEW(&documents->arena, struct doc_sheet);
    assert_non_null(sheet);
    *source = (struct vi_source){.name = VI_TEXT("t"), .text = vi_text_from(text)};
    *sheet = (struct doc_sheet){.source = source, .text = source->text};
    return (struct vi_wording){.style = documents->styles[0],
                               .match = documents->reader.match,
                               .sheet = sheet,
                               .limits = &documents->limits,
                               .arena = &documents->arena,
                               .scratch = &documents->scratch,
                               .findings = &documents->findings};
}

static void
open_english(struct documents *documents)
{
    documents_open(documents);
    documents_style_file(documents, "rules/house-styles/english.xml");
    assert_int_equal(documents_link(documents), VIRES_OK);
}

static const struct {
    const char *why, *text, *iso; /* NULL: no date */
} dates[] = {
    {"figures have the day first", "08/02/2011", "2011-02-08"},
    {"a day in words", "Tuesday 8th February 2011 at 7.00 pm", "2011-02-08"},
    {"a short month", "8 Feb. 2011", "2011-02-08"},
    {"as computers write it", "on 2011-02-08", "2011-02-08"},
    {"the month first", "February 8, 2011", "2011-02-08"},
    {"a month alone is all its days", "in February 2011", "2011-02"},
    {"words that are no month are no date", "Room 12 Building 2011", NULL},
    {"the first date is the date", "8 May 2011 and 9 May 2012", "2011-05-08"},
    {"a leap day", "29/02/2012", "2012-02-29"},
};

static void
dates_are_read(void **state)
{
    struct documents documents;
    struct vi_source source;
    (void)state;
    open_english(&documents);
    for (size_t i = 0; i < VI_COUNT(dates); i++) {
        struct vi_wording wording = english(&documents, &source, dates[i].text);
        struct vi_instant instant;
        struct vi_buffer iso;
        vi_buffer_init(&iso, NULL);
        if (vi_wording_date(&wording, source.text, &instant))
            vi_date_write_iso(&iso, instant.day);
        assert_text(vi_buffer_view(&iso), dates[i].iso ? dates[i].iso : "", dates[i].why);
        vi_buffer_free(&iso);
    }
    assert_int_equal(documents.findings.count, 0);
    documents_close(&documents);
}

static void
a_day_that_does_not_exist_is_told(void **state)
{
    struct documents documents;
    struct vi_source source;
    struct vi_instant instant;
    (void)state;
    open_english(&documents);
    struct vi_wording wording = english(&documents, &source, "on 29/02/2011 and 31 April 2011");
    assert_false(vi_wording_date(&wording, source.text, &instant));
    assert_string_equal(documents_findings(&documents),
                        "1:4 V3107 there is no day 29/02/2011; the date is taken as not stated\n"
                        "1:19 V3107 there is no day 31 April 2011; the date is taken as not "
                        "stated\n");
    documents_close(&documents);
}

static const struct {
    const char *why, *text;
    int count[MODEL_WAY_COUNT]; /* -1: not stated */
    enum model_label label;
    uint32_t offset; /* of the first word that says it */
} votes[] = {
    {"the word before the number", "For: 7 Against: 3", {7, 3, -1, -1}, MODEL_NO_LABEL, 0},
    {"the number before the word", "with 7 for and 3 against", {7, 3, -1, -1}, MODEL_NO_LABEL, 5},
    {"abstentions", "7 votes in favour, 3 against, 1 abstention", {7, 3, 1, -1}, MODEL_NO_LABEL, 0},
    {"numbers in words", "by seven votes to three", {7, 3, -1, -1}, MODEL_NO_LABEL, 3},
    {"each line its own way", "Against: none", {-1, 0, -1, -1}, MODEL_NO_LABEL, 0},
    {"lost by less to more", "lost by nine votes to twelve", {9, 12, -1, -1}, MODEL_NO_LABEL, 0},
    {"lost by more to less", "defeated by 10 votes to 3", {3, 10, -1, -1}, MODEL_NO_LABEL, 0},
    {"who abstained is counted",
     "Cllr A Reed and Cllr B Holm abstained",
     {-1, -1, 2, -1},
     MODEL_NO_LABEL,
     0},
    {"sums for something are no votes",
     "the sum of £623.04 for 16 households",
     {-1, -1, -1, -1},
     MODEL_NO_LABEL,
     0},
    {"praise is no vote",
     "unanimously praised the workmanship",
     {-1, -1, -1, -1},
     MODEL_NO_LABEL,
     0},
    {"none against", "six for, none against", {6, 0, -1, -1}, MODEL_NO_LABEL, 0},
    {"a word that is no number says nothing",
     "votes for and against",
     {-1, -1, -1, -1},
     MODEL_NO_LABEL,
     0},
    {"unanimity", "carried unanimously", {-1, -1, -1, -1}, MODEL_UNANIMOUS, 0},
    {"nobody against", "nem. con.", {-1, -1, -1, -1}, MODEL_NEM_CON, 0},
    {"a label beside counts", "unanimous (7 for)", {7, -1, -1, -1}, MODEL_UNANIMOUS, 11},
};

static void
votes_are_read(void **state)
{
    struct documents documents;
    struct vi_source source;
    (void)state;
    open_english(&documents);
    for (size_t i = 0; i < VI_COUNT(votes); i++) {
        struct vi_wording wording = english(&documents, &source, votes[i].text);
        struct doc_vote vote = {0};
        bool any = votes[i].label != MODEL_NO_LABEL;
        for (int way = 0; way < MODEL_WAY_COUNT; way++)
            any = any || votes[i].count[way] >= 0;
        if (vi_wording_vote(&wording, source.text, &vote) != any)
            fail_msg("%s", votes[i].why);
        for (int way = 0; way < MODEL_WAY_COUNT; way++)
            if ((vote.stated[way] ? vote.count[way].low : -1) != votes[i].count[way])
                fail_msg("%s: way %d is %d", votes[i].why, way,
                         vote.stated[way] ? (int)vote.count[way].low : -1);
        if (vote.label != votes[i].label || vote.place.offset != votes[i].offset)
            fail_msg("%s: label %d at %u", votes[i].why, vote.label, vote.place.offset);
    }
    documents_close(&documents);
}

static const struct {
    const char *why, *name;
    enum model_body_kind kind;
} bodies[] = {
    {"the executive", "Executive", MODEL_BODY_EXECUTIVE},
    {"which some call Cabinet", "Cabinet", MODEL_BODY_EXECUTIVE},
    {"and its committees", "Cabinet (Grants) Committee", MODEL_BODY_EXECUTIVE_COMMITTEE},
    {"a joint committee", "Shared Waste Joint Committee", MODEL_BODY_JOINT_COMMITTEE},
    {"scrutiny", "Overview & Scrutiny Committee", MODEL_BODY_OVERVIEW_AND_SCRUTINY},
    {"full council", "Full Council", MODEL_BODY_COUNCIL},
    {"a parish", "Little Wick Parish Council", MODEL_BODY_PARISH_COUNCIL},
    {"a sub-committee", "Planning Sub-Committee", MODEL_BODY_SUB_COMMITTEE},
    {"licensing", "Licensing Sub Committee", MODEL_BODY_LICENSING_SUB_COMMITTEE},
    {"what no word tells", "Forum", MODEL_BODY_UNKNOWN},
};

static void
a_body_is_known_by_its_words(void **state)
{
    struct documents documents;
    struct vi_source source;
    (void)state;
    open_english(&documents);
    for (size_t i = 0; i < VI_COUNT(bodies); i++) {
        struct vi_wording wording = english(&documents, &source, bodies[i].name);
        if (vi_wording_body(&wording, source.text) != bodies[i].kind)
            fail_msg("%s: %s", bodies[i].why, bodies[i].name);
    }
    documents_close(&documents);
}

static const struct {
    const char *why, *raw, *text;
    enum model_effect effect;
    const char *amount;    /* exact; NULL: none */
    const char *condition; /* NULL: none */
    enum model_condition_kind kind;
} clauses[] = {
    {"what joins clauses is no part of them", "the plan be approved; and", "the plan be approved",
     MODEL_AUTHORISES, NULL, NULL, 0},
    {"nor is the full stop", "the report be noted.", "the report be noted", MODEL_NOTES, NULL, NULL,
     0},
    {"a word that ends in and is whole", "to buy land", "to buy land", MODEL_EFFECT_UNKNOWN, NULL,
     NULL, 0},
    {"lines are joined", "the plan\n   be approved", "the plan be approved", MODEL_AUTHORISES, NULL,
     NULL, 0},
    {"in principle is weaker than approved", "in principle, the plan be approved",
     "in principle, the plan be approved", MODEL_IN_PRINCIPLE, NULL, NULL, 0},
    {"an upper bound", "up to " POUND "25,000 be spent", "up to " POUND "25,000 be spent",
     MODEL_EFFECT_UNKNOWN, "GBP ..25000.00", NULL, 0},
    {"more than is at least a penny more", "sums over " POUND "1.5m", "sums over " POUND "1.5m",
     MODEL_EFFECT_UNKNOWN, "GBP 1500000.01..", NULL, 0},
    {"less than is at most a penny less", "sums below " POUND "500", "sums below " POUND "500",
     MODEL_EFFECT_UNKNOWN, "GBP ..499.99", NULL, 0},
    {"a condition ends at the comma", "subject to funding, the plan be approved",
     "subject to funding, the plan be approved", MODEL_AUTHORISES, NULL, "subject to funding",
     MODEL_PRECEDENT},
    {"but not within a number", "subject to " POUND "1,000 being found",
     "subject to " POUND "1,000 being found", MODEL_EFFECT_UNKNOWN, "GBP 1000.00",
     "subject to " POUND "1,000 being found", MODEL_PRECEDENT},
    {"a proviso alone may be either kind", "to agree, provided that time allows",
     "to agree, provided that time allows", MODEL_AUTHORISES, NULL, "provided that time allows",
     MODEL_CONDITION_UNKNOWN},
};

static void
a_clause_is_read(void **state)
{
    struct documents documents;
    struct vi_source source;
    (void)state;
    open_english(&documents);
    for (size_t i = 0; i < VI_COUNT(clauses); i++) {
        struct vi_wording wording = english(&documents, &source, clauses[i].raw);
        struct doc_clause clause = {0};
        struct vi_buffer sum;
        vi_buffer_init(&sum, NULL);
        vi_wording_clause(&wording, source.text, &clause);
        assert_text(clause.text, clauses[i].text, clauses[i].why);
        if (clause.effect != clauses[i].effect)
            fail_msg("%s: effect %d", clauses[i].why, clause.effect);
        if (clause.amounts)
            vi_money_write_exact(&sum, clause.amounts->money);
        assert_text(vi_buffer_view(&sum), clauses[i].amount ? clauses[i].amount : "",
                    clauses[i].why);
        assert_text(clause.conditions ? clause.conditions->phrase : VI_TEXT(""),
                    clauses[i].condition ? clauses[i].condition : "", clauses[i].why);
        if (clause.conditions)
            assert_int_equal(clause.conditions->kind, clauses[i].kind);
        vi_buffer_free(&sum);
    }
    documents_close(&documents);
}

static void
several_sums_and_conditions_keep_their_order_and_places(void **state)
{
    static const char text[] = "subject to the approval of the Council, " POUND "5 and up to " POUND
                               "7 be paid, provided that " POUND "9 remain";
    struct documents documents;
    struct vi_source source;
    struct doc_clause clause = {0};
    (void)state;
    open_english(&documents);
    struct vi_wording wording = english(&documents, &source, text);
    vi_wording_clause(&wording, source.text, &clause);
    const struct doc_amount *amount = clause.amounts;
    assert_int_equal(amount->money.pence.high, 500);
    assert_int_equal(amount->place.offset, 40);
    assert_int_equal(amount->next->money.pence.low, 0);
    assert_int_equal(amount->next->next->money.pence.low, 900);
    assert_null(amount->next->next->next);
    assert_text(clause.conditions->party, "Council", "party");
    assert_int_equal(clause.conditions->next->place.offset,
                     vi_text_find(source.text, VI_TEXT("provided")));
    assert_null(clause.conditions->next->next);
    documents_close(&documents);
}

/* Once, and it is not tried again: it would give up there too. */
static const struct {
    const char *why, *text, *phrase, *party, *due;
    enum model_condition_kind kind;
    int days, months; /* of the decision */
} waiting[] = {
    {"by a day", "subject to funding by 31 March 2015, it be built",
     "subject to funding by 31 March 2015", "", "2015-03-31", MODEL_PRECEDENT, 0, 0},
    {"by a month is by its end", "conditional on funding no later than June 2015, it be built",
     "conditional on funding no later than June 2015", "", "..2015-06-30", MODEL_PRECEDENT, 0, 0},
    {"before a day is until the day before it", "pending advice before 1 January 2015, it wait",
     "pending advice before 1 January 2015", "", "2014-12-31", MODEL_PRECEDENT, 0, 0},
    {"by the end of a month", "subject to funding by the end of March 2015, it be built",
     "subject to funding by the end of March 2015", "", "..2015-03-31", MODEL_PRECEDENT, 0, 0},
    {"a date that is no last day", "subject to the plan of 3 March 2015, it be built",
     "subject to the plan of 3 March 2015", "", NULL, MODEL_PRECEDENT, 0, 0},
    {"a by that stands before no date, and one that does",
     "subject to funding by the Fund by 3 March 2015, it be built",
     "subject to funding by the Fund by 3 March 2015", "", "2015-03-03", MODEL_PRECEDENT, 0, 0},
    {"so many days after the decision",
     "subject to funding within 28 days of this decision, it be built",
     "subject to funding within 28 days of this decision", "", NULL, MODEL_PRECEDENT, 28, 0},
    {"weeks and words", "subject to funding within two weeks of the date of this meeting",
     "subject to funding within two weeks of the date of this meeting", "", NULL, MODEL_PRECEDENT,
     14, 0},
    {"months", "provided that it is let within six months of the date of the decision",
     "provided that it is let within six months of the date of the decision", "", NULL,
     MODEL_CONDITION_UNKNOWN, 0, 6},
    {"so many days after something else", "subject to funding within 28 days of the sale",
     "subject to funding within 28 days of the sale", "", NULL, MODEL_PRECEDENT, 0, 0},
    {"whose agreement, and by when",
     "subject to the prior agreement of Moor Council by 3 March 2015, it be done",
     "subject to the prior agreement of Moor Council by 3 March 2015", "Moor Council", "2015-03-03",
     MODEL_PRECEDENT, 0, 0},
    {"what the agreement is to is no part of the name",
     "subject to the agreement of Moor Council to the lease, it be let",
     "subject to the agreement of Moor Council to the lease", "Moor Council", NULL, MODEL_PRECEDENT,
     0, 0},
    {"the approval of a paper is nobody's",
     "subject to the approval of the Business Plan, it be done",
     "subject to the approval of the Business Plan", "", NULL, MODEL_PRECEDENT, 0, 0},
    {"but where it says whose", "subject to the approval of the scheme by the Minister, it be done",
     "subject to the approval of the scheme by the Minister", "Minister", NULL, MODEL_PRECEDENT, 0,
     0},
    {"somebody's agreement", "subject to Council approval, it be done",
     "subject to Council approval", "Council", NULL, MODEL_PRECEDENT, 0, 0},
    {"with an apostrophe", "conditional on the Director of Works\xE2\x80\x99 consent, it be done",
     "conditional on the Director of Works\xE2\x80\x99 consent", "Director of Works", NULL,
     MODEL_PRECEDENT, 0, 0},
    {"once they have agreed", "once the Cabinet of Moor Council has approved the lease, sign it",
     "once the Cabinet of Moor Council has approved the lease", "Cabinet of Moor Council", NULL,
     MODEL_PRECEDENT, 0, 0},
    {"provided that they agree", "provided that Moor Council agrees, it be done",
     "provided that Moor Council agrees", "Moor Council", NULL, MODEL_PRECEDENT, 0, 0},
    {"unless they object, which may be either", "it be done unless Moor Council objects",
     "unless Moor Council objects", "Moor Council", NULL, MODEL_CONDITION_UNKNOWN, 0, 0},
    {"with a view to approval", "the plan be sent on with a view to its adoption by the Council",
     "with a view to its adoption by the Council", "Council", NULL, MODEL_PRECEDENT, 0, 0},
    {"with a view to doing something is no condition", "talks be held with a view to sharing costs",
     "", "", NULL, MODEL_CONDITION_UNKNOWN, 0, 0},
    {"until a day", "the post be filled until 31 December 2014", "until 31 December 2014", "",
     "2014-12-31", MODEL_TIME_LIMITED, 0, 0},
    {"from a day that is not said", "it be done with effect from the next municipal year",
     "with effect from the next municipal year", "", NULL, MODEL_COMMENCEMENT, 0, 0},
    {"a reply that is awaited", "the work wait, awaiting the reply of Moor Water",
     "awaiting the reply of Moor Water", "", NULL, MODEL_PRECEDENT, 0, 0},
};

static void
a_condition_says_who_and_by_when(void **state)
{
    struct documents documents;
    struct vi_source source;
    (void)state;
    open_english(&documents);
    for (size_t i = 0; i < VI_COUNT(waiting); i++) {
        struct vi_wording wording = english(&documents, &source, waiting[i].text);
        struct doc_clause clause = {0};
        struct doc_condition none = {.phrase = VI_TEXT(""), .party = VI_TEXT("")};
        struct vi_buffer due;
        vi_buffer_init(&due, NULL);
        vi_wording_clause(&wording, source.text, &clause);
        const struct doc_condition *found = clause.conditions ? clause.conditions : &none;
        if (found->has_due)
            vi_date_write_iso(&due, found->due.day);
        assert_text(found->phrase, waiting[i].phrase, waiting[i].why);
        assert_text(found->party, waiting[i].party, waiting[i].why);
        assert_text(vi_buffer_view(&due), waiting[i].due ? waiting[i].due : "", waiting[i].why);
        if (found->kind != waiting[i].kind || found->within_days != waiting[i].days ||
            found->within_months != waiting[i].months)
            fail_msg("%s: kind %d, %d days, %d months", waiting[i].why, (int)found->kind,
                     (int)found->within_days, (int)found->within_months);
        assert_null(found->next);
        vi_buffer_free(&due);
    }
    documents_close(&documents);
}

static void
a_date_may_be_the_day_from_which_it_has_effect(void **state)
{
    struct documents documents;
    struct vi_source source;
    struct doc_clause clause = {0};
    (void)state;
    open_english(&documents);
    struct vi_wording wording = english(
        &documents, &source, "after 3 March 2015 the fees be raised with effect from 1 April 2015");
    vi_wording_clause(&wording, source.text, &clause);
    assert_text(clause.dates->of, "", "another date");
    assert_text(clause.dates->next->of, "start", "from that day");
    assert_null(clause.conditions);
    documents_close(&documents);
}

static void
a_last_day_that_does_not_exist_is_told_once(void **state)
{
    struct documents documents;
    struct vi_source source;
    struct doc_clause clause = {0};
    (void)state;
    open_english(&documents);
    struct vi_wording wording =
        english(&documents, &source, "subject to funding by 31 April 2015, it be built");
    vi_wording_clause(&wording, source.text, &clause);
    assert_false(clause.conditions->has_due);
    assert_string_equal(documents_findings(&documents),
                        "1:23 V3107 there is no day 31 April 2015; the date is taken as not "
                        "stated\n");
    documents_close(&documents);
}

static void
a_pattern_that_gives_up_is_told(void **state)
{
    static const char xml[] =
        "<house-style xmlns=\"urn:vires:rules:1\" id=\"slow\" version=\"1\" title=\"S\" "
        "least=\"0\">"
        "<line is=\"resolution\" name=\"greedy\">^(a+)+b(?'text'.*)$</line></house-style>";
    struct documents documents;
    (void)state;
    documents_open(&documents);
    documents.limits.value[VI_LIMIT_PATTERN_MATCH] = 1000;
    vi_document_reader_free(&documents.reader);
    assert_int_equal(
        vi_document_reader_init(&documents.reader, &documents.program, &documents.limits, NULL),
        VIRES_OK);
    assert_int_equal(documents_style(&documents, "s.xml", vi_text_from(xml)), VIRES_OK);
    assert_int_equal(documents_link(&documents), VIRES_OK);
    assert_int_equal(documents_read(&documents, "t",
                                    VI_TEXT("x\n aaaaaaaaaaaaaaaaaaaaaaaaaaaaaac b\n"
                                            " aaaaaaaaaaaaaaaaaaaaaaaaaaaaaac b")),
                     VIRES_REJECTED);
    assert_string_equal(documents_findings(&documents),
                        "1:1 V3105 no recommendation or resolution was found in it\n"
                        "2:2 V3106 the pattern greedy of the house style slow gave up here after "
                        "1000 steps, so what stands here is not known\n");
    documents_close(&documents);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sums_are_exact),
        cmocka_unit_test(dates_are_read),
        cmocka_unit_test(a_day_that_does_not_exist_is_told),
        cmocka_unit_test(votes_are_read),
        cmocka_unit_test(a_body_is_known_by_its_words),
        cmocka_unit_test(a_clause_is_read),
        cmocka_unit_test(several_sums_and_conditions_keep_their_order_and_places),
        cmocka_unit_test(a_condition_says_who_and_by_when),
        cmocka_unit_test(a_date_may_be_the_day_from_which_it_has_effect),
        cmocka_unit_test(a_last_day_that_does_not_exist_is_told_once),
        cmocka_unit_test(a_pattern_that_gives_up_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
