/* SPDX-License-Identifier: Apache-2.0 */
/* What is known of the life of a record's decisions: from the documents that are given with it, or
 * from the record alone. */
#include "eval/run.h"

static const struct dossier_document *
find_in_dossier(const struct run *run)
{
    const struct vi_source *source = run->record->source;
    const struct dossier_document *found =
        source ? vi_dossier_find(run->how->dossier, source->name, source->digest) : NULL;
    return found && found->same ? found->same : found;
}

static const struct dossier_document *
make_own(struct run *run)
{
    vi_dossier_init(&run->own, run->program, run->scratch, run->scratch);
    run->own.alone = true;
    run->own.limits = run->how->limits;
    if (run->how->authorities) {
        run->own.authorities = run->how->authorities;
        run->own.authority_count = run->how->authority_count;
    }
    run->own.claims = run->record->claims;
    const struct dossier_document *document =
        vi_dossier_add(&run->own, run->record, run->authority);
    if (!document || !vi_dossier_link(&run->own, run->out->as_of_given ? run->as_of : VI_MOST))
        return NULL;
    return document;
}

const struct dossier_document *
run_document(struct run *run)
{
    if (!run->document && run->how->dossier)
        run->document = find_in_dossier(run);
    if (!run->document)
        run->document = make_own(run);
    if (!run->document)
        run->failed = true;
    return run->document;
}
