/* SPDX-License-Identifier: Apache-2.0 */
/* A record as JSON: what a reader of minutes would note down, with the keys in this order:
 *
 *   document kind meetings[body date present[] presiding apologies[] in_attendance[]
 *     declared_inquorate interests[member item withdrew] items[number title decisions[label text
 *     outcome moved_by seconded_by vote{for against abstaining unanimous casting} conditions[]
 *     in_principle amounts[] delegated_to]] settings[name value of] movements[member kind time]]
 *
 * One entry a clause; decisions that stand under no item are under one without number and title. */
#ifndef VI_REPORT_RECORD_JSON_H
#define VI_REPORT_RECORD_JSON_H

#include "base/buffer.h"
#include "model/document.h"

void vi_record_write_json(const struct doc_record *record, struct vi_buffer *out);

#endif
