/* SPDX-License-Identifier: Apache-2.0 */
#include "base/truth.h"

enum vi_truth
vi_truth_not(enum vi_truth a)
{
    static const enum vi_truth opposite[VI_TRUTH_COUNT] = {
        [VI_FALSE] = VI_TRUE, [VI_UNKNOWN] = VI_UNKNOWN, [VI_TRUE] = VI_FALSE};
    return opposite[a];
}

const char *
vi_truth_name(enum vi_truth a)
{
    static const char *const names[VI_TRUTH_COUNT] = {
        [VI_FALSE] = "false", [VI_UNKNOWN] = "unknown", [VI_TRUE] = "true"};
    return names[a];
}
