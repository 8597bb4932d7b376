/* SPDX-License-Identifier: Apache-2.0 */
#include "base/printable.h"
#include "kinds/kind.h"
#include "ruleset/period.h"
#include "ruleset/places.h"
#include "ruleset/ruleset.h"

#define LABEL       11 /* how wide the longest label is */
#define LISTED_MOST 9  /* kinds listed; of more, those left out are */

/* --- One line ------------------------------------------------------------------------------- */

/* Pads what was written since `start` to a column, two spaces at least. */
static void
pad(struct vi_buffer *out, size_t start, size_t width)
{
    const struct vi_text written = vi_buffer_view(out);
    if (written.size < start)
        return;
    const size_t points =
        vi_text_points((struct vi_text){written.at + start, written.size - start});
    for (size_t i = points; i < width; i++)
        vi_buffer_char(out, ' ');
    vi_buffer_string(out, "  ");
}

static void
cell(struct vi_buffer *out, struct vi_text text, size_t width)
{
    const size_t start = vi_buffer_view(out).size;
    vi_printable(out, text);
    pad(out, start, width);
}

static const char *
family(const struct prog_rule *rule)
{
    return rule->requirement ? rule->requirement->kind->name : "";
}

static const char *
severity(const struct prog_rule *rule)
{
    return vi_words_name(model_severities, (int)rule->severity);
}

void
vi_rule_write_line(const struct prog_rule *rule, struct vi_buffer *out)
{
    cell(out, rule->id, 38);
    cell(out, vi_text_from(family(rule)), 9);
    cell(out, vi_text_from(severity(rule)), 7);
    const size_t start = vi_buffer_view(out).size;
    vi_period_write(out, rule->period);
    pad(out, start, 33);
    if (rule->authority.size) {
        vi_printable(out, rule->authority);
        vi_buffer_string(out, ": ");
    }
    vi_printable(out, rule->title);
    if (rule->confidence == MODEL_UNVERIFIED)
        vi_buffer_string(out, " (unverified)");
}

/* --- Everything ------------------------------------------------------------------------------- */

static void
line(struct vi_buffer *out, const char *label, struct vi_text text)
{
    if (!text.size)
        return;
    cell(out, vi_text_from(label), LABEL);
    vi_printable(out, text);
    vi_buffer_char(out, '\n');
}

static size_t
count_words(const struct vi_word *words, uint32_t mask)
{
    size_t count = 0;
    for (; words->word; words++)
        count += mask >> words->value & 1;
    return count;
}

/* "; body: council, executive", or where many would be listed "; body: not council". */
static void
write_mask(struct vi_buffer *out, const char *noun, uint32_t mask, const struct vi_word *words)
{
    const char *joint = "";
    if (mask == UINT32_MAX)
        return;
    const bool negative = count_words(words, mask) > LISTED_MOST;
    vi_buffer_string(out, noun);
    vi_buffer_string(out, negative ? "not " : "");
    for (; words->word; words++)
        if ((mask >> words->value & 1) != negative) {
            vi_buffer_string(out, joint);
            vi_buffer_string(out, words->word);
            joint = ", ";
        }
}

static void
write_selector(struct vi_buffer *out, const struct prog_rule *rule,
               const struct prog_program *program)
{
    const struct prog_selector *selector = &rule->selector;
    cell(out, VI_TEXT("applies to"), LABEL);
    vi_buffer_string(out, vi_words_name(model_subjects, (int)selector->to));
    if (selector->event) {
        vi_buffer_char(out, ' ');
        vi_printable(out, program->event[selector->event].id);
    }
    write_mask(out, "; body: ", selector->body_kinds, model_body_kinds);
    write_mask(out, "; record: ", selector->record_kinds, model_record_kinds);
    write_mask(out, "; decision: ", selector->decision_kinds, model_decision_kinds);
    write_mask(out, "; meeting: ", selector->meeting_kinds, model_meeting_kinds);
    write_mask(out, "; stage: ", rule->stages, model_stages);
    vi_buffer_char(out, '\n');
}

/* The requirement as its author wrote it, in one line. */
static void
write_as_written(struct vi_buffer *out, const struct prog_requirement *requirement)
{
    struct vi_text rest =
        vi_element_slice(requirement->place.source->text, requirement->place.offset);
    struct vi_text word;
    for (bool first = true; vi_text_word(&rest, &word); first = false) {
        if (!first && word.at[0] != '<')
            vi_buffer_char(out, ' ');
        vi_printable(out, word);
    }
    vi_buffer_char(out, '\n');
}

static const char *
heading(const struct vi_kind *kind)
{
    static const struct {
        const struct vi_kind *kind;
        const char *heading;
    } headings[] = {{&vi_kind_all, "all of"}, {&vi_kind_any, "any of"}, {&vi_kind_not, "not"}};
    for (size_t i = 0; i < VI_COUNT(headings); i++)
        if (headings[i].kind == kind)
            return headings[i].heading;
    return kind->name;
}

/* What is written goes on at the cursor; what it contains follows below, further in. */
static void
write_requirement(struct vi_buffer *out, const struct prog_requirement *requirement, size_t indent)
{
    if (requirement->kind->children == VI_CHILDREN_NONE) {
        write_as_written(out, requirement);
        return;
    }
    vi_buffer_string(out, heading(requirement->kind));
    vi_buffer_char(out, '\n');
    for (size_t i = 0; i < requirement->count; i++) {
        cell(out, VI_TEXT(""), indent);
        write_requirement(out, requirement->children[i], indent + 2);
    }
}

static void
write_exception(struct vi_buffer *out, const struct prog_exception *exception,
                const struct prog_program *program)
{
    cell(out, VI_TEXT("unless"), LABEL);
    vi_printable(out, exception->event ? program->event[exception->event].noun
                                       : program->fact[exception->fact].id);
    vi_buffer_string(out, exception->event ? " is recorded" : " is recorded as yes");
    vi_buffer_string(out, exception->requirement ? ", and\n" : "\n");
    if (!exception->requirement)
        return;
    cell(out, VI_TEXT(""), LABEL);
    write_requirement(out, exception->requirement, LABEL + 2);
}

static void
write_cite(struct vi_buffer *out, const struct prog_cite *cite)
{
    cell(out, VI_TEXT("law"), LABEL);
    vi_printable(out, cite->source->title);
    if (cite->at.size) {
        vi_buffer_char(out, ' ');
        vi_printable(out, cite->at);
    }
    if (cite->period.from != VI_LEAST || cite->period.until != VI_MOST) {
        vi_buffer_string(out, ", ");
        vi_period_write(out, cite->period);
    }
    if (cite->source->href.size) {
        vi_buffer_string(out, "  ");
        vi_printable(out, cite->source->href);
    }
    vi_buffer_char(out, '\n');
}

static void
write_standing(struct vi_buffer *out, const struct prog_rule *rule)
{
    vi_printable(out, rule->id);
    vi_buffer_string(out, ": ");
    vi_printable(out, rule->title);
    vi_buffer_char(out, '\n');
    line(out, "severity", vi_text_from(severity(rule)));
    cell(out, VI_TEXT("in force"), LABEL);
    vi_period_write(out, rule->period);
    vi_buffer_char(out, '\n');
    cell(out, VI_TEXT("layer"), LABEL);
    vi_buffer_string(out, vi_words_name(model_layers, (int)rule->layer));
    if (rule->authority.size) {
        vi_buffer_string(out, ", of ");
        vi_printable(out, rule->authority);
    }
    vi_buffer_string(out, rule->exact ? "; exact: no layer may add to it" : "");
    vi_buffer_string(out, rule->variable ? "; variable: a later layer may replace it" : "");
    vi_buffer_char(out, '\n');
    line(out, "confidence", vi_text_from(vi_words_name(model_confidences, (int)rule->confidence)));
    if (rule->replaces)
        line(out, "replaces", rule->replaces->id);
    line(out, "follows", rule->follows);
    line(out, "matter", rule->matter);
}

static void
asked(struct vi_buffer *out, const char *label, const struct prog_requirement *requirement)
{
    cell(out, vi_text_from(label), LABEL);
    write_requirement(out, requirement, LABEL + 2);
}

static void
write_asked(struct vi_buffer *out, const struct prog_rule *rule, const struct prog_program *program)
{
    write_selector(out, rule, program);
    for (size_t i = 0; i < rule->when_count; i++)
        asked(out, i ? "and" : "when", rule->when[i]);
    asked(out, "requires", rule->requirement);
    for (size_t i = 0; i < rule->exception_count; i++)
        write_exception(out, &rule->exceptions[i], program);
}

static void
write_rule(struct vi_buffer *out, const struct prog_rule *rule, const struct prog_program *program)
{
    static const char *const kinds[] = {"satisfied", "breached", "unproven", "excused"};
    write_standing(out, rule);
    for (size_t i = 0; i < rule->cite_count; i++)
        write_cite(out, &rule->cites[i]);
    write_asked(out, rule, program);
    line(out, "consequence", rule->consequence);
    line(out, "remedy", rule->remedy);
    for (size_t i = 0; i < rule->note_count; i++)
        line(out, "note", rule->notes[i]);
    for (size_t i = 0; i < rule->example_count; i++)
        line(out, kinds[rule->examples[i].wanted], rule->examples[i].why);
    cell(out, VI_TEXT("written at"), LABEL);
    vi_place_write(out, rule->place);
    vi_buffer_char(out, '\n');
}

bool
vi_program_show(const struct prog_program *program, struct vi_text id, struct vi_buffer *out)
{
    bool found = false;
    for (size_t i = 0; i < program->rule_count; i++) {
        if (!vi_text_equal(program->rules[i]->id, id))
            continue;
        if (found)
            vi_buffer_char(out, '\n');
        write_rule(out, program->rules[i], program);
        found = true;
    }
    return found;
}
