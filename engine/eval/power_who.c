/* SPDX-License-Identifier: Apache-2.0 */
#include "eval/power_who.h"

#include <stdlib.h>

#include "ruleset/choice.h"

struct asking {
    const struct prog_program *program;
    const struct vi_who_asked *asked;
    struct vi_arena *arena;
    struct vires_findings *findings;
    struct vi_power power;
    struct vi_who *out;
    bool has_day;
    int64_t day;
};

static const struct vi_place nowhere;

/* --- Whose constitution, which day ----------------------------------------------------------- */

static bool
has_function(const struct prog_authority *authority, struct vi_text function)
{
    return authority->scheme && vi_atoms_find(&authority->scheme->functions, function) != 0;
}

static bool
is_meant(const struct asking *asking, const struct prog_authority *authority)
{
    const struct vi_who_asked *asked = asking->asked;
    if (asked->authority.size)
        return vi_text_equal(authority->id, asked->authority);
    return asked->all || has_function(authority, asked->function);
}

static bool
is_in_force(const struct asking *asking, const struct prog_authority *authority)
{
    return !asking->has_day ||
           (asking->day >= authority->period.from && asking->day <= authority->period.until);
}

static struct vi_text
hint_of_authorities(const struct asking *asking, struct vi_text written, bool list)
{
    struct vi_choice known;
    const struct prog_program *program = asking->program;
    vi_choice_init(&known, asking->arena);
    for (size_t i = 0; i < program->authority_count; i++)
        if (!i || !vi_text_equal(program->authorities[i]->id, program->authorities[i - 1]->id))
            vi_choice_add(&known, program->authorities[i]->id);
    return list ? vi_choice_list(&known) : vi_choice_hint(&known, written);
}

static bool
complain_of_authority(struct asking *asking, bool several)
{
    const struct vi_who_asked *asked = asking->asked;
    const struct vi_text list = hint_of_authorities(asking, asked->authority, true);
    if (several)
        vi_report1(asking->findings, VI_WHO_SEVERAL, nowhere, list);
    else if (asked->authority.size)
        vi_report3(asking->findings, VI_WHO_AUTHORITY, nowhere, asked->authority,
                   hint_of_authorities(asking, asked->authority, false), list);
    else
        vi_report1(asking->findings, VI_WHO_NO_CONSTITUTION, nowhere, list);
    return false;
}

/* Of several periods the last that is in force on the day asked about; of all, without a day. */
static bool
choose_authority(struct asking *asking)
{
    const struct prog_program *program = asking->program;
    const struct prog_authority *found = NULL, *any = NULL;
    for (size_t i = 0; i < program->authority_count; i++) {
        const struct prog_authority *at = program->authorities[i];
        if (!at->scheme || (program->authority_count > 1 && !is_meant(asking, at)) ||
            (asking->asked->authority.size && !is_meant(asking, at)))
            continue;
        if (any && !vi_text_equal(any->id, at->id))
            return complain_of_authority(asking, true);
        any = at;
        if (is_in_force(asking, at))
            found = at;
    }
    asking->out->authority = found;
    if (found)
        return true;
    if (!any)
        return complain_of_authority(asking, false);
    vi_report2(asking->findings, VI_WHO_NOT_IN_FORCE, nowhere, any->id, asking->asked->on);
    return false;
}

/* Without a day it is the latest that the constitution states: the engine has no clock. */
static void
choose_day(struct asking *asking)
{
    struct vi_who *out = asking->out;
    const struct prog_authority *a = out->authority;
    out->scheme = a->scheme;
    out->question.scheme = a->scheme;
    int64_t day = asking->has_day ? asking->day : a->scheme->latest;
    out->any_day = day == VI_LEAST;
    if (!asking->has_day && a->period.until < day)
        day = a->period.until;
    if (!asking->has_day && a->period.from > day)
        day = a->period.from;
    out->question.day = day == VI_LEAST ? 0 : day;
}

/* --- What is asked --------------------------------------------------------------------------- */

static bool
read_words(struct asking *asking)
{
    const struct vi_who_asked *asked = asking->asked;
    struct vi_who *out = asking->out;
    asking->has_day = asked->on.size != 0;
    if (asking->has_day && !vi_date_parse_day(asked->on, &asking->day)) {
        vi_report1(asking->findings, VI_WHO_DAY, nowhere, asked->on);
        return false;
    }
    out->question.any_amount = !asked->amount.size;
    struct vi_text sum = asked->amount, of = VI_TEXT("act");
    if (vi_text_find(sum, VI_TEXT("=")) < sum.size) /* "area=2.5 hectares" */
        (void)vi_text_cut(&sum, '=', &of);
    out->amount = (struct vi_power_amount){.of = of, .span = SCHEME_SPAN_ACT};
    if (asked->amount.size && !vi_quantity_parse(sum, &out->amount.money)) {
        vi_report1(asking->findings, VI_WHO_AMOUNT, nowhere, asked->amount);
        return false;
    }
    out->question.amounts = &out->amount;
    out->question.amount_count = out->question.any_amount ? 0 : 1;
    return true;
}

/* "GBP", "area=... hectares": what a limit counts, as a question has to name it. */
static struct vi_text
measure_of(struct asking *asking, const struct scheme_dimension *dimension)
{
    struct vi_buffer buffer;
    if (vi_text_is(dimension->of, "act"))
        return vi_text_from(dimension->currency);
    vi_buffer_init(&buffer, &asking->arena->allocator);
    vi_buffer_text(&buffer, dimension->of);
    vi_buffer_string(&buffer, "=... ");
    vi_buffer_string(&buffer, dimension->currency);
    const struct vi_text text = vi_buffer_copy(&buffer, asking->arena);
    asking->arena->failed |= buffer.failed;
    vi_buffer_free(&buffer);
    return text;
}

/* A sum of what no limit counts, or in a unit that none is in, could be compared with none. */
static bool
check_measure(struct asking *asking)
{
    const struct prog_scheme *scheme = asking->out->scheme;
    const struct vi_power_amount *amount = &asking->out->amount;
    struct vi_atoms known;
    struct vi_choice list;
    bool found = asking->out->question.any_amount || !scheme->dimension_count;
    vi_choice_init(&list, asking->arena);
    if (!vi_atoms_init(&known, asking->arena))
        return false;
    for (size_t i = 0; i < scheme->dimension_count; i++) {
        const struct scheme_dimension *at = &scheme->dimensions[i];
        const struct vi_text measure = measure_of(asking, at);
        const uint32_t before = known.count;
        found |= vi_text_equal(at->of, amount->of) &&
                 vi_text_is(vi_text_from(at->currency), amount->money.currency);
        if (vi_atoms_add(&known, measure) && known.count > before)
            vi_choice_add(&list, measure);
    }
    if (!found)
        vi_report2(asking->findings, VI_WHO_CURRENCY, nowhere, asking->asked->amount,
                   vi_choice_list(&list));
    return found;
}

#define NAMES_MOST 4096 /* compared with a misspelt one: a hint among more would be no help */

static struct vi_text
nearest_names(struct asking *asking, const struct vi_atoms *atoms, struct vi_text written)
{
    struct vi_choice known;
    vi_choice_init(&known, asking->arena);
    for (uint32_t i = 1; i <= atoms->count && i < NAMES_MOST; i++)
        vi_choice_add(&known, vi_atoms_name(atoms, i));
    const struct vi_text hint = vi_choice_hint(&known, written);
    if (hint.size || known.count > 12)
        return hint;
    struct vi_buffer buffer;
    vi_buffer_init(&buffer, &asking->arena->allocator);
    vi_buffer_string(&buffer, "; it has ");
    vi_buffer_text(&buffer, vi_choice_list(&known));
    const struct vi_text list = vi_buffer_copy(&buffer, asking->arena);
    vi_buffer_free(&buffer);
    return list;
}

static bool
find_names(struct asking *asking)
{
    const struct vi_who_asked *asked = asking->asked;
    struct vi_who *out = asking->out;
    const struct prog_scheme *scheme = out->scheme;
    bool good = true;
    if (!asked->all && !vi_atoms_find(&scheme->functions, asked->function)) {
        vi_report3(asking->findings, VI_WHO_FUNCTION, nowhere, out->authority->id, asked->function,
                   nearest_names(asking, &scheme->functions, asked->function));
        good = false;
    }
    out->by = asked->by.size ? vi_atoms_find(&scheme->names, asked->by) : 0;
    if (asked->by.size && !out->by) {
        vi_report3(asking->findings, VI_WHO_HOLDER, nowhere, out->authority->id, asked->by,
                   nearest_names(asking, &scheme->names, asked->by));
        good = false;
    }
    out->function = asked->all ? VI_TEXT("") : asked->function;
    out->question.node = asked->all ? 0 : vi_power_node(scheme, asked->function, out->question.day);
    return good;
}

/* --- Answers --------------------------------------------------------------------------------- */

static bool
ask(struct asking *asking, const struct vi_power_question *question, uint32_t holder,
    struct vi_who_row *row)
{
    struct vi_power_answer answer;
    vi_power_ask(&asking->power, question, holder, asking->arena, &answer);
    asking->out->given_up |= answer.given_up;
    *row = (struct vi_who_row){.holder = holder,
                               .node = question->node,
                               .truth = answer.truth,
                               .has_beyond = answer.has_beyond,
                               .beyond = answer.beyond,
                               .chains = answer.chains,
                               .chain_count = answer.chain_count};
    if (answer.truth == VI_FALSE || !answer.chain_count)
        return false;
    if (answer.truth == VI_UNKNOWN)
        vi_power_tell(&asking->power, question, &answer.chains[0], asking->arena, &row->doubt);
    return true;
}

static int
by_distance(const void *left, const void *right)
{
    const struct vi_who_row *a = left, *b = right;
    if (a->truth != b->truth)
        return a->truth > b->truth ? -1 : 1;
    if (a->chains->count != b->chains->count)
        return a->chains->count < b->chains->count ? -1 : 1;
    return (a->holder > b->holder) - (a->holder < b->holder);
}

static void
ask_all_holders(struct asking *asking)
{
    struct vi_who *out = asking->out;
    size_t count;
    const uint32_t *holders = vi_power_candidates(&out->question, asking->arena, &count);
    struct vi_who_row *rows = VI_NEW_ARRAY(asking->arena, struct vi_who_row, count);
    for (size_t i = 0; rows && holders && i < count; i++)
        out->row_count += ask(asking, &out->question, holders[i], &rows[out->row_count]);
    if (rows && out->row_count)
        qsort(rows, out->row_count, sizeof *rows, by_distance);
    out->rows = rows;
}

/* What the holder may do: each function that it has in another way than the one around it. */
static bool
is_own(const struct vi_who_row *rows, size_t count, const struct prog_scheme *scheme,
       const struct vi_who_row *row)
{
    for (size_t i = count; i-- > 0;) {
        if (row->node > scheme->nodes[rows[i].node].last)
            continue;
        const struct vi_power_chain *a = rows[i].chains, *b = row->chains;
        bool same = a->count == b->count && rows[i].truth == row->truth;
        for (size_t j = 0; j < a->count && same; j++)
            same = a->grants[j] == b->grants[j];
        return !same;
    }
    return true;
}

static void
ask_all_functions(struct asking *asking)
{
    struct vi_who *out = asking->out;
    const struct prog_scheme *scheme = out->scheme;
    struct vi_who_row *rows = VI_NEW_ARRAY(asking->arena, struct vi_who_row, scheme->node_count);
    struct vi_power_question question = out->question;
    for (uint32_t node = 1; rows && node < scheme->node_count; node++) {
        struct vi_who_row *row = &rows[out->row_count];
        if (question.day < scheme->nodes[node].from || question.day > scheme->nodes[node].until)
            continue;
        question.node = node;
        out->row_count +=
            ask(asking, &question, out->by, row) && is_own(rows, out->row_count, scheme, row);
    }
    out->rows = rows;
}

static void
settle_by(struct asking *asking)
{
    struct vi_who *out = asking->out;
    for (size_t i = 0; i < out->row_count; i++)
        out->sure_count += out->rows[i].truth == VI_TRUE;
    if (!out->by || asking->asked->all)
        return;
    out->by_may_not = true;
    for (size_t i = 0; i < out->row_count; i++) {
        if (out->rows[i].holder != out->by)
            continue;
        out->by_may = out->rows[i].truth == VI_TRUE;
        out->by_may_not = false;
    }
    if (out->by_may_not)
        vi_power_nearest(&asking->power, &out->question, out->by, asking->arena, &out->nearest);
}

static bool
understand(struct asking *asking)
{
    if (!read_words(asking) || !choose_authority(asking))
        return false;
    choose_day(asking);
    const bool named = find_names(asking);
    return check_measure(asking) && named;
}

enum vires_status
vi_who_ask(const struct prog_program *program, const struct vi_limits *limits,
           const struct vi_who_asked *asked, struct vi_arena *arena,
           struct vires_findings *findings, struct vi_who *out)
{
    struct asking asking = {
        .program = program, .asked = asked, .arena = arena, .findings = findings, .out = out};
    *out = (struct vi_who){0};
    if (!understand(&asking))
        return arena->failed || findings->failed ? VIRES_NO_MEMORY : VIRES_REJECTED;
    vi_power_init(&asking.power, limits, &arena->allocator);
    if (asked->all)
        ask_all_functions(&asking);
    else
        ask_all_holders(&asking);
    settle_by(&asking);
    const bool failed = asking.power.failed || arena->failed || findings->failed;
    vi_power_free(&asking.power);
    return failed ? VIRES_NO_MEMORY : VIRES_OK;
}
