/* SPDX-License-Identifier: Apache-2.0 */
#include "document/blocks.h"

#include "support/blocks_said.h"
#include "support/documents.h"

#define END        "\n\nRESOLVED so."
#define LAST(line) line ":1 text {resolutions} <md1c> RESOLVED so.\n"

static const struct texts_case paragraphs_are_joined_cases[] = {
    {"a line that was broken",
     "The Council has looked at the trees on the green, and at\n"
     "what it would cost to keep them." END,
     "1:1 text The Council has looked at the trees on the green, and at what it would cost to keep "
     "them.\n" LAST("4")},
    {"a hyphen is left",
     "The Council has looked at the trees on the green by the half-\n"
     "timbered hall." END,
     "1:1 text The Council has looked at the trees on the green by the half- timbered hall.\n" LAST(
         "4")},
    {"a blank line parts", "Trees.\n\nSeats." END, "1:1 text Trees.\n3:1 text Seats.\n" LAST("5")},
    {"so does a page",
     "The Council has looked at the trees on the green, and at what\nPage 7\nIt cost." END,
     "1:1 text The Council has looked at the trees on the green, and at what\n3:1 text It "
     "cost.\n" LAST("5")},
    {"short lines are lines", "A Reed\nB Holm\nC Lane" END,
     "1:1 text A Reed\n2:1 text B Holm\n3:1 text C Lane\n" LAST("5")},
    {"a small letter goes on", "A Reed\nand B Holm" END, "1:1 text A Reed and B Holm\n" LAST("4")},
    {"a number within a broken line",
     "The Council has looked at section 100A(3) of the Act and\n(7) of another." END,
     "1:1 text The Council has looked at section 100A(3) of the Act and\n"
     "2:1 list1 (7) of another.\n" LAST("4")},
    {"a label may stand alone above its words", "(A)\nthe plan" END,
     "1:1 list1 (A) the plan\n" LAST("4")},
    {"a mark of emphasis alone is nothing", "**\n\nTrees." END, "3:1 text Trees.\n" LAST("5")},
    {"white space is one space", "A  tree\t." END, "1:1 row A tree .\n" LAST("3")},
};

static void
paragraphs_are_joined(void **state)
{
    (void)state;
    blocks_table(paragraphs_are_joined_cases, VI_COUNT(paragraphs_are_joined_cases));
}

static const struct texts_case blocks_know_what_they_are_cases[] = {
    {"headings", "## 2.0 Report\n**Trees**\nALL OF THEM" END,
     "1:1 head2 (2.0) Report\n2:1 head1 Trees\n3:1 head1 ALL OF THEM\n" LAST("5")},
    {"lists and rows", "- Trees\n- Seats\nYear\tCost\n2014   10" END,
     "1:1 list1 Trees\n2:1 list1 Seats\n3:1 row Year Cost\n4:1 row 2014 10\n" LAST("6")},
    {"quotations", "\"Trees are dear.\"\n\nThey said so." END,
     "1:1 text \" \"Trees are dear.\"\n3:1 text They said so.\n" LAST("5")},
    {"of several paragraphs", "\"Trees are dear.\n\nSeats are cheap.\"\n\nThey said so." END,
     "1:1 text \" \"Trees are dear.\n3:1 text \" Seats are cheap.\"\n5:1 text They said so.\n" LAST(
         "7")},
    {"each of them opened",
     "\xE2\x80\x98Trees are dear.\n\n\xE2\x80\x98Seats are cheap.\xE2\x80\x99" END,
     "1:1 text \" \xE2\x80\x98Trees are dear.\n3:1 text \" \xE2\x80\x98Seats are "
     "cheap.\xE2\x80\x99\n" LAST("5")},
    {"a word in quotation marks is no quotation", "\"Trees\" are dear, they said." END,
     "1:1 text \"Trees\" are dear, they said.\n" LAST("3")},
};

static void
blocks_know_what_they_are(void **state)
{
    (void)state;
    blocks_table(blocks_know_what_they_are_cases, VI_COUNT(blocks_know_what_they_are_cases));
}

static const struct texts_case and_where_they_stand_cases[] = {
    {"in items, decisions and clauses",
     "Meeting of the Council on 8 May 2014\n\n1. TREES\n\nThey talked.\n\nRESOLVED that\n(a) it be "
     "done; and\n"
     "(b) it be paid.\n\nThey went on.\n\n2. SEATS\n\nRESOLVED no.",
     "1:1 text <m> Meeting of the Council on 8 May 2014\n"
     "3:1 head1 (1) <mi1> TREES\n"
     "5:1 text <mi1> They talked.\n"
     "7:1 text {resolutions} <mi1d1> RESOLVED that\n"
     "8:1 list1 (a) {resolutions} <mi1d1c> it be done; and\n"
     "9:1 list1 (b) {resolutions} <mi1d1c> it be paid.\n"
     "11:1 text <mi1> They went on.\n"
     "13:1 head1 (2) <mi2> SEATS\n"
     "15:1 text {resolutions} <mi2d1c> RESOLVED no.\n"},
    {"in recommendations", "RECOMMENDED that\n(a) it be done.\n\nTrees.",
     "1:1 text {recommendations} <ir> RECOMMENDED that\n"
     "2:1 list1 (a) {recommendations} <irc> it be done.\n"
     "4:1 text <i> Trees.\n"},
};

static void
and_where_they_stand(void **state)
{
    (void)state;
    blocks_table(and_where_they_stand_cases, VI_COUNT(and_where_they_stand_cases));
}

static const struct texts_case parts_have_names_cases[] = {
    {"below a heading, up to the next",
     "Reasons\n\nIt is cheap.\n\nIt is good.\n\nOTHER\n\nTrees." END,
     "1:1 head1 {reasons} Reasons\n3:1 text {reasons} It is cheap.\n5:1 text {reasons} It is "
     "good.\n"
     "7:1 head1 OTHER\n9:1 text Trees.\n" LAST("11")},
    {"in the line of their words, to its end", "Reasons: it is cheap.\n\nTrees." END,
     "1:1 head1 {reasons} Reasons\n1:10 text {reasons} it is cheap.\n3:1 text Trees.\n" LAST("5")},
    {"in a row", "Legal:\tThe Act allows it.\nTrees:\tnone" END,
     "1:1 head1 {legal-implications} Legal\n1:8 row {legal-implications} The Act allows it.\n"
     "2:1 row Trees: none\n" LAST("4")},
    {"with a number", "3.0 Background papers\n\nThe plan." END,
     "1:1 head1 (3.0) {background-papers} Background papers\n3:1 text {background-papers} The "
     "plan.\n" LAST("5")},
    {"a deeper heading stays within", "## Reasons\n\n### Cost\n\nIt is cheap.\n\n## Other" END,
     "1:1 head2 {reasons} Reasons\n3:1 head3 {reasons} Cost\n5:1 text {reasons} It is cheap.\n"
     "7:1 head2 Other\n" LAST("9")},
    {"a resolution ends it", "Reasons\n\nIt is cheap." END,
     "1:1 head1 {reasons} Reasons\n3:1 text {reasons} It is cheap.\n" LAST("5")},
};

static void
parts_have_names(void **state)
{
    (void)state;
    blocks_table(parts_have_names_cases, VI_COUNT(parts_have_names_cases));
}

/* What is read of parts stands in the record too. */
static void
parts_are_in_the_record(void **state)
{
    (void)state;
    struct verdicts verdicts;
    verdicts_open(&verdicts);
    verdicts_rules(&verdicts,
                   "<rule id='t' severity='advice'><title>T</title><applies to='record'/><drafting "
                   "check='brackets'/></rule>",
                   texts_style);
    (void)verdicts_of(&verdicts,
                      "Legal: it may.\n\n1. TREES\n\nReasons: old.\n\nRESOLVED so.\n\nReasons\n\n"
                      "Cheap.\n\nGood.\n\nAlternatives: none.\n\nBackground papers: a plan.\n");
    const struct doc_record *record = verdicts.record;
    const struct doc_item *item = record->meetings->items;
    assert_int_equal(record->sections->is, MODEL_PART_LEGAL);
    assert_text(record->sections->text, "it may.", "before all items");
    assert_null(record->sections->next);
    assert_text(item->parts->name, "reasons", "before the decision they are the item's");
    assert_text(item->parts->text, "old.", "before the decision they are the item's");
    assert_text(item->parts->next->name, "background-papers", "of the item");
    assert_text(item->parts->next->text, "a plan.", "of the item");
    assert_text(item->decisions->reasons, "Cheap. Good.", "after the decision they are its own");
    assert_text(item->decisions->alternatives, "none.", "after the decision they are its own");
    assert_text(item->decisions->parts->text, "Cheap. Good.",
                "after the decision they are its own");
    assert_int_equal(record->text->told >> MODEL_PART_LEGAL & 1, 1);
    assert_int_equal(record->text->told >> MODEL_PART_RISK & 1, 0);
    verdicts_close(&verdicts);
}

static void
where_no_rule_looks_only_prose_is_laid_out(void **state)
{
    (void)state;
    struct verdicts verdicts;
    verdicts_open(&verdicts);
    verdicts_rules(
        &verdicts,
        "<rule id='t' severity='advice'><title>T</title><applies to='decision'/><threshold "
        "more-than='1/2' of='votes-cast'/></rule>",
        texts_style);
    assert_false(verdicts.rules.program->reads_text);
    (void)verdicts_of(&verdicts, "RESOLVED so.");
    assert_non_null(verdicts.record->text); /* its parts are of the record */
    (void)verdicts_of(&verdicts, "<record xmlns='urn:vires:record:1' kind='minutes' title='T'/>");
    assert_null(verdicts.record->text);
    verdicts_close(&verdicts);
}

static void
styles_know_abbreviations(void **state)
{
    static const char base[] = "<house-style xmlns='urn:vires:rules:1' id='base' version='1' "
                               "title='B'><word means='known'>LBZ</word></house-style>";
    static const char own[] = "<house-style xmlns='urn:vires:rules:1' id='own' version='1' "
                              "title='O' extends='base'><mark name='m'>^RESOLVED</mark>"
                              "<word means='known'>ORD PBX</word><sentence is='resolution' "
                              "name='r'>^RESOLVED (?'text'.+)$</sentence></house-style>";
    struct documents documents;
    (void)state;
    documents_open(&documents);
    assert_int_equal(documents_style(&documents, "b.xml", vi_text_from(base)), VIRES_OK);
    assert_int_equal(documents_style(&documents, "o.xml", vi_text_from(own)), VIRES_OK);
    assert_int_equal(documents_link(&documents), VIRES_OK);
    assert_int_equal(documents_read(&documents, "t", VI_TEXT("RESOLVED so.")), VIRES_OK);
    assert_text(documents.record->text->known, "ORD PBX LBZ ", "its own, and those beneath it");
    documents_close(&documents);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(paragraphs_are_joined),
        cmocka_unit_test(blocks_know_what_they_are),
        cmocka_unit_test(and_where_they_stand),
        cmocka_unit_test(parts_have_names),
        cmocka_unit_test(parts_are_in_the_record),
        cmocka_unit_test(styles_know_abbreviations),
        cmocka_unit_test(where_no_rule_looks_only_prose_is_laid_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
