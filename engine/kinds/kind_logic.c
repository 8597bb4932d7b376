/* SPDX-License-Identifier: Apache-2.0 */
/* all, any and not: truth values of requirements combined by strong Kleene. */
#include "kinds/phrases.h"

/* Decides one child on a copy, so that its words and reasons stay apart. */
static struct vi_judgement
decide_child(const struct prog_requirement *child, const struct vi_judgement *judgement)
{
    struct vi_judgement own = *judgement;
    own.truth = VI_UNKNOWN;
    own.idle = false;
    own.disputed = false;
    own.message = own.settle = own.detail = (struct vi_text){"", 0};
    own.missing = (struct verdict_missing){0};
    own.reasons = NULL;
    own.parts = own.last_part = NULL;
    child->kind->decide(child, &own);
    return own;
}

static void
take_words(struct vi_judgement *judgement, const struct vi_judgement *child)
{
    judgement->message = child->message;
    judgement->settle = child->settle;
    judgement->detail = child->detail;
    judgement->missing = child->missing;
}

static void
adopt(struct verdict_reason *root, const struct vi_judgement *child)
{
    if (!root || !child->reasons)
        return;
    if (root->last)
        root->last->next = child->reasons;
    else
        root->first = child->reasons;
    root->last = child->reasons;
}

/* Children that have nothing to ask do not count; where none has, neither has the whole.  The
 * words are those of the first child that decides the answer. */
static void
combine(const struct prog_requirement *requirement, struct vi_judgement *judgement,
        enum vi_truth (*join)(enum vi_truth, enum vi_truth), enum vi_truth neutral,
        const char *title)
{
    enum vi_truth truth = neutral;
    bool any = false, worded = false;
    struct verdict_reason *root =
        vi_reason(judgement, NULL, vi_text_from(title), requirement->place);
    for (size_t i = 0; i < requirement->count; i++) {
        const struct vi_judgement child = decide_child(requirement->children[i], judgement);
        judgement->assumptions |= child.assumptions;
        if (child.failure) {
            judgement->failure = child.failure;
            judgement->limit = child.limit;
            judgement->why = child.why;
        }
        if (child.idle)
            continue;
        const enum vi_truth joined = any ? join(truth, child.truth) : child.truth;
        if (!worded || joined != truth) {
            take_words(judgement, &child);
            worded = true;
        }
        judgement->disputed |= child.disputed;
        truth = joined;
        any = true;
        adopt(root, &child);
    }
    judgement->truth = truth;
    judgement->idle = !any;
    vi_reason_truth(root, truth);
}

static void
decide_all(const struct prog_requirement *requirement, struct vi_judgement *judgement)
{
    combine(requirement, judgement, vi_truth_and, VI_TRUE, "all of these");
}

static void
decide_any(const struct prog_requirement *requirement, struct vi_judgement *judgement)
{
    combine(requirement, judgement, vi_truth_or, VI_FALSE, "at least one of these");
}

static void
decide_not(const struct prog_requirement *requirement, struct vi_judgement *judgement)
{
    const struct vi_judgement child = decide_child(requirement->children[0], judgement);
    struct verdict_reason *root =
        vi_reason(judgement, NULL, VI_TEXT("not this"), requirement->place);
    judgement->truth = vi_truth_not(child.truth);
    judgement->idle = child.idle;
    judgement->failure = child.failure;
    judgement->limit = child.limit;
    judgement->why = child.why;
    judgement->disputed = child.disputed;
    judgement->assumptions |= child.assumptions;
    take_words(judgement, &child);
    judgement->settle = VI_TEXT(""); /* what would satisfy the requirement would breach this */
    if (judgement->verbose && judgement->truth == VI_FALSE)
        judgement->message = vi_say(judgement, "%t, which must not be so", &child.message);
    adopt(root, &child);
    vi_reason_truth(root, judgement->truth);
}

const struct vi_kind vi_kind_all = {
    .name = "all",
    .doc = "every requirement inside holds",
    .children = VI_CHILDREN_SOME,
    .decide = decide_all,
};

const struct vi_kind vi_kind_any = {
    .name = "any",
    .doc = "at least one requirement inside holds",
    .children = VI_CHILDREN_SOME,
    .decide = decide_any,
};

const struct vi_kind vi_kind_not = {
    .name = "not",
    .doc = "the requirement inside does not hold",
    .children = VI_CHILDREN_ONE,
    .decide = decide_not,
};
