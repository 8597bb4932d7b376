/* SPDX-License-Identifier: Apache-2.0 */
/* Who may do what, for people and for programs. */
#include "report/write_who.h"

#include "report/json.h"

#define SCHEMA "urn:vires:who:1"

static struct vi_text
name_of(const struct vi_who *who, uint32_t holder)
{
    return who->scheme->holders[holder].name;
}

static const struct scheme_grant *
grant_of(const struct vi_who *who, const struct vi_power_chain *chain, size_t index)
{
    return &who->scheme->grants[chain->grants[index]];
}

/* The question about the row's own function. */
static struct vi_power_question
question_of(const struct vi_who *who, const struct vi_who_row *row)
{
    struct vi_power_question question = who->question;
    question.node = row->node;
    return question;
}

/* --- For people ------------------------------------------------------------------------------ */

/* At the head of what is told of it: with the id that it is asked for by. */
static void
put_name(const struct vi_who *who, uint32_t holder, struct vi_buffer *out)
{
    const struct vi_text id = name_of(who, holder);
    const struct vi_text name = vi_power_name(who->scheme, holder, who->question.day);
    vi_buffer_text(out, name);
    if (!vi_text_equal(id, name))
        vi_power_write_id(out, id);
}

static void
put_holder(const struct vi_who *who, uint32_t holder, struct vi_buffer *out)
{
    vi_power_write_holder(out, who->scheme, holder, who->question.day);
}

static void
put_function(const struct vi_who *who, struct vi_text id, struct vi_buffer *out)
{
    vi_power_write_function(out, who->scheme, id, who->question.day);
}

static void
put_days(const struct scheme_grant *grant, struct vi_buffer *out)
{
    if (grant->first != SCHEME_FIRST_DAY) {
        vi_buffer_string(out, ", from ");
        vi_date_write(out, vi_range_exact(grant->first));
    }
    if (grant->until != SCHEME_LAST_DAY) {
        vi_buffer_string(out, ", until ");
        vi_date_write(out, vi_range_exact(grant->until));
    }
}

static void
put_where(struct vi_place place, struct vi_buffer *out)
{
    const struct vi_line_column at = vi_place_line_column(place);
    if (!place.source || !at.line)
        return;
    vi_buffer_text(out, place.source->name);
    vi_buffer_char(out, ':');
    vi_buffer_number(out, at.line);
}

static void
write_limits(const struct vi_who *who, const struct prog_grant *written, struct vi_buffer *out)
{
    (void)who;
    vi_power_write_limits(out, written);
}

static void
write_terms(const struct vi_who *who, const struct prog_grant *written, struct vi_buffer *out)
{
    vi_power_write_terms(out, who->scheme, written, who->question.day);
}

static void
put_phrase(const struct vi_who *who, const struct prog_grant *written,
           void (*write)(const struct vi_who *, const struct prog_grant *, struct vi_buffer *),
           struct vi_buffer *out)
{
    const size_t before = out->size;
    vi_buffer_string(out, ", ");
    const size_t start = out->size;
    write(who, written, out);
    if (out->size == start && !out->failed)
        out->bytes[out->size = before] = '\0';
}

static void
put_link(const struct vi_who *who, uint32_t node, const struct scheme_grant *grant,
         struct vi_buffer *out)
{
    const struct prog_grant *written = grant->written;
    vi_buffer_string(out, "      ");
    put_holder(who, grant->from, out);
    vi_buffer_string(out, " gives ");
    if (grant->node == node)
        vi_buffer_string(out, "it");
    else
        put_function(who, written->function, out);
    vi_buffer_string(out, " to ");
    put_holder(who, grant->to, out);
    put_phrase(who, written, write_limits, out);
    put_phrase(who, written, write_terms, out);
    put_days(grant, out);
    if (written->by.size) {
        vi_buffer_string(out, ", by ");
        vi_buffer_text(out, written->by);
    }
    vi_buffer_string(out, "  [");
    put_where(written->place, out);
    vi_buffer_string(out, "]\n");
}

static void
put_chain(const struct vi_who *who, const struct vi_who_row *row,
          const struct vi_power_chain *chain, struct vi_buffer *out)
{
    const struct vi_power_question question = question_of(who, row);
    const enum vi_truth source = vi_power_source(&question, chain->source);
    vi_buffer_string(out, "    ");
    put_holder(who, chain->source, out);
    vi_buffer_string(out, source == VI_TRUE                             ? " has it by law"
                          : who->scheme->holders[chain->source].foreign ? " is of another authority"
                                                                        : " may have it by law");
    vi_buffer_string(out, chain->count ? ":\n" : "\n");
    for (size_t i = 0; i < chain->count; i++)
        put_link(who, row->node, grant_of(who, chain, i), out);
    if (row->holder == chain->holder)
        return;
    vi_buffer_string(out, "      ");
    put_holder(who, row->holder, out);
    vi_buffer_string(out, " acts for ");
    put_holder(who, chain->holder, out);
    vi_buffer_char(out, '\n');
}

static void
put_doubt(const struct vi_who *who, const struct vi_who_row *row, struct vi_buffer *out)
{
    const struct vi_power_question question = question_of(who, row);
    vi_buffer_string(out, "    not certain: ");
    const size_t before = out->size;
    vi_power_write_fault(out, &question, &row->doubt);
    if (out->size == before)
        vi_buffer_string(out, "the search for chains was given up");
    for (size_t i = 0; row->has_beyond && i < who->scheme->dimension_count; i++) {
        struct vi_power_box asked;
        vi_power_asked(&question, &asked);
        if (vi_range_equal(asked.side[i], row->beyond.side[i]))
            continue;
        vi_buffer_string(out, "; beyond it: ");
        vi_power_write_beyond(out, who->scheme, &who->scheme->dimensions[i], row->beyond.side[i]);
    }
    vi_buffer_char(out, '\n');
}

static void
put_row(const struct vi_who *who, const struct vi_who_row *row, struct vi_buffer *out)
{
    vi_buffer_string(out, "  ");
    if (who->function.size)
        put_name(who, row->holder, out);
    else
        put_function(who, who->scheme->nodes[row->node].function->id, out);
    vi_buffer_string(out, row->truth == VI_TRUE ? "\n" : ": perhaps\n");
    if (row->truth != VI_TRUE)
        put_doubt(who, row, out);
    for (size_t i = 0; i < row->chain_count; i++)
        put_chain(who, row, &row->chains[i], out);
}

static void
put_question(const struct vi_who *who, struct vi_buffer *out)
{
    if (who->by) {
        put_name(who, who->by, out);
        vi_buffer_string(out, who->function.size ? ", " : " may do");
    }
    put_function(who, who->function, out);
    if (!who->question.any_amount) {
        vi_buffer_string(out, " of ");
        vi_money_write(out, who->amount.money);
    }
    vi_buffer_string(out, who->any_day ? " on any day" : " on ");
    if (!who->any_day)
        vi_date_write(out, vi_range_exact(who->question.day));
    vi_buffer_string(out, ", by the constitution of ");
    vi_buffer_text(out, who->authority->title);
}

static void
put_nearest(const struct vi_who *who, struct vi_buffer *out)
{
    const struct vi_power_story *story = &who->nearest;
    vi_buffer_string(out, "  no: ");
    vi_power_write_fault(out, &who->question, story);
    vi_buffer_string(out, story->count ? "\n  the nearest chain:\n" : "\n");
    for (size_t i = 0; i < story->count; i++)
        put_link(who, who->question.node, story->links[i].grant, out);
    if (who->row_count)
        vi_buffer_string(out, "  who could have decided instead:\n");
}

void
vi_who_write_plain(const struct vi_who *who, struct vi_buffer *out)
{
    put_question(who, out);
    vi_buffer_string(out, ":\n");
    if (who->function.size && !who->question.node)
        vi_buffer_string(out, "  no function of that name is in force on that day\n");
    else if (who->by_may_not)
        put_nearest(who, out);
    else if (!who->row_count)
        vi_buffer_string(out, who->function.size ? "  nobody has the power\n" : "  nothing\n");
    for (size_t i = 0; i < who->row_count; i++)
        if (!who->by || who->by_may_not || !who->function.size || who->rows[i].holder == who->by)
            put_row(who, &who->rows[i], out);
}

/* --- For programs ---------------------------------------------------------------------------- */

static void
put_text_of(struct vi_json *json, const char *key, const struct vi_buffer *text)
{
    vi_json_pair(json, key, vi_buffer_view(text));
}

static void
put_iso(struct vi_json *json, const char *key, int64_t day, bool known)
{
    struct vi_buffer text;
    vi_buffer_init(&text, &json->out->allocator);
    if (known)
        vi_date_write_iso(&text, vi_range_exact(day));
    put_text_of(json, key, &text);
    json->out->failed |= text.failed;
    vi_buffer_free(&text);
}

static void
put_said(const struct vi_who *who, const char *key, const struct prog_grant *written,
         void (*write)(const struct vi_who *, const struct prog_grant *, struct vi_buffer *),
         struct vi_json *json)
{
    struct vi_buffer text;
    vi_buffer_init(&text, &json->out->allocator);
    write(who, written, &text);
    put_text_of(json, key, &text);
    json->out->failed |= text.failed;
    vi_buffer_free(&text);
}

static void
put_json_link(const struct vi_who *who, const struct scheme_grant *grant, struct vi_json *json)
{
    const struct prog_grant *written = grant->written;
    const struct vi_line_column at = vi_place_line_column(written->place);
    vi_json_open(json, '{');
    vi_json_pair(json, "from", name_of(who, grant->from));
    vi_json_pair(json, "to", name_of(who, grant->to));
    vi_json_pair(json, "function", written->function);
    put_said(who, "limit", written, write_limits, json);
    put_said(who, "terms", written, write_terms, json);
    put_iso(json, "inForceFrom", grant->first, grant->first != SCHEME_FIRST_DAY);
    put_iso(json, "inForceUntil", grant->until, grant->until != SCHEME_LAST_DAY);
    vi_json_pair(json, "by", written->by);
    vi_json_pair(json, "file", written->place.source ? written->place.source->name : VI_TEXT(""));
    vi_json_key(json, "line");
    vi_json_number(json, at.line);
    vi_json_close(json, '}');
}

static void
put_holders(const struct vi_who *who, const struct vi_who_row *row,
            const struct vi_power_chain *chain, struct vi_json *json)
{
    vi_json_open(json, '[');
    vi_json_text(json, name_of(who, chain->source));
    for (size_t i = 0; i < chain->count; i++)
        vi_json_text(json, name_of(who, grant_of(who, chain, i)->to));
    if (row->holder != chain->holder)
        vi_json_text(json, name_of(who, row->holder));
    vi_json_close(json, ']');
}

static void
put_json_doubt(const struct vi_who *who, const struct vi_who_row *row, struct vi_json *json)
{
    const struct vi_power_question question = question_of(who, row);
    struct vi_buffer text;
    vi_buffer_init(&text, &json->out->allocator);
    if (row->truth == VI_UNKNOWN)
        vi_power_write_fault(&text, &question, &row->doubt);
    put_text_of(json, "why", &text);
    json->out->failed |= text.failed;
    vi_buffer_free(&text);
}

static void
put_json_row(const struct vi_who *who, const struct vi_who_row *row, struct vi_json *json)
{
    vi_json_open(json, '{');
    vi_json_pair(json, "holder", name_of(who, row->holder));
    vi_json_pair(json, "name", vi_power_name(who->scheme, row->holder, who->question.day));
    vi_json_pair(json, "function", who->scheme->nodes[row->node].function->id);
    put_json_doubt(who, row, json);
    vi_json_key(json, "chain");
    put_holders(who, row, row->chains, json);
    vi_json_key(json, "links");
    vi_json_open(json, '[');
    for (size_t i = 0; i < row->chains->count; i++)
        put_json_link(who, grant_of(who, row->chains, i), json);
    vi_json_close(json, ']');
    vi_json_key(json, "otherChains");
    vi_json_open(json, '[');
    for (size_t i = 1; i < row->chain_count; i++)
        put_holders(who, row, &row->chains[i], json);
    vi_json_close(json, ']');
    vi_json_close(json, '}');
}

static void
put_rows(const struct vi_who *who, const char *key, enum vi_truth truth, struct vi_json *json)
{
    vi_json_key(json, key);
    vi_json_open(json, '[');
    for (size_t i = 0; i < who->row_count; i++)
        if (who->rows[i].truth == truth)
            put_json_row(who, &who->rows[i], json);
    vi_json_close(json, ']');
}

static void
put_by(const struct vi_who *who, struct vi_json *json)
{
    struct vi_buffer text;
    vi_buffer_init(&text, &json->out->allocator);
    vi_json_pair(json, "by", who->by ? name_of(who, who->by) : VI_TEXT(""));
    vi_json_pair(json, "answer",
                 vi_text_from(!who->by || !who->function.size ? ""
                              : who->by_may                   ? "yes"
                              : who->by_may_not               ? "no"
                                                              : "perhaps"));
    if (who->by_may_not)
        vi_power_write_fault(&text, &who->question, &who->nearest);
    put_text_of(json, "failure", &text);
    vi_json_key(json, "nearest");
    vi_json_open(json, '[');
    for (size_t i = 0; who->by_may_not && i < who->nearest.count; i++)
        put_json_link(who, who->nearest.links[i].grant, json);
    vi_json_close(json, ']');
    json->out->failed |= text.failed;
    vi_buffer_free(&text);
}

void
vi_who_write_json(const struct vi_who *who, struct vi_buffer *out)
{
    struct vi_json json = {out, false};
    struct vi_buffer amount;
    vi_buffer_init(&amount, &out->allocator);
    if (!who->question.any_amount)
        vi_money_write_exact(&amount, who->amount.money);
    vi_json_open(&json, '{');
    vi_json_pair(&json, "schema", VI_TEXT(SCHEMA));
    vi_json_pair(&json, "authority", who->authority->id);
    vi_json_pair(&json, "version", who->authority->version);
    vi_json_pair(&json, "function", who->function);
    put_text_of(&json, "amount", &amount);
    put_iso(&json, "day", who->question.day, !who->any_day);
    put_by(who, &json);
    put_rows(who, "holders", VI_TRUE, &json);
    put_rows(who, "perhaps", VI_UNKNOWN, &json);
    vi_json_key(&json, "givenUp");
    vi_json_truth(&json, who->given_up);
    vi_json_close(&json, '}');
    vi_buffer_char(out, '\n');
    out->failed |= amount.failed;
    vi_buffer_free(&amount);
}
