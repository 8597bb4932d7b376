/* SPDX-License-Identifier: Apache-2.0 */
/* Conditions to be met so long after the decision, once its day is known. */
#ifndef VI_DOCUMENT_DUE_H
#define VI_DOCUMENT_DUE_H

#include "model/document.h"

/* "Within 28 days of this decision" gets its last day, where the day of the decision is known. */
void vi_due_settle(struct doc_record *record);

#endif
