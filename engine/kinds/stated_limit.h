/* SPDX-License-Identifier: Apache-2.0 */
/* A sum that whoever decides was given power for, as the record itself states it, and what was
 * decided under that power. */
#ifndef VI_KINDS_STATED_LIMIT_H
#define VI_KINDS_STATED_LIMIT_H

#include "kinds/judge.h"

/* Is the sum that the subject's clause decides on within `parameter`, which is of type money?  Idle
 * where no limit is stated of whoever decides, or where no sum is decided on. */
void vi_stated_limit_decide(struct vi_judgement *judgement, uint32_t parameter);

#endif
