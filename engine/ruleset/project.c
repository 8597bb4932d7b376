/* SPDX-License-Identifier: Apache-2.0 */
#include "ruleset/project.h"

#include <stdlib.h>

#include "ruleset/shape.h"
#include "xml/tree.h"

/* --- What may stand in them ----------------------------------------------------------- */

struct written_accepted {
    struct vi_text rule, document, subject, by, fingerprint;
    int64_t until;
};
struct written_path {
    struct vi_text href;
};

/* clang-format off */
#define AT(owner, member) .offset = offsetof(struct owner, member)

static const struct vi_word verdicts_failed_on[] = {{"breached", 1}, {"unproven", 2}, {0}};

static const struct vi_shape_attribute path_attributes[] = {
    {.name = "href", .type = VI_SHAPE_TEXT, AT(written_path, href), .required = true},
    {0},
};
static const struct vi_shape shape_national = {.name = "national"};
static const struct vi_shape shape_rules = {.name = "rules", .attributes = path_attributes};
static const struct vi_shape shape_documents = {.name = "documents", .attributes = path_attributes};
static const struct vi_shape_attribute severity_attributes[] = {
    {.name = "rule", .type = VI_SHAPE_NAME, AT(project_severity, rule), .required = true},
    {.name = "is", .type = VI_SHAPE_WORD, AT(project_severity, is), .words = model_severities, .required = true},
    {0},
};
static const struct vi_shape shape_severity = {.name = "severity", .attributes = severity_attributes};
static const struct vi_shape_attribute project_attributes[] = {
    {.name = "fail-on", .type = VI_SHAPE_WORD, AT(project, fail_on), .words = verdicts_failed_on},
    {.name = "stage", .type = VI_SHAPE_WORD, AT(project, stage), .words = model_stages},
    {.name = "authority", .type = VI_SHAPE_NAME, AT(project, authority)},
    {.name = "waivers", .type = VI_SHAPE_TEXT, AT(project, waivers)},
    {.name = "baseline", .type = VI_SHAPE_TEXT, AT(project, baseline)},
    {0},
};
static const struct vi_shape shape_project = {
    .name = "project", .attributes = project_attributes,
    .children = {{&shape_national, 0, 0, 1}, {&shape_rules, 0, 0, 0}, {&shape_documents, 0, 0, 0},
                 {&shape_severity, 0, 0, 0}},
    .child_count = 4,
};

static const struct vi_shape_attribute waiver_attributes[] = {
    {.name = "rule", .type = VI_SHAPE_NAME, AT(written_accepted, rule), .required = true},
    {.name = "document", .type = VI_SHAPE_TEXT, AT(written_accepted, document)},
    {.name = "subject", .type = VI_SHAPE_TEXT, AT(written_accepted, subject)},
    {.name = "by", .type = VI_SHAPE_TEXT, AT(written_accepted, by), .required = true},
    {.name = "until", .type = VI_SHAPE_DAY, AT(written_accepted, until), .required = true},
    {0},
};
static const struct vi_shape shape_waiver = {
    .name = "waiver", .attributes = waiver_attributes, .text = true};
static const struct vi_shape_attribute accepted_attributes[] = {
    {.name = "rule", .type = VI_SHAPE_NAME, AT(written_accepted, rule), .required = true},
    {.name = "document", .type = VI_SHAPE_TEXT, AT(written_accepted, document), .required = true},
    {.name = "fingerprint", .type = VI_SHAPE_TEXT, AT(written_accepted, fingerprint), .required = true},
    {0},
};
static const struct vi_shape shape_accepted = {.name = "accepted", .attributes = accepted_attributes};
static const struct vi_shape shape_waivers = {
    .name = "waivers", .children = {{&shape_waiver, 0, 0, 0}, {&shape_accepted, 0, 0, 0}},
    .child_count = 2,
};
/* clang-format on */

/* --- Reading a file -------------------------------------------------------------------- */

static void
wrong_root(struct vi_reading *reading, const struct vi_node *root, const struct vi_shape *shape)
{
    vi_report2(reading->findings, VI_PROJECT_ROOT, vi_node_place(reading->source, root), root->name,
               vi_text_from(shape->name));
}

/* The root of a file of that shape; NULL: the findings say what is wrong. */
static const struct vi_node *
read_root(struct vi_reading *reading, const struct vi_shape *shape)
{
    const struct prog_period always = {VI_LEAST, VI_MOST};
    const size_t severe = reading->findings->severe;
    struct vi_xml *xml;
    struct vi_node *root = NULL;
    if (vi_xml_new(&reading->arena->allocator, reading->limits, &xml)) {
        reading->findings->failed = true;
        return NULL;
    }
    const enum vires_status status =
        vi_xml_parse(xml, reading->source, reading->arena, reading->findings, &root);
    vi_xml_free(xml);
    reading->findings->failed |= status == VIRES_NO_MEMORY;
    if (status)
        return NULL;
    if (root->space != VI_SPACE_RULES || !vi_node_is(root, shape->name))
        wrong_root(reading, root, shape);
    else
        vi_shape_check(reading, root, shape, always);
    return reading->findings->severe > severe ? NULL : root;
}

static enum vires_status
status_of(const struct vi_reading *reading, bool read)
{
    if (reading->findings->failed || reading->arena->failed || reading->scratch->failed)
        return VIRES_NO_MEMORY;
    return read ? VIRES_OK : VIRES_REJECTED;
}

static struct vi_reading
reading_of(const struct vi_source *source, const struct vi_limits *limits, struct vi_arena *arena,
           struct vires_findings *findings)
{
    return (struct vi_reading){.limits = limits,
                               .arena = arena,
                               .scratch = arena,
                               .findings = findings,
                               .source = source,
                               .space = VI_SPACE_RULES,
                               .where = VI_READING_FILE};
}

/* --- The project ------------------------------------------------------------------------ */

static struct project_path **
add_path(struct vi_reading *reading, const struct vi_node *node, struct project_path **end)
{
    struct written_path written = {0};
    struct project_path *path = VI_NEW(reading->arena, struct project_path);
    if (!path)
        return end;
    vi_shape_fill(&shape_rules, node, &written);
    *path = (struct project_path){written.href, vi_node_place(reading->source, node), NULL};
    *end = path;
    return &path->next;
}

static struct project_severity **
add_severity(struct vi_reading *reading, const struct vi_node *node, struct project_severity **end)
{
    struct project_severity *severity = VI_NEW(reading->arena, struct project_severity);
    if (!severity)
        return end;
    *severity = (struct project_severity){.place = vi_node_place(reading->source, node)};
    vi_shape_fill(&shape_severity, node, severity);
    *end = severity;
    return &severity->next;
}

static void
fill_project(struct vi_reading *reading, const struct vi_node *root, struct project *out)
{
    struct project_path **rules = &out->rules, **documents = &out->documents;
    struct project_severity **severities = &out->severities;
    vi_shape_fill(&shape_project, root, out);
    for (const struct vi_node *at = vi_node_child(root); at; at = vi_node_next(at)) {
        if (!vi_shape_is_ours(at))
            continue;
        if (vi_node_is(at, shape_rules.name))
            rules = add_path(reading, at, rules);
        else if (vi_node_is(at, shape_documents.name))
            documents = add_path(reading, at, documents);
        else if (vi_node_is(at, shape_severity.name))
            severities = add_severity(reading, at, severities);
        else
            out->national = true;
    }
}

enum vires_status
vi_project_read(const struct vi_source *source, const struct vi_limits *limits,
                struct vi_arena *arena, struct vires_findings *findings, struct project *out)
{
    struct vi_reading reading = reading_of(source, limits, arena, findings);
    *out = (struct project){0};
    const struct vi_node *root = read_root(&reading, &shape_project);
    if (root)
        fill_project(&reading, root, out);
    return status_of(&reading, root != NULL);
}

/* --- Waivers and baselines ----------------------------------------------------------------- */

static bool
make_room(struct vi_waivers *waivers)
{
    if (waivers->count < waivers->room)
        return true;
    const size_t room = waivers->room ? 2 * waivers->room : 64;
    struct vi_waiver **at =
        VI_GROW(&waivers->arena, struct vi_waiver *, waivers->at, waivers->count, room);
    if (!at)
        return false;
    waivers->at = at;
    waivers->room = room;
    return true;
}

static void
add_waiver(struct vi_waivers *waivers, struct vi_reading *reading, const struct vi_node *node)
{
    const bool baseline = vi_node_is(node, shape_accepted.name);
    struct written_accepted written = {.until = VI_MOST};
    struct vi_waiver *waiver = VI_NEW(&waivers->arena, struct vi_waiver);
    const struct vi_place place = vi_node_place(reading->source, node);
    if (!waiver || !make_room(waivers))
        return;
    vi_shape_fill(baseline ? &shape_accepted : &shape_waiver, node, &written);
    if (baseline)
        written.until = VI_MOST;
    if (!baseline && !written.document.size && !written.subject.size)
        vi_report1(reading->findings, VI_WAIVER_WIDE, place, written.rule);
    *waiver = (struct vi_waiver){
        .accepted = {.by = baseline ? VERDICT_BY_BASELINE : VERDICT_BY_WAIVER,
                     .who = written.by,
                     .reason = baseline ? VI_TEXT("") : vi_node_text(&waivers->arena, node),
                     .until = written.until,
                     .place = place},
        .rule = written.rule,
        .document = written.document,
        .subject = written.subject,
        .fingerprint = written.fingerprint,
    };
    atomic_init(&waiver->seen, !written.document.size);
    atomic_init(&waiver->used, false);
    waivers->at[waivers->count++] = waiver;
}

enum vires_status
vi_waivers_read(struct vi_waivers *waivers, const struct vi_source *source,
                struct vires_findings *findings)
{
    struct vi_reading reading = reading_of(source, waivers->limits, &waivers->arena, findings);
    const size_t severe = findings->severe;
    const struct vi_node *root = read_root(&reading, &shape_waivers);
    for (const struct vi_node *at = root ? vi_node_child(root) : NULL; at; at = vi_node_next(at))
        if (vi_shape_is_ours(at))
            add_waiver(waivers, &reading, at);
    return status_of(&reading, root && findings->severe == severe);
}

/* --- Asking --------------------------------------------------------------------------------- */

static int
by_document_and_rule(const void *left, const void *right)
{
    const struct vi_waiver *a = *(struct vi_waiver *const *)left;
    const struct vi_waiver *b = *(struct vi_waiver *const *)right;
    int order = vi_text_compare(a->document, b->document);
    order = order ? order : vi_text_compare(a->rule, b->rule);
    return order ? order : vi_place_compare(a->accepted.place, b->accepted.place);
}

void
vi_waivers_sort(struct vi_waivers *waivers)
{
    if (waivers->count)
        qsort(waivers->at, waivers->count, sizeof(struct vi_waiver *), by_document_and_rule);
}

/* The first that is not before that document and rule. */
static size_t
first_of(const struct vi_waivers *waivers, struct vi_text document, struct vi_text rule)
{
    size_t low = 0, high = waivers->count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        const struct vi_waiver *at = waivers->at[middle];
        int order = vi_text_compare(at->document, document);
        order = order ? order : vi_text_compare(at->rule, rule);
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

void
vi_waivers_see(const struct vi_waivers *waivers, struct vi_text document)
{
    for (size_t i = first_of(waivers, document, VI_TEXT(""));
         i < waivers->count && vi_text_equal(waivers->at[i]->document, document); i++)
        atomic_store_explicit(&waivers->at[i]->seen, true, memory_order_relaxed);
}

static bool
covers(const struct vi_waivers *waivers, const struct vi_waiver *waiver,
       const struct verdict_row *row)
{
    const bool subject = !waiver->subject.size || vi_text_equal(waiver->subject, row->path) ||
                         vi_text_equal(waiver->subject, row->subject);
    const bool print =
        !waiver->fingerprint.size || vi_text_equal(waiver->fingerprint, row->fingerprint);
    return subject && print && waiver->accepted.until >= waivers->day;
}

static const struct verdict_accepted *
find_among(const struct vi_waivers *waivers, struct vi_text document, const struct verdict_row *row)
{
    for (size_t i = first_of(waivers, document, row->rule->id); i < waivers->count; i++) {
        struct vi_waiver *waiver = waivers->at[i];
        if (!vi_text_equal(waiver->document, document) ||
            !vi_text_equal(waiver->rule, row->rule->id))
            return NULL;
        if (!covers(waivers, waiver, row))
            continue;
        atomic_store_explicit(&waiver->used, true, memory_order_relaxed);
        return &waiver->accepted;
    }
    return NULL;
}

const struct verdict_accepted *
vi_waivers_find(const struct vi_waivers *waivers, struct vi_text document,
                const struct verdict_row *row)
{
    const struct verdict_accepted *found = find_among(waivers, document, row);
    return found || !document.size ? found : find_among(waivers, VI_TEXT(""), row);
}

/* --- What is left over -------------------------------------------------------------------------
 */

static void
report_over(const struct vi_waiver *waiver, struct vires_findings *findings)
{
    struct vi_buffer day;
    vi_buffer_init(&day, &findings->arena.allocator);
    vi_date_write(&day, vi_range_exact(waiver->accepted.until));
    vi_report2(findings, VI_WAIVER_OVER, waiver->accepted.place, waiver->rule,
               vi_buffer_view(&day));
    findings->failed |= day.failed;
    vi_buffer_free(&day);
}

/* Of a baseline one line says how much of it is settled. */
static void
report_settled(struct vi_place place, uint64_t count, struct vires_findings *findings)
{
    if (count)
        vi_report1(findings, VI_BASELINE_SETTLED, place, vi_findings_number(findings, count));
}

void
vi_waivers_report(const struct vi_waivers *waivers, bool all_judged,
                  struct vires_findings *findings)
{
    struct vi_place baseline = {0};
    uint64_t settled = 0;
    for (size_t i = 0; i < waivers->count; i++) {
        const struct vi_waiver *waiver = waivers->at[i];
        const bool seen = atomic_load(&waiver->seen) && (all_judged || waiver->document.size);
        if (waiver->accepted.until < waivers->day) {
            report_over(waiver, findings);
        } else if (!seen || atomic_load(&waiver->used)) {
            continue;
        } else if (waiver->accepted.by == VERDICT_BY_BASELINE) {
            baseline = settled++ ? baseline : waiver->accepted.place;
        } else {
            vi_report1(findings, VI_WAIVER_UNUSED, waiver->accepted.place, waiver->rule);
        }
    }
    report_settled(baseline, settled, findings);
}
