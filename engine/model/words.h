/* SPDX-License-Identifier: Apache-2.0 */
/* The closed vocabularies that rule sets, constitutions and records share. */
#ifndef VI_MODEL_WORDS_H
#define VI_MODEL_WORDS_H

#include "base/words.h"

/* Kinds of body; each is one bit of a selector's mask, 1u << kind. */
enum model_body_kind {
    MODEL_BODY_UNKNOWN,
    MODEL_BODY_COUNCIL,
    MODEL_BODY_EXECUTIVE,
    MODEL_BODY_EXECUTIVE_COMMITTEE,
    MODEL_BODY_COMMITTEE,
    MODEL_BODY_SUB_COMMITTEE,
    MODEL_BODY_JOINT_COMMITTEE,
    MODEL_BODY_OVERVIEW_AND_SCRUTINY,
    MODEL_BODY_LICENSING_COMMITTEE,
    MODEL_BODY_LICENSING_SUB_COMMITTEE,
    MODEL_BODY_STANDARDS_COMMITTEE,
    MODEL_BODY_ADVISORY_COMMITTEE,
    MODEL_BODY_PARISH_COUNCIL,
    MODEL_BODY_PARISH_COMMITTEE,
    MODEL_BODY_PARISH_MEETING,
    MODEL_BODY_COMBINED_AUTHORITY,
    MODEL_BODY_CA_OVERVIEW_AND_SCRUTINY,
    MODEL_BODY_CA_AUDIT,
    MODEL_BODY_JOINT_AUTHORITY,
    MODEL_BODY_OFFICER, /* a decision by one officer */
    MODEL_BODY_MEMBER,  /* a decision by one member */
    MODEL_BODY_COUNT
};

/* Beside the kinds of body: another authority as a whole, which may be given power too. */
#define MODEL_HOLDER_AUTHORITY ((int)MODEL_BODY_COUNT)

/* Functions that the law itself says something of, whatever a constitution calls them. */
enum model_matter {
    MODEL_MATTER_NONE,
    MODEL_MATTER_COUNCIL_TAX,
    MODEL_MATTER_LEVY,
    MODEL_MATTER_CODE_OF_CONDUCT,
    MODEL_MATTER_ALLOWANCES,
    MODEL_MATTER_PLAN_ADOPTION,
    MODEL_MATTER_LICENSING,
    MODEL_MATTER_HEAD_OF_PAID_SERVICE,
    MODEL_MATTER_STAFF,
    MODEL_MATTER_JOINT_ARRANGEMENTS,
    MODEL_MATTER_JOINT_COMMITTEE
};

enum model_subject {
    MODEL_RECORD,
    MODEL_MEETING,
    MODEL_ITEM,
    MODEL_DECISION,
    MODEL_VOTE, /* a decision with a recorded vote */
    MODEL_CLAUSE,
    MODEL_CONDITION,
    MODEL_INTEREST,
    MODEL_EVENT,
    MODEL_SUBJECT_COUNT
};

enum model_record_kind {
    MODEL_MINUTES,
    MODEL_REPORT,
    MODEL_NOTICE,
    MODEL_OTHER,
    MODEL_RECORD_KIND_COUNT
};

enum model_decision_kind {
    MODEL_DECISION_ANY,
    MODEL_MOTION,
    MODEL_AMENDMENT,
    MODEL_ELECTION,
    MODEL_PROCEDURAL,
    MODEL_DELEGATED,
    MODEL_DECISION_KIND_COUNT
};

enum model_meeting_kind {
    MODEL_MEETING_ANY, /* not stated */
    MODEL_ORDINARY,
    MODEL_ANNUAL,
    MODEL_EXTRAORDINARY,
    MODEL_SPECIAL,
    MODEL_MEETING_KIND_COUNT
};

enum model_outcome {
    MODEL_OUTCOME_UNKNOWN,
    MODEL_CARRIED,
    MODEL_LOST,
    MODEL_DEFERRED,
    MODEL_WITHDRAWN,
    MODEL_RECOMMENDED,
    MODEL_NOTED,
    MODEL_OUTCOME_COUNT
};

enum model_effect {
    MODEL_EFFECT_UNKNOWN,
    MODEL_AUTHORISES,
    MODEL_RECOMMENDS,
    MODEL_IN_PRINCIPLE,
    MODEL_NOTES,
    MODEL_REFUSES
};

enum model_condition_kind {
    MODEL_CONDITION_UNKNOWN,
    MODEL_PRECEDENT,
    MODEL_SUBSEQUENT,
    MODEL_TIME_LIMITED,
    MODEL_COMMENCEMENT /* it begins on a day */
};

/* The part of a date of a clause from which that has effect. */
#define MODEL_DATE_START "start"

/* What an event does in the life of a decision; a vocabulary says it of its events. */
enum model_role {
    MODEL_ROLE_NONE,
    MODEL_ROLE_ACT, /* something done under a clause: a contract signed, a bid made */
    MODEL_ROLE_MET, /* of a condition */
    MODEL_ROLE_FAILED,
    MODEL_ROLE_WAIVED,
    MODEL_ROLE_PUBLISHED, /* of a decision: begins the call-in period */
    MODEL_ROLE_CALLED_IN,
    MODEL_ROLE_CALL_IN_ENDED,  /* nothing keeps the decision from being implemented any more */
    MODEL_ROLE_CALL_IN_EXEMPT, /* urgent: call-in does not apply */
    MODEL_ROLE_REVOKED         /* of a power that the decision gave */
};

enum model_way { MODEL_FOR, MODEL_AGAINST, MODEL_ABSTAINING, MODEL_NOT_VOTING, MODEL_WAY_COUNT };
enum model_label { MODEL_NO_LABEL, MODEL_UNANIMOUS, MODEL_NEM_CON };
enum model_answer { MODEL_NOT_STATED, MODEL_NO, MODEL_YES }; /* ORDER: as vi_truth, shifted */
enum model_mode { MODEL_MODE_UNKNOWN, MODEL_IN_PERSON, MODEL_REMOTE };

enum model_member_class {
    MODEL_CLASS_UNKNOWN, /* taken to be a voting member: that is what a member is */
    MODEL_VOTING,
    MODEL_NON_VOTING,
    MODEL_CO_OPTED, /* non-voting unless the constitution says otherwise (LGHA 1989 s.13) */
    MODEL_CLASS_COUNT
};

enum model_interest_kind {
    MODEL_INTEREST_UNKNOWN,
    MODEL_DISCLOSABLE_PECUNIARY, /* bars: Localism Act 2011 s.31(4) */
    MODEL_PECUNIARY,             /* bars: LGA 1972 s.94 */
    MODEL_PREJUDICIAL,           /* bars: Model Code 2007 para 12 */
    MODEL_PERSONAL,
    MODEL_INTEREST_OTHER
};

enum model_stage {
    MODEL_STAGE_UNKNOWN,
    MODEL_STAGE_DRAFT,
    MODEL_STAGE_PUBLICATION,
    MODEL_STAGE_AUDIT
};
enum model_extent { MODEL_WHOLE, MODEL_EXTRACT };
enum model_layer { MODEL_NATIONAL, MODEL_LOCAL, MODEL_PROFILE, MODEL_LAYER_COUNT };
enum model_fact_type {
    MODEL_FACT_TRUTH,
    MODEL_FACT_COUNT,
    MODEL_FACT_MONEY,
    MODEL_FACT_DATE,
    MODEL_FACT_WORD,
    MODEL_FACT_RATIO
};
enum model_confidence {
    MODEL_VERIFIED,
    MODEL_PARTLY,
    MODEL_UNVERIFIED,
    MODEL_LOCAL_RULE,
    MODEL_PRACTICE
};

/* Named parts of a document's text.  ORDER: up to 31, they are bits of masks. */
enum model_part {
    MODEL_PART_NONE,
    MODEL_PART_PURPOSE,
    MODEL_PART_RECOMMENDATIONS, /* also what stands in a recommendation, whatever its heading */
    MODEL_PART_RESOLUTIONS,     /* what stands in a decision */
    MODEL_PART_REASONS,
    MODEL_PART_ALTERNATIVES,
    MODEL_PART_BACKGROUND,
    MODEL_PART_BACKGROUND_PAPERS,
    MODEL_PART_LEGAL,
    MODEL_PART_FINANCIAL,
    MODEL_PART_RISK,
    MODEL_PART_EQUALITY,
    MODEL_PART_CONSULTATION,
    MODEL_PART_EXEMPT, /* why it is withheld: the description of the exempt information */
    MODEL_PART_SUMMARY,
    MODEL_PART_URGENCY,
    MODEL_PART_APPENDICES,
    MODEL_PART_PARAGRAPH, /* of a record in XML: the text between its business */
    MODEL_PART_COUNT
};

extern const struct vi_word model_parts[];
extern const struct vi_word model_body_kinds[];   /* without unknown */
extern const struct vi_word model_holder_kinds[]; /* the same, and an authority as a whole */
extern const struct vi_word model_matters[];      /* functions that the law itself speaks of */
extern const struct vi_word model_subjects[];
extern const struct vi_word model_record_kinds[]; /* without other */
extern const struct vi_word model_decision_kinds[];
extern const struct vi_word model_meeting_kinds[];
extern const struct vi_word model_outcomes[];
extern const struct vi_word model_effects[];
extern const struct vi_word model_condition_kinds[];
extern const struct vi_word model_roles[];
extern const struct vi_word model_ways[];
extern const struct vi_word model_labels[];
extern const struct vi_word model_answers[]; /* yes, no */
extern const struct vi_word model_modes[];
extern const struct vi_word model_member_classes[];
extern const struct vi_word model_interest_kinds[];
extern const struct vi_word model_stages[];
extern const struct vi_word model_statuses[]; /* draft published archived -> enum model_stage */
extern const struct vi_word model_extents[];
extern const struct vi_word model_layers[];
extern const struct vi_word model_fact_types[];
extern const struct vi_word model_confidences[];
extern const struct vi_word model_severities[];

/* "the committee", "full council": for people. */
const char *model_body_kind_noun(enum model_body_kind kind);
/* "the reasons for the decision": for people. */
const char *model_part_noun(enum model_part part);

#endif
