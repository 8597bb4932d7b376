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

/* The next rule set from `at` on that had a say; else their count. */
static size_t
next_used(const struct verdict_document *document, size_t at)
{
    while (at < document->program->rule_set_count && !vi_basis_used(document, at))
        at++;
    return at;
}

static void
write_name(const struct prog_rule_set *set, bool with_version, struct vi_buffer *out)
{
    bool rules = vi_text_is(vi_text_from(set->what), "rules");
    if (!rules) {
        vi_buffer_string(out, "the ");
        vi_buffer_string(out, vi_text_is(vi_text_from(set->what), "house-style") ? "house style"
                                                                                 : set->what);
        vi_buffer_string(out, vi_text_is(vi_text_from(set->what), "constitution") ? " of " : " ");
    }
    vi_printable(out, rules || !set->title.size ? set->id : set->title);
    if (with_version && set->version.size) {
        vi_buffer_char(out, ' ');
        vi_printable(out, set->version);
    }
}

/* Rule sets of one version are named together: "england-executive, england-voting 2026-11". */
static bool
write_sets(const struct verdict_document *document, struct vi_buffer *out)
{
    const struct prog_rule_set *sets = document->program->rule_sets;
    size_t count = document->program->rule_set_count;
    size_t at = next_used(document, 0);
    bool any = at < count;
    while (at < count) {
        size_t next = next_used(document, at + 1);
        bool same = next < count && vi_text_equal(sets[at].version, sets[next].version);
        write_name(&sets[at], !same, out);
        if (next < count)
            vi_buffer_string(out, next_used(document, next + 1) < count ? ", " : " and ");
        at = next;
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
