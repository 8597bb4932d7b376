/* SPDX-License-Identifier: Apache-2.0 */
#include "model/words.h"

#include "support/testkit.h"
#include "vires.h"

/* Every vocabulary and the values that it has no word for. */
static const struct {
    const char *name;
    const struct vi_word *words;
    int first, count; /* values from first to count - 1 have a word each */
} vocabularies[] = {
    {"kinds of body", model_body_kinds, MODEL_BODY_COUNCIL, MODEL_BODY_COUNT},
    {"subjects", model_subjects, MODEL_RECORD, MODEL_SUBJECT_COUNT},
    {"kinds of record", model_record_kinds, MODEL_MINUTES, MODEL_OTHER},
    {"kinds of decision", model_decision_kinds, MODEL_MOTION, MODEL_DECISION_KIND_COUNT},
    {"kinds of meeting", model_meeting_kinds, MODEL_ORDINARY, MODEL_MEETING_KIND_COUNT},
    {"outcomes", model_outcomes, MODEL_CARRIED, MODEL_OUTCOME_COUNT},
    {"effects", model_effects, MODEL_EFFECT_UNKNOWN, MODEL_REFUSES + 1},
    {"kinds of condition", model_condition_kinds, MODEL_CONDITION_UNKNOWN, MODEL_COMMENCEMENT + 1},
    {"ways to vote", model_ways, MODEL_FOR, MODEL_WAY_COUNT},
    {"labels", model_labels, MODEL_UNANIMOUS, MODEL_NEM_CON + 1},
    {"answers", model_answers, MODEL_NO, MODEL_YES + 1},
    {"modes", model_modes, MODEL_IN_PERSON, MODEL_REMOTE + 1},
    {"classes of member", model_member_classes, MODEL_VOTING, MODEL_CLASS_COUNT},
    {"kinds of interest", model_interest_kinds, MODEL_DISCLOSABLE_PECUNIARY,
     MODEL_INTEREST_OTHER + 1},
    {"stages", model_stages, MODEL_STAGE_DRAFT, MODEL_STAGE_AUDIT + 1},
    {"extents", model_extents, MODEL_WHOLE, MODEL_EXTRACT + 1},
    {"layers", model_layers, MODEL_NATIONAL, MODEL_LAYER_COUNT},
    {"types of fact", model_fact_types, MODEL_FACT_TRUTH, MODEL_FACT_RATIO + 1},
    {"confidences", model_confidences, MODEL_VERIFIED, MODEL_PRACTICE + 1},
    {"severities", model_severities, VIRES_ADVICE, VIRES_SEVERE + 1},
};

static void
every_value_has_one_word_and_every_word_one_value(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(vocabularies); i++) {
        int words = 0;
        for (const struct vi_word *at = vocabularies[i].words; at->word; at++, words++) {
            int value = -1;
            assert_true(vi_words_find(vocabularies[i].words, vi_text_from(at->word), &value));
            if (value != at->value)
                fail_msg("%s: %s stands twice", vocabularies[i].name, at->word);
        }
        for (int value = vocabularies[i].first; value < vocabularies[i].count; value++)
            if (!*vi_words_name(vocabularies[i].words, value))
                fail_msg("%s: value %d has no word", vocabularies[i].name, value);
        if (words != vocabularies[i].count - vocabularies[i].first)
            fail_msg("%s: %d words", vocabularies[i].name, words);
    }
}

/* What a value of nought means differs; it never has a word where it means "not stated". */
static void
what_is_not_stated_has_no_word(void **state)
{
    (void)state;
    assert_string_equal(vi_words_name(model_body_kinds, MODEL_BODY_UNKNOWN), "");
    assert_string_equal(vi_words_name(model_outcomes, MODEL_OUTCOME_UNKNOWN), "");
    assert_string_equal(vi_words_name(model_answers, MODEL_NOT_STATED), "");
    assert_string_equal(vi_words_name(model_labels, MODEL_NO_LABEL), "");
    assert_string_equal(vi_words_name(model_record_kinds, MODEL_OTHER), "");
}

static void
a_status_is_a_stage(void **state)
{
    static const struct {
        const char *status;
        enum model_stage stage;
    } cases[] = {{"draft", MODEL_STAGE_DRAFT},
                 {"published", MODEL_STAGE_PUBLICATION},
                 {"archived", MODEL_STAGE_AUDIT}};
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        int stage = MODEL_STAGE_UNKNOWN;
        assert_true(vi_words_find(model_statuses, vi_text_from(cases[i].status), &stage));
        assert_int_equal(stage, cases[i].stage);
    }
}

static void
every_kind_of_body_has_a_noun(void **state)
{
    (void)state;
    for (int kind = 0; kind < MODEL_BODY_COUNT; kind++)
        assert_true(vi_text_starts(vi_text_from(model_body_kind_noun((enum model_body_kind)kind)),
                                   VI_TEXT("the ")));
    assert_string_equal(model_body_kind_noun(MODEL_BODY_JOINT_COMMITTEE), "the joint committee");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_value_has_one_word_and_every_word_one_value),
        cmocka_unit_test(what_is_not_stated_has_no_word),
        cmocka_unit_test(a_status_is_a_stage),
        cmocka_unit_test(every_kind_of_body_has_a_noun),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
