/* SPDX-License-Identifier: Apache-2.0 */
/* Whether a condition says what it has to say, and whether its party resolved. */
#include "kinds/life.h"

/* Where the words of a condition stand is looked for in so many clauses, of so many bytes, and for
 * so many conditions of a clause. */
#define CLAUSES_MOST    20
#define TEXT_MOST       4096
#define CONDITIONS_MOST 8

/* --- waiver ------------------------------------------------------------------------------- */

static const struct dossier_event *
waiver_of(const struct dossier_condition *condition)
{
    return condition->idle_waiver ? condition->idle_waiver : condition->waived_by;
}

static void
check_waiver(struct vi_judgement *judgement, const struct dossier_condition *condition)
{
    const struct dossier_event *waiver = waiver_of(condition);
    if (!waiver) {
        judgement->idle = true;
        return;
    }
    const struct vi_text *name = &judgement->subject->name;
    const struct vi_text where = vi_phrase_where(judgement, waiver->place);
    const struct vi_text by = waiver->by.size ? waiver->by : VI_TEXT("somebody who is not named");
    const char *const ends[] = {
        [VI_FALSE] = "to whom no power to do so is granted",
        [VI_UNKNOWN] = "whose power to do so is not proven",
        [VI_TRUE] = "who had the power",
    };
    vi_life_answer(
        judgement, waiver->valid,
        vi_say(judgement, "%t was waived by %t%t, %s", name, &by, &where, ends[waiver->valid]));
    if (waiver->valid == VI_UNKNOWN)
        vi_missing(judgement, false, vi_say(judgement, "waiver %t", &judgement->subject->path),
                   vi_say(judgement, "the power of %t to waive a condition", &by),
                   VI_TEXT("the scheme of delegation"));
}

/* --- party, judge --------------------------------------------------------------------------- */

static enum vi_truth
is_somebody(const struct dossier_who *who)
{
    switch (who->kind) {
    case DOSSIER_WHO_BODY:
    case DOSSIER_WHO_POST:
    case DOSSIER_WHO_MEMBER:
        return VI_TRUE;
    case DOSSIER_WHO_NOBODY:
    case DOSSIER_WHO_AUTHORITY:
        return VI_FALSE;
    case DOSSIER_WHO_NONE:
    case DOSSIER_WHO_UNKNOWN:
        return VI_UNKNOWN;
    }
    return VI_UNKNOWN;
}

static void
check_party(struct vi_judgement *judgement, const struct dossier_condition *condition)
{
    const struct dossier_who *who = &condition->who;
    const struct vi_text *name = &judgement->subject->name, *party = &condition->party;
    const enum vi_truth known = is_somebody(who);
    if (who->kind == DOSSIER_WHO_NONE) {
        judgement->idle = true;
        return;
    }
    const char *why =
        who->kind == DOSSIER_WHO_AUTHORITY
            ? "which is an authority; which body or officer of it can bind it is not said"
        : known == VI_FALSE ? "which is no body, post or member that its constitution knows"
        : known == VI_TRUE  ? "who is known"
                            : "of whom no constitution at hand tells";
    vi_life_answer(judgement, known, vi_say(judgement, "%t is for %t, %s", name, party, why));
    if (known == VI_UNKNOWN)
        vi_missing(judgement, false, vi_say(judgement, "party %t", party),
                   vi_say(judgement, "who %t is", party),
                   VI_TEXT("the constitution of the party's authority"));
}

/* Whoever decided that a condition is met has to be somebody. */
static void
check_judge(struct vi_judgement *judgement, const struct dossier_condition *condition)
{
    const struct dossier_event *met = condition->met_by;
    if (!met) {
        judgement->idle = true;
        return;
    }
    const struct vi_text where = vi_phrase_where(judgement, met->place);
    const struct vi_text *name = &judgement->subject->name;
    const enum vi_truth known = met->by.size ? is_somebody(&condition->judge) : VI_UNKNOWN;
    const char *const ends[] = {
        [VI_FALSE] = ", which is no body, post or member that a constitution at hand knows",
        [VI_UNKNOWN] = ", of whom no constitution at hand tells",
        [VI_TRUE] = "",
    };
    if (met->by.size)
        vi_life_answer(judgement, known,
                       vi_say(judgement, "%t was said to be met by %t%t%s", name, &met->by, &where,
                              ends[known]));
    else
        vi_life_answer(judgement, VI_UNKNOWN,
                       vi_say(judgement, "%t is recorded as met%t, and who found that is not said",
                              name, &where));
    if (known == VI_UNKNOWN)
        vi_missing(
            judgement, !met->by.size, vi_say(judgement, "judge %t", &judgement->subject->path),
            vi_say(judgement, "who found that %t was met", name),
            met->by.size ? VI_TEXT("the authority's constitution") : (struct vi_text){"", 0});
}

/* --- due, meaning, scope ---------------------------------------------------------------------- */

static void
check_due(struct vi_judgement *judgement, const struct dossier_condition *condition,
          const struct dossier_clause *clause)
{
    const struct vi_text *name = &judgement->subject->name;
    const struct vi_range decided = clause->decision->day;
    const bool begins = condition->kind == MODEL_COMMENCEMENT;
    if (condition->has_due ? begins : !begins && condition->kind != MODEL_TIME_LIMITED) {
        judgement->idle = true;
        return;
    }
    if (!condition->has_due) {
        vi_life_answer(judgement, VI_UNKNOWN,
                       vi_say(judgement,
                              begins ? "%t is the day on which it begins, and which day is not said"
                                     : "%t is limited in time, and by what day is not said",
                              name));
        vi_missing(
            judgement, false, vi_say(judgement, "due %t", &judgement->subject->path),
            vi_say(judgement, begins ? "the day of %t" : "the day by which %t has to be met", name),
            VI_TEXT("the report, or a later agreement"));
        return;
    }
    static const char *const forms[] = {
        [VI_FALSE] = "%t could be met until %d, before the clause was decided on %d",
        [VI_UNKNOWN] = "%t may have been too late: it could be met until %d, and was decided on %d",
        [VI_TRUE] = "%t can be met until %d; the clause was decided on %d",
    };
    const enum vi_truth truth = vi_range_at_least(condition->due, decided);
    vi_life_answer(judgement, truth,
                   vi_say(judgement, forms[truth], name, &condition->due, &decided));
    if (truth == VI_UNKNOWN)
        vi_missing(judgement, true, vi_say(judgement, "due %t", &judgement->subject->path),
                   VI_TEXT("the day of the decision and the last day of the condition"),
                   (struct vi_text){"", 0});
}

static void
check_meaning(struct vi_judgement *judgement, const struct dossier_condition *condition)
{
    const struct vi_text *name = &judgement->subject->name;
    const bool open = condition->kind == MODEL_CONDITION_UNKNOWN && !condition->party.size &&
                      !condition->has_due && !condition->of.size;
    vi_life_answer(
        judgement, open ? VI_FALSE : VI_TRUE,
        open ? vi_say(judgement,
                      "%t may have to be met first or to hold throughout: neither who meets it "
                      "nor by when is said",
                      name)
             : vi_say(judgement, "%t says what it means", name));
    if (open && condition->phrase.size)
        judgement->detail =
            vi_say(judgement, "its words: \xE2\x80\x9C%t\xE2\x80\x9D", &condition->phrase);
}

/* Both are of one document, so that the words are written alike. */
static bool
contains(struct vi_text text, struct vi_text phrase)
{
    return text.size <= TEXT_MOST && vi_text_find(text, phrase) < text.size;
}

/* The other clause whose words it is; NULL: none. */
static const struct dossier_clause *
clause_with(const struct dossier_clause *clause, struct vi_text phrase)
{
    int most = CLAUSES_MOST;
    const struct dossier_clause *at = clause->decision->clauses;
    for (; at && most--; at = at->next)
        if (at != clause && contains(at->text, phrase))
            return at;
    return NULL;
}

/* Words that stand in clause (C) are no condition of clause (A). */
static void
check_scope(struct vi_judgement *judgement, const struct dossier_condition *condition,
            const struct dossier_clause *clause)
{
    const struct vi_text *name = &judgement->subject->name, *phrase = &condition->phrase;
    if (!condition->owner || !phrase->size ||
        judgement->subject->condition_number > CONDITIONS_MOST) {
        judgement->idle = true;
        return;
    }
    const struct dossier_clause *other =
        contains(clause->text, *phrase) ? NULL : clause_with(clause, *phrase);
    if (!other)
        vi_life_answer(judgement, VI_TRUE,
                       vi_say(judgement, "the words of %t stand in its clause", name));
    else
        vi_life_answer(
            judgement, VI_FALSE,
            vi_say(judgement,
                   "the words of %t (\xE2\x80\x9C%t\xE2\x80\x9D) stand in clause %t: a condition "
                   "inside one clause does not govern another",
                   name, phrase, &other->label));
}

/* --- approval, terms
 * ------------------------------------------------------------------------------ */

/* A body of one's own authority resolves within it; a partner is another authority. */
static bool
is_partner(const struct dossier_condition *condition, const struct dossier_clause *clause)
{
    if (condition->who.kind == DOSSIER_WHO_NONE)
        return false;
    const struct vi_text own = clause->decision->authority;
    const struct vi_text key = condition->who.key;
    return !(own.size && vi_text_starts(key, own) && key.size > own.size &&
             key.at[own.size] == '/');
}

static void
miss_approval(struct vi_judgement *judgement, const struct dossier_condition *condition)
{
    const struct vi_text who = vi_phrase_who(judgement, &condition->who);
    vi_missing(judgement, false, vi_say(judgement, "approval %t", &condition->who.key),
               vi_say(judgement, "whether %t approved", &who),
               vi_say(judgement, "the record of a %sdecision by %t",
                      condition->answer ? "further " : "", &who));
}

static void
check_approval(struct vi_judgement *judgement, const struct dossier_condition *condition,
               const struct dossier_clause *clause)
{
    const struct vi_text *name = &judgement->subject->name;
    if (!is_partner(condition, clause)) {
        judgement->idle = true;
        return;
    }
    const struct vi_text who = vi_phrase_who(judgement, &condition->who);
    const struct vi_text state = vi_phrase_state(judgement, condition);
    const enum vi_truth truth = condition->released.never == VI_FALSE  ? VI_TRUE
                                : condition->released.never == VI_TRUE ? VI_FALSE
                                                                       : VI_UNKNOWN;
    if (truth == VI_TRUE)
        vi_life_answer(judgement, truth, vi_say(judgement, "%t approved: %t", &who, &state));
    else if (truth == VI_FALSE)
        vi_life_answer(judgement, truth, vi_say(judgement, "%t was not met: %t", name, &state));
    else
        vi_life_answer(judgement, truth,
                       vi_say(judgement, "whether %t approved is not proven: %t", &who, &state));
    if (condition->answer)
        vi_reason(judgement, NULL, vi_phrase_reference(judgement, condition->answer),
                  condition->answer->place);
    if (truth == VI_UNKNOWN)
        miss_approval(judgement, condition);
}

static void
check_terms(struct vi_judgement *judgement, const struct dossier_condition *condition,
            const struct dossier_clause *clause)
{
    if (!is_partner(condition, clause) || !condition->answer ||
        (condition->differences && condition->differences->kind == DOSSIER_NOT_APPROVED)) {
        judgement->idle = true;
        return;
    }
    const struct vi_text who = vi_phrase_who(judgement, &condition->who);
    const struct vi_text *name = &judgement->subject->name;
    const struct vi_text where = vi_phrase_where(judgement, condition->answer->place);
    if (!condition->differences) {
        vi_life_answer(
            judgement, VI_TRUE,
            vi_say(judgement, "%t approved%t in terms that agree with %t", &who, &where, name));
        return;
    }
    const struct vi_text how = vi_phrase_differences(judgement, condition->differences);
    vi_life_answer(judgement, VI_FALSE,
                   vi_say(judgement, "%t resolved otherwise%t, %t", &who, &where, &how));
    for (const struct dossier_difference *at = condition->differences; at && judgement->reasoned;
         at = at->next) {
        struct dossier_difference one = *at;
        one.next = NULL;
        vi_reason(judgement, NULL, vi_phrase_differences(judgement, &one), at->place);
    }
}

void
vi_life_check_terms(struct vi_judgement *judgement, int check)
{
    const struct dossier_clause *clause = vi_life_clause(judgement);
    const struct dossier_condition *condition = clause ? vi_life_condition(judgement) : NULL;
    if (!condition) {
        judgement->idle = !judgement->failure;
        return;
    }
    if (check == VI_CONDITION_WAIVER)
        check_waiver(judgement, condition);
    else if (check == VI_CONDITION_PARTY)
        check_party(judgement, condition);
    else if (check == VI_CONDITION_JUDGE)
        check_judge(judgement, condition);
    else if (check == VI_CONDITION_DUE)
        check_due(judgement, condition, clause);
    else if (check == VI_CONDITION_MEANING)
        check_meaning(judgement, condition);
    else if (check == VI_CONDITION_SCOPE)
        check_scope(judgement, condition, clause);
    else if (check == VI_CONDITION_APPROVAL)
        check_approval(judgement, condition, clause);
    else
        check_terms(judgement, condition, clause);
}
