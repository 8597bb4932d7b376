/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/phrases.h"

#include "kinds/entitled.h"

#define REASONS_MOST                                                                               \
    200              /* more members than any council has: then only their numbers are reasons */
#define NAMES_MOST 8 /* more people than this are counted, not named */

static const struct {
    const char *one;  /* after a name: "A Leader is present" */
    const char *many; /* after a number */
} causes[FACT_CAUSES] = {
    [FACT_NOT_RECORDED] = {"is not mentioned", "not mentioned"},
    [FACT_LISTED] = {"is present", "present"},
    [FACT_APOLOGISED] = {"sent apologies", "sent apologies"},
    [FACT_NOT_LISTED] = {"is not on the list", "not on the list"},
    [FACT_ARRIVED] = {"had arrived", "had arrived"},
    [FACT_LEFT] = {"had left", "had left"},
    [FACT_RETURNED] = {"had returned", "had returned"},
    [FACT_WITHDREW] = {"withdrew", "withdrew"},
    [FACT_INTEREST] = {"declared an interest and is not said to have left or stayed",
                       "declared an interest and not said to have left or stayed"},
    [FACT_BARRED] = {"declared an interest that bars from voting and stayed",
                     "declared an interest that bars from voting and stayed"},
    [FACT_NOT_YET] = {"had not yet arrived", "had not yet arrived"},
    [FACT_REMOTE] = {"attended remotely, which does not count",
                     "attended remotely, which does not count"},
    [FACT_REPLACED] = {"is a substitute whose seat is taken", "substitutes whose seat is taken"},
    [FACT_STANDS_FOR_NONE] = {"is a substitute for somebody who is no member",
                              "substitutes for somebody who is no member"},
    [FACT_MAY_RETURN] = {"withdrew from an earlier item and is not said to have returned",
                         "withdrew from an earlier item and not said to have returned"},
    [FACT_VOTED] = {"took part", "took part"},
    [FACT_LOOSE] = {"declared an interest without saying in which item",
                    "declared an interest without saying in which item"},
    [FACT_TWIN] = {"may be the same person as another on the list",
                   "perhaps the same person as another on the list"},
    [FACT_NAMESAKE] = {"may be the one of that name who was away",
                       "of whom one of that name was away"},
};

static const struct {
    int64_t over, under;
    const char *name;
} shares[] = {{1, 2, "half"},        {1, 3, "one third"},      {2, 3, "two thirds"},
              {1, 4, "one quarter"}, {3, 4, "three quarters"}, {1, 1, "all"},
              {1, 5, "one fifth"},   {3, 5, "three fifths"}};

static const char *const base_names[] = {
    [VI_BASE_NONE] = "",
    [VI_BASE_VOTES_CAST] = "the votes cast",
    [VI_BASE_PRESENT] = "the members present",
    [VI_BASE_WHOLE] = "the whole number of members",
    [VI_BASE_SEATS] = "the seats",
    [VI_BASE_IN_POST] = "the members in post",
};

const char *
vi_phrase_base(int base)
{
    return base_names[base];
}

/* "Parish Council" says what it is, not which. */
static bool
is_kind_of_council(struct vi_text name)
{
    static const char *const kinds[] = {"Parish Council",  "Town Council",   "District Council",
                                        "Borough Council", "County Council", "City Council",
                                        "Full Council"};
    for (size_t i = 0; i < VI_COUNT(kinds); i++)
        if (vi_text_is(name, kinds[i]))
            return true;
    return false;
}

/* "the Executive", but "Harrowmere District Council": a council's own name takes no article. */
static struct vi_text
with_article(struct vi_judgement *judgement, struct vi_text name)
{
    const bool own =
        vi_text_find(name, VI_TEXT(" ")) < name.size && !is_kind_of_council(name) &&
        (vi_text_ends(name, VI_TEXT(" Council")) || vi_text_ends(name, VI_TEXT(" Borough")) ||
         vi_text_starts(name, VI_TEXT("The ")));
    return own ? name : vi_say(judgement, "the %t", &name);
}

struct vi_text
vi_phrase_body(struct vi_judgement *judgement)
{
    const struct vi_subject *s = judgement->subject;
    const struct prog_body *body = judgement->body ? judgement->body : judgement->claimed_body;
    const bool named = s->meeting && s->meeting->body.size;
    if (body && body->name.size)
        return with_article(judgement, body->name);
    if (named && (s->body_kind == MODEL_BODY_UNKNOWN || s->record->from_prose))
        return with_article(judgement, s->meeting->body);
    return vi_text_from(model_body_kind_noun(s->body_kind));
}

struct vi_text
vi_phrase_when(struct vi_judgement *judgement)
{
    if (judgement->subject->kind == MODEL_MEETING)
        return VI_TEXT("at the opening of the meeting");
    return vi_say(judgement, "for %t", &judgement->subject->name);
}

struct vi_text
vi_phrase_party(struct vi_judgement *judgement, const struct fact_moment *moment, int party)
{
    const struct vi_text id = moment->parties[party].authority;
    const struct prog_program *program = judgement->program;
    for (size_t i = 0; i < program->authority_count; i++)
        if (vi_text_equal(program->authorities[i]->id, id) && program->authorities[i]->title.size)
            return program->authorities[i]->title;
    return id;
}

struct vi_text
vi_phrase_share(struct vi_judgement *judgement, struct vi_ratio ratio)
{
    for (size_t i = 0; i < VI_COUNT(shares); i++)
        if (shares[i].over == ratio.over && shares[i].under == ratio.under)
            return vi_text_from(shares[i].name);
    return vi_say(judgement, "%n/%n", ratio.over, ratio.under);
}

bool
vi_says_why(const struct vi_judgement *judgement)
{
    return judgement->verbose || (judgement->truth == VI_UNKNOWN && !judgement->idle);
}

const char *
vi_phrase_cause(enum fact_standing_cause cause)
{
    return causes[cause].one;
}

/* Those the record says something of, and who matter for the count. */
static bool
is_worth_naming(const struct fact_person *person)
{
    return person->now_cause != FACT_NOT_RECORDED && person->now_cause != FACT_NOT_LISTED;
}

static void
join(struct vi_judgement *judgement, struct vi_text *line, struct vi_text part)
{
    *line = line->size ? vi_say(judgement, "%t; %t", line, &part) : part;
}

static void
name_each(struct vi_judgement *judgement, const struct fact_moment *moment, struct vi_text *line)
{
    for (size_t i = 0; i < moment->person_count; i++) {
        const struct fact_person *person = moment->persons[i];
        if (!is_worth_naming(person))
            continue;
        const char *suffix = person->votes ? "" : " (without a vote)";
        join(judgement, line,
             vi_say(judgement, "%t%s %s", &person->name, suffix, causes[person->now_cause].one));
    }
}

static void
count_each(struct vi_judgement *judgement, const struct fact_moment *moment, struct vi_text *line)
{
    int64_t many[FACT_CAUSES] = {0};
    int64_t voteless = 0;
    for (size_t i = 0; i < moment->person_count; i++) {
        const struct fact_person *person = moment->persons[i];
        if (person->votes && is_worth_naming(person))
            many[person->now_cause]++;
        voteless += !person->votes && person->now == VI_TRUE;
    }
    for (int cause = 0; cause < FACT_CAUSES; cause++)
        if (many[cause])
            join(judgement, line, vi_say(judgement, "%n %s", many[cause], causes[cause].many));
    if (voteless)
        join(judgement, line, vi_say(judgement, "%n without a vote, not counted", voteless));
}

struct vi_text
vi_phrase_roll(struct vi_judgement *judgement, const struct fact_moment *moment)
{
    struct vi_text line = VI_TEXT("");
    size_t worth = 0;
    if (!judgement->verbose)
        return line;
    if (moment->person_count > REASONS_MOST)
        return vi_say(judgement, "%n present, and %n who may have been",
                      (int64_t)moment->tally.present, (int64_t)moment->tally.maybe);
    for (size_t i = 0; i < moment->person_count; i++)
        worth += is_worth_naming(moment->persons[i]);
    if (worth <= NAMES_MOST)
        name_each(judgement, moment, &line);
    else
        count_each(judgement, moment, &line);
    if (moment->claims[FACT_FROM_NUMBER].given)
        join(judgement, &line,
             vi_say(judgement, "%r present by the record's own count",
                    &moment->claims[FACT_FROM_NUMBER].value[FACT_PRESENT]));
    if (!moment->has_roll && !moment->claims[FACT_FROM_NUMBER].given)
        join(judgement, &line, VI_TEXT("no list of those present is recorded"));
    else if (moment->has_roll && !moment->roll_complete)
        join(judgement, &line, VI_TEXT("the list is not complete"));
    return line;
}

static bool
says(const struct fact_moment *moment, enum fact_variable variable, struct vi_range *out)
{
    const enum fact_source sources[] = {FACT_FROM_COUNTS, FACT_FROM_NAMES};
    for (size_t i = 0; i < VI_COUNT(sources); i++) {
        const struct fact_claims *claims = &moment->claims[sources[i]];
        if (claims->given && claims->binds[variable]) {
            *out = claims->value[variable];
            return true;
        }
    }
    return false;
}

static void
add(struct vi_judgement *judgement, struct vi_text *line, struct vi_text part)
{
    *line = line->size ? vi_say(judgement, "%t, %t", line, &part) : part;
}

struct vi_text
vi_phrase_counts(struct vi_judgement *judgement, const struct fact_moment *moment)
{
    static const char *const names[] = {
        [FACT_FOR] = "for", [FACT_AGAINST] = "against", [FACT_ABSTAINING] = "abstaining"};
    struct vi_text line = VI_TEXT("");
    for (int v = FACT_FOR; v <= FACT_ABSTAINING; v++) {
        struct vi_range range;
        if (!says(moment, (enum fact_variable)v, &range) ||
            (range.low <= 0 && range.high >= VI_MEMBERS_MOST))
            continue;
        add(judgement, &line, vi_say(judgement, "%r %s", &range, names[v]));
    }
    return line;
}

struct vi_text
vi_phrase_votes(struct vi_judgement *judgement, const struct fact_moment *moment)
{
    const struct doc_vote *vote = moment->vote;
    const struct prog_body *body = judgement->body ? judgement->body : judgement->claimed_body;
    const struct vi_text numbers = vi_phrase_counts(judgement, moment);
    static const char *const counts[] = {[VI_FALSE] = ", which does not count",
                                         [VI_UNKNOWN] = ", if whoever gave it presided",
                                         [VI_TRUE] = ""};
    struct vi_text line = VI_TEXT("");
    int64_t left_out = 0;
    if (vote && vote->label != MODEL_NO_LABEL)
        line = vote->label == MODEL_UNANIMOUS ? VI_TEXT("recorded as unanimous")
                                              : VI_TEXT("recorded as nem con");
    if (numbers.size)
        add(judgement, &line, numbers);
    for (int way = 0; way < MODEL_WAY_COUNT; way++)
        left_out += moment->disqualified_votes[way];
    if (left_out)
        add(judgement, &line,
            vi_say(judgement, "leaving out %n vote%w by members not entitled to vote", left_out));
    if (vote && vote->has_casting)
        add(judgement, &line,
            vi_say(judgement, "casting vote %s%s", vi_words_name(model_ways, (int)vote->casting),
                   counts[vi_casting_counts(moment, body)]));
    return line.size ? line : VI_TEXT("no votes are recorded");
}

struct vi_text
vi_phrase_classes(struct vi_judgement *judgement, uint32_t classes)
{
    struct vi_text line = VI_TEXT("");
    for (int class_ = MODEL_VOTING; class_ < MODEL_CLASS_COUNT; class_++)
        if (classes >> class_ & 1)
            line = vi_say(judgement, "%t%s%s", &line, line.size ? " or " : "",
                          vi_words_name(model_member_classes, class_));
    return line;
}

void
vi_reasons_presence(struct vi_judgement *judgement, const struct fact_moment *moment)
{
    if (!judgement->reasoned)
        return;
    const bool few = moment->person_count <= REASONS_MOST;
    if (!few)
        (void)vi_reason(judgement, NULL, vi_phrase_roll(judgement, moment),
                        moment->claims[FACT_FROM_ROLL].place);
    for (size_t i = 0; few && i < moment->person_count; i++) {
        const struct fact_person *person = moment->persons[i];
        struct verdict_reason *reason =
            vi_reason(judgement, NULL,
                      vi_say(judgement, "%t %s%s", &person->name, causes[person->now_cause].one,
                             person->votes ? "" : " (without a vote)"),
                      person->now_place);
        vi_reason_truth(reason, person->votes ? person->now : VI_FALSE);
    }
    if (moment->has_roll)
        (void)vi_reason(judgement, NULL,
                        moment->roll_complete
                            ? VI_TEXT("the list of those present is complete")
                            : VI_TEXT("the list of those present is not complete"),
                        moment->claims[FACT_FROM_ROLL].place);
    if (moment->claims[FACT_FROM_NUMBER].given)
        (void)vi_reason(judgement, NULL,
                        vi_say(judgement, "%r present by the record's own count",
                               &moment->claims[FACT_FROM_NUMBER].value[FACT_PRESENT]),
                        moment->claims[FACT_FROM_NUMBER].place);
}

void
vi_reasons_votes(struct vi_judgement *judgement, const struct fact_moment *moment)
{
    if (!judgement->reasoned || !moment->vote)
        return;
    (void)vi_reason(judgement, NULL, vi_phrase_votes(judgement, moment), moment->vote->place);
    for (const struct doc_cast *cast = moment->vote->casts;
         cast && moment->cast_count <= REASONS_MOST; cast = cast->next)
        (void)vi_reason(
            judgement, NULL,
            vi_say(judgement, "%t: %s", &cast->member, vi_words_name(model_ways, (int)cast->way)),
            cast->place);
}

static const struct vi_text no_words = {"", 0};

struct vi_text
vi_phrase_in_full(const struct vi_judgement *judgement)
{
    static const char *const whole[MODEL_RECORD_KIND_COUNT] = {
        [MODEL_MINUTES] = "the full minutes",
        [MODEL_REPORT] = "the full report",
        [MODEL_NOTICE] = "the full record of the decision",
        [MODEL_OTHER] = "the full document",
    };
    return vi_text_from(whole[judgement->subject->record->kind]);
}

static bool
is_whole_minutes(const struct vi_judgement *judgement)
{
    return vi_belongs_here(judgement, 1u << MODEL_MINUTES);
}

void
vi_missing_roll(struct vi_judgement *judgement, const struct fact_moment *moment)
{
    (void)moment;
    const struct vi_text body = vi_phrase_body(judgement);
    const struct vi_subject *s = judgement->subject;
    const struct vi_text when = s->item || s->decision ? s->name : VI_TEXT("the meeting");
    const bool here = is_whole_minutes(judgement);
    vi_missing(judgement, here, vi_say(judgement, "roll %t", here ? &s->path : &body),
               here ? vi_say(judgement, "who was present for %t", &when)
                    : VI_TEXT("who was present"),
               here ? no_words : vi_say(judgement, "the full minutes of %t", &body));
}

void
vi_missing_votes(struct vi_judgement *judgement, const struct fact_moment *moment,
                 const char *which)
{
    (void)moment;
    const struct vi_subject *s = judgement->subject;
    const bool here = s->record->extent == MODEL_WHOLE && s->record->kind == MODEL_MINUTES;
    const struct vi_text body = vi_phrase_body(judgement);
    vi_missing(judgement, here, vi_say(judgement, "votes %t", &s->path),
               vi_say(judgement, "%s %t", which, &s->name),
               here ? no_words : vi_say(judgement, "the full minutes of %t", &body));
}

void
vi_missing_base(struct vi_judgement *judgement, int base)
{
    const struct vi_text body = vi_phrase_body(judgement);
    vi_missing(judgement, false, vi_say(judgement, "base %s %t", vi_phrase_base(base), &body),
               vi_say(judgement, "%s of %t", vi_phrase_base(base), &body),
               vi_say(judgement, "the constitution that governs %t", &body));
}

void
vi_missing_parties(struct vi_judgement *judgement)
{
    const struct vi_text body = vi_phrase_body(judgement);
    vi_missing(judgement, false, vi_say(judgement, "parties %t", &body),
               vi_say(judgement, "which authorities appoint %t and with how many members", &body),
               vi_say(judgement, "the joint agreement or standing orders that govern %t", &body));
}

void
vi_missing_presiding(struct vi_judgement *judgement)
{
    const struct vi_subject *s = judgement->subject;
    const struct vi_text body = vi_phrase_body(judgement);
    const bool here = is_whole_minutes(judgement);
    vi_missing(judgement, here, vi_say(judgement, "presiding %t", &s->path),
               vi_say(judgement, "who presided over the vote on %t", &s->name),
               here ? no_words : vi_say(judgement, "the full minutes of %t", &body));
}

void
vi_missing_event(struct vi_judgement *judgement, uint32_t index)
{
    const struct prog_event *event = &judgement->program->event[index];
    const struct vi_subject *s = judgement->subject;
    if (index == judgement->program->decided) {
        vi_missing(judgement, true, vi_say(judgement, "date %t", &s->path),
                   vi_say(judgement, "the date of %t", &s->name), no_words);
        return;
    }
    vi_missing(judgement, vi_belongs_here(judgement, event->stated_by),
               vi_say(judgement, "event %t", &event->id),
               vi_say(judgement, "when %t", &event->says), event->document);
}

struct vi_text
vi_phrase_day(struct vi_judgement *judgement, struct vi_range day)
{
    const struct vi_text words = vi_say(judgement, "%d", &day);
    const struct vi_range first = vi_range_exact(day.low), last = vi_range_exact(day.high);
    if (day.low != VI_LEAST && day.high == VI_MOST)
        return vi_say(judgement, "on or after %d", &first);
    if (day.low == VI_LEAST)
        return words;
    if (vi_range_is_exact(day))
        return vi_say(judgement, "on %t", &words);
    if (vi_text_find(words, VI_TEXT(" to ")) == words.size)
        return vi_say(judgement, "in %t", &words);
    return vi_say(judgement, "between %d and %d", &first, &last);
}

struct vi_text
vi_phrase_elsewhere(struct vi_judgement *judgement, const struct vi_place *place)
{
    if (vi_place_spot(*place))
        return vi_say(judgement, " (%t: %p)", &place->source->name, place);
    const int64_t line = vi_place_line_column(*place).line;
    return vi_say(judgement, " (%t:%n)", &place->source->name, line);
}

struct vi_text
vi_phrase_line(struct vi_judgement *judgement, struct vi_place place)
{
    const struct vi_source *own = judgement->subject->record->source;
    if (!place.source || !judgement->verbose)
        return no_words;
    if (vi_place_is_stated(place) && own && !vi_text_equal(own->name, place.source->name))
        return vi_phrase_elsewhere(judgement, &place);
    return vi_say(judgement, " (%p)", &place);
}

void
vi_assume_roll(struct vi_judgement *judgement, const struct fact_moment *moment)
{
    if (moment->assumed_complete)
        judgement->assumptions |= 1u << VI_ASSUMES_COMPLETE;
    if (moment->assumed_stays)
        judgement->assumptions |= 1u << VI_ASSUMES_STAYS;
}
