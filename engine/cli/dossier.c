/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/dossier.h"

#include <string.h>

#include "cli/judge.h"

static bool
say_no_memory(struct cli *cli)
{
    cli_say(cli, VI_CLI_NO_MEMORY, NULL, VI_TEXT(""), VI_TEXT(""), VI_TEXT(""));
    return false;
}

static bool
say_too_large(struct cli *cli)
{
    struct vi_buffer number;
    vi_buffer_init(&number, NULL);
    vi_buffer_number(&number, (int64_t)cli->limits.value[VI_LIMIT_MEMORY_BYTES]);
    cli_say(cli, VI_CLI_DOSSIER_MEMORY, NULL, vi_text_from(vi_limit_name(VI_LIMIT_MEMORY_BYTES)),
            vi_buffer_view(&number), VI_TEXT(""));
    vi_buffer_free(&number);
    return false;
}

/* Says why the dossier cannot be made; true: it can. */
static bool
is_made(struct cli *cli, enum vires_status status)
{
    if (status == VIRES_LIMIT)
        return say_too_large(cli);
    return status != VIRES_NO_MEMORY || say_no_memory(cli);
}

/* What cannot be opened or read is told of when it is judged. */
static bool
add(struct cli *cli, struct vires_worker *worker, const struct cli_path *path,
    struct vires_dossier *dossier)
{
    struct vi_disk_file file = {0};
    const char *why = NULL;
    if (cli_read_bytes(&cli->limits, path, &file, &why))
        return true;
    const enum vires_status status = vires_dossier_add(
        dossier, worker, cli_shown_name(path), file.bytes, file.size, cli->options.authority);
    cli_release_bytes(&file);
    return is_made(cli, status);
}

static bool
add_all(struct cli *cli, const struct cli_batch *batch, struct vires_worker *worker,
        struct vires_dossier *dossier)
{
    for (size_t i = 0; i < batch->paths.count; i++)
        if (!add(cli, worker, &batch->paths.at[i], dossier))
            return false;
    return is_made(cli, vires_dossier_link(dossier, cli->options.as_of));
}

static bool
reads_stdin(struct cli *cli, const struct cli_batch *batch)
{
    for (size_t i = 0; i < batch->paths.count; i++) {
        if (strcmp(batch->paths.at[i].name, CLI_STDIN) != 0)
            continue;
        cli_say(cli, VI_CLI_DOSSIER_STDIN, NULL, VI_TEXT(""), VI_TEXT(""), VI_TEXT(""));
        return true;
    }
    return false;
}

bool
cli_dossier_read(struct cli *cli, const struct cli_batch *batch, struct vires_dossier **out)
{
    struct vires_rules *rules = batch->pack->rules;
    struct vires_worker *worker = NULL;
    struct vires_dossier *dossier = NULL;
    if (reads_stdin(cli, batch))
        return false;
    if (vires_worker_new(rules, &worker))
        return say_no_memory(cli);
    bool done = !vires_dossier_new(rules, &dossier) || say_no_memory(cli);
    done = done && add_all(cli, batch, worker, dossier);
    vires_worker_free(worker);
    if (done)
        *out = dossier;
    else
        vires_dossier_free(dossier);
    return done;
}
