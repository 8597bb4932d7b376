/* SPDX-License-Identifier: Apache-2.0 */
/* What subjects are called: for people, and for programs. */
#include "support/verdicts.h"

#define LAW(to)                                                                                    \
    "<rule id='" to "' severity='error'><title>T</title><applies to='" to "'/>" ASKS "</rule>"
#define ASKS "<fact of='approved' is='yes'/>"
#define RECORD(attributes, body)                                                                   \
    "<record xmlns='urn:vires:record:1' kind='minutes'" attributes ">\n" body "</record>"
#define MINUTES(body) RECORD("", "<meeting body='executive' date='2014-10-23'>\n" body "</meeting>")

static const struct verdicts_case decision_cases[] = {
    {"the only decision on an item is called by the item",
     MINUTES("<item number='41'><decision/></item>"),
     "3:19 decision: item 41 | executive/2014-10-23/41\n"},
    {"an item without a number is called by its title",
     MINUTES("<item title='Shared ICT service'><decision/></item>"),
     "3:34 decision: item “Shared ICT service” | executive/2014-10-23/Shared ICT service\n"},
    {"an item without either", MINUTES("<item><decision/></item>"),
     "3:7 decision: item without a number | executive/2014-10-23/\n"},
    {"an item with both is called by its number",
     MINUTES("<item number='41(a)' title='Shared ICT service'><decision/></item>"),
     "3:49 decision: item 41(a) | executive/2014-10-23/41(a)\n"},
    {"a decision outside items", MINUTES("<decision/>"),
     "3:1 decision: the decision | executive/2014-10-23\n"},
    {"a title of sixty bytes is whole",
     MINUTES("<item title='123456789 123456789 123456789 123456789 123456789 123456789 "
             "'><decision/></item>\n"
             "<item title='123456789 123456789 123456789 123456789 123456789 "
             "1234567890'><decision/></item>"),
     "3:76 decision: item “123456789 123456789 123456789 123456789 123456789 123456789 ” | "
     "executive/2014-10-23/123456789 123456789 123456789 123456789 123456789 123456789 \n"
     "4:76 decision: item “123456789 123456789 123456789 123456789 123456789 1234567890” | "
     "executive/2014-10-23/123456789 123456789 123456789 123456789 123456789 1234567890\n"},
    {"a title of sixty-one is cut",
     MINUTES("<item title='123456789 123456789 123456789 123456789 123456789 "
             "1234567890x'><decision/></item>"),
     "3:77 decision: item “123456789 123456789 123456789 123456789 123456789 1234567890…” | "
     "executive/2014-10-23/123456789 123456789 123456789 123456789 123456789 1234567890\n"},
    {"no character is cut in two: the sixtieth byte begins one of two bytes",
     MINUTES("<item title='123456789 123456789 123456789 123456789 123456789 "
             "123456789\xC3\xA9x'><decision/></item>"),
     "3:77 decision: item “123456789 123456789 123456789 123456789 123456789 123456789…” | "
     "executive/2014-10-23/123456789 123456789 123456789 123456789 123456789 123456789\n"},
    {"nor one of three bytes at its second or third",
     MINUTES("<item title='123456789 123456789 123456789 123456789 123456789 "
             "123456789\xE2\x82\xAC'><decision/></item>\n"
             "<item title='123456789 123456789 123456789 123456789 123456789 "
             "12345678\xE2\x82\xAC!'><decision/></item>\n"
             "<item title='123456789 123456789 123456789 123456789 123456789 "
             "1234567\xE2\x82\xAC!'><decision/></item>"),
     "3:76 decision: item “123456789 123456789 123456789 123456789 123456789 123456789…” | "
     "executive/2014-10-23/123456789 123456789 123456789 123456789 123456789 123456789\n"
     "4:76 decision: item “123456789 123456789 123456789 123456789 123456789 12345678…” | "
     "executive/2014-10-23/123456789 123456789 123456789 123456789 123456789 12345678\n"
     "5:75 decision: item “123456789 123456789 123456789 123456789 123456789 1234567€…” | "
     "executive/2014-10-23/123456789 123456789 123456789 123456789 123456789 1234567€\n"},
    {"nor one of four bytes",
     MINUTES("<item title='123456789 123456789 123456789 123456789 123456789 "
             "1234567\xF0\x9F\x8F\x9B!'><decision/></item>"),
     "3:75 decision: item “123456789 123456789 123456789 123456789 123456789 1234567…” | "
     "executive/2014-10-23/123456789 123456789 123456789 123456789 123456789 1234567\n"},
    {"several decisions on an item are called by their clauses",
     MINUTES("<item number='41'><decision><clause label='A'>x</clause></decision>\n"
             "<decision><clause label='B'>x</clause><clause label='C'>x</clause></decision>\n"
             "<decision><clause label='1'>x</clause><clause label='2'>x</clause><clause "
             "label='3'>x</clause></decision></item>"),
     "3:19 decision: item 41 (clause A) | executive/2014-10-23/41.1\n"
     "4:1 decision: item 41 (clauses B and C) | executive/2014-10-23/41.2\n"
     "5:1 decision: item 41 (clauses 1, 2 and 3) | executive/2014-10-23/41.3\n"},
    {"six labels are named, seven are not",
     MINUTES("<item number='41'><decision><clause label='1'>x</clause><clause label='2'>x</clause>"
             "<clause label='3'>x</clause><clause label='4'>x</clause><clause label='5'>x</clause>"
             "<clause label='6'>x</clause></decision>\n"
             "<decision><clause label='1'>x</clause><clause label='2'>x</clause>"
             "<clause label='3'>x</clause><clause label='4'>x</clause><clause label='5'>x</clause>"
             "<clause label='6'>x</clause><clause label='7'>x</clause></decision></item>"),
     "3:19 decision: item 41 (clauses 1, 2, 3, 4, 5 and 6) | executive/2014-10-23/41.1\n"
     "4:1 decision: the second decision on item 41 | executive/2014-10-23/41.2\n"},
    {"a clause without a label names nothing",
     MINUTES(
         "<item number='41'><decision><clause label='A'>x</clause><clause>y</clause></decision>\n"
         "<decision/></item>"),
     "3:19 decision: the first decision on item 41 | executive/2014-10-23/41.1\n"
     "4:1 decision: the second decision on item 41 | executive/2014-10-23/41.2\n"},
    {"the amendment and the decision on one item",
     MINUTES(
         "<item number='41'><decision kind='amendment'><clause label='A'>x</clause></decision>\n"
         "<decision/></item>"),
     "3:19 decision: the amendment on item 41 | executive/2014-10-23/41.1\n"
     "4:1 decision: the decision on item 41 | executive/2014-10-23/41.2\n"},
    {"amendments are counted apart from decisions",
     MINUTES("<item number='41'><decision kind='amendment'/>\n<decision kind='amendment'/>\n"
             "<decision/>\n<decision kind='amendment'/>\n<decision kind='procedural'/></item>"),
     "3:19 decision: the first amendment on item 41 | executive/2014-10-23/41.1\n"
     "4:1 decision: the second amendment on item 41 | executive/2014-10-23/41.2\n"
     "5:1 decision: the first decision on item 41 | executive/2014-10-23/41.3\n"
     "6:1 decision: the third amendment on item 41 | executive/2014-10-23/41.4\n"
     "7:1 decision: the second decision on item 41 | executive/2014-10-23/41.5\n"},
    {"elections are called elections",
     MINUTES(
         "<item number='1'><decision kind='election'/>\n"
         "<decision kind='election'/></item>\n<item number='2'><decision kind='election'/></item>"),
     "3:18 decision: the first election on item 1 | executive/2014-10-23/1.1\n"
     "4:1 decision: the second election on item 1 | executive/2014-10-23/1.2\n"
     "5:18 decision: item 2 | executive/2014-10-23/2\n"},
    {"several decisions of a meeting, outside items",
     MINUTES("<decision><clause label='A'>x</clause></decision>\n<decision/>\n"
             "<decision kind='amendment'/>"),
     "3:1 decision: the first decision | executive/2014-10-23.1\n"
     "4:1 decision: the second decision | executive/2014-10-23.2\n"
     "5:1 decision: the amendment | executive/2014-10-23.3\n"},
    {"the votes of a decision are counted where there are several",
     MINUTES("<item number='41'><decision><vote for='3'/>\n<vote for='2'/>\n<vote "
             "for='1'/></decision></item>"),
     "3:19 decision: item 41 (the first vote) | executive/2014-10-23/41/vote-1\n"
     "3:19 decision: item 41 (the second vote) | executive/2014-10-23/41/vote-2\n"
     "3:19 decision: item 41 (the third vote) | executive/2014-10-23/41/vote-3\n"},
    {"several votes of one of several decisions",
     MINUTES("<item number='41'><decision/>\n<decision><vote for='3'/><vote "
             "for='2'/></decision></item>"),
     "3:19 decision: the first decision on item 41 | executive/2014-10-23/41.1\n"
     "4:1 decision: the second decision on item 41 (the first vote) | "
     "executive/2014-10-23/41.2/vote-1\n"
     "4:1 decision: the second decision on item 41 (the second vote) | "
     "executive/2014-10-23/41.2/vote-2\n"},
    {"the decision of a notice",
     "<record xmlns='urn:vires:record:1' kind='notice' id='DN-7'><decision "
     "date='2014-10-23'/></record>",
     "1:60 decision: the decision | DN-7\n"},
    {"a notice without an id",
     "<record xmlns='urn:vires:record:1' kind='notice'><decision/>\n<decision/></record>",
     "1:50 decision: the first decision | record.1\n"
     "2:1 decision: the second decision | record.2\n"},
    {"the item of a report",
     "<record xmlns='urn:vires:record:1' kind='report' id='r1'><item "
     "number='3'><decision/></item></record>",
     "1:75 decision: item 3 | r1/3\n"},
    {"a meeting of some day of a month, or of no known day",
     RECORD("", "<meeting body='executive' date='2014-10'><decision/></meeting>\n"
                "<meeting body='executive'><decision/></meeting>\n"
                "<meeting body='executive' date='2014-10-23..2014-10-24'><decision/></meeting>"),
     "2:42 decision: the decision | executive/2014-10\n"
     "3:27 decision: the decision | executive/..\n"
     "4:57 decision: the decision | executive/2014-10-23..2014-10-24\n"},
};

static void
decisions_are_called_by_their_items(void **state)
{
    (void)state;
    verdicts_table_of_subjects(LAW("decision"), NULL, decision_cases, VI_COUNT(decision_cases));
}

static const struct verdicts_case other_cases[] = {
    {"the document, the meeting, the item",
     RECORD(" id='m-1'",
            "<meeting body='executive' date='2014-10-23'>\n<item number='41'/></meeting>"),
     "1:1 record: the document | m-1\n"
     "2:1 meeting: the meeting | executive/2014-10-23\n"
     "3:1 item: item 41 | executive/2014-10-23/41\n"},
    {"a recorded vote is called by its decision",
     MINUTES("<item number='41'><decision><vote for='3'/></decision></item>"),
     "1:1 record: the document | record\n"
     "2:1 meeting: the meeting | executive/2014-10-23\n"
     "3:1 item: item 41 | executive/2014-10-23/41\n"
     "3:29 vote: item 41 | executive/2014-10-23/41\n"},
    {"clauses by their label and decision, inner ones too",
     MINUTES(
         "<item number='41'><decision><clause label='A'>x<clause label='i'>y</clause></clause>\n"
         "<clause>z</clause></decision></item>"),
     "1:1 record: the document | record\n"
     "2:1 meeting: the meeting | executive/2014-10-23\n"
     "3:1 item: item 41 | executive/2014-10-23/41\n"
     "3:29 clause: clause A of item 41 | executive/2014-10-23/41#A\n"
     "3:48 clause: clause A.i of item 41 | executive/2014-10-23/41#A.i\n"
     "4:1 clause: a clause of item 41 | executive/2014-10-23/41#(2)\n"},
    {"a clause within one that has no label",
     MINUTES("<item number='41'><decision><clause>x\n<clause label='i'>y</clause></clause>"
             "</decision></item>"),
     "1:1 record: the document | record\n"
     "2:1 meeting: the meeting | executive/2014-10-23\n"
     "3:1 item: item 41 | executive/2014-10-23/41\n"
     "3:29 clause: a clause of item 41 | executive/2014-10-23/41#(1)\n"
     "4:1 clause: clause (1).i of item 41 | executive/2014-10-23/41#(1).i\n"},
    {"the clauses of one of several decisions",
     MINUTES(
         "<item number='41'><decision kind='amendment'><clause label='A'>x</clause></decision>\n"
         "<decision><clause label='A'>x</clause></decision></item>"),
     "1:1 record: the document | record\n"
     "2:1 meeting: the meeting | executive/2014-10-23\n"
     "3:1 item: item 41 | executive/2014-10-23/41\n"
     "3:46 clause: clause A of the amendment on item 41 | executive/2014-10-23/41.1#A\n"
     "4:11 clause: clause A of item 41 (clause A) | executive/2014-10-23/41.2#A\n"},
    {"the clauses of a decision outside items",
     MINUTES("<decision><clause label='A'>x</clause></decision>"),
     "1:1 record: the document | record\n"
     "2:1 meeting: the meeting | executive/2014-10-23\n"
     "3:11 clause: clause A of the decision | executive/2014-10-23#A\n"},
    {"interests by their member and item",
     MINUTES("<interest member='B Birch' kind='personal'/>\n"
             "<item number='41'><interest member='A Ash' kind='personal'/>\n<decision>"
             "<interest member='C Cedar' kind='personal'/></decision></item>"),
     "1:1 record: the document | record\n"
     "2:1 meeting: the meeting | executive/2014-10-23\n"
     "3:1 interest: the interest of B Birch | executive/2014-10-23@B Birch\n"
     "4:1 item: item 41 | executive/2014-10-23/41\n"
     "4:19 interest: the interest of A Ash in item 41 | executive/2014-10-23/41@A Ash\n"
     "5:11 interest: the interest of C Cedar in item 41 | executive/2014-10-23/41@C Cedar\n"},
    {"events by what they are, in their item; the names of unknown ones as written",
     MINUTES(
         "<event kind='summons' date='2014-10-01'/>\n<item number='41'><event kind='invoice'/>\n"
         "<event kind='sneezed'/><decision><event kind='approval'/></decision></item>"),
     "1:1 record: the document | record\n"
     "2:1 meeting: the meeting | executive/2014-10-23\n"
     "3:1 event: the summons | executive/2014-10-23@summons\n"
     "4:1 item: item 41 | executive/2014-10-23/41\n"
     "4:19 event: the invoice in item 41 | executive/2014-10-23/41@invoice\n"
     "5:1 event: sneezed in item 41 | executive/2014-10-23/41@sneezed\n"
     "5:34 event: the approval in item 41 | executive/2014-10-23/41@approval\n"},
};

static void
other_subjects_have_their_names(void **state)
{
    (void)state;
    verdicts_table_of_subjects(LAW("record") LAW("meeting") LAW("item") LAW("vote") LAW("clause")
                                   LAW("interest") LAW("event"),
                               NULL, other_cases, VI_COUNT(other_cases));
}

/* --- Ordinals ----------------------------------------------------------------------- */

static const struct {
    size_t number;
    const char *name;
} ordinals[] = {
    {1, "the first decision on item 1"},   {2, "the second decision on item 1"},
    {3, "the third decision on item 1"},   {4, "the fourth decision on item 1"},
    {5, "the fifth decision on item 1"},   {6, "the sixth decision on item 1"},
    {7, "the 7th decision on item 1"},     {10, "the 10th decision on item 1"},
    {11, "the 11th decision on item 1"},   {12, "the 12th decision on item 1"},
    {13, "the 13th decision on item 1"},   {14, "the 14th decision on item 1"},
    {20, "the 20th decision on item 1"},   {21, "the 21st decision on item 1"},
    {22, "the 22nd decision on item 1"},   {23, "the 23rd decision on item 1"},
    {24, "the 24th decision on item 1"},   {99, "the 99th decision on item 1"},
    {100, "the 100th decision on item 1"}, {101, "the 101st decision on item 1"},
    {102, "the 102nd decision on item 1"}, {103, "the 103rd decision on item 1"},
    {110, "the 110th decision on item 1"}, {111, "the 111th decision on item 1"},
    {112, "the 112th decision on item 1"}, {113, "the 113th decision on item 1"},
    {121, "the 121st decision on item 1"},
};

/* Item 1 with that many decisions. */
static void
write_item(struct vi_buffer *out, size_t decisions)
{
    vi_buffer_clear(out);
    vi_buffer_string(out, "<record xmlns='urn:vires:record:1' kind='minutes'><meeting "
                          "body='executive' date='2014-10-23'><item number='1'>");
    for (size_t i = 0; i < decisions; i++)
        vi_buffer_string(out, "\n<decision/>");
    vi_buffer_string(out, "</item></meeting></record>");
    vi_buffer_char(out, '\0');
}

static void
ordinals_are_english(void **state)
{
    (void)state;
    struct verdicts verdicts;
    struct vi_buffer record;
    verdicts_open(&verdicts);
    vi_buffer_init(&record, NULL);
    verdicts_rules(&verdicts, LAW("decision"), NULL);
    write_item(&record, 121);
    (void)verdicts_of(&verdicts, record.bytes);
    assert_int_equal(verdicts.document.row_count, 121);
    for (size_t i = 0; i < VI_COUNT(ordinals); i++)
        assert_text(verdicts.document.rows[ordinals[i].number - 1].subject, ordinals[i].name,
                    "decisions in their order");
    vi_buffer_free(&record);
    verdicts_close(&verdicts);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(decisions_are_called_by_their_items),
        cmocka_unit_test(other_subjects_have_their_names),
        cmocka_unit_test(ordinals_are_english),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
