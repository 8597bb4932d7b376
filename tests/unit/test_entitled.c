/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/entitled.h"

#include "support/testkit.h"

static const struct doc_interest interest = {.kind = MODEL_DISCLOSABLE_PECUNIARY};
static const struct fact_person here = {.votes = true, .now = VI_TRUE};
static const struct fact_person away = {.votes = true, .now = VI_FALSE};
static const struct fact_person perhaps = {.votes = true, .now = VI_UNKNOWN};
static const struct fact_person voteless = {.now = VI_TRUE, .class_ = MODEL_CO_OPTED};
static const struct fact_person barred = {.votes = true, .now = VI_TRUE, .interest = &interest};

static const struct {
    const char *why;
    const struct fact_person *person;
    enum vi_truth match;
    enum model_way way;
    bool has_roll, complete;
    enum vi_truth entitled;
} votes[] = {
    {"a member who is there", &here, VI_TRUE, MODEL_FOR, true, true, VI_TRUE},
    {"a member of whom nothing is said: the vote proves presence", &perhaps, VI_TRUE, MODEL_FOR,
     true, false, VI_TRUE},
    {"a member who is away", &away, VI_TRUE, MODEL_AGAINST, true, true, VI_FALSE},
    {"a member who is away does not vote", &away, VI_TRUE, MODEL_NOT_VOTING, true, true, VI_TRUE},
    {"a member without a vote abstains", &voteless, VI_TRUE, MODEL_ABSTAINING, true, true,
     VI_FALSE},
    {"a member whom an interest bars", &barred, VI_TRUE, MODEL_FOR, true, true, VI_FALSE},
    {"nobody on the complete list", NULL, VI_FALSE, MODEL_FOR, true, true, VI_FALSE},
    {"nobody on a list that is not complete", NULL, VI_FALSE, MODEL_FOR, true, false, VI_TRUE},
    {"nobody, and there is no list", NULL, VI_FALSE, MODEL_FOR, false, true, VI_TRUE},
    {"perhaps a member on the complete list", &here, VI_UNKNOWN, MODEL_FOR, true, true, VI_UNKNOWN},
    {"perhaps one of several on the complete list", NULL, VI_UNKNOWN, MODEL_FOR, true, true,
     VI_UNKNOWN},
    {"perhaps a barred member, on a list that is not complete", &barred, VI_UNKNOWN, MODEL_FOR,
     true, false, VI_TRUE},
};

static void
who_votes_is_there_has_a_vote_and_is_not_barred(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(votes); i++) {
        const struct doc_cast written = {.way = votes[i].way};
        const struct fact_cast cast = {&written, votes[i].person, votes[i].match, false};
        const struct fact_moment moment = {.has_roll = votes[i].has_roll,
                                           .roll_complete = votes[i].complete};
        const enum vi_truth entitled = vi_vote_entitled(&moment, &cast);
        if (entitled != votes[i].entitled)
            fail_msg("%s: %s", votes[i].why, vi_truth_name(entitled));
    }
}

static const struct {
    const char *why;
    bool given;
    const char *by, *presiding; /* folded; NULL: not recorded */
    enum model_answer body;     /* whether whoever presides has one */
    bool counts;
} castings[] = {
    {"by whoever presided", true, "a ash", "a ash", MODEL_YES, true},
    {"by a name that may be theirs", true, "ash", "a ash", MODEL_NOT_STATED, true},
    {"by another", true, "b birch", "a ash", MODEL_YES, false},
    {"nobody says by whom", true, NULL, "a ash", MODEL_YES, true},
    {"nobody says who presided", true, "a ash", NULL, MODEL_YES, true},
    {"where there is none", true, "a ash", "a ash", MODEL_NO, false},
    {"none was given", false, NULL, "a ash", MODEL_YES, false},
};

static void
a_casting_vote_is_of_whoever_presided(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(castings); i++) {
        const struct vi_text by = vi_text_from(castings[i].by);
        const struct doc_vote vote = {
            .has_casting = castings[i].given, .casting_by = by, .casting_by_folded = by};
        const struct fact_person chair = {.folded = vi_text_from(castings[i].presiding)};
        const struct fact_moment moment = {.vote = &vote,
                                           .presiding = castings[i].presiding ? &chair : NULL};
        const struct prog_body body = {.casting_vote = castings[i].body};
        if (vi_casting_counts(&moment, &body) != castings[i].counts)
            fail_msg("%s", castings[i].why);
    }
    assert_false(vi_casting_counts(&(struct fact_moment){.vote = NULL}, NULL));
}

/* Two voting members (one of no stated class) and two co-opted, one of whom may be there. */
static struct fact_person ash = {.votes = true, .now = VI_TRUE, .class_ = MODEL_VOTING};
static struct fact_person birch = {.votes = true, .now = VI_TRUE, .class_ = MODEL_CLASS_UNKNOWN};
static struct fact_person cedar = {.votes = true, .now = VI_TRUE, .class_ = MODEL_CO_OPTED};
static struct fact_person dogwood = {.now = VI_UNKNOWN, .class_ = MODEL_CO_OPTED};
static struct fact_person *const persons[] = {&ash, &birch, &cedar, &dogwood};

static void
members_of_a_class_are_counted_by_themselves(void **state)
{
    static const struct {
        const char *why;
        uint32_t classes;
        bool complete;
        struct vi_range present;
    } cases[] = {
        {"a member of no stated class is a voting member", 1u << MODEL_VOTING, true, {2, 2}},
        {"one there and one perhaps", 1u << MODEL_CO_OPTED, true, {1, 2}},
        {"the list is not complete", 1u << MODEL_CO_OPTED, false, {1, VI_MOST}},
        {"two classes", 1u << MODEL_CO_OPTED | 1u << MODEL_VOTING, true, {3, 4}},
        {"nobody is of it", 1u << MODEL_NON_VOTING, true, {0, 0}},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        const struct fact_moment moment = {.persons = persons,
                                           .person_count = VI_COUNT(persons),
                                           .roll_complete = cases[i].complete};
        if (!vi_range_equal(vi_present_among(&moment, cases[i].classes), cases[i].present))
            fail_msg("%s", cases[i].why);
    }
}

static void
the_votes_of_a_class_are_those_that_names_show(void **state)
{
    static const struct doc_cast yes = {.way = MODEL_FOR}, no = {.way = MODEL_AGAINST};
    static const struct fact_cast casts[] = {{&yes, &ash, VI_TRUE, false},
                                             {&no, &birch, VI_TRUE, false},
                                             {&yes, &cedar, VI_TRUE, false},
                                             {&yes, &cedar, VI_TRUE, true},
                                             {&no, NULL, VI_UNKNOWN, false}};
    (void)state;
    for (int recorded = 0; recorded < 2; recorded++) {
        const struct doc_vote vote = {.recorded = recorded};
        struct fact_moment among, moment = {.vote = &vote,
                                            .persons = persons,
                                            .person_count = VI_COUNT(persons),
                                            .has_roll = true,
                                            .roll_complete = true,
                                            .casts = casts,
                                            .cast_count = VI_COUNT(casts)};
        for (int v = 0; v < FACT_VARIABLES; v++)
            moment.x[v] = (struct vi_range){0, 4};
        vi_moment_among(&moment, 1u << MODEL_VOTING, &among);
        const struct vi_range *named = among.claims[FACT_FROM_NAMES].value;
        assert_true(vi_range_equal(named[FACT_FOR], (struct vi_range){1, recorded ? 1 : 4}));
        assert_true(vi_range_equal(named[FACT_AGAINST], (struct vi_range){1, recorded ? 2 : 4}));
        assert_true(vi_range_equal(among.x[FACT_PRESENT], vi_range_exact(2)));
        assert_false(among.claims[FACT_FROM_BODY].given);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_votes_is_there_has_a_vote_and_is_not_barred),
        cmocka_unit_test(a_casting_vote_is_of_whoever_presided),
        cmocka_unit_test(members_of_a_class_are_counted_by_themselves),
        cmocka_unit_test(the_votes_of_a_class_are_those_that_names_show),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
