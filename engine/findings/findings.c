/* SPDX-License-Identifier: Apache-2.0 */
#include "findings/findings.h"

#include "findings/place_words.h"

#include <stdlib.h>
#include <string.h>

#define DIGITS_MOST         20   /* of a number of 64 bits */
#define ARGUMENT_MOST       1000 /* bytes of one argument that are shown: a sentence, not a file */
#define CUT_SHORT           "..."
#define LINE_SEPARATOR      "\xE2\x80\xA8"
#define PARAGRAPH_SEPARATOR "\xE2\x80\xA9"

void
vi_findings_init(struct vires_findings *list, const struct vires_allocator *allocator,
                 const struct vi_limits *limits)
{
    *list = (struct vires_findings){.most = (size_t)limits->value[VI_LIMIT_FINDINGS]};
    vi_arena_init(&list->arena, allocator, (size_t)limits->value[VI_LIMIT_MEMORY_BYTES]);
}

void
vi_findings_release(struct vires_findings *list)
{
    if (!list)
        return;
    vi_arena_free(&list->arena);
    *list = (struct vires_findings){.arena = list->arena, .most = list->most};
}

struct vi_text
vi_findings_number(struct vires_findings *list, uint64_t number)
{
    char *digits = VI_NEW_ARRAY(&list->arena, char, DIGITS_MOST);
    if (!digits)
        return VI_TEXT("");
    size_t at = DIGITS_MOST;
    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number);
    return (struct vi_text){digits + at, DIGITS_MOST - at};
}

/* --- Making the text -------------------------------------------------------- */

/* The size of a control character or line separator that `text` starts with, else 0. */
static size_t
control_size(struct vi_text text)
{
    unsigned char first = (unsigned char)text.at[0];
    unsigned char second = text.size > 1 ? (unsigned char)text.at[1] : 0;
    if (first < 0x20 || first == 0x7F)
        return 1;
    if (first == 0xC2 && second >= 0x80 && second < 0xA0)
        return 2;
    bool separator = vi_text_starts(text, VI_TEXT(LINE_SEPARATOR)) ||
                     vi_text_starts(text, VI_TEXT(PARAGRAPH_SEPARATOR));
    return separator ? 3 : 0;
}

/* What comes from hostile input must neither break the line nor command a terminal, and the
 * name of a file need not be UTF-8.  Never changes the size. */
static void
make_printable(char *at, size_t size)
{
    for (size_t i = 0; i < size; i++)
        for (size_t left = control_size((struct vi_text){at + i, size - i}); left; left--)
            at[i + left - 1] = ' ';
    size_t bad;
    while (!vi_text_utf8((struct vi_text){at, size}, &bad)) {
        at += bad;
        size -= bad;
        *at = '?';
    }
}

/* How much of an argument is shown: whole characters. */
static size_t
shown_size(struct vi_text argument)
{
    if (argument.size <= ARGUMENT_MOST)
        return argument.size;
    size_t size = ARGUMENT_MOST;
    while (size && ((unsigned char)argument.at[size] & 0xC0) == 0x80)
        size--;
    return size;
}

/* Writes an argument if `out` is not NULL; returns how many bytes it takes. */
static size_t
put_argument(char *out, struct vi_text argument)
{
    size_t size = shown_size(argument);
    size_t more = size < argument.size ? sizeof(CUT_SHORT) - 1 : 0;
    if (out && size) {
        memcpy(out, argument.at, size);
        memcpy(out + size, CUT_SHORT, more);
        make_printable(out, size);
    }
    return size + more;
}

/* Does the template name an argument here, as "{1}"?  Those not given are empty. */
static bool
names_argument(const char *template_, size_t *index)
{
    if (template_[0] != '{' || template_[1] < '0' || template_[1] > '9' || template_[2] != '}')
        return false;
    *index = (size_t)(template_[1] - '0');
    return true;
}

/* Fills the template in if `out` is not NULL; returns how many bytes that takes. */
static size_t
fill(char *out, const char *template_, const struct vi_text *arguments, size_t count)
{
    size_t size = 0, index;
    while (*template_) {
        char *at = out ? out + size : NULL;
        if (names_argument(template_, &index)) {
            size += put_argument(at, index < count ? arguments[index] : VI_TEXT(""));
            template_ += 3;
            continue;
        }
        if (at)
            *at = *template_;
        template_++;
        size++;
    }
    return size;
}

static struct vi_text
compose(struct vires_findings *list, enum vi_code code, const struct vi_text *arguments,
        size_t count)
{
    const char *template_ = vi_code_row(code)->template_;
    size_t size = fill(NULL, template_, arguments, count);
    char *text = VI_NEW_ARRAY(&list->arena, char, size + 1);
    if (!text)
        return VI_TEXT("");
    fill(text, template_, arguments, count);
    return (struct vi_text){text, size};
}

/* --- Adding ----------------------------------------------------------------- */

static struct vi_finding *
add_row(struct vires_findings *list)
{
    if (list->count == list->room) {
        size_t room = list->room ? 2 * list->room : 8;
        struct vi_finding *rows =
            VI_GROW(&list->arena, struct vi_finding, list->rows, list->count, room);
        if (!rows)
            return NULL;
        list->rows = rows;
        list->room = room;
    }
    return &list->rows[list->count++];
}

void
vi_report(struct vires_findings *list, enum vi_code code, struct vi_place place,
          const struct vi_text *arguments, size_t count)
{
    if (vi_code_row(code)->severity == VIRES_SEVERE)
        list->severe++;
    if (list->count >= list->most) {
        list->dropped++;
        return;
    }
    struct vi_text text = compose(list, code, arguments, count);
    struct vi_finding *row = list->arena.failed ? NULL : add_row(list);
    if (row)
        *row = (struct vi_finding){code, place, text};
    else
        list->failed = true;
}

void
vi_report0(struct vires_findings *list, enum vi_code code, struct vi_place place)
{
    vi_report(list, code, place, NULL, 0);
}

void
vi_report1(struct vires_findings *list, enum vi_code code, struct vi_place place, struct vi_text a)
{
    vi_report(list, code, place, &a, 1);
}

void
vi_report2(struct vires_findings *list, enum vi_code code, struct vi_place place, struct vi_text a,
           struct vi_text b)
{
    vi_report(list, code, place, (struct vi_text[]){a, b}, 2);
}

void
vi_report3(struct vires_findings *list, enum vi_code code, struct vi_place place, struct vi_text a,
           struct vi_text b, struct vi_text c)
{
    vi_report(list, code, place, (struct vi_text[]){a, b, c}, 3);
}

static enum vi_code
code_numbered(uint16_t number)
{
    enum vi_code code = 0;
    while (code < VI_CODE_COUNT - 1 && vi_code_row(code)->number != number)
        code++;
    return code;
}

void
vi_report_made(struct vires_findings *list, const struct vires_finding *made,
               const struct vi_source *source)
{
    const struct vi_place place = {
        .source = source, .line = made->place.line, .column = made->place.column};
    vi_report0(list, code_numbered(made->code), place);
    if (list->count && !list->failed && list->rows[list->count - 1].place.source == source)
        list->rows[list->count - 1].text = vi_text_copy(&list->arena, vi_text_from(made->text));
}

/* --- Settling --------------------------------------------------------------- */

/* A source that findings point to, while they are settled. */
struct known {
    const struct vi_source *from;
    struct vi_source lines;       /* the same with its lines found */
    const struct vi_source *kept; /* its name alone, which outlives it */
    struct known *next;
};

struct settling {
    struct vires_findings *list;
    struct vi_arena scratch; /* the lines: of no use afterwards */
    struct known *known;
};

static const struct vi_source *
keep_source(struct vires_findings *list, const struct vi_source *from)
{
    struct vi_source *kept = VI_NEW(&list->arena, struct vi_source);
    if (kept)
        *kept = (struct vi_source){.name = vi_text_copy(&list->arena, from->name),
                                   .text = VI_TEXT(""),
                                   .index = from->index};
    return list->arena.failed ? NULL : kept;
}

/* NULL: out of memory. */
static struct known *
know(struct settling *settling, const struct vi_source *from)
{
    struct known *known = settling->known;
    while (known && known->from != from)
        known = known->next;
    if (known)
        return known;
    known = VI_NEW(&settling->scratch, struct known);
    if (!known)
        return NULL;
    *known = (struct known){from, *from, keep_source(settling->list, from), settling->known};
    if (!known->kept ||
        (!from->line_starts && !from->spots && !vi_source_index(&known->lines, &settling->scratch)))
        return NULL;
    settling->known = known;
    return known;
}

/* Turns every place into a line and a column, and lets go of the sources. */
static bool
detach(struct settling *settling)
{
    struct vires_findings *list = settling->list;
    for (size_t i = 0; i < list->count; i++) {
        struct vi_place *place = &list->rows[i].place;
        if (!place->source)
            continue;
        struct known *known = know(settling, place->source);
        if (!known)
            return false;
        place->source = &known->lines;
        *place = vi_place_keep(*place, known->kept, &list->arena);
    }
    return true;
}

static int
compare_findings(const void *left, const void *right)
{
    const struct vi_finding *a = left, *b = right;
    int order = vi_place_compare(a->place, b->place);
    if (order)
        return order;
    int number = vi_code_row(a->code)->number, other = vi_code_row(b->code)->number;
    return number != other ? number - other : vi_text_compare(a->text, b->text);
}

static void
sort(struct vires_findings *list)
{
    if (!list->count)
        return;
    qsort(list->rows, list->count, sizeof(*list->rows), compare_findings);
    size_t kept = 1;
    for (size_t i = 1; i < list->count; i++) {
        struct vi_finding row = list->rows[i];
        if (compare_findings(&row, &list->rows[kept - 1]) != 0)
            list->rows[kept++] = row;
        else if (vi_code_row(row.code)->severity == VIRES_SEVERE)
            list->severe--;
    }
    list->count = kept;
}

/* What is told of a place that has no line. */
static const char *
spot_words(struct vires_findings *list, const struct vi_spot *spot)
{
    struct vi_buffer out;
    vi_buffer_init(&out, &list->arena.allocator);
    vi_spot_write(&out, spot);
    const struct vi_text words = vi_buffer_copy(&out, &list->arena);
    list->arena.failed |= out.failed;
    vi_buffer_free(&out);
    return words.at;
}

static struct vires_place
show_place(struct vires_findings *list, struct vi_place place)
{
    static const enum vires_unit units[] = {
        [VI_PLACE_LINE] = VIRES_UNIT_LINE,
        [VI_PLACE_PARAGRAPH] = VIRES_UNIT_PARAGRAPH,
        [VI_PLACE_CELL] = VIRES_UNIT_CELL,
        [VI_PLACE_PAGE] = VIRES_UNIT_PAGE,
    };
    const struct vi_spot *spot = place.spot;
    struct vires_place shown = {.file = place.source ? place.source->name.at : "",
                                .line = place.line,
                                .column = place.column,
                                .words = ""};
    if (!spot)
        return shown;
    shown.unit = units[spot->unit];
    shown.words = spot_words(list, spot);
    shown.page = spot->page;
    shown.page_line = spot->line;
    shown.paragraph = spot->paragraph;
    shown.table = spot->table;
    shown.row = spot->row;
    shown.cell = spot->cell;
    shown.within = spot->within.at;
    shown.under = spot->under.at;
    shown.begins = spot->begins.at;
    return shown;
}

static struct vires_finding
show(struct vires_findings *list, const struct vi_finding *row)
{
    return (struct vires_finding){
        .code = vi_code_row(row->code)->number,
        .severity = vi_code_row(row->code)->severity,
        .text = row->text.at,
        .place = show_place(list, row->place),
    };
}

/* The last line of a list that is not whole. */
static struct vi_finding
tell_dropped(struct vires_findings *list)
{
    struct vi_text arguments[] = {vi_findings_number(list, list->dropped),
                                  vi_findings_number(list, list->most)};
    return (struct vi_finding){
        .code = VI_FINDINGS_DROPPED,
        .text = compose(list, VI_FINDINGS_DROPPED, arguments, VI_COUNT(arguments)),
    };
}

static void
show_all(struct vires_findings *list)
{
    size_t count = list->count + (list->dropped != 0);
    struct vires_finding *shown = VI_NEW_ARRAY(&list->arena, struct vires_finding, count);
    for (size_t i = 0; shown && i < list->count; i++)
        shown[i] = show(list, &list->rows[i]);
    if (shown && list->dropped) {
        struct vi_finding last = tell_dropped(list);
        shown[count - 1] = show(list, &last);
    }
    if (list->arena.failed)
        return;
    list->shown = shown;
    list->shown_count = count;
}

void
vi_findings_settle(struct vires_findings *list)
{
    struct settling settling = {.list = list};
    vi_arena_init(&settling.scratch, &list->arena.allocator, list->arena.most);
    list->shown_count = 0;
    if (detach(&settling)) {
        sort(list);
        show_all(list);
    }
    if (settling.scratch.failed || list->arena.failed)
        list->failed = true;
    vi_arena_free(&settling.scratch);
}
