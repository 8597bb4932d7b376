/* SPDX-License-Identifier: Apache-2.0 */
/* A decision and the texts that it ought to agree with. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "kinds/compare.h"
#include "support/documents.h"
#include "support/verdicts.h"

#define ASKS(requirement)                                                                          \
    "<rule id='c' severity='error'><title>The texts agree</title><applies "                        \
    "to='decision'/>" requirement "</rule>"

static const struct verdicts_case recommended_cases[] = {
    {"resolved as recommended, each clause is in order",
     "<record xmlns='urn:vires:record:1' kind='minutes'>\n"
     "<meeting body='committee' date='2014-10-23'>\n"
     "<item number='1'>\n"
     "<recommendation><clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "<clause label='B'>that a report be made in June</clause>\n"
     "</recommendation>\n"
     "<decision outcome='carried'>\n"
     "<clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "<clause label='B'>that a report be made in June</clause>\n"
     "</decision>\n"
     "</item></meeting></record>",
     "8:1 c satisfied: clause A of item 1 says what was recommended (line 4)\n"
     "9:1 c satisfied: clause B of item 1 says what was recommended (line 5)\n"},
    {"words lost and gained are told, with the line of what was recommended",
     "<record xmlns='urn:vires:record:1' kind='minutes'>\n"
     "<meeting body='committee' date='2014-10-23'>\n"
     "<item number='1'>\n"
     "<recommendation><clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "<clause label='B'>subject to consent, to agree that talks be held with the harbour "
     "board</clause>\n"
     "</recommendation>\n"
     "<decision outcome='carried'>\n"
     "<clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "<clause label='B'>subject to consent, talks be held with the harbour board, provided that "
     "time allows</clause>\n"
     "</decision>\n"
     "</item></meeting></record>",
     "8:1 c satisfied: clause A of item 1 says what was recommended (line 4)\n"
     "9:1 c breached: clause B of item 1 differs from what was recommended (line 5): it lost \"to "
     "agree that\" and gained \"provided that time allows\". The rule: The texts agree\n"},
    {"one sum in the place of another",
     "<record xmlns='urn:vires:record:1' kind='minutes'>\n"
     "<meeting body='committee' date='2014-10-23'>\n"
     "<item number='1'>\n"
     "<recommendation><clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "<clause label='B'>that \xC2\xA3"
     "500 be paid to the rowing club<amount>GBP 500</amount></clause>\n"
     "</recommendation>\n"
     "<decision outcome='carried'>\n"
     "<clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "<clause label='B'>that \xC2\xA3"
     "600 be paid to the rowing club<amount>GBP 600</amount></clause>\n"
     "</decision>\n"
     "</item></meeting></record>",
     "8:1 c satisfied: clause A of item 1 says what was recommended (line 4)\n"
     "9:1 c breached: clause B of item 1 differs from what was recommended (line 5): it has "
     "\"\xC2\xA3"
     "600\" in place of \"\xC2\xA3"
     "500\". The rule: The texts agree\n"
     "    because: amounts: \xC2\xA3"
     "600 in place of \xC2\xA3"
     "500\n"},
    {"a clause that was not recommended",
     "<record xmlns='urn:vires:record:1' kind='minutes'>\n"
     "<meeting body='committee' date='2014-10-23'>\n"
     "<item number='1'>\n"
     "<recommendation><clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "</recommendation>\n"
     "<decision outcome='carried'>\n"
     "<clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "<clause label='B'>that a report be made in June</clause>\n"
     "</decision>\n"
     "</item></meeting></record>",
     "7:1 c satisfied: clause A of item 1 says what was recommended (line 4)\n"
     "8:1 c breached: clause B of item 1 was not recommended: \"that a report be made in June\". "
     "The rule: The texts agree\n"},
    {"a clause that was left out",
     "<record xmlns='urn:vires:record:1' kind='minutes'>\n"
     "<meeting body='committee' date='2014-10-23'>\n"
     "<item number='1'>\n"
     "<recommendation><clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "<clause label='B'>that a report be made in June</clause>\n"
     "</recommendation>\n"
     "<decision outcome='carried'>\n"
     "<clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "</decision>\n"
     "</item></meeting></record>",
     "5:1 c breached: clause B recommended on item 1 is not in what was decided: \"that a report "
     "be made in June\". The rule: The texts agree\n"
     "8:1 c satisfied: clause A of item 1 says what was recommended (line 4)\n"},
    {"in an extract it may stand elsewhere",
     "<record xmlns='urn:vires:record:1' kind='minutes' extent='extract'>\n"
     "<meeting body='committee' date='2014-10-23'>\n"
     "<item number='1'>\n"
     "<recommendation><clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "<clause label='B'>that a report be made in June</clause>\n"
     "</recommendation>\n"
     "<decision outcome='carried'>\n"
     "<clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "</decision>\n"
     "</item></meeting></record>",
     "5:1 c unproven: clause B recommended on item 1 is not in what is recorded of the decision: "
     "\"that a report be made in June\". The rule: The texts agree\n"
     "    missing elsewhere: what was decided in full (clause B recommended on item 1) < the full "
     "minutes [words committee/2014-10-23/1]\n"
     "8:1 c satisfied: clause A of item 1 says what was recommended (line 4)\n"},
    {"what was recommended is in a document that is not at hand",
     "<record xmlns='urn:vires:record:1' kind='minutes'>\n"
     "<meeting body='committee' date='2014-10-23'>\n"
     "<item number='1'>\n"
     "<recommendation from='report-12'/>\n"
     "<decision outcome='carried'>\n"
     "<clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "</decision>\n"
     "</item></meeting></record>",
     "4:1 c unproven: what was recommended for item 1 is in report-12, which is not at hand. The "
     "rule: The texts agree\n"
     "    missing elsewhere: what was recommended (item 1) < report-12 [recommendation "
     "report-12]\n"},
    {"a name beside the words themselves is no question",
     "<record xmlns='urn:vires:record:1' kind='minutes'>\n"
     "<meeting body='committee' date='2014-10-23'>\n"
     "<item number='1'>\n"
     "<recommendation from='report-12'><clause label='A'>that it be "
     "done</clause></recommendation>\n"
     "<decision outcome='carried'>\n"
     "<clause label='A'>that it be done</clause>\n"
     "</decision>\n"
     "</item></meeting></record>",
     "6:1 c satisfied: clause A of item 1 says what was recommended (line 4)\n"},
    {"a clause under another letter is the same clause",
     "<record xmlns='urn:vires:record:1' kind='minutes'>\n"
     "<meeting body='committee' date='2014-10-23'>\n"
     "<item number='1'>\n"
     "<recommendation><clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "<clause label='B'>that a report be made in June</clause>\n"
     "</recommendation>\n"
     "<decision outcome='carried'>\n"
     "<clause label='A'>that Mill Lane be closed to lorries in the winter</clause>\n"
     "<clause label='B'>that the plan for the harbour wall be approved</clause>\n"
     "<clause label='C'>that a report be made in June</clause>\n"
     "</decision>\n"
     "</item></meeting></record>",
     "8:1 c breached: clause A of item 1 was not recommended: \"that Mill Lane be closed to "
     "lorries in the winter\". The rule: The texts agree\n"
     "9:1 c satisfied: clause B of item 1 says what was recommended (line 4, there clause A)\n"
     "10:1 c satisfied: clause C of item 1 says what was recommended (line 5, there clause B)\n"},
    {"moved, split and without a letter, still the same words",
     "<record xmlns='urn:vires:record:1' kind='minutes'>\n"
     "<meeting body='committee' date='2014-10-23'>\n"
     "<item number='1'>\n"
     "<recommendation><clause>that twelve lime trees be planted in Mill Lane and that the mayor be "
     "thanked for her gift of the trees</clause>\n"
     "<clause label='B'>that a report be made in June</clause>\n"
     "</recommendation>\n"
     "<decision outcome='carried'>\n"
     "<clause label='B'>that a report be made in June</clause>\n"
     "<clause>that twelve lime trees be planted in Mill Lane</clause>\n"
     "<clause>and that the mayor be thanked for her gift of the trees</clause>\n"
     "</decision>\n"
     "</item></meeting></record>",
     "8:1 c satisfied: clause B of item 1 says what was recommended (line 5)\n"
     "9:1 c satisfied: the clause \"that twelve lime trees be planted in\xE2\x80\xA6"
     "\" of item 1 says what was recommended (line 4)\n"},
    {"nothing is recorded of what was decided",
     "<record xmlns='urn:vires:record:1' kind='minutes'>\n"
     "<meeting body='committee' date='2014-10-23'>\n"
     "<item number='1'>\n"
     "<recommendation><clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "</recommendation>\n"
     "<decision outcome='carried'>\n"
     "</decision>\n"
     "</item></meeting></record>",
     "6:1 c unproven: what was decided on item 1 is not recorded. The rule: The texts agree\n"
     "    missing here: what was decided in full (item 1) [words committee/2014-10-23/1]\n"},
    {"or not the words of the clause",
     "<record xmlns='urn:vires:record:1' kind='minutes'>\n"
     "<meeting body='committee' date='2014-10-23'>\n"
     "<item number='1'>\n"
     "<recommendation><clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "</recommendation>\n"
     "<decision outcome='carried'>\n"
     "<clause label='A'></clause>\n"
     "</decision>\n"
     "</item></meeting></record>",
     "4:17 c unproven: clause A recommended on item 1 is not in what is recorded of the decision: "
     "\"that the plan for the harbour wall be approved\". The rule: The texts agree\n"
     "    missing here: what was decided in full (clause A recommended on item 1) [words "
     "committee/2014-10-23/1]\n"
     "7:1 c unproven: what clause A of item 1 says is not recorded. The rule: The texts agree\n"
     "    missing here: what was decided in full (clause A of item 1) [words "
     "committee/2014-10-23/1]\n"},
    {"where nothing was recommended there is nothing to compare",
     "<record xmlns='urn:vires:record:1' kind='minutes'>\n"
     "<meeting body='committee' date='2014-10-23'>\n"
     "<item number='1'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "</decision>\n"
     "</item></meeting></record>",
     ""},
    {"what was lost was not resolved",
     "<record xmlns='urn:vires:record:1' kind='minutes'>\n"
     "<meeting body='committee' date='2014-10-23'>\n"
     "<item number='1'>\n"
     "<recommendation><clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "</recommendation>\n"
     "<decision outcome='lost'>\n"
     "<clause label='B'>that a report be made in June</clause>\n"
     "</decision>\n"
     "</item></meeting></record>",
     ""},
    {"a procedural decision is left alone",
     "<record xmlns='urn:vires:record:1' kind='minutes'>\n"
     "<meeting body='committee' date='2014-10-23'>\n"
     "<item number='1'>\n"
     "<recommendation><clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "</recommendation>\n"
     "<decision kind='procedural' outcome='carried'>\n"
     "<clause label='B'>that a report be made in June</clause>\n"
     "</decision>\n"
     "</item></meeting></record>",
     ""},
    {"two decisions share what was recommended",
     "<record xmlns='urn:vires:record:1' kind='minutes'>\n"
     "<meeting body='committee' date='2014-10-23'>\n"
     "<item number='1'>\n"
     "<recommendation><clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "<clause label='B'>that a report be made in June</clause>\n"
     "</recommendation>\n"
     "<decision outcome='carried'>\n"
     "<clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "</decision>\n"
     "<decision outcome='carried'>\n"
     "<clause label='B'>that a report be made in June</clause>\n"
     "</decision>\n"
     "</item></meeting></record>",
     "8:1 c satisfied: clause A of item 1 says what was recommended (line 4)\n"
     "11:1 c satisfied: clause B of item 1 says what was recommended (line 5)\n"},
    {"of two recommendations each decision has its own",
     "<record xmlns='urn:vires:record:1' kind='minutes'>\n"
     "<meeting body='committee' date='2014-10-23'>\n"
     "<item number='1'>\n"
     "<recommendation><clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "</recommendation>\n"
     "<recommendation><clause label='B'>that a report be made in June</clause>\n"
     "</recommendation>\n"
     "<decision outcome='carried'>\n"
     "<clause label='B'>that a report be made in June</clause>\n"
     "</decision>\n"
     "<decision outcome='carried'>\n"
     "<clause label='A'>that the plan for the harbour wall be refused</clause>\n"
     "</decision>\n"
     "</item></meeting></record>",
     "9:1 c satisfied: clause B of item 1 says what was recommended (line 6)\n"
     "12:1 c breached: clause A of item 1 differs from what was recommended (line 4): it has "
     "\"refused\" in place of \"approved\". The rule: The texts agree\n"},
    {"parties and conditions are told beside the words",
     "<record xmlns='urn:vires:record:1' kind='minutes'>\n"
     "<meeting body='committee' date='2014-10-23'>\n"
     "<item number='1'>\n"
     "<recommendation><clause label='A'>subject to the consent of Southmoor, the wall be "
     "built<condition party='southmoor'>subject to the consent of Southmoor</condition></clause>\n"
     "</recommendation>\n"
     "<decision outcome='carried'>\n"
     "<clause label='A'>subject to the consent of the harbour board, the wall be built<condition "
     "party='harbour-board'>subject to the consent of the harbour board</condition></clause>\n"
     "</decision>\n"
     "</item></meeting></record>",
     "7:1 c breached: clause A of item 1 differs from what was recommended (line 4): it has \"the "
     "harbour board\" in place of \"Southmoor\". The rule: The texts agree\n"
     "    because: parties: harbour-board in place of southmoor; conditions: \"subject to the "
     "consent of the harbour board\" in place of \"subject to the consent of Southmoor\"\n"},
    {"many changes are counted",
     "<record xmlns='urn:vires:record:1' kind='minutes'>\n"
     "<meeting body='committee' date='2014-10-23'>\n"
     "<item number='1'>\n"
     "<recommendation><clause label='A'>one b two d three f four h five j k l m n o p q r s t u "
     "v</clause>\n"
     "</recommendation>\n"
     "<decision outcome='carried'>\n"
     "<clause label='A'>b d f h j k l six m n seven o p eight q r s t u v</clause>\n"
     "</decision>\n"
     "</item></meeting></record>",
     "7:1 c breached: clause A of item 1 differs from what was recommended (line 4): it lost "
     "\"one\", lost \"two\", lost \"three\" and differs in 5 more places. The rule: The texts "
     "agree\n"},
};

static const struct verdicts_case amended_cases[] = {
    {"no amendment is recorded",
     "<record xmlns='urn:vires:record:1' kind='minutes'>\n"
     "<meeting body='committee' date='2014-10-23'>\n"
     "<item number='1'>\n"
     "<recommendation><clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "</recommendation>\n"
     "<decision outcome='carried'>\n"
     "<clause label='A'>that the plan for the harbour wall be approved in part</clause>\n"
     "</decision>\n"
     "</item></meeting></record>",
     "7:1 c breached: clause A of item 1 differs from what was recommended (line 4): it gained "
     "\"in part\". The rule: The texts agree\n"
     "    because: no amendment is recorded as carried\n"},
    {"an amendment that was carried says so",
     "<record xmlns='urn:vires:record:1' kind='minutes'>\n"
     "<meeting body='committee' date='2014-10-23'>\n"
     "<item number='1'>\n"
     "<recommendation><clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "</recommendation>\n"
     "<decision kind='amendment' outcome='carried'><clause>that the words \"in part\" be "
     "added</clause></decision>\n"
     "<decision outcome='carried'>\n"
     "<clause label='A'>that the plan for the harbour wall be approved in part</clause>\n"
     "</decision>\n"
     "</item></meeting></record>",
     "8:1 c satisfied: clause A of item 1 differs from what was recommended (line 4): it gained "
     "\"in part\", as an amendment that was carried says (line 6)\n"},
    {"it says something else",
     "<record xmlns='urn:vires:record:1' kind='minutes'>\n"
     "<meeting body='committee' date='2014-10-23'>\n"
     "<item number='1'>\n"
     "<recommendation><clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "</recommendation>\n"
     "<decision kind='amendment' outcome='carried'><clause>that the words \"for a year\" be "
     "added</clause></decision>\n"
     "<decision outcome='carried'>\n"
     "<clause label='A'>that the plan for the harbour wall be approved in part</clause>\n"
     "</decision>\n"
     "</item></meeting></record>",
     "8:1 c unproven: clause A of item 1 differs from what was recommended (line 4): it gained "
     "\"in part\". The rule: The texts agree\n"
     "    because: the amendment that was carried (line 6) has other words\n"
     "    missing here: the words of the amendment (clause A of item 1) < the full minutes "
     "[amendment committee/2014-10-23/1.2]\n"},
    {"its words are not recorded",
     "<record xmlns='urn:vires:record:1' kind='minutes'>\n"
     "<meeting body='committee' date='2014-10-23'>\n"
     "<item number='1'>\n"
     "<recommendation><clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "</recommendation>\n"
     "<decision kind='amendment' outcome='carried'/>\n"
     "<decision outcome='carried'>\n"
     "<clause label='A'>that the plan for the harbour wall be approved in part</clause>\n"
     "</decision>\n"
     "</item></meeting></record>",
     "8:1 c unproven: clause A of item 1 differs from what was recommended (line 4): it gained "
     "\"in part\". The rule: The texts agree\n"
     "    because: the words of the amendment (line 6) are not recorded\n"
     "    missing here: the words of the amendment (clause A of item 1) < the full minutes "
     "[amendment committee/2014-10-23/1.2]\n"},
    {"whether it was carried is not recorded",
     "<record xmlns='urn:vires:record:1' kind='minutes'>\n"
     "<meeting body='committee' date='2014-10-23'>\n"
     "<item number='1'>\n"
     "<recommendation><clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "</recommendation>\n"
     "<decision kind='amendment'><clause>that the words in part be added</clause></decision>\n"
     "<decision outcome='carried'>\n"
     "<clause label='A'>that the plan for the harbour wall be approved in part</clause>\n"
     "</decision>\n"
     "</item></meeting></record>",
     "8:1 c unproven: clause A of item 1 differs from what was recommended (line 4): it gained "
     "\"in part\". The rule: The texts agree\n"
     "    because: whether the amendment (line 6) was carried is not recorded\n"
     "    missing here: the words of the amendment (clause A of item 1) < the full minutes "
     "[amendment committee/2014-10-23/1.2]\n"},
    {"it was lost",
     "<record xmlns='urn:vires:record:1' kind='minutes'>\n"
     "<meeting body='committee' date='2014-10-23'>\n"
     "<item number='1'>\n"
     "<recommendation><clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "</recommendation>\n"
     "<decision kind='amendment' outcome='lost'><clause>that the words \"in part\" be "
     "added</clause></decision>\n"
     "<decision outcome='carried'>\n"
     "<clause label='A'>that the plan for the harbour wall be approved in part</clause>\n"
     "</decision>\n"
     "</item></meeting></record>",
     "8:1 c breached: clause A of item 1 differs from what was recommended (line 4): it gained "
     "\"in part\". The rule: The texts agree\n"
     "    because: no amendment is recorded as carried\n"},
    {"it was carried after the decision",
     "<record xmlns='urn:vires:record:1' kind='minutes'>\n"
     "<meeting body='committee' date='2014-10-23'>\n"
     "<item number='1'>\n"
     "<recommendation><clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "</recommendation>\n"
     "<decision outcome='carried'>\n"
     "<clause label='A'>that the plan for the harbour wall be approved in part</clause>\n"
     "</decision>\n"
     "<decision kind='amendment' outcome='carried'><clause>that the words \"in part\" be "
     "added</clause></decision>\n"
     "</item></meeting></record>",
     "7:1 c breached: clause A of item 1 differs from what was recommended (line 4): it gained "
     "\"in part\". The rule: The texts agree\n"
     "    because: no amendment is recorded as carried\n"},
    {"words struck out by it",
     "<record xmlns='urn:vires:record:1' kind='minutes'>\n"
     "<meeting body='committee' date='2014-10-23'>\n"
     "<item number='1'>\n"
     "<recommendation><clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "</recommendation>\n"
     "<decision kind='amendment' outcome='carried'><clause>that the words \"for the harbour wall\" "
     "be struck out</clause></decision>\n"
     "<decision outcome='carried'>\n"
     "<clause label='A'>that the plan be approved</clause>\n"
     "</decision>\n"
     "</item></meeting></record>",
     "8:1 c satisfied: clause A of item 1 differs from what was recommended (line 4): it lost "
     "\"for the harbour wall\", as an amendment that was carried says (line 6)\n"},
};

static const struct verdicts_case numbers_cases[] = {
    {"other words are no other sum",
     "<record xmlns='urn:vires:record:1' kind='minutes'>\n"
     "<meeting body='committee' date='2014-10-23'>\n"
     "<item number='1'>\n"
     "<recommendation><clause label='A'>that \xC2\xA3"
     "500 be paid<amount>GBP 500</amount></clause>\n"
     "</recommendation>\n"
     "<decision outcome='carried'>\n"
     "<clause label='A'>that \xC2\xA3"
     "500 be paid at once<amount>GBP 500</amount></clause>\n"
     "</decision>\n"
     "</item></meeting></record>",
     "7:1 c satisfied: clause A of item 1 agrees with what was recommended (line 4) in what is "
     "asked\n"},
    {"another sum and another day",
     "<record xmlns='urn:vires:record:1' kind='minutes'>\n"
     "<meeting body='committee' date='2014-10-23'>\n"
     "<item number='1'>\n"
     "<recommendation><clause label='A'>that \xC2\xA3"
     "500 be paid on 1 June 2014 to the club<amount>GBP "
     "500</amount><date>2014-06-01</date></clause>\n"
     "</recommendation>\n"
     "<decision outcome='carried'>\n"
     "<clause label='A'>that \xC2\xA3"
     "600 be paid on 2 June 2014 to the club<amount>GBP "
     "600</amount><date>2014-06-02</date></clause>\n"
     "</decision>\n"
     "</item></meeting></record>",
     "7:1 c breached: clause A of item 1 differs from what was recommended (line 4): amounts: "
     "\xC2\xA3"
     "600 in place of \xC2\xA3"
     "500; dates: 2 June 2014 in place of 1 June 2014. The rule: The texts agree\n"},
    {"a sum more",
     "<record xmlns='urn:vires:record:1' kind='minutes'>\n"
     "<meeting body='committee' date='2014-10-23'>\n"
     "<item number='1'>\n"
     "<recommendation><clause label='A'>that the club be paid \xC2\xA3"
     "500<amount>GBP 500</amount></clause>\n"
     "</recommendation>\n"
     "<decision outcome='carried'>\n"
     "<clause label='A'>that the club be paid \xC2\xA3"
     "500 and \xC2\xA3"
     "20<amount>GBP 500</amount><amount>GBP 20</amount></clause>\n"
     "</decision>\n"
     "</item></meeting></record>",
     "7:1 c breached: clause A of item 1 differs from what was recommended (line 4): amounts: "
     "gained \xC2\xA3"
     "20. The rule: The texts agree\n"},
    {"a clause that was left out is not asked about",
     "<record xmlns='urn:vires:record:1' kind='minutes'>\n"
     "<meeting body='committee' date='2014-10-23'>\n"
     "<item number='1'>\n"
     "<recommendation><clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "<clause label='B'>that a report be made in June</clause>\n"
     "</recommendation>\n"
     "<decision outcome='carried'>\n"
     "<clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "</decision>\n"
     "</item></meeting></record>",
     "8:1 c satisfied: clause A of item 1 says what was recommended (line 4)\n"},
};

static const struct verdicts_case form_cases[] = {
    {"other letters",
     "<record xmlns='urn:vires:record:1' kind='minutes'>\n"
     "<meeting body='committee' date='2014-10-23'>\n"
     "<item number='1'>\n"
     "<recommendation><clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "<clause label='B'>that a report be made in June</clause>\n"
     "</recommendation>\n"
     "<decision outcome='carried'>\n"
     "<clause label='1'>that the plan for the harbour wall be approved</clause>\n"
     "<clause label='2'>that a report be made in June</clause>\n"
     "</decision>\n"
     "</item></meeting></record>",
     "8:1 c breached: clause 1 of item 1 has another label than in what was recommended (line 4, "
     "there clause A). The rule: The texts agree\n"
     "9:1 c breached: clause 2 of item 1 has another label than in what was recommended (line 5, "
     "there clause B). The rule: The texts agree\n"},
    {"another order",
     "<record xmlns='urn:vires:record:1' kind='minutes'>\n"
     "<meeting body='committee' date='2014-10-23'>\n"
     "<item number='1'>\n"
     "<recommendation><clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "<clause label='B'>that a report be made in June</clause>\n"
     "<clause label='C'>that the mayor be thanked for her gift</clause>\n"
     "</recommendation>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C'>that the mayor be thanked for her gift</clause>\n"
     "<clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "<clause label='B'>that a report be made in June</clause>\n"
     "</decision>\n"
     "</item></meeting></record>",
     "9:1 c breached: clause C of item 1 stands in another place than in what was recommended "
     "(line 6). The rule: The texts agree\n"
     "10:1 c satisfied: clause A of item 1 says what was recommended (line 4)\n"
     "11:1 c satisfied: clause B of item 1 says what was recommended (line 5)\n"},
};

static const struct verdicts_case printing_cases[] = {
    {"printed again in the same words",
     "<record xmlns='urn:vires:record:1' kind='minutes'>\n"
     "<meeting body='committee' date='2014-10-23'>\n"
     "<item number='1'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "<clause label='B'>that a report be made in June</clause>\n"
     "<printing>\n"
     "<clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "<clause label='B'>that a report be made in June</clause>\n"
     "</printing>\n"
     "</decision>\n"
     "</item></meeting></record>",
     "8:1 c satisfied: clause A of item 1 says the same as in its first printing (line 5)\n"
     "9:1 c satisfied: clause B of item 1 says the same as in its first printing (line 6)\n"},
    {"printed once there is nothing to compare",
     "<record xmlns='urn:vires:record:1' kind='minutes'>\n"
     "<meeting body='committee' date='2014-10-23'>\n"
     "<item number='1'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "<clause label='B'>that a report be made in June</clause>\n"
     "</decision>\n"
     "</item></meeting></record>",
     ""},
    {"a sum that differs",
     "<record xmlns='urn:vires:record:1' kind='minutes'>\n"
     "<meeting body='committee' date='2014-10-23'>\n"
     "<item number='1'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='A'>\xC2\xA3"
     "500 be spent on trees</clause>\n"
     "<clause label='B'>that a report be made in June</clause>\n"
     "<printing>\n"
     "<clause label='A'>\xC2\xA3"
     "600 be spent on trees</clause>\n"
     "<clause label='B'>that a report be made in June</clause>\n"
     "</printing>\n"
     "</decision>\n"
     "</item></meeting></record>",
     "8:1 c breached: clause A of item 1 differs from its first printing (line 5): it has "
     "\"\xC2\xA3"
     "600\" in place of \"\xC2\xA3"
     "500\". The rule: The texts agree\n"
     "9:1 c satisfied: clause B of item 1 says the same as in its first printing (line 6)\n"},
    {"a clause that is printed once, in an extract too",
     "<record xmlns='urn:vires:record:1' kind='minutes' extent='extract'>\n"
     "<meeting body='committee' date='2014-10-23'>\n"
     "<item number='1'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "<clause label='B'>that a report be made in June</clause>\n"
     "<printing>\n"
     "<clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "</printing>\n"
     "</decision>\n"
     "</item></meeting></record>",
     "6:1 c breached: clause B in the first printing of item 1 is not in the second printing: "
     "\"that a report be made in June\". The rule: The texts agree\n"
     "8:1 c satisfied: clause A of item 1 says the same as in its first printing (line 5)\n"},
    {"and one that only the second printing has, of three",
     "<record xmlns='urn:vires:record:1' kind='minutes'>\n"
     "<meeting body='committee' date='2014-10-23'>\n"
     "<item number='1'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "<printing>\n"
     "<clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "</printing>\n"
     "<printing>\n"
     "<clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "<clause label='B'>that a report be made in June</clause>\n"
     "</printing>\n"
     "</decision>\n"
     "</item></meeting></record>",
     "7:1 c satisfied: clause A of item 1 says the same as in its first printing (line 5)\n"
     "10:1 c satisfied: clause A of item 1 says the same as in its first printing (line 5)\n"
     "11:1 c breached: clause B of item 1 is not in the first printing: \"that a report be made in "
     "June\". The rule: The texts agree\n"},
};

static const struct verdicts_case minutes_cases[] = {
    {"the record of a decision says what its minute says",
     "<record xmlns='urn:vires:record:1' kind='minutes'>\n"
     "<meeting body='committee' date='2014-10-23'>\n"
     "<item number='1'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "<clause label='B'>that a report be made in June</clause>\n"
     "</decision>\n"
     "</item></meeting><decision outcome='carried' date='2014-10-23'>\n"
     "<clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "<clause label='B'>that a report be made in June</clause>\n"
     "</decision>\n"
     "</record>",
     "9:1 c satisfied: clause A of the decision says what the minutes say (line 5)\n"
     "10:1 c satisfied: clause B of the decision says what the minutes say (line 6)\n"},
    {"or it does not",
     "<record xmlns='urn:vires:record:1' kind='minutes'>\n"
     "<meeting body='committee' date='2014-10-23'>\n"
     "<item number='1'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "<clause label='B'>\xC2\xA3"
     "500 be spent on trees in Mill Lane</clause>\n"
     "</decision>\n"
     "</item></meeting><decision outcome='carried' date='2014-10-23'>\n"
     "<clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "<clause label='B'>\xC2\xA3"
     "600 be spent on trees in Mill Lane</clause>\n"
     "</decision>\n"
     "</record>",
     "9:1 c satisfied: clause A of the decision says what the minutes say (line 5)\n"
     "10:1 c breached: clause B of the decision differs from the minutes (line 6): it has "
     "\"\xC2\xA3"
     "600\" in place of \"\xC2\xA3"
     "500\". The rule: The texts agree\n"},
    {"a decision that is in no minute is another one",
     "<record xmlns='urn:vires:record:1' kind='minutes'>\n"
     "<meeting body='committee' date='2014-10-23'>\n"
     "<item number='1'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "</decision>\n"
     "</item></meeting><decision outcome='carried' date='2014-10-23'>\n"
     "<clause label='B'>that a report be made in June</clause>\n"
     "</decision>\n"
     "</record>",
     ""},
};

static const struct verdicts_case within_cases[] = {
    {"within any, one clause speaks for all",
     "<record xmlns='urn:vires:record:1' kind='minutes'>\n"
     "<meeting body='committee' date='2014-10-23'>\n"
     "<item number='1'>\n"
     "<recommendation><clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "<clause label='B'>that a report be made in June</clause>\n"
     "</recommendation>\n"
     "<decision outcome='carried'>\n"
     "<clause label='A'>that the plan for the harbour wall be approved in part</clause>\n"
     "<clause label='B'>that a report be made in June</clause>\n"
     "</decision>\n"
     "</item></meeting></record>",
     "7:1 c unproven: item 1: whether it was approved is not recorded. The rule: The texts agree\n"
     "    settled: it is in order if so\n"
     "    missing here: whether it was approved (item 1) [fact approved committee/2014-10-23/1]\n"},
};

static const struct verdicts_case told_cases[] = {
    {"words that tell of an amendment, and not of what, are quoted",
     "<record xmlns='urn:vires:record:1' kind='minutes'>\n"
     "<meeting body='committee' date='2014-10-23'>\n"
     "<item number='1'>\n"
     "<recommendation><clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "</recommendation>\n"
     "<decision outcome='carried'>\n"
     "<clause label='A'>that the plan for the harbour wall be approved in part</clause>\n"
     "</decision>\n"
     "<part name='background'>The committee approved the plan As Now Detailed.</part>\n"
     "</item></meeting></record>",
     "7:1 c breached: clause A of item 1 differs from what was recommended (line 4): it gained "
     "\"in part\". The rule: The texts agree\n"
     "    because: no amendment is recorded as carried beyond \"As Now Detailed\"\n"},
    {"those of a clause, and of another item, are not",
     "<record xmlns='urn:vires:record:1' kind='minutes'>\n"
     "<meeting body='committee' date='2014-10-23'>\n"
     "<item number='1'>\n"
     "<recommendation><clause label='A'>that the plan for the harbour wall be approved</clause>\n"
     "</recommendation>\n"
     "<decision outcome='carried'>\n"
     "<clause label='A'>that the plan for the harbour wall as now detailed be approved</clause>\n"
     "</decision>\n"
     "</item>\n"
     "<item number='2'><part name='background'>It was received as now detailed.</part></item>\n"
     "</meeting></record>",
     "7:1 c breached: clause A of item 1 differs from what was recommended (line 4): it gained "
     "\"as now detailed\". The rule: The texts agree\n"
     "    because: no amendment is recorded as carried\n"},
};

static void
each_clause_has_its_own_verdict(void **state)
{
    (void)state;
    verdicts_table(ASKS("<correspondence with='recommendation'/>"), NULL, recommended_cases,
                   VI_COUNT(recommended_cases));
    verdicts_table(ASKS("<correspondence with='recommendation' agreement='same-or-amended'/>"),
                   NULL, amended_cases, VI_COUNT(amended_cases));
    verdicts_table(ASKS("<correspondence with='recommendation' agreement='same-or-amended' "
                        "told-of='(?i)as now detailed'/>"),
                   NULL, told_cases, VI_COUNT(told_cases));
    verdicts_table(ASKS("<correspondence with='recommendation' in='amounts dates'/>"), NULL,
                   numbers_cases, VI_COUNT(numbers_cases));
    verdicts_table(ASKS("<correspondence with='recommendation' in='order labels'/>"), NULL,
                   form_cases, VI_COUNT(form_cases));
    verdicts_table(ASKS("<correspondence with='printing'/>"), NULL, printing_cases,
                   VI_COUNT(printing_cases));
    verdicts_table(ASKS("<correspondence with='minutes'/>"), NULL, minutes_cases,
                   VI_COUNT(minutes_cases));
    verdicts_table(
        ASKS("<any><correspondence with='recommendation'/><fact of='approved' is='yes'/></any>"),
        NULL, within_cases, VI_COUNT(within_cases));
}

/* --- Counts, reasons and limits -------------------------------------------------------------- */

#define RECORD(body)                                                                               \
    "<record xmlns='urn:vires:record:1' kind='minutes'>\n<meeting body='committee' "               \
    "date='2014-10-23'>\n<item number='1'>\n" body "</item></meeting></record>"

static const char differing[] =
    RECORD("<recommendation><clause label='A'>noted</clause>\n"
           "<clause label='B'>subject to consent, to agree that talks be held with the board in "
           "the course of this year and of the next</clause></recommendation>\n"
           "<decision outcome='carried'><clause label='A'>noted</clause>\n"
           "<clause label='B'>subject to consent, talks be held with the board in the course of "
           "this year and of the next, provided that time allows</clause></decision>\n");

static void
clauses_in_order_are_counted(void **state)
{
    (void)state;
    struct verdicts verdicts;
    verdicts_open(&verdicts);
    verdicts.how.explain = false;
    verdicts_rules(&verdicts, ASKS("<correspondence with='recommendation'/>"), NULL);
    verdicts_of(&verdicts, differing);
    assert_int_equal(verdicts.document.row_count, 1);
    assert_int_equal(verdicts.document.counts.satisfied, 1);
    assert_int_equal(verdicts.document.counts.breached, 1);
    assert_text(verdicts.document.rows[0].path, "committee/2014-10-23/1#B", "its path");
    verdicts_close(&verdicts);
}

/* Several rows and words left out: the same verdicts. */
static void
without_words_the_verdicts_are_the_same(void **state)
{
    (void)state;
    struct verdicts verdicts;
    verdicts_open(&verdicts);
    verdicts.how.explain = verdicts.how.words = verdicts.how.reasons = false;
    verdicts_rules(&verdicts, ASKS("<correspondence with='recommendation'/>"), NULL);
    verdicts_of(&verdicts, differing);
    assert_int_equal(verdicts.document.row_count, 1);
    assert_int_equal(verdicts.document.counts.satisfied, 1);
    assert_int_equal(verdicts.document.rows[0].verdict, VIRES_BREACHED);
    assert_int_equal(verdicts.document.rows[0].message.size, 0);
    verdicts_close(&verdicts);
}

static void
an_exception_excuses_what_differs(void **state)
{
    (void)state;
    static const struct verdicts_case cases[] = {
        {"what differs is excused, what agrees is in order",
         RECORD("<event kind='waiver'/><recommendation><clause label='A'>noted</clause>\n"
                "<clause label='B'>one two three</clause></recommendation>\n"
                "<decision outcome='carried'><clause label='A'>noted</clause>\n"
                "<clause label='B'>one two four</clause></decision>\n"),
         "6:29 c satisfied: clause A of item 1 says what was recommended (line 4)\n"
         "7:1 c excused: clause B of item 1 differs from what was recommended (line 5): it has "
         "\"four\" in place of \"three\". The rule: The texts agree\n"
         "    because: a waiver is recorded and excuses this\n"},
    };
    verdicts_table(ASKS("<correspondence with='recommendation'/><unless event='waiver'/>"), NULL,
                   cases, VI_COUNT(cases));
}

static void
reasons_show_both_texts_and_what_differs_in_its_place(void **state)
{
    (void)state;
    struct verdicts verdicts;
    verdicts_open(&verdicts);
    verdicts_rules(&verdicts, ASKS("<correspondence with='recommendation'/>"), NULL);
    verdicts_of(&verdicts, differing);
    struct verdict_document *document = &verdicts.document;
    document->rows++;
    document->row_count--;
    assert_string_equal(verdicts_reasons(&verdicts, "c"),
                        "false: clause B of item 1 differs from what was recommended (line 5): it "
                        "lost \"to agree that\" and gained \"provided that time allows\". The "
                        "rule: The texts agree (record.xml:7:1)\n"
                        "  recommended: subject to consent, to agree that talks be held with the "
                        "board in the course of this year and of the next (record.xml:5:1)\n"
                        "  decided: subject to consent, talks be held with the board in the course "
                        "of this year and of the next, provided that time allows (record.xml:7:1)\n"
                        "  compared: subject to consent [lost: to agree that] talks be held with "
                        "the board \xE2\x80\xA6 this year and of the next [gained: provided that "
                        "time allows] (record.xml:7:1)\n");
    verdicts_close(&verdicts);
}

/* A printing is compared with the whole decision anew. */
static enum vires_verdict
within(uint64_t bytes)
{
    static const char record[] =
        RECORD("<decision outcome='carried'><clause label='A'>1234567890123456</clause>\n"
               "<printing><clause label='A'>1234567890123456</clause></printing>\n"
               "<printing><clause label='A'>1234567890123456</clause></printing></decision>\n");
    struct verdicts verdicts;
    verdicts_open(&verdicts);
    verdicts_rules(&verdicts, ASKS("<correspondence with='printing'/>"), NULL);
    verdicts.rules.limits.value[VI_LIMIT_COMPARED_BYTES] = bytes;
    const char *said = verdicts_of(&verdicts, record);
    const enum vires_verdict verdict = verdicts.document.rows[0].verdict;
    if (verdict == VIRES_ERROR)
        assert_string_equal(said, "4:1 c error: item 1 could not be judged: the limit "
                                  "compared-bytes is exceeded\n");
    verdicts_close(&verdicts);
    return verdict;
}

static void
what_is_compared_again_and_again_has_a_limit(void **state)
{
    (void)state;
    const uint64_t needed = UINT64_C(2) * (1024 + 16 + 16);
    assert_int_equal(within(needed), VIRES_SATISFIED);
    assert_int_equal(within(needed - 1), VIRES_ERROR);
}

/* --- The published pair ---------------------------------------------------------------------- */

#define REAL    "../shared/gold/documents/"
#define REPORT  REAL "seed-002-east-herts-executive-report-2011-02-08.txt"
#define MINUTES REAL "seed-000-east-herts-executive-2011-02-08-item-539.txt"

/* The rows of a table in the report: "<b>(A)</b> <b>words;</b>" becomes "(A) words". */
static void
take_rows(struct vi_text text, struct vi_buffer *out)
{
    struct vi_text line;
    vi_buffer_string(out, "Recommendations:\n");
    while (vi_text_cut(&text, '\n', &line)) {
        bool tag = false;
        for (size_t i = 0; vi_text_starts(line, VI_TEXT("<b>(")) && i < line.size; i++) {
            tag = tag || line.at[i] == '<';
            if (!tag)
                vi_buffer_char(out, line.at[i]);
            tag = tag && line.at[i] != '>';
        }
        vi_buffer_char(out, '\n');
    }
}

static void
compare_pair(struct documents *report, struct documents *minutes, struct vi_arena *arena)
{
    struct vi_clause_list old = {0}, new_ = {0};
    struct vi_comparison comparison;
    const struct doc_item *item = minutes->record->meetings->items;
    assert_true(vi_clauses_add(&old, report->record->items->recommendations->clauses, NULL, arena));
    assert_true(vi_clauses_add(&new_, item->decisions->clauses, NULL, arena));
    assert_true(vi_compare(&old, &new_, &report->limits, arena, &comparison));
    assert_int_equal(comparison.count, 4);
    assert_int_equal(comparison.same, 3);
    for (size_t i = 0; i < comparison.count; i++) {
        const struct vi_pairing *at = &comparison.pairings[i];
        assert_true(vi_text_equal(at->old[0]->label, at->new_[0]->label));
        assert_int_equal(at->same, at->new_[0]->label.at[0] != 'C');
        assert_false(at->moved || at->relabelled);
    }
    const struct vi_pairing *third = &comparison.pairings[2];
    struct vi_diff diff;
    assert_true(vi_diff_make(&third->old[0]->tokens, &third->new_[0]->tokens, &report->limits,
                             arena, &diff));
    assert_int_equal(diff.count, 2);
    assert_text(
        vi_tokens_text(&third->old[0]->tokens, diff.changes[0].old_from, diff.changes[0].old_until),
        "to agree that", "what was lost");
    assert_int_equal(diff.changes[0].new_from, diff.changes[0].new_until);
    assert_int_equal(diff.changes[1].old_from, diff.changes[1].old_until);
    assert_text(vi_tokens_text(&third->new_[0]->tokens, diff.changes[1].new_from,
                               diff.changes[1].new_until),
                "provided that agreed timescales can be met", "what was gained");
}

static void
open_real(struct documents *documents, const char *name, struct vi_text text)
{
    documents_open(documents);
    documents_style_file(documents, "rules/house-styles/english.xml");
    documents_style_file(documents, "rules/house-styles/modern-gov.xml");
    assert_int_equal(documents_link(documents), VIRES_OK);
    if (documents_read(documents, name, text))
        fail_msg("%s: %s", name, documents_findings(documents));
}

static void
a_published_resolution_differs_from_its_recommendation_in_one_clause(void **state)
{
    (void)state;
    size_t report_size, minutes_size;
    char *report_text = documents_file(REPORT, &report_size);
    char *minutes_text = documents_file(MINUTES, &minutes_size);
    if (report_text && minutes_text) {
        struct documents report, minutes;
        struct vi_arena arena;
        struct vi_buffer rows;
        vi_arena_init(&arena, NULL, 0);
        vi_buffer_init(&rows, NULL);
        take_rows((struct vi_text){report_text, report_size}, &rows);
        open_real(&report, "report.txt", vi_buffer_view(&rows));
        open_real(&minutes, "minutes.txt", (struct vi_text){minutes_text, minutes_size});
        compare_pair(&report, &minutes, &arena);
        documents_close(&report);
        documents_close(&minutes);
        vi_buffer_free(&rows);
        vi_arena_free(&arena);
    }
    const bool there = report_text && minutes_text;
    free(report_text);
    free(minutes_text);
    if (!there) {
        print_message("the published extracts are not here\n");
        skip();
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_clause_has_its_own_verdict),
        cmocka_unit_test(clauses_in_order_are_counted),
        cmocka_unit_test(without_words_the_verdicts_are_the_same),
        cmocka_unit_test(an_exception_excuses_what_differs),
        cmocka_unit_test(reasons_show_both_texts_and_what_differs_in_its_place),
        cmocka_unit_test(what_is_compared_again_and_again_has_a_limit),
        cmocka_unit_test(a_published_resolution_differs_from_its_recommendation_in_one_clause),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
