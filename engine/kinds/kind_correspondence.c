/* SPDX-License-Identifier: Apache-2.0 */
/* Two texts compared clause by clause: a decision with what was recommended, with its other
 * printings, with its minute.  Each clause is a part with an answer of its own. */
#include "kinds/changes.h"
#include "kinds/check.h"
#include "kinds/counterpart.h"
#include "kinds/life.h"
#include "kinds/recollect.h"
#include "kinds/search.h"
#include "model/block.h"

#define FIELD(member) offsetof(struct vi_correspondence_fields, member)

static const struct vi_word others[] = {{"recommendation", VI_OTHER_RECOMMENDATION},
                                        {"printing", VI_OTHER_PRINTING},
                                        {"minutes", VI_OTHER_MINUTES},
                                        {0}};
static const struct vi_word aspects[] = {{"words", VI_ASPECT_WORDS},
                                         {"amounts", VI_ASPECT_AMOUNTS},
                                         {"dates", VI_ASPECT_DATES},
                                         {"parties", VI_ASPECT_PARTIES},
                                         {"conditions", VI_ASPECT_CONDITIONS},
                                         {"clauses", VI_ASPECT_CLAUSES},
                                         {"order", VI_ASPECT_ORDER},
                                         {"labels", VI_ASPECT_LABELS},
                                         {0}};
static const struct vi_word agreements[] = {
    {"same", VI_AGREES}, {"same-or-amended", VI_AGREES_OR_AMENDED}, {0}};

/* clang-format off */
static const struct vi_field fields[] = {
    {.name = "with", .type = VI_FIELD_WORD, .offset = FIELD(with), .words = others, .required = true,
     .doc = "recommendation: what was recommended in the same item; printing: the decision where the document "
            "prints it again; minutes: of a record of the decision, its minute in the same document"},
    {.name = "in", .type = VI_FIELD_WORDS, .offset = FIELD(in), .words = aspects,
     .doc = "in which of these the texts agree; if absent, in all but order and labels"},
    {.name = "agreement", .type = VI_FIELD_WORD, .offset = FIELD(agreement), .words = agreements,
     .doc = "same: they are the same, which is also meant if it is absent; same-or-amended: or an amendment that "
            "was carried says what differs"},
    {.name = "told-of", .type = VI_FIELD_PATTERN, .offset = FIELD(told_of),
     .doc = "words of the item by which a minute tells that something was amended, and not what: they are quoted "
            "where no amendment is recorded"},
    {0},
};
/* clang-format on */

#define ALL_BUT_FORM                                                                               \
    (((1u << VI_ASPECT_COUNT) - 1) & ~(1u << VI_ASPECT_ORDER) & ~(1u << VI_ASPECT_LABELS))

/* How the two texts are called. */
struct wording {
    const char *noun;       /* of the other text */
    const char *same;       /* after "clause C says": it is there */
    const char *missing;    /* after the name of a clause: it is not */
    const char *of_old;     /* between "clause C" of the other text and the subject */
    const char *omitted;    /* after that name */
    const char *old, *new_; /* before each text, in the reasons */
};

static const struct wording wordings[VI_OTHER_COUNT] = {
    [VI_OTHER_RECOMMENDATION] = {"what was recommended", "what was recommended",
                                 "was not recommended", "recommended on",
                                 "is not in what was decided", "recommended", "decided"},
    [VI_OTHER_PRINTING] = {"its first printing", "the same as in its first printing",
                           "is not in the first printing", "in the first printing of",
                           "is not in the second printing", "first printed", "printed again"},
    [VI_OTHER_MINUTES] = {"the minutes", "what the minutes say", "is not in the minutes",
                          "in the minutes of", "is not in the record of the decision",
                          "in the minutes", "in the record of the decision"},
};

/* --- What was found -------------------------------------------------------------------------- */

/* What decisions of an item, or of a record, correspond to. */
struct vi_found_texts {
    const void *scope; /* the item, or the record */
    struct vi_texts others, decisions;
    struct vi_texts amendments; /* of an item: carried, or it is not known */
    struct vi_counterparts list;
    bool blank; /* not all words of the decisions are recorded */
    struct vi_found_texts *next;
};

/* One comparison while it is told. */
struct telling {
    struct vi_judgement *judgement;
    const struct vi_correspondence_fields *fields;
    const struct wording *wording;
    const struct vi_found_texts *found; /* NULL: of printings */
    bool asked;                         /* the item for words that tell of an amendment: */
    struct vi_text told_of;             /* these, or none */
};

#define COMPARING 1024 /* bytes that the shortest comparison counts as */

static size_t
bytes_of(const struct doc_clause *clause)
{
    size_t bytes = 0;
    for (; clause; clause = clause->next)
        bytes += clause->text.size + bytes_of(clause->children);
    return bytes;
}

/* Texts that are compared again and again have a limit for the whole document.  What is told in
 * words was compared without them before. */
static bool
may_compare(struct vi_judgement *judgement, size_t bytes)
{
    if (!judgement->found)
        return true;
    if (!judgement->verbose)
        judgement->found->compared += COMPARING + bytes;
    if (judgement->found->compared <= judgement->limits->value[VI_LIMIT_COMPARED_BYTES])
        return true;
    judgement->failure = VI_FAILED_LIMIT;
    judgement->limit = VI_LIMIT_COMPARED_BYTES;
    return false;
}

static size_t
bytes_of_views(const struct vi_clause_view *const *views, size_t count)
{
    size_t bytes = 0;
    for (size_t i = 0; i < count; i++)
        bytes += views[i]->clause->text.size;
    return bytes;
}

/* --- Amendments ------------------------------------------------------------------------------ */

struct amending {
    struct vi_atoms atoms;
    uint32_t known; /* words up to here are the amendment's */
    struct vi_tokens old, new_;
    struct vi_diff diff;
};

static bool
read_amendment(struct vi_judgement *judgement, const struct vi_pairing *pairing,
               const struct doc_clause *clauses, struct amending *out)
{
    struct vi_arena *scratch = judgement->scratch;
    struct vi_clause_list list = {0};
    struct vi_tokens own;
    bool done =
        vi_atoms_init(&out->atoms, scratch) && vi_clauses_add(&list, clauses, NULL, scratch);
    for (size_t i = 0; done && i < list.count; i++)
        done = vi_tokens_read(&out->atoms, list.at[i].clause->text, &own);
    out->known = out->atoms.count;
    const struct vi_text old = vi_clauses_text(judgement, pairing->old, pairing->old_count);
    const struct vi_text new_ = vi_clauses_text(judgement, pairing->new_, pairing->new_count);
    done = done && vi_tokens_read(&out->atoms, old, &out->old) &&
           vi_tokens_read(&out->atoms, new_, &out->new_) &&
           vi_diff_make(&out->old, &out->new_, judgement->limits, scratch, &out->diff);
    if (!done)
        judgement->failure = VI_FAILED_MEMORY;
    return done;
}

static bool
are_known(const struct amending *amending, const struct vi_tokens *tokens, size_t from,
          size_t until)
{
    for (size_t i = from; i < until; i++)
        if (tokens->at[i].atom > amending->known)
            return false;
    return true;
}

/* Does the amendment say all the words that were gained?  Where none were, those that were lost. */
static bool
says(struct vi_judgement *judgement, const struct vi_pairing *pairing,
     const struct vi_clause_text *amendment)
{
    struct amending amending = {0};
    bool gained = false, all_gained = true, all_lost = true;
    const size_t bytes = bytes_of(amendment->clauses) +
                         bytes_of_views(pairing->old, pairing->old_count) +
                         bytes_of_views(pairing->new_, pairing->new_count);
    if (!may_compare(judgement, bytes) ||
        !read_amendment(judgement, pairing, amendment->clauses, &amending))
        return false;
    for (size_t i = 0; i < amending.diff.count; i++) {
        const struct vi_change *at = &amending.diff.changes[i];
        gained |= at->new_from < at->new_until;
        all_gained &= are_known(&amending, &amending.new_, at->new_from, at->new_until);
        all_lost &= are_known(&amending, &amending.old, at->old_from, at->old_until);
    }
    return amending.diff.count && (gained ? all_gained : all_lost);
}

/* Is what differs an amendment that was carried before?  *said is the one that tells. */
static enum vi_truth
is_amended(struct telling *telling, const struct vi_pairing *pairing,
           const struct doc_decision **said)
{
    const struct vi_subject *s = telling->judgement->subject;
    enum vi_truth truth = VI_FALSE;
    for (size_t i = 0;
         telling->found && i < telling->found->amendments.count && !telling->judgement->failure;
         i++) {
        const struct vi_clause_text *text = &telling->found->amendments.at[i];
        const struct doc_decision *amendment = text->key;
        if (amendment->order >= s->decision->order)
            break;
        *said = amendment;
        if (amendment->outcome == MODEL_CARRIED && says(telling->judgement, pairing, text))
            return VI_TRUE;
        truth = VI_UNKNOWN;
    }
    return truth;
}

/* --- Places ---------------------------------------------------------------------------------- */

/* Does it stand in another document than the one judged? */
static bool
is_elsewhere(const struct vi_judgement *judgement, struct vi_place place)
{
    const struct vi_source *own = judgement->subject->record->source;
    return place.source && own && !vi_text_equal(place.source->name, own->name);
}

/* Where a finding on a pairing stands: at the new clause; what was left out of this document has no
 * place in it but the decision's. */
static struct vi_place
place_of(const struct vi_judgement *judgement, const struct vi_pairing *pairing)
{
    if (pairing->new_count)
        return pairing->new_[0]->clause->place;
    const struct vi_place place = pairing->old[0]->clause->place;
    return is_elsewhere(judgement, place) ? judgement->subject->decision->place : place;
}

/* --- Names ----------------------------------------------------------------------------------- */

/* "clause C", "clauses C and D"; nothing where one of them has no label. */
static struct vi_text
labels_of(struct vi_judgement *judgement, const struct vi_clause_view *const *views, size_t count)
{
    struct vi_text list = VI_TEXT("");
    for (size_t i = 0; i < count; i++) {
        if (!views[i]->label.size)
            return VI_TEXT("");
        list = i ? vi_say(judgement, "%t%s%t", &list, i + 1 == count ? " and " : ", ",
                          &views[i]->label)
                 : views[i]->label;
    }
    return vi_say(judgement, "clause%s %t", count > 1 ? "s" : "", &list);
}

/* "clause C of item 7"; a clause without a label is known by its first words. */
static struct vi_text
name_of(struct vi_judgement *judgement, const struct vi_clause_view *const *views, size_t count,
        const char *of)
{
    struct vi_text labels = labels_of(judgement, views, count);
    if (!labels.size) {
        const struct vi_text text = views[0]->clause->text;
        const struct vi_text start = {text.at, text.size < 40 ? text.size : 40};
        struct vi_text words = start, last = start;
        while (text.size > start.size && last.size && last.at[last.size - 1] != ' ')
            last.size--;
        words = vi_text_trim(last.size ? last : start);
        labels = vi_say(judgement, "the clause \"%t%s\"", &words,
                        words.size < text.size ? "\xE2\x80\xA6" : "");
    }
    const struct doc_item *item = judgement->subject->item;
    const struct vi_text whole = item && item->number.size
                                     ? vi_say(judgement, "item %t", &item->number)
                                     : judgement->subject->name;
    return vi_say(judgement, "%t %s %t", &labels, of, &whole);
}

/* " (line 4)", " (line 4, there clause B)", " (report.xml:4)". */
static struct vi_text
where(struct vi_judgement *judgement, const struct vi_pairing *pairing)
{
    const struct vi_clause_view *old = pairing->old[0];
    const struct vi_text labels = labels_of(judgement, pairing->old, pairing->old_count);
    const bool named =
        labels.size && (pairing->relabelled || pairing->old_count > 1 || pairing->new_count > 1);
    struct vi_text line = vi_phrase_where(judgement, old->clause->place);
    if (!named || !line.size)
        return line;
    line.size--; /* its closing bracket */
    return vi_say(judgement, "%t, there %t)", &line, &labels);
}

/* --- One clause ------------------------------------------------------------------------------ */

static void
take_reasons(struct telling *telling, struct vi_part *part, const struct vi_pairing *pairing,
             uint32_t differing)
{
    struct vi_judgement *judgement = telling->judgement;
    const struct wording *wording = telling->wording;
    judgement->reasons = NULL;
    struct verdict_reason *root = vi_reason(judgement, NULL, part->message, part->place);
    vi_reason_truth(root, part->truth);
    const struct {
        const char *noun;
        const struct vi_clause_view *const *views;
        size_t count;
    } sides[] = {{wording->old, pairing->old, pairing->old_count},
                 {wording->new_, pairing->new_, pairing->new_count}};
    for (size_t i = 0; root && i < VI_COUNT(sides); i++) {
        if (!sides[i].count || (i == 1 && pairing->old_count && !differing))
            continue;
        const struct vi_text text = vi_clauses_text(judgement, sides[i].views, sides[i].count);
        vi_reason(judgement, root, vi_say(judgement, "%s: %t", sides[i].noun, &text),
                  sides[i].views[0]->clause->place);
    }
    if (root && pairing->old_count && pairing->new_count && !pairing->same) {
        const struct vi_text in_place = vi_say_in_place(judgement, pairing);
        vi_reason(judgement, root, vi_say(judgement, "compared: %t", &in_place), part->place);
    }
    if (root && part->detail.size)
        vi_reason(judgement, root, part->detail, part->place);
    part->reasons = judgement->reasons;
    judgement->reasons = NULL;
}

/* A clause that stands on one side only. */
static struct vi_text
say_alone(struct telling *telling, const struct vi_pairing *pairing, enum vi_truth truth,
          struct vi_text name)
{
    struct vi_judgement *judgement = telling->judgement;
    const bool omitted = !pairing->new_count;
    const struct vi_clause_view *view = omitted ? pairing->old[0] : pairing->new_[0];
    const struct vi_text quoted = vi_say_quoted(judgement, view->clause->text);
    const struct vi_text line = is_elsewhere(judgement, view->clause->place)
                                    ? vi_phrase_where(judgement, view->clause->place)
                                    : VI_TEXT("");
    if (!view->clause->text.size)
        return vi_say(judgement, "what %t says is not recorded", &name);
    if (omitted && truth == VI_UNKNOWN)
        return vi_say(judgement, "%t%t is not in what is recorded of the decision: %t", &name,
                      &line, &quoted);
    return vi_say(judgement, "%t%t %s: %t", &name, &line,
                  omitted ? telling->wording->omitted : telling->wording->missing, &quoted);
}

static struct vi_text
say_both(struct telling *telling, const struct vi_pairing *pairing, uint32_t differing,
         uint32_t asked, struct vi_text name)
{
    struct vi_judgement *judgement = telling->judgement;
    const struct wording *wording = telling->wording;
    const struct vi_text line = where(judgement, pairing);
    const bool words = asked >> VI_ASPECT_WORDS & 1;
    const bool several = vi_says_several(pairing);
    const char *s = several ? "" : "s";
    if (!asked && !(differing & ALL_BUT_FORM))
        return vi_say(judgement, "%t say%s %s%t", &name, s, wording->same, &line);
    if (!asked)
        return vi_say(judgement, "%t agree%s with %s%t in what is asked", &name, s, wording->noun,
                      &line);
    const struct vi_text changes =
        words ? vi_say_changes(judgement, pairing) : vi_say_listed(judgement, pairing, asked);
    if (words)
        return vi_say(judgement, "%t differ%s from %s%t: %s %t", &name, s, wording->noun, &line,
                      several ? "they" : "it", &changes);
    if (changes.size)
        return vi_say(judgement, "%t differ%s from %s%t: %t", &name, s, wording->noun, &line,
                      &changes);
    if (asked >> VI_ASPECT_ORDER & 1)
        return vi_say(judgement, "%t stand%s in another place than in %s%t", &name, s,
                      wording->noun, &line);
    return vi_say(judgement, "%t %s another label than in %s%t", &name, several ? "have" : "has",
                  wording->noun, &line);
}

static void
miss_words(struct telling *telling, struct vi_text name)
{
    struct vi_judgement *judgement = telling->judgement;
    const struct doc_record *record = judgement->subject->record;
    const bool whole = record->extent == MODEL_WHOLE;
    vi_missing(judgement, whole, vi_say(judgement, "words %t", &judgement->subject->path),
               vi_say(judgement, "what was decided in full (%t)", &name),
               whole ? VI_TEXT("") : vi_phrase_in_full(judgement));
}

static void
miss_amendment(struct telling *telling, struct vi_text name)
{
    struct vi_judgement *judgement = telling->judgement;
    vi_missing(judgement, judgement->subject->record->extent == MODEL_WHOLE,
               vi_say(judgement, "amendment %t", &judgement->subject->path),
               vi_say(judgement, "the words of the amendment (%t)", &name),
               vi_phrase_in_full(judgement));
}

/* --- Words that tell of an amendment -----------------------------------------------------------
 */

/* In what the item says beside its clauses; looked for once. */
static struct vi_text
told_of(struct telling *telling)
{
    const struct vi_subject *s = telling->judgement->subject;
    const struct doc_text *text = s->record->text;
    if (telling->asked || !telling->fields->told_of || !text || !s->item)
        return telling->told_of;
    telling->asked = true;
    for (size_t i = vi_blocks_from(text, s->item->order);
         !telling->told_of.size && i < text->count && text->blocks[i].item == s->item; i++) {
        const struct doc_block *block = &text->blocks[i];
        if (!block->clause && !block->quoted &&
            vi_search(telling->judgement, telling->fields->told_of, block->text, 0))
            telling->told_of = vi_search_found(telling->judgement, block->text);
    }
    return telling->told_of;
}

static struct vi_text
say_none(struct telling *telling)
{
    const struct vi_text words = told_of(telling);
    return words.size ? vi_say(telling->judgement,
                               "no amendment is recorded as carried beyond \"%t\"", &words)
                      : VI_TEXT("no amendment is recorded as carried");
}

/* How an amendment bears on what differs. */
static void
say_amendment(struct telling *telling, const struct doc_decision *amendment, struct vi_part *part)
{
    struct vi_judgement *judgement = telling->judgement;
    const char *joint = part->detail.size ? "; " : "";
    if (!amendment) {
        const struct vi_text none = say_none(telling);
        part->detail = vi_say(judgement, "%t%s%t", &part->detail, joint, &none);
        return;
    }
    const struct vi_text line = vi_phrase_line(judgement, amendment->place);
    if (part->truth == VI_TRUE)
        part->message =
            vi_say(judgement, "%t, as an amendment that was carried says%t", &part->message, &line);
    else if (amendment->outcome != MODEL_CARRIED)
        part->detail = vi_say(judgement, "%t%swhether the amendment%t was carried is not recorded",
                              &part->detail, joint, &line);
    else if (!amendment->clauses)
        part->detail = vi_say(judgement, "%t%sthe words of the amendment%t are not recorded",
                              &part->detail, joint, &line);
    else
        part->detail = vi_say(judgement, "%t%sthe amendment that was carried%t has other words",
                              &part->detail, joint, &line);
}

/* Words of a part: its name, what differs, and how an amendment bears on it. */
static void
say_part(struct telling *telling, const struct vi_pairing *pairing, uint32_t differing,
         uint32_t asked, const struct doc_decision *amendment, struct vi_part *part)
{
    struct vi_judgement *judgement = telling->judgement;
    const bool omitted = !pairing->new_count, alone = omitted || !pairing->old_count;
    const struct vi_clause_view *const *views = omitted ? pairing->old : pairing->new_;
    const size_t count = omitted ? pairing->old_count : pairing->new_count;
    part->name = name_of(judgement, views, count, omitted ? telling->wording->of_old : "of");
    part->path = views[0]->label;
    part->message = alone ? say_alone(telling, pairing, part->truth, part->name)
                          : say_both(telling, pairing, differing, asked, part->name);
    if (!alone && asked >> VI_ASPECT_WORDS & 1)
        part->detail = vi_say_listed(judgement, pairing, differing);
    if (asked && telling->fields->agreement == VI_AGREES_OR_AMENDED)
        say_amendment(telling, amendment, part);
    if (part->truth != VI_TRUE)
        part->message =
            vi_say(judgement, "%t. The rule: %t", &part->message, &judgement->rule->title);
    if (part->truth == VI_UNKNOWN) {
        if (amendment)
            miss_amendment(telling, part->name);
        else
            miss_words(telling, part->name);
        part->missing = judgement->missing;
    }
    take_reasons(telling, part, pairing, differing);
}

/* A text that is not recorded, or of which only an extract is at hand, has not lost a clause. */
static enum vi_truth
truth_of(const struct telling *telling, const struct vi_pairing *pairing, uint32_t asked)
{
    const bool extract = telling->judgement->subject->record->extent == MODEL_EXTRACT;
    if (!asked)
        return VI_TRUE;
    if (!pairing->new_count && telling->found && (telling->found->blank || extract))
        return VI_UNKNOWN;
    if (!pairing->old_count && !pairing->new_[0]->tokens.count)
        return VI_UNKNOWN;
    return VI_FALSE;
}

static void
compare_clause(struct telling *telling, const struct vi_pairing *pairing)
{
    struct vi_judgement *judgement = telling->judgement;
    const uint32_t in = telling->fields->in ? telling->fields->in : ALL_BUT_FORM;
    const struct doc_decision *amendment = NULL;
    uint32_t differing;
    if (!vi_differences(pairing, judgement->scratch, &differing)) {
        judgement->failure = VI_FAILED_MEMORY;
        return;
    }
    const uint32_t asked = differing & in;
    if (!asked && differing >> VI_ASPECT_CLAUSES & 1)
        return; /* the rule does not ask for it */
    enum vi_truth truth = truth_of(telling, pairing, asked);
    if (truth == VI_FALSE && telling->fields->agreement == VI_AGREES_OR_AMENDED)
        truth = is_amended(telling, pairing, &amendment);
    struct vi_part *part = vi_part_add(judgement, truth, place_of(judgement, pairing));
    if (part && vi_says_why(judgement))
        say_part(telling, pairing, differing, asked, amendment, part);
}

/* --- With what was recommended, with the minutes --------------------------------------------- */

/* A decision of substance that was not lost or put off. */
static bool
is_resolution(const struct doc_decision *decision)
{
    const uint32_t kinds = 1u << MODEL_DECISION_ANY | 1u << MODEL_MOTION | 1u << MODEL_DELEGATED;
    const uint32_t outcomes = 1u << MODEL_OUTCOME_UNKNOWN | 1u << MODEL_CARRIED |
                              1u << MODEL_RECOMMENDED | 1u << MODEL_NOTED;
    return kinds >> decision->kind & 1 && outcomes >> decision->outcome & 1;
}

static bool
add_decisions(struct vi_texts *texts, const struct doc_decision *decision, bool *blank,
              struct vi_arena *arena)
{
    for (; decision; decision = decision->next) {
        if (!is_resolution(decision))
            continue;
        const struct vi_clause_text text = {decision, decision->clauses, decision->place,
                                            VI_TEXT("")};
        *blank = *blank || !decision->clauses;
        for (const struct doc_clause *at = decision->clauses; at; at = at->next)
            *blank = *blank || !(at->text.size || at->children);
        if (!vi_texts_add(texts, text, arena))
            return false;
    }
    return true;
}

/* What another document recommends to the item: a committee's resolution, or all that a report
 * recommends on the matter. */
static bool
gather_reported(struct vi_judgement *judgement, const struct dossier_decision *first,
                struct vi_found_texts *found)
{
    for (const struct dossier_decision *at = first; at; at = at->next) {
        if (at != first &&
            !(first->recommends && at->recommends && at->item_order == first->item_order))
            break;
        const struct vi_clause_text text = {at, vi_recollect(at, judgement->scratch), at->place,
                                            at->document->source.name};
        if (judgement->scratch->failed ||
            (text.clauses && !vi_texts_add(&found->others, text, judgement->scratch)))
            return false;
    }
    return true;
}

/* Decisions of an item may rest on several reports; each counts once. */
static bool
gather_reports(struct vi_judgement *judgement, const struct doc_item *item,
               struct vi_found_texts *found)
{
    const struct dossier_document *document = judgement->document_of(judgement->moment_user);
    const struct dossier_decision *last = NULL;
    if (!document)
        return false;
    for (const struct doc_decision *at = item->decisions; at; at = at->next) {
        const uint32_t order = at->clauses ? at->clauses->order : at->order;
        const struct dossier_clause *clause = dossier_clause_at(document, order);
        const struct dossier_decision *on = clause ? clause->decision->recommended : NULL;
        if (!on || on == last || !is_resolution(at))
            continue;
        last = on;
        if (!gather_reported(judgement, on, found))
            return false;
    }
    return true;
}

/* Does the item leave to another document what was recommended? */
static bool
rests_on_report(const struct vi_judgement *judgement, const struct doc_item *item)
{
    bool named = false;
    for (const struct doc_recommendation *at = item->recommendations; at; at = at->next) {
        if (at->clauses)
            return false;
        named = named || at->from.size;
    }
    return named || judgement->together;
}

static bool
gather_item(struct vi_judgement *judgement, const struct doc_item *item,
            struct vi_found_texts *found)
{
    struct vi_arena *arena = judgement->scratch;
    for (const struct doc_recommendation *at = item->recommendations; at; at = at->next) {
        const struct vi_clause_text text = {at, at->clauses, at->place, at->from};
        if (at->clauses && !vi_texts_add(&found->others, text, arena))
            return false;
    }
    if (rests_on_report(judgement, item) && !gather_reports(judgement, item, found))
        return false;
    for (const struct doc_decision *at = item->decisions; at; at = at->next) {
        const struct vi_clause_text text = {at, at->clauses, at->place, VI_TEXT("")};
        const bool may_be = at->outcome == MODEL_CARRIED || at->outcome == MODEL_OUTCOME_UNKNOWN;
        if (at->kind == MODEL_AMENDMENT && may_be && !vi_texts_add(&found->amendments, text, arena))
            return false;
    }
    return !found->others.count ||
           add_decisions(&found->decisions, item->decisions, &found->blank, arena);
}

static bool
gather_record(const struct doc_record *record, struct vi_found_texts *found, struct vi_arena *arena)
{
    bool any = false;
    for (const struct doc_meeting *meeting = record->meetings; meeting; meeting = meeting->next) {
        if (!add_decisions(&found->others, meeting->decisions, &any, arena))
            return false;
        for (const struct doc_item *item = meeting->items; item; item = item->next)
            if (!add_decisions(&found->others, item->decisions, &any, arena))
                return false;
    }
    return !found->others.count ||
           add_decisions(&found->decisions, record->decisions, &found->blank, arena);
}

/* What was found of the item last asked about, or of the record. */
static struct vi_found_texts *
remembered(struct vi_judgement *judgement, const void *scope)
{
    for (struct vi_found_texts *at = judgement->found ? judgement->found->texts : NULL; at;
         at = at->next)
        if (at->scope == scope)
            return at;
    return NULL;
}

static struct vi_found_texts *
find_texts(struct vi_judgement *judgement, const void *scope, bool minutes)
{
    struct vi_arena *arena = judgement->scratch;
    struct vi_found_texts *found = remembered(judgement, scope);
    if (found)
        return found;
    found = VI_NEW(arena, struct vi_found_texts);
    if (!found)
        return NULL;
    found->scope = scope;
    if (!(minutes ? gather_record(scope, found, arena) : gather_item(judgement, scope, found)) ||
        !vi_counterparts_find(&found->others, &found->decisions, !minutes, judgement->limits, arena,
                              &found->list))
        return NULL;
    if (judgement->found) {
        struct vi_found_texts *record = minutes ? NULL : judgement->found->texts;
        while (record && record->scope != judgement->subject->record)
            record = record->next;
        found->next = record; /* of items only the last one is kept */
        judgement->found->texts = found;
    }
    return found;
}

/* A decision of which no words are recorded. */
static void
tell_wordless(struct telling *telling)
{
    struct vi_judgement *judgement = telling->judgement;
    const struct vi_subject *s = judgement->subject;
    struct vi_part *part = vi_part_add(judgement, VI_UNKNOWN, s->decision->place);
    if (!part || !vi_says_why(judgement))
        return;
    miss_words(telling, s->name);
    part->missing = judgement->missing;
    part->message = vi_say(judgement, "what was decided on %t is not recorded. The rule: %t",
                           &s->name, &judgement->rule->title);
    judgement->reasons = NULL;
    vi_reason_truth(vi_reason(judgement, NULL, part->message, part->place), VI_UNKNOWN);
    part->reasons = judgement->reasons;
    judgement->reasons = NULL;
}

static void
compare_with(struct telling *telling, const void *scope, bool minutes)
{
    struct vi_judgement *judgement = telling->judgement;
    struct vi_found_texts *found = find_texts(judgement, scope, minutes);
    if (!found) {
        judgement->failure = VI_FAILED_MEMORY;
        return;
    }
    const struct vi_counterpart *counterpart =
        vi_counterpart_of(&found->list, judgement->subject->decision);
    if (!counterpart || !counterpart->other)
        return;
    telling->found = found;
    if (!judgement->subject->decision->clauses) {
        tell_wordless(telling);
        return;
    }
    for (size_t i = 0; i < counterpart->pairing_count && !judgement->failure; i++)
        compare_clause(telling, &counterpart->pairings[i]);
    for (size_t i = 0; i < counterpart->omitted_count; i++)
        compare_clause(telling, &counterpart->omitted[i]);
}

/* A recommendation that is named, and is not at hand. */
static void
tell_unread(struct telling *telling, const struct doc_recommendation *from)
{
    struct vi_judgement *judgement = telling->judgement;
    struct vi_part *part = vi_part_add(judgement, VI_UNKNOWN, from->place);
    if (!part || !vi_says_why(judgement))
        return;
    vi_missing(judgement, false, vi_say(judgement, "recommendation %t", &from->from),
               vi_say(judgement, "what was recommended (%t)", &judgement->subject->name),
               vi_say(judgement, "%t", &from->from));
    part->missing = judgement->missing;
    part->message = vi_say(
        judgement, "what was recommended for %t is in %t, which is not at hand. The rule: %t",
        &judgement->subject->name, &from->from, &judgement->rule->title);
    judgement->reasons = NULL;
    vi_reason_truth(vi_reason(judgement, NULL, part->message, part->place), VI_UNKNOWN);
    part->reasons = judgement->reasons;
    judgement->reasons = NULL;
}

static void
with_recommendation(struct telling *telling)
{
    struct vi_judgement *judgement = telling->judgement;
    const struct doc_item *item = judgement->subject->item;
    if (!item || !(item->recommendations || judgement->together) ||
        !is_resolution(judgement->subject->decision))
        return;
    compare_with(telling, item, false);
    if (telling->found || judgement->failure || !rests_on_report(judgement, item))
        return;
    for (const struct doc_recommendation *at = item->recommendations; at; at = at->next)
        if (at->from.size)
            tell_unread(telling, at);
}

static void
with_minutes(struct telling *telling)
{
    const struct vi_subject *s = telling->judgement->subject;
    if (!s->meeting && !s->item && s->record->meetings && is_resolution(s->decision))
        compare_with(telling, s->record, true);
}

/* --- With its other printings ---------------------------------------------------------------- */

static void
with_printings(struct telling *telling)
{
    struct vi_judgement *judgement = telling->judgement;
    const struct doc_decision *first = judgement->subject->decision;
    for (const struct doc_decision *at = first->printings; at; at = at->next) {
        struct vi_clause_list old = {0}, new_ = {0};
        struct vi_comparison comparison;
        if (!may_compare(judgement, bytes_of(first->clauses) + bytes_of(at->clauses)))
            return;
        if (!vi_clauses_add(&old, first->clauses, NULL, judgement->scratch) ||
            !vi_clauses_add(&new_, at->clauses, NULL, judgement->scratch) ||
            !vi_compare(&old, &new_, judgement->limits, judgement->scratch, &comparison)) {
            judgement->failure = VI_FAILED_MEMORY;
            return;
        }
        for (size_t i = 0; i < comparison.count; i++)
            compare_clause(telling, &comparison.pairings[i]);
    }
}

/* --- The requirement ------------------------------------------------------------------------- */

static void (*const compares[VI_OTHER_COUNT])(struct telling *) = {
    [VI_OTHER_RECOMMENDATION] = with_recommendation,
    [VI_OTHER_PRINTING] = with_printings,
    [VI_OTHER_MINUTES] = with_minutes,
};

/* Where parts are not told one by one, the first that decides speaks for all. */
static void
speak_for_all(struct vi_judgement *judgement)
{
    const struct vi_part *part = judgement->parts;
    while (part && part->truth != judgement->truth)
        part = part->next;
    if (!part)
        return;
    judgement->message = part->message;
    judgement->detail = part->detail;
    judgement->missing = part->missing;
    judgement->reasons = part->reasons;
}

static void
decide(const struct prog_requirement *requirement, struct vi_judgement *judgement)
{
    const struct vi_correspondence_fields *asked = requirement->fields;
    struct telling telling = {
        .judgement = judgement, .fields = asked, .wording = &wordings[asked->with]};
    if (judgement->subject->decision)
        compares[asked->with](&telling);
    judgement->idle = !judgement->parts && !judgement->failure;
    speak_for_all(judgement);
}

static void
check(const void *written, const struct vi_kind_check *context)
{
    (void)written;
    if (context->selector->to != MODEL_DECISION)
        vi_report2(context->findings, VI_KIND_ABOUT, context->place, VI_TEXT("correspondence"),
                   VI_TEXT("decision"));
}

const struct vi_kind vi_kind_correspondence = {
    .name = "correspondence",
    .doc =
        "two texts agree clause by clause: a decision and its recommendation, printing or minute",
    .size = sizeof(struct vi_correspondence_fields),
    .fields = fields,
    .check = check,
    .decide = decide,
    .reads_text = true,
};
