/* SPDX-License-Identifier: Apache-2.0 */
/* Clauses of another document, as a dossier keeps them, laid out again to be compared. */
#include "kinds/recollect.h"

#include "kinds/compare.h"
#include "support/dossiers.h"

static void
say_clauses(struct vi_buffer *out, const struct doc_clause *clause, int depth)
{
    for (; clause; clause = clause->next) {
        for (int i = 0; i < depth; i++)
            vi_buffer_string(out, "  ");
        vi_buffer_text(out, clause->label);
        vi_buffer_string(out, ": ");
        vi_buffer_text(out, clause->text);
        for (const struct doc_amount *at = clause->amounts; at; at = at->next) {
            vi_buffer_string(out, ", ");
            vi_money_write(out, at->money);
        }
        for (const struct doc_date *at = clause->dates; at; at = at->next) {
            vi_buffer_string(out, ", ");
            vi_date_write_iso(out, at->when.day);
        }
        for (const struct doc_condition *at = clause->conditions; at; at = at->next) {
            vi_buffer_string(out, ", if ");
            vi_buffer_text(out, at->phrase);
            vi_buffer_string(out, at->has_due ? " by " : "");
            if (at->has_due)
                vi_date_write_iso(out, at->due.day);
        }
        for (const struct doc_grant *at = clause->grants; at; at = at->next) {
            vi_buffer_string(out, ", to ");
            vi_buffer_text(out, at->grant->to);
        }
        vi_buffer_char(out, '\n');
        say_clauses(out, clause->children, depth + 1);
    }
}

static const char north[] =
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North District Council'>"
    "<body id='council' kind='council'/><body id='cabinet' kind='executive'/></constitution>";

static const struct {
    const char *why, *clauses, *expected;
} cases[] = {
    {"a decision without clauses has nothing to compare", "", ""},
    {"clauses in order, those inside a clause within it",
     "<clause label='A'>one<clause label='i'>two<clause label='a'>three</clause></clause>"
     "<clause label='ii'>four</clause></clause><clause label='B'>five</clause>",
     "A: one\n  i: two\n    a: three\n  ii: four\nB: five\n"},
    {"with amounts, dates, conditions and grants",
     "<clause label='A'>spend<amount>GBP 5</amount><amount>GBP 6</amount><date>2014-06-01</date>"
     "<condition kind='precedent' due='2014-07'>once it is lent</condition>"
     "<grant to='clerk' function='works'/></clause>",
     "A: spend, \xC2\xA3"
     "5, \xC2\xA3"
     "6, 2014-06-01, if once it is lent by 2014-07, to clerk\n"},
    {"a recommendation waits for the council that it is made to, and for others",
     "<clause label='A' effect='recommends'>spend"
     "<condition kind='precedent' party='council'>with a view to approval</condition>"
     "<condition kind='precedent' party='cabinet'>subject to the Cabinet</condition></clause>",
     "A: spend, if subject to the Cabinet\n"},
    {"what is no recommendation waits for the council as for others",
     "<clause label='A'>spend<condition kind='precedent' party='council'>if it agrees</condition>"
     "</clause>",
     "A: spend, if if it agrees\n"},
};

static void
clauses_are_laid_out_as_they_were_written(void **state)
{
    struct dossiers dossiers;
    struct vi_buffer text, out;
    (void)state;
    vi_buffer_init(&text, NULL);
    vi_buffer_init(&out, NULL);
    dossiers_open(&dossiers, north);
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        dossiers_begin(&dossiers);
        vi_buffer_clear(&text);
        vi_buffer_clear(&out);
        vi_buffer_string(&text, "<meeting body='cabinet' date='2014-05-01'><item number='1'>"
                                "<decision><clause>another</clause></decision><decision>");
        vi_buffer_string(&text, cases[i].clauses);
        vi_buffer_string(&text, "</decision></item></meeting>");
        vi_buffer_char(&text, 0);
        dossiers_add(&dossiers, "a.xml", "north", text.bytes);
        dossiers_link(&dossiers, NULL);
        say_clauses(&out, vi_recollect(dossiers.dossier.decisions[1], &dossiers.scratch), 0);
        assert_text(vi_buffer_view(&out), cases[i].expected, cases[i].why);
    }
    dossiers_close(&dossiers);
    vi_buffer_free(&out);
    vi_buffer_free(&text);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(clauses_are_laid_out_as_they_were_written),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
