/* SPDX-License-Identifier: Apache-2.0 */
#include "base/printable.h"
#include "report/alike.h"

#define IN_FULL 3  /* so many subjects by their full names, more by their items */
#define NAMED   8  /* so many full names at most */
#define ITEMS   40 /* and so many items */
#define RUN     3  /* so many items in a row are written as "4 to 6" */

void
vi_alike_text(struct vi_buffer *out, struct vi_text text, struct vi_text subject,
              const char *instead)
{
    while (subject.size) {
        size_t at = vi_text_find(text, subject);
        if (at >= text.size)
            break;
        vi_buffer_text(out, (struct vi_text){text.at, at});
        vi_buffer_string(out, instead);
        text = (struct vi_text){text.at + at + subject.size, text.size - at - subject.size};
    }
    vi_buffer_text(out, text);
}

void
vi_alike_row(struct vi_buffer *out, const struct verdict_row *row)
{
    const struct vi_text parts[] = {row->message, row->detail, row->settle};
    vi_buffer_text(out, row->rule->id);
    vi_buffer_char(out, (char)('0' + row->verdict));
    for (size_t i = 0; i < VI_COUNT(parts); i++) {
        vi_buffer_char(out, '\n');
        vi_alike_text(out, parts[i], row->subject, "\x01");
    }
}

/* --- Lists ---------------------------------------------------------------------- */

/* What stands behind "item " in the name of a subject: "5" of "the amendment on item 5 (clause A)";
 * empty: it names no item. */
static struct vi_text
item_of(struct vi_text subject)
{
    const struct vi_text item = VI_TEXT("item ");
    size_t at = vi_text_find(subject, item);
    if (at >= subject.size)
        return VI_TEXT("");
    struct vi_text tail = {subject.at + at + item.size, subject.size - at - item.size};
    size_t end = vi_text_find(tail, VI_TEXT(" ("));
    tail.size = end < tail.size ? end : tail.size;
    return vi_text_is(tail, "without a number") ? VI_TEXT("") : tail;
}

struct list {
    struct vi_fold_row *first;
    const struct prog_rule *rule;
    bool same, by_item;
};

static bool
is_wanted(const struct list *list, const struct vi_fold_row *row)
{
    return !row->told && row->same == list->same && row->row->rule == list->rule;
}

static struct vi_fold_row *
next_wanted(const struct list *list, struct vi_fold_row *row)
{
    while (row && !is_wanted(list, row))
        row = row->next;
    return row;
}

/* The next to be named; by item, what stands in the same one is passed over. */
static struct vi_fold_row *
next_named(const struct list *list, const struct vi_fold_row *row)
{
    struct vi_fold_row *next = next_wanted(list, row->next);
    while (list->by_item && next &&
           vi_text_equal(item_of(next->row->subject), item_of(row->row->subject)))
        next = next_wanted(list, next->next);
    return next;
}

/* Are there many, and does each name its item? */
static bool
is_long(const struct list *list)
{
    size_t count = 0;
    for (struct vi_fold_row *row = next_wanted(list, list->first); row;
         row = next_wanted(list, row->next), count++)
        if (!item_of(row->row->subject).size)
            return false;
    return count > IN_FULL;
}

/* The last of those from `row` on that are written together, a run of items that are numbered one
 * after another; `row` itself if it begins none. */
static struct vi_fold_row *
end_of_run(const struct list *list, struct vi_fold_row *row, size_t *length)
{
    struct vi_fold_row *last = row;
    int64_t number, next;
    *length = 1;
    while (list->by_item && vi_text_number(item_of(last->row->subject), &number)) {
        struct vi_fold_row *after = next_named(list, last);
        if (!after || !vi_text_number(item_of(after->row->subject), &next) || next != number + 1)
            break;
        last = after;
        ++*length;
    }
    if (*length >= RUN)
        return last;
    *length = 1;
    return row;
}

static void
write_name(struct vi_buffer *out, const struct list *list, const struct vi_fold_row *row)
{
    vi_printable(out, list->by_item ? item_of(row->row->subject) : row->row->subject);
}

static void
write_list(struct vi_buffer *out, const struct list *list)
{
    size_t left = 0, pieces = 0, length;
    struct vi_fold_row *first = next_wanted(list, list->first), *row, *last, *next;
    for (row = first; row; row = next_named(list, row))
        left++;
    size_t most = list->by_item ? ITEMS : NAMED;
    if (list->by_item)
        vi_buffer_string(out, left == 1 ? "item " : "items ");
    for (row = first; row && pieces < most; row = next, pieces++, left -= length) {
        last = end_of_run(list, row, &length);
        next = next_named(list, last);
        vi_buffer_string(out, !pieces ? "" : next ? ", " : " and ");
        write_name(out, list, row);
        vi_buffer_string(out, last != row ? " to " : "");
        if (last != row)
            write_name(out, list, last);
    }
    if (left) {
        vi_buffer_string(out, " and ");
        vi_buffer_number(out, (int64_t)left);
        vi_buffer_string(out, " more");
    }
}

void
vi_alike_subjects(struct vi_buffer *out, struct vi_fold_row *first, const struct prog_rule *rule,
                  bool same)
{
    struct list list = {first, rule, same, false};
    list.by_item = is_long(&list);
    write_list(out, &list);
    for (struct vi_fold_row *row = first; row; row = row->next)
        row->told |= is_wanted(&list, row);
}
