/* SPDX-License-Identifier: Apache-2.0 */
#include "document/record_write.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "document/record_table.h"
#include "support/documents.h"

static const struct {
    const char *why, *xml, *written;
} records[] = {
    {"a record says where it came from", "<record kind=\"notice\"/>",
     "<record xmlns=\"urn:vires:record:1\" kind=\"notice\" extent=\"whole\" line=\"1\" "
     "column=\"1\"/>"},
    {"a place that is stated is kept", "<record kind=\"notice\" line=\"7\"/>",
     "<record xmlns=\"urn:vires:record:1\" kind=\"notice\" extent=\"whole\" line=\"7\" "
     "column=\"1\"/>"},
    {"a paragraph of a document that has no lines is kept, and how to find it",
     "<record kind=\"notice\" paragraph-number=\"14\" under=\"A &amp; B\" begins=\"The "
     "Director\"/>",
     "<record xmlns=\"urn:vires:record:1\" kind=\"notice\" extent=\"whole\" "
     "paragraph-number=\"14\" "
     "under=\"A &amp; B\" begins=\"The Director\"/>"},
    {"so is a cell", "<record kind=\"notice\" table=\"2\" row=\"3\" cell=\"1\"/>",
     "<record xmlns=\"urn:vires:record:1\" kind=\"notice\" extent=\"whole\" table=\"2\" "
     "row=\"3\" cell=\"1\"/>"},
    {"so is a footnote", "<record kind=\"notice\" within=\"footnote 3\"/>",
     "<record xmlns=\"urn:vires:record:1\" kind=\"notice\" extent=\"whole\" within=\"footnote "
     "3\"/>"},
    {"so is a line of a page, which has no column",
     "<record kind=\"notice\" page=\"3\" line=\"12\"/>",
     "<record xmlns=\"urn:vires:record:1\" kind=\"notice\" extent=\"whole\" page=\"3\" "
     "line=\"12\"/>"},
    {"characters of XML are written as XML needs",
     "<record kind=\"notice\" title=\"A &amp; B &lt;&quot;C&quot;&gt;\"/>",
     "<record xmlns=\"urn:vires:record:1\" kind=\"notice\" extent=\"whole\" "
     "title=\"A &amp; B &lt;&quot;C&quot;&gt;\" line=\"1\" column=\"1\"/>"},
    {"dates are written as they are read", "<record kind=\"notice\" date=\"2014-10-23T09:05\"/>",
     "<record xmlns=\"urn:vires:record:1\" kind=\"notice\" extent=\"whole\" "
     "date=\"2014-10-23T09:05\" line=\"1\" column=\"1\"/>"},
    {"what happened between decisions stays between them",
     "<record kind=\"notice\"><decision/><event kind=\"x\"/><decision/></record>",
     "<record xmlns=\"urn:vires:record:1\" kind=\"notice\" extent=\"whole\" line=\"1\" "
     "column=\"1\">\n"
     "  <decision line=\"1\" column=\"23\"/>\n"
     "  <event kind=\"x\" line=\"1\" column=\"34\"/>\n"
     "  <decision line=\"1\" column=\"51\"/>\n"
     "</record>"},
    {"a fact that contradicts its attribute is not lost",
     "<record kind=\"notice\"><decision urgent=\"yes\"><fact of=\"urgent\" "
     "value=\"no\"/></decision></record>",
     "<record xmlns=\"urn:vires:record:1\" kind=\"notice\" extent=\"whole\" line=\"1\" "
     "column=\"1\">\n"
     "  <decision urgent=\"yes\" line=\"1\" column=\"23\">\n"
     "    <fact of=\"urgent\" value=\"no\" line=\"1\" column=\"46\"/>\n"
     "  </decision>\n"
     "</record>"},
};

static void
a_record_is_written_as_it_would_be_read(void **state)
{
    static const char head[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    struct documents documents;
    (void)state;
    documents_open(&documents);
    for (size_t i = 0; i < VI_COUNT(records); i++) {
        if (documents_read(&documents, "r.xml", vi_text_from(records[i].xml)))
            fail_msg("%s: %s", records[i].why, documents_findings(&documents));
        struct vi_text xml = vi_text_trim(vi_text_from(documents_xml(&documents)));
        assert_true(vi_text_starts(xml, vi_text_from(head)));
        xml.at += strlen(head);
        xml.size -= strlen(head);
        assert_text(xml, records[i].written, records[i].why);
    }
    documents_close(&documents);
}

/* Everything that a record can say, once. */
static const char everything[] =
    "<record xmlns=\"urn:vires:record:1\" kind=\"minutes\" status=\"draft\" extent=\"extract\" "
    "authority=\"a\""
    " id=\"i\" title=\"t\" date=\"2014-10\">"
    "<constitution xmlns=\"urn:vires:rules:1\" authority=\"a\" title=\"A\"><body id=\"b\" "
    "kind=\"council\"/></constitution>"
    "<fact of=\"staff\" value=\"3..5\"/><event kind=\"call-in\" date=\"2014\" by=\"x\" to=\"y\" "
    "of=\"z\""
    " mode=\"remote\" paragraph=\"3\" count=\"2..\" ref=\"r\">text<fact of=\"urgent\"/></event>"
    "<meeting body=\"b\" body-kind=\"council\" body-name=\"The B\" date=\"2014-10-23\" "
    "kind=\"annual\""
    " specially-convened=\"yes\" quorate=\"no\" present=\"..9\" mode=\"in-person\" public=\"yes\">"
    "<parameter name=\"quorum\" value=\"4\"/>"
    "<attendance complete=\"yes\" present=\"5\"><member name=\"M\" presiding=\"yes\" "
    "apologies=\"yes\""
    " absent=\"yes\" class=\"co-opted\" authority=\"q\" office=\"o\" substitute-for=\"N\" "
    "mode=\"remote\""
    " group=\"g\"/><attendee name=\"O\" role=\"Clerk\"/></attendance>"
    "<interest member=\"M\" kind=\"other\" withdrew=\"no\" dispensation=\"yes\">why</interest>"
    "<item number=\"1\" title=\"T\" key-decision=\"no\" urgent=\"yes\" exempt=\"no\" wards=\"W\">"
    "<recommendation from=\"f\"><clause label=\"1\">r</clause></recommendation>"
    "<decision kind=\"delegated\" moved=\"M\" seconded=\"N\" outcome=\"recommended\" label=\"l\" "
    "date=\"2014\""
    " by=\"b\" signed-by=\"s\" relies-on=\"r\" present=\"7\" quorate=\"yes\" key-decision=\"yes\" "
    "function=\"f\" id=\"d\">"
    "<vote for=\"0\" against=\"3\" abstaining=\"1..2\" not-voting=\"..1\" label=\"unanimous\" "
    "complete=\"no\""
    " recorded=\"yes\" casting=\"against\" casting-by=\"M\" of=\"A B\"><cast member=\"M\" "
    "way=\"not-voting\" casting=\"yes\"/></vote>"
    "<clause label=\"A\" effect=\"refuses\" function=\"f\" delegated-to=\"h\" consulting=\"k\" "
    "outcome=\"deferred\">words<amount "
    "of=\"act\">GBP 1.50..2.00</amount>"
    "<condition kind=\"time-limited\" party=\"p\" due=\"2015\" state=\"s\">phrase<event "
    "kind=\"e\"/></condition>"
    "<date of=\"start\">2014-11</date><clause label=\"i\">sub</clause></clause>"
    "<printing line=\"9\" column=\"2\"><clause>other words</clause></printing>"
    "<reasons>r</reasons><alternatives>a</alternatives><paragraph>p</paragraph><part "
    "name=\"risk\">q</part></decision>"
    "<background-papers>b</background-papers><part "
    "name=\"urgency\">u</part></item></meeting><item page=\"2\" line=\"3\"/><item "
    "paragraph-number=\"4\"/>"
    "<decision table=\"1\" row=\"2\" cell=\"3\" within=\"w\" under=\"u\" begins=\"b\"/><part "
    "name=\"summary\">s</part></record>";

static void
everything_survives_being_written_and_read(void **state)
{
    struct documents documents;
    (void)state;
    documents_open(&documents);
    if (documents_read(&documents, "r.xml", vi_text_from(everything)))
        fail_msg("%s", documents_findings(&documents));
    char *once = strdup(documents_xml(&documents));
    if (documents_read(&documents, "r.xml", vi_text_from(once)))
        fail_msg("%s\n%s", once, documents_findings(&documents));
    assert_string_equal(once, documents_xml(&documents));
    for (int name = 1; name < RECORD_NAME_COUNT; name++) {
        char attribute[40], element[40];
        const char *word = vi_record_name_word((enum record_name)name);
        snprintf(attribute, sizeof attribute, " %s=\"", word);
        snprintf(element, sizeof element, "<%s", word);
        if (!strstr(once, attribute) && !strstr(once, element) && strcmp(word, "grant"))
            fail_msg("%s is not written", word);
    }
    free(once);
    documents_close(&documents);
}

static void
a_second_printing_is_told(void **state)
{
    static const struct vi_source source = {.name = {"m", 1}, .text = {"a\nb\nc", 5}};
    struct doc_clause clause = {.text = {"be it so", 8}};
    struct doc_decision printing = {.clauses = &clause, .place = {.source = &source, .offset = 4}};
    struct doc_decision decision = {.clauses = &clause, .printings = &printing};
    const struct doc_record record = {.kind = MODEL_MINUTES, .decisions = &decision};
    struct vi_buffer out;
    (void)state;
    vi_buffer_init(&out, NULL);
    vi_record_write(&record, &out);
    assert_non_null(strstr(out.bytes, "<printing line=\"3\" column=\"1\">"));
    vi_buffer_free(&out);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_record_is_written_as_it_would_be_read),
        cmocka_unit_test(everything_survives_being_written_and_read),
        cmocka_unit_test(a_second_printing_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
