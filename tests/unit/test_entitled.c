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

static const struct fact_person ash = {.folded = {"a ash", 5}, .votes = true, .now = VI_TRUE};
static const struct fact_person voteless_chair = {.folded = {"a ash", 5}, .now = VI_TRUE};
static const struct fact_person ash_left = {.folded = {"a ash", 5}, .votes = true};
static const struct fact_person birch_there = {.folded = {"b birch", 7}, .now = VI_TRUE};
static const struct fact_person birch_away = {.folded = {"b birch", 7}, .now = VI_FALSE};

static const struct {
    const char *why;
    const char *by; /* folded; NULL: not recorded */
    const struct fact_person *person, *presiding;
    enum vi_truth match;
    bool complete;          /* the list of those present */
    enum model_answer body; /* whether whoever presides has one */
    enum vi_casting standing;
    enum vi_truth counts;
} castings[] = {
    {"by whoever presided", "a ash", &ash, &ash, VI_TRUE, true, MODEL_YES, VI_CASTING_GOOD,
     VI_TRUE},
    {"by a name that may be theirs", "ash", &ash, &ash, VI_UNKNOWN, true, MODEL_NOT_STATED,
     VI_CASTING_GOOD, VI_TRUE},
    {"by another", "b birch", &birch_there, &ash, VI_TRUE, true, MODEL_YES, VI_CASTING_OF_ANOTHER,
     VI_FALSE},
    {"by another, after the chairman had left", "b birch", &birch_there, &ash_left, VI_TRUE, true,
     MODEL_YES, VI_CASTING_CHAIR_OPEN, VI_UNKNOWN},
    {"by the chairman, who had left", "a ash", &ash_left, &ash_left, VI_TRUE, true, MODEL_YES,
     VI_CASTING_OF_ABSENT, VI_FALSE},
    {"by another, who had left", "b birch", &birch_away, &ash, VI_TRUE, false, MODEL_YES,
     VI_CASTING_OF_ABSENT, VI_FALSE},
    {"by nobody on the complete list", "c cedar", NULL, &ash, VI_FALSE, true, MODEL_YES,
     VI_CASTING_OF_ABSENT, VI_FALSE},
    {"by nobody on a list that is not complete", "c cedar", NULL, &ash, VI_FALSE, false, MODEL_YES,
     VI_CASTING_OF_ANOTHER, VI_FALSE},
    {"by the chairman, whoever that is", "chairman", NULL, &ash, VI_FALSE, true, MODEL_YES,
     VI_CASTING_GOOD, VI_TRUE},
    {"nobody says by whom", NULL, NULL, &ash, VI_UNKNOWN, true, MODEL_YES, VI_CASTING_GOOD,
     VI_TRUE},
    {"nobody says by whom, and the chairman had left", NULL, NULL, &ash_left, VI_UNKNOWN, true,
     MODEL_YES, VI_CASTING_CHAIR_OPEN, VI_UNKNOWN},
    {"nobody says by whom nor who presided", NULL, NULL, NULL, VI_UNKNOWN, true, MODEL_YES,
     VI_CASTING_GOOD, VI_TRUE},
    {"nobody says who presided", "a ash", &ash, NULL, VI_TRUE, true, MODEL_YES,
     VI_CASTING_CHAIR_OPEN, VI_UNKNOWN},
    {"by whoever presided, without a vote", "a ash", &voteless_chair, &voteless_chair, VI_TRUE,
     true, MODEL_YES, VI_CASTING_VOTELESS, VI_FALSE},
    {"by nobody by name, where whoever presided has no vote", NULL, NULL, &voteless_chair,
     VI_UNKNOWN, true, MODEL_YES, VI_CASTING_VOTELESS, VI_FALSE},
    {"where there is none", "a ash", &ash, &ash, VI_TRUE, true, MODEL_NO, VI_CASTING_NO_RIGHT,
     VI_FALSE},
};

static void
a_casting_vote_is_of_whoever_presided(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(castings); i++) {
        const struct vi_text by = vi_text_from(castings[i].by);
        const struct doc_vote vote = {
            .has_casting = true, .casting_by = by, .casting_by_folded = by};
        const struct fact_moment moment = {.vote = &vote,
                                           .caster = castings[i].person,
                                           .caster_match = castings[i].match,
                                           .has_roll = true,
                                           .roll_complete = castings[i].complete,
                                           .presiding = castings[i].presiding};
        const struct prog_body body = {.casting_vote = castings[i].body};
        if (vi_casting_standing(&moment, &body) != castings[i].standing)
            fail_msg("%s: %d", castings[i].why, (int)vi_casting_standing(&moment, &body));
        if (vi_casting_counts(&moment, &body) != castings[i].counts)
            fail_msg("%s", castings[i].why);
    }
}

static void
an_outgoing_chairman_has_a_casting_vote_at_the_election(void **state)
{
    (void)state;
    const struct doc_vote vote = {.has_casting = true};
    const struct doc_decision election = {.kind = MODEL_ELECTION}, motion = {.kind = MODEL_MOTION};
    struct fact_moment moment = {
        .vote = &vote, .decision = &election, .presiding = &voteless_chair};
    assert_int_equal(vi_casting_standing(&moment, NULL), VI_CASTING_GOOD);
    moment.decision = &motion;
    assert_int_equal(vi_casting_standing(&moment, NULL), VI_CASTING_VOTELESS);
}

static void
no_casting_vote_counts_where_none_is_recorded(void **state)
{
    (void)state;
    const struct doc_vote without = {.has_casting = false};
    const struct fact_moment none = {.vote = NULL}, silent = {.vote = &without};
    assert_int_equal(vi_casting_standing(&none, NULL), VI_CASTING_NONE);
    assert_int_equal(vi_casting_standing(&silent, NULL), VI_CASTING_NONE);
    assert_int_equal(vi_casting_counts(&silent, NULL), VI_FALSE);
}

/* Two voting members (one of no stated class) and two co-opted, one of whom may be there. */
static struct fact_person ash_voting = {.votes = true, .now = VI_TRUE, .class_ = MODEL_VOTING};
static struct fact_person birch = {.votes = true, .now = VI_TRUE, .class_ = MODEL_CLASS_UNKNOWN};
static struct fact_person cedar = {.votes = true, .now = VI_TRUE, .class_ = MODEL_CO_OPTED};
static struct fact_person dogwood = {.now = VI_UNKNOWN, .class_ = MODEL_CO_OPTED};
static struct fact_person *const persons[] = {&ash_voting, &birch, &cedar, &dogwood};

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
    static const struct fact_cast casts[] = {{&yes, &ash_voting, VI_TRUE, false},
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
        cmocka_unit_test(an_outgoing_chairman_has_a_casting_vote_at_the_election),
        cmocka_unit_test(no_casting_vote_counts_where_none_is_recorded),
        cmocka_unit_test(members_of_a_class_are_counted_by_themselves),
        cmocka_unit_test(the_votes_of_a_class_are_those_that_names_show),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
