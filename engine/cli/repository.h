/* SPDX-License-Identifier: Apache-2.0 */
/* The repository that we work in: reports name documents by their paths in it, and vires.xml says
 * how they are judged. */
#ifndef VI_CLI_REPOSITORY_H
#define VI_CLI_REPOSITORY_H

#include "cli/cli.h"
#include "ruleset/project.h"

struct cli_repository {
    const char *root;          /* absolute, without a stroke at its end; NULL: not known */
    const char *folder;        /* where in it we work: "council/minutes"; "" at its root */
    const char *home, *inside; /* the same of the project: by it waivers name documents */
    const char *project;       /* vires.xml, as we reach it: "../vires.xml"; NULL: there is none */
    const char *before;        /* what stands before paths in it: "../"; "" */
};

/* The root is the nearest folder, from the working one upwards, that belongs to git, else that has
 * a vires.xml, else the working one. */
struct cli_repository cli_repository_find(struct cli *cli);

/* What vires.xml says; all zeros where there is none. */
struct cli_project {
    struct cli_repository repository;
    struct project said;
};

/* Read once a run.  NULL: said what is wrong with it. */
const struct cli_project *cli_project(struct cli *cli);
/* A path of it, as we reach it; NULL: it is empty. */
const char *cli_project_path(struct cli *cli, const struct cli_project *project,
                             struct vi_text path);
/* What the command line leaves open of how documents are judged, as the project says. */
bool cli_project_apply(struct cli *cli, const struct cli_project *project);
/* Gives rules the severities of the project; false: said what is wrong. */
bool cli_project_weigh(struct cli *cli, const struct cli_project *project,
                       struct vires_rules *rules);

#endif
