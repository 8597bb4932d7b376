/* SPDX-License-Identifier: Apache-2.0 */
#include "document/record_walk.h"

#include <string.h>

#include "document/record_table.h"

struct walker {
    const struct record_sink *sink;
    void *user;
    struct vi_buffer *value; /* in which values are made */
};

static void
attribute(struct walker *walker, const char *name, struct vi_text value)
{
    if (value.size)
        walker->sink->attribute(walker->user, name, value);
}

static void
made_attribute(struct walker *walker, const char *name)
{
    walker->sink->attribute(walker->user, name, vi_buffer_view(walker->value));
    vi_buffer_clear(walker->value);
}

/* --- Values ----------------------------------------------------------------------- */

static void
two_digits(struct vi_buffer *out, int32_t number)
{
    vi_buffer_char(out, (char)('0' + number / 10));
    vi_buffer_char(out, (char)('0' + number % 10));
}

static void
make_instant(struct walker *walker, const struct vi_instant *value)
{
    struct vi_buffer *out = walker->value;
    vi_date_write_iso(out, value->day);
    if (value->minute == VI_NO_MINUTE)
        return;
    vi_buffer_char(out, 'T');
    two_digits(out, value->minute / 60);
    vi_buffer_char(out, ':');
    two_digits(out, value->minute % 60);
}

static void
instant(struct walker *walker, const char *name, const struct vi_instant *value)
{
    make_instant(walker, value);
    made_attribute(walker, name);
}

static void
range(struct walker *walker, const char *name, struct vi_range value)
{
    struct vi_buffer *out = walker->value;
    if (value.low <= 0 && value.high == VI_MOST)
        return;
    if (value.low > 0 || value.low == value.high)
        vi_buffer_number(out, value.low);
    if (value.low != value.high) {
        vi_buffer_string(out, "..");
        if (value.high != VI_MOST)
            vi_buffer_number(out, value.high);
    }
    made_attribute(walker, name);
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
word(struct walker *walker, const char *name, const struct record_field *field, const char *object)
{
    int value;
    memcpy(&value, object + field->at, sizeof value);
    if (is_marked(field, object))
        attribute(walker, name, vi_text_from(vi_words_name(field->words, value)));
}

static void
whether(struct walker *walker, const char *name, const struct record_field *field,
        const char *object)
{
    bool yes;
    memcpy(&yes, object + field->at, sizeof yes);
    if (yes)
        attribute(walker, name, VI_TEXT("yes"));
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
fact_attribute(struct walker *walker, const char *name, const struct record_element *element,
               const char *object)
{
    for (const struct doc_fact *fact = facts_of(element, object); fact; fact = fact->next)
        if (vi_text_is(fact->name, name)) {
            attribute(walker, name, fact->value);
            return;
        }
}

static void
text_attribute(struct walker *walker, const char *name, const struct record_field *field,
               const char *object)
{
    struct vi_text value;
    memcpy(&value, object + field->at, sizeof value);
    attribute(walker, name, value);
}

static void
write_field(struct walker *walker, const struct record_element *element,
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
        text_attribute(walker, name, field, object);
        return;
    case RECORD_WORD:
        word(walker, name, field, object);
        return;
    case RECORD_WHETHER:
        whether(walker, name, field, object);
        return;
    case RECORD_FACT_VALUE:
    case RECORD_CLAIM:
        fact_attribute(walker, name, element, object);
        return;
    case RECORD_INSTANT:
        if (is_marked(field, object))
            instant(walker, name, (const void *)(object + field->at));
        return;
    case RECORD_RANGE:
        if (is_marked(field, object))
            range(walker, name, *(const struct vi_range *)(const void *)(object + field->at));
        return;
    case RECORD_LINE_NUMBER:
    case RECORD_COLUMN_NUMBER:
        return;
    }
}

/* --- Elements --------------------------------------------------------------------- */

static void write_element(struct walker *walker, struct vi_text name, enum record_element_kind kind,
                          const char *object);

static void
start(struct walker *walker, const char *name)
{
    walker->sink->start(walker->user, vi_text_from(name), NULL);
}

static void
end(struct walker *walker, const char *name)
{
    walker->sink->end(walker->user, vi_text_from(name));
}

static void
write_limit(struct walker *walker, const struct prog_limit *limit)
{
    static const char *const names[] = {"up-to", "from"};
    const struct vi_money *sums[] = {limit->has_up_to ? &limit->up_to : NULL,
                                     limit->has_from ? &limit->from : NULL};
    start(walker, "limit");
    attribute(walker, "of", limit->of);
    for (size_t i = 0; i < VI_COUNT(sums); i++) {
        if (!sums[i])
            continue;
        vi_money_write_exact(walker->value, *sums[i]);
        made_attribute(walker, names[i]);
    }
    attribute(walker, "per", limit->per);
    attribute(walker, "cap",
              limit->cap == PROG_CAP_NONE      ? VI_TEXT("none")
              : limit->cap == PROG_CAP_UNKNOWN ? VI_TEXT("not-stated")
                                               : VI_TEXT(""));
    end(walker, "limit");
}

static void
write_duty(struct walker *walker, const char *name, const char *what, struct vi_text holder)
{
    start(walker, name);
    attribute(walker, what, holder);
    end(walker, name);
}

static void
write_day(struct walker *walker, const char *name, int64_t day)
{
    if (day == VI_LEAST || day == VI_MOST)
        return;
    vi_date_write_iso(walker->value, vi_range_exact(day));
    made_attribute(walker, name);
}

static void
write_grant_head(struct walker *walker, const struct prog_grant *grant)
{
    attribute(walker, "from", grant->from);
    attribute(walker, "to", grant->to);
    attribute(walker, "function", grant->function);
    attribute(walker, "sub-delegable", grant->sub_delegable);
    attribute(walker, "to-kinds", grant->to_kinds);
    if (grant->depth != VI_MOST) {
        vi_buffer_number(walker->value, grant->depth);
        made_attribute(walker, "depth");
    }
    attribute(walker, "by", grant->by);
    attribute(walker, "urgency-only", grant->urgency_only ? VI_TEXT("yes") : VI_TEXT(""));
    write_day(walker, "revoked-on", grant->revoked_on);
    attribute(walker, "revoked-by", grant->revoked_by);
    write_day(walker, "in-force-from", grant->period.from);
    write_day(walker, "in-force-until", grant->period.until);
}

/* Grants have the syntax of rule files, and no table here. */
static void
write_grant(struct walker *walker, const struct doc_grant *doc)
{
    static const char *const duties[] = {
        [PROG_CONSULT] = "consult", [PROG_NOTIFY] = "notify", [PROG_JOINTLY] = "jointly"};
    const struct prog_grant *grant = doc->grant;
    if (!grant)
        return;
    start(walker, "grant");
    write_grant_head(walker, grant);
    for (size_t i = 0; i < grant->limit_count; i++)
        write_limit(walker, &grant->limits[i]);
    for (size_t i = 0; i < grant->duty_count; i++)
        write_duty(walker, duties[grant->duties[i].kind], "holder", grant->duties[i].holder);
    for (size_t i = 0; i < grant->except_count; i++)
        write_duty(walker, "except", "function", grant->except[i]);
    end(walker, "grant");
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
write_child(struct walker *walker, const struct record_element *element,
            const struct record_child *row, const char *object, uint32_t *written)
{
    if (row->kind == RECORD_E_GRANT)
        write_grant(walker, (const void *)object);
    else if (row->kind != RECORD_E_FACT || !is_attribute(element, (const void *)object, written))
        write_element(walker, child_name(row, object), (enum record_element_kind)row->kind, object);
}

/* Children keep the order of the document among their kinds, for it says who was there when;
 * what has no order of its own comes first. */
static void
write_children(struct walker *walker, const struct record_element *element, const char *object)
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
        write_child(walker, element, rows[best], next[best], &written);
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

/* What an element contains besides others: its words, or a value. */
static void
write_content(struct walker *walker, enum record_element_kind kind, const char *object)
{
    const struct vi_text text = text_of(kind, object);
    if (kind == RECORD_E_AMOUNT)
        vi_money_write_exact(walker->value,
                             ((const struct doc_amount *)(const void *)object)->money);
    else if (kind == RECORD_E_DATE)
        make_instant(walker, &((const struct doc_date *)(const void *)object)->when);
    else if (text.size)
        walker->sink->text(walker->user, text);
    if (walker->value->size)
        walker->sink->text(walker->user, vi_buffer_view(walker->value));
    vi_buffer_clear(walker->value);
}

static void
write_element(struct walker *walker, struct vi_text name, enum record_element_kind kind,
              const char *object)
{
    const struct record_element *element = &vi_record_elements[kind];
    walker->sink->start(walker->user, name, (const void *)(object + element->place));
    for (const struct record_field *field = element->fields; field->name; field++)
        write_field(walker, element, field, object);
    walker->sink->place(walker->user, (const void *)(object + element->place));
    write_content(walker, kind, object);
    write_children(walker, element, object);
    walker->sink->end(walker->user, name);
}

bool
vi_record_walk(const struct doc_record *record, const struct record_sink *sink, void *user,
               const struct vires_allocator *allocator)
{
    struct vi_buffer value;
    struct walker walker = {sink, user, &value};
    vi_buffer_init(&value, allocator);
    write_element(&walker, VI_TEXT("record"), RECORD_E_RECORD, (const char *)record);
    const bool done = !value.failed;
    vi_buffer_free(&value);
    return done;
}
