/* SPDX-License-Identifier: Apache-2.0 */
/* Files of waivers and baselines that a run goes by. */
#ifndef VI_CLI_WAIVERS_H
#define VI_CLI_WAIVERS_H

#include "cli/pack.h"

/* Reads what --waivers and --baseline name, if anything; *out is then to be freed.  What is over is
 * told by --as-of, else by the day of the run.  False: said what is wrong. */
bool cli_waivers_read(struct cli *cli, const struct cli_pack *pack, struct vires_waivers **out);
/* Says which of them are over, or waived nothing.  `all_judged`: no document was left out. */
void cli_waivers_report(struct cli *cli, const struct cli_pack *pack,
                        const struct vires_waivers *waivers, bool all_judged);

#endif
