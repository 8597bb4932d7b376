/* SPDX-License-Identifier: Apache-2.0 */
/*
 * How does a scheme of delegation grow?  Makes schemes of 1,000 to 1,000,000 grants (a tenth as
 * many holders, a hundredth as many functions, twelve levels), loads each, and asks it a million
 * questions by chance, and a million about what some grant covers.  Then the worst that could be
 * thought of: layers in which every holder has the power from every holder of the layer above,
 * until the limit power-steps ends it.
 *
 *   power [MOST GRANTS]
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "kinds/power.h"
#include "ruleset/ruleset.h"

enum { LEVELS = 12, QUESTIONS = 1000000 };

_Noreturn static void
stop(const char *what)
{
    fprintf(stderr, "power: %s\n", what);
    exit(2);
}

static uint64_t
cpu(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}

static uint32_t
roll(uint32_t sides)
{
    static uint64_t state = 88172645463325252u;
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (uint32_t)((state >> 16) % sides);
}

/* --- Schemes ----------------------------------------------------------------------------- */

static void
number(struct vi_buffer *out, const char *before, uint32_t n, const char *after)
{
    vi_buffer_string(out, before);
    vi_buffer_number(out, n);
    vi_buffer_string(out, after);
}

static void
put_functions(struct vi_buffer *out, uint32_t count)
{
    /* A hundred at the top, the others inside them. */
    const uint32_t tops = count < 100 ? count : 100;
    for (uint32_t top = 0; top < tops; top++) {
        number(out, "<function kind='executive' id='f", top, "'>");
        for (uint32_t at = top + tops; at < count; at += tops)
            number(out, "<function id='f", at, "'/>");
        vi_buffer_string(out, "</function>");
    }
}

/* Holders stand in levels and columns.  Each is given the four functions at the top that belong to
 * its column, or (from the fourth level on, a third of the time) one inside them, by the holder
 * above it or, now and then, by the one beside that. */
static void
put_grants(struct vi_buffer *out, uint32_t grants, uint32_t holders, uint32_t functions)
{
    const uint32_t tops = functions < 100 ? functions : 100;
    const uint32_t each = holders / LEVELS + 1;
    for (uint32_t i = 0; i < grants; i++) {
        const uint32_t level = i % LEVELS, place = i / LEVELS % each;
        const uint32_t top = (place + roll(4)) % tops;
        const uint32_t above = roll(8) ? place : (place + 1) % each;
        const bool inside = level > 3 && !roll(3);
        if (level == 0)
            vi_buffer_string(out, "<grant from='executive");
        else
            number(out, "<grant from='h", (level - 1) * each + above, "");
        number(out, "' to='h", level * each + place, "'");
        number(out, " function='f", inside ? top + tops * roll(functions / tops) : top,
               "' sub-delegable='yes'");
        if (!roll(4))
            vi_buffer_string(out, " in-force-from='2013-05-01'");
        number(out, "><limit of='act' up-to='GBP ", 10000 * (LEVELS - level) + roll(5000),
               "'/></grant>\n");
    }
}

static void
make_text(struct vi_buffer *out, uint32_t grants)
{
    const uint32_t holders = grants / 10 < 100 ? 100 : grants / 10;
    const uint32_t functions = grants / 100 < 100 ? 100 : grants / 100;
    const uint32_t posts = (holders / LEVELS + 1) * LEVELS;
    vi_buffer_string(out, "<constitution xmlns='urn:vires:rules:1' authority='big' title='Big'>"
                          "<body id='executive' kind='executive'/>");
    for (uint32_t i = 0; i < posts; i++)
        number(out, "<post id='h", i, "'/>\n");
    put_functions(out, functions);
    put_grants(out, grants, holders, functions);
    vi_buffer_string(out, "</constitution>\n");
}

/* Layers of `width`, each holder granted by each of the layer above with a limit of its own.  The
 * first has the power before a day and after another, so that nothing is known beforehand of the
 * time between, and every chain is looked at to find that none holds. */
static void
make_worst(struct vi_buffer *out, uint32_t width)
{
    vi_buffer_string(out, "<constitution xmlns='urn:vires:rules:1' authority='big' title='Big'>"
                          "<body id='executive' kind='executive'/><function id='f0' "
                          "kind='executive'/>");
    for (uint32_t i = 0; i < LEVELS * width; i++)
        number(out, "<post id='h", i, "'/>\n");
    for (uint32_t i = 0; i < width; i++) {
        number(out, "<grant function='f0' sub-delegable='yes' from='executive' to='h", i,
               "' in-force-until='2012-12-31'/>");
        number(out, "<grant function='f0' sub-delegable='yes' from='executive' to='h", i,
               "' in-force-from='2015-01-01'/>");
    }
    for (uint32_t level = 1; level < LEVELS; level++)
        for (uint32_t i = 0; i < width * width; i++) {
            number(out, "<grant function='f0' sub-delegable='yes' from='h",
                   (level - 1) * width + i / width, "'");
            number(out, " to='h", level * width + i % width, "'>");
            number(out, "<limit of='act' from='GBP ", roll(50), "'");
            number(out, " up-to='GBP ", 1000 + roll(1000), "'/></grant>\n");
        }
    vi_buffer_string(out, "</constitution>\n");
}

/* --- Loading ----------------------------------------------------------------------------- */

static enum vires_status
open_text(void *user, const char *name, const char **bytes, size_t *size)
{
    const struct vi_buffer *text = user;
    (void)name;
    *bytes = text->bytes;
    *size = text->size;
    return VIRES_OK;
}

static struct prog_program *
load(struct vi_buffer *text, struct vi_limits *limits)
{
    const struct vires_loader loader = {open_text, NULL, text};
    const struct vi_load how = {.limits = limits, .loader = &loader};
    const char *path = "scheme.xml";
    struct vires_findings findings;
    struct prog_program *program;
    vi_findings_init(&findings, NULL, limits);
    if (vi_program_load(&how, &path, 1, &findings, &program)) {
        const struct vires_finding *first = vires_findings_at(&findings, 0);
        stop(first ? first->text : "the scheme does not load");
    }
    vi_findings_release(&findings);
    return program;
}

/* --- Questions --------------------------------------------------------------------------- */

struct drawn {
    uint32_t holder, node;
    int32_t day;
    int64_t pence;
};

/* Holder, function, day and amount by chance; or, `near`, those of a grant: may whoever was given
 * it do something that it covers?  Drawn beforehand: it is answers that are measured. */
static struct drawn *
draw(const struct prog_scheme *scheme, bool near)
{
    struct drawn *all = malloc(QUESTIONS * sizeof *all);
    if (!all)
        stop("memory ran out");
    for (size_t i = 0; i < QUESTIONS; i++) {
        const struct scheme_grant *grant = &scheme->grants[roll((uint32_t)scheme->grant_count)];
        const struct scheme_cover cover = scheme->covers[grant - scheme->grants];
        all[i] = (struct drawn){.holder =
                                    near ? grant->to : 1 + roll((uint32_t)scheme->holder_count - 1),
                                .node = near ? cover.node + roll(cover.last - cover.node + 1)
                                             : 1 + roll((uint32_t)scheme->node_count - 1),
                                .day = (int32_t)(16000 + roll(1000)),
                                .pence = 100 * (int64_t)roll(20000)};
    }
    return all;
}

static void
ask(const struct prog_scheme *scheme, const struct vi_limits *limits, bool near)
{
    struct drawn *all = draw(scheme, near);
    struct vi_power power;
    size_t answers[VI_TRUTH_COUNT] = {0};
    uint64_t worst = 0, steps = 0;
    vi_power_init(&power, limits, NULL);
    const uint64_t from = cpu();
    for (const struct drawn *at = all; at < all + QUESTIONS; at++) {
        const struct vi_power_amount amount = {
            VI_TEXT("act"), SCHEME_SPAN_ACT, {"GBP", vi_range_exact(at->pence)}};
        const struct vi_power_question question = {.scheme = scheme,
                                                   .node = at->node,
                                                   .day = at->day,
                                                   .amounts = &amount,
                                                   .amount_count = 1};
        struct vi_power_answer answer;
        vi_power_ask(&power, &question, at->holder, NULL, &answer);
        answers[answer.truth]++;
        steps += power.steps;
        worst = power.steps > worst ? power.steps : worst;
    }
    const uint64_t asking = cpu() - from;
    printf("    %s: %4" PRIu64
           " ns a question (%.2f million a second), %.1f steps, at most %" PRIu64 "; %zu%% yes\n",
           near ? "about a grant" : "by chance    ", asking / QUESTIONS,
           1e3 * QUESTIONS / (double)asking, (double)steps / QUESTIONS, worst,
           answers[VI_TRUE] * 100 / QUESTIONS);
    vi_power_free(&power);
    free(all);
}

static void
measure(uint32_t grants)
{
    struct vi_limits limits;
    struct vi_buffer text;
    vi_limits_default(&limits);
    limits.value[VI_LIMIT_INPUT_BYTES] = limits.value[VI_LIMIT_MEMORY_BYTES] = UINT64_C(1) << 34;
    limits.value[VI_LIMIT_XML_ELEMENTS] = 10 * UINT64_C(1000000);
    vi_buffer_init(&text, NULL);
    make_text(&text, grants);
    const uint64_t from = cpu();
    struct prog_program *program = load(&text, &limits);
    const uint64_t loading = cpu() - from;
    const struct prog_scheme *scheme = program->authorities[0]->scheme;
    printf("%8" PRIu32
           " grants %7zu holders %6zu functions: loads in %5.2f s, %5zu bytes a grant\n",
           grants, scheme->holder_count - 1, scheme->node_count - 1, (double)loading / 1e9,
           program->arena.held / grants);
    ask(scheme, &limits, false);
    ask(scheme, &limits, true);
    vi_program_free(program);
    vi_buffer_free(&text);
}

static void
measure_worst(uint32_t width)
{
    struct vi_limits limits;
    struct vi_buffer text;
    vi_limits_default(&limits);
    vi_buffer_init(&text, NULL);
    make_worst(&text, width);
    struct prog_program *program = load(&text, &limits);
    const struct prog_scheme *scheme = program->authorities[0]->scheme;
    struct vi_power power;
    struct vi_power_answer answer;
    vi_power_init(&power, &limits, NULL);
    const struct vi_power_amount amount = {VI_TEXT("act"), SCHEME_SPAN_ACT, {"GBP", {6000, 90000}}};
    const struct vi_power_question question = {
        .scheme = scheme, .node = 1, .day = 16000, .amounts = &amount, .amount_count = 1};
    const uint64_t from = cpu();
    struct vi_buffer name;
    vi_buffer_init(&name, NULL);
    number(&name, "h", LEVELS * width - 1, "");
    vi_power_ask(&power, &question, vi_atoms_find(&scheme->names, vi_buffer_view(&name)), NULL,
                 &answer);
    vi_buffer_free(&name);
    printf("worst: %" PRIu32 " layers of %" PRIu32 ", all to all: %" PRIu64 " steps, %.1f ms%s\n",
           (uint32_t)LEVELS, width, power.steps, (double)(cpu() - from) / 1e6,
           answer.given_up ? ", given up at the limit" : "");
    vi_power_free(&power);
    vi_program_free(program);
    vi_buffer_free(&text);
}

int
main(int count, char **words)
{
    const uint32_t most = count > 1 ? (uint32_t)strtoul(words[1], NULL, 10) : 1000000;
    for (uint32_t grants = 1000; grants <= most; grants *= 10)
        measure(grants);
    for (uint32_t width = 5; width <= 80; width *= 2)
        measure_worst(width);
    return 0;
}
