/* SPDX-License-Identifier: Apache-2.0 */
#include "document/wording.h"

#include <string.h>

#include "base/names.h"
#include "document/persons.h"

#define DATE_BYTES 60 /* no date is longer */

static void
gave_up(struct vi_wording *wording, const struct prog_style_pattern *pattern, struct vi_text text)
{
    struct vi_buffer steps;
    wording->given_up++;
    if (!wording->gave_up)
        wording->gave_up =
            VI_NEW_ARRAY(wording->scratch, bool, wording->program->pattern_count + 1);
    if (!wording->gave_up) {
        wording->no_memory = true;
        return;
    }
    wording->gave_up[pattern->number] = true;
    vi_buffer_init(&steps, &wording->scratch->allocator);
    vi_buffer_number(&steps, (int64_t)wording->limits->value[VI_LIMIT_PATTERN_MATCH]);
    vi_report3(wording->findings, VI_PROSE_GAVE_UP, vi_sheet_place(wording->sheet, text),
               pattern->name, pattern->style->id, vi_buffer_view(&steps));
    vi_buffer_free(&steps);
}

bool
vi_wording_match(struct vi_wording *wording, const struct prog_style_pattern *pattern,
                 struct vi_text text, size_t from)
{
    if (wording->gave_up && wording->gave_up[pattern->number])
        return false;
    switch (vi_pattern_find(pattern->pattern, wording->match, text, from)) {
    case VI_MATCH_NO:
        return false;
    case VI_MATCH_YES:
        return true;
    case VI_MATCH_LIMIT:
        gave_up(wording, pattern, text);
        return false;
    case VI_MATCH_NO_MEMORY:
        wording->no_memory = true;
        return false;
    }
    return false;
}

struct vi_text
vi_wording_group(const struct vi_wording *wording, const struct prog_style_pattern *pattern,
                 const char *name)
{
    struct vi_text group = VI_TEXT("");
    if (!vi_pattern_group(pattern->pattern, wording->match, name, &group))
        return VI_TEXT("");
    return vi_text_trim(group);
}

/* --- All matches of a role, in the order of the text ----------------------------- */

/* Patterns of one role are searched side by side; each text position is looked at once by each. */
struct hits {
    const struct prog_style_pattern **patterns;
    size_t count, at; /* nothing before `at` is wanted */
    size_t *starts;   /* of each pattern's next match; SIZE_MAX: no more */
};

static bool
hits_begin(struct vi_wording *wording, enum style_role role, struct hits *hits)
{
    const struct style_layers *layers = wording->style->layers;
    *hits = (struct hits){.patterns = layers->by_role[role], .count = layers->count[role]};
    if (!hits->count)
        return false;
    hits->starts = VI_NEW_ARRAY(wording->scratch, size_t, hits->count);
    wording->no_memory = wording->no_memory || !hits->starts;
    return hits->starts;
}

static size_t
next_start(struct vi_wording *wording, const struct prog_style_pattern *pattern,
           struct vi_text text, size_t from)
{
    if (from > text.size || !vi_wording_match(wording, pattern, text, from))
        return SIZE_MAX;
    return vi_pattern_start(wording->match);
}

/* The leftmost match from hits->at on, of the pattern written first; its groups can be read. */
static const struct prog_style_pattern *
hits_next(struct vi_wording *wording, struct hits *hits, struct vi_text text, bool first)
{
    size_t best = SIZE_MAX;
    const struct prog_style_pattern *found = NULL;
    for (size_t i = 0; i < hits->count; i++) {
        if (first || hits->starts[i] < hits->at)
            hits->starts[i] = next_start(wording, hits->patterns[i], text, hits->at);
        if (hits->starts[i] < best) {
            best = hits->starts[i];
            found = hits->patterns[i];
        }
    }
    if (!found || !vi_wording_match(wording, found, text, best))
        return NULL;
    hits->at = vi_pattern_next(wording->match);
    return found;
}

/* --- Dates ------------------------------------------------------------------------ */

static bool
number_of(const struct vi_wording *wording, enum style_meaning means, struct vi_text text,
          int64_t *out)
{
    if (vi_text_number(text, out))
        return true;
    return text.size && text.size < 40 &&
           vi_style_word(wording->style, means, vi_fold(wording->scratch, text), out);
}

/* "17" is 2017 and "87" is 1987: no council as the law knows it is older than 1972. */
static bool
year_of(struct vi_text text, int64_t *year)
{
    if (!vi_text_number(text, year) || *year > 9999)
        return false;
    if (text.size == 2)
        *year += *year < 70 ? 2000 : 1900;
    return true;
}

static bool
month_days(int64_t year, int64_t month, struct vi_range *out)
{
    int64_t first, next;
    const struct vi_civil civil = {(int32_t)year, (int32_t)month, 1};
    if (!vi_day_from_civil(civil, &first) || !vi_day_add_months(first, 1, &next))
        return false;
    *out = (struct vi_range){first, next - 1};
    return true;
}

/* What one match says: a day, or a month where it has no day.  False: it is no date; *lacks: for
 * there is no such day. */
static bool
read_date(struct vi_wording *wording, const struct prog_style_pattern *pattern,
          struct vi_instant *out, bool *lacks)
{
    const struct vi_text day_text = vi_wording_group(wording, pattern, "day");
    int64_t year, month, day = 0;
    if (!year_of(vi_wording_group(wording, pattern, "year"), &year) ||
        !number_of(wording, STYLE_MONTH, vi_wording_group(wording, pattern, "month"), &month) ||
        (day_text.size && !number_of(wording, STYLE_NUMBER, day_text, &day)))
        return false;
    struct vi_range days = {0};
    bool exists = month <= 12 && day <= 31 && month_days(year, month, &days);
    if (exists && day_text.size) {
        days = vi_range_exact(days.low + day - 1);
        exists = day >= 1 && vi_day_to_civil(days.low).month == month;
    }
    *lacks = !exists;
    if (exists)
        *out = (struct vi_instant){days, VI_NO_MINUTE};
    return exists;
}

static bool
date_of(struct vi_wording *wording, const struct prog_style_pattern *pattern,
        struct vi_instant *out)
{
    const struct vi_text whole = vi_wording_group(wording, pattern, "");
    bool lacks = false;
    const bool is = read_date(wording, pattern, out, &lacks);
    if (lacks)
        vi_report1(wording->findings, VI_PROSE_DATE, vi_sheet_place(wording->sheet, whole),
                   vi_text_collapse(wording->scratch, whole));
    return is;
}

bool
vi_wording_date(struct vi_wording *wording, struct vi_text text, struct vi_instant *out)
{
    struct hits hits;
    if (!hits_begin(wording, STYLE_DATE, &hits))
        return false;
    const struct prog_style_pattern *pattern = hits_next(wording, &hits, text, true);
    for (; pattern; pattern = hits_next(wording, &hits, text, false))
        if (date_of(wording, pattern, out))
            return true;
    return false;
}

bool
vi_wording_number(struct vi_wording *wording, struct vi_text text, int64_t *number)
{
    return number_of(wording, STYLE_NUMBER, text, number);
}

bool
vi_wording_time(struct vi_wording *wording, struct vi_text text, int32_t *minute)
{
    const struct prog_style_pattern *pattern = vi_wording_first(wording, STYLE_TIME, text);
    int64_t hour, past = 0;
    if (!pattern || !vi_text_number(vi_wording_group(wording, pattern, "hour"), &hour) || hour > 23)
        return false;
    const struct vi_text minutes = vi_wording_group(wording, pattern, "minute");
    const struct vi_text half = vi_wording_group(wording, pattern, "half");
    if (minutes.size && (!vi_text_number(minutes, &past) || past > 59))
        return false;
    const bool after_noon = half.size && (half.at[0] == 'p' || half.at[0] == 'P');
    if (half.size && hour == 12)
        hour = 0;
    *minute = (int32_t)((after_noon && hour < 12 ? hour + 12 : hour) * 60 + past);
    return true;
}

/* --- Votes ------------------------------------------------------------------------ */

static bool
count_of(struct vi_wording *wording, const struct prog_style_pattern *pattern, enum model_way way,
         struct doc_vote *vote)
{
    static const char *const groups[MODEL_WAY_COUNT] = {
        [MODEL_FOR] = "for",
        [MODEL_AGAINST] = "against",
        [MODEL_ABSTAINING] = "abstaining",
        [MODEL_NOT_VOTING] = "notvoting",
    };
    const struct vi_text text = vi_wording_group(wording, pattern, groups[way]);
    int64_t count;
    if (vote->stated[way] || !number_of(wording, STYLE_NUMBER, text, &count) ||
        (uint64_t)count > wording->limits->value[VI_LIMIT_COUNT])
        return false;
    vote->stated[way] = true;
    vote->count[way] = vi_range_exact(count);
    if (!vote->place.source)
        vote->place = vi_sheet_place(wording->sheet, vi_wording_group(wording, pattern, ""));
    return true;
}

static bool
counts_in(struct vi_wording *wording, const struct prog_style_pattern *pattern,
          struct doc_vote *vote)
{
    bool said = false, both = !vote->stated[MODEL_FOR] && !vote->stated[MODEL_AGAINST];
    for (int way = 0; way < MODEL_WAY_COUNT; way++)
        said = count_of(wording, pattern, (enum model_way)way, vote) || said;
    both = both && vote->stated[MODEL_FOR] && vote->stated[MODEL_AGAINST];
    /* "lost by nine to twelve" and "lost by twelve to nine": the greater count is that way. */
    const int greater = pattern->says[STYLE_SAYS_WAY] - 1;
    if (both && greater >= 0 && greater <= MODEL_AGAINST &&
        vote->count[greater].low < vote->count[MODEL_AGAINST - greater].low) {
        const struct vi_range other = vote->count[greater];
        vote->count[greater] = vote->count[MODEL_AGAINST - greater];
        vote->count[MODEL_AGAINST - greater] = other;
    }
    return said;
}

/* "Councillors Reed and Holm abstained" are two. */
static bool
name_count_of(struct vi_wording *wording, const struct prog_style_pattern *pattern,
              struct doc_vote *vote)
{
    const int way = pattern->says[STYLE_SAYS_WAY] - 1;
    const struct vi_text names = vi_wording_group(wording, pattern, "names");
    size_t strange, count = 0;
    if (way < 0 || !names.size || vote->stated[way])
        return false;
    const struct vi_listed *listed = vi_persons_read(wording, names, VI_TEXT(""), &strange);
    for (; listed; listed = listed->next)
        count++;
    vote->stated[way] = count > 0;
    vote->count[way] = vi_range_exact((int64_t)count);
    return count > 0;
}

static bool
counts_of(struct vi_wording *wording, struct vi_text text, struct doc_vote *vote)
{
    struct hits hits;
    bool said = false;
    if (!hits_begin(wording, STYLE_VOTE, &hits))
        return false;
    const struct prog_style_pattern *pattern = hits_next(wording, &hits, text, true);
    for (; pattern; pattern = hits_next(wording, &hits, text, false))
        said = name_count_of(wording, pattern, vote) || counts_in(wording, pattern, vote) || said;
    return said;
}

static bool
label_of(struct vi_wording *wording, struct vi_text text, struct doc_vote *vote)
{
    struct hits hits;
    if (vote->label || !hits_begin(wording, STYLE_LABEL, &hits))
        return false;
    const struct prog_style_pattern *pattern = hits_next(wording, &hits, text, true);
    if (!pattern)
        return false;
    vote->label = (enum model_label)pattern->says[STYLE_SAYS_LABEL];
    if (!vote->place.source)
        vote->place = vi_sheet_place(wording->sheet, vi_wording_group(wording, pattern, ""));
    return true;
}

bool
vi_wording_vote(struct vi_wording *wording, struct vi_text text, struct doc_vote *vote)
{
    const bool counted = counts_of(wording, text, vote);
    return label_of(wording, text, vote) || counted;
}

enum model_body_kind
vi_wording_body(struct vi_wording *wording, struct vi_text name)
{
    const struct style_layers *layers = wording->style->layers;
    for (size_t i = 0; i < layers->count[STYLE_BODY]; i++)
        if (vi_wording_match(wording, layers->by_role[STYLE_BODY][i], name, 0))
            return (enum model_body_kind)layers->by_role[STYLE_BODY][i]->says[STYLE_SAYS_KIND];
    return MODEL_BODY_UNKNOWN;
}

/* --- Sums ------------------------------------------------------------------------- */

static bool
add_digit(char byte, int64_t *number)
{
    return byte >= '0' && byte <= '9' && vi_multiply(*number, 10, number) &&
           vi_add(*number, byte - '0', number);
}

bool
vi_wording_sum(struct vi_text text, int64_t scale, int64_t *pence)
{
    int64_t number = 0, under = 1, total;
    size_t digits = 0;
    bool point = false;
    for (size_t i = 0; i < text.size; i++) {
        if (text.at[i] == ',' && !point)
            continue;
        if (text.at[i] == '.' && !point) {
            point = true;
            continue;
        }
        if (!add_digit(text.at[i], &number) || (point && !vi_multiply(under, 10, &under)))
            return false;
        digits++;
    }
    if (!digits || !vi_multiply(number, scale, &total) || !vi_multiply(total, 100, &total) ||
        total % under)
        return false;
    *pence = total / under;
    return true;
}

static struct vi_range
bounded(enum style_bound bound, int64_t pence)
{
    switch (bound) {
    case STYLE_EXACTLY:
        return vi_range_exact(pence);
    case STYLE_UP_TO:
        return (struct vi_range){0, pence};
    case STYLE_AT_LEAST:
        return vi_range_from(pence);
    case STYLE_MORE_THAN:
        return vi_range_from(pence < VI_MOST ? pence + 1 : pence);
    case STYLE_LESS_THAN:
        return (struct vi_range){0, pence > 0 ? pence - 1 : 0};
    }
    return vi_range_all();
}

static struct doc_amount *
amount_of(struct vi_wording *wording, const struct prog_style_pattern *pattern)
{
    const struct vi_text scale_text = vi_wording_group(wording, pattern, "scale");
    int64_t noughts = 0, scale = 1, pence;
    if (scale_text.size && !number_of(wording, STYLE_SCALE, scale_text, &noughts))
        return NULL;
    for (; noughts > 0; noughts--)
        if (!vi_multiply(scale, 10, &scale))
            return NULL;
    if (!vi_wording_sum(vi_wording_group(wording, pattern, "sum"), scale, &pence))
        return NULL;
    struct doc_amount *amount = VI_NEW(wording->arena, struct doc_amount);
    if (!amount)
        return NULL;
    memcpy(amount->money.currency, pattern->currency, sizeof pattern->currency);
    amount->money.pence = bounded(pattern->bound, pence);
    amount->printed = vi_range_exact(pence);
    amount->of = VI_TEXT("");
    amount->place = vi_sheet_place(wording->sheet, vi_wording_group(wording, pattern, ""));
    return amount;
}

bool
vi_wording_sums(struct vi_wording *wording, enum style_role role, struct vi_text text,
                struct doc_amount ***tail)
{
    struct doc_amount **first = *tail;
    struct hits hits;
    if (!hits_begin(wording, role, &hits))
        return false;
    const struct prog_style_pattern *pattern = hits_next(wording, &hits, text, true);
    for (; pattern; pattern = hits_next(wording, &hits, text, false))
        if ((**tail = amount_of(wording, pattern)))
            *tail = &(**tail)->next;
    return *tail != first;
}

static void
find_dates(struct vi_wording *wording, struct vi_text text, struct doc_clause *clause)
{
    struct doc_date **tail = &clause->dates;
    struct vi_instant when;
    struct hits hits;
    if (!hits_begin(wording, STYLE_DATE, &hits))
        return;
    const struct prog_style_pattern *pattern = hits_next(wording, &hits, text, true);
    for (; pattern; pattern = hits_next(wording, &hits, text, false)) {
        const struct vi_place place =
            vi_sheet_place(wording->sheet, vi_wording_group(wording, pattern, ""));
        struct doc_date *date = NULL;
        if (date_of(wording, pattern, &when))
            date = VI_NEW(wording->arena, struct doc_date);
        if (!date)
            continue;
        *date = (struct doc_date){.of = VI_TEXT(""), .when = when, .place = place};
        *tail = date;
        tail = &date->next;
    }
}

/* --- Conditions and effects --------------------------------------------------------- */

static struct doc_condition *
condition_of(struct vi_wording *wording, const struct prog_style_pattern *pattern)
{
    struct doc_condition *condition = VI_NEW(wording->arena, struct doc_condition);
    if (!condition)
        return NULL;
    struct vi_text phrase = vi_wording_group(wording, pattern, "phrase");
    if (!phrase.size)
        phrase = vi_wording_group(wording, pattern, "");
    condition->kind = (enum model_condition_kind)pattern->says[STYLE_SAYS_KIND];
    condition->phrase = vi_text_collapse(wording->arena, phrase);
    condition->party =
        vi_text_collapse(wording->arena, vi_wording_group(wording, pattern, "party"));
    condition->state = condition->of = VI_TEXT("");
    condition->due = (struct vi_instant){vi_range_all(), VI_NO_MINUTE};
    condition->place = vi_sheet_place(wording->sheet, phrase);
    return condition;
}

/* A date at the very beginning; it is one of those of the clause, which were told of if they are
 * none. */
static bool
date_at_start(struct vi_wording *wording, struct vi_text text, struct vi_instant *out)
{
    struct hits hits;
    if (text.size > DATE_BYTES)
        text.size = DATE_BYTES;
    while (text.size && (text.at[text.size - 1] & 0x80))
        text.size--; /* not in the midst of a character */
    if (!hits_begin(wording, STYLE_DATE, &hits))
        return false;
    const struct prog_style_pattern *pattern = hits_next(wording, &hits, text, true);
    bool lacks = false;
    return pattern && vi_pattern_start(wording->match) == 0 &&
           read_date(wording, pattern, out, &lacks);
}

/* "with effect from 1 April 2015": of the dates of the clause that one is its start. */
static void
find_start(struct vi_wording *wording, struct vi_text text, struct doc_clause *clause)
{
    const struct prog_style_pattern *pattern = vi_wording_first(wording, STYLE_BEGINS, text);
    struct vi_instant when;
    if (!pattern || !clause->dates)
        return;
    const size_t end = vi_pattern_end(wording->match);
    if (!date_at_start(wording, (struct vi_text){text.at + end, text.size - end}, &when))
        return;
    for (struct doc_date *at = clause->dates; at; at = at->next)
        if (vi_range_equal(at->when.day, when.day)) {
            at->of = VI_TEXT(MODEL_DATE_START);
            return;
        }
}

/* "Before 1 April" is until 31 March; "by April" is until the end of it. */
static struct vi_range
last_day(struct vi_range named, bool before)
{
    if (before)
        return vi_range_exact(named.low - 1);
    return vi_range_is_exact(named) ? named : vi_range_up_to(named.high);
}

static int64_t
count_in(struct vi_wording *wording, struct vi_text text)
{
    int64_t count = 0;
    return text.size && vi_wording_number(wording, text, &count) && count > 0 && count <= 9999
               ? count
               : 0;
}

/* "by 31 March 2015", "within 28 days of this decision": what stands in the words of a condition.
 */
static bool
due_by(struct vi_wording *wording, const struct prog_style_pattern *pattern, struct vi_text phrase,
       struct doc_condition *condition)
{
    const struct vi_text days = vi_wording_group(wording, pattern, "days");
    const struct vi_text weeks = vi_wording_group(wording, pattern, "weeks");
    const struct vi_text months = vi_wording_group(wording, pattern, "months");
    const bool before = vi_wording_group(wording, pattern, "before").size > 0;
    const size_t end = vi_pattern_end(wording->match);
    struct vi_instant when;
    if (days.size || weeks.size || months.size) {
        condition->within_days = count_in(wording, days) + 7 * count_in(wording, weeks);
        condition->within_months = count_in(wording, months);
        return condition->within_days || condition->within_months;
    }
    if (!date_at_start(wording, (struct vi_text){phrase.at + end, phrase.size - end}, &when))
        return false;
    condition->has_due = true;
    condition->due.day = last_day(when.day, before);
    return true;
}

static void
find_due(struct vi_wording *wording, struct vi_text phrase, struct doc_condition *condition)
{
    const struct style_layers *layers = wording->style->layers;
    for (size_t i = 0; i < layers->count[STYLE_DUE]; i++) {
        const struct prog_style_pattern *pattern = layers->by_role[STYLE_DUE][i];
        for (size_t from = 0; vi_wording_match(wording, pattern, phrase, from);) {
            from = vi_pattern_next(wording->match);
            if (due_by(wording, pattern, phrase, condition))
                return;
        }
    }
}

static void
find_conditions(struct vi_wording *wording, struct vi_text text, struct doc_clause *clause)
{
    struct doc_condition **tail = &clause->conditions;
    struct hits hits;
    if (!hits_begin(wording, STYLE_CONDITION, &hits))
        return;
    const struct prog_style_pattern *pattern = hits_next(wording, &hits, text, true);
    for (; pattern; pattern = hits_next(wording, &hits, text, false)) {
        const struct vi_text whole = vi_wording_group(wording, pattern, "");
        if (!(*tail = condition_of(wording, pattern)))
            continue;
        find_due(wording, whole, *tail);
        tail = &(*tail)->next;
    }
}

const struct prog_style_pattern *
vi_wording_first(struct vi_wording *wording, enum style_role role, struct vi_text text)
{
    const struct style_layers *layers = wording->style->layers;
    for (size_t i = 0; i < layers->count[role]; i++)
        if (vi_wording_match(wording, layers->by_role[role][i], text, 0))
            return layers->by_role[role][i];
    return NULL;
}

/* The pattern written first decides, wherever in the text it matches. */
static void
find_effect(struct vi_wording *wording, struct vi_text text, struct doc_clause *clause)
{
    const struct prog_style_pattern *pattern = vi_wording_first(wording, STYLE_EFFECT, text);
    if (pattern)
        clause->effect = (enum model_effect)pattern->says[STYLE_SAYS_EFFECT];
    clause->in_principle = clause->effect == MODEL_IN_PRINCIPLE;
}

/* "be deferred": the decision is to defer. */
static void
find_outcome(struct vi_wording *wording, struct vi_text text, struct doc_clause *clause)
{
    const struct prog_style_pattern *pattern = vi_wording_first(wording, STYLE_BECOMES, text);
    if (pattern)
        clause->outcome = (enum model_outcome)pattern->says[STYLE_SAYS_OUTCOME];
}

static void
find_delegate(struct vi_wording *wording, struct vi_text text, struct doc_clause *clause)
{
    const struct prog_style_pattern *pattern = vi_wording_first(wording, STYLE_DELEGATE, text);
    clause->delegated_to =
        pattern ? vi_text_collapse(wording->arena, vi_wording_group(wording, pattern, "to"))
                : VI_TEXT("");
    pattern = pattern ? vi_wording_first(wording, STYLE_CONSULT, text) : NULL;
    clause->consulting =
        pattern ? vi_text_collapse(wording->arena, vi_wording_group(wording, pattern, "with"))
                : VI_TEXT("");
}

/* "; and" at the end joins a clause to the next and is not part of it. */
static struct vi_text
without_glue(struct vi_wording *wording, struct vi_text raw)
{
    const struct style_layers *layers = wording->style->layers;
    for (size_t i = 0; i < layers->count[STYLE_GLUE]; i++)
        if (vi_wording_match(wording, layers->by_role[STYLE_GLUE][i], raw, 0) &&
            vi_pattern_end(wording->match) == raw.size)
            return vi_text_trim((struct vi_text){raw.at, vi_pattern_start(wording->match)});
    return raw;
}

void
vi_wording_clause(struct vi_wording *wording, struct vi_text raw, struct doc_clause *clause)
{
    raw = without_glue(wording, vi_text_trim(raw));
    clause->text = vi_text_collapse(wording->arena, raw);
    struct doc_amount **amounts = &clause->amounts;
    while (*amounts)
        amounts = &(*amounts)->next;
    vi_wording_sums(wording, STYLE_AMOUNT, raw, &amounts);
    find_dates(wording, raw, clause);
    find_start(wording, raw, clause);
    find_conditions(wording, raw, clause);
    find_effect(wording, raw, clause);
    find_outcome(wording, raw, clause);
    find_delegate(wording, raw, clause);
}
