/* SPDX-License-Identifier: Apache-2.0 */
#include "report/family.h"

#include <string.h>

#include "kinds/kind.h"
#include "support/testkit.h"

/* Numbers and meanings that users rely on: never changed, only added to. */
/* clang-format off */
static const struct {
    const struct vi_kind *kind;
    enum vires_verdict verdict;
    enum vi_code code;
    uint16_t number;
    const char *means;
} codes[] = {
    {&vi_kind_quorum, VIRES_BREACHED, VI_QUORUM_BREACHED, 4101, "the body was not quorate"},
    {&vi_kind_quorum, VIRES_UNPROVEN, VI_QUORUM_UNPROVEN, 4102, "it is not proven that the body was quorate"},
    {&vi_kind_quorum, VIRES_EXCUSED, VI_QUORUM_EXCUSED, 4103, "the body was not quorate, and an exception that the rule provides is recorded"},
    {&vi_kind_quorum, VIRES_ERROR, VI_QUORUM_ERROR, 4104, "it could not be worked out whether the body was quorate"},
    {&vi_kind_quorum, VIRES_SATISFIED, VI_QUORUM_SATISFIED, 4105, "the body was quorate"},
    {&vi_kind_threshold, VIRES_BREACHED, VI_THRESHOLD_BREACHED, 4111, "the majority that was needed did not vote for it"},
    {&vi_kind_threshold, VIRES_UNPROVEN, VI_THRESHOLD_UNPROVEN, 4112, "it is not proven that the majority that was needed voted for it"},
    {&vi_kind_threshold, VIRES_EXCUSED, VI_THRESHOLD_EXCUSED, 4113, "the majority that was needed did not vote for it, and an exception that the rule provides is recorded"},
    {&vi_kind_threshold, VIRES_ERROR, VI_THRESHOLD_ERROR, 4114, "it could not be worked out whether the majority that was needed voted for it"},
    {&vi_kind_threshold, VIRES_SATISFIED, VI_THRESHOLD_SATISFIED, 4115, "the majority that was needed voted for it"},
    {&vi_kind_vote, VIRES_BREACHED, VI_VOTE_BREACHED, 4121, "what is recorded of the vote does not agree with itself"},
    {&vi_kind_vote, VIRES_UNPROVEN, VI_VOTE_UNPROVEN, 4122, "it is not proven that what is recorded of the vote agrees with itself"},
    {&vi_kind_vote, VIRES_EXCUSED, VI_VOTE_EXCUSED, 4123, "what is recorded of the vote does not agree with itself, and an exception that the rule provides is recorded"},
    {&vi_kind_vote, VIRES_ERROR, VI_VOTE_ERROR, 4124, "it could not be worked out whether what is recorded of the vote agrees with itself"},
    {&vi_kind_vote, VIRES_SATISFIED, VI_VOTE_SATISFIED, 4125, "what is recorded of the vote agrees with itself"},
    {&vi_kind_interval, VIRES_BREACHED, VI_INTERVAL_BREACHED, 4131, "the time between two events was not as required"},
    {&vi_kind_interval, VIRES_UNPROVEN, VI_INTERVAL_UNPROVEN, 4132, "it is not proven that the time between two events was as required"},
    {&vi_kind_interval, VIRES_EXCUSED, VI_INTERVAL_EXCUSED, 4133, "the time between two events was not as required, and an exception that the rule provides is recorded"},
    {&vi_kind_interval, VIRES_ERROR, VI_INTERVAL_ERROR, 4134, "it could not be worked out whether the time between two events was as required"},
    {&vi_kind_delegation, VIRES_SATISFIED, VI_DELEGATION_SATISFIED, 4155,
     "whoever decided had the power, on these terms"},
    {&vi_kind_delegation, VIRES_BREACHED, VI_DELEGATION_BREACHED, 4151,
     "whoever decided had not the power, or not on these terms"},
    {&vi_kind_delegation, VIRES_UNPROVEN, VI_DELEGATION_UNPROVEN, 4152,
     "it is not proven that whoever decided had the power, on these terms"},
    {&vi_kind_delegation, VIRES_EXCUSED, VI_DELEGATION_EXCUSED, 4153,
     "whoever decided had not the power, and an exception that the rule provides is recorded"},
    {&vi_kind_delegation, VIRES_ERROR, VI_DELEGATION_ERROR, 4154,
     "it could not be worked out whether whoever decided had the power"},
    {&vi_kind_interval, VIRES_SATISFIED, VI_INTERVAL_SATISFIED, 4135, "the time between two events was as required"},
    {&vi_kind_condition, VIRES_BREACHED, VI_CONDITION_BREACHED, 4181, "a condition was not kept, or does not say what it has to"},
    {&vi_kind_condition, VIRES_UNPROVEN, VI_CONDITION_UNPROVEN, 4182, "it is not proven that a condition was kept"},
    {&vi_kind_condition, VIRES_EXCUSED, VI_CONDITION_EXCUSED, 4183, "a condition was not kept, and an exception that the rule provides is recorded"},
    {&vi_kind_condition, VIRES_ERROR, VI_CONDITION_ERROR, 4184, "it could not be worked out whether a condition was kept"},
    {&vi_kind_condition, VIRES_SATISFIED, VI_CONDITION_SATISFIED, 4185, "the condition was kept"},
    {&vi_kind_fact, VIRES_BREACHED, VI_FACT_BREACHED, 4141, "what is recorded is not what is required"},
    {&vi_kind_fact, VIRES_UNPROVEN, VI_FACT_UNPROVEN, 4142, "it is not proven that what is recorded is what is required"},
    {&vi_kind_fact, VIRES_EXCUSED, VI_FACT_EXCUSED, 4143, "what is recorded is not what is required, and an exception that the rule provides is recorded"},
    {&vi_kind_fact, VIRES_ERROR, VI_FACT_ERROR, 4144, "it could not be worked out whether what is recorded is what is required"},
    {&vi_kind_fact, VIRES_SATISFIED, VI_FACT_SATISFIED, 4145, "what is recorded is what is required"},
    {&vi_kind_delegation, VIRES_BREACHED, VI_DELEGATION_BREACHED, 4151, "whoever decided had not the power, or not on these terms"},
    {&vi_kind_delegation, VIRES_UNPROVEN, VI_DELEGATION_UNPROVEN, 4152, "it is not proven that whoever decided had the power, on these terms"},
    {&vi_kind_delegation, VIRES_EXCUSED, VI_DELEGATION_EXCUSED, 4153, "whoever decided had not the power, and an exception that the rule provides is recorded"},
    {&vi_kind_delegation, VIRES_ERROR, VI_DELEGATION_ERROR, 4154, "it could not be worked out whether whoever decided had the power"},
    {&vi_kind_delegation, VIRES_SATISFIED, VI_DELEGATION_SATISFIED, 4155, "whoever decided had the power, on these terms"},
    {&vi_kind_stated, VIRES_BREACHED, VI_STATED_BREACHED, 4191, "what the record states is not what follows from its facts or from the constitution"},
    {&vi_kind_stated, VIRES_UNPROVEN, VI_STATED_UNPROVEN, 4192, "it is not proven that what the record states is so"},
    {&vi_kind_stated, VIRES_EXCUSED, VI_STATED_EXCUSED, 4193, "what the record states is not what follows from its facts or from the constitution, and an exception that the rule provides is recorded"},
    {&vi_kind_stated, VIRES_ERROR, VI_STATED_ERROR, 4194, "it could not be worked out whether what the record states is so"},
    {&vi_kind_stated, VIRES_SATISFIED, VI_STATED_SATISFIED, 4195, "what the record states is so"},
    {&vi_kind_correspondence, VIRES_BREACHED, VI_CORRESPONDENCE_BREACHED, 4251, "two texts that ought to agree differ"},
    {&vi_kind_correspondence, VIRES_UNPROVEN, VI_CORRESPONDENCE_UNPROVEN, 4252, "it is not proven that two texts agree"},
    {&vi_kind_correspondence, VIRES_EXCUSED, VI_CORRESPONDENCE_EXCUSED, 4253, "two texts that ought to agree differ, and an exception that the rule provides is recorded"},
    {&vi_kind_correspondence, VIRES_ERROR, VI_CORRESPONDENCE_ERROR, 4254, "it could not be worked out whether two texts agree"},
    {&vi_kind_correspondence, VIRES_SATISFIED, VI_CORRESPONDENCE_SATISFIED, 4255, "two texts that ought to agree do"},
    {&vi_kind_assertion, VIRES_BREACHED, VI_ASSERTION_BREACHED, 4241, "a test of the record, which knows only yes and no, does not hold"},
    {&vi_kind_assertion, VIRES_UNPROVEN, VI_ASSERTION_UNPROVEN, 4242, "it is not proven that a test of the record holds"},
    {&vi_kind_assertion, VIRES_EXCUSED, VI_ASSERTION_EXCUSED, 4243, "a test of the record does not hold, and an exception that the rule provides is recorded"},
    {&vi_kind_assertion, VIRES_ERROR, VI_ASSERTION_ERROR, 4244, "it could not be worked out whether a test of the record holds"},
    {&vi_kind_assertion, VIRES_SATISFIED, VI_ASSERTION_SATISFIED, 4245, "a test of the record, which knows only yes and no, holds"},
    {&vi_kind_all, VIRES_BREACHED, VI_ALL_BREACHED, 4211, "a part of the requirement is not met"},
    {&vi_kind_all, VIRES_UNPROVEN, VI_ALL_UNPROVEN, 4212, "it is not proven that every part of the requirement is met"},
    {&vi_kind_all, VIRES_EXCUSED, VI_ALL_EXCUSED, 4213, "a part of the requirement is not met, and an exception that the rule provides is recorded"},
    {&vi_kind_all, VIRES_ERROR, VI_ALL_ERROR, 4214, "it could not be worked out whether every part of the requirement is met"},
    {&vi_kind_all, VIRES_SATISFIED, VI_ALL_SATISFIED, 4215, "every part of the requirement is met"},
    {&vi_kind_any, VIRES_BREACHED, VI_ANY_BREACHED, 4221, "none of the alternatives of the requirement is met"},
    {&vi_kind_any, VIRES_UNPROVEN, VI_ANY_UNPROVEN, 4222, "it is not proven that one of the alternatives of the requirement is met"},
    {&vi_kind_any, VIRES_EXCUSED, VI_ANY_EXCUSED, 4223, "none of the alternatives of the requirement is met, and an exception that the rule provides is recorded"},
    {&vi_kind_any, VIRES_ERROR, VI_ANY_ERROR, 4224, "it could not be worked out whether one of the alternatives of the requirement is met"},
    {&vi_kind_any, VIRES_SATISFIED, VI_ANY_SATISFIED, 4225, "one of the alternatives of the requirement is met"},
    {&vi_kind_not, VIRES_BREACHED, VI_NOT_BREACHED, 4231, "something is that must not be"},
    {&vi_kind_not, VIRES_UNPROVEN, VI_NOT_UNPROVEN, 4232, "it is not proven that what must not be is not"},
    {&vi_kind_not, VIRES_EXCUSED, VI_NOT_EXCUSED, 4233, "something is that must not be, and an exception that the rule provides is recorded"},
    {&vi_kind_not, VIRES_ERROR, VI_NOT_ERROR, 4234, "it could not be worked out whether what must not be is not"},
    {&vi_kind_not, VIRES_SATISFIED, VI_NOT_SATISFIED, 4235, "what must not be is not"},
    {&vi_kind_contents, VIRES_BREACHED, VI_CONTENTS_BREACHED, 4261, "a part that the document has to contain is not in it, is empty or only points elsewhere"},
    {&vi_kind_contents, VIRES_UNPROVEN, VI_CONTENTS_UNPROVEN, 4262, "it is not proven that a part that has to be there is there"},
    {&vi_kind_contents, VIRES_EXCUSED, VI_CONTENTS_EXCUSED, 4263, "a part is missing, and an exception that the rule provides is recorded"},
    {&vi_kind_contents, VIRES_ERROR, VI_CONTENTS_ERROR, 4264, "it could not be worked out whether a part is there"},
    {&vi_kind_contents, VIRES_SATISFIED, VI_CONTENTS_SATISFIED, 4265, "the part that has to be there is there"},
    {&vi_kind_drafting, VIRES_BREACHED, VI_DRAFTING_BREACHED, 4271, "the words of the document are not as they have to be"},
    {&vi_kind_drafting, VIRES_UNPROVEN, VI_DRAFTING_UNPROVEN, 4272, "it is not proven that what the words speak of was followed up"},
    {&vi_kind_drafting, VIRES_EXCUSED, VI_DRAFTING_EXCUSED, 4273, "the words of the document are not as they have to be, and an exception that the rule provides is recorded"},
    {&vi_kind_drafting, VIRES_ERROR, VI_DRAFTING_ERROR, 4274, "it could not be worked out whether the words are as they have to be"},
    {&vi_kind_drafting, VIRES_SATISFIED, VI_DRAFTING_SATISFIED, 4275, "the words are as they have to be"},
};
/* clang-format on */

static enum vi_code
code_of(const struct prog_requirement *requirement, enum vires_verdict verdict)
{
    const struct prog_rule rule = {.requirement = requirement};
    return vi_verdict_code(&(struct verdict_row){.rule = &rule, .verdict = verdict});
}

static void
codes_are_permanent(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(codes); i++) {
        const struct prog_requirement requirement = {.kind = codes[i].kind};
        const enum vi_code code = code_of(&requirement, codes[i].verdict);
        if (code != codes[i].code || vi_code_row(code)->number != codes[i].number)
            fail_msg("%s, %s: V%u, not V%u", codes[i].kind->name,
                     vires_verdict_name(codes[i].verdict), vi_code_row(code)->number,
                     codes[i].number);
        assert_string_equal(vi_code_row(code)->template_, codes[i].means);
    }
}

/* Each kind, present and future, has a row of its own. */
static void
every_kind_has_codes(void **state)
{
    const struct vi_kind *kind;
    (void)state;
    for (size_t i = 0; (kind = vi_kind_at(i)) != NULL; i++) {
        const struct prog_requirement requirement = {.kind = kind};
        const enum vi_code code = code_of(&requirement, VIRES_BREACHED);
        for (size_t j = 0; j < i; j++) {
            const struct prog_requirement other = {.kind = vi_kind_at(j)};
            if (code_of(&other, VIRES_BREACHED) == code)
                fail_msg("%s has no codes of its own", kind->name);
        }
    }
}

static void
parts_of_one_family_give_its_code(void **state)
{
    const struct prog_requirement quorum = {.kind = &vi_kind_quorum};
    const struct prog_requirement vote = {.kind = &vi_kind_vote};
    const struct prog_requirement *alike[] = {&quorum, &quorum}, *mixed[] = {&quorum, &vote};
    const struct prog_requirement all = {.kind = &vi_kind_all, .children = alike, .count = 2};
    const struct prog_requirement any = {.kind = &vi_kind_any, .children = mixed, .count = 2};
    const struct prog_requirement *whole[] = {&all, &quorum};
    const struct prog_requirement nested = {.kind = &vi_kind_any, .children = whole, .count = 2};
    (void)state;
    assert_int_equal(code_of(&all, VIRES_BREACHED), VI_QUORUM_BREACHED);
    assert_int_equal(code_of(&any, VIRES_BREACHED), VI_ANY_BREACHED);
    assert_int_equal(code_of(&nested, VIRES_UNPROVEN), VI_QUORUM_UNPROVEN);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(codes_are_permanent),
        cmocka_unit_test(every_kind_has_codes),
        cmocka_unit_test(parts_of_one_family_give_its_code),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
