/* SPDX-License-Identifier: Apache-2.0 */
#include "report/basis.h"

#include "report/printable.h"

static bool
applies_to(const struct prog_rule *rule, const struct verdict_document *document)
{
    bool in_force =
        rule->period.from <= document->days.high && rule->period.until >= document->days.low;
    bool theirs = !rule->authority.size ||
                  (document->authority && vi_text_equal(rule->authority, document->authority->id));
    return in_force && theirs;
}

bool
vi_basis_used(const struct verdict_document *document, size_t index)
{
    const struct prog_program *program = document->program;
    if (document->authority && document->authority->rule_set == index)
        return true;
    if (document->record && document->record->style.size)
        if (vi_text_equal(document->record->style, program->rule_sets[index].id))
            return true;
    for (size_t i = 0; i < program->rule_count; i++)
        if (program->rules[i]->rule_set == index && applies_to(program->rules[i], document))
            return true;
    return false;
}

static bool
is_rules(const struct prog_rule_set *set)
{
    return vi_text_is(vi_text_from(set->what), "rules");
}

/* The rule sets that had a say, by index: rules first, then constitutions and the like. */
struct named {
    const struct verdict_document *document;
    size_t at; /* over twice the number of rule sets */
};

/* The next of them; NULL past the end. */
static const struct prog_rule_set *
next_set(struct named *named)
{
    const struct prog_program *program = named->document->program;
    size_t count = program->rule_set_count;
    for (; named->at < 2 * count; named->at++) {
        const struct prog_rule_set *set = &program->rule_sets[named->at % count];
        if (is_rules(set) != (named->at < count) ||
            !vi_basis_used(named->document, named->at % count))
            continue;
        named->at++;
        return set;
    }
    return NULL;
}

/* What a file that holds no rules is called, and what stands before its title. */
static const struct {
    const char *what, *words;
} others[] = {
    {"constitution", "the constitution of "},
    {"calendar", "the calendar "},
    {"house-style", "the house style "},
};

static void
write_name(const struct prog_rule_set *set, bool with_version, struct vi_buffer *out)
{
    for (size_t i = 0; i < VI_COUNT(others); i++)
        if (vi_text_is(vi_text_from(set->what), others[i].what))
            vi_buffer_string(out, others[i].words);
    vi_printable(out, is_rules(set) || !set->title.size ? set->id : set->title);
    if (with_version && set->version.size) {
        vi_buffer_char(out, ' ');
        vi_printable(out, set->version);
    }
}

/* Rules of one version are named together: "england-executive, england-voting 2026-11". */
static bool
write_sets(const struct verdict_document *document, struct vi_buffer *out)
{
    struct named named = {document, 0};
    const struct prog_rule_set *set = next_set(&named), *next = set ? next_set(&named) : NULL;
    bool any = set != NULL;
    while (set) {
        const struct prog_rule_set *after = next ? next_set(&named) : NULL;
        bool same =
            next && is_rules(set) && is_rules(next) && vi_text_equal(set->version, next->version);
        write_name(set, !same, out);
        if (next)
            vi_buffer_string(out, after ? ", " : " and ");
        set = next;
        next = after;
    }
    return any;
}

static void
write_days(const struct verdict_document *document, struct vi_buffer *out)
{
    if (vi_range_is_all(document->days)) {
        vi_buffer_string(out, "; its date is not stated, so the law of every date was tried");
    } else {
        vi_buffer_string(out, ", by the law of ");
        vi_date_write(out, document->days);
    }
    if (document->as_of_given) {
        vi_buffer_string(out, ", as things stood on ");
        vi_date_write(out, vi_range_exact(document->as_of));
    }
}

void
vi_basis_write(const struct verdict_document *document, struct vi_buffer *out)
{
    if (write_sets(document, out))
        write_days(document, out);
}
