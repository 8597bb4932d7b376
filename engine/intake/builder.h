/* SPDX-License-Identifier: Apache-2.0 */
/* Puts a sheet together, piece by piece and line by line, and remembers where each piece stands in
 * the source.  What all formats that are not their own sheet share. */
#ifndef VI_INTAKE_BUILDER_H
#define VI_INTAKE_BUILDER_H

#include "base/buffer.h"
#include "base/limits.h"
#include "findings/findings.h"
#include "model/sheet.h"

/* What stands between two lines: the larger of what both sides ask for. */
enum vi_gap { VI_GAP_LINE, VI_GAP_PARAGRAPH };

/* What a line is. */
struct vi_manner {
    enum doc_line_kind kind;
    uint32_t level;
};

/* Where an open line may still turn out to be two: between cells, or at a line break in a cell. */
struct vi_seam {
    size_t at, size;
    enum vi_gap gap; /* of the two lines */
    bool strong;     /* what was between the seam before and this one */
};

struct vi_built {
    size_t at, size;
    uint32_t indent;
    struct vi_manner manner;
    bool strong;
};

/* ORDER of use: init, then pieces and breaks, then finish or free. */
struct vi_builder {
    const struct vi_source *source;
    const struct vi_limits *limits;
    struct vires_findings *findings;
    struct vi_arena *arena; /* the sheet will live here */
    enum vires_status status;

    struct vi_buffer text;
    struct vi_built *lines;
    struct doc_run *runs;
    size_t line_count, line_room, run_count, run_room;

    struct vi_manner flow; /* of lines, unless something else was said of the one that is open */

    /* The open line. */
    size_t start;
    size_t label; /* how much of it is its label */
    struct vi_manner manner;
    uint32_t indent;
    bool fresh;         /* nothing is in it, and nothing was said of it */
    bool claimed;       /* what it is was said */
    bool filled;        /* something is in it that is no label and no white space */
    bool strong, plain; /* something in it since the last seam is, or is not, set bold */
    enum vi_gap gap;    /* before it */
    struct vi_seam *seams;
    size_t seam_count, seam_room;
};

void vi_builder_init(struct vi_builder *builder, const struct vi_source *source,
                     const struct vi_limits *limits, struct vi_arena *arena,
                     struct vires_findings *findings);
void vi_builder_free(struct vi_builder *builder);

/* Bytes that stand in the source at `at` and after, as they are. */
void vi_builder_text(struct vi_builder *builder, struct vi_text text, size_t at, bool strong);
/* Bytes that a reader sees instead of what stands at `at`. */
void vi_builder_made(struct vi_builder *builder, struct vi_text text, size_t at, bool strong);
/* The printed number of an entry: the line that it begins goes on until something else is in it. */
void vi_builder_label(struct vi_builder *builder, struct vi_text text, size_t at, bool made);
/* What the open line is, unless it is filled already. */
void vi_builder_is(struct vi_builder *builder, struct vi_manner manner);
/* Is nothing in the open line but white space, or a label? */
bool vi_builder_is_empty(const struct vi_builder *builder);
struct vi_text vi_builder_line(const struct vi_builder *builder); /* what is in it, trimmed */

/* Ends the open line; the next is at least `gap` away.  Nothing is done where it was said what the
 * line is, and nothing but a label is in it yet. */
void vi_builder_break(struct vi_builder *builder, enum vi_gap gap);
/* The same, whatever is in it. */
void vi_builder_end(struct vi_builder *builder, enum vi_gap gap);
/* Puts `text` where the line may be split into two that are `gap` apart. */
void vi_builder_seam(struct vi_builder *builder, struct vi_text text, size_t at, enum vi_gap gap);
/* Makes lines of what is between the seams of the open line, `kept` first ones left out. */
void vi_builder_split(struct vi_builder *builder, size_t kept);

/* Ends the last line and makes the sheet.  VIRES_LIMIT: a finding says which. */
enum vires_status vi_builder_finish(struct vi_builder *builder, struct doc_sheet *out);

/* A finding that a limit of text was met at `offset`. */
enum vires_status vi_builder_over(enum vi_code code, enum vi_limit limit,
                                  const struct vi_source *source, size_t offset,
                                  const struct vi_limits *limits, struct vires_findings *findings);

#endif
