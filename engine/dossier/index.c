/* SPDX-License-Identifier: Apache-2.0 */
#include "dossier/index.h"

#include <stdlib.h>

#include "base/names.h"
#include "dossier/who.h"

#define CANDIDATES_MOST 64 /* decisions that one name stands for; more are not told apart */

/* --- Keys --------------------------------------------------------------------------- */

/* What stands before a name in a key: sorted apart, and never mistaken for one another. */
enum { BY_CLAUSE = 'c', BY_MEETING = 'm', BY_ID = 'n', BY_ITEM = 'i' };

struct key {
    char kind;
    bool any_owner;    /* the body's name alone: a joint committee belongs to several */
    struct vi_text of; /* "southmoor/council", or an id */
    struct vi_range day;
    struct vi_text item;
};

/* "council" of "southmoor/council". */
static struct vi_text
without_owner(struct vi_text key)
{
    struct vi_text rest = key, owner;
    return vi_text_cut(&rest, '/', &owner) && rest.at ? rest : key;
}

static struct vi_text
write_key(const struct vi_dossier *dossier, const struct key *key)
{
    struct vi_buffer out;
    vi_buffer_init(&out, &dossier->scratch->allocator);
    vi_buffer_char(&out, key->kind);
    vi_buffer_char(&out, key->any_owner ? '*' : '=');
    vi_buffer_text(&out, key->any_owner ? without_owner(key->of) : key->of);
    if (key->kind == BY_ITEM || key->kind == BY_MEETING) {
        vi_buffer_char(&out, '\n');
        vi_date_write_iso(&out, key->day);
        vi_buffer_char(&out, '\n');
        vi_buffer_text(&out, key->item);
    }
    const struct vi_text text = vi_buffer_copy(&out, dossier->scratch);
    if (out.failed)
        dossier->scratch->failed = true;
    vi_buffer_free(&out);
    return text;
}

/* "B.1": a clause within clause B. */
static void
write_label(const struct vi_dossier *dossier, struct vi_buffer *out,
            const struct dossier_clause *within, struct vi_text label)
{
    if (within) {
        write_label(dossier, out, within->parent, within->label);
        vi_buffer_char(out, '.');
    }
    vi_buffer_text(out, vi_fold(dossier->scratch, label));
}

static struct vi_text
clause_key(const struct vi_dossier *dossier, const struct dossier_decision *decision,
           const struct dossier_clause *within, struct vi_text label)
{
    struct vi_buffer out;
    vi_buffer_init(&out, &dossier->scratch->allocator);
    vi_buffer_char(&out, BY_CLAUSE);
    vi_buffer_number(&out, decision->index);
    vi_buffer_char(&out, '\n');
    write_label(dossier, &out, within, label);
    const struct vi_text text = vi_buffer_copy(&out, dossier->scratch);
    if (out.failed)
        dossier->scratch->failed = true;
    vi_buffer_free(&out);
    return text;
}

/* --- Building ----------------------------------------------------------------------- */

static void
add(struct vi_dossier *dossier, struct vi_text key, struct dossier_decision *decision,
    struct dossier_clause *clause, struct dossier_document *document)
{
    dossier->index[dossier->index_count++] =
        (struct vi_dossier_entry){key, decision, clause, document};
}

static void
add_meeting(struct vi_dossier *dossier, const struct dossier_decision *decision,
            struct dossier_document *document)
{
    struct key key = {BY_MEETING, false, decision->who.key, decision->day, VI_TEXT("")};
    add(dossier, write_key(dossier, &key), NULL, NULL, document);
    key.any_owner = true;
    add(dossier, write_key(dossier, &key), NULL, NULL, document);
}

static void
add_decision(struct vi_dossier *dossier, struct dossier_decision *decision,
             struct dossier_document *document)
{
    struct key key = {BY_ITEM, false, decision->who.key, decision->day,
                      vi_fold(dossier->scratch, decision->item)};
    if (decision->exact && decision->who.key.size) {
        add(dossier, write_key(dossier, &key), decision, NULL, document);
        key.any_owner = true;
        add(dossier, write_key(dossier, &key), decision, NULL, document);
    }
    key = (struct key){.kind = BY_ID, .of = decision->id};
    if (decision->id.size)
        add(dossier, write_key(dossier, &key), decision, NULL, document);
    key.of = document->id;
    if (document->id.size)
        add(dossier, write_key(dossier, &key), decision, NULL, document);
    for (struct dossier_clause *at = decision->clauses; at; at = at->next)
        if (at->label.size)
            add(dossier, clause_key(dossier, decision, at->parent, at->label), decision, at,
                document);
}

static void
add_document(struct vi_dossier *dossier, struct dossier_document *document)
{
    const struct dossier_decision *last = NULL;
    for (struct dossier_decision *at = document->decisions; at; at = at->next) {
        const bool again =
            last && vi_text_equal(last->who.key, at->who.key) && vi_range_equal(last->day, at->day);
        if (at->exact && at->who.key.size && !again)
            add_meeting(dossier, at, document);
        add_decision(dossier, at, document);
        last = at;
    }
}

static int
by_key(const void *left, const void *right)
{
    const struct vi_dossier_entry *a = left, *b = right;
    const int keys = vi_text_compare(a->key, b->key);
    if (keys)
        return keys;
    if (a->document->index != b->document->index)
        return a->document->index < b->document->index ? -1 : 1;
    const uint32_t first = a->clause ? a->clause->number : a->decision ? a->decision->index : 0;
    const uint32_t second = b->clause ? b->clause->number : b->decision ? b->decision->index : 0;
    return (first > second) - (first < second);
}

/* --- Is anything looked for? ---------------------------------------------------------- */

static bool
events_refer(const struct dossier_event *event)
{
    for (; event; event = event->next)
        if (event->of.size || event->ref.size)
            return true;
    return false;
}

static bool
conditions_refer(const struct dossier_condition *condition)
{
    for (; condition; condition = condition->next)
        if (condition->of.size || events_refer(condition->events))
            return true;
    return false;
}

static bool
decision_refers(const struct dossier_decision *decision)
{
    if (decision->relies_on.size || decision->recommended_by.size ||
        events_refer(decision->events) || events_refer(decision->item_events) ||
        conditions_refer(decision->conditions))
        return true;
    for (const struct dossier_clause *at = decision->clauses; at; at = at->next)
        if (events_refer(at->events) || conditions_refer(at->conditions))
            return true;
    return false;
}

/* One document by itself is nearly always without any reference to itself. */
static bool
is_needed(const struct vi_dossier *dossier)
{
    if (!dossier->alone || dossier->document_count != 1)
        return true;
    for (size_t i = 0; i < dossier->decision_count; i++)
        if (decision_refers(dossier->decisions[i]))
            return true;
    return events_refer(dossier->documents[0]->loose);
}

bool
vi_index_build(struct vi_dossier *dossier)
{
    if (!is_needed(dossier))
        return true;
    const size_t room = 6 * dossier->decision_count + dossier->clause_count + 1;
    dossier->index = VI_NEW_ARRAY(dossier->scratch, struct vi_dossier_entry, room);
    if (!dossier->index)
        return false;
    for (size_t i = 0; i < dossier->document_count; i++)
        if (!dossier->documents[i]->same)
            add_document(dossier, dossier->documents[i]);
    if (dossier->index_count)
        qsort(dossier->index, dossier->index_count, sizeof *dossier->index, by_key);
    return !dossier->scratch->failed;
}

/* --- Finding ------------------------------------------------------------------------ */

struct stretch {
    const struct vi_dossier_entry *at;
    size_t count; /* no more than CANDIDATES_MOST + 1 */
};

static struct stretch
entries(const struct vi_dossier *dossier, struct vi_text key)
{
    size_t low = 0, high = dossier->index_count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (vi_text_compare(dossier->index[middle].key, key) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    struct stretch found = {dossier->index + low, 0};
    while (low + found.count < dossier->index_count && found.count <= CANDIDATES_MOST &&
           vi_text_equal(found.at[found.count].key, key))
        found.count++;
    return found;
}

struct dossier_clause *
vi_clause_labelled(const struct vi_dossier *dossier, const struct dossier_decision *decision,
                   struct vi_text label)
{
    const struct stretch found = entries(dossier, clause_key(dossier, decision, NULL, label));
    return found.count == 1 ? found.at[0].clause : NULL; /* of several none is taken */
}

/* What a reference asks for beside its name. */
struct asking {
    const struct vi_dossier *dossier;
    struct vi_text label;
    int64_t number; /* the nth decision of its item; 0: not said */
    bool reports;
};

/* Another document's identical account of the same is passed over for the first. */
static bool
is_copy(const struct dossier_decision *decision)
{
    return decision->rival && decision->rival_same;
}

static bool
is_wanted(const struct asking *asking, const struct dossier_decision *decision, bool reports,
          bool amendments)
{
    if (is_copy(decision) || decision->recommends != reports)
        return false;
    if (asking->number)
        return decision->number == asking->number;
    return (decision->kind == MODEL_AMENDMENT) == amendments;
}

/* All that a report recommends on one matter is compared together: the first stands for it. */
static bool
is_beside(const struct asking *asking, const struct dossier_decision *a,
          const struct dossier_decision *b)
{
    return !asking->label.size && !asking->number && a->recommends && b->recommends &&
           a->document == b->document && a->item_order == b->item_order;
}

static void
consider(const struct asking *asking, struct dossier_decision *decision, struct vi_target *target)
{
    struct dossier_clause *clause = NULL;
    if (asking->label.size)
        clause = vi_clause_labelled(asking->dossier, decision, asking->label);
    if (asking->label.size && !clause) {
        if (target->found == VI_FOUND_NOTHING) {
            target->found = VI_FOUND_NO_CLAUSE;
            target->decision = decision;
        }
        return;
    }
    if (target->found == VI_FOUND && is_beside(asking, target->decision, decision))
        return;
    if (target->found == VI_FOUND) {
        target->found = VI_FOUND_SEVERAL;
        target->second = decision;
    } else if (target->found != VI_FOUND_SEVERAL) {
        target->found = VI_FOUND;
        target->decision = decision;
        target->clause = clause;
    }
}

static struct vi_target
choose(const struct asking *asking, struct stretch found)
{
    struct vi_target target = {.found = VI_FOUND_NOTHING, .label = asking->label};
    if (found.count > CANDIDATES_MOST) {
        target.found = VI_FOUND_SEVERAL;
        target.decision = found.at[0].decision;
        target.second = found.at[1].decision;
        return target;
    }
    const bool orders[][2] = {{asking->reports, false},
                              {!asking->reports, false},
                              {asking->reports, true},
                              {!asking->reports, true}};
    for (size_t i = 0; i < VI_COUNT(orders) && target.found == VI_FOUND_NOTHING; i++)
        for (size_t j = 0; j < found.count; j++)
            if (is_wanted(asking, found.at[j].decision, orders[i][0], orders[i][1]))
                consider(asking, found.at[j].decision, &target);
    if (target.found == VI_FOUND && target.decision->rival && !is_copy(target.decision)) {
        target.found = VI_FOUND_SEVERAL;
        target.second = target.decision->rival;
    }
    return target;
}

/* --- Reading a reference -------------------------------------------------------------- */

struct reference {
    struct vi_text body; /* with its authority, if that is named */
    int64_t day;
    struct vi_text item;
    bool dated;
};

/* [authority/]body/date[/item]; an item may have strokes of its own. */
static bool
read_dated(struct vi_text name, struct reference *out)
{
    struct vi_text rest = name, part;
    for (size_t at = 0; vi_text_cut(&rest, '/', &part); at++) {
        if (at > 2)
            return false;
        if (!at || !vi_date_parse_day(part, &out->day))
            continue;
        const size_t before = (size_t)(part.at - name.at);
        out->body = (struct vi_text){name.at, before - 1};
        out->item = rest.at ? rest : VI_TEXT("");
        out->dated = true;
        return true;
    }
    return false;
}

static struct stretch
items(const struct vi_dossier *dossier, struct key *key, bool qualified)
{
    key->any_owner = false;
    struct stretch found = entries(dossier, write_key(dossier, key));
    if (!found.count && !qualified) {
        key->any_owner = true;
        found = entries(dossier, write_key(dossier, key));
    }
    return found;
}

/* "41.2": the second decision on item 41. */
static bool
cut_number(struct vi_text *item, int64_t *number)
{
    size_t dot = item->size;
    while (dot > 0 && item->at[dot - 1] != '.')
        dot--;
    if (dot < 2)
        return false;
    if (!vi_text_number((struct vi_text){item->at + dot, item->size - dot}, number) || !*number)
        return false;
    item->size = dot - 1;
    return true;
}

static struct vi_target
find_dated(struct asking *asking, const struct reference *reference, struct vi_text authority)
{
    const struct vi_dossier *dossier = asking->dossier;
    const struct dossier_who who =
        vi_who(dossier, authority, reference->body, vi_range_exact(reference->day));
    const bool qualified = vi_text_find(reference->body, VI_TEXT("/")) < reference->body.size;
    struct key key = {BY_ITEM, false, who.key, vi_range_exact(reference->day),
                      vi_fold(dossier->scratch, reference->item)};
    struct stretch found = items(dossier, &key, qualified);
    if (!found.count && cut_number(&key.item, &asking->number))
        found = items(dossier, &key, qualified);
    if (found.count)
        return choose(asking, found);
    key.kind = BY_MEETING;
    key.item = VI_TEXT("");
    found = items(dossier, &key, qualified);
    struct vi_target target = {.found = VI_FOUND_NOTHING, .label = asking->label};
    if (found.count) {
        target.found = VI_FOUND_NO_ITEM;
        target.document = found.at[0].document;
    }
    return target;
}

struct vi_target
vi_index_find(const struct vi_dossier *dossier, struct vi_text text, struct vi_text authority,
              struct dossier_decision *from, bool reports)
{
    struct asking asking = {.dossier = dossier, .label = VI_TEXT(""), .reports = reports};
    struct reference reference = {0};
    struct vi_text name = vi_text_trim(text);
    const size_t mark = vi_text_find(name, VI_TEXT("#"));
    if (mark < name.size) {
        asking.label = (struct vi_text){name.at + mark + 1, name.size - mark - 1};
        name.size = mark;
    }
    if (!name.size && from && asking.label.size) {
        struct vi_target own = {.found = VI_FOUND_NOTHING, .label = asking.label};
        asking.number = from->number; /* whatever its kind */
        consider(&asking, from, &own);
        return own;
    }
    if (!name.size)
        return (struct vi_target){.found = VI_FOUND_UNREADABLE};
    if (read_dated(name, &reference))
        return find_dated(&asking, &reference, authority);
    const struct key key = {.kind = BY_ID, .of = name};
    return choose(&asking, entries(dossier, write_key(dossier, &key)));
}
