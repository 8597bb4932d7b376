/* SPDX-License-Identifier: Apache-2.0 */
/* What an item and a report are about, and how much that is the same. */
#include "dossier/subject.h"

#include "support/dossiers.h"

#define ITEM(title, words)                                                                         \
    "<item number='1' title='" title "'><decision>" words "</decision></item>"
#define A(words) "<clause label='A'>" words "</clause>"

static const struct {
    const char *why, *first, *second;
    uint32_t likeness;
} cases[] = {
    {"nothing in common", ITEM("Roads", A("mend the bridge")),
     ITEM("Roads fund", A("trees felled")), 0},
    {"the same title, and no other word", ITEM("Roads", A("mend it")),
     ITEM("ROADS", A("trees felled")), VI_MATTER_TITLE + 2000 / 5},
    {"half of the words, short ones aside", ITEM("Roads", A("to mend the bridge of the town")),
     ITEM("Roads fund", A("bridge repairs now")), 2000 * 2 / 8},
    {"a word less than half", ITEM("Roads", A("to mend the bridge of the town")),
     ITEM("Roads fund", A("bridge repairs soon")), 0},
    {"the same words under titles that have none in common",
     ITEM("Roads", A("that the report be noted and action taken")),
     ITEM("Trees", A("that the report be noted and action taken")), 0},
    {"the same words, and one has no title",
     ITEM("", A("that the report be noted and action taken")),
     ITEM("Trees", A("that the report be noted and action taken")), 2000 * 5 / 11},
    {"numbers are words, however short",
     ITEM("Roads", A("\xC2\xA3"
                     "5")),
     ITEM("Roads \xC2\xA3"
          "5",
          A("it be noted")),
     2000 * 2 / 5},
    {"all decisions of an item count",
     "<item number='1' title='Roads'><decision>" A("mend") "</decision><decision>" A(
         "bridge") "</decision></item>",
     ITEM("Roads", A("mend bridge")), VI_MATTER_TITLE + 1000},
    {"decisions of the next item do not",
     "<item number='1' title='Roads'><decision>" A("mend") "</decision></item>"
                                                           "<item number='2'><decision>" A(
                                                               "bridge") "</decision></item>",
     ITEM("Roads", A("mend bridge")), VI_MATTER_TITLE + 2000 * 2 / 5},
};

static struct dossier_decision *
read_decision(struct dossiers *dossiers, const char *name, const char *items)
{
    struct vi_buffer text;
    vi_buffer_init(&text, NULL);
    vi_buffer_string(&text, "<meeting body='cabinet' date='2014-05-01'>");
    vi_buffer_string(&text, items);
    vi_buffer_string(&text, "</meeting>");
    vi_buffer_char(&text, 0);
    dossiers_add(dossiers, name, "north", text.bytes);
    vi_buffer_free(&text);
    return dossiers->dossier.documents[dossiers->dossier.document_count - 1]->decisions;
}

static void
matters_are_alike_by_their_titles_and_words(void **state)
{
    struct dossiers dossiers;
    (void)state;
    dossiers_open(&dossiers, NULL);
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        struct vi_matter first, second;
        struct vi_atoms atoms;
        dossiers_begin(&dossiers);
        struct dossier_decision *a = read_decision(&dossiers, "a.xml", cases[i].first);
        struct dossier_decision *b = read_decision(&dossiers, "b.xml", cases[i].second);
        assert_true(vi_atoms_init(&atoms, &dossiers.scratch));
        assert_true(vi_matter_read(&atoms, a, &first) && vi_matter_read(&atoms, b, &second));
        const uint32_t there = vi_matter_likeness(&first, &second);
        if (there != cases[i].likeness || vi_matter_likeness(&second, &first) != there)
            fail_msg("%s: %u, not %u", cases[i].why, there, cases[i].likeness);
    }
    dossiers_close(&dossiers);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(matters_are_alike_by_their_titles_and_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
