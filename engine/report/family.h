/* SPDX-License-Identifier: Apache-2.0 */
/* The permanent code of a verdict: one for each family of requirement and each
 * thing that can be said of it. */
#ifndef VI_REPORT_FAMILY_H
#define VI_REPORT_FAMILY_H

#include "findings/codes.h"
#include "model/verdict.h"

/* Of all, any and not whose parts are of one family, that family's. */
enum vi_code vi_verdict_code(const struct verdict_row *row);

#endif
