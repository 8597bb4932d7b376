/* SPDX-License-Identifier: Apache-2.0 */
#include "base/pattern.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "base/buffer.h"

#define GROUPS_MOST     99
#define WHY_SIZE        256
#define JIT_STACK_FIRST ((size_t)32 * 1024)
#define JIT_STACK_MOST  ((size_t)1024 * 1024)

struct vi_pattern {
    struct vires_allocator allocator; /* PCRE2 keeps its address in what it makes */
    pcre2_code *code;
    struct vi_needs needs;
};

struct vi_pattern_match {
    struct vires_allocator allocator;
    pcre2_match_data *data;
    pcre2_match_context *context;
    pcre2_jit_stack *stack; /* NULL where PCRE2 has no JIT */
    const struct vi_pattern *matched;
    struct vi_text text;
};

/* --- Making ----------------------------------------------------------------- */

static void *
allocate(size_t size, void *allocator)
{
    return vi_resize(allocator, NULL, size ? size : 1);
}

static void
release(void *block, void *allocator)
{
    if (block)
        (void)vi_resize(allocator, block, 0);
}

/* Where to say what is wrong with a pattern. */
struct fault {
    struct vi_arena *arena;
    size_t *offset;
    struct vi_text *why;
};

static enum vires_status
refuse(const struct fault *fault, size_t offset, const char *why)
{
    struct vi_text kept = vi_text_copy(fault->arena, vi_text_from(why));
    if (fault->arena->failed)
        return VIRES_NO_MEMORY;
    *fault->offset = offset;
    *fault->why = kept;
    return VIRES_REJECTED;
}

static enum vires_status
refuse_length(const struct fault *fault, uint64_t most)
{
    struct vi_buffer why;
    vi_buffer_init(&why, &fault->arena->allocator);
    vi_buffer_string(&why, "the pattern is longer than ");
    vi_buffer_string(&why, vi_limit_name(VI_LIMIT_PATTERN_BYTES));
    vi_buffer_string(&why, " allows: ");
    vi_buffer_number(&why, (int64_t)most);
    enum vires_status status =
        why.failed ? VIRES_NO_MEMORY : refuse(fault, (size_t)most, why.bytes);
    vi_buffer_free(&why);
    return status;
}

static enum vires_status
check_text(struct vi_text pattern, const struct vi_limits *limits, const struct fault *fault)
{
    uint64_t most = limits->value[VI_LIMIT_PATTERN_BYTES];
    if (pattern.size > most)
        return refuse_length(fault, most);
    if (vi_text_starts(pattern, VI_TEXT("(*")))
        return refuse(fault, 0, "a pattern may not start with (*...)");
    return VIRES_OK;
}

/* Lines end as everywhere in the engine, whatever PCRE2 was built with. */
static pcre2_compile_context *
new_settings(pcre2_general_context *memory)
{
    pcre2_compile_context *settings = memory ? pcre2_compile_context_create(memory) : NULL;
    if (!settings)
        return NULL;
    (void)pcre2_set_newline(settings, PCRE2_NEWLINE_ANYCRLF);
    (void)pcre2_set_bsr(settings, PCRE2_BSR_UNICODE);
    return settings;
}

static enum vires_status
explain(int error, size_t offset, const struct fault *fault)
{
    PCRE2_UCHAR why[WHY_SIZE];
    if (error == PCRE2_ERROR_HEAP_FAILED)
        return VIRES_NO_MEMORY;
    if (error == PCRE2_ERROR_BACKSLASH_C_CALLER_DISABLED)
        return refuse(fault, offset, "\\C may match a part of a character and is refused");
    if (pcre2_get_error_message(error, why, sizeof(why)) < 0)
        return refuse(fault, offset, "the pattern is not a regular expression");
    return refuse(fault, offset, (const char *)why);
}

static enum vires_status
compile(struct vi_pattern *made, struct vi_text pattern, const struct fault *fault)
{
    const uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C;
    enum vires_status status = VIRES_NO_MEMORY;
    int error = 0;
    PCRE2_SIZE offset = 0;
    pcre2_general_context *memory =
        pcre2_general_context_create(allocate, release, &made->allocator);
    pcre2_compile_context *settings = new_settings(memory);
    if (settings) {
        made->code =
            pcre2_compile((PCRE2_SPTR)pattern.at, pattern.size, options, &error, &offset, settings);
        status = made->code ? VIRES_OK : explain(error, offset, fault);
    }
    pcre2_compile_context_free(settings);
    pcre2_general_context_free(memory);
    return status;
}

static int
first_callout(pcre2_callout_enumerate_block *callout, void *after)
{
    *(size_t *)after = callout->pattern_position;
    return 1;
}

static enum vires_status
check_compiled(const struct vi_pattern *made, struct vi_text pattern, const struct fault *fault)
{
    size_t at = 0;
    uint32_t groups = 0;
    if (pcre2_callout_enumerate(made->code, first_callout, &at)) {
        while (at && !vi_text_starts((struct vi_text){pattern.at + at, pattern.size - at},
                                     VI_TEXT("(?C")))
            at--;
        return refuse(fault, at, "a pattern may not call out with (?C...)");
    }
    (void)pcre2_pattern_info(made->code, PCRE2_INFO_CAPTURECOUNT, &groups);
    if (groups > GROUPS_MOST)
        return refuse(fault, 0,
                      "the pattern has more than 99 groups; (?:...) groups without capturing");
    return VIRES_OK;
}

enum vires_status
vi_pattern_new(struct vi_text pattern, const struct vi_limits *limits, struct vi_arena *arena,
               struct vi_pattern **out, size_t *offset, struct vi_text *why)
{
    const struct fault fault = {arena, offset, why};
    enum vires_status status = check_text(pattern, limits, &fault);
    if (status)
        return status;
    struct vi_pattern *made = vi_resize(&arena->allocator, NULL, sizeof(*made));
    if (!made)
        return VIRES_NO_MEMORY;
    *made = (struct vi_pattern){.allocator = arena->allocator};
    status = compile(made, pattern, &fault);
    if (!status)
        status = check_compiled(made, pattern, &fault);
    if (status) {
        vi_pattern_free(made);
        return status;
    }
    /* Without the JIT, or memory for it, the interpreter gives the same answers. */
    (void)pcre2_jit_compile(made->code, PCRE2_JIT_COMPLETE);
    vi_needs_read(pattern, &made->needs);
    *out = made;
    return VIRES_OK;
}

void
vi_pattern_free(struct vi_pattern *pattern)
{
    if (!pattern)
        return;
    struct vires_allocator allocator = pattern->allocator;
    pcre2_code_free(pattern->code);
    (void)vi_resize(&allocator, pattern, 0);
}

bool
vi_pattern_may_be_empty(const struct vi_pattern *pattern)
{
    uint32_t may = 1;
    (void)pcre2_pattern_info(pattern->code, PCRE2_INFO_MATCHEMPTY, &may);
    return may;
}

bool
vi_pattern_may_match(const struct vi_pattern *pattern, const struct vi_glance *glance)
{
    return vi_needs_may_be_met(&pattern->needs, glance);
}

bool
vi_pattern_may_match_in(const struct vi_pattern *pattern, const struct vi_glance *glance,
                        const struct vi_glimpse *glimpse)
{
    return vi_needs_may_be_met_by(&pattern->needs, glance, glimpse);
}

/* --- Matching --------------------------------------------------------------- */

static uint32_t
limit_of(const struct vi_limits *limits, enum vi_limit limit)
{
    uint64_t value = limits->value[limit];
    return value < UINT32_MAX ? (uint32_t)value : UINT32_MAX;
}

/* Where PCRE2 has no JIT there is no stack for it either. */
static bool
make_parts(struct vi_pattern_match *match)
{
    uint32_t jit = 0;
    pcre2_general_context *memory =
        pcre2_general_context_create(allocate, release, &match->allocator);
    if (!memory)
        return false;
    (void)pcre2_config(PCRE2_CONFIG_JIT, &jit);
    match->data = pcre2_match_data_create(GROUPS_MOST + 1, memory);
    match->context = pcre2_match_context_create(memory);
    match->stack = pcre2_jit_stack_create(JIT_STACK_FIRST, JIT_STACK_MOST, memory);
    pcre2_general_context_free(memory);
    return match->data && match->context && (match->stack || !jit);
}

struct vi_pattern_match *
vi_pattern_match_new(const struct vi_limits *limits, const struct vires_allocator *allocator)
{
    struct vires_allocator used = allocator ? *allocator : (struct vires_allocator){0};
    struct vi_pattern_match *match = vi_resize(&used, NULL, sizeof(*match));
    if (!match)
        return NULL;
    *match = (struct vi_pattern_match){.allocator = used};
    if (!make_parts(match)) {
        vi_pattern_match_free(match);
        return NULL;
    }
    (void)pcre2_set_match_limit(match->context, limit_of(limits, VI_LIMIT_PATTERN_MATCH));
    (void)pcre2_set_depth_limit(match->context, limit_of(limits, VI_LIMIT_PATTERN_DEPTH));
    if (match->stack)
        pcre2_jit_stack_assign(match->context, NULL, match->stack);
    return match;
}

void
vi_pattern_match_free(struct vi_pattern_match *match)
{
    if (!match)
        return;
    pcre2_match_data_free(match->data);
    pcre2_match_context_free(match->context);
    pcre2_jit_stack_free(match->stack);
    struct vires_allocator allocator = match->allocator;
    (void)vi_resize(&allocator, match, 0);
}

static int
run(const struct vi_pattern *pattern, struct vi_pattern_match *match, size_t from, uint32_t options)
{
    return pcre2_match(pattern->code, (PCRE2_SPTR)match->text.at, match->text.size, from,
                       PCRE2_NO_UTF_CHECK | options, match->data, match->context);
}

static bool
has_jit(const struct vi_pattern *pattern)
{
    size_t size = 0;
    return pcre2_pattern_info(pattern->code, PCRE2_INFO_JITSIZE, &size) == 0 && size;
}

/* An error that we do not know is no answer either: never "no match". */
static enum vi_matched
meaning(int found)
{
    if (found >= 0)
        return VI_MATCH_YES;
    if (found == PCRE2_ERROR_NOMATCH)
        return VI_MATCH_NO;
    return found == PCRE2_ERROR_NOMEMORY ? VI_MATCH_NO_MEMORY : VI_MATCH_LIMIT;
}

enum vi_matched
vi_pattern_find(const struct vi_pattern *pattern, struct vi_pattern_match *match,
                struct vi_text text, size_t from)
{
    match->matched = NULL;
    match->text = text.at ? text : VI_TEXT("");
    /* PCRE2 trusts that a search starts with a character, as it trusts that the text is UTF-8. */
    while (from < text.size && ((unsigned char)text.at[from] & 0xC0) == 0x80)
        from++;
    if (from > text.size)
        return VI_MATCH_NO;
    int found = run(pattern, match, from, 0);
    if ((found == PCRE2_ERROR_MATCHLIMIT || found == PCRE2_ERROR_JIT_STACKLIMIT) &&
        has_jit(pattern))
        found = run(pattern, match, from, PCRE2_NO_JIT);
    if (found >= 0)
        match->matched = pattern;
    return meaning(found);
}

static bool
captured(const struct vi_pattern_match *match, unsigned group, struct vi_text *out)
{
    const PCRE2_SIZE *ends = pcre2_get_ovector_pointer(match->data) + 2 * (size_t)group;
    if (ends[0] == PCRE2_UNSET || ends[1] < ends[0])
        return false;
    *out = (struct vi_text){match->text.at + ends[0], ends[1] - ends[0]};
    return true;
}

/* Under (?J) several groups share a name: the one that took part is meant. */
bool
vi_pattern_group(const struct vi_pattern *pattern, const struct vi_pattern_match *match,
                 const char *name, struct vi_text *out)
{
    PCRE2_SPTR entry, last;
    if (match->matched != pattern)
        return false;
    if (!name[0])
        return captured(match, 0, out);
    int size = pcre2_substring_nametable_scan(pattern->code, (PCRE2_SPTR)name, &entry, &last);
    for (; size > 0 && entry <= last; entry += size)
        if (captured(match, (unsigned)entry[0] << 8 | entry[1], out))
            return true;
    return false;
}

size_t
vi_pattern_start(const struct vi_pattern_match *match)
{
    return match->matched ? pcre2_get_ovector_pointer(match->data)[0] : match->text.size;
}

size_t
vi_pattern_end(const struct vi_pattern_match *match)
{
    return match->matched ? pcre2_get_ovector_pointer(match->data)[1] : match->text.size;
}

size_t
vi_pattern_next(const struct vi_pattern_match *match)
{
    const size_t start = vi_pattern_start(match);
    size_t next = vi_pattern_end(match);
    if (!match->matched || next > start)
        return next;
    next = start + 1;
    while (next < match->text.size && ((unsigned char)match->text.at[next] & 0xC0) == 0x80)
        next++;
    return next;
}
