/* SPDX-License-Identifier: Apache-2.0 */
/* Did a call do its work?  Never mixed with findings (what is wrong, where)
 * or verdicts (is the decision within powers). */
#ifndef VI_BASE_STATUS_H
#define VI_BASE_STATUS_H

#include "vires.h"

#define VI_COUNT(array) (sizeof(array) / sizeof((array)[0]))

#endif
