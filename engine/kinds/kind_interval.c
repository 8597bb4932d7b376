/* SPDX-License-Identifier: Apache-2.0 */
/* At least or at most so many days between two events; notice above all. */
#include "kinds/check.h"
#include "kinds/phrases.h"

static const struct vi_word units[] = {{"days", VI_UNIT_DAYS},
                                       {"clear-days", VI_UNIT_CLEAR_DAYS},
                                       {"working-days", VI_UNIT_WORKING_DAYS},
                                       {"months", VI_UNIT_MONTHS},
                                       {"years", VI_UNIT_YEARS},
                                       {0}};
static const struct vi_word countings[] = {
    {"calendar", VI_COUNT_CALENDAR}, {"working", VI_COUNT_WORKING}, {"both", VI_COUNT_BOTH}, {0}};
static const struct vi_word deciders[] = {
    {"calendar", VI_COUNT_CALENDAR}, {"working", VI_COUNT_WORKING}, {0}};
static const struct vi_word beginnings[] = {
    {"after", VI_BEGINNING_AFTER}, {"with", VI_BEGINNING_WITH}, {0}};

#define FIELD(member) offsetof(struct vi_interval_fields, member)
/* clang-format off */
static const struct vi_field fields[] = {
    {.name = "from", .type = VI_FIELD_EVENT, .offset = FIELD(from), .required = true,
     .doc = "the earlier event"},
    {.name = "to", .type = VI_FIELD_EVENT, .offset = FIELD(to), .required = true,
     .doc = "the later event; decided is the decision itself"},
    {.name = "at-least", .type = VI_FIELD_COUNT, .offset = FIELD(at_least),
     .doc = "at least this many; 0: not before"},
    {.name = "at-most", .type = VI_FIELD_COUNT, .offset = FIELD(at_most),
     .doc = "at most this many"},
    {.name = "unit", .type = VI_FIELD_WORD, .offset = FIELD(unit), .words = units, .required = true,
     .doc = "clear days exclude both ends"},
    {.name = "counting", .type = VI_FIELD_WORD, .offset = FIELD(counting), .words = countings,
     .doc = "clear days counted by the calendar, as working days, or both where the law is unsettled"},
    {.name = "decides", .type = VI_FIELD_WORD, .offset = FIELD(decides), .words = deciders,
     .doc = "with counting both: which one decides where they differ"},
    {.name = "calendar", .type = VI_FIELD_CALENDAR, .offset = FIELD(calendar),
     .doc = "which days are working days"},
    {.name = "saturdays", .type = VI_FIELD_ANSWER, .offset = FIELD(saturdays),
     .doc = "yes: Saturdays are working days too, so that only Sundays and holidays are left out"},
    {.name = "beginning", .type = VI_FIELD_WORD, .offset = FIELD(beginning), .words = beginnings,
     .doc = "whether the first day counts (beginning with it) or not (after it)"},
    {0},
};
/* clang-format on */

static bool
needs_calendar(const struct vi_interval_fields *interval)
{
    return interval->unit == VI_UNIT_WORKING_DAYS || interval->counting == VI_COUNT_WORKING ||
           interval->counting == VI_COUNT_BOTH;
}

static void
check(const void *written, const struct vi_kind_check *context)
{
    static const char *const forms[] = {"at-least", "at-most"};
    const struct vi_interval_fields *interval = written;
    vi_check_one_of(&vi_kind_interval, context, forms, VI_COUNT(forms));
    if (needs_calendar(interval) && !vi_kind_given(&vi_kind_interval, context->given, "calendar"))
        vi_report1(context->findings, VI_KIND_CALENDAR, context->place, VI_TEXT("interval"));
    if (interval->counting && interval->unit != VI_UNIT_CLEAR_DAYS &&
        interval->unit != VI_UNIT_NONE)
        vi_report0(context->findings, VI_KIND_COUNTING, context->place);
    if (vi_kind_given(&vi_kind_interval, context->given, "saturdays") && !needs_calendar(interval))
        vi_report0(context->findings, VI_KIND_SATURDAYS, context->place);
    if (vi_kind_given(&vi_kind_interval, context->given, "decides") &&
        interval->counting != VI_COUNT_BOTH)
        vi_report0(context->findings, VI_KIND_DECIDES, context->place);
}

/* Days between two events under one way of counting. */
struct span {
    int64_t low, high; /* VI_LEAST, VI_MOST where an end of an event is open */
};

struct ends {
    struct vi_instant from, to;
    struct vi_place from_place, to_place;
};

static int64_t
count_days(const struct vi_interval_fields *interval, int counting, int64_t from, int64_t to)
{
    const bool with = interval->beginning == VI_BEGINNING_WITH;
    if (interval->unit == VI_UNIT_DAYS)
        return to - from + with;
    if (interval->unit == VI_UNIT_CLEAR_DAYS)
        return counting == VI_COUNT_WORKING ? vi_days_clear_working(interval->calendar, from, to)
                                            : vi_days_clear(from, to);
    /* working days: the last day counts; the first where the period begins with it */
    return vi_days_clear_working(interval->calendar, from, to) +
           (to > from && vi_calendar_is_working(interval->calendar, to)) +
           (with && vi_calendar_is_working(interval->calendar, from));
}

static bool
is_by_calendar_month(const struct vi_interval_fields *interval)
{
    return interval->unit == VI_UNIT_MONTHS || interval->unit == VI_UNIT_YEARS;
}

/* A period of n months beginning with a day ends on the day before the same day n months later. */
static bool
holds_months(const struct vi_interval_fields *interval, int64_t from, int64_t to)
{
    const bool least = interval->at_least.form != PROG_ABSENT;
    const int64_t n = least ? interval->at_least.count : interval->at_most.count;
    const int64_t months = interval->unit == VI_UNIT_YEARS ? 12 * n : n;
    int64_t end;
    if (!vi_day_add_months(from, months, &end))
        return false;
    if (least)
        return to >= end;
    return to <= end - (interval->beginning == VI_BEGINNING_WITH);
}

static bool
holds(const struct vi_interval_fields *interval, int counting, int64_t from, int64_t to)
{
    if (interval->at_least.form != PROG_ABSENT && to < from)
        return false; /* however it is counted: the earlier event came later */
    if (is_by_calendar_month(interval))
        return holds_months(interval, from, to);
    const int64_t n = count_days(interval, counting, from, to);
    return interval->at_least.form != PROG_ABSENT ? n >= interval->at_least.count
                                                  : n <= interval->at_most.count;
}

/* "Not before" on one day: the minutes decide where both are stated. */
static bool
same_day_order(const struct vi_interval_fields *interval, const struct ends *ends,
               enum vi_truth *truth)
{
    if (interval->at_least.form == PROG_ABSENT || interval->at_least.count != 0 ||
        !vi_range_is_exact(ends->from.day) || !vi_range_equal(ends->from.day, ends->to.day) ||
        ends->from.minute == VI_NO_MINUTE || ends->to.minute == VI_NO_MINUTE)
        return false;
    *truth = ends->from.minute <= ends->to.minute ? VI_TRUE : VI_FALSE;
    return true;
}

/* The longer the better (at least) or the worse (at most): the extremes are at the
 * opposite ends of the two ranges. */
static enum vi_truth
truth_by(const struct vi_interval_fields *interval, int counting, const struct ends *ends)
{
    const struct vi_range from = ends->from.day, to = ends->to.day;
    const bool least = interval->at_least.form != PROG_ABSENT;
    const bool short_known = from.high != VI_MOST && to.low != VI_LEAST;
    const bool long_known = from.low != VI_LEAST && to.high != VI_MOST;
    const bool at_shortest = short_known && holds(interval, counting, from.high, to.low);
    const bool at_longest = long_known && holds(interval, counting, from.low, to.high);
    enum vi_truth truth;
    if (same_day_order(interval, ends, &truth))
        return truth;
    if (least ? at_shortest : at_longest)
        return VI_TRUE;
    if (least ? long_known && !at_longest : short_known && !at_shortest)
        return VI_FALSE;
    return VI_UNKNOWN;
}

static int
deciding_counting(const struct vi_interval_fields *interval)
{
    if (interval->counting == VI_COUNT_BOTH)
        return interval->decides ? interval->decides : VI_COUNT_CALENDAR;
    return interval->counting ? interval->counting : VI_COUNT_CALENDAR;
}

static bool
uses_calendar(const struct vi_interval_fields *interval)
{
    return interval->calendar && needs_calendar(interval);
}

static void
assume_holidays(struct vi_judgement *judgement, const struct vi_interval_fields *interval,
                const struct ends *ends)
{
    const struct vi_range known =
        uses_calendar(interval) ? interval->calendar->known : vi_range_all();
    if ((ends->from.day.low != VI_LEAST && ends->from.day.low < known.low) ||
        (ends->to.day.high != VI_MOST && ends->to.day.high > known.high))
        judgement->assumptions |= 1u << VI_ASSUMES_HOLIDAYS;
}

/* --- Words -------------------------------------------------------------------------------- */

/* Of an event or an interest it is the business that was decided, not the event. */
static struct vi_text
decided_words(struct vi_judgement *judgement)
{
    const struct vi_subject *s = judgement->subject;
    const bool itself = s->kind != MODEL_EVENT && s->kind != MODEL_INTEREST;
    if (s->kind == MODEL_MEETING || (!itself && !s->item && !s->decision))
        return VI_TEXT("the meeting was held");
    if (itself)
        return vi_say(judgement, "%t was %s", &s->name,
                      vi_text_starts(s->name, VI_TEXT("the ")) ? "taken" : "decided");
    if (s->item && s->item->number.size)
        return vi_say(judgement, "item %t was decided", &s->item->number);
    return VI_TEXT("it was decided");
}

static struct vi_text
event_words(struct vi_judgement *judgement, uint32_t event)
{
    return event == judgement->program->decided ? decided_words(judgement)
                                                : judgement->program->event[event].says;
}

static const char *
unit_words(const struct vi_interval_fields *interval, int counting)
{
    static const char *const names[] = {[VI_UNIT_NONE] = "",
                                        [VI_UNIT_DAYS] = "day",
                                        [VI_UNIT_CLEAR_DAYS] = "clear day",
                                        [VI_UNIT_WORKING_DAYS] = "working day",
                                        [VI_UNIT_MONTHS] = "month",
                                        [VI_UNIT_YEARS] = "year"};
    if (interval->unit == VI_UNIT_CLEAR_DAYS && counting == VI_COUNT_WORKING)
        return interval->saturdays ? "clear weekday" : "clear working day";
    if (interval->unit == VI_UNIT_WORKING_DAYS && interval->saturdays)
        return "weekday";
    return names[interval->unit];
}

/* Which end of the interval has room, where the other is fixed, and whether the room lies before
 * (the earlier event may have been earlier) or after it. */
struct bound {
    bool of_from; /* else of the later event */
    bool latest;  /* the last good day, else the first */
    int64_t day;
};

static bool
holds_at(const struct vi_interval_fields *interval, int counting, const struct bound *bound,
         int64_t fixed, int64_t day)
{
    return bound->of_from ? holds(interval, counting, day, fixed)
                          : holds(interval, counting, fixed, day);
}

/* The outermost good day for one event, the other being on its worst day: the last for the earlier
 * event of at least and the later one of at most, else the first. */
static bool
find_bound(const struct vi_interval_fields *interval, int counting, const struct ends *ends,
           bool of_from, struct bound *bound)
{
    const bool least = interval->at_least.form != PROG_ABSENT;
    const struct vi_range other = of_from ? ends->to.day : ends->from.day;
    const int64_t fixed = of_from == least ? other.low : other.high;
    if (fixed == VI_LEAST || fixed == VI_MOST)
        return false;
    *bound = (struct bound){of_from, of_from == least, fixed};
    const int64_t step = bound->latest ? 1 : -1;
    int64_t good = fixed - (least ? 40000 * step : 0), bad = fixed + (least ? 2 : 40000) * step;
    if (!holds_at(interval, counting, bound, fixed, good))
        return false;
    while (bad - good > 1 || good - bad > 1) {
        const int64_t middle = good + (bad - good) / 2;
        if (holds_at(interval, counting, bound, fixed, middle))
            good = middle;
        else
            bad = middle;
    }
    bound->day = good;
    return true;
}

static struct vi_text
length_words(struct vi_judgement *judgement, const struct vi_interval_fields *interval,
             int counting, const struct ends *ends)
{
    const struct vi_range from = ends->from.day, to = ends->to.day;
    if (from.low == VI_LEAST || from.high == VI_MOST || to.low == VI_LEAST || to.high == VI_MOST)
        return VI_TEXT("");
    const struct vi_range days = {count_days(interval, counting, from.high, to.low),
                                  count_days(interval, counting, from.low, to.high)};
    const char *unit = unit_words(interval, counting);
    if (vi_range_is_exact(days))
        return vi_say(judgement, "%n %s%w", days.low, unit);
    return vi_say(judgement, "%n to %n %s%w", days.low, days.high, unit);
}

static struct vi_text
required_words(struct vi_judgement *judgement, const struct vi_interval_fields *interval,
               int counting)
{
    const char *unit = unit_words(interval, counting);
    if (interval->at_least.form == PROG_ABSENT)
        return vi_say(judgement, "at most %n %s%w %s allowed", interval->at_most.count, unit,
                      interval->at_most.count == 1 ? "is" : "are");
    if (interval->at_least.count == 0)
        return VI_TEXT("it must not be later");
    return vi_say(judgement, "%n %s%w %s required", interval->at_least.count, unit,
                  interval->at_least.count == 1 ? "is" : "are");
}

static struct vi_text
dates_words(struct vi_judgement *judgement, const struct vi_interval_fields *interval,
            const struct ends *ends, bool lines)
{
    const struct vi_text from = event_words(judgement, interval->from);
    const struct vi_text to = event_words(judgement, interval->to);
    const struct vi_text from_day = vi_phrase_day(judgement, ends->from.day);
    const struct vi_text to_day = vi_phrase_day(judgement, ends->to.day);
    const struct vi_place none = {0};
    const struct vi_text from_line = vi_phrase_line(judgement, lines ? ends->from_place : none);
    const struct vi_text to_line = vi_phrase_line(judgement, lines ? ends->to_place : none);
    return vi_say(judgement, "%t %t%t%s %t %t%t", &from, &from_day, &from_line,
                  lines ? "," : " and", &to, &to_day, &to_line);
}

static struct vi_text
time_words(struct vi_judgement *judgement, int32_t minute)
{
    return vi_say(judgement, "%n:%s%n", (int64_t)minute / 60, minute % 60 < 10 ? "0" : "",
                  (int64_t)minute % 60);
}

/* The message without the numbers cannot be had: months have no count, and events out of order
 * have no days between them. */
static struct vi_text
fact_words(struct vi_judgement *judgement, const struct vi_interval_fields *interval, int counting,
           const struct ends *ends)
{
    const struct vi_text from = event_words(judgement, interval->from);
    const struct vi_text to = event_words(judgement, interval->to);
    enum vi_truth order;
    if (same_day_order(interval, ends, &order)) {
        const struct vi_text first = time_words(judgement, ends->from.minute);
        const struct vi_text second = time_words(judgement, ends->to.minute);
        return vi_say(judgement, "%t at %t and %t at %t on %d", &from, &first, &to, &second,
                      &ends->to.day);
    }
    if (ends->from.day.low != VI_LEAST && ends->to.day.high != VI_MOST &&
        ends->from.day.low > ends->to.day.high) {
        const struct vi_text from_day = vi_phrase_day(judgement, ends->from.day);
        const struct vi_text to_day = vi_phrase_day(judgement, ends->to.day);
        return vi_say(judgement, "%t %t, after %t %t", &from, &from_day, &to, &to_day);
    }
    const bool in_order = ends->from.day.high <= ends->to.day.low;
    const struct vi_text length = is_by_calendar_month(interval) || !in_order
                                      ? VI_TEXT("")
                                      : length_words(judgement, interval, counting, ends);
    if (!length.size)
        return dates_words(judgement, interval, ends, false);
    if (interval->beginning == VI_BEGINNING_WITH && interval->unit == VI_UNIT_DAYS &&
        vi_range_is_exact(ends->from.day) && vi_range_is_exact(ends->to.day))
        return vi_say(judgement, "%t on day %n, counting the day on which %t", &to,
                      ends->to.day.low - ends->from.day.low + 1, &from);
    if (vi_range_is_exact(ends->from.day) && vi_range_equal(ends->from.day, ends->to.day))
        return vi_say(judgement, "%t on the same day as %t", &from, &to);
    return vi_say(judgement, "%t %t before %t", &from, &length, &to);
}

static void
say_other_counting(struct vi_judgement *judgement, const struct vi_interval_fields *interval,
                   const struct ends *ends)
{
    const int decided = deciding_counting(interval);
    const int other = decided == VI_COUNT_CALENDAR ? VI_COUNT_WORKING : VI_COUNT_CALENDAR;
    if (!judgement->verbose || interval->counting != VI_COUNT_BOTH ||
        truth_by(interval, other, ends) == judgement->truth)
        return;
    const struct vi_text length = length_words(judgement, interval, other, ends);
    const bool saturdays = interval->saturdays && other == VI_COUNT_WORKING;
    const struct vi_text note = vi_say(
        judgement, "counted the other way it is %t%s, which %s; the law is unsettled", &length,
        saturdays ? ", Saturdays among them" : "",
        truth_by(interval, other, ends) == VI_TRUE ? "would be enough" : "would not be enough");
    judgement->detail = vi_say(judgement, "%t; %t", &judgement->detail, &note);
    (void)vi_reason(judgement, NULL, note, judgement->rule->place);
}

static struct vi_text
event_noun(const struct vi_judgement *judgement, uint32_t event)
{
    if (event != judgement->program->decided)
        return judgement->program->event[event].noun;
    return judgement->subject->kind == MODEL_MEETING ? VI_TEXT("the meeting")
                                                     : VI_TEXT("the decision");
}

/* Of a breach the day that the rule would have had: for the notice (at least), for what had to
 * follow in time (at most). */
static void
say_last_day(struct vi_judgement *judgement, const struct vi_interval_fields *interval,
             const struct ends *ends)
{
    const bool of_from = interval->at_least.form != PROG_ABSENT;
    struct bound bound;
    enum vi_truth order;
    if (same_day_order(interval, ends, &order) ||
        !find_bound(interval, deciding_counting(interval), ends, of_from, &bound))
        return;
    const struct vi_range last = vi_range_exact(bound.day);
    const struct vi_text noun = event_noun(judgement, of_from ? interval->from : interval->to);
    judgement->detail =
        vi_say(judgement, "%t; the last day for %t was %d", &judgement->detail, &noun, &last);
}

/* Of what is open the last day on which it was in time, or the first on which it is in order. */
static void
say_settle(struct vi_judgement *judgement, const struct vi_interval_fields *interval,
           const struct ends *ends, bool of_from)
{
    struct bound bound;
    if (!find_bound(interval, deciding_counting(interval), ends, of_from, &bound))
        return;
    const struct vi_range day = vi_range_exact(bound.day);
    judgement->settle = vi_say(judgement,
                               bound.latest ? "it was in time if that was on or before %d"
                                            : "it is in order if that was on or after %d",
                               &day);
}

static void
reason_day(struct vi_judgement *judgement, uint32_t event, const struct vi_range *day,
           struct vi_place place)
{
    const struct vi_text words = event_words(judgement, event);
    const struct vi_text when = vi_phrase_day(judgement, *day);
    (void)vi_reason(judgement, NULL, vi_say(judgement, "%t %t", &words, &when), place);
}

static void
explain(struct vi_judgement *judgement, const struct vi_interval_fields *interval,
        const struct ends *ends)
{
    const int counting = deciding_counting(interval);
    const struct vi_text fact = fact_words(judgement, interval, counting, ends);
    const struct vi_text required = required_words(judgement, interval, counting);
    const bool of_from = !vi_range_is_exact(ends->from.day);
    judgement->message =
        judgement->truth == VI_UNKNOWN
            ? vi_say(judgement, "whether this was in time: %t; %t", &fact, &required)
            : vi_say(judgement, "%t; %t", &fact, &required);
    judgement->detail = dates_words(judgement, interval, ends, true);
    vi_reason_truth(vi_reason(judgement, NULL, judgement->message, judgement->subject->place),
                    judgement->truth);
    reason_day(judgement, interval->from, &ends->from.day, ends->from_place);
    reason_day(judgement, interval->to, &ends->to.day, ends->to_place);
    if (judgement->truth == VI_UNKNOWN)
        vi_missing_event(judgement, of_from ? interval->from : interval->to);
    if (!judgement->verbose)
        return;
    if (judgement->truth == VI_UNKNOWN)
        say_settle(judgement, interval, ends, of_from);
    if (judgement->truth == VI_FALSE)
        say_last_day(judgement, interval, ends);
    say_other_counting(judgement, interval, ends);
}

/* What is asked, where a day is not recorded. */
static struct vi_text
question_words(struct vi_judgement *judgement, const struct vi_interval_fields *interval)
{
    const struct vi_text from = event_words(judgement, interval->from);
    const struct vi_text to = event_words(judgement, interval->to);
    if (interval->at_least.form == PROG_ABSENT)
        return vi_say(judgement, "whether %t in time after %t", &to, &from);
    if (interval->at_least.count == 0)
        return vi_say(judgement, "whether %t before %t", &from, &to);
    return vi_say(judgement, "whether %t in time before %t", &from, &to);
}

static void
explain_missing(struct vi_judgement *judgement, const struct vi_interval_fields *interval,
                struct ends *ends, bool has_from)
{
    const struct vi_text question = question_words(judgement, interval);
    const struct vi_text required =
        required_words(judgement, interval, deciding_counting(interval));
    vi_missing_event(judgement, has_from ? interval->to : interval->from);
    judgement->message = vi_say(judgement, "%t: %t is not recorded; %t", &question,
                                &judgement->missing.noun, &required);
    vi_reason_truth(vi_reason(judgement, NULL, judgement->message, judgement->subject->place),
                    VI_UNKNOWN);
    if (judgement->verbose)
        say_settle(judgement, interval, ends, !has_from);
}

/* The numbers as the constitution of the day has them; false: one is not known, and is missing. */
static bool
resolve(struct vi_judgement *judgement, struct vi_interval_fields *interval)
{
    struct vi_place place;
    const bool least = interval->at_least.form != PROG_ABSENT;
    struct prog_quantity *number = least ? &interval->at_least : &interval->at_most;
    return vi_quantity_value(judgement, *number, number, &place);
}

static void
explain_not_known(struct vi_judgement *judgement, const struct vi_interval_fields *interval)
{
    const struct vi_text from = event_words(judgement, interval->from);
    const struct vi_text to = event_words(judgement, interval->to);
    judgement->message =
        vi_say(judgement,
               "whether the time between these was right is not known (%t, %t): %t is not known",
               &from, &to, &judgement->missing.noun);
    vi_reason_truth(vi_reason(judgement, NULL, judgement->message, judgement->subject->place),
                    VI_UNKNOWN);
}

static void
decide_known(struct vi_judgement *judgement, struct vi_interval_fields *interval)
{
    struct vi_calendar own;
    struct ends ends = {.from = {vi_range_all(), VI_NO_MINUTE},
                        .to = {vi_range_all(), VI_NO_MINUTE}};
    const bool has_from = vi_event_day(judgement, interval->from, &ends.from, &ends.from_place);
    const bool has_to = vi_event_day(judgement, interval->to, &ends.to, &ends.to_place);
    if (interval->calendar && interval->saturdays) {
        own = *interval->calendar;
        own.saturdays = true;
        interval->calendar = &own;
    }
    if (has_from && has_to) {
        judgement->truth = truth_by(interval, deciding_counting(interval), &ends);
        assume_holidays(judgement, interval, &ends);
        if (vi_says_why(judgement))
            explain(judgement, interval, &ends);
    } else {
        explain_missing(judgement, interval, &ends, has_from);
    }
}

static void
decide(const struct prog_requirement *requirement, struct vi_judgement *judgement)
{
    struct vi_interval_fields interval = *(const struct vi_interval_fields *)requirement->fields;
    judgement->truth = VI_UNKNOWN;
    if (resolve(judgement, &interval))
        decide_known(judgement, &interval);
    else
        explain_not_known(judgement, &interval);
}

const struct vi_kind vi_kind_interval = {
    .name = "interval",
    .doc = "at least or at most so many days between two events",
    .size = sizeof(struct vi_interval_fields),
    .fields = fields,
    .check = check,
    .decide = decide,
};
