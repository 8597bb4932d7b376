/* SPDX-License-Identifier: Apache-2.0 */
#include "base/names.h"

#include <string.h>

#include "base/buffer.h"
#include "support/testkit.h"

static void
texts_fold_to_what_people_take_them_for(void **state)
{
    static const struct {
        const char *why, *text, *folded;
    } cases[] = {
        {"small letters stay", "quorum", "quorum"},
        {"capitals become small", "The QUORUM is Four", "the quorum is four"},
        {"white space collapses", "  the\t quorum\r\n is ", "the quorum is"},
        {"nothing stays nothing", "", ""},
        {"space is nothing", " \n ", ""},
        {"digits and marks stay", "(2) s.100B(4)(b)!", "(2) s.100b(4)(b)!"},
        {"a no-break space is a space", "Smith\u00A0\u00A0Jones", "smith jones"},
        {"spaces of every width are spaces",
         "a\u2003b\u202Fc\u3000d\u2028e\xC2\x85"
         "f",
         "a b c d e f"},
        {"a soft hyphen is nothing", "dele\u00ADgation", "delegation"},
        {"nor is a zero-width space or a mark of order", "\uFEFFdele\u200Bgation", "delegation"},
        {"curly apostrophes are straight", "O\u2019Brien\u2018s", "o'brien's"},
        {"so are other apostrophes", "O\u02BCBrien\u2032\u00B4\uFF07", "o'brien'''"},
        {"curly quotes are straight", "\u201CCouncil\u201D \u00ABx\u00BB \u2033",
         "\"council\" \"x\" \""},
        {"what comes apart into apostrophes", "\u0149 \u2034 \u2057", "'n ''' ''''"},
        {"all dashes are hyphens", "a\u2010b\u2011c\u2012d\u2013e\u2014f\u2212g\uFF0Dh\uFE58i",
         "a-b-c-d-e-f-g-h-i"},
        {"ligatures come apart", "o\uFB03ce \uFB01nance", "office finance"},
        {"full width is plain width", "\uFF21\uFF22\uFF23", "abc"},
        {"three dots in one come apart", "and so on\u2026", "and so on..."},
        {"fractions come apart", "\u00BD", "1\u20442"},
        {"capitals with accents become small", "\u00C9COLE", "\u00E9cole"},
        {"two marks have one order", "q\u0301\u0323 q\u0323\u0301", "q\u0323\u0301 q\u0323\u0301"},
        {"marks of one class keep theirs", "q\u0301\u0300\u0323", "q\u0323\u0301\u0300"},
        {"an accent joins its letter", "E\u0301cole Jose\u0301", "\u00E9cole jos\u00E9"},
        {"an accent joins the first letter of a stretch", "aE\u0301", "a\u00E9"},
        {"two accents stand in one order", "a\u0323\u0302", "\u1EAD"},
        {"two accents stand in one order, the other way", "a\u0302\u0323", "\u1EAD"},
        {"sharp s is ss", "Stra\u00DFe", "strasse"},
        {"both sigmas are one", "\u03A3\u03C2\u03C3", "\u03C3\u03C3\u03C3"},
        {"an accent alone after a space stays", "a \u0301b", "a \u0301b"},
        {"other scripts pass", "\u4F1A\u8B70 \u0421\u041E\u0412\u0415\u0422",
         "\u4F1A\u8B70 \u0441\u043E\u0432\u0435\u0442"},
        {"nothing but a soft hyphen is nothing", "\u00AD", ""},
        {"space before what vanishes goes too", "a \u00AD", "a"},
        {"space on both sides of what vanishes is one", "a \u00AD b", "a b"},
        {"a character of four bytes", "\U0001D400 \U0001F600", "a \U0001F600"},
    };
    (void)state;
    struct vi_arena arena = {0};
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        struct vi_text folded = vi_fold(&arena, vi_text_from(cases[i].text));
        assert_text(folded, cases[i].folded, cases[i].why);
        struct vi_text again = vi_fold(&arena, folded);
        assert_text(again, cases[i].folded, cases[i].why);
        assert_ptr_equal(again.at, folded.at);
    }
    vi_arena_free(&arena);
}

static size_t
encode(uint32_t point, char at[4])
{
    if (point < 0x80) {
        at[0] = (char)point;
        return 1;
    }
    size_t size = point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    static const unsigned leads[] = {0, 0, 0xC0, 0xE0, 0xF0};
    for (size_t i = size; --i; point >>= 6)
        at[i] = (char)(0x80 | (point & 0x3F));
    at[0] = (char)(leads[size] | point);
    return size;
}

/* Every character of Unicode, after a letter that it might join. */
static void
folding_twice_is_folding_once(void **state)
{
    (void)state;
    struct vi_arena arena = {0};
    for (uint32_t point = 1; point < 0x110000; point++) {
        char at[5] = "x";
        size_t where;
        struct vi_text text = {at, 1 + encode(point, at + 1)};
        if (point >> 11 == 0xD800 >> 11)
            continue;
        vi_arena_reset(&arena);
        struct vi_text once = vi_fold(&arena, text), twice = vi_fold(&arena, once);
        if (!vi_text_equal(once, twice) || !vi_text_utf8(once, &where))
            fail_msg("U+%04X", (unsigned)point);
    }
    vi_arena_free(&arena);
}

static void
what_does_not_change_is_borrowed(void **state)
{
    (void)state;
    struct budget budget = {0};
    struct vires_allocator allocator = budget_allocator(&budget);
    struct vi_arena arena;
    vi_arena_init(&arena, &allocator, 0);
    struct vi_text plain = VI_TEXT("  the quorum is four ");
    assert_ptr_equal(vi_fold(&arena, plain).at, plain.at + 2);
    assert_int_equal(vi_fold(&arena, plain).size, plain.size - 3);
    assert_false(arena.failed);
    vi_arena_free(&arena);
}

static void
what_is_not_utf8_is_left_alone(void **state)
{
    static const char *const broken[] = {"A\xFF", "\xC3", "A \xE2\x82 B", "A\xC0\x80",
                                         "\xED\xA0\x80X"};
    (void)state;
    struct vi_arena arena = {0};
    for (size_t i = 0; i < VI_COUNT(broken); i++)
        assert_text(vi_fold(&arena, vi_text_from(broken[i])), broken[i], "left as it is");
    vi_arena_free(&arena);
}

/* Long stretches outside ASCII take the way that short ones do not. */
/* The dots below, of class 220, go before the accents, of class 230; the first joins the letter. */
static void
a_letter_may_have_very_many_marks(void **state)
{
    enum { MARKS = 240000 };
    struct vi_arena arena = {0};
    struct vi_buffer text, expected;
    (void)state;
    vi_buffer_init(&text, NULL);
    vi_buffer_init(&expected, NULL);
    vi_buffer_string(&text, "a");
    vi_buffer_string(&expected, "\u1EA1");
    for (size_t i = 0; i < MARKS; i++)
        vi_buffer_string(&text, "\u0301");
    for (size_t i = 0; i < MARKS; i++)
        vi_buffer_string(&text, "\u0323");
    for (size_t i = 1; i < MARKS; i++)
        vi_buffer_string(&expected, "\u0323");
    for (size_t i = 0; i < MARKS; i++)
        vi_buffer_string(&expected, "\u0301");
    assert_true(vi_text_equal(vi_fold(&arena, vi_buffer_view(&text)), vi_buffer_view(&expected)));
    vi_buffer_free(&text);
    vi_buffer_free(&expected);
    vi_arena_free(&arena);
}

static void
length_makes_no_difference(void **state)
{
    (void)state;
    struct vi_arena arena = {0};
    char text[3 * 400 + 1], expected[33 * 400 + 1];
    for (size_t count = 1; count <= 400; count += 7) {
        /* U+FDFA is 18 letters: no character grows more. */
        struct vi_text long_word = {text, 3 * count}, one;
        for (size_t i = 0; i < count; i++)
            memcpy(text + 3 * i, "\uFDFA", 3);
        one = vi_fold(&arena, VI_TEXT("\uFDFA"));
        for (size_t i = 0; i < count; i++)
            memcpy(expected + one.size * i, one.at, one.size);
        expected[one.size * count] = '\0';
        assert_text(vi_fold(&arena, long_word), expected, "each letter as alone");
    }
    vi_arena_free(&arena);
}

static void
persons_fold_to_their_names(void **state)
{
    static const struct {
        const char *why, *name, *folded;
    } cases[] = {
        {"a name", "Jane Parker", "jane parker"},
        {"a title before it", "Councillor Jane Parker", "jane parker"},
        {"a short title with a full stop", "Cllr. J. Parker", "j parker"},
        {"two titles", "Cllr Mrs J Parker", "j parker"},
        {"a title of honour", "Rt. Hon. Sir John Smith", "john smith"},
        {"every title that minutes use",
         "Councillor Cllr Mr Mrs Ms Miss Dr Sir Dame Lord Lady Professor Rev Alderman Smith",
         "smith"},
        {"and the rarer ones",
         "The Right Honourable Rt Hon Baroness Prof Revd Reverend Ald Mx Cllrs Councillors Smith",
         "smith"},
        {"every honour", "Smith OBE MBE CBE KBE DBE BEM JP DL MP MEP QC KC QPM PhD", "smith"},
        {"a word that begins like a title", "Drew Marlow", "drew marlow"},
        {"spaces and full stops in runs", "  Cllr. . Jane   Parker .", "jane parker"},
        {"a tabulator", "Jane\tParker", "jane parker"},
        {"a digit stays", "Jane Parker 2", "jane parker 2"},
        {"a title that is the name stays", "Councillor Lord", "lord"},
        {"a title alone stays", "Councillor", "councillor"},
        {"initials with full stops and no space", "J.A.Parker", "j a parker"},
        {"initials written together", "JA Parker", "j a parker"},
        {"three of them after a title", "Cllr JAB Parker", "j a b parker"},
        {"initials that might be an honour", "JP Parker JP", "j p parker"},
        {"a title in capitals is no initials", "DR Parker", "parker"},
        {"all in capitals nothing is told apart", "JA PARKER", "ja parker"},
        {"two letters in small are a name", "Jo Parker", "jo parker"},
        {"a surname in capitals is no initials", "Jane LEE", "jane lee"},
        {"honours after a comma", "Jane Parker, OBE, JP", "jane parker"},
        {"an office after a comma", "Jane Parker, Head of Legal Services", "jane parker"},
        {"honours without a comma", "Mrs J Parker OBE JP", "j parker"},
        {"honours alone stay", "OBE", "obe"},
        {"what stands in brackets", "Councillor J Parker (Chairman)", "j parker"},
        {"in the middle too", "Councillor (Mrs) J Parker", "j parker"},
        {"brackets in brackets", "J Parker (for A Smith (Chair)) MBE", "j parker"},
        {"a bracket that never closes", "J Parker (Chair", "j parker"},
        {"a bracket that never opened", "J Parker) x", "j parker x"},
        {"initials after the surname", "Parker, J.A.", "j a parker"},
        {"after the surname and a title", "Cllr Parker, J", "j parker"},
        {"in any script", "Parker, \u00C9.", "\u00E9 parker"},
        {"not after a name of two words", "Jane Parker, J", "jane parker"},
        {"an apostrophe stays", "Siobhan O\u2019Brien", "siobhan o'brien"},
        {"a hyphen stays", "Mary Smith\u2010Jones", "mary smith-jones"},
        {"nothing", "", ""},
        {"nothing but marks", " . () ,", ""},
        {"a post", "A Leader", "a leader"},
        {"another post", "B Portfolio", "b portfolio"},
    };
    (void)state;
    struct vi_arena arena = {0};
    for (size_t i = 0; i < VI_COUNT(cases); i++)
        assert_text(vi_fold_person(&arena, vi_text_from(cases[i].name)), cases[i].folded,
                    cases[i].why);
    vi_arena_free(&arena);
}

static const struct {
    const char *a, *b;
    enum vi_truth same;
} pairs[] = {
    {"A Smith", "A. Smith", VI_TRUE},
    {"Jane Parker", "Jane Parker", VI_TRUE},
    {"Jane Parker", "JANE PARKER", VI_TRUE},
    {"Councillor Jane Parker", "Cllr. Jane Parker (Chair)", VI_TRUE},
    {"Parker", "Parker", VI_TRUE},
    {"O'Brien", "O\u2019Brien", VI_TRUE},
    {"P O'Brien", "P OBrien", VI_TRUE},
    {"Mary Smith-Jones", "Mary Smith\u2013Jones", VI_TRUE},
    {"Mary Smith-Jones", "Mary Smith Jones", VI_TRUE},
    {"JA Parker", "J. A. Parker", VI_TRUE},
    {"Parker, J.", "J Parker", VI_TRUE},
    {"Jane Parker", "Jane Parker OBE", VI_TRUE},
    {"A Leader", "A Leader", VI_TRUE},

    {"J Parker", "Jane Parker", VI_UNKNOWN},
    {"Parker", "J Parker", VI_UNKNOWN},
    {"Parker", "Jane Parker", VI_UNKNOWN},
    {"A B Smith", "A Smith", VI_UNKNOWN},
    {"JA Parker", "Jane Parker", VI_UNKNOWN},
    {"JA PARKER", "Jane Parker", VI_UNKNOWN},
    {"J A Parker", "Jane Anne Parker", VI_UNKNOWN},
    {"Jane A Parker", "J Anne Parker", VI_UNKNOWN},
    {"Jane Anne Parker", "Jane Parker", VI_UNKNOWN},
    {"Chris Parker", "Christopher Parker", VI_UNKNOWN},
    {"Ann Parker", "Anne Parker", VI_UNKNOWN},
    {"Zo\u00EB Parker", "Zoe Parker", VI_UNKNOWN},
    {"A M\u00FCller", "A Muller", VI_UNKNOWN},
    {"JP Parker", "Jean-Paul Parker", VI_UNKNOWN},
    {"Mary Smith-Jones", "Mary Jones", VI_UNKNOWN},
    {"van der Berg", "Jan van der Berg", VI_UNKNOWN},
    {"J van der Berg", "J Berg", VI_UNKNOWN},
    {"Leader", "A Leader", VI_UNKNOWN},
    {"", "", VI_UNKNOWN},
    {"", "Parker", VI_UNKNOWN},
    {"-", "Parker", VI_UNKNOWN},

    {"Jane Parker", "John Parker", VI_FALSE},
    {"J Parker", "K Parker", VI_FALSE},
    {"K Parker", "Jane Parker", VI_FALSE},
    {"A B Smith", "A C Smith", VI_FALSE},
    {"A B Smith", "Alan Charles Smith", VI_FALSE},
    {"Jane Parker", "Jane Barker", VI_FALSE},
    {"Parker", "Barker", VI_FALSE},
    {"J Park", "J Parker", VI_FALSE},
    {"Parker, J", "Parker, K", VI_FALSE},
    {"JA Parker", "JB Parker", VI_FALSE},
    {"J van der Berg", "J van der Burg", VI_FALSE},
    {"K van der Berg", "J Berg", VI_FALSE},
    {"A Leader", "B Leader", VI_FALSE},
    {"A Leader", "B Portfolio", VI_FALSE},
    {"Head of Legal Services", "Head of Planning Services", VI_FALSE},
    {"Chief Executive", "Deputy Chief Executive", VI_FALSE},
};

static void
persons_are_the_same_another_or_perhaps_the_same(void **state)
{
    (void)state;
    struct vi_arena arena = {0};
    for (size_t i = 0; i < VI_COUNT(pairs); i++) {
        struct vi_text a = vi_fold_person(&arena, vi_text_from(pairs[i].a));
        struct vi_text b = vi_fold_person(&arena, vi_text_from(pairs[i].b));
        if (vi_person_same(a, b) != pairs[i].same || vi_person_same(b, a) != pairs[i].same)
            fail_msg("'%s' and '%s': %s, not %s", pairs[i].a, pairs[i].b,
                     vi_truth_name(vi_person_same(a, b)), vi_truth_name(pairs[i].same));
    }
    vi_arena_free(&arena);
}

/* Who is looked up by hash must be found whichever way the name is written. */
static void
names_that_are_the_same_have_one_hash(void **state)
{
    (void)state;
    struct vi_arena arena = {0};
    for (size_t i = 0; i < VI_COUNT(pairs); i++) {
        struct vi_text a = vi_fold_person(&arena, vi_text_from(pairs[i].a));
        struct vi_text b = vi_fold_person(&arena, vi_text_from(pairs[i].b));
        if (pairs[i].same == VI_TRUE && vi_person_hash(a) != vi_person_hash(b))
            fail_msg("'%s' and '%s' have two", pairs[i].a, pairs[i].b);
    }
    assert_int_not_equal(vi_person_hash(VI_TEXT("jane parker")),
                         vi_person_hash(VI_TEXT("jane barker")));
    vi_arena_free(&arena);
}

static void
a_name_is_read_in_words(void **state)
{
    static const struct {
        const char *folded;
        size_t count, surname;
    } cases[] = {
        {"jane parker", 2, 1},
        {"parker", 1, 0},
        {"jan van der berg", 4, 1},
        {"mary smith-jones", 3, 2},
        {"", 0, 0},
        {"-", 0, 0},
        {"a b c d e f g h i j k l m", 0, 0},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        struct vi_person person;
        vi_person_read(vi_text_from(cases[i].folded), &person);
        if (person.count != cases[i].count || (person.count && person.surname != cases[i].surname))
            fail_msg("'%s': %zu words, the surname from %zu", cases[i].folded, person.count,
                     person.surname);
        assert_text(person.whole, cases[i].folded, "whole");
    }
}

static void
too_many_words_are_compared_as_a_text(void **state)
{
    (void)state;
    struct vi_text one = VI_TEXT("a b c d e f g h i j k l m"),
                   other = VI_TEXT("b c d e f g h i j k l m");
    assert_int_equal(vi_person_same(one, one), VI_TRUE);
    assert_int_equal(vi_person_same(one, other), VI_UNKNOWN);
}

/* One of a few hundred letters, so that folding needs more than the points at hand. */
static bool
build(const struct vires_allocator *allocator, void *user)
{
    const struct vi_text *text = user;
    struct vi_arena arena;
    vi_arena_init(&arena, allocator, 0);
    struct vi_text folded = vi_fold(&arena, *text), person = vi_fold_person(&arena, *text);
    bool built = !arena.failed;
    assert_int_equal(built, folded.size > 0 && person.size > 0);
    vi_arena_free(&arena);
    return built;
}

static void
every_allocation_may_fail(void **state)
{
    (void)state;
    char letters[2 * 20000];
    struct vi_text text = {letters, sizeof(letters)};
    for (size_t i = 0; i < sizeof(letters); i += 2)
        memcpy(letters + i, "\u00C9", 2);
    assert_in_range(fail_each_allocation(build, &text), 3, 20);
    text = VI_TEXT("Parker, J.");
    assert_int_equal(fail_each_allocation(build, &text), 1);
}

/* An arena of one block has so many bytes left, from none to more than enough. */
static void
memory_may_end_at_any_byte(void **state)
{
    (void)state;
    for (size_t left = 0; left < 600; left++) {
        struct budget budget = {.left = 1};
        struct vires_allocator allocator = budget_allocator(&budget);
        struct vi_arena arena;
        vi_arena_init(&arena, &allocator, 0);
        assert_non_null(VI_NEW(&arena, char));
        assert_non_null(VI_NEW_ARRAY(&arena, char, (size_t)(arena.end - arena.at) - left - 32));
        struct vi_text person = vi_fold_person(&arena, VI_TEXT("Parker, \u00C9.J. (\uFDFA)"));
        struct vi_text text = vi_fold(&arena, VI_TEXT("\uFDFA\u00C9"));
        if (!arena.failed)
            assert_text(person, "\u00E9 j parker", "either all");
        assert_true(!arena.failed || !person.size || !text.size);
        vi_arena_free(&arena);
        assert_int_equal(budget.live, 0);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(texts_fold_to_what_people_take_them_for),
        cmocka_unit_test(folding_twice_is_folding_once),
        cmocka_unit_test(what_does_not_change_is_borrowed),
        cmocka_unit_test(what_is_not_utf8_is_left_alone),
        cmocka_unit_test(a_letter_may_have_very_many_marks),
        cmocka_unit_test(length_makes_no_difference),
        cmocka_unit_test(persons_fold_to_their_names),
        cmocka_unit_test(persons_are_the_same_another_or_perhaps_the_same),
        cmocka_unit_test(names_that_are_the_same_have_one_hash),
        cmocka_unit_test(a_name_is_read_in_words),
        cmocka_unit_test(too_many_words_are_compared_as_a_text),
        cmocka_unit_test(every_allocation_may_fail),
        cmocka_unit_test(memory_may_end_at_any_byte),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
