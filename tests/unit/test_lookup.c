/* SPDX-License-Identifier: Apache-2.0 */
#include "ruleset/lookup.h"

#include "support/rulesets.h"

#define ROOT(id, layer)                                                                            \
    "<rules xmlns='urn:vires:rules:1' id='" id "' version='1' title='T' " layer ">"
#define CITES RULE("r", "", "<cite source='act'/>", "to='vote'", "<vote check='names'/>")

static void
what_every_engine_knows_needs_no_declaration(void **state)
{
    struct rulesets *rulesets = *state;
    static const char *const facts[] = {
        "key-decision", "outcome",   "decision-kind", "meeting-kind", "record-kind",
        "governance",   "body-kind", "urgent",        "exempt",       "specially-convened",
        "quorate",      "paragraph", "public"};
    static const char *const events[] = {"decided",   "opened",          "closed",
                                         "adjourned", "arrives",         "leaves",
                                         "returns",   "excluded-public", "readmitted-public"};
    assert_int_equal(rulesets_load(rulesets, NULL, 0, 0), VIRES_OK);
    for (size_t i = 0; i < VI_COUNT(facts); i++)
        if (!vi_lookup_find(rulesets->program, VI_LOOKUP_FACT, vi_text_from(facts[i])))
            fail_msg("%s", facts[i]);
    for (size_t i = 0; i < VI_COUNT(events); i++)
        if (!vi_lookup_find(rulesets->program, VI_LOOKUP_EVENT, vi_text_from(events[i])))
            fail_msg("%s", events[i]);
    assert_int_equal(vi_lookup_find(rulesets->program, VI_LOOKUP_FACT, VI_TEXT("opened")), 0);
    assert_int_equal(vi_lookup_find(rulesets->program, VI_LOOKUP_PARAMETER, VI_TEXT("quorum")), 0);
}

/* Who may cite what: a file of its own, an earlier layer's of any file. */
static const struct {
    const char *why;
    struct rulesets_file files[2];
    const char *said;
} rows[] = {
    {"a file may cite what another of its layer declares",
     {{"a.xml", ROOT("a", "layer='national'") "<source id='act' title='A'/></rules>"},
      {"b.xml", ROOT("b", "layer='national'") CITES "</rules>"}},
     ""},
    {"a later layer may cite an earlier one's",
     {{"a.xml", ROOT("a", "layer='national'") "<source id='act' title='A'/></rules>"},
      {"b.xml", ROOT("b", "layer='profile'") CITES "</rules>"}},
     ""},
    {"an earlier layer may not cite a later one's",
     {{"a.xml", ROOT("a", "layer='profile'") "<source id='act' title='A'/></rules>"},
      {"b.xml", ROOT("b", "layer='national'") CITES "</rules>"}},
     "b.xml:1:133: no source called act is declared; declare it with <source id=... title=...>  "
     "[V2040]\n"},
    {"what a file that is missing may declare is not complained of",
     {{"a.xml", ROOT("a", "layer='national'") "<include href='none.xml'/>" CITES "</rules>"},
      {"b.xml", ROOT("b", "layer='national'") "</rules>"}},
     "a.xml:1:89: the included file none.xml cannot be opened: there is no such file; what it "
     "declares is missing  [V2003]\n"},
    {"nor what a file that is not well-formed may declare",
     {{"a.xml", ROOT("a", "layer='national'") "<source"},
      {"b.xml", ROOT("b", "layer='national'") CITES "</rules>"}},
     NULL},
};

static void
names_are_looked_up_in_layers(void **state)
{
    struct rulesets *rulesets = *state;
    for (size_t i = 0; i < VI_COUNT(rows); i++) {
        (void)rulesets_load(rulesets, rows[i].files, 2, 2);
        if (rows[i].said)
            assert_text(vi_text_from(rulesets_findings(rulesets)), rows[i].said, rows[i].why);
        else if (rulesets->findings.shown_count != 1)
            fail_msg("%s: %s", rows[i].why, rulesets_findings(rulesets));
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        RULESETS_TEST(what_every_engine_knows_needs_no_declaration),
        RULESETS_TEST(names_are_looked_up_in_layers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
