/* SPDX-License-Identifier: Apache-2.0 */
#include "document/persons.h"

#include <string.h>

#include "base/names.h"

#define NAME_WORDS  5 /* of a name at most, titles aside */
#define TITLES_MOST 4

enum title_value {
    TITLE_ANY,
    TITLE_MEMBER,
    TITLE_OTHER,
    TITLE_ELSEWHERE,
    TITLE_CHAIR,
    TITLE_DEPUTY
}; /* as styles number them */

struct reading {
    struct vi_wording *wording;
    struct vi_text sign;
    struct vi_listed *first, **tail, *last;
    struct vi_text office; /* said before a name that has not come yet */
    size_t strange;
    bool others, honoured;                          /* not members; somebody had a title */
    bool excused;                                   /* by the letter before the name */
    bool illegible;                                 /* a name before could not be read */
    enum { NO_DASH, BEHIND_DASH, AFTER_DASH } dash; /* "A Reed - Housing, Parks" */
    char letter; /* that stood alone before the name; NUL: none */
};

/* --- Words --------------------------------------------------------------------------------- */

static bool
take_word(struct vi_text *rest, struct vi_text *word)
{
    *rest = vi_text_trim(*rest);
    size_t size = 0;
    while (size < rest->size && rest->at[size] != ' ' && rest->at[size] != '\t' &&
           !(rest->at[size] == '.' && size > 1 && size + 1 < rest->size &&
             rest->at[size + 1] != ' ' && rest->at[size + 1] != '.'))
        size++;
    if (size < rest->size && rest->at[size] == '.')
        size++; /* "Cllr.Smith" */
    *word = (struct vi_text){rest->at, size};
    *rest = (struct vi_text){rest->at + size, rest->size - size};
    return size > 0;
}

static struct vi_text
without_stop(struct vi_text word)
{
    while (word.size > 1 && strchr(".:,", word.at[word.size - 1]))
        word.size--;
    return word;
}

static bool
is_title(struct vi_wording *wording, struct vi_text word, int64_t *value)
{
    word = without_stop(word);
    return word.size && word.size < 20 &&
           vi_style_word(wording->style, STYLE_PERSON_TITLE, vi_fold(wording->scratch, word),
                         value);
}

static bool
is_capital(char byte)
{
    return byte >= 'A' && byte <= 'Z';
}

static bool
means(struct vi_wording *wording, enum style_meaning meaning, struct vi_text word)
{
    int64_t value;
    return word.size < 12 && vi_style_word(wording->style, meaning,
                                           vi_fold(wording->scratch, without_stop(word)), &value);
}

/* "Cllr C Sharp These were accepted": a sentence begins. */
static bool
ends_name(struct vi_wording *wording, struct vi_text word)
{
    return means(wording, STYLE_ENDS_NAME, word);
}

/* Moves *rest behind "OBE JP". */
static void
skip_honours(struct vi_wording *wording, struct vi_text *rest)
{
    struct vi_text word, after = *rest;
    while (take_word(&after, &word) && means(wording, STYLE_HONOUR, word))
        *rest = after;
}

/* Could it be a word of a name?  A capital or a letter beyond ASCII first; "de" and "van" too. */
static bool
is_name_word(struct vi_text word, bool first)
{
    static const char *const particles[] = {"de",  "del", "der", "di",    "du", "la", "le",
                                            "van", "von", "ap",  "ferch", "y",  "o"};
    const unsigned char start = (unsigned char)word.at[0];
    for (size_t i = 0; i < word.size; i++)
        if ((word.at[i] >= '0' && word.at[i] <= '9') || strchr(":/?!\"£=+_|<>", word.at[i]))
            return false;
    if ((start >= 'A' && start <= 'Z') || start >= 0xC3)
        return start != 0xE2;
    for (size_t i = 0; i < VI_COUNT(particles) && !first; i++)
        if (vi_text_is(word, particles[i]))
            return true;
    return !first && word.size > 2 && word.at[1] == '\''; /* d'Arcy */
}

/* --- Names --------------------------------------------------------------------------------- */

/* "County" is a title only before "Councillor": one of another council. */
static bool
is_before_title(struct vi_wording *wording, struct vi_text rest)
{
    struct vi_text word;
    int64_t value;
    return take_word(&rest, &word) && is_title(wording, word, &value);
}

/* "van der Pool": a capital follows, after one more such word perhaps. */
static bool
goes_on(struct vi_text rest)
{
    struct vi_text word;
    for (size_t i = 0; i < 2 && take_word(&rest, &word); i++)
        if (word.at[0] >= 'A' && word.at[0] <= 'Z')
            return true;
    return false;
}

/* "PCSO 5432 A Reed" */
static void
skip_number(struct vi_text *rest)
{
    struct vi_text after = *rest, word;
    if (take_word(&after, &word) && vi_text_number(word, &(int64_t){0}))
        *rest = after;
}

struct part {
    struct vi_text name;
    bool titled, other, elsewhere, chair, seat, honoured, any_title;
    size_t words;
};

/* "Councillor Lord", "Cllrs. Major": nothing follows of what may be a name too. */
static bool
is_surname(const struct part *part, struct vi_text title, struct vi_text rest)
{
    struct vi_text word;
    return part->titled && title.size > 3 && title.at[title.size - 1] != '.' &&
           is_capital(title.at[0]) &&
           !(take_word(&rest, &word) && is_name_word(word, !goes_on(rest)));
}

/* A name at the start of *rest, up to what is no word of one or a title that begins another. */
static bool
take_name(struct vi_wording *wording, struct vi_text *rest, struct part *part)
{
    struct vi_text word, before = *rest;
    int64_t value = TITLE_ANY, last = TITLE_ANY;
    *part = (struct part){0};
    for (size_t titles = 0; titles < TITLES_MOST && take_word(rest, &word); titles++) {
        if (!is_title(wording, word, &value) ||
            (value == TITLE_ELSEWHERE && !is_before_title(wording, *rest))) {
            *rest = before;
            break;
        }
        if (value == TITLE_ANY && is_surname(part, word, *rest)) {
            *rest = before;
            break;
        }
        part->seat = part->seat || value == TITLE_CHAIR; /* the deputy's too */
        part->chair = part->chair || (value == TITLE_CHAIR && last != TITLE_DEPUTY);
        last = value;
        part->honoured = part->honoured || value == TITLE_ANY;
        part->any_title = true;
        part->titled = part->titled || value == TITLE_MEMBER;
        part->other = part->other || value == TITLE_OTHER || value == TITLE_ELSEWHERE;
        part->elsewhere = part->elsewhere || value == TITLE_ELSEWHERE;
        if (value == TITLE_OTHER)
            skip_number(rest);
        before = *rest;
    }
    for (;;) {
        before = *rest;
        if (!take_word(rest, &word))
            return part->words;
        if ((part->words && is_title(wording, word, &value) &&
             (value != TITLE_ELSEWHERE || is_before_title(wording, *rest))) ||
            !is_name_word(word, part->words == 0 && !goes_on(*rest)) || part->words == NAME_WORDS ||
            ends_name(wording, word)) {
            *rest = before;
            return part->words;
        }
        if (!part->words)
            part->name.at = word.at;
        part->name.size = (size_t)(word.at + word.size - part->name.at);
        part->words++;
        if (part->words > 1)
            skip_honours(wording, rest);
    }
}

static struct vi_text
trimmed_name(struct vi_text name)
{
    name = vi_text_trim(name);
    while (name.size && strchr(".,;:-", name.at[name.size - 1]))
        name.size--;
    return name;
}

static struct vi_text
without_brackets(struct vi_text text)
{
    const size_t open = vi_text_find(text, VI_TEXT("("));
    return vi_text_trim((struct vi_text){text.at, open});
}

struct vi_text
vi_person_name(struct vi_wording *wording, struct vi_text text)
{
    struct part part;
    struct vi_text rest = without_brackets(text);
    if (vi_text_starts(rest, VI_TEXT("the ")) || vi_text_starts(rest, VI_TEXT("The ")))
        rest = (struct vi_text){rest.at + 4, rest.size - 4};
    const struct vi_text whole = rest;
    if (take_name(wording, &rest, &part))
        return trimmed_name(part.name);
    return trimmed_name(whole);
}

/* --- Entries -------------------------------------------------------------------------------- */

static const struct prog_style_pattern *
matches(struct vi_wording *wording, enum style_role role, struct vi_text text)
{
    const struct style_layers *layers = wording->style->layers;
    for (size_t i = 0; i < layers->count[role]; i++)
        if (vi_wording_match(wording, layers->by_role[role][i], text, 0))
            return layers->by_role[role][i];
    return NULL;
}

/* What is said of a person beside the name. */
static void
describe(struct reading *reading, struct vi_listed *listed, struct vi_text words)
{
    struct vi_wording *wording = reading->wording;
    if (!words.size || !listed)
        return;
    listed->presiding = listed->presiding || matches(wording, STYLE_PRESIDING, words);
    listed->chairman = listed->chairman || matches(wording, STYLE_CHAIRMAN, words);
    listed->absent = listed->absent || matches(wording, STYLE_ABSENT, words);
    listed->attendee = listed->attendee || matches(wording, STYLE_ATTENDEE, words);
    const struct prog_style_pattern *substitute = matches(wording, STYLE_SUBSTITUTE, words);
    if (substitute)
        listed->substitute_for =
            vi_person_name(wording, vi_wording_group(wording, substitute, "for"));
}

static struct vi_listed *
add(struct reading *reading, struct vi_text name)
{
    struct vi_listed *listed = VI_NEW(reading->wording->scratch, struct vi_listed);
    if (!listed)
        return NULL;
    listed->name = name;
    listed->office = listed->substitute_for = listed->from = VI_TEXT("");
    *reading->tail = listed;
    reading->tail = &listed->next;
    reading->last = listed;
    return listed;
}

static void end_office(struct reading *reading);

/* "Clerk/Finance Officer", "PCC Link Officer": one office. */
static bool
follows(struct vi_text before, struct vi_text office)
{
    const char *end = before.at + before.size;
    return before.size && end + 1 == office.at && (*end == '/' || *end == ' ');
}

/* An office without a name is somebody's who was named just before, or will be next. */
static void
take_office(struct reading *reading, struct vi_text office)
{
    if (reading->last && follows(reading->last->office, office)) {
        reading->last->office.size = (size_t)(office.at + office.size - reading->last->office.at);
        describe(reading, reading->last, office);
        return;
    }
    const bool another = (!reading->others && vi_text_starts(office, VI_TEXT("the "))) ||
                         (reading->last && reading->last->titled &&
                          matches(reading->wording, STYLE_ATTENDEE, office));
    if (reading->last && !reading->last->office.size && !another) {
        reading->last->office = office;
        describe(reading, reading->last, office);
    } else {
        end_office(reading);
        reading->office = office;
        if (another)
            reading->last = NULL;
    }
}

/* Nobody was named to whom the office belongs: its holder is known by it. */
static void
end_office(struct reading *reading)
{
    const struct vi_text office = reading->office;
    reading->office = (struct vi_text){0};
    if (!office.size || !matches(reading->wording, STYLE_ATTENDEE, office))
        return;
    const bool article =
        vi_text_starts(office, VI_TEXT("the ")) || vi_text_starts(office, VI_TEXT("The "));
    struct vi_listed *listed =
        add(reading, article ? (struct vi_text){office.at + 4, office.size - 4} : office);
    if (listed) {
        listed->office = office;
        listed->attendee = true;
    }
}

static bool
are_initials(struct vi_text brackets)
{
    for (size_t i = 0; i < brackets.size; i++)
        if (!(brackets.at[i] >= 'A' && brackets.at[i] <= 'Z') && brackets.at[i] != '.')
            return false;
    return brackets.size > 0 && brackets.size <= 3;
}

/* "Councillor A Reed B Holm (Clerk)": two names, for no member is the clerk. */
static bool
are_two(struct reading *reading, const struct part *part, struct vi_text brackets)
{
    return part->titled && part->words == 4 && brackets.size &&
           matches(reading->wording, STYLE_ATTENDEE, brackets) &&
           !matches(reading->wording, STYLE_CHAIRMAN, brackets);
}

/* Of others: beside names with titles one without, and beside a name in full a single word, tell
 * where somebody is from. */
static bool
is_place(const struct reading *reading, const struct part *part)
{
    const struct vi_listed *last = reading->last;
    const bool initial = part->name.size > 2 && strchr(" .", part->name.at[1]);
    if (part->any_title)
        return false;
    return (reading->honoured && !initial) ||
           (part->words == 1 && last && last->office.size &&
            vi_text_find(last->name, VI_TEXT(" ")) < last->name.size);
}

/* "Councillor A Reed - Housing, Parks": behind a dash what somebody deals with. */
static bool
is_matter(const struct reading *reading, const struct part *part)
{
    const struct vi_listed *last = reading->last;
    const bool initial = part->name.size > 2 && strchr(" .", part->name.at[1]);
    if (!reading->dash || part->any_title || initial || !last || !last->titled)
        return false;
    return reading->dash == BEHIND_DASH ||
           (part->words == 1 && vi_text_find(last->name, VI_TEXT(" ")) < last->name.size);
}

static void
name_one(struct reading *reading, const struct part *part, struct vi_text brackets, bool marked)
{
    if (are_two(reading, part, brackets)) {
        struct vi_text rest = part->name, word;
        take_word(&rest, &word);
        take_word(&rest, &word);
        const struct part first = {
            .name = {part->name.at, (size_t)(word.at + word.size - part->name.at)},
            .titled = true,
            .words = 2};
        const struct part second = {.name = vi_text_trim(rest), .words = 2};
        name_one(reading, &first, (struct vi_text){0}, marked);
        name_one(reading, &second, brackets, false);
        return;
    }
    if (reading->office.size && part->titled &&
        matches(reading->wording, STYLE_ATTENDEE, reading->office))
        end_office(reading);
    if ((reading->others && is_place(reading, part)) || is_matter(reading, part)) {
        if (reading->last && !reading->last->office.size)
            reading->last->office = part->name;
        return;
    }
    reading->honoured = reading->honoured || part->honoured;
    if (part->any_title)
        reading->dash = NO_DASH;
    if (trimmed_name(part->name).size < 2) { /* an initial, whose surname was not legible */
        reading->strange++;
        reading->illegible = true;
        if (reading->last)
            reading->last->beside = true;
        return;
    }
    struct vi_listed *listed = add(reading, trimmed_name(part->name));
    if (!listed)
        return;
    listed->titled = part->titled;
    listed->attendee = part->other;
    listed->elsewhere = part->elsewhere;
    listed->marked = marked;
    listed->excused = reading->excused;
    listed->beside = reading->illegible;
    listed->chairman = part->chair;
    if (reading->office.size) {
        listed->office = reading->office;
        describe(reading, listed, reading->office);
        reading->office = (struct vi_text){0};
    }
    if (part->words == 1 && are_initials(brackets)) { /* "Reed (J)" tells him from the other one */
        listed->name.size = (size_t)(brackets.at + brackets.size + 1 - listed->name.at);
    } else if (brackets.size && !are_initials(brackets)) {
        if (!listed->chairman || matches(reading->wording, STYLE_CHAIRMAN, brackets))
            listed->office = brackets;
        describe(reading, listed, brackets);
    }
}

/* "Staff Officer (Ms A Reed)": the office stands outside and the name within. */
static bool
name_within(struct reading *reading, struct vi_text outside, struct vi_text within)
{
    struct part part;
    struct vi_text rest = outside;
    const bool office = matches(reading->wording, STYLE_OFFICE, outside);
    const bool somebody = !office && take_name(reading->wording, &rest, &part) && part.any_title;
    rest = within;
    if (!within.size || somebody || matches(reading->wording, STYLE_OFFICE, within) ||
        !take_name(reading->wording, &rest, &part) || rest.size)
        return false;
    if (!office && !part.titled && !part.other && !part.honoured)
        return false; /* no person's title within, no office without */
    reading->office = (struct vi_text){0};
    name_one(reading, &part, outside, false);
    return true;
}

static bool
is_space(char byte)
{
    return byte == ' ' || byte == '\t';
}

static bool
strip(struct vi_text *text, struct vi_text sign)
{
    *text = vi_text_trim(*text);
    if (!sign.size || !vi_text_starts(*text, sign))
        return false;
    *text = vi_text_trim((struct vi_text){text->at + sign.size, text->size - sign.size});
    return true;
}

/* Takes the first bracket off the text: what stands before it and what within. */
static void
part_brackets(struct vi_text *text, struct vi_text *outside, struct vi_text *within)
{
    const size_t open = vi_text_find(*text, VI_TEXT("("));
    const struct vi_text after = {text->at + open, text->size - open};
    const size_t close = vi_text_find(after, VI_TEXT(")"));
    *outside = vi_text_trim((struct vi_text){text->at, open});
    *within = close > 1 ? (struct vi_text){after.at + 1, close - 1} : VI_TEXT("");
    const size_t end = close < after.size ? close + 1 : after.size;
    *text = (struct vi_text){after.at + end, after.size - end};
}

static bool
begins_with(struct vi_text text, const char *wanted)
{
    struct vi_text word;
    return vi_text_word(&text, &word) && vi_text_is(word, wanted);
}

static bool
begins_sentence(struct vi_wording *wording, struct vi_text text)
{
    struct vi_text word;
    return take_word(&text, &word) && ends_name(wording, word);
}

/* "J", "J.R.", "A B": nothing but initials. */
static bool
only_initials(struct vi_text text)
{
    struct vi_text word;
    size_t count = 0;
    while (vi_text_word(&text, &word)) {
        if (++count > 4 || word.size > 6)
            return false;
        for (size_t i = 0; i < word.size; i++)
            if (i % 2 ? word.at[i] != '.' : !is_capital(word.at[i]))
                return false;
    }
    return count > 0;
}

/* "Reed Mrs A": the surname stands first. */
static bool
is_turned(const struct part *part, const struct part *next)
{
    return part->words == 1 && next->any_title && !next->titled && only_initials(next->name);
}

static struct part
turned(const struct part *part, const struct part *next)
{
    struct part whole = *part;
    whole.name.size = (size_t)(next->name.at + next->name.size - part->name.at);
    whole.words += next->words;
    whole.any_title = true;
    return whole;
}

/* "WCC" before "County Councillor A Reed": whose councillor he is. */
static bool
is_acronym(const struct part *part)
{
    for (size_t i = 0; i < part->name.size; i++)
        if (!is_capital(part->name.at[i]))
            return false;
    return part->words == 1 && !part->any_title && part->name.size > 1 && part->name.size < 6;
}

/* "Councillors Knight, Lord, Page" */
static bool
is_surname_alone(const struct reading *reading, const struct part *part, struct vi_text word)
{
    return part->honoured && reading->last && !reading->last->attendee && word.size > 3 &&
           word.at[word.size - 1] != '.' && vi_text_find(word, VI_TEXT(" ")) == word.size &&
           vi_text_find(reading->last->name, VI_TEXT(" ")) == reading->last->name.size;
}

/* "A Reed, Chair": of the one before; at the beginning, of the one after. */
static void
take_chair(struct reading *reading, struct vi_text office)
{
    if (!reading->last || reading->last->office.size) {
        reading->office = office;
        return;
    }
    reading->last->office = office;
    describe(reading, reading->last, office);
}

/* Names one after another without a comma, each with what is in brackets after it. */
static void
read_names(struct reading *reading, struct vi_text outside, struct vi_text within, bool marked)
{
    struct part part, next;
    struct vi_text rest = outside;
    if (name_within(reading, outside, within))
        return;
    if (vi_text_starts(rest, VI_TEXT("the ")))
        rest = (struct vi_text){rest.at + 4, rest.size - 4};
    if (!take_name(reading->wording, &rest, &part)) {
        if (part.seat)
            take_chair(reading, outside);
        else if (is_surname_alone(reading, &part, outside))
            name_one(reading, &(struct part){.name = outside, .words = 1}, within, marked);
        else if (reading->last && outside.size < 40 && outside.at[0] >= 'a' && outside.at[0] <= 'z')
            describe(reading, reading->last, outside); /* "lead member" */
        else
            reading->strange += outside.size && !part.titled && !part.other;
        if (reading->last && part.other && outside.size < 40)
            reading->last->attendee = true; /* "Mr A Reed - County Councillor" */
        return;
    }
    struct vi_text after = rest;
    while (take_name(reading->wording, &rest, &next)) {
        if (is_turned(&part, &next))
            next = turned(&part, &next);
        else if (!is_acronym(&part) || !next.any_title)
            name_one(reading, &part, (struct vi_text){0}, marked);
        part = next;
        after = rest;
    }
    const bool sentence = begins_sentence(reading->wording, after);
    if (!part.any_title && begins_with(vi_text_trim(after), "of")) {
        reading->strange++; /* "Appointment of Chairman" */
        return;
    }
    if (vi_text_trim(after).size > 24 && !sentence &&
        !matches(reading->wording, STYLE_SUBSTITUTE,
                 vi_text_trim(after))) { /* a clause, not a list */
        reading->strange++;
        return;
    }
    name_one(reading, &part, within, marked);
    if (!within.size && !sentence)
        describe(reading, reading->last, vi_text_trim(after));
}

/* "Chairman: Councillor A Reed" */
static struct vi_text
without_prefix(struct reading *reading, struct vi_text entry)
{
    const size_t colon = vi_text_find(entry, VI_TEXT(":"));
    if (colon >= entry.size || vi_text_find(entry, VI_TEXT("(")) < colon)
        return entry;
    const struct vi_text prefix = vi_text_trim((struct vi_text){entry.at, colon});
    if (prefix.size)
        reading->office = prefix;
    return vi_text_trim((struct vi_text){entry.at + colon + 1, entry.size - colon - 1});
}

/* A letter before a name, or in a column of its own; false: not that of those present. */
static bool
strip_letter(struct reading *reading, struct vi_text *entry)
{
    *entry = vi_text_trim(*entry);
    const bool alone = entry->size == 1 && is_capital(entry->at[0]);
    const bool before = entry->size > 2 && is_capital(entry->at[0]) && is_space(entry->at[1]);
    const char letter = alone || before ? entry->at[0] : reading->letter;
    if (alone || before)
        *entry = vi_text_trim((struct vi_text){entry->at + 1, entry->size - 1});
    reading->letter = alone ? letter : '\0';
    reading->excused = !alone && letter == 'A' && letter != reading->sign.at[0];
    return !alone && letter == reading->sign.at[0];
}

/* Of two in brackets after one name, what says who is in the chair counts. */
static void
add_office(struct reading *reading, struct vi_text within)
{
    describe(reading, reading->last, within);
    if (!reading->last->office.size || matches(reading->wording, STYLE_CHAIRMAN, within))
        reading->last->office = within;
}

/* "Reed, J": the initials of a surname. */
static bool
goes_with_last(const struct reading *reading, struct vi_text entry)
{
    struct vi_text rest, word;
    if (!reading->last || reading->last->office.size || !only_initials(entry))
        return false;
    rest = reading->last->name;
    return take_word(&rest, &word) && word.size > 2 && !vi_text_trim(rest).size;
}

/* "A Reed <tab> Apologies": in a column beside the name. */
static bool
is_away(struct reading *reading, struct vi_text entry)
{
    if (!reading->last || !matches(reading->wording, STYLE_ABSENT, entry) ||
        vi_pattern_start(reading->wording->match))
        return false;
    reading->last->absent = true;
    reading->last->excused = vi_text_find_like(entry, "apolog") < entry.size;
    return true;
}

static void
read_entry(struct reading *reading, struct vi_text entry)
{
    static const struct vi_text bullets[] = {{"\xE2\x80\xA2", 3},
                                             {"\xEF\x82\xB7", 3},
                                             {"-", 1},
                                             {"\xE2\x80\x93", 3},
                                             {"/", 1},
                                             {"*", 1}};
    const bool letter = reading->sign.size == 1 && is_capital(reading->sign.at[0]);
    const bool marked = letter ? strip_letter(reading, &entry) : strip(&entry, reading->sign);
    for (size_t i = 0; i < VI_COUNT(bullets); i++)
        strip(&entry, bullets[i]);
    entry = without_prefix(reading, entry);
    if (!entry.size)
        return;
    struct vi_text outside, within;
    if (reading->last && !vi_text_find(entry, VI_TEXT("("))) { /* of the one named before */
        part_brackets(&entry, &outside, &within);
        describe(reading, reading->last, within);
    }
    if (reading->last && matches(reading->wording, STYLE_PRESIDING, entry) &&
        !is_name_word(entry, true)) {
        reading->last->presiding = true;
        return;
    }
    if (is_away(reading, entry))
        return;
    if (goes_with_last(reading, entry)) {
        reading->last->name.size = (size_t)(entry.at + entry.size - reading->last->name.at);
        return;
    }
    while (entry.size) {
        part_brackets(&entry, &outside, &within);
        if (outside.size)
            read_names(reading, outside, within, marked);
        else if (reading->last) /* "(Leader) (Chairman)" */
            add_office(reading, within);
        entry = vi_text_trim(entry);
    }
}

/* --- The list -------------------------------------------------------------------------------- */

/* The size of what parts two entries here, or 0. */
static size_t
separator(struct vi_text text, size_t at)
{
    static const char *const marks[] = {
        ",",           ";", "\t", " and ", " & ", "&", " \xE2\x80\x93 ", " - ", "\xE2\x80\xA2",
        "\xEF\x82\xB7"};
    const struct vi_text rest = {text.at + at, text.size - at};
    for (size_t i = 0; i < VI_COUNT(marks); i++)
        if (vi_text_starts(rest, vi_text_from(marks[i])))
            return strlen(marks[i]);
    return 0;
}

struct span {
    size_t from, to;
    enum style_role role; /* STYLE_NOBODY, STYLE_OFFICE or STYLE_FROM */
};

/* The next match of each pattern for such words; SIZE_MAX: no more. */
struct search {
    const struct prog_style_pattern **patterns;
    struct span *next;
    size_t count;
};

static bool
begin_search(struct vi_wording *wording, struct search *search)
{
    static const enum style_role roles[] = {STYLE_NOBODY, STYLE_OFFICE, STYLE_FROM};
    const struct style_layers *layers = wording->style->layers;
    const size_t most =
        layers->count[STYLE_NOBODY] + layers->count[STYLE_OFFICE] + layers->count[STYLE_FROM] + 1;
    *search = (struct search){0};
    search->patterns = VI_NEW_ARRAY(wording->scratch, const struct prog_style_pattern *, most);
    search->next = VI_NEW_ARRAY(wording->scratch, struct span, most);
    if (!search->patterns || !search->next)
        return false;
    for (size_t r = 0; r < VI_COUNT(roles); r++)
        for (size_t i = 0; i < layers->count[roles[r]]; i++)
            search->patterns[search->count++] = layers->by_role[roles[r]][i];
    return true;
}

/* The next words that are nobody, an office or where somebody is from, from `from` on, which only
 * grows. */
static struct span
next_words(struct vi_wording *wording, struct search *search, struct vi_text text, size_t from)
{
    struct span best = {text.size, text.size, STYLE_NOBODY};
    for (size_t i = 0; i < search->count; i++) {
        struct span *next = &search->next[i];
        if (next->from != SIZE_MAX && (next->from < from || !next->to)) {
            const bool found = vi_wording_match(wording, search->patterns[i], text, from);
            next->from = found ? vi_pattern_start(wording->match) : SIZE_MAX;
            next->to = found ? vi_pattern_end(wording->match) : SIZE_MAX;
            next->role = search->patterns[i]->role;
        }
        if (next->from < best.from || (next->from == best.from && next->to > best.to))
            best = *next;
    }
    return best;
}

static void
pass_separator(struct reading *reading, struct vi_text mark)
{
    if (vi_text_is(mark, " - ") || vi_text_is(mark, " \xE2\x80\x93 "))
        reading->dash = BEHIND_DASH;
    else if (mark.at[0] == ';' || mark.at[0] == '\t')
        reading->dash = NO_DASH;
    else if (reading->dash)
        reading->dash = AFTER_DASH;
}

/* Entries up to the end of the text, which holds no words that are nobody's. */
static void
read_entries(struct reading *reading, struct vi_text text)
{
    size_t start = 0;
    unsigned depth = 0;
    for (size_t at = 0; at < text.size;) {
        depth += text.at[at] == '(';
        depth -= text.at[at] == ')' && depth;
        const size_t size = depth ? 0 : separator(text, at);
        if (size) {
            read_entry(reading, (struct vi_text){text.at + start, at - start});
            pass_separator(reading, (struct vi_text){text.at + at, size});
            start = at + size;
        }
        at += size ? size : 1;
    }
    read_entry(reading, (struct vi_text){text.at + start, text.size - start});
}

static unsigned
depth_after(struct vi_text part, unsigned depth)
{
    for (size_t i = 0; i < part.size; i++) {
        depth += part.at[i] == '(';
        depth -= part.at[i] == ')' && depth;
    }
    return depth;
}

static bool
is_open_bracket(struct vi_text text, size_t at)
{
    return at + 1 < text.size && text.at[at] == ' ' && text.at[at + 1] == '(';
}

/* "Director of Works (Mr A Reed), Housing and Parks (Ms B Holm)": where the first name stands in
 * brackets after an office, all do. */
static bool
are_in_brackets(struct reading *reading, struct vi_text text)
{
    struct vi_text rest = text, outside, within;
    struct part part;
    part_brackets(&rest, &outside, &within);
    const struct prog_style_pattern *office = matches(reading->wording, STYLE_OFFICE, outside);
    const bool first = office && !vi_pattern_start(reading->wording->match);
    if (!office || matches(reading->wording, STYLE_OFFICE, within))
        return false;
    rest = within;
    return take_name(reading->wording, &rest, &part) && !vi_text_trim(rest).size &&
           (part.any_title || part.words > 1) &&
           (first || (part.any_title && vi_text_starts_like(outside, "the ")));
}

/* "... (Mr A Reed) in the chair; Deputy (Ms B Holm)": what is said of the one before is taken off.
 */
static struct vi_text
of_next(struct reading *reading, struct vi_text outside)
{
    size_t size = 0;
    while (size < outside.size && !strchr(",;", outside.at[size]))
        size++;
    if (size && reading->last &&
        matches(reading->wording, STYLE_PRESIDING, (struct vi_text){outside.at, size})) {
        reading->last->presiding = true;
        outside = (struct vi_text){outside.at + size, outside.size - size};
    }
    while (outside.size && strchr(",;. ", outside.at[0]))
        outside = (struct vi_text){outside.at + 1, outside.size - 1};
    return outside;
}

static void
read_brackets(struct reading *reading, struct vi_text text)
{
    struct vi_text outside, within;
    struct part part;
    reading->others = false; /* each name is one, with a title or without */
    while (text.size) {
        part_brackets(&text, &outside, &within);
        outside = of_next(reading, outside);
        within.size = vi_text_find(within, VI_TEXT(",")); /* "Mr A Reed, of Reed & Co" */
        if (take_name(reading->wording, &within, &part))
            name_one(reading, &part, outside, false);
    }
}

/* Words that are no name. */
static void
take_words(struct reading *reading, enum style_role role, struct vi_text words)
{
    if (role == STYLE_OFFICE)
        take_office(reading, words);
    else if (role == STYLE_NOBODY)
        reading->last = NULL;
    else if (reading->last)
        reading->last->from = words;
}

/* "Amenities Manager: A Reed": the word before an office is of its label. */
static size_t
label_from(struct vi_text text, size_t least, struct span span)
{
    size_t from = span.from;
    if (span.to >= text.size || text.at[span.to] != ':' || from < least + 2)
        return span.from;
    from--; /* the blank */
    while (from > least && ((text.at[from - 1] >= 'a' && text.at[from - 1] <= 'z') ||
                            (text.at[from - 1] >= 'A' && text.at[from - 1] <= 'Z')))
        from--;
    const bool alone = from == least || strchr(",;\t", text.at[from - 1]) ||
                       (from > least + 1 && strchr(",;", text.at[from - 2]));
    return alone ? from : span.from;
}

static struct vi_listed *
read_list(struct reading reading, struct vi_text text, size_t *strange)
{
    struct vi_wording *wording = reading.wording;
    struct search search;
    size_t from = 0, seen = 0;
    unsigned depth = 0;
    *strange = 0;
    reading.tail = &reading.first;
    if (!begin_search(wording, &search))
        return NULL;
    if (are_in_brackets(&reading, text)) {
        read_brackets(&reading, text);
        return reading.first;
    }
    for (size_t at = 0; at < text.size;) {
        struct span span = next_words(wording, &search, text, at);
        if (span.from == text.size)
            break;
        if (span.role == STYLE_OFFICE)
            span.from = label_from(text, from, span);
        at = span.to > at ? span.to : at + 1;
        depth = depth_after((struct vi_text){text.at + seen, span.from - seen}, depth);
        seen = span.from;
        /* In brackets it is told of a name; before them it is, as in "Clerk (Ms A Reed)". */
        if (depth || (span.role == STYLE_OFFICE && is_open_bracket(text, span.to)))
            continue;
        read_entries(&reading, (struct vi_text){text.at + from, span.from - from});
        take_words(&reading, span.role, (struct vi_text){text.at + span.from, span.to - span.from});
        from = span.to;
    }
    if (from < text.size)
        read_entries(&reading, (struct vi_text){text.at + from, text.size - from});
    end_office(&reading);
    *strange = reading.strange;
    return reading.first;
}

struct vi_listed *
vi_persons_read(struct vi_wording *wording, struct vi_text text, struct vi_text sign,
                size_t *strange)
{
    return read_list((struct reading){.wording = wording, .sign = sign}, text, strange);
}

struct vi_listed *
vi_persons_read_others(struct vi_wording *wording, struct vi_text text, size_t *strange)
{
    return read_list((struct reading){.wording = wording, .others = true}, text, strange);
}
