/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/waivers.h"

#include <time.h>

#include "base/date.h"
#include "disk.h"

#define SECONDS_A_DAY 86400

/* Today in UTC, so that it is the same day on every build server. */
static const char *
day_of_run(struct cli *cli)
{
    struct vi_buffer buffer;
    if (cli->options.as_of)
        return cli->options.as_of;
    vi_buffer_init(&buffer, NULL);
    vi_date_write_iso(&buffer, vi_range_exact((int64_t)time(NULL) / SECONDS_A_DAY));
    const char *day = vi_buffer_copy(&buffer, &cli->arena).at;
    vi_buffer_free(&buffer);
    return day;
}

static void
say_findings(struct cli *cli, const struct vires_findings *findings)
{
    struct vi_buffer lines;
    vi_buffer_init(&lines, NULL);
    cli_write_findings(&lines, findings, cli->quiet ? VIRES_WARNING : VIRES_ADVICE);
    cli_print_error(&lines);
    vi_buffer_free(&lines);
    cli_keep_faults(cli, findings, NULL, VIRES_ADVICE);
}

static bool
read_bytes(struct cli *cli, struct vires_waivers *waivers, const char *name,
           const struct vi_disk_file *file, struct vires_engine *engine)
{
    struct vires_findings *findings = NULL;
    enum vires_status status = vires_findings_new(engine, &findings);
    if (!status)
        status = vires_waivers_read(waivers, name, file->bytes, file->size, findings);
    if (findings)
        say_findings(cli, findings);
    vires_findings_free(findings);
    if (status == VIRES_NO_MEMORY)
        cli_say(cli, VI_CLI_NO_MEMORY, name, VI_TEXT(""), VI_TEXT(""), VI_TEXT(""));
    if (status)
        cli_failed(cli, CLI_FAILED);
    return !status;
}

static bool
read_one(struct cli *cli, struct vires_waivers *waivers, const char *name,
         struct vires_engine *engine)
{
    const struct vires_allocator plain = {0};
    struct vi_disk_file file = {0};
    const char *why;
    if (!name)
        return true;
    if (vi_disk_read(name, &cli->limits, &plain, &file, &why)) {
        cli_say(cli, VI_INPUT_OPEN, name, vi_text_from(why), VI_TEXT(""), VI_TEXT(""));
        return false;
    }
    const bool read = read_bytes(cli, waivers, name, &file, engine);
    vi_disk_release(&file, &plain);
    return read;
}

bool
cli_waivers_read(struct cli *cli, const struct cli_pack *pack, struct vires_waivers **out)
{
    *out = NULL;
    if (!cli->options.waivers && !cli->options.baseline)
        return true;
    if (vires_waivers_new(pack->engine, day_of_run(cli), out)) {
        cli_say(cli, VI_CLI_NO_MEMORY, NULL, VI_TEXT(""), VI_TEXT(""), VI_TEXT(""));
        return false;
    }
    if (read_one(cli, *out, cli->options.waivers, pack->engine) &&
        read_one(cli, *out, cli->options.baseline, pack->engine))
        return true;
    vires_waivers_free(*out);
    return false;
}

void
cli_waivers_report(struct cli *cli, const struct cli_pack *pack,
                   const struct vires_waivers *waivers, bool all_judged)
{
    struct vires_findings *findings = NULL;
    enum vires_status status = waivers ? vires_findings_new(pack->engine, &findings) : VIRES_OK;
    if (findings && !status)
        status = vires_waivers_report(waivers, all_judged, findings);
    if (findings)
        say_findings(cli, findings);
    vires_findings_free(findings);
    if (status)
        cli_say(cli, VI_CLI_NO_MEMORY, NULL, VI_TEXT(""), VI_TEXT(""), VI_TEXT(""));
}
