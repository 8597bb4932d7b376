/* SPDX-License-Identifier: Apache-2.0 */
#include "model/dossier.h"

const struct dossier_clause *
dossier_clause_at(const struct dossier_document *document, uint32_t order)
{
    size_t low = 0, high = document->clause_count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (document->clauses[middle]->order < order)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == document->clause_count || document->clauses[low]->order != order)
        return NULL;
    return document->clauses[low];
}

const struct dossier_event *
dossier_act_at(const struct dossier_document *document, uint32_t order)
{
    size_t low = 0, high = document->act_count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (document->acts[middle]->order < order)
            low = middle + 1;
        else
            high = middle;
    }
    return low < document->act_count && document->acts[low]->order == order ? document->acts[low]
                                                                            : NULL;
}

const struct dossier_condition *
dossier_condition_at(const struct dossier_condition *list, uint32_t number)
{
    return list && number - 1 < list->count ? list + (number - 1) : NULL;
}
