/* SPDX-License-Identifier: Apache-2.0 */
/* The engine's sentences: a small formatter and the tree of reasons. */
#include <stdarg.h>
#include <string.h>

#include "kinds/judge.h"

#include "findings/place_words.h"

struct sentence {
    struct vi_buffer *out;
    int64_t last; /* the number last written: %w makes its noun plural */
};

static void
write_count(struct vi_buffer *out, struct vi_range range)
{
    if (vi_range_is_exact(range)) {
        vi_buffer_number(out, range.low);
    } else if (range.high == VI_MOST || range.high >= VI_MEMBERS_MOST) {
        vi_buffer_string(out, "at least ");
        vi_buffer_number(out, range.low == VI_LEAST ? 0 : range.low);
    } else if (range.low == VI_LEAST || range.low <= 0) {
        vi_buffer_string(out, "at most ");
        vi_buffer_number(out, range.high);
    } else {
        vi_buffer_number(out, range.low);
        vi_buffer_string(out, " to ");
        vi_buffer_number(out, range.high);
    }
}

static void
write_number(struct sentence *sentence, int64_t number)
{
    vi_buffer_number(sentence->out, number);
    sentence->last = number;
}

/* One conversion; every letter of the list in judge.h has its line. */
static void
convert(struct sentence *sentence, char letter, va_list *arguments)
{
    struct vi_buffer *out = sentence->out;
    if (letter == 't')
        vi_buffer_text(out, *va_arg(*arguments, const struct vi_text *));
    else if (letter == 's')
        vi_buffer_string(out, va_arg(*arguments, const char *));
    else if (letter == 'n')
        write_number(sentence, va_arg(*arguments, int64_t));
    else if (letter == 'r')
        write_count(out, *va_arg(*arguments, const struct vi_range *));
    else if (letter == 'd')
        vi_date_write(out, *va_arg(*arguments, const struct vi_range *));
    else if (letter == 'm')
        vi_money_write(out, *va_arg(*arguments, const struct vi_money *));
    else if (letter == 'p')
        vi_place_short(out, *va_arg(*arguments, const struct vi_place *));
    else if (letter == 'w')
        vi_buffer_string(out, sentence->last == 1 ? "" : "s");
    else
        vi_buffer_char(out, letter);
}

static void
write_sentence(struct sentence *sentence, const char *format, va_list *arguments)
{
    for (const char *at = format; *at;) {
        const char *end = strchr(at, '%');
        const size_t plain = end ? (size_t)(end - at) : strlen(at);
        vi_buffer_text(sentence->out, (struct vi_text){at, plain});
        at += plain;
        if (end && end[1]) {
            convert(sentence, end[1], arguments);
            at = end + 2;
        } else if (end) {
            at = end + 1;
        }
    }
}

/* A quiet run says nothing, whatever it is asked to say. */
struct vi_text
vi_say(struct vi_judgement *judgement, const char *format, ...)
{
    struct vi_buffer own;
    struct sentence sentence = {judgement->words ? judgement->words : &own, 0};
    va_list arguments;
    if (!judgement->verbose)
        return (struct vi_text){"", 0};
    if (judgement->words)
        vi_buffer_clear(sentence.out);
    else
        vi_buffer_init(&own, &judgement->arena->allocator);
    va_start(arguments, format);
    write_sentence(&sentence, format, &arguments);
    va_end(arguments);
    const struct vi_text text = vi_buffer_copy(sentence.out, judgement->arena);
    if (sentence.out == &own)
        vi_buffer_free(&own);
    return text;
}

struct verdict_reason *
vi_reason(struct vi_judgement *judgement, struct verdict_reason *parent, struct vi_text text,
          struct vi_place place)
{
    if (!judgement->verbose || !judgement->reasoned)
        return NULL;
    struct verdict_reason *reason = VI_NEW(judgement->arena, struct verdict_reason);
    if (!reason)
        return NULL;
    reason->text = text;
    reason->place = place;
    if (!parent)
        parent = judgement->reasons;
    if (!parent) {
        judgement->reasons = reason;
    } else if (!parent->first) {
        parent->first = parent->last = reason;
    } else {
        parent->last->next = reason;
        parent->last = reason;
    }
    return reason;
}

void
vi_reason_truth(struct verdict_reason *reason, enum vi_truth truth)
{
    if (!reason)
        return;
    reason->judged = true;
    reason->truth = truth;
}

struct vi_part *
vi_part_add(struct vi_judgement *judgement, enum vi_truth truth, struct vi_place place)
{
    struct vi_part *part =
        VI_NEW(judgement->verbose ? judgement->arena : judgement->scratch, struct vi_part);
    if (!part) {
        judgement->failure = VI_FAILED_MEMORY;
        return NULL;
    }
    *part = (struct vi_part){.truth = truth, .place = place};
    judgement->truth = judgement->parts ? vi_truth_and(judgement->truth, truth) : truth;
    if (judgement->parts)
        judgement->last_part->next = part;
    else
        judgement->parts = part;
    judgement->last_part = part;
    return part;
}

void
vi_missing(struct vi_judgement *judgement, bool here, struct vi_text key, struct vi_text noun,
           struct vi_text document)
{
    judgement->missing = (struct verdict_missing){
        here ? VERDICT_NEEDS_HERE : VERDICT_NEEDS_ELSEWHERE, key, noun, document};
}

bool
vi_belongs_here(const struct vi_judgement *judgement, uint32_t stated_by)
{
    const struct doc_record *record = judgement->subject->record;
    return record->extent == MODEL_WHOLE && (stated_by >> record->kind & 1);
}
