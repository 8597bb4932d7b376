/* SPDX-License-Identifier: Apache-2.0 */
#include "document/mapping.h"

#include <string.h>

#include "ruleset/ruleset.h"
#include "support/testkit.h"

#define READING(inside)                                                                            \
    "<reading xmlns='urn:vires:rules:1' id='r' version='1' title='R' root='doc'>" inside           \
    "</reading>"
#define RECORD(inside)                                                                             \
    READING("<make element='record'><set attribute='kind' to='minutes'/>" inside "</make>")

struct bench {
    struct vi_limits limits;
    struct vires_findings findings;
    struct vi_arena arena;
    struct prog_program program;
    struct vi_xml *xml;
    struct vi_buffer said;
};

static void
open_bench(struct bench *bench)
{
    *bench = (struct bench){0};
    vi_limits_default(&bench->limits);
    vi_findings_init(&bench->findings, NULL, &bench->limits);
    vi_buffer_init(&bench->said, NULL);
    assert_int_equal(vi_xml_new(NULL, &bench->limits, &bench->xml), VIRES_OK);
}

static void
close_bench(struct bench *bench)
{
    vi_xml_free(bench->xml);
    vi_findings_release(&bench->findings);
    vi_arena_free(&bench->arena);
    vi_arena_free(&bench->program.arena);
    vi_buffer_free(&bench->said);
}

static enum vires_status
read_file(struct bench *bench, const char *xml, const struct prog_mapping **mapping)
{
    struct vi_source *source = VI_NEW(&bench->arena, struct vi_source);
    struct vi_node *root = NULL;
    *source = (struct vi_source){.name = VI_TEXT("r.xml"), .text = vi_text_from(xml)};
    assert_int_equal(vi_xml_parse(bench->xml, source, &bench->arena, &bench->findings, &root),
                     VIRES_OK);
    return vi_mapping_read(&bench->limits, source, root, &bench->program, &bench->findings,
                           mapping);
}

static const char *
said(struct bench *bench)
{
    vi_buffer_clear(&bench->said);
    vi_buffer_string(&bench->said, "");
    vi_findings_settle(&bench->findings);
    for (size_t i = 0; i < bench->findings.shown_count; i++) {
        const struct vires_finding *finding = &bench->findings.shown[i];
        vi_buffer_number(&bench->said, finding->place.column);
        vi_buffer_string(&bench->said, " V");
        vi_buffer_number(&bench->said, finding->code);
        vi_buffer_char(&bench->said, ' ');
        vi_buffer_string(&bench->said, finding->text);
        vi_buffer_char(&bench->said, '\n');
    }
    return bench->said.bytes;
}

static const struct {
    const char *why, *xml, *said;
} faults[] = {
    {"a reading without fault", RECORD(""), ""},
    {"one that makes nothing", READING(""), "1 V2013 <reading> lacks <make>, which it needs\n"},
    {"the outermost is a record",
     READING("<make element='meeting'><set attribute='kind' to='minutes'/></make>"),
     "82 V3401 <meeting> is made where it may not stand, in <reading>; allowed there: record\n"},
    {"an element stands where a record has it",
     RECORD("<make element='meeting'><make element='vote'/></make>"),
     "165 V3401 <vote> is made where it may not stand, in <meeting>; allowed there: fact, event, "
     "parameter, attendance, interest, item or decision\n"},
    {"what belongs to rules is not made", RECORD("<make element='constitution'/>"),
     "141 V3401 <constitution> is made where it may not stand, in <record>; allowed there: fact, "
     "event, meeting, item, decision or part\n"},
    {"an attribute is one of its element", RECORD("<set attribute='body' to='b'/>"),
     "140 V3402 <record> of a record has no attribute body; allowed there: kind, status, extent, "
     "authority, id, title or date\n"},
    {"it is set from one thing", RECORD("<set attribute='title'/>"),
     "135 V3403 title has to be set either to words or from an XPath\n"},
    {"not from two", RECORD("<set attribute='title' to='a' from='b'/>"),
     "135 V3403 title has to be set either to words or from an XPath\n"},
    {"an XPath is one", RECORD("<set attribute='title' from='a['/>"),
     "158 V3404 the XPath a[ cannot be used: it is not written as XPath requires, at its character "
     "3\n"},
    {"wherever it stands", RECORD("<make element='meeting' each='a[' when=']'/>"),
     "159 V3404 the XPath a[ cannot be used: it is not written as XPath requires, at its character "
     "3\n169 V3404 the XPath ] cannot be used: it is not written as XPath requires, at its "
     "character 1\n"},
    {"a word is one that a record may have", RECORD("<set attribute='status' to='final'/>"),
     "159 V3405 status of a record cannot be \"final\"; allowed: draft, published or archived\n"},
    {"so is what a word means",
     RECORD("<set attribute='status' from='@s'><word is='F' means='final'/></set>"),
     "182 V3405 status of a record cannot be \"final\"; allowed: draft, published or archived\n"},
    {"what a record needs is set",
     RECORD("<make element='meeting'><make element='attendance'><make element='member'/></make>"
            "</make>"),
     "186 V3406 <member> of a record needs the attribute name, and nothing sets it\n"},
    {"words stand where a record has text", RECORD("<make element='meeting' words='.'/>"),
     "159 V3407 <meeting> of a record holds no text, so there is no place for words\n"},
    {"faults of form are said too", RECORD("<set attribut='title' to='a'/>"),
     "140 V2011 <set> has no attribute attribut (did you mean attribute?); allowed there: "
     "attribute, to or from\n"},
    {"all faults are said in one run",
     RECORD("<set attribute='x' to='a'/><make element='y'/><make element='meeting' each=']'/>"),
     "140 V3402 <record> of a record has no attribute x; allowed there: kind, status, extent, "
     "authority, id, title or date\n168 V3401 <y> is made where it may not stand, in <record>; "
     "allowed there: fact, event, meeting, item, decision or part\n205 V3404 the XPath ] cannot be "
     "used: it is not written as XPath requires, at its character 1\n"},
};

static void
every_fault_of_a_reading_is_said(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(faults); i++) {
        const struct prog_mapping *mapping = NULL;
        struct bench bench;
        open_bench(&bench);
        const enum vires_status status = read_file(&bench, faults[i].xml, &mapping);
        assert_text(vi_text_from(said(&bench)), faults[i].said, faults[i].why);
        assert_int_equal(status, *faults[i].said ? VIRES_REJECTED : VIRES_OK);
        assert_true((mapping != NULL) == (status == VIRES_OK));
        close_bench(&bench);
    }
}

static void
one_reading_is_for_one_kind_of_document(void **state)
{
    const struct prog_mapping *first = NULL, *second = NULL;
    struct bench bench;
    (void)state;
    open_bench(&bench);
    assert_int_equal(read_file(&bench, RECORD(""), &first), VIRES_OK);
    bench.program.mappings = &first;
    bench.program.mapping_count = 1;
    assert_int_equal(read_file(&bench, RECORD(""), &second), VIRES_REJECTED);
    assert_string_equal(said(&bench),
                        "1 V3408 the reading r is for documents that begin with <doc> in that "
                        "namespace too; which of the two is meant cannot be told\n");
    close_bench(&bench);
}

static void
a_reading_is_read_whole(void **state)
{
    const struct prog_mapping *mapping = NULL;
    struct bench bench;
    (void)state;
    open_bench(&bench);
    assert_int_equal(
        read_file(&bench,
                  RECORD("<set attribute='title' from='@t'><word is='a' means='b'/></set>"
                         "<make element='meeting' each='m' when='n'>"
                         "<make element='decision'><make element='clause' words='.'/></make>"
                         "</make>"),
                  &mapping),
        VIRES_OK);
    assert_text(mapping->id, "r", "its id");
    assert_text(mapping->root, "doc", "its root");
    assert_int_equal(mapping->record->kind, RECORD_E_RECORD);
    const struct map_set *kind = mapping->record->sets, *title = kind->next;
    assert_text(kind->to, "minutes", "a value");
    assert_text(title->from, "@t", "an expression");
    assert_text(title->words->means, "b", "what a word means");
    const struct map_make *meeting = mapping->record->first;
    assert_text(meeting->each, "m", "each");
    assert_text(meeting->when, "n", "when");
    assert_int_equal(meeting->first->first->kind, RECORD_E_CLAUSE);
    assert_text(meeting->first->first->words, ".", "words");
    close_bench(&bench);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_fault_of_a_reading_is_said),
        cmocka_unit_test(one_reading_is_for_one_kind_of_document),
        cmocka_unit_test(a_reading_is_read_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
