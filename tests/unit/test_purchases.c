/* SPDX-License-Identifier: Apache-2.0 */
/* Acts of one holder under one function that may be parts of one, in the order of their days. */
#include "dossier/powers.h"

#include "model/scheme.h"
#include "support/dossiers.h"

#define SCHEME                                                                                     \
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North' grants='complete'>"   \
    "<body id='executive' kind='executive'/><post id='head'/><post id='clerk'/>"                   \
    "<function id='f' kind='executive'/><function id='g' kind='executive'/></constitution>"
#define ACT(by, function, date, sum, facts)                                                        \
    "<decision by='" by "' date='" date "' outcome='carried'>" facts "<clause function='" function \
    "'>t<amount of='act'>GBP " sum "</amount></clause></decision>"
#define FACT(of, value) "<fact of='" of "' value='" value "'/>"

static const struct {
    const char *why, *body, *expected;
} cases[] = {
    {"of one name, and of one supplier, by day, whatever the letters",
     ACT("head", "f", "2014-06-05", "5", FACT("purchase", "Boat") FACT("supplier", "Acme"))
         ACT("head", "f", "2014-06-03", "3", FACT("purchase", "BOAT") FACT("supplier", "Other")),
     "purchase boat 2014-06-03 300 to 300\n"
     "purchase boat 2014-06-05 500 to 800\n"
     "supplier acme 2014-06-05 500 to 500\n"
     "supplier other 2014-06-03 300 to 300\n"},
    {"apart by holder and by function",
     ACT("head", "f", "2014-06-03", "1", FACT("supplier", "a"))
         ACT("clerk", "f", "2014-06-03", "2", FACT("supplier", "a"))
             ACT("head", "g", "2014-06-03", "3", FACT("supplier", "a")),
     "supplier a 2014-06-03 100 to 100\n"
     "supplier a 2014-06-03 300 to 300\n"
     "supplier a 2014-06-03 200 to 200\n"},
    {"not where the day is open",
     ACT("head", "f", "2014-06", "1", FACT("supplier", "a"))
         ACT("head", "f", "2014-06-03", "1", ""),
     ""},
};

static const char *
say(struct dossiers *dossiers)
{
    const struct dossier_powers *powers = dossiers->dossier.documents[0]->powers;
    struct vi_buffer *out = &dossiers->said;
    vi_buffer_clear(out);
    for (size_t i = 0; i < powers->purchase_count; i++) {
        const struct dossier_purchase *at = &powers->purchases[i];
        const struct dossier_use *use = &powers->uses[at->use];
        assert_true((at->same ? use->by_purchase : use->by_supplier) == i);
        vi_buffer_string(out, at->same ? "purchase " : "supplier ");
        vi_buffer_text(out, at->key);
        vi_buffer_char(out, ' ');
        vi_date_write_iso(out, vi_range_exact(at->day));
        vi_buffer_char(out, ' ');
        vi_buffer_number(out, at->own.low);
        vi_buffer_string(out, " to ");
        vi_buffer_number(out, at->until);
        vi_buffer_char(out, '\n');
    }
    return out->bytes ? out->bytes : "";
}

static void
what_may_be_one_purchase_is_added_up(void **state)
{
    struct dossiers dossiers;
    (void)state;
    dossiers_open(&dossiers, SCHEME);
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        dossiers_begin(&dossiers);
        dossiers_add(&dossiers, "a.xml", "north", cases[i].body);
        dossiers_link(&dossiers, NULL);
        assert_text(vi_text_from(say(&dossiers)), cases[i].expected, cases[i].why);
    }
    dossiers_close(&dossiers);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_may_be_one_purchase_is_added_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
