/* SPDX-License-Identifier: Apache-2.0 */
#include "document/record.h"

#include <stdlib.h>
#include <string.h>

#include "support/documents.h"

/* --- Faults ----------------------------------------------------------------------- */

#define MINUTES(inside) "<record kind=\"minutes\">" inside "</record>"
#define MEETING(inside) MINUTES("<meeting body=\"council\">" inside "</meeting>")

static const struct {
    const char *why, *xml, *findings;
} faulty[] = {
    {"only a record is a record", "<rules/>",
     "1:1 V3001 the outermost element is <rules>; a record begins with <record>\n"},
    {"a record is not in the namespace of rules",
     "<record xmlns=\"urn:vires:rules:1\" kind=\"minutes\"/>",
     "1:1 V3020 this <record> is not in the namespace urn:vires:record:1, the only one that is "
     "read "
     "here; nothing of it was read\n"},
    {"nor in that of a format to come",
     "<r:record xmlns:r=\"urn:vires:record:2\" kind=\"minutes\"/>",
     "1:1 V3020 this <record> is not in the namespace urn:vires:record:1, the only one that is "
     "read "
     "here; nothing of it was read\n"},
    {"a record says of what kind it is", "<record/>",
     "1:1 V3005 <record> lacks the attribute \"kind\", which it needs; allowed: minutes, report or "
     "notice\n"},
    {"there are three kinds of record", "<record kind=\"minute\"/>",
     "1:9 V3007 kind is \"minute\"; allowed: minutes, report or notice\n"},
    {"an attribute that is not known may be a fact misspelt",
     "<record kind=\"notice\" autority=\"x\"/>",
     "1:23 V3003 \"autority\" is not an attribute of <record>; allowed there: kind, status, "
     "extent, authority, id, title or date\n"},
    {"what stands in an unknown element is not looked at",
     MINUTES("<meetings><meeting bodi=\"x\"/></meetings>"),
     "1:24 V3002 <meetings> may not stand in <record>; allowed there: fact, event, meeting, item, "
     "decision, constitution or part\n"},
    {"an element of the wrong place is named with its place",
     MEETING("<item>\n<meeting body=\"b\"/></item>"),
     "2:1 V3002 <meeting> may not stand in <item>; allowed there: fact, event, interest, "
     "recommendation, decision, reasons, alternatives, paragraph, background-papers or part\n"},
    {"nothing stands in a vote but the votes cast",
     MEETING("<decision><vote for=\"1\"><cast member=\"A\" way=\"for\"><event kind=\"x\"/></cast>"
             "</vote></decision>"),
     "1:99 V3002 <event> may not stand in <cast>; allowed there: nothing\n"},
    {"every fault is reported in one run",
     "<record kind=\"minute\" date=\"2011-02-30\">\n<meeting body=\" \" present=\"few\"\n"
     "   quorate=\"perhaps\"/></record>",
     "1:9 V3007 kind is \"minute\"; allowed: minutes, report or notice\n"
     "1:23 V3009 date is \"2011-02-30\", which is not a date; write 2014-10-23, 2014-10-23T18:30, "
     "2014-10, or a range such as ..2014-10-23\n"
     "2:19 V3008 present is \"few\", which is not a count; write 7, or a range such as 7.., ..12 "
     "or "
     "3..5\n"
     "3:4 V3007 quorate is \"perhaps\"; allowed: yes or no\n"},
    {"a range has its lower number first", MEETING("<attendance present=\"5..3\"/>"),
     "1:60 V3008 present is \"5..3\", which is not a count; write 7, or a range such as 7.., ..12 "
     "or 3..5\n"},
    {"a fraction of a vote is no count", MEETING("<decision><vote for=\"7.5\"/></decision>"),
     "1:64 V3008 for is \"7.5\", which is not a count; write 7, or a range such as 7.., ..12 or "
     "3..5\n"},
    {"a member has a name", MEETING("<attendance><member/></attendance>"),
     "1:60 V3004 <member> lacks the attribute \"name\", which it needs\n"},
    {"a name is not blank", MEETING("<attendance><member name=\" \"/></attendance>"),
     "1:68 V3006 \"name\" of <member> is empty; it has to say something\n"},
    {"an interest says of what kind it is", MEETING("<interest member=\"A\"/>"),
     "1:48 V3005 <interest> lacks the attribute \"kind\", which it needs; allowed: "
     "disclosable-pecuniary, pecuniary, prejudicial, personal or other\n"},
    {"a casting vote is for or against",
     MEETING("<decision><vote casting=\"abstaining\"/></decision>"),
     "1:64 V3007 casting is \"abstaining\"; allowed: for or against\n"},
    {"a meeting has one list of those present", MEETING("<attendance/>\n<attendance/>"),
     "2:1 V3014 a second <attendance> stands in <meeting>; only one is allowed\n"},
    {"text outside an element that holds text would be lost",
     MEETING("<item>\n it was agreed </item>"),
     "2:2 V3013 the text \"it was agreed\" stands directly in <item>, where no rule would see "
     "it\n"},
    {"a sum has a currency",
     MEETING("<decision><clause>x<amount>25,000</amount></clause></decision>"),
     "1:67 V3011 amount is \"25,000\", which is not a sum of money or a number of a unit; "
     "write GBP 25000, GBP 10.50, a range such as GBP ..25000, or 2.5 hectares\n"},
    {"a truth is yes or no", MINUTES("<fact of=\"urgent\" value=\"perhaps\"/>"),
     "1:42 V3015 the fact urgent is \"perhaps\"; allowed: yes or no\n"},
    {"a count is a number", MINUTES("<fact of=\"staff\" value=\"many\"/>"),
     "1:41 V3015 the fact staff is \"many\"; allowed: a count such as 7, or a range such as 7.., "
     "..12 or 3..5\n"},
    {"a word is one of those declared", MINUTES("<fact of=\"colour\" value=\"blue\"/>"),
     "1:42 V3015 the fact colour is \"blue\"; allowed: red green\n"},
    {"a fact that is no truth says its value", MINUTES("<fact of=\"sum\"/>"),
     "1:24 V3015 the fact sum is \"\"; allowed: a sum such as GBP 25000 or GBP ..25000\n"},
    {"a date is a date", MINUTES("<fact of=\"begun\" value=\"soon\"/>"),
     "1:41 V3015 the fact begun is \"soon\"; allowed: a date such as 2014-10-23, 2014-10 or "
     "..2014-10-23\n"},
    {"a quorum is a number", MEETING("<parameter name=\"quorum\" value=\"four\"/>"),
     "1:73 V3016 the parameter quorum is \"four\"; it has to be a count such as 7\n"},
    {"a sum has a currency", MEETING("<parameter name=\"limit\" value=\"500\"/>"),
     "1:72 V3016 the parameter limit is \"500\"; it has to be a sum such as GBP 25000\n"},
    {"a share is a fraction", MEETING("<parameter name=\"share\" value=\"0.5\"/>"),
     "1:72 V3016 the parameter share is \"0.5\"; it has to be a fraction such as 1/4\n"},
    {"a constitution is in the namespace of rules", MINUTES("<constitution authority=\"a\"/>"),
     "1:24 V3018 <constitution> in a record needs xmlns=\"urn:vires:rules:1\"; without it nothing "
     "of it is read\n"},
    {"a line is a whole number", MEETING("<item line=\"0\"/>"),
     "1:54 V3012 line is \"0\"; lines and columns are whole numbers from 1\n"},
    {"nor is there a paragraph 0", MEETING("<item paragraph-number=\"0\"/>"),
     "1:54 V3012 paragraph-number is \"0\"; lines and columns are whole numbers from 1\n"},
    {"a column is nothing without its line", MEETING("<item column=\"3\"/>"),
     "1:54 V3004 <item> lacks the attribute \"line\", which it needs\n"},
    {"a long word is not repeated whole",
     "<record kind=\"minutes of the meeting of the council of the district of the north\"/>",
     "1:9 V3007 kind is \"minutes of the meeting of the council of the district of "
     "the\xE2\x80\xA6\"; allowed: minutes, report or notice\n"},
};

static void
every_fault_is_said_at_its_place(void **state)
{
    struct documents documents;
    (void)state;
    documents_open(&documents);
    for (size_t i = 0; i < VI_COUNT(faulty); i++) {
        const enum vires_status status =
            documents_read(&documents, "r.xml", vi_text_from(faulty[i].xml));
        assert_text(vi_text_from(documents_findings(&documents)), faulty[i].findings,
                    faulty[i].why);
        if (status != VIRES_REJECTED || documents.record)
            fail_msg("%s: status %d", faulty[i].why, status);
    }
    documents_close(&documents);
}

/* --- What is allowed ---------------------------------------------------------------- */

static const struct {
    const char *why, *xml;
} fine[] = {
    {"a record may be in no namespace", "<record kind=\"notice\"/>"},
    {"or in its own", "<r:record xmlns:r=\"urn:vires:record:1\" kind=\"notice\"/>"},
    {"foreign attributes and elements are for others",
     "<record xmlns:x=\"urn:x\" kind=\"notice\" x:y=\"z\" xml:lang=\"en\"><x:any>text</x:any>"
     "</record>"},
    {"a fact that no rule knows is kept", MINUTES("<fact of=\"weather\" value=\"fine\"/>")},
    {"a truth may leave out its value", MINUTES("<fact of=\"urgent\"/>")},
    {"an event that no rule knows is kept", MINUTES("<event kind=\"tea\" date=\"2014\"/>")},
    {"the body of a meeting may be unknown", MINUTES("<meeting date=\"2014-10\"/>")},
    {"a parameter that is a sum, of one who is named",
     MEETING("<parameter name=\"limit\" of=\"the Clerk\" value=\"GBP 500\"/>")},
    {"a parameter that no rule reads may be anything",
     MEETING("<parameter name=\"motto\" value=\"onward\"/>")},
};

static void
what_is_allowed_is_read(void **state)
{
    struct documents documents;
    (void)state;
    documents_open(&documents);
    for (size_t i = 0; i < VI_COUNT(fine); i++) {
        if (documents_read(&documents, "r.xml", vi_text_from(fine[i].xml)))
            fail_msg("%s: %s", fine[i].why, documents_findings(&documents));
        assert_text(vi_text_from(documents_findings(&documents)), "", fine[i].why);
    }
    documents_close(&documents);
}

/* --- What is read --------------------------------------------------------------------- */

static const char minutes[] =
    "<record xmlns=\"urn:vires:record:1\" kind=\"minutes\" status=\"published\" "
    "extent=\"extract\"\n"
    "   authority=\"north-quay\" id=\"m1\" title=\"Minutes\" date=\"2014-11\">\n"
    " <event kind=\"call-in\" of=\"executive/2014-10-23/41#A\" date=\"2014-10-30T09:05\"/>\n"
    " <meeting body=\"executive\" body-kind=\"executive\" body-name=\"The Cabinet\" "
    "date=\"2014-10-23\"\n"
    "   kind=\"special\" mode=\"remote\" present=\"3..5\" quorate=\"yes\" public=\"no\">\n"
    "  <parameter name=\"quorum\" value=\"3\"/><parameter name=\"share\" value=\"1/4\"/>\n"
    "  <attendance complete=\"no\" present=\"4..\">\n"
    "   <member name=\"Cllr A Leader\" presiding=\"yes\" class=\"voting\" group=\"Blue\"/>\n"
    "   <member name=\"B Portfolio\" substitute-for=\"Councillor C Other\" mode=\"remote\"/>\n"
    "   <attendee name=\"D Officer\" role=\"Clerk\"/>\n"
    "  </attendance>\n"
    "  <item number=\"41\" title=\"Shared ICT\" key-decision=\"yes\" wards=\"All\" line=\"7\" "
    "column=\"2\">\n"
    "   <interest member=\"B Portfolio\" kind=\"disclosable-pecuniary\" withdrew=\"yes\">a "
    "contract</interest>\n"
    "   <event kind=\"leaves\" by=\"Cllr B Portfolio\"/>\n"
    "   <decision kind=\"motion\" moved=\"A Leader\" seconded=\"B Portfolio\" outcome=\"carried\" "
    "id=\"d\">\n"
    "    <vote for=\"7\" against=\"..3\" label=\"nem-con\" complete=\"yes\" casting=\"for\" "
    "casting-by=\"A Leader\" of=\"A\">\n"
    "     <cast member=\"A Leader\" way=\"for\" casting=\"yes\"/></vote>\n"
    "    <clause label=\"A\" effect=\"in-principle\">up to\n &#163;25,000 <amount of=\"act\">GBP "
    "..25000</amount>\n"
    "     <condition kind=\"precedent\" party=\"southmoor\" due=\"2015-02-28\">subject to Southmoor"
    "<event kind=\"condition-met\"/></condition>\n"
    "     <clause label=\"i\">within</clause></clause>\n"
    "    <reasons>because</reasons><alternatives>none</alternatives><paragraph>p</paragraph>\n"
    "   </decision>\n"
    "   <decision outcome=\"lost\"/>\n"
    "   <recommendation from=\"report-1\"><clause label=\"1\">to "
    "approve</clause></recommendation>\n"
    "   <background-papers>the plan</background-papers>\n"
    "  </item>\n"
    "  <decision date=\"2014-10-24\"/>\n"
    " </meeting>\n"
    "</record>";

static struct documents *
read_minutes(struct documents *documents)
{
    documents_open(documents);
    if (documents_read(documents, "m.xml", vi_text_from(minutes)))
        fail_msg("%s", documents_findings(documents));
    return documents;
}

static void
a_record_and_its_meeting_are_read(void **state)
{
    struct documents documents;
    (void)state;
    const struct doc_record *record = read_minutes(&documents)->record;
    assert_int_equal(record->kind, MODEL_MINUTES);
    assert_int_equal(record->status, MODEL_STAGE_PUBLICATION);
    assert_int_equal(record->extent, MODEL_EXTRACT);
    assert_text(record->authority, "north-quay", "authority");
    assert_true(record->has_date);
    assert_int_equal(record->date.day.high - record->date.day.low, 29);
    assert_false(record->from_prose);
    assert_int_equal(record->events->event, 1);
    assert_int_equal(record->events->date.minute, 9 * 60 + 5);
    assert_text(record->events->of, "executive/2014-10-23/41#A", "of");
    const struct doc_meeting *meeting = record->meetings;
    assert_text(meeting->body_name, "The Cabinet", "name");
    assert_int_equal(meeting->body_kind, MODEL_BODY_EXECUTIVE);
    assert_int_equal(meeting->kind, MODEL_SPECIAL);
    assert_int_equal(meeting->mode, MODEL_REMOTE);
    assert_true(meeting->has_present && meeting->present.low == 3 && meeting->present.high == 5);
    assert_int_equal(meeting->quorate, MODEL_YES);
    assert_text(meeting->facts->name, "quorate", "a claim is a fact too");
    assert_text(meeting->facts->next->name, "public", "so is an attribute");
    assert_int_equal(meeting->facts->next->place.offset, strstr(minutes, "public=") - minutes);
    assert_int_equal(meeting->settings->parameter, 1);
    assert_int_equal(meeting->settings->count.low, 3);
    assert_int_equal(meeting->settings->next->ratio.under, 4);
    assert_int_equal(meeting->decisions->number, 1);
    documents_close(&documents);
}

static void
those_present_are_read(void **state)
{
    struct documents documents;
    (void)state;
    const struct doc_attendance *attendance =
        read_minutes(&documents)->record->meetings->attendance;
    assert_int_equal(attendance->complete, MODEL_NO);
    assert_true(attendance->has_present && attendance->present.low == 4);
    const struct doc_member *leader = attendance->members;
    assert_text(leader->folded, "a leader", "titles are left off");
    assert_true(leader->presiding && !leader->apologies);
    assert_int_equal(leader->class_, MODEL_VOTING);
    assert_text(leader->next->substitute_folded, "c other", "substitute");
    assert_int_equal(leader->next->mode, MODEL_REMOTE);
    assert_null(leader->next->next);
    assert_text(attendance->attendees->role, "Clerk", "role");
    documents_close(&documents);
}

static void
an_item_is_read_in_order(void **state)
{
    struct documents documents;
    (void)state;
    const struct doc_item *item = read_minutes(&documents)->record->meetings->items;
    assert_int_equal(item->place.line, 7);
    assert_int_equal(item->place.column, 2);
    assert_text(item->facts->name, "key-decision", "fact");
    assert_int_equal(item->facts->fact, 1);
    assert_text(item->facts->next->value, "All", "wards");
    assert_int_equal(item->interests->withdrew, MODEL_YES);
    assert_text(item->interests->text, "a contract", "text");
    assert_int_equal(item->events->movement, DOC_LEAVES);
    assert_text(item->events->by_folded, "b portfolio", "by");
    assert_true(item->events->order < item->decisions->order);
    assert_true(item->decisions->order < item->end_order);
    assert_true(item->end_order < documents.record->meetings->decisions->order);
    assert_int_equal(item->decisions->next->number, 2);
    assert_int_equal(item->decisions->next->outcome, MODEL_LOST);
    assert_text(item->recommendations->clauses->text, "to approve", "recommendation");
    assert_text(item->parts->name, "background-papers", "part");
    documents_close(&documents);
}

static void
a_decision_is_read(void **state)
{
    struct documents documents;
    (void)state;
    const struct doc_decision *decision =
        read_minutes(&documents)->record->meetings->items->decisions;
    assert_int_equal(decision->kind, MODEL_MOTION);
    assert_text(decision->moved_folded, "a leader", "moved");
    assert_text(decision->reasons, "because", "reasons");
    assert_text(decision->alternatives, "none", "alternatives");
    assert_text(decision->parts->next->next->name, "paragraph", "all three are parts");
    const struct doc_vote *vote = decision->votes;
    assert_true(vote->stated[MODEL_FOR] && !vote->stated[MODEL_ABSTAINING]);
    assert_true(vote->count[MODEL_AGAINST].low <= 0 && vote->count[MODEL_AGAINST].high == 3);
    assert_true(vote->count[MODEL_ABSTAINING].low == 0);
    assert_int_equal(vote->label, MODEL_NEM_CON);
    assert_true(vote->has_casting && vote->casting == MODEL_FOR);
    assert_true(vote->casts->casting);
    const struct doc_clause *clause = decision->clauses;
    assert_text(clause->text,
                "up to \xC2\xA3"
                "25,000",
                "text");
    assert_true(clause->in_principle);
    assert_int_equal(clause->amounts->money.pence.high, 2500000);
    assert_text(clause->conditions->phrase, "subject to Southmoor", "phrase");
    assert_true(clause->conditions->has_due);
    assert_text(clause->conditions->events->kind, "condition-met", "history");
    assert_text(clause->children->label, "i", "sub-clause");
    documents_close(&documents);
}

/* A record inside a rule file has its places there. */
static void
a_slice_has_the_places_of_its_file(void **state)
{
    static const char file[] = "<examples>\n  <record kind=\"notice\"><decision x=\"\"/></record>";
    struct documents documents;
    struct vi_source whole = {.name = VI_TEXT("rules.xml"), .text = vi_text_from(file)};
    (void)state;
    documents_open(&documents);
    const uint32_t at = (uint32_t)(strstr(file, "<record") - file);
    documents.reader.record.file = &whole;
    documents.reader.record.shift = at;
    assert_int_equal(documents_read(&documents, "slice", vi_text_from(file + at)), VIRES_REJECTED);
    assert_int_equal(documents.findings.count, 1);
    assert_ptr_equal(documents.findings.rows[0].place.source, &whole);
    assert_int_equal(documents.findings.rows[0].place.offset, strstr(file, "x=") - file);
    documents_close(&documents);
}

/* --- Limits and memory ------------------------------------------------------------------ */

static void
members_and_decisions_have_limits(void **state)
{
    static const struct {
        const char *why;
        enum vi_limit limit;
        uint64_t most;
        enum vires_status status;
        const char *findings;
    } cases[] = {
        {"two members are two", VI_LIMIT_MEMBERS, 2, VIRES_OK, ""},
        {"two are more than one", VI_LIMIT_MEMBERS, 1, VIRES_LIMIT,
         "9:4 V3019 the record has more members than can be read: the limit members (1) is "
         "exceeded\n"},
        {"three decisions are three", VI_LIMIT_DECISIONS, 3, VIRES_OK, ""},
        {"three are more than two", VI_LIMIT_DECISIONS, 2, VIRES_LIMIT,
         "28:3 V3019 the record has more decisions than can be read: the limit decisions (2) is "
         "exceeded\n"},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        struct documents documents;
        documents_open(&documents);
        documents.limits.value[cases[i].limit] = cases[i].most;
        const enum vires_status status = documents_read(&documents, "m.xml", vi_text_from(minutes));
        assert_text(vi_text_from(documents_findings(&documents)), cases[i].findings, cases[i].why);
        assert_int_equal(status, cases[i].status);
        documents_close(&documents);
    }
}

#define INTEREST "<interest member=\"A\" kind=\"other\"/>"
#define CALL_IN  "<event kind=\"call-in\"/>"
#define LEAVES   "<event kind=\"leaves\" by=\"A\"/>"

static void
votes_of_a_decision_are_numbered(void **state)
{
    (void)state;
    struct documents documents;
    documents_open(&documents);
    assert_int_equal(
        documents_read(
            &documents, "m.xml",
            VI_TEXT(MEETING("<decision><vote/><vote/></decision><decision><vote/></decision>"))),
        VIRES_OK);
    const struct doc_decision *decision = documents.record->meetings->decisions;
    assert_int_equal(decision->votes->number, 1);
    assert_int_equal(decision->votes->next->number, 2);
    assert_int_equal(decision->next->votes->number, 1);
    documents_close(&documents);
}

/* One below the limit and one above, each time of one place, as much as there is elsewhere. */
static void
what_meets_in_one_place_has_limits(void **state)
{
    static const struct {
        const char *why;
        enum vi_limit limit;
        const char *xml, *findings;
    } cases[] = {
        {"two divisions are two", VI_LIMIT_DIVISIONS,
         MEETING("<decision><vote for=\"1\"/><vote for=\"2\"/></decision>"), ""},
        {"a division of another decision is one too", VI_LIMIT_DIVISIONS,
         MEETING("<decision><vote/><vote/></decision>\n<decision><vote/></decision>"),
         "2:11 V3019 the record has more divisions than can be read: the limit divisions (2) is "
         "exceeded\n"},
        {"two interests in each of two items", VI_LIMIT_INTERESTS,
         MEETING("<item>" INTEREST INTEREST "</item><item>" INTEREST INTEREST
                 "<decision>" INTEREST INTEREST "</decision></item>"),
         ""},
        {"three in one", VI_LIMIT_INTERESTS,
         MEETING("<item>" INTEREST INTEREST "\n" INTEREST "</item>"),
         "2:1 V3019 the record has more interests in one place than can be read: the limit "
         "interests (2) is exceeded\n"},
        {"two events in each of two items, and three in the meeting", VI_LIMIT_EVENTS,
         MEETING(CALL_IN CALL_IN CALL_IN "<item>" CALL_IN CALL_IN "</item><item>" CALL_IN CALL_IN
                                         "<decision>" CALL_IN CALL_IN "</decision></item>"),
         ""},
        {"three in one item", VI_LIMIT_EVENTS,
         MEETING("<item>" CALL_IN CALL_IN "\n" CALL_IN "</item>"),
         "2:1 V3019 the record has more events in one item than can be read: the limit events (2) "
         "is exceeded\n"},
        {"three in one decision", VI_LIMIT_EVENTS,
         MEETING("<decision>" CALL_IN CALL_IN "\n" CALL_IN "</decision>"),
         "2:1 V3019 the record has more events in one item than can be read: the limit events (2) "
         "is exceeded\n"},
        {"two movements in each of two meetings, and what is no movement", VI_LIMIT_MOVEMENTS,
         "<record kind=\"minutes\"><meeting><event kind=\"call-in\"/>" LEAVES LEAVES
         "</meeting><meeting>" LEAVES "<item>" LEAVES "</item></meeting></record>",
         ""},
        {"three in one meeting", VI_LIMIT_MOVEMENTS,
         MEETING(LEAVES "<item>" LEAVES "<decision>\n" LEAVES "</decision></item>"),
         "2:1 V3019 the record has more arrivals and departures in one meeting than can be read: "
         "the limit movements (2) is exceeded\n"},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        struct documents documents;
        documents_open(&documents);
        documents.limits.value[cases[i].limit] = 2;
        const enum vires_status status =
            documents_read(&documents, "m.xml", vi_text_from(cases[i].xml));
        assert_text(vi_text_from(documents_findings(&documents)), cases[i].findings, cases[i].why);
        assert_int_equal(status, cases[i].findings[0] ? VIRES_LIMIT : VIRES_OK);
        documents_close(&documents);
    }
}

static bool
read_with(const struct vires_allocator *allocator, void *user)
{
    struct documents *documents = user;
    struct vires_findings findings;
    struct vi_arena arena, scratch;
    struct vi_source source = {0};
    struct doc_record *record = NULL;
    vi_findings_init(&findings, allocator, &documents->limits);
    vi_arena_init(&arena, allocator, 0);
    vi_arena_init(&scratch, allocator, 0);
    const enum vires_status status =
        vi_document_read(&documents->reader, VI_TEXT("m.xml"), vi_text_from(minutes), &arena,
                         &scratch, &findings, &source, &record);
    if (status != VIRES_OK)
        assert_int_equal(status, VIRES_NO_MEMORY);
    assert_true(status == VIRES_OK ? record != NULL : record == NULL);
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
    documents_open(&documents);
    assert_true(fail_each_allocation(read_with, &documents) > 0);
    documents_close(&documents);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_fault_is_said_at_its_place),
        cmocka_unit_test(what_is_allowed_is_read),
        cmocka_unit_test(a_record_and_its_meeting_are_read),
        cmocka_unit_test(those_present_are_read),
        cmocka_unit_test(an_item_is_read_in_order),
        cmocka_unit_test(a_decision_is_read),
        cmocka_unit_test(a_slice_has_the_places_of_its_file),
        cmocka_unit_test(members_and_decisions_have_limits),
        cmocka_unit_test(votes_of_a_decision_are_numbered),
        cmocka_unit_test(what_meets_in_one_place_has_limits),
        cmocka_unit_test(every_allocation_may_fail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
