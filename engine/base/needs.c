/* SPDX-License-Identifier: Apache-2.0 */
#include "base/needs.h"

#include <string.h>

#define WORD_MOST  24 /* bytes of a word that are kept */
#define DEPTH_MOST 16 /* groups in groups */

struct word {
    char at[WORD_MOST];
    size_t size;
};

/* One of the words must be there, and with it what stands beside it; none: nothing is known. */
struct need {
    struct word word[VI_NEEDS_MOST], also[VI_NEEDS_MOST]; /* also: empty where there is none */
    size_t count;
};

enum atom { ATOM_NOTHING, ATOM_BYTE, ATOM_GROUP, ATOM_OTHER };

struct reading {
    struct vi_text pattern;
    size_t at, depth;
    bool unknown; /* it has something that is not understood here */
};

/* One alternative while it is read. */
struct sequence {
    struct word run;   /* bytes that follow one another */
    struct need best;  /* of what was read so far */
    struct word other; /* the best of the runs that are not it */
    struct need group; /* of the group that was read last */
    enum atom last;
};

/* --- Which is the better need ------------------------------------------------------------- */

/* Long words are rare; single letters and digits are in every text. */
static size_t
worth_of_word(const struct word *word)
{
    const char byte = word->at[0];
    const bool common = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                        (byte >= '0' && byte <= '9') || byte == ' ';
    if (word->size == 1)
        return common ? 0 : 2;
    return word->size < 7 ? word->size : 7;
}

static size_t
worth(const struct need *need)
{
    size_t least = need->count ? SIZE_MAX : 0;
    for (size_t i = 0; i < need->count; i++)
        if (worth_of_word(&need->word[i]) < least)
            least = worth_of_word(&need->word[i]);
    return least ? 100 * least - need->count : 0;
}

static void
offer_other(struct sequence *sequence, const struct word *word)
{
    const size_t least = sequence->other.size ? worth_of_word(&sequence->other) : 0;
    if (worth_of_word(word) > least)
        sequence->other = *word;
}

static void
offer(struct sequence *sequence, const struct need *need)
{
    struct need *best = &sequence->best;
    const bool better = worth(need) > worth(best);
    const struct need *worse = better ? best : need;
    if (worse->count == 1)
        offer_other(sequence, &worse->word[0]);
    if (better)
        *best = *need;
}

static void
end_run(struct sequence *sequence)
{
    struct need need = {.count = 1};
    need.word[0] = sequence->run;
    if (sequence->run.size)
        offer(sequence, &need);
    sequence->run.size = 0;
}

/* What must be there beside each of the words. */
static void
add_other(struct sequence *sequence)
{
    struct need *best = &sequence->best;
    for (size_t i = 0; i < best->count; i++)
        if (!best->also[i].size)
            best->also[i] = sequence->other;
}

/* Any of either; nothing is known if of one of them nothing is. */
static void
join(struct need *whole, const struct need *more)
{
    if (!whole->count || !more->count || whole->count + more->count > VI_NEEDS_MOST) {
        whole->count = 0;
        return;
    }
    memcpy(&whole->word[whole->count], more->word, more->count * sizeof *more->word);
    memcpy(&whole->also[whole->count], more->also, more->count * sizeof *more->also);
    whole->count += more->count;
}

/* --- Bytes of the pattern ------------------------------------------------------------------ */

static char
peek(const struct reading *reading, size_t ahead)
{
    const size_t at = reading->at + ahead;
    return at < reading->pattern.size ? reading->pattern.at[at] : '\0';
}

static bool
is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static bool
is_letter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

static bool
is_among(char byte, const char *bytes)
{
    return byte && strchr(bytes, byte);
}

static void
take_byte(struct sequence *sequence, char byte)
{
    if (sequence->run.size == WORD_MOST)
        end_run(sequence);
    sequence->run.at[sequence->run.size++] = byte;
    sequence->last = ATOM_BYTE;
}

static void
take_other(struct sequence *sequence)
{
    end_run(sequence);
    sequence->last = ATOM_OTHER;
}

/* --- Atoms --------------------------------------------------------------------------------- */

/* "[^]a-z]": a class of its own kinds, as [[:alpha:]], is not understood. */
static void
skip_class(struct reading *reading)
{
    reading->at++;
    reading->at += peek(reading, 0) == '^';
    for (bool first = true; first || peek(reading, 0) != ']'; first = false) {
        const char byte = peek(reading, 0);
        const bool quoted = byte == '\\' && is_among(peek(reading, 1), "QE");
        reading->unknown = !byte || quoted || (byte == '[' && is_among(peek(reading, 1), ":.="));
        if (reading->unknown)
            return;
        reading->at += byte == '\\' ? 2 : 1;
    }
    reading->at++;
}

/* "\pL", "\p{Lu}" */
static void
skip_property(struct reading *reading)
{
    if (peek(reading, 0) != '{') {
        reading->at++;
        return;
    }
    while (peek(reading, 0) && peek(reading, 0) != '}')
        reading->at++;
    reading->at++;
}

static void
read_escape(struct reading *reading, struct sequence *sequence)
{
    const char byte = peek(reading, 1);
    reading->at += 2;
    if (is_among(byte, "bBAZzG")) {
        sequence->last = ATOM_NOTHING;
    } else if (is_among(byte, "dDwWsShHvVNRtnrf")) {
        take_other(sequence);
        reading->unknown = reading->unknown || (byte == 'N' && peek(reading, 0) == '{');
    } else if (is_among(byte, "pP")) {
        take_other(sequence);
        skip_property(reading);
    } else if (!byte || is_letter(byte) || is_digit(byte) || (unsigned char)byte >= 0x80) {
        reading->unknown = true;
    } else {
        take_byte(sequence, byte);
    }
}

static struct need read_alternatives(struct reading *reading);

/* Letters of options: case does not matter here, and of the others only "x" would. */
static bool
skip_options(struct reading *reading)
{
    while (is_among(peek(reading, 0), "imsUJ-"))
        reading->at++;
    return is_among(peek(reading, 0), ":)");
}

static void
skip_name(struct reading *reading, char end)
{
    while (peek(reading, 0) && peek(reading, 0) != end)
        reading->at++;
    reading->at++;
}

/* What follows "(": a look around needs nothing of what is matched. */
enum opening { OPENS_GROUP, OPENS_LOOK, OPENS_NOTHING, OPENS_UNKNOWN };

static enum opening
read_opening(struct reading *reading)
{
    const char first = peek(reading, 1), second = peek(reading, 2);
    if (peek(reading, 0) != '?')
        return peek(reading, 0) == '*' ? OPENS_UNKNOWN : OPENS_GROUP;
    const bool behind = first == '<' && is_among(second, "=!");
    if (is_among(first, "=!") || behind) {
        reading->at += behind ? 3 : 2;
        return OPENS_LOOK;
    }
    if (is_among(first, ":>")) {
        reading->at += 2;
        return OPENS_GROUP;
    }
    if (first == '<' || first == '\'' || (first == 'P' && second == '<')) {
        reading->at += first == 'P' ? 3 : 2;
        skip_name(reading, first == '\'' ? '\'' : '>');
        return OPENS_GROUP;
    }
    reading->at++;
    if (!is_among(first, "imsUJ-") || !skip_options(reading))
        return OPENS_UNKNOWN;
    return reading->pattern.at[reading->at++] == ':' ? OPENS_GROUP : OPENS_NOTHING;
}

static void
read_group(struct reading *reading, struct sequence *sequence)
{
    reading->at++;
    const enum opening opening = read_opening(reading);
    if (opening == OPENS_NOTHING) {
        sequence->last = ATOM_NOTHING;
        return;
    }
    if (opening == OPENS_UNKNOWN || reading->depth == DEPTH_MOST) {
        reading->unknown = true;
        return;
    }
    reading->depth++;
    sequence->group = read_alternatives(reading);
    reading->depth--;
    reading->unknown = reading->unknown || peek(reading, 0) != ')';
    reading->at++;
    if (opening == OPENS_GROUP)
        end_run(sequence);
    sequence->last = opening == OPENS_GROUP ? ATOM_GROUP : ATOM_NOTHING;
}

/* --- How often ------------------------------------------------------------------------------ */

/* "?", "*", "+", "{2,}": how often the atom before is there at least; 1 where nothing says. */
static bool
read_often(struct reading *reading, size_t *least)
{
    const char byte = peek(reading, 0);
    *least = byte == '+';
    if (!is_among(byte, "?*+{"))
        return false;
    reading->at++;
    if (byte == '{') {
        reading->unknown = reading->unknown || !is_digit(peek(reading, 0));
        for (; is_digit(peek(reading, 0)) && *least < 1000; reading->at++)
            *least = 10 * *least + (size_t)(peek(reading, 0) - '0');
        while (is_digit(peek(reading, 0)) || peek(reading, 0) == ',')
            reading->at++;
        reading->unknown = reading->unknown || peek(reading, 0) != '}';
        reading->at++;
    }
    reading->at += is_among(peek(reading, 0), "?+");
    return true;
}

static void
repeat(struct sequence *sequence, size_t least)
{
    struct word *run = &sequence->run;
    const char byte = run->size ? run->at[run->size - 1] : '\0';
    if (!least)
        run->size--;
    for (size_t i = 1; i < least && run->size < WORD_MOST; i++)
        run->at[run->size++] = byte;
    end_run(sequence); /* there may be more of it than we know of */
}

/* Counts the atom that was read last, with what says how often it comes. */
static void
count_atom(struct reading *reading, struct sequence *sequence)
{
    size_t least = 1;
    const bool often = read_often(reading, &least);
    if (sequence->last == ATOM_BYTE && often)
        repeat(sequence, least);
    if (sequence->last == ATOM_GROUP && (!often || least))
        offer(sequence, &sequence->group);
}

/* --- Alternatives ----------------------------------------------------------------------------- */

static void
read_atom(struct reading *reading, struct sequence *sequence)
{
    const char byte = peek(reading, 0);
    if (byte == '\\') {
        read_escape(reading, sequence);
    } else if (byte == '(') {
        read_group(reading, sequence);
    } else if (byte == '[') {
        take_other(sequence);
        skip_class(reading);
    } else if (is_among(byte, "^$")) {
        sequence->last = ATOM_NOTHING;
        reading->at++;
    } else if (!byte || is_among(byte, ".*+?{") || (unsigned char)byte >= 0x80) {
        take_other(sequence);
        reading->unknown = reading->unknown || !byte || is_among(byte, "*+?{");
        reading->at++;
    } else {
        take_byte(sequence, byte);
        reading->at++;
    }
}

static struct need
read_sequence(struct reading *reading)
{
    struct sequence sequence = {.last = ATOM_NOTHING};
    while (!reading->unknown && reading->at < reading->pattern.size &&
           !is_among(peek(reading, 0), "|)")) {
        read_atom(reading, &sequence);
        if (!reading->unknown)
            count_atom(reading, &sequence);
    }
    end_run(&sequence);
    add_other(&sequence);
    return sequence.best;
}

static struct need
read_alternatives(struct reading *reading)
{
    struct need whole = read_sequence(reading);
    while (!reading->unknown && peek(reading, 0) == '|') {
        reading->at++;
        const struct need more = read_sequence(reading);
        join(&whole, &more);
    }
    return whole;
}

static struct vi_sign
sign_of(const struct word *word)
{
    return vi_sign_of((struct vi_text){word->at, word->size});
}

void
vi_needs_read(struct vi_text pattern, struct vi_needs *out)
{
    struct reading reading = {.pattern = pattern};
    const struct need need = read_alternatives(&reading);
    *out = (struct vi_needs){0};
    if (reading.unknown || reading.at < pattern.size || !worth(&need))
        return;
    for (size_t i = 0; i < need.count; i++) {
        const struct word *also = need.also[i].size ? &need.also[i] : &need.word[i];
        out->sign[i][0] = sign_of(&need.word[i]);
        out->sign[i][1] = sign_of(also);
    }
    out->count = need.count;
}

/* --- Asking ------------------------------------------------------------------------------------
 */

/* The long s and the sign of Kelvin are letters of ASCII in another case. */
static bool
may_have_odd_letters(const struct vi_glance *glance)
{
    const bool *seen = glance->seen;
    return (seen[VI_GLANCE_BYTE(0xC5)] && seen[VI_GLANCE_BYTE(0xBF)]) ||
           (seen[VI_GLANCE_TRIPLE(0xE2, 0x84, 0xAA)] && seen[VI_GLANCE_BYTE(0xAA)]);
}

static bool
may_have_both(const struct vi_glance *glance, const struct vi_sign pair[2])
{
    return vi_glance_may_have(glance, &pair[0]) && vi_glance_may_have(glance, &pair[1]);
}

bool
vi_needs_may_be_met(const struct vi_needs *needs, const struct vi_glance *glance)
{
    for (size_t i = 0; i < needs->count; i++)
        if (may_have_both(glance, needs->sign[i]))
            return true;
    return !needs->count || may_have_odd_letters(glance);
}

/* A glimpse knows no single bytes; the glance does. */
bool
vi_needs_may_be_met_by(const struct vi_needs *needs, const struct vi_glance *glance,
                       const struct vi_glimpse *glimpse)
{
    for (size_t i = 0; i < needs->count; i++)
        if (may_have_both(glance, needs->sign[i]) &&
            vi_glimpse_may_have(glimpse, &needs->sign[i][0]) &&
            vi_glimpse_may_have(glimpse, &needs->sign[i][1]))
            return true;
    return !needs->count || may_have_odd_letters(glance);
}
