/* SPDX-License-Identifier: Apache-2.0 */
#include "document/record_write.h"

#include <string.h>

#include "document/record_table.h"
#include "xml/tree.h"

struct writer {
    struct vi_buffer *out;
    unsigned depth;
};

/* --- Characters ------------------------------------------------------------------- */

static void
string(struct writer *writer, const char *text)
{
    vi_buffer_string(writer->out, text);
}

static void
escaped(struct writer *writer, struct vi_text text)
{
    static const struct {
        char byte;
        const char *instead;
    } escapes[] = {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}};
    for (size_t i = 0; i < text.size; i++) {
        const char *instead = NULL;
        for (size_t j = 0; j < VI_COUNT(escapes) && !instead; j++)
            if (text.at[i] == escapes[j].byte)
                instead = escapes[j].instead;
        const unsigned char byte = (unsigned char)text.at[i];
        if (instead)
            string(writer, instead);
        else
            vi_buffer_char(writer->out, byte < ' ' ? ' ' : text.at[i]);
    }
}

static void
begin_attribute(struct writer *writer, const char *name)
{
    string(writer, " ");
    string(writer, name);
    string(writer, "=\"");
}

static void
attribute(struct writer *writer, const char *name, struct vi_text value)
{
    if (!value.size)
        return;
    begin_attribute(writer, name);
    escaped(writer, value);
    string(writer, "\"");
}

static void
number_attribute(struct writer *writer, const char *name, uint32_t number)
{
    begin_attribute(writer, name);
    vi_buffer_number(writer->out, number);
    string(writer, "\"");
}

static void
indent(struct writer *writer)
{
    string(writer, "\n");
    for (unsigned i = 0; i < writer->depth; i++)
        string(writer, "  ");
}

/* --- Values ----------------------------------------------------------------------- */

static void
two_digits(struct writer *writer, int32_t number)
{
    vi_buffer_char(writer->out, (char)('0' + number / 10));
    vi_buffer_char(writer->out, (char)('0' + number % 10));
}

static void
instant_text(struct writer *writer, const struct vi_instant *value)
{
    vi_date_write_iso(writer->out, value->day);
    if (value->minute == VI_NO_MINUTE)
        return;
    string(writer, "T");
    two_digits(writer, value->minute / 60);
    string(writer, ":");
    two_digits(writer, value->minute % 60);
}

static void
instant(struct writer *writer, const char *name, const struct vi_instant *value)
{
    begin_attribute(writer, name);
    instant_text(writer, value);
    string(writer, "\"");
}

static void
range(struct writer *writer, const char *name, struct vi_range value)
{
    if (value.low <= 0 && value.high == VI_MOST)
        return;
    begin_attribute(writer, name);
    if (value.low > 0 || value.low == value.high)
        vi_buffer_number(writer->out, value.low);
    if (value.low != value.high) {
        string(writer, "..");
        if (value.high != VI_MOST)
            vi_buffer_number(writer->out, value.high);
    }
    string(writer, "\"");
}

static bool
is_marked(const struct record_field *field, const char *object)
{
    bool stated = true;
    if (field->beside != RECORD_NOWHERE)
        memcpy(&stated, object + field->beside, sizeof stated);
    return stated;
}

static void
word(struct writer *writer, const char *name, const struct record_field *field, const char *object)
{
    int value;
    memcpy(&value, object + field->at, sizeof value);
    if (is_marked(field, object))
        attribute(writer, name, vi_text_from(vi_words_name(field->words, value)));
}

static void
whether(struct writer *writer, const char *name, const struct record_field *field,
        const char *object)
{
    bool yes;
    memcpy(&yes, object + field->at, sizeof yes);
    if (yes)
        attribute(writer, name, VI_TEXT("yes"));
}

static const struct doc_fact *
facts_of(const struct record_element *element, const char *object)
{
    const struct doc_fact *fact = NULL;
    if (element->children[0].kind == RECORD_E_FACT)
        memcpy(&fact, object + element->children[0].head, sizeof fact);
    return fact;
}

static void
fact_attribute(struct writer *writer, const char *name, const struct record_element *element,
               const char *object)
{
    for (const struct doc_fact *fact = facts_of(element, object); fact; fact = fact->next)
        if (vi_text_is(fact->name, name)) {
            attribute(writer, name, fact->value);
            return;
        }
}

static void
text_attribute(struct writer *writer, const char *name, const struct record_field *field,
               const char *object)
{
    struct vi_text value;
    memcpy(&value, object + field->at, sizeof value);
    attribute(writer, name, value);
}

static void
write_field(struct writer *writer, const struct record_element *element,
            const struct record_field *field, const char *object)
{
    const char *name = vi_record_name_word((enum record_name)field->name);
    switch ((enum record_type)field->type) {
    case RECORD_TEXT_VALUE:
    case RECORD_FOLDED:
    case RECORD_PERSON:
    case RECORD_EVENT_NAME:
    case RECORD_FACT_NAME:
    case RECORD_PARAMETER_NAME:
        text_attribute(writer, name, field, object);
        return;
    case RECORD_WORD:
        word(writer, name, field, object);
        return;
    case RECORD_WHETHER:
        whether(writer, name, field, object);
        return;
    case RECORD_FACT_VALUE:
    case RECORD_CLAIM:
        fact_attribute(writer, name, element, object);
        return;
    case RECORD_INSTANT:
        if (is_marked(field, object))
            instant(writer, name, (const void *)(object + field->at));
        return;
    case RECORD_RANGE:
        if (is_marked(field, object))
            range(writer, name, *(const struct vi_range *)(const void *)(object + field->at));
        return;
    case RECORD_LINE_NUMBER:
    case RECORD_COLUMN_NUMBER:
        return;
    }
}

static void
write_place(struct writer *writer, const struct vi_place *place)
{
    if (!place->source)
        return;
    const struct vi_line_column at = vi_place_line_column(*place);
    number_attribute(writer, "line", at.line);
    number_attribute(writer, "column", at.column);
}

/* --- Elements --------------------------------------------------------------------- */

static void write_element(struct writer *writer, struct vi_text name, enum record_element_kind kind,
                          const char *object);

static void
write_limit(struct writer *writer, const struct prog_limit *limit)
{
    indent(writer);
    string(writer, "<limit");
    attribute(writer, "of", limit->of);
    const struct vi_money *sums[] = {limit->has_up_to ? &limit->up_to : NULL,
                                     limit->has_from ? &limit->from : NULL};
    static const char *const names[] = {"up-to", "from"};
    for (size_t i = 0; i < VI_COUNT(sums); i++) {
        if (!sums[i])
            continue;
        begin_attribute(writer, names[i]);
        vi_money_write_exact(writer->out, *sums[i]);
        string(writer, "\"");
    }
    attribute(writer, "per", limit->per);
    attribute(writer, "cap",
              limit->cap == PROG_CAP_NONE      ? VI_TEXT("none")
              : limit->cap == PROG_CAP_UNKNOWN ? VI_TEXT("not-stated")
                                               : VI_TEXT(""));
    string(writer, "/>");
}

static void
write_duty(struct writer *writer, const char *name, const char *what, struct vi_text holder)
{
    indent(writer);
    string(writer, "<");
    string(writer, name);
    attribute(writer, what, holder);
    string(writer, "/>");
}

static void
write_day(struct writer *writer, const char *name, int64_t day)
{
    if (day == VI_LEAST || day == VI_MOST)
        return;
    begin_attribute(writer, name);
    vi_date_write_iso(writer->out, vi_range_exact(day));
    string(writer, "\"");
}

static void
write_grant_head(struct writer *writer, const struct prog_grant *grant)
{
    attribute(writer, "from", grant->from);
    attribute(writer, "to", grant->to);
    attribute(writer, "function", grant->function);
    attribute(writer, "sub-delegable", grant->sub_delegable);
    attribute(writer, "to-kinds", grant->to_kinds);
    if (grant->depth != VI_MOST) {
        begin_attribute(writer, "depth");
        vi_buffer_number(writer->out, grant->depth);
        string(writer, "\"");
    }
    attribute(writer, "by", grant->by);
    attribute(writer, "urgency-only", grant->urgency_only ? VI_TEXT("yes") : VI_TEXT(""));
    write_day(writer, "revoked-on", grant->revoked_on);
    attribute(writer, "revoked-by", grant->revoked_by);
    write_day(writer, "in-force-from", grant->period.from);
    write_day(writer, "in-force-until", grant->period.until);
}

/* Grants have the syntax of rule files, and no table here. */
static void
write_grant(struct writer *writer, const struct doc_grant *doc)
{
    static const char *const duties[] = {
        [PROG_CONSULT] = "consult", [PROG_NOTIFY] = "notify", [PROG_JOINTLY] = "jointly"};
    const struct prog_grant *grant = doc->grant;
    if (!grant)
        return;
    indent(writer);
    string(writer, "<grant");
    write_grant_head(writer, grant);
    string(writer, ">");
    writer->depth++;
    for (size_t i = 0; i < grant->limit_count; i++)
        write_limit(writer, &grant->limits[i]);
    for (size_t i = 0; i < grant->duty_count; i++)
        write_duty(writer, duties[grant->duties[i].kind], "holder", grant->duties[i].holder);
    for (size_t i = 0; i < grant->except_count; i++)
        write_duty(writer, "except", "function", grant->except[i]);
    writer->depth--;
    string(writer, "</grant>");
}

/* A constitution stands in the record as it stood in the source. */
static void
write_claims(struct writer *writer, const struct prog_authority *claims)
{
    const struct vi_text end = VI_TEXT("</constitution>");
    if (!claims || !claims->place.source)
        return;
    struct vi_text rest = claims->place.source->text;
    if (claims->place.offset >= rest.size)
        return;
    rest.at += claims->place.offset;
    rest.size -= claims->place.offset;
    const size_t size = vi_text_find(rest, end);
    if (!vi_text_starts(rest, VI_TEXT("<constitution")) || size == rest.size)
        return;
    indent(writer);
    vi_buffer_text(writer->out, (struct vi_text){rest.at, size + end.size});
}

/* Is it written as an attribute: of the facts of that name, the first?  A bit of *written a field.
 */
static bool
is_attribute(const struct record_element *element, const struct doc_fact *fact, uint32_t *written)
{
    uint32_t bit = 1;
    for (const struct record_field *field = element->fields; field->name; field++, bit <<= 1) {
        if ((field->type != RECORD_FACT_VALUE && field->type != RECORD_CLAIM) ||
            !vi_text_is(fact->name, vi_record_name_word((enum record_name)field->name)))
            continue;
        const bool first = !(*written & bit);
        *written |= bit;
        return first;
    }
    return false;
}

static struct vi_text
child_name(const struct record_child *row, const char *object)
{
    if (row->kind == RECORD_E_PART)
        return ((const struct doc_part *)(const void *)object)->name;
    return vi_text_from(vi_record_name_word((enum record_name)row->name));
}

static const char *
next_of(const struct record_child *row, const char *object)
{
    const uint16_t next = vi_record_elements[row->kind].next;
    const char *following = NULL;
    if (next != RECORD_NOWHERE)
        memcpy(&following, object + next, sizeof following);
    return following;
}

static uint32_t
order_of(const struct record_child *row, const char *object)
{
    uint32_t order = 0;
    const uint16_t at = vi_record_elements[row->kind].order;
    if (at != RECORD_NOWHERE)
        memcpy(&order, object + at, sizeof order);
    return order;
}

static void
write_child(struct writer *writer, const struct record_element *element,
            const struct record_child *row, const char *object, uint32_t *written)
{
    if (row->kind == RECORD_E_GRANT)
        write_grant(writer, (const void *)object);
    else if (row->kind != RECORD_E_FACT || !is_attribute(element, (const void *)object, written))
        write_element(writer, child_name(row, object), (enum record_element_kind)row->kind, object);
}

/* Children keep the order of the document among their kinds, for it says who was there when;
 * what has no order of its own comes first. */
static void
write_children(struct writer *writer, const struct record_element *element, const char *object)
{
    const struct record_child *rows[RECORD_LISTS] = {0};
    const char *next[RECORD_LISTS] = {0};
    uint32_t written = 0;
    for (const struct record_child *row = element->children; row->name; row++) {
        if (row->head == RECORD_NOWHERE || rows[row->list])
            continue;
        rows[row->list] = row;
        memcpy(&next[row->list], object + row->head, sizeof next[0]);
    }
    for (;;) {
        size_t best = RECORD_LISTS;
        for (size_t i = 0; i < RECORD_LISTS; i++)
            if (next[i] && (best == RECORD_LISTS ||
                            order_of(rows[i], next[i]) < order_of(rows[best], next[best])))
                best = i;
        if (best == RECORD_LISTS)
            return;
        write_child(writer, element, rows[best], next[best], &written);
        next[best] = next_of(rows[best], next[best]);
    }
}

static struct vi_text
text_of(enum record_element_kind kind, const char *object)
{
    struct vi_text text = {0};
    const uint16_t at = vi_record_elements[kind].text;
    if (at != RECORD_NOWHERE && kind != RECORD_E_AMOUNT && kind != RECORD_E_DATE)
        memcpy(&text, object + at, sizeof text);
    return text;
}

static bool
has_children(const struct record_element *element, const char *object)
{
    const char *first = NULL;
    for (const struct record_child *row = element->children; row->name && !first; row++)
        if (row->head != RECORD_NOWHERE)
            memcpy(&first, object + row->head, sizeof first);
    return first;
}

static void
write_start(struct writer *writer, struct vi_text name, enum record_element_kind kind,
            const char *object)
{
    const struct record_element *element = &vi_record_elements[kind];
    indent(writer);
    string(writer, "<");
    vi_buffer_text(writer->out, name);
    if (kind == RECORD_E_RECORD)
        string(writer, " xmlns=\"" VI_RECORD_NAMESPACE "\"");
    for (const struct record_field *field = element->fields; field->name; field++)
        write_field(writer, element, field, object);
    write_place(writer, (const void *)(object + element->place));
}

static void
write_inside(struct writer *writer, enum record_element_kind kind, const char *object)
{
    writer->depth++;
    if (kind == RECORD_E_RECORD)
        write_claims(writer, ((const struct doc_record *)(const void *)object)->claims);
    write_children(writer, &vi_record_elements[kind], object);
    writer->depth--;
    indent(writer);
}

static void
write_element(struct writer *writer, struct vi_text name, enum record_element_kind kind,
              const char *object)
{
    const struct vi_text text = text_of(kind, object);
    const bool claims =
        kind == RECORD_E_RECORD && ((const struct doc_record *)(const void *)object)->claims;
    const bool inside = claims || has_children(&vi_record_elements[kind], object);
    write_start(writer, name, kind, object);
    if (!inside && !text.size && kind != RECORD_E_AMOUNT && kind != RECORD_E_DATE) {
        string(writer, "/>");
        return;
    }
    string(writer, ">");
    escaped(writer, text);
    if (kind == RECORD_E_AMOUNT)
        vi_money_write_exact(writer->out, ((const struct doc_amount *)(const void *)object)->money);
    if (kind == RECORD_E_DATE)
        instant_text(writer, &((const struct doc_date *)(const void *)object)->when);
    if (inside)
        write_inside(writer, kind, object);
    string(writer, "</");
    vi_buffer_text(writer->out, name);
    string(writer, ">");
}

void
vi_record_write(const struct doc_record *record, struct vi_buffer *out)
{
    struct writer writer = {.out = out};
    string(&writer, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    write_element(&writer, VI_TEXT("record"), RECORD_E_RECORD, (const char *)record);
    string(&writer, "\n");
}
