/* SPDX-License-Identifier: Apache-2.0 */
#include "support/dossiers.h"

#include <stdio.h>
#include <string.h>

#include "model/scheme.h"

static const char vocabulary[] =
    "<rules xmlns='urn:vires:rules:1' id='test' version='1' title='Test' layer='national'>"
    "<event id='met' role='met' noun='n' says='s'/>"
    "<event id='failed' role='failed' noun='n' says='s'/>"
    "<event id='waived' role='waived' noun='n' says='s'/>"
    "<event id='revoked' role='revoked' noun='n' says='it was revoked'/>"
    "<event id='done' role='act' noun='n' says='it was done'/>"
    "<event id='published' role='published' noun='n' says='it was published'/>"
    "<event id='called-in' role='called-in' noun='n' says='it was called in'/>"
    "<event id='call-in-ended' role='call-in-ended' noun='n' says='call-in ended'/>"
    "<event id='call-in-exempt' role='call-in-exempt' noun='n' says='s'/>"
    "<parameter id='call-in-days' type='count' of='authority' noun='n'/></rules>";

static const char calendar[] =
    "<calendar xmlns='urn:vires:rules:1' id='days' title='Days' version='1' "
    "known-from='2014-01-01' known-until='2015-12-31'>"
    "<holiday date='2014-12-25' name='Christmas Day'/></calendar>";

void
dossiers_open(struct dossiers *dossiers, const char *more)
{
    dossiers_open_both(dossiers, more, NULL);
}

void
dossiers_open_both(struct dossiers *dossiers, const char *more, const char *other)
{
    const struct rulesets_file files[] = {{"a.xml", vocabulary},
                                          {"calendar.xml", calendar},
                                          {"more.xml", more},
                                          {"other.xml", other}};
    const size_t count = other ? 4 : more ? 3 : 2;
    memset(dossiers, 0, sizeof *dossiers);
    rulesets_open(&dossiers->rules);
    if (rulesets_load(&dossiers->rules, files, count, count))
        fail_msg("the rules of the test are at fault:\n%s", rulesets_findings(&dossiers->rules));
    assert_int_equal(vi_document_reader_init(&dossiers->reader, dossiers->rules.program,
                                             &dossiers->rules.limits, NULL),
                     VIRES_OK);
    vi_buffer_init(&dossiers->said, NULL);
    dossiers_begin(dossiers);
}

void
dossiers_close(struct dossiers *dossiers)
{
    vi_document_reader_free(&dossiers->reader);
    vi_arena_free(&dossiers->arena);
    vi_arena_free(&dossiers->reading);
    vi_arena_free(&dossiers->scratch);
    vi_buffer_free(&dossiers->said);
    rulesets_close(&dossiers->rules);
}

void
dossiers_begin(struct dossiers *dossiers)
{
    vi_arena_reset(&dossiers->arena);
    vi_dossier_init(&dossiers->dossier, dossiers->rules.program, &dossiers->arena,
                    &dossiers->scratch);
    dossiers->dossier.detached = true;
    dossiers->dossier.limits = &dossiers->rules.limits;
}

void
dossiers_add(struct dossiers *dossiers, const char *name, const char *authority, const char *body)
{
    struct vires_findings findings;
    struct vi_source source = {0};
    struct doc_record *record = NULL;
    struct vi_buffer text;
    vi_buffer_init(&text, NULL);
    vi_buffer_string(&text, "<record xmlns='urn:vires:record:1' kind='");
    vi_buffer_string(&text, strncmp(name, "report", 6) ? "minutes" : "report");
    vi_buffer_string(&text, "' authority='");
    vi_buffer_string(&text, authority);
    vi_buffer_string(&text, "'>\n");
    vi_buffer_string(&text, body);
    vi_buffer_string(&text, "</record>");
    vi_arena_reset(&dossiers->reading);
    vi_arena_reset(&dossiers->scratch);
    vi_findings_init(&findings, NULL, &dossiers->rules.limits);
    const enum vires_status status =
        vi_document_read(&dossiers->reader, vi_text_from(name), vi_buffer_view(&text),
                         &dossiers->reading, &dossiers->scratch, &findings, &source, &record);
    vi_findings_settle(&findings);
    if (status)
        fail_msg("%s is at fault: %s", name, findings.shown[0].text);
    assert_non_null(vi_dossier_add(&dossiers->dossier, record, VI_TEXT("")));
    vi_findings_release(&findings);
    vi_buffer_free(&text);
}

void
dossiers_link(struct dossiers *dossiers, const char *as_of)
{
    int64_t day = VI_MOST;
    if (as_of)
        assert_true(vi_date_parse_day(vi_text_from(as_of), &day));
    vi_arena_reset(&dossiers->scratch);
    assert_true(vi_dossier_link(&dossiers->dossier, day));
}

/* --- Saying ---------------------------------------------------------------------------- */

static void
say_when(struct vi_buffer *out, struct dossier_when when)
{
    static const char *const words[] = {
        [VI_FALSE] = "", [VI_UNKNOWN] = " or never", [VI_TRUE] = "never"};
    if (when.never != VI_TRUE && when.day.high == VI_LEAST)
        vi_buffer_string(out, "at once");
    else if (when.never != VI_TRUE)
        vi_date_write_iso(out, when.day);
    vi_buffer_string(out, words[when.never]);
}

static void
say_conditions(struct vi_buffer *out, const struct dossier_condition *at)
{
    static const char *const kinds[] = {
        [DOSSIER_OTHER_AMOUNT] = "amount",   [DOSSIER_OTHER_FACT] = "fact",
        [DOSSIER_OTHER_DATE] = "day",        [DOSSIER_OTHER_FIGURE] = "words",
        [DOSSIER_ADDED_CONDITION] = "added", [DOSSIER_NOT_APPROVED] = "not approved",
    };
    for (; at; at = at->next) {
        vi_buffer_string(out, "  condition ");
        say_when(out, at->released);
        for (const struct dossier_difference *d = at->differences; d; d = d->next) {
            vi_buffer_string(out, ", differs: ");
            vi_buffer_string(out, kinds[d->kind]);
            vi_buffer_char(out, ' ');
            vi_buffer_text(out, d->what);
            if (d->kind != DOSSIER_OTHER_DATE && d->kind != DOSSIER_OTHER_FIGURE)
                continue;
            vi_buffer_text(out, d->theirs);
            vi_buffer_string(out, " not ");
            vi_buffer_text(out, d->ours);
        }
        vi_buffer_char(out, '\n');
    }
}

static void
say_acts(struct vi_buffer *out, const struct dossier_act *act)
{
    for (; act; act = act->next) {
        vi_buffer_string(out, act->certain ? "  act " : "  perhaps act ");
        vi_date_write_iso(out, act->day);
        vi_buffer_char(out, '\n');
    }
}

static void
say_clause(struct vi_buffer *out, const struct dossier_clause *clause)
{
    vi_buffer_text(out, clause->decision->document->source.name);
    vi_buffer_char(out, ' ');
    vi_buffer_text(out, clause->label);
    vi_buffer_string(out, " starts ");
    say_when(out, clause->starts);
    if (clause->ends.never != VI_TRUE) {
        vi_buffer_string(out, " ends ");
        say_when(out, clause->ends);
    }
    if (clause->deadlock)
        vi_buffer_string(out, " deadlock");
    vi_buffer_char(out, '\n');
    say_conditions(out, clause->conditions);
    say_acts(out, clause->acts.first);
}

static void
say_period(struct vi_buffer *out, struct prog_period period)
{
    vi_buffer_char(out, ' ');
    vi_date_write_iso(out, (struct vi_range){period.from, period.until});
}

static void
say_grants(struct vi_buffer *out, const struct dossier_scheme *scheme)
{
    static const char *const forces[] = {[PROG_FORCE_SURE] = "",
                                         [PROG_FORCE_PERHAPS] = " perhaps",
                                         [PROG_FORCE_PENDING] = " pending",
                                         [PROG_FORCE_VOID] = " void"};
    for (size_t i = 0; i < scheme->with->grant_count; i++) {
        const struct prog_grant *at = &scheme->with->grants[i];
        const bool own = i < scheme->own->grant_count;
        if (own &&
            (scheme->with == scheme->own || at->revoked_on == scheme->own->grants[i].revoked_on))
            continue;
        vi_buffer_string(out, "grant ");
        vi_buffer_text(out, at->from);
        vi_buffer_string(out, " > ");
        vi_buffer_text(out, at->to);
        vi_buffer_char(out, ' ');
        vi_buffer_text(out, at->function);
        say_period(out, at->period);
        if (at->revoked_on != VI_MOST) {
            vi_buffer_string(out, " revoked ");
            vi_date_write_iso(out, vi_range_exact(at->revoked_on));
        }
        vi_buffer_string(out, forces[at->force]);
        vi_buffer_string(out, at->by.size ? " by " : "");
        vi_buffer_text(out, at->by);
        vi_buffer_char(out, '\n');
    }
}

static void
say_range(struct vi_buffer *out, struct vi_range range)
{
    const struct vi_money money = {.currency = "GBP", .pence = range};
    vi_money_write_exact(out, money);
}

static void
say_tallies(struct vi_buffer *out, const struct dossier_powers *powers)
{
    for (size_t i = 0; i < powers->tally_count; i++) {
        const struct dossier_tally *at = &powers->tallies[powers->by_use[i]];
        const struct dossier_use *use = &powers->uses[at->use];
        vi_buffer_text(out, use->decision->document->source.name);
        vi_buffer_char(out, ' ');
        vi_buffer_text(out, use->scheme->nodes[use->node].function->id);
        vi_buffer_string(out, " under ");
        vi_buffer_text(out, use->scheme->holders[use->scheme->grants[at->grant].from].name);
        vi_buffer_string(out, ": ");
        say_range(out, at->own);
        vi_buffer_string(out, " after ");
        say_range(out, at->before);
        vi_buffer_char(out, '\n');
    }
}

const char *
dossiers_powers(struct dossiers *dossiers)
{
    struct vi_buffer *out = &dossiers->said;
    const struct dossier_powers *powers =
        dossiers->dossier.document_count ? dossiers->dossier.documents[0]->powers : NULL;
    vi_buffer_clear(out);
    for (size_t i = 0; powers && i < powers->scheme_count; i++)
        say_grants(out, &powers->schemes[i]);
    if (powers)
        say_tallies(out, powers);
    return out->bytes ? out->bytes : "";
}

static void
say_problems(struct vi_buffer *out, const struct dossiers *dossiers)
{
    struct vires_findings findings;
    vi_findings_init(&findings, NULL, &dossiers->rules.limits);
    for (size_t i = 0; i < dossiers->dossier.document_count; i++)
        for (const struct dossier_problem *at = dossiers->dossier.documents[i]->problems; at;
             at = at->next)
            vi_report(&findings, at->code, at->place, at->arguments, VI_COUNT(at->arguments));
    vi_findings_settle(&findings);
    for (size_t i = 0; i < findings.shown_count; i++) {
        const struct vires_finding *at = &findings.shown[i];
        char line[2048];
        snprintf(line, sizeof line, "%s:%u:%u V%u %s\n", at->place.file, (unsigned)at->place.line,
                 (unsigned)at->place.column, (unsigned)at->code, at->text);
        vi_buffer_string(out, line);
    }
    vi_findings_release(&findings);
}

const char *
dossiers_say(struct dossiers *dossiers)
{
    struct vi_buffer *out = &dossiers->said;
    vi_buffer_clear(out);
    for (size_t i = 0; i < dossiers->dossier.decision_count; i++) {
        const struct dossier_decision *decision = dossiers->dossier.decisions[i];
        say_acts(out, decision->acts.first);
        say_conditions(out, decision->conditions);
        for (const struct dossier_clause *at = decision->clauses; at; at = at->next)
            say_clause(out, at);
    }
    say_problems(out, dossiers);
    return out->bytes ? out->bytes : "";
}

static void
table_of(const char *more, const struct dossiers_case *cases, size_t count,
         const char *(*say)(struct dossiers *))
{
    struct dossiers dossiers;
    dossiers_open(&dossiers, more);
    for (size_t i = 0; i < count; i++) {
        dossiers_begin(&dossiers);
        for (size_t d = 0; d < VI_COUNT(cases[i].documents) && cases[i].documents[d].name; d++)
            dossiers_add(&dossiers, cases[i].documents[d].name, cases[i].documents[d].authority,
                         cases[i].documents[d].body);
        dossiers_link(&dossiers, cases[i].as_of);
        assert_text(vi_text_from(say(&dossiers)), cases[i].expected, cases[i].why);
    }
    dossiers_close(&dossiers);
}

void
dossiers_table(const char *more, const struct dossiers_case *cases, size_t count)
{
    table_of(more, cases, count, dossiers_say);
}

void
dossiers_table_of_powers(const char *more, const struct dossiers_case *cases, size_t count)
{
    table_of(more, cases, count, dossiers_powers);
}
