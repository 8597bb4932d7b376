/* SPDX-License-Identifier: Apache-2.0 */
#include "ruleset/lookup.h"

static size_t
count_of(const struct prog_program *program, enum vi_lookup what)
{
    const size_t counts[VI_LOOKUPS] = {
        [VI_LOOKUP_EVENT] = program->event_count,
        [VI_LOOKUP_FACT] = program->fact_count,
        [VI_LOOKUP_PARAMETER] = program->parameter_count,
    };
    return counts[what];
}

static struct vi_text
name_at(const struct prog_program *program, enum vi_lookup what, size_t index)
{
    switch (what) {
    case VI_LOOKUP_EVENT:
        return program->event[index].id;
    case VI_LOOKUP_FACT:
        return program->fact[index].id;
    case VI_LOOKUP_PARAMETER:
        return program->parameter[index].id;
    case VI_LOOKUPS:
        break;
    }
    return VI_TEXT("");
}

uint32_t
vi_lookup_find(const struct prog_program *program, enum vi_lookup what, struct vi_text name)
{
    const struct vi_atoms *const atoms[VI_LOOKUPS] = {
        [VI_LOOKUP_EVENT] = &program->events,
        [VI_LOOKUP_FACT] = &program->facts,
        [VI_LOOKUP_PARAMETER] = &program->parameters,
    };
    return vi_atoms_find(atoms[what], name);
}

bool
vi_lookup_is_excused(const struct vi_reading *reading, struct vi_text name)
{
    return !reading->set || reading->set->incomplete || !name.size ||
           vi_atoms_find(&reading->set->spoilt, name);
}

void
vi_lookup_report(struct vi_reading *reading, struct vi_place place, struct vi_text noun,
                 struct vi_text name, const struct vi_choice *known, struct vi_text declare)
{
    vi_report(reading->findings, VI_UNDECLARED, place,
              (const struct vi_text[]){noun, name, vi_choice_hint(known, name), declare}, 4);
}

static const struct {
    const char *noun, *declare;
} wordings[VI_LOOKUPS] = {
    [VI_LOOKUP_EVENT] = {"event", "<event id=... noun=... says=...> in <rules>"},
    [VI_LOOKUP_FACT] = {"fact", "<fact id=... type=... noun=...> in <rules>"},
    [VI_LOOKUP_PARAMETER] = {"parameter", "<parameter id=... type=... of=... noun=...> in <rules>"},
};

uint32_t
vi_lookup(struct vi_reading *reading, enum vi_lookup what, const struct vi_node *node,
          const char *attribute, struct vi_text name)
{
    const struct prog_program *program = reading->program;
    const uint32_t found = vi_lookup_find(program, what, name);
    if (found || vi_lookup_is_excused(reading, name))
        return found;
    struct vi_choice known;
    vi_choice_init(&known, reading->scratch);
    for (size_t i = 1; i < count_of(program, what); i++)
        vi_choice_add(&known, name_at(program, what, i));
    vi_lookup_report(reading, vi_attribute_place(reading->source, node, vi_text_from(attribute)),
                     vi_text_from(wordings[what].noun), name, &known,
                     vi_text_from(wordings[what].declare));
    return 0;
}

const struct vi_calendar *
vi_lookup_calendar(struct vi_reading *reading, const struct vi_node *node, struct vi_text name)
{
    const struct prog_program *program = reading->program;
    struct vi_choice known;
    vi_choice_init(&known, reading->scratch);
    for (size_t i = 0; i < program->calendar_count; i++) {
        if (vi_text_equal(program->calendars[i].id, name))
            return &program->calendars[i];
        vi_choice_add(&known, program->calendars[i].id);
    }
    if (!vi_lookup_is_excused(reading, name))
        vi_lookup_report(reading, vi_attribute_place(reading->source, node, VI_TEXT("calendar")),
                         VI_TEXT("calendar"), name, &known,
                         VI_TEXT("<calendar id=...> in a file of its own"));
    return NULL;
}

static const struct prog_source *
find_in_file(const struct ast_file *file, struct vi_text name, struct vi_choice *known)
{
    for (const struct ast_source *at = file->sources; at; at = at->next) {
        if (vi_text_equal(at->source.id, name))
            return &at->source;
        vi_choice_add(known, at->source.id);
    }
    return NULL;
}

const struct prog_source *
vi_lookup_source(struct vi_reading *reading, const struct vi_node *node, struct vi_text name)
{
    struct vi_choice known;
    if (!reading->file)
        return NULL;
    vi_choice_init(&known, reading->scratch);
    const struct prog_source *found = find_in_file(reading->file, name, &known);
    for (size_t i = 0; !found && i < reading->set->file_count; i++) {
        const struct ast_file *file = reading->set->files[i];
        if (file != reading->file && file->root && file->kind == AST_RULES &&
            file->head.layer <= reading->file->head.layer)
            found = find_in_file(file, name, &known);
    }
    if (!found && !vi_lookup_is_excused(reading, name))
        vi_lookup_report(reading, vi_attribute_place(reading->source, node, VI_TEXT("source")),
                         VI_TEXT("source"), name, &known, VI_TEXT("<source id=... title=...>"));
    return found;
}
