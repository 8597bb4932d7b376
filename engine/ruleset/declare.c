/* SPDX-License-Identifier: Apache-2.0 */
#include "ruleset/declare.h"

#include <stdlib.h>

#include "ruleset/cites.h"
#include "ruleset/period.h"
#include "ruleset/places.h"
#include "ruleset/shape.h"

#define MINUTES (1u << MODEL_MINUTES)
#define NOTICE  (1u << MODEL_NOTICE)
#define BODY_KINDS                                                                                 \
    "council executive executive-committee committee sub-committee joint-committee "               \
    "overview-and-scrutiny licensing-committee licensing-sub-committee standards-committee "       \
    "advisory-committee parish-council parish-committee parish-meeting combined-authority "        \
    "ca-overview-and-scrutiny ca-audit joint-authority officer member"

struct builtin {
    const char *id, *noun, *says, *values;
    enum model_fact_type type;
    uint32_t stated_by;
};

static const struct builtin builtin_events[] = {
#define VI_BUILTIN_EVENT(id, noun, says, stated_by)                                                \
    {id, noun, says, "", MODEL_FACT_DATE, stated_by},
#define VI_BUILTIN_FACT(id, type, noun, values, stated_by)
#include "ruleset/builtin.def"
#undef VI_BUILTIN_EVENT
#undef VI_BUILTIN_FACT
};
static const struct builtin builtin_facts[] = {
#define VI_BUILTIN_EVENT(id, noun, says, stated_by)
#define VI_BUILTIN_FACT(id, type, noun, values, stated_by)                                         \
    {id, noun, "", values, MODEL_FACT_##type, stated_by},
#include "ruleset/builtin.def"
#undef VI_BUILTIN_EVENT
#undef VI_BUILTIN_FACT
};

void
vi_reading_enter(struct vi_reading *reading, const struct ast_file *file)
{
    reading->file = file;
    reading->source = file->source;
}

/* --- Tables that are being filled ------------------------------------------------------ */

struct tables {
    struct prog_event *events;
    struct prog_fact *facts;
    struct prog_parameter *parameters;
    struct prog_attendance *attendance;
    struct vi_calendar *calendars;
};

static size_t
count_children(const struct vi_reading *reading, enum ast_file_kind kind, const char *name)
{
    size_t count = 0;
    for (size_t i = 0; i < reading->set->file_count; i++) {
        const struct ast_file *file = reading->set->files[i];
        if (!file->root || file->kind != kind)
            continue;
        for (const struct vi_node *at = vi_node_child(file->root); at; at = vi_node_next(at))
            count += vi_node_is(at, name);
    }
    return count;
}

static bool
make_tables(struct vi_reading *reading, struct tables *tables)
{
    struct vi_arena *arena = reading->arena;
    const size_t events = VI_COUNT(builtin_events) + count_children(reading, AST_RULES, "event");
    const size_t facts = VI_COUNT(builtin_facts) + count_children(reading, AST_RULES, "fact");
    tables->events = VI_NEW_ARRAY(arena, struct prog_event, events + 1);
    tables->facts = VI_NEW_ARRAY(arena, struct prog_fact, facts + 1);
    tables->parameters = VI_NEW_ARRAY(arena, struct prog_parameter,
                                      count_children(reading, AST_RULES, "parameter") + 1);
    tables->attendance = VI_NEW_ARRAY(arena, struct prog_attendance,
                                      count_children(reading, AST_RULES, "attendance-counts"));
    tables->calendars = VI_NEW_ARRAY(arena, struct vi_calendar, reading->set->file_count);
    struct prog_program *program = reading->making;
    program->event = tables->events;
    program->fact = tables->facts;
    program->parameter = tables->parameters;
    program->attendance = tables->attendance;
    program->calendars = tables->calendars;
    program->event_count = program->fact_count = program->parameter_count = 1;
    return !arena->failed && vi_atoms_init(&program->events, arena) &&
           vi_atoms_init(&program->facts, arena) && vi_atoms_init(&program->parameters, arena);
}

static void
add_builtins(struct vi_reading *reading, struct tables *tables)
{
    struct prog_program *program = reading->making;
    for (size_t i = 0; i < VI_COUNT(builtin_events); i++) {
        const struct builtin *row = &builtin_events[i];
        tables->events[program->event_count++] =
            (struct prog_event){.id = vi_text_from(row->id),
                                .noun = vi_text_from(row->noun),
                                .says = vi_text_from(row->says),
                                .document = VI_TEXT(""),
                                .stated_by = row->stated_by};
        vi_atoms_add(&program->events, vi_text_from(row->id));
    }
    for (size_t i = 0; i < VI_COUNT(builtin_facts); i++) {
        const struct builtin *row = &builtin_facts[i];
        tables->facts[program->fact_count++] =
            (struct prog_fact){.id = vi_text_from(row->id),
                               .noun = vi_text_from(row->noun),
                               .type = row->type,
                               .values = vi_text_from(row->values),
                               .document = VI_TEXT(""),
                               .amount_role = VI_TEXT(""),
                               .stated_by = row->stated_by};
        vi_atoms_add(&program->facts, vi_text_from(row->id));
    }
    program->builtin_facts = program->fact_count;
    program->decided = vi_atoms_find(&program->events, VI_TEXT("decided"));
}

/* --- Names ---------------------------------------------------------------------------------- */

static void
report_twice(struct vi_reading *reading, const struct vi_node *node, const char *noun,
             struct vi_text id, struct vi_place before)
{
    const struct vi_place place = vi_attribute_place(reading->source, node, VI_TEXT("id"));
    if (before.source)
        vi_report3(reading->findings, VI_DECLARED_TWICE, place, vi_text_from(noun), id,
                   vi_place_text(reading->scratch, before));
    else
        vi_report2(reading->findings, VI_DECLARED_BUILT_IN, place, vi_text_from(noun), id);
}

/* A declaration that lacks something is left out; its name is known to be spoilt, so that those
 * who use it are not blamed. */
static bool
is_whole(struct vi_reading *reading, struct vi_text id, bool good)
{
    if (!id.size)
        return false;
    if (!good)
        vi_atoms_add(&reading->set->spoilt, id);
    return good;
}

static void
declare_event(struct vi_reading *reading, const struct vi_node *node, struct tables *tables)
{
    struct prog_program *program = reading->making;
    struct prog_event event = {0};
    vi_shape_fill(&vi_shape_event, node, &event);
    if (!is_whole(reading, event.id, event.noun.size && event.says.size))
        return;
    const uint32_t before = vi_atoms_find(&program->events, event.id);
    if (before) {
        report_twice(reading, node, "event", event.id, program->event[before].place);
        return;
    }
    event.place = vi_node_place(reading->source, node);
    tables->events[program->event_count++] = event;
    vi_atoms_add(&program->events, event.id);
}

static void
check_fact(struct vi_reading *reading, const struct vi_node *node, const struct prog_fact *fact)
{
    const struct vi_text type = vi_text_from(vi_words_name(model_fact_types, (int)fact->type));
    if (fact->values.size && fact->type != MODEL_FACT_WORD)
        vi_report2(reading->findings, VI_DECLARED_VALUES,
                   vi_attribute_place(reading->source, node, VI_TEXT("values")), fact->id, type);
    if (fact->amount_role.size && fact->type != MODEL_FACT_MONEY)
        vi_report2(reading->findings, VI_DECLARED_AMOUNT,
                   vi_attribute_place(reading->source, node, VI_TEXT("amount")), fact->id, type);
}

static void
declare_fact(struct vi_reading *reading, const struct vi_node *node, struct tables *tables)
{
    struct prog_program *program = reading->making;
    struct prog_fact fact = {0};
    int type;
    vi_shape_fill(&vi_shape_fact, node, &fact);
    const bool typed = vi_words_find(model_fact_types, vi_node_value(node, "type"), &type) &&
                       type != MODEL_FACT_RATIO;
    if (!is_whole(reading, fact.id, typed && fact.noun.size))
        return;
    check_fact(reading, node, &fact);
    const uint32_t before = vi_atoms_find(&program->facts, fact.id);
    const uint32_t event = vi_atoms_find(&program->events, fact.id);
    if (before)
        report_twice(reading, node, "fact", fact.id, program->fact[before].place);
    else if (event)
        vi_report2(reading->findings, VI_DECLARED_AS_BOTH,
                   vi_attribute_place(reading->source, node, VI_TEXT("id")), fact.id,
                   program->event[event].place.source
                       ? vi_place_text(reading->scratch, program->event[event].place)
                       : VI_TEXT("the engine's own list"));
    if (before || event)
        return;
    fact.place = vi_node_place(reading->source, node);
    tables->facts[program->fact_count++] = fact;
    vi_atoms_add(&program->facts, fact.id);
}

static void
declare_parameter(struct vi_reading *reading, const struct vi_node *node, struct tables *tables)
{
    struct prog_program *program = reading->making;
    struct ast_declared_parameter read = {0};
    int type;
    vi_shape_fill(&vi_shape_parameter_declared, node, &read);
    const bool typed = vi_words_find(model_fact_types, vi_node_value(node, "type"), &type) &&
                       type != MODEL_FACT_DATE;
    const bool placed = read.of || vi_text_is(vi_node_value(node, "of"), "body");
    if (!is_whole(reading, read.parameter.id, typed && placed && read.parameter.noun.size))
        return;
    const uint32_t before = vi_atoms_find(&program->parameters, read.parameter.id);
    if (before) {
        report_twice(reading, node, "parameter", read.parameter.id,
                     program->parameter[before].place);
        return;
    }
    read.parameter.of_authority = read.of != 0;
    read.parameter.place = vi_node_place(reading->source, node);
    tables->parameters[program->parameter_count++] = read.parameter;
    vi_atoms_add(&program->parameters, read.parameter.id);
}

/* --- Sources, attendance, calendars ------------------------------------------------------------
 */

static void
declare_source(struct vi_reading *reading, const struct vi_node *node, struct ast_file *file)
{
    struct ast_source *made = VI_NEW(reading->arena, struct ast_source);
    struct ast_source **at = &file->sources;
    if (!made)
        return;
    vi_shape_fill(&vi_shape_source, node, &made->source);
    made->place = vi_node_place(reading->source, node);
    if (!is_whole(reading, made->source.id, made->source.title.size > 0))
        return;
    for (; *at; at = &(*at)->next)
        if (vi_text_equal((*at)->source.id, made->source.id)) {
            report_twice(reading, node, "source", made->source.id, (*at)->place);
            return;
        }
    *at = made;
}

static void
check_attendance(struct vi_reading *reading, const struct vi_node *node,
                 const struct prog_attendance *made)
{
    const struct prog_program *program = reading->making;
    for (size_t i = 0; made->id.size && i < program->attendance_count; i++) {
        const struct prog_attendance *before = &program->attendance[i];
        if (before != made && vi_text_equal(before->id, made->id) &&
            vi_periods_overlap(before->period, made->period))
            vi_report(reading->findings, VI_PART_TWICE,
                      vi_attribute_place(reading->source, node, VI_TEXT("id")),
                      (const struct vi_text[]){VI_TEXT("mode of attendance"), made->id,
                                               vi_place_text(reading->scratch, before->place),
                                               vi_period_text(reading->scratch, before->period)},
                      4);
    }
}

static void
declare_attendance(struct vi_reading *reading, const struct vi_node *node, struct tables *tables)
{
    struct prog_attendance *made = &tables->attendance[reading->making->attendance_count++];
    vi_shape_fill(&vi_shape_attendance_counts, node, made);
    if (!made->body_kinds)
        made->body_kinds = UINT32_MAX;
    made->cites = vi_cites_read(reading, node, &made->cite_count);
    made->place = vi_node_place(reading->source, node);
    check_attendance(reading, node, made);
}

static int
by_day(const void *a, const void *b)
{
    const struct vi_holiday *left = a, *right = b;
    return (left->day > right->day) - (left->day < right->day);
}

static void
add_holiday(struct vi_reading *reading, const struct vi_node *node, struct vi_holiday *holidays,
            size_t *count)
{
    struct vi_holiday holiday = {0};
    int64_t ignored;
    vi_shape_fill(&vi_shape_holiday, node, &holiday);
    if (!holiday.name.size || !vi_date_parse_day(vi_node_value(node, "date"), &ignored))
        return; /* reported */
    for (size_t i = 0; i < *count; i++)
        if (holidays[i].day == holiday.day) {
            vi_report2(reading->findings, VI_HOLIDAY_TWICE,
                       vi_attribute_place(reading->source, node, VI_TEXT("date")),
                       vi_node_value(node, "date"), holidays[i].name);
            return;
        }
    holidays[(*count)++] = holiday;
}

/* The file before this one that declares a calendar of the same id, or NULL. */
static const struct ast_file *
earlier_calendar(const struct vi_reading *reading, const struct ast_file *file)
{
    for (size_t i = 0; i < reading->set->file_count; i++) {
        const struct ast_file *at = reading->set->files[i];
        if (at == file)
            return NULL;
        if (at->root && at->kind == AST_CALENDAR && vi_text_equal(at->head.id, file->head.id))
            return at;
    }
    return NULL;
}

static bool
is_calendar_known(struct vi_reading *reading, const struct ast_file *file)
{
    const struct ast_file *earlier = earlier_calendar(reading, file);
    if (earlier)
        vi_report3(reading->findings, VI_DECLARED_TWICE,
                   vi_attribute_place(reading->source, file->root, VI_TEXT("id")),
                   VI_TEXT("calendar"), file->head.id,
                   vi_place_text(reading->scratch, vi_node_place(earlier->source, earlier->root)));
    return earlier != NULL;
}

static void
declare_calendar(struct vi_reading *reading, const struct ast_file *file, struct tables *tables)
{
    size_t count = 0;
    for (const struct vi_node *at = vi_node_child(file->root); at; at = vi_node_next(at))
        count++;
    struct vi_holiday *holidays = VI_NEW_ARRAY(reading->arena, struct vi_holiday, count);
    if (!holidays || !file->head.id.size || is_calendar_known(reading, file))
        return;
    count = 0;
    for (const struct vi_node *at = vi_node_child(file->root); at; at = vi_node_next(at))
        if (vi_node_is(at, "holiday"))
            add_holiday(reading, at, holidays, &count);
    qsort(holidays, count, sizeof *holidays, by_day);
    tables->calendars[reading->making->calendar_count++] = (struct vi_calendar){
        .id = file->head.id,
        .title = file->head.title,
        .holidays = holidays,
        .count = count,
        .known = {file->head.known.from, file->head.known.until},
    };
}

/* --- All of it
 * ------------------------------------------------------------------------------------ */

static void
declare_names(struct vi_reading *reading, const struct ast_file *file, struct tables *tables)
{
    for (const struct vi_node *at = vi_node_child(file->root); at; at = vi_node_next(at)) {
        if (vi_node_is(at, "event"))
            declare_event(reading, at, tables);
        else if (vi_node_is(at, "fact"))
            declare_fact(reading, at, tables);
        else if (vi_node_is(at, "parameter"))
            declare_parameter(reading, at, tables);
    }
}

static void
declare_sources(struct vi_reading *reading, struct ast_file *file)
{
    for (const struct vi_node *at = vi_node_child(file->root); at; at = vi_node_next(at))
        if (vi_node_is(at, "source"))
            declare_source(reading, at, file);
}

static void
declare_attendances(struct vi_reading *reading, const struct ast_file *file, struct tables *tables)
{
    for (const struct vi_node *at = vi_node_child(file->root); at; at = vi_node_next(at))
        if (vi_node_is(at, "attendance-counts"))
            declare_attendance(reading, at, tables);
}

/* Sources come first, in all files: citations of one file look into the others. */
void
vi_declare(struct vi_reading *reading)
{
    struct tables tables;
    struct ast_set *set = reading->set;
    if (!make_tables(reading, &tables))
        return;
    add_builtins(reading, &tables);
    for (size_t i = 0; i < set->file_count; i++) {
        struct ast_file *file = set->files[i];
        if (!file->root)
            continue;
        vi_reading_enter(reading, file);
        if (file->kind == AST_CALENDAR)
            declare_calendar(reading, file, &tables);
        else if (file->kind == AST_RULES)
            declare_names(reading, file, &tables);
        if (file->kind == AST_RULES || file->kind == AST_CONSTITUTION)
            declare_sources(reading, file);
    }
    for (size_t i = 0; i < set->file_count; i++)
        if (set->files[i]->root && set->files[i]->kind == AST_RULES) {
            vi_reading_enter(reading, set->files[i]);
            declare_attendances(reading, set->files[i], &tables);
        }
}
