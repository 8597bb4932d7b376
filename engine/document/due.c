/* SPDX-License-Identifier: Apache-2.0 */
#include "document/due.h"

/* The same day of the month so many months later, and so many days after that. */
static bool
later(int64_t day, const struct doc_condition *condition, int64_t *out)
{
    return vi_day_add_months(day, condition->within_months, out) &&
           !__builtin_add_overflow(*out, condition->within_days, out);
}

static void
settle(struct doc_condition *condition, const struct vi_range *decided)
{
    int64_t first, last;
    for (; condition; condition = condition->next) {
        if (condition->has_due || !(condition->within_days || condition->within_months) ||
            !decided || decided->low == VI_LEAST || decided->high == VI_MOST ||
            !later(decided->low, condition, &first) || !later(decided->high, condition, &last))
            continue;
        condition->has_due = true;
        condition->due.day = (struct vi_range){first, last};
    }
}

/* Depth is bounded by that of the house style's lists. */
static void
settle_clauses(const struct doc_clause *clause, const struct vi_range *decided)
{
    for (; clause; clause = clause->next) {
        settle(clause->conditions, decided);
        settle_clauses(clause->children, decided);
    }
}

static void
settle_decisions(const struct doc_decision *decision, const struct vi_range *met)
{
    for (; decision; decision = decision->next) {
        const struct vi_range *decided = decision->has_date ? &decision->date.day : met;
        settle(decision->conditions, decided);
        settle_clauses(decision->clauses, decided);
        settle_decisions(decision->printings, decided);
    }
}

static void
settle_items(const struct doc_item *item, const struct vi_range *met)
{
    for (; item; item = item->next) {
        settle_decisions(item->decisions, met);
        for (const struct doc_recommendation *at = item->recommendations; at; at = at->next)
            settle_clauses(at->clauses, met);
    }
}

void
vi_due_settle(struct doc_record *record)
{
    const struct vi_range *dated = record->has_date ? &record->date.day : NULL;
    for (const struct doc_meeting *at = record->meetings; at; at = at->next) {
        const struct vi_range *met = at->has_date ? &at->date.day : dated;
        settle_items(at->items, met);
        settle_decisions(at->decisions, met);
    }
    settle_items(record->items, dated);
    settle_decisions(record->decisions, dated);
}
