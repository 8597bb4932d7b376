/* SPDX-License-Identifier: Apache-2.0 */
/* Faults of XML in the words of the engine: each case is a whole file, and exactly one finding
 * says what is wrong with it and where. */
#include "xml/fault.h"

#include <string.h>

#include "support/testkit.h"

struct fault {
    const char *why, *file;
    enum vi_code code;
    uint32_t line, column;
    const char *text;
};

static void
assert_fault(struct vi_xml *xml, const struct vi_limits *limits, const struct fault *fault)
{
    struct vires_findings findings;
    struct vi_arena arena = {0};
    struct vi_source source = {.name = VI_TEXT("f"), .text = vi_text_from(fault->file)};
    struct vi_node *root = NULL;
    vi_findings_init(&findings, NULL, limits);
    enum vires_status status = vi_xml_parse(xml, &source, &arena, &findings, &root);
    vi_findings_settle(&findings);
    if (status != VIRES_REJECTED || root || findings.shown_count != 1)
        fail_msg("%s: status %d, %zu findings", fault->why, status, findings.shown_count);
    const struct vires_finding *found = findings.shown;
    if (found->code != vi_code_row(fault->code)->number || found->place.line != fault->line ||
        found->place.column != fault->column || strcmp(found->text, fault->text) != 0)
        fail_msg("%s: %u:%u: V%u %s", fault->why, found->place.line, found->place.column,
                 found->code, found->text);
    vi_findings_release(&findings);
    vi_arena_free(&arena);
}

/* One parser for all: what was wrong with one file is no matter for the next. */
static void
assert_faults(const struct fault *faults, size_t count)
{
    struct vi_limits limits;
    struct vi_xml *xml;
    vi_limits_default(&limits);
    assert_int_equal(vi_xml_new(NULL, &limits, &xml), VIRES_OK);
    for (size_t i = 0; i < count; i++)
        assert_fault(xml, &limits, &faults[i]);
    vi_xml_free(xml);
}

static void
a_file_has_one_element_that_holds_all(void **state)
{
    static const struct fault faults[] = {
        {"nothing", "", VI_XML_EMPTY, 1, 1, "the file ends without an element"},
        {"white space", " \n ", VI_XML_EMPTY, 2, 2, "the file ends without an element"},
        {"a comment", "<!-- x -->", VI_XML_EMPTY, 1, 11, "the file ends without an element"},
        {"text", "Minutes of the meeting", VI_XML_START, 1, 1,
         "text stands before the first element; remove it"},
        {"text behind the declaration", "<?xml version='1.0'?>\nx <a/>", VI_XML_START, 2, 1,
         "text stands before the first element; remove it"},
        {"text behind the element", "<!-- x --><a><b/></a>\nx", VI_XML_AFTER, 2, 1,
         "something stands after </a>, which ends the only element of the file; remove it"},
        {"another element", "<v:a xmlns:v='urn:v'/><b/>", VI_XML_AFTER, 1, 23,
         "something stands after </v:a>, which ends the only element of the file; remove it"},
    };
    (void)state;
    assert_faults(faults, VI_COUNT(faults));
}

static void
a_declaration_comes_first(void **state)
{
    static const struct fault faults[] = {
        {"behind a space", " <?xml version='1.0'?><a/>", VI_XML_DECLARATION, 1, 2,
         "<?xml stands after the start of the file; remove what is before it"},
        {"behind an empty line", "\n<?xml version='1.0'?><a/>", VI_XML_DECLARATION, 2, 1,
         "<?xml stands after the start of the file; remove what is before it"},
        {"within an element", "<a>\n<?xml version='1.0'?></a>", VI_XML_DECLARATION, 2, 1,
         "<?xml stands after the start of the file; remove what is before it"},
        {"of another version", "<?xml version='2.0'?><a/>", VI_XML_SYNTAX, 1, 20,
         "the file is not well-formed XML: Unsupported version '2.0'"},
        {"without a version", "<?xml encoding='utf-8'?><a/>", VI_XML_SYNTAX, 1, 7,
         "the file is not well-formed XML: Malformed declaration expecting version"},
        {"cut off", "<?xml version='1.0'", VI_XML_TRUNCATED, 1, 20,
         "the file ends in the middle of the XML declaration"},
        {"cut off before its last character", "<?xml version='1.0'?", VI_XML_TRUNCATED, 1, 21,
         "the file ends in the middle of the XML declaration"},
    };
    (void)state;
    assert_faults(faults, VI_COUNT(faults));
}

#define DOCTYPE "a document type declaration is not allowed; remove the <!DOCTYPE ...>"

static void
a_document_type_is_refused(void **state)
{
    static const struct fault faults[] = {
        {"an empty one", "<!DOCTYPE a><a/>", VI_XML_DOCTYPE, 1, 1, DOCTYPE},
        {"behind a declaration and a comment that names one",
         "<?xml version='1.0'?>\n<!-- <!DOCTYPE a> -->\n  <!DOCTYPE a><a/>", VI_XML_DOCTYPE, 3, 3,
         DOCTYPE},
        {"a bomb of entities",
         "<!DOCTYPE a [<!ENTITY b 'bbbbbbbbbb'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>"
         "<!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;'>]><a>&d;</a>",
         VI_XML_DOCTYPE, 1, 1, DOCTYPE},
        {"an entity in another file",
         "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>", VI_XML_DOCTYPE, 1, 1,
         DOCTYPE},
        {"a definition in another place", "<!DOCTYPE a SYSTEM 'http://example.org/a.dtd'><a/>",
         VI_XML_DOCTYPE, 1, 1, DOCTYPE},
        {"a parameter entity", "<!DOCTYPE a [<!ENTITY % b SYSTEM 'http://example.org/b'> %b;]><a/>",
         VI_XML_DOCTYPE, 1, 1, DOCTYPE},
        {"without a name", "<!DOCTYPE><a/>", VI_XML_DOCTYPE, 1, 1, DOCTYPE},
        {"with half an identifier", "<!DOCTYPE a PUBLIC 'x'><a/>", VI_XML_DOCTYPE, 1, 1, DOCTYPE},
        {"of an HTML page", "<!doctype html>\n<html></html>", VI_XML_DOCTYPE, 1, 1, DOCTYPE},
        {"within an element", "<a>\n<!DOCTYPE a></a>", VI_XML_DOCTYPE, 2, 1, DOCTYPE},
    };
    (void)state;
    assert_faults(faults, VI_COUNT(faults));
}

static void
elements_are_closed_in_order(void **state)
{
    static const struct fault faults[] = {
        {"never", "<a>", VI_XML_UNCLOSED, 1, 4,
         "the file ends before </a>, which must close the element begun in line 1"},
        {"the outer never", "<a>\n<b></b>\n", VI_XML_UNCLOSED, 3, 1,
         "the file ends before </a>, which must close the element begun in line 1"},
        {"the inner never", "<a>\n<b>\ntext", VI_XML_UNCLOSED, 3, 5,
         "the file ends before </b>, which must close the element begun in line 2"},
        {"behind text of many bytes", "<a>\xC2\xA3\xC2\xA3", VI_XML_UNCLOSED, 1, 6,
         "the file ends before </a>, which must close the element begun in line 1"},
        {"the outer first", "<a>\n  <b>\n</a>", VI_XML_MISMATCH, 3, 1,
         "</a> stands where </b> must close the element begun in line 2"},
        {"by another name", "<a>x</b>", VI_XML_MISMATCH, 1, 5,
         "</b> stands where </a> must close the element begun in line 1"},
        {"by another case", "<Vote></vote>", VI_XML_MISMATCH, 1, 7,
         "</vote> stands where </Vote> must close the element begun in line 1"},
        {"with another prefix", "<v:a xmlns:v='urn:v'></a>", VI_XML_MISMATCH, 1, 22,
         "</a> stands where </v:a> must close the element begun in line 1"},
        {"by no name", "<a></></a>", VI_XML_MISMATCH, 1, 4,
         "</> stands where </a> must close the element begun in line 1"},
        {"an end before any beginning", "</a>", VI_XML_NAME, 1, 1,
         "< is not followed by the name of an element; for the character itself write &lt;"},
    };
    (void)state;
    assert_faults(faults, VI_COUNT(faults));
}

static void
a_file_that_is_cut_off_is_told_so(void **state)
{
    static const struct fault faults[] = {
        {"behind a name", "<a", VI_XML_TRUNCATED, 1, 3, "the file ends in the middle of a tag"},
        {"behind a space", "<a ", VI_XML_TRUNCATED, 1, 4, "the file ends in the middle of a tag"},
        {"in the name of an attribute", "<a b", VI_XML_TRUNCATED, 1, 5,
         "the file ends in the middle of a tag"},
        {"before a value", "<a b=", VI_XML_TRUNCATED, 1, 6, "the file ends in the middle of a tag"},
        {"in a value", "<a b='x", VI_XML_TRUNCATED, 1, 8,
         "the file ends in the middle of the value of an attribute"},
        {"behind a value", "<a b='x'", VI_XML_TRUNCATED, 1, 9,
         "the file ends in the middle of a tag"},
        {"in an empty element", "<a/", VI_XML_TRUNCATED, 1, 4,
         "the file ends in the middle of a tag"},
        {"in an end tag", "<a></a", VI_XML_TRUNCATED, 1, 7, "the file ends in the middle of a tag"},
        {"before the name of an end tag", "<a></", VI_XML_TRUNCATED, 1, 6,
         "the file ends in the middle of a tag"},
        {"behind a bracket", "<a><", VI_XML_TRUNCATED, 1, 5,
         "the file ends in the middle of a tag"},
        {"in the beginning of a comment", "<a><!-", VI_XML_TRUNCATED, 1, 7,
         "the file ends in the middle of a tag"},
        {"in a comment", "<a><!-- a", VI_XML_TRUNCATED, 1, 10,
         "the file ends in the middle of a comment"},
        {"in the beginning of a CDATA section", "<a><![CDAT", VI_XML_TRUNCATED, 1, 11,
         "the file ends in the middle of a tag"},
        {"in a CDATA section", "<a><![CDATA[ x", VI_XML_TRUNCATED, 1, 15,
         "the file ends in the middle of a CDATA section"},
        {"in an instruction", "<a><?pi x", VI_XML_TRUNCATED, 1, 10,
         "the file ends in the middle of a processing instruction"},
    };
    (void)state;
    assert_faults(faults, VI_COUNT(faults));
}

#define NAME "< is not followed by the name of an element; for the character itself write &lt;"
#define TAG(name)                                                                                  \
    "the tag <" name "> is not written as XML requires: attributes are name=\"value\", with a "    \
    "space before each"

static void
tags_are_written_as_xml_requires(void **state)
{
    static const struct fault faults[] = {
        {"a comparison", "<a>1 < 2</a>", VI_XML_NAME, 1, 6, NAME},
        {"a comparison without spaces", "<a>1<2</a>", VI_XML_NAME, 1, 5, NAME},
        {"nothing between brackets", "<a><></a>", VI_XML_NAME, 1, 4, NAME},
        {"a space before the name", "<a>< b/></a>", VI_XML_NAME, 1, 4, NAME},
        {"a declaration of another kind", "<!ELEMENT a ANY><a/>", VI_XML_NAME, 1, 1, NAME},
        {"no space between attributes", "<a b='c'd='e'/>", VI_XML_TAG, 1, 9, TAG("a")},
        {"no end of the tag", "<a><b</a>", VI_XML_TAG, 1, 6, TAG("b")},
        {"a space behind the slash", "<a><b/ ></a>", VI_XML_TAG, 1, 6, TAG("b")},
        {"an attribute in an end tag", "<a><b></b x='1'></a>", VI_XML_TAG, 1, 11, TAG("b")},
        {"an attribute that begins with a digit", "<a 1='b'/>", VI_XML_TAG, 1, 4, TAG("a")},
        {"no quotation marks", "<a b=c/>", VI_XML_UNQUOTED, 1, 6,
         "the value of b is not in quotation marks; write b=\"...\""},
        {"curly quotation marks",
         "<a x='1' b=\xE2\x80\x9C"
         "c\xE2\x80\x9D/>",
         VI_XML_UNQUOTED, 1, 12, "the value of b is not in quotation marks; write b=\"...\""},
        {"no value", "<a b/>", VI_XML_NO_VALUE, 1, 4,
         "the attribute b has no value; write b=\"...\""},
        {"no value before another", "<a\n b c='x'/>", VI_XML_NO_VALUE, 2, 2,
         "the attribute b has no value; write b=\"...\""},
        {"no value behind another", "<a b='1' c>", VI_XML_NO_VALUE, 1, 10,
         "the attribute c has no value; write c=\"...\""},
        {"the same attribute twice", "<a b='c' b='d'/>", VI_XML_TWICE, 1, 10,
         "the attribute b is given twice; keep one"},
        {"twice with a prefix", "<a xml:b='c'\nxml:b='d'/>", VI_XML_TWICE, 2, 1,
         "the attribute xml:b is given twice; keep one"},
        {"twice by two prefixes of one namespace", "<a xmlns:p='u' xmlns:q='u' p:b='1' q:b='2'/>",
         VI_XML_TWICE, 1, 36, "the attribute q:b is given twice; keep one"},
        {"the namespace twice", "<a xmlns='urn:a' xmlns='urn:b'/>", VI_XML_TWICE, 1, 18,
         "the attribute xmlns is given twice; keep one"},
        {"a bracket in a value", "<a b='1 < 2'/>", VI_XML_LESS, 1, 9,
         "< stands in the value of an attribute; write &lt;, or close the value with its quotation "
         "mark"},
        {"a quotation mark forgotten", "<a b='1>\n<c/></a>", VI_XML_LESS, 2, 1,
         "< stands in the value of an attribute; write &lt;, or close the value with its quotation "
         "mark"},
        {"a prefix of no namespace", "<p:a/>", VI_XML_PREFIX, 1, 2,
         "the prefix p: is not declared; remove it, or declare it with xmlns:p=\"...\""},
        {"an attribute's", "<a pp:p='1' p:b='1' xmlns:pp='u'/>", VI_XML_PREFIX, 1, 13,
         "the prefix p: is not declared; remove it, or declare it with xmlns:p=\"...\""},
        {"declared elsewhere", "<a><b xmlns:q='urn:q'/>\n <q:c/></a>", VI_XML_PREFIX, 2, 3,
         "the prefix q: is not declared; remove it, or declare it with xmlns:q=\"...\""},
        {"a prefix of the empty namespace", "<a xmlns:p=''/>", VI_XML_SYNTAX, 1, 14,
         "the file is not well-formed XML: xmlns:p: Empty XML namespace is not allowed"},
        {"two colons", "<a:b:c xmlns:a='u'/>", VI_XML_COLON, 1, 2,
         "the name a:b:c is not written as prefix:name, with one colon"},
        {"two colons in an attribute", "<a xmlns:b='u' b:c:d='1'/>", VI_XML_COLON, 1, 16,
         "the name b:c:d is not written as prefix:name, with one colon"},
        {"nothing before the colon", "<a><:b/></a>", VI_XML_COLON, 1, 5,
         "the name :b is not written as prefix:name, with one colon"},
        {"nothing behind it", "<a: xmlns:a='u'/>", VI_XML_COLON, 1, 2,
         "the name a: is not written as prefix:name, with one colon"},
        {"a digit behind it", "<a:1 xmlns:a='u'/>", VI_XML_COLON, 1, 2,
         "the name a:1 is not written as prefix:name, with one colon"},
    };
    (void)state;
    assert_faults(faults, VI_COUNT(faults));
}

#define AMPERSAND                                                                                  \
    "& is not followed by a name and a semicolon; for the character itself write &amp;"
#define GIVES_NONE " gives no character; write the character itself, or its number as in &#163;"

static void
references_are_to_characters(void **state)
{
    static const struct fault faults[] = {
        {"an ampersand alone", "<a>Legal & Democratic</a>", VI_XML_AMPERSAND, 1, 10, AMPERSAND},
        {"before a word", "<a>R&D team</a>", VI_XML_AMPERSAND, 1, 5, AMPERSAND},
        {"without the semicolon", "<a>&amp x</a>", VI_XML_AMPERSAND, 1, 4, AMPERSAND},
        {"in a value", "<a b='Legal & Democratic'/>", VI_XML_AMPERSAND, 1, 13, AMPERSAND},
        {"in a value before a word", "<a b='R&D team'/>", VI_XML_AMPERSAND, 1, 8, AMPERSAND},
        {"at the end of the file", "<a>R&D", VI_XML_AMPERSAND, 1, 5, AMPERSAND},
        {"a name of HTML", "<a>\n&nbsp;</a>", VI_XML_ENTITY, 2, 1,
         "&nbsp; is not known in XML; write the character itself"},
        {"in a value", "<a b='&pound;5'/>", VI_XML_ENTITY, 1, 7,
         "&pound; is not known in XML; write the character itself"},
        {"the number nought", "<a>&#0;</a>", VI_XML_NUMBER, 1, 4, "&#0" GIVES_NONE},
        {"a control character by number", "<a>\n\xC2\xA3&#x1F;</a>", VI_XML_NUMBER, 2, 2,
         "&#x1F" GIVES_NONE},
        {"in a value", "<a b='&#11;'/>", VI_XML_NUMBER, 1, 7, "&#11" GIVES_NONE},
        {"a number beyond the last", "<a>&#x110000;</a>", VI_XML_NUMBER, 1, 4,
         "&#x110000" GIVES_NONE},
        {"half a pair", "<a>&#55296;</a>", VI_XML_NUMBER, 1, 4, "&#55296" GIVES_NONE},
        {"no number", "<a>&#;</a>", VI_XML_NUMBER, 1, 4, "&#" GIVES_NONE},
        {"letters in a number", "<a>&#12a;</a>", VI_XML_NUMBER, 1, 4, "&#12a" GIVES_NONE},
        {"letters in a hexadecimal number", "<a>&#xZZ;</a>", VI_XML_NUMBER, 1, 4,
         "&#xZZ" GIVES_NONE},
        {"a number without its semicolon", "<a>&#163</a>", VI_XML_NUMBER, 1, 4, "&#163" GIVES_NONE},
    };
    (void)state;
    assert_faults(faults, VI_COUNT(faults));
}

static void
some_characters_are_not_allowed(void **state)
{
    static const struct fault faults[] = {
        {"in text", "<a>ab\x01</a>", VI_XML_CHARACTER, 1, 6,
         "the character U+0001 is not allowed in XML; remove it"},
        {"behind a character of two bytes", "<a>\xC2\xA3\x0C</a>", VI_XML_CHARACTER, 1, 5,
         "the character U+000C is not allowed in XML; remove it"},
        {"in a value", "<a b='\x1B'/>", VI_XML_CHARACTER, 1, 7,
         "the character U+001B is not allowed in XML; remove it"},
        {"in a comment", "<a>\n<!-- \x01 --></a>", VI_XML_CHARACTER, 2, 6,
         "the character U+0001 is not allowed in XML; remove it"},
        {"in a CDATA section", "<a><![CDATA[ \x01 ]]></a>", VI_XML_CHARACTER, 1, 14,
         "the character U+0001 is not allowed in XML; remove it"},
        {"in an instruction", "<a><?x \x01?></a>", VI_XML_CHARACTER, 1, 8,
         "the character U+0001 is not allowed in XML; remove it"},
        {"in a name", "<a\x01/>", VI_XML_CHARACTER, 1, 3,
         "the character U+0001 is not allowed in XML; remove it"},
        {"one that is none", "<a>\xEF\xBF\xBF</a>", VI_XML_CHARACTER, 1, 4,
         "the character U+FFFF is not allowed in XML; remove it"},
        {"a byte order mark the wrong way round", "<a>\xEF\xBF\xBE</a>", VI_XML_CHARACTER, 1, 4,
         "the character U+FFFE is not allowed in XML; remove it"},
        {"the end of a CDATA section in text", "<a>x ]]> y</a>", VI_XML_BRACKETS, 1, 6,
         "]]> stands in text; write ]]&gt;"},
        {"behind a character of two bytes", "<a>\xC2\xA3 ]]> y</a>", VI_XML_BRACKETS, 1, 6,
         "]]> stands in text; write ]]&gt;"},
        {"two hyphens in a comment", "<a><!-- a -- b --></a>", VI_XML_HYPHENS, 1, 11,
         "-- stands within a comment; write one hyphen"},
        {"three hyphens at its end", "<a><!-- a ---></a>", VI_XML_HYPHENS, 1, 11,
         "-- stands within a comment; write one hyphen"},
    };
    (void)state;
    assert_faults(faults, VI_COUNT(faults));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_file_has_one_element_that_holds_all),
        cmocka_unit_test(a_declaration_comes_first),
        cmocka_unit_test(a_document_type_is_refused),
        cmocka_unit_test(elements_are_closed_in_order),
        cmocka_unit_test(a_file_that_is_cut_off_is_told_so),
        cmocka_unit_test(tags_are_written_as_xml_requires),
        cmocka_unit_test(references_are_to_characters),
        cmocka_unit_test(some_characters_are_not_allowed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
