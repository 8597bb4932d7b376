/* SPDX-License-Identifier: Apache-2.0 */
#include "model/words.h"

#include "vires.h"

/* clang-format off */
#define BODY_KINDS \
    {"council", MODEL_BODY_COUNCIL}, \
    {"executive", MODEL_BODY_EXECUTIVE}, \
    {"executive-committee", MODEL_BODY_EXECUTIVE_COMMITTEE}, \
    {"committee", MODEL_BODY_COMMITTEE}, \
    {"sub-committee", MODEL_BODY_SUB_COMMITTEE}, \
    {"joint-committee", MODEL_BODY_JOINT_COMMITTEE}, \
    {"overview-and-scrutiny", MODEL_BODY_OVERVIEW_AND_SCRUTINY}, \
    {"licensing-committee", MODEL_BODY_LICENSING_COMMITTEE}, \
    {"licensing-sub-committee", MODEL_BODY_LICENSING_SUB_COMMITTEE}, \
    {"standards-committee", MODEL_BODY_STANDARDS_COMMITTEE}, \
    {"advisory-committee", MODEL_BODY_ADVISORY_COMMITTEE}, \
    {"parish-council", MODEL_BODY_PARISH_COUNCIL}, \
    {"parish-committee", MODEL_BODY_PARISH_COMMITTEE}, \
    {"parish-meeting", MODEL_BODY_PARISH_MEETING}, \
    {"combined-authority", MODEL_BODY_COMBINED_AUTHORITY}, \
    {"ca-overview-and-scrutiny", MODEL_BODY_CA_OVERVIEW_AND_SCRUTINY}, \
    {"ca-audit", MODEL_BODY_CA_AUDIT}, \
    {"joint-authority", MODEL_BODY_JOINT_AUTHORITY}, \
    {"officer", MODEL_BODY_OFFICER}, \
    {"member", MODEL_BODY_MEMBER},
const struct vi_word model_body_kinds[] = {BODY_KINDS {0}};
const struct vi_word model_holder_kinds[] = {BODY_KINDS {"authority", MODEL_HOLDER_AUTHORITY}, {0}};
static const char *const nouns[MODEL_BODY_COUNT] = {
    [MODEL_BODY_UNKNOWN] = "the body",
    [MODEL_BODY_COUNCIL] = "the council",
    [MODEL_BODY_EXECUTIVE] = "the executive",
    [MODEL_BODY_EXECUTIVE_COMMITTEE] = "the committee of the executive",
    [MODEL_BODY_COMMITTEE] = "the committee",
    [MODEL_BODY_SUB_COMMITTEE] = "the sub-committee",
    [MODEL_BODY_JOINT_COMMITTEE] = "the joint committee",
    [MODEL_BODY_OVERVIEW_AND_SCRUTINY] = "the overview and scrutiny committee",
    [MODEL_BODY_LICENSING_COMMITTEE] = "the licensing committee",
    [MODEL_BODY_LICENSING_SUB_COMMITTEE] = "the licensing sub-committee",
    [MODEL_BODY_STANDARDS_COMMITTEE] = "the standards committee",
    [MODEL_BODY_ADVISORY_COMMITTEE] = "the advisory committee",
    [MODEL_BODY_PARISH_COUNCIL] = "the parish council",
    [MODEL_BODY_PARISH_COMMITTEE] = "the parish council's committee",
    [MODEL_BODY_PARISH_MEETING] = "the parish meeting",
    [MODEL_BODY_COMBINED_AUTHORITY] = "the combined authority",
    [MODEL_BODY_CA_OVERVIEW_AND_SCRUTINY] = "the overview and scrutiny committee of the combined authority",
    [MODEL_BODY_CA_AUDIT] = "the audit committee of the combined authority",
    [MODEL_BODY_JOINT_AUTHORITY] = "the joint authority",
    [MODEL_BODY_OFFICER] = "the officer",
    [MODEL_BODY_MEMBER] = "the member",
};
const struct vi_word model_parts[] = {
    {"purpose", MODEL_PART_PURPOSE},
    {"recommendations", MODEL_PART_RECOMMENDATIONS},
    {"resolutions", MODEL_PART_RESOLUTIONS},
    {"reasons", MODEL_PART_REASONS},
    {"alternatives", MODEL_PART_ALTERNATIVES},
    {"background", MODEL_PART_BACKGROUND},
    {"background-papers", MODEL_PART_BACKGROUND_PAPERS},
    {"legal-implications", MODEL_PART_LEGAL},
    {"financial-implications", MODEL_PART_FINANCIAL},
    {"risk", MODEL_PART_RISK},
    {"equality", MODEL_PART_EQUALITY},
    {"consultation", MODEL_PART_CONSULTATION},
    {"exempt-description", MODEL_PART_EXEMPT},
    {"summary", MODEL_PART_SUMMARY},
    {"urgency", MODEL_PART_URGENCY},
    {"appendices", MODEL_PART_APPENDICES},
    {"paragraph", MODEL_PART_PARAGRAPH},
    {0},
};
static const char *const part_nouns[MODEL_PART_COUNT] = {
    [MODEL_PART_NONE] = "the text",
    [MODEL_PART_PURPOSE] = "the purpose of the report",
    [MODEL_PART_RECOMMENDATIONS] = "the recommendations",
    [MODEL_PART_RESOLUTIONS] = "the resolutions",
    [MODEL_PART_REASONS] = "the reasons for the decision",
    [MODEL_PART_ALTERNATIVES] = "the alternatives considered and rejected",
    [MODEL_PART_BACKGROUND] = "the background",
    [MODEL_PART_BACKGROUND_PAPERS] = "the list of background papers",
    [MODEL_PART_LEGAL] = "the legal implications",
    [MODEL_PART_FINANCIAL] = "the financial implications",
    [MODEL_PART_RISK] = "the risks",
    [MODEL_PART_EQUALITY] = "the effect on equality",
    [MODEL_PART_CONSULTATION] = "the outcome of consultation",
    [MODEL_PART_EXEMPT] = "the description of the exempt information",
    [MODEL_PART_SUMMARY] = "the summary of what was withheld",
    [MODEL_PART_URGENCY] = "the special circumstances that made it urgent",
    [MODEL_PART_APPENDICES] = "the list of appendices",
    [MODEL_PART_PARAGRAPH] = "the text",
};
const struct vi_word model_matters[] = {
    {"council-tax", MODEL_MATTER_COUNCIL_TAX},
    {"levy", MODEL_MATTER_LEVY},
    {"code-of-conduct", MODEL_MATTER_CODE_OF_CONDUCT},
    {"allowances", MODEL_MATTER_ALLOWANCES},
    {"plan-adoption", MODEL_MATTER_PLAN_ADOPTION},
    {"licensing", MODEL_MATTER_LICENSING},
    {"head-of-paid-service", MODEL_MATTER_HEAD_OF_PAID_SERVICE},
    {"staff", MODEL_MATTER_STAFF},
    {"joint-arrangements", MODEL_MATTER_JOINT_ARRANGEMENTS},
    {"joint-committee", MODEL_MATTER_JOINT_COMMITTEE},
    {0},
};
const struct vi_word model_subjects[] = {
    {"record", MODEL_RECORD}, {"meeting", MODEL_MEETING}, {"item", MODEL_ITEM},
    {"decision", MODEL_DECISION}, {"vote", MODEL_VOTE}, {"clause", MODEL_CLAUSE},
    {"condition", MODEL_CONDITION},
    {"interest", MODEL_INTEREST}, {"event", MODEL_EVENT}, {0},
};
const struct vi_word model_record_kinds[] = {
    {"minutes", MODEL_MINUTES}, {"report", MODEL_REPORT}, {"notice", MODEL_NOTICE}, {0},
};
const struct vi_word model_decision_kinds[] = {
    {"motion", MODEL_MOTION}, {"amendment", MODEL_AMENDMENT}, {"election", MODEL_ELECTION},
    {"procedural", MODEL_PROCEDURAL}, {"delegated", MODEL_DELEGATED}, {0},
};
const struct vi_word model_meeting_kinds[] = {
    {"ordinary", MODEL_ORDINARY}, {"annual", MODEL_ANNUAL},
    {"extraordinary", MODEL_EXTRAORDINARY}, {"special", MODEL_SPECIAL}, {0},
};
const struct vi_word model_outcomes[] = {
    {"carried", MODEL_CARRIED}, {"lost", MODEL_LOST}, {"deferred", MODEL_DEFERRED},
    {"withdrawn", MODEL_WITHDRAWN}, {"recommended", MODEL_RECOMMENDED}, {"noted", MODEL_NOTED},
    {0},
};
const struct vi_word model_effects[] = {
    {"authorises", MODEL_AUTHORISES}, {"recommends", MODEL_RECOMMENDS},
    {"in-principle", MODEL_IN_PRINCIPLE}, {"notes", MODEL_NOTES}, {"refuses", MODEL_REFUSES},
    {"unknown", MODEL_EFFECT_UNKNOWN}, {0},
};
const struct vi_word model_condition_kinds[] = {
    {"precedent", MODEL_PRECEDENT}, {"subsequent", MODEL_SUBSEQUENT},
    {"time-limited", MODEL_TIME_LIMITED}, {"commencement", MODEL_COMMENCEMENT}, {"unknown", MODEL_CONDITION_UNKNOWN}, {0},
};
const struct vi_word model_roles[] = {
    {"act", MODEL_ROLE_ACT}, {"met", MODEL_ROLE_MET}, {"failed", MODEL_ROLE_FAILED},
    {"waived", MODEL_ROLE_WAIVED}, {"published", MODEL_ROLE_PUBLISHED},
    {"called-in", MODEL_ROLE_CALLED_IN}, {"call-in-ended", MODEL_ROLE_CALL_IN_ENDED},
    {"call-in-exempt", MODEL_ROLE_CALL_IN_EXEMPT}, {"revoked", MODEL_ROLE_REVOKED}, {0},
};
const struct vi_word model_ways[] = {
    {"for", MODEL_FOR}, {"against", MODEL_AGAINST}, {"abstaining", MODEL_ABSTAINING},
    {"not-voting", MODEL_NOT_VOTING}, {0},
};
const struct vi_word model_labels[] = {{"unanimous", MODEL_UNANIMOUS}, {"nem-con", MODEL_NEM_CON}, {0}};
const struct vi_word model_answers[] = {{"yes", MODEL_YES}, {"no", MODEL_NO}, {0}};
const struct vi_word model_modes[] = {{"in-person", MODEL_IN_PERSON}, {"remote", MODEL_REMOTE}, {0}};
const struct vi_word model_member_classes[] = {
    {"voting", MODEL_VOTING}, {"non-voting", MODEL_NON_VOTING}, {"co-opted", MODEL_CO_OPTED}, {0},
};
const struct vi_word model_interest_kinds[] = {
    {"disclosable-pecuniary", MODEL_DISCLOSABLE_PECUNIARY}, {"pecuniary", MODEL_PECUNIARY},
    {"prejudicial", MODEL_PREJUDICIAL}, {"personal", MODEL_PERSONAL},
    {"other", MODEL_INTEREST_OTHER}, {0},
};
const struct vi_word model_stages[] = {
    {"draft", MODEL_STAGE_DRAFT}, {"publication", MODEL_STAGE_PUBLICATION},
    {"audit", MODEL_STAGE_AUDIT}, {0},
};
const struct vi_word model_statuses[] = {
    {"draft", MODEL_STAGE_DRAFT}, {"published", MODEL_STAGE_PUBLICATION},
    {"archived", MODEL_STAGE_AUDIT}, {0},
};
const struct vi_word model_extents[] = {{"whole", MODEL_WHOLE}, {"extract", MODEL_EXTRACT}, {0}};
const struct vi_word model_layers[] = {
    {"national", MODEL_NATIONAL}, {"local", MODEL_LOCAL}, {"profile", MODEL_PROFILE}, {0},
};
const struct vi_word model_fact_types[] = {
    {"truth", MODEL_FACT_TRUTH}, {"count", MODEL_FACT_COUNT}, {"money", MODEL_FACT_MONEY},
    {"date", MODEL_FACT_DATE}, {"word", MODEL_FACT_WORD}, {"ratio", MODEL_FACT_RATIO}, {0},
};
const struct vi_word model_confidences[] = {
    {"verified", MODEL_VERIFIED}, {"partly", MODEL_PARTLY}, {"unverified", MODEL_UNVERIFIED},
    {"local", MODEL_LOCAL_RULE}, {"practice", MODEL_PRACTICE}, {0},
};
const struct vi_word model_severities[] = {
    {"error", VIRES_SEVERE}, {"warning", VIRES_WARNING}, {"advice", VIRES_ADVICE}, {0},
};
/* clang-format on */

const char *
model_body_kind_noun(enum model_body_kind kind)
{
    return nouns[kind];
}

const char *
model_part_noun(enum model_part part)
{
    return part_nouns[part];
}
