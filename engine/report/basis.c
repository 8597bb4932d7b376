/* SPDX-License-Identifier: Apache-2.0 */
#include "report/basis.h"

#include "base/printable.h"
#include "report/count.h"

#define DIGITS 16 /* of a digest of 64: enough to tell packs apart, few enough to read aloud */

static bool
applies_to(const struct prog_rule *rule, const struct verdict_document *document)
{
    bool in_force =
        rule->period.from <= document->days.high && rule->period.until >= document->days.low;
    bool theirs = !rule->authority.size ||
                  (document->authority && vi_text_equal(rule->authority, document->authority->id));
    return in_force && theirs;
}

/* The constitution that was matched is a file, not what the record itself claims. */
static bool
has_file(const struct verdict_document *document)
{
    return document->authority &&
           !(document->record && document->authority == document->record->claims);
}

bool
vi_basis_used(const struct verdict_document *document, size_t index)
{
    const struct prog_program *program = document->program;
    if (has_file(document) && document->authority->rule_set == index)
        return true;
    if (document->record && document->record->style.size)
        if (vi_text_equal(document->record->style, program->rule_sets[index].id))
            return true;
    for (size_t i = 0; i < program->rule_count; i++)
        if (program->rules[i]->rule_set == index && applies_to(program->rules[i], document))
            return true;
    return false;
}

/* --- Packs ---------------------------------------------------------------------- */

static bool
is_a(const struct prog_rule_set *set, const char *what)
{
    return vi_text_is(vi_text_from(set->what), what);
}

/* Is `part` a file of the pack that `root` ties together: "england-voting" of "england"? */
static bool
is_part(const struct prog_rule_set *part, const struct prog_rule_set *root)
{
    return is_a(root, "rules") && part->layer == root->layer && part->id.size > root->id.size &&
           vi_text_starts(part->id, root->id) && part->id.at[root->id.size] == '-' &&
           vi_text_equal(part->version, root->version);
}

/* The outermost of the packs that a rule set belongs to, or itself. */
static size_t
root_of(const struct prog_program *program, size_t index)
{
    size_t root = index;
    for (size_t i = 0; i < program->rule_set_count; i++)
        if (is_part(&program->rule_sets[root], &program->rule_sets[i]))
            root = i;
    return root;
}

/* "North Quay District Council (2024-05)" */
static void
write_name(const struct prog_rule_set *set, struct vi_buffer *out)
{
    vi_printable(out, set->title.size ? set->title : set->id);
    if (set->version.size) {
        vi_buffer_string(out, " (");
        vi_printable(out, set->version);
        vi_buffer_char(out, ')');
    }
}

/* Is it, among the rule sets that had a say (of a document) or were loaded, the first of its pack?
 */
static bool
is_first(const struct prog_program *program, const struct verdict_document *document, size_t index)
{
    if (!is_a(&program->rule_sets[index], "rules") || (document && !vi_basis_used(document, index)))
        return false;
    for (size_t i = 0; i < index; i++)
        if (is_a(&program->rule_sets[i], "rules") &&
            root_of(program, i) == root_of(program, index) &&
            (!document || vi_basis_used(document, i)))
            return false;
    return true;
}

static void
write_packs(const struct prog_program *program, const struct verdict_document *document,
            const char *before, struct vi_buffer *out)
{
    for (size_t i = 0; i < program->rule_set_count; i++) {
        if (!is_first(program, document, i))
            continue;
        vi_buffer_string(out, before);
        write_name(&program->rule_sets[root_of(program, i)], out);
        before = ", ";
    }
}

/* --- A document ------------------------------------------------------------------- */

static void
write_law(const struct verdict_document *document, struct vi_buffer *out)
{
    if (vi_range_is_all(document->days)) {
        vi_buffer_string(out, "the law of every date, as none is stated");
    } else {
        vi_buffer_string(out, "the law of ");
        vi_date_write(out, document->days);
    }
}

static void
write_constitution(const struct verdict_document *document, const char *and, struct vi_buffer *out)
{
    if (!document->authority) {
        vi_buffer_string(out, ", with no constitution at hand");
        return;
    }
    vi_buffer_string(out, and);
    if (has_file(document)) {
        vi_buffer_string(out, "the constitution of ");
        write_name(&document->program->rule_sets[document->authority->rule_set], out);
    } else {
        vi_buffer_string(out, "the constitution that the document states");
    }
}

static void
write_style(const struct verdict_document *document, struct vi_buffer *out)
{
    const struct prog_program *program = document->program;
    struct vi_text style = document->record ? document->record->style : VI_TEXT("");
    for (size_t i = 0; style.size && i < program->rule_set_count; i++) {
        if (!vi_text_equal(style, program->rule_sets[i].id))
            continue;
        vi_buffer_string(out, "; read in the house style ");
        write_name(&program->rule_sets[i], out);
    }
}

void
vi_basis_write(const struct verdict_document *document, bool rules_told, struct vi_buffer *out)
{
    write_law(document, out);
    size_t before = out->size;
    if (!rules_told)
        write_packs(document->program, document, " in ", out);
    write_constitution(document, out->size > before ? ", and " : " and ", out);
    if (document->as_of_given) {
        vi_buffer_string(out, ", as things stood on ");
        vi_date_write(out, vi_range_exact(document->as_of));
    }
    write_style(document, out);
}

/* --- All that was loaded ------------------------------------------------------------ */

static size_t
count_of(const struct prog_program *program, const char *what)
{
    size_t count = 0;
    for (size_t i = 0; i < program->rule_set_count; i++)
        count += is_a(&program->rule_sets[i], what);
    return count;
}

void
vi_basis_write_rules(const struct prog_program *program, struct vi_buffer *out)
{
    static const struct {
        const char *what, *noun;
    } others[] = {
        {"constitution", "constitution"},
        {"calendar", "calendar"},
        {"house-style", "house style"},
        {"reading", "reading"},
    };
    size_t start = out->size;
    write_packs(program, NULL, "", out);
    for (size_t i = 0; i < VI_COUNT(others); i++) {
        size_t count = count_of(program, others[i].what);
        if (!count)
            continue;
        vi_buffer_string(out, out->size > start ? ", " : "");
        vi_count_write(out, count, others[i].noun);
    }
    vi_buffer_string(out, "; SHA-256 ");
    vi_buffer_text(out, (struct vi_text){program->digest, DIGITS});
}
