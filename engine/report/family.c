/* SPDX-License-Identifier: Apache-2.0 */
#include "report/family.h"

#include "kinds/kind.h"

#define VERDICTS (VIRES_ERROR + 1)

struct family {
    const struct vi_kind *kind;
    enum vi_code codes[VERDICTS];
};

/* clang-format off */
static const struct family families[] = {
    {&vi_kind_quorum, {
        [VIRES_SATISFIED] = VI_QUORUM_SATISFIED, [VIRES_BREACHED] = VI_QUORUM_BREACHED,
        [VIRES_UNPROVEN] = VI_QUORUM_UNPROVEN, [VIRES_EXCUSED] = VI_QUORUM_EXCUSED,
        [VIRES_ERROR] = VI_QUORUM_ERROR}},
    {&vi_kind_threshold, {
        [VIRES_SATISFIED] = VI_THRESHOLD_SATISFIED, [VIRES_BREACHED] = VI_THRESHOLD_BREACHED,
        [VIRES_UNPROVEN] = VI_THRESHOLD_UNPROVEN, [VIRES_EXCUSED] = VI_THRESHOLD_EXCUSED,
        [VIRES_ERROR] = VI_THRESHOLD_ERROR}},
    {&vi_kind_vote, {
        [VIRES_SATISFIED] = VI_VOTE_SATISFIED, [VIRES_BREACHED] = VI_VOTE_BREACHED,
        [VIRES_UNPROVEN] = VI_VOTE_UNPROVEN, [VIRES_EXCUSED] = VI_VOTE_EXCUSED,
        [VIRES_ERROR] = VI_VOTE_ERROR}},
    {&vi_kind_delegation, {
        [VIRES_SATISFIED] = VI_DELEGATION_SATISFIED, [VIRES_BREACHED] = VI_DELEGATION_BREACHED,
        [VIRES_UNPROVEN] = VI_DELEGATION_UNPROVEN, [VIRES_EXCUSED] = VI_DELEGATION_EXCUSED,
        [VIRES_ERROR] = VI_DELEGATION_ERROR}},
    {&vi_kind_interval, {
        [VIRES_SATISFIED] = VI_INTERVAL_SATISFIED, [VIRES_BREACHED] = VI_INTERVAL_BREACHED,
        [VIRES_UNPROVEN] = VI_INTERVAL_UNPROVEN, [VIRES_EXCUSED] = VI_INTERVAL_EXCUSED,
        [VIRES_ERROR] = VI_INTERVAL_ERROR}},
    {&vi_kind_condition, {
        [VIRES_SATISFIED] = VI_CONDITION_SATISFIED, [VIRES_BREACHED] = VI_CONDITION_BREACHED,
        [VIRES_UNPROVEN] = VI_CONDITION_UNPROVEN, [VIRES_EXCUSED] = VI_CONDITION_EXCUSED,
        [VIRES_ERROR] = VI_CONDITION_ERROR}},
    {&vi_kind_fact, {
        [VIRES_SATISFIED] = VI_FACT_SATISFIED, [VIRES_BREACHED] = VI_FACT_BREACHED,
        [VIRES_UNPROVEN] = VI_FACT_UNPROVEN, [VIRES_EXCUSED] = VI_FACT_EXCUSED,
        [VIRES_ERROR] = VI_FACT_ERROR}},
    {&vi_kind_stated, {
        [VIRES_SATISFIED] = VI_STATED_SATISFIED, [VIRES_BREACHED] = VI_STATED_BREACHED,
        [VIRES_UNPROVEN] = VI_STATED_UNPROVEN, [VIRES_EXCUSED] = VI_STATED_EXCUSED,
        [VIRES_ERROR] = VI_STATED_ERROR}},
    {&vi_kind_contents, {
        [VIRES_SATISFIED] = VI_CONTENTS_SATISFIED, [VIRES_BREACHED] = VI_CONTENTS_BREACHED,
        [VIRES_UNPROVEN] = VI_CONTENTS_UNPROVEN, [VIRES_EXCUSED] = VI_CONTENTS_EXCUSED,
        [VIRES_ERROR] = VI_CONTENTS_ERROR}},
    {&vi_kind_drafting, {
        [VIRES_SATISFIED] = VI_DRAFTING_SATISFIED, [VIRES_BREACHED] = VI_DRAFTING_BREACHED,
        [VIRES_UNPROVEN] = VI_DRAFTING_UNPROVEN, [VIRES_EXCUSED] = VI_DRAFTING_EXCUSED,
        [VIRES_ERROR] = VI_DRAFTING_ERROR}},
    {&vi_kind_correspondence, {
        [VIRES_SATISFIED] = VI_CORRESPONDENCE_SATISFIED, [VIRES_BREACHED] = VI_CORRESPONDENCE_BREACHED,
        [VIRES_UNPROVEN] = VI_CORRESPONDENCE_UNPROVEN, [VIRES_EXCUSED] = VI_CORRESPONDENCE_EXCUSED,
        [VIRES_ERROR] = VI_CORRESPONDENCE_ERROR}},
    {&vi_kind_assertion, {
        [VIRES_SATISFIED] = VI_ASSERTION_SATISFIED, [VIRES_BREACHED] = VI_ASSERTION_BREACHED,
        [VIRES_UNPROVEN] = VI_ASSERTION_UNPROVEN, [VIRES_EXCUSED] = VI_ASSERTION_EXCUSED,
        [VIRES_ERROR] = VI_ASSERTION_ERROR}},
    {&vi_kind_all, {
        [VIRES_SATISFIED] = VI_ALL_SATISFIED, [VIRES_BREACHED] = VI_ALL_BREACHED,
        [VIRES_UNPROVEN] = VI_ALL_UNPROVEN, [VIRES_EXCUSED] = VI_ALL_EXCUSED,
        [VIRES_ERROR] = VI_ALL_ERROR}},
    {&vi_kind_any, {
        [VIRES_SATISFIED] = VI_ANY_SATISFIED, [VIRES_BREACHED] = VI_ANY_BREACHED,
        [VIRES_UNPROVEN] = VI_ANY_UNPROVEN, [VIRES_EXCUSED] = VI_ANY_EXCUSED,
        [VIRES_ERROR] = VI_ANY_ERROR}},
    {&vi_kind_not, {
        [VIRES_SATISFIED] = VI_NOT_SATISFIED, [VIRES_BREACHED] = VI_NOT_BREACHED,
        [VIRES_UNPROVEN] = VI_NOT_UNPROVEN, [VIRES_EXCUSED] = VI_NOT_EXCUSED,
        [VIRES_ERROR] = VI_NOT_ERROR}},
};
/* clang-format on */

/* The kind that all parts of a requirement share, or its own. */
static const struct vi_kind *
shared_kind(const struct prog_requirement *requirement)
{
    if (!requirement->count)
        return requirement->kind;
    const struct vi_kind *first = shared_kind(requirement->children[0]);
    for (size_t i = 1; i < requirement->count; i++)
        if (shared_kind(requirement->children[i]) != first)
            return requirement->kind;
    return first;
}

enum vi_code
vi_verdict_code(const struct verdict_row *row)
{
    const struct vi_kind *kind = shared_kind(row->rule->requirement);
    for (size_t i = 0; i < VI_COUNT(families); i++)
        if (families[i].kind == kind)
            return families[i].codes[row->verdict];
    return VI_ALL_ERROR; /* a test proves that every kind has its row */
}
