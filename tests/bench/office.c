/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What does it cost to read a Word document?  Makes minutes of some thirty pages, packed as Word
 * packs them, and prints what it takes to make a sheet of them, as a share of unpacking the same
 * parts and hearing their elements (libzip and libxml2's SAX, nothing done with either).  Then
 * reads a thousand of them one after another: memory must not grow.
 *
 *   office
 */
#include <inttypes.h>
#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <zip.h>

#include "base/buffer.h"
#include "intake/intake.h"

enum { ITEMS = 200, ROUNDS = 9, BATCH = 20, FILES = 1000 };
#define MOST_TENTHS 35   /* a sheet may take three and a half times the bare parse */
#define MOST_GROWTH 1024 /* kilobytes, from the hundredth document on */

#define W "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""

_Noreturn static void
stop(const char *what)
{
    fprintf(stderr, "office: %s\n", what);
    exit(2);
}

static uint64_t
cpu(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}

/* --- The document ----------------------------------------------------------------------- */

static void
put_paragraph(struct vi_buffer *out, const char *properties, const char *text)
{
    vi_buffer_string(out, "<w:p w:rsidR=\"00AB12CD\" w:rsidRDefault=\"00AB12CD\"><w:pPr>");
    vi_buffer_string(out, properties);
    vi_buffer_string(out, "</w:pPr><w:r w:rsidRPr=\"00EF\"><w:rPr><w:sz w:val=\"22\"/></w:rPr><w:t "
                          "xml:space=\"preserve\">");
    vi_buffer_string(out, text);
    vi_buffer_string(out, "</w:t></w:r></w:p>");
}

static void
put_item(struct vi_buffer *out)
{
    const char *clause = "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>";
    put_paragraph(out, "<w:pStyle w:val=\"Heading1\"/>", "Grass cutting on the recreation ground");
    put_paragraph(out, "",
                  "The Committee considered the report of the Director, which set out the "
                  "tenders that had been received, and heard from the ward members.");
    vi_buffer_string(out, "<w:tbl><w:tr><w:tc>");
    put_paragraph(out, "", "Tenderer");
    vi_buffer_string(out, "</w:tc><w:tc>");
    put_paragraph(out, "", "Price");
    vi_buffer_string(out, "</w:tc></w:tr></w:tbl>");
    put_paragraph(out, "", "RESOLVED:");
    put_paragraph(out, clause, "that the tender of the lowest price be accepted;");
    put_paragraph(out, clause, "that the Director be authorised to sign the contract.");
}

static const char styles[] =
    "<w:styles " W "><w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading "
    "1\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style></w:styles>";
static const char numbering[] =
    "<w:numbering " W "><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt "
    "w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:numFmt "
    "w:val=\"lowerLetter\"/><w:lvlText w:val=\"(%2)\"/></w:lvl></w:abstractNum><w:num "
    "w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
static const char relations[] =
    "<Relationships><Relationship Type=\"x/styles\" Target=\"styles.xml\"/><Relationship "
    "Type=\"x/numbering\" Target=\"numbering.xml\"/></Relationships>";
static const char types[] =
    "<Types><Override ContentType=\"x.wordprocessingml.document.main+xml\"/></Types>";

static const char *const parts[] = {"[Content_Types].xml", "word/_rels/document.xml.rels",
                                    "word/styles.xml", "word/numbering.xml", "word/document.xml"};

static void
add(zip_t *zip, const char *name, struct vi_text text)
{
    zip_source_t *source = zip_source_buffer(zip, text.at, text.size, 0);
    if (!source || zip_file_add(zip, name, source, 0) < 0)
        stop("the document cannot be made");
}

/* Packed in memory, as Word packs it. */
static struct vi_text
pack(struct vi_text document)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *target = zip_source_buffer_create(NULL, 0, 0, &error);
    zip_t *zip = target ? zip_open_from_source(target, ZIP_TRUNCATE | ZIP_CREATE, &error) : NULL;
    if (!zip)
        stop("the document cannot be made");
    zip_source_keep(target);
    add(zip, parts[0], vi_text_from(types));
    add(zip, parts[1], vi_text_from(relations));
    add(zip, parts[2], vi_text_from(styles));
    add(zip, parts[3], vi_text_from(numbering));
    add(zip, parts[4], document);
    zip_stat_t stat;
    if (zip_close(zip) || zip_source_open(target) || zip_source_stat(target, &stat))
        stop("the document cannot be made");
    char *bytes = malloc(stat.size);
    if (!bytes || zip_source_read(target, bytes, stat.size) != (zip_int64_t)stat.size)
        stop("the document cannot be made");
    zip_source_close(target);
    zip_source_free(target);
    return (struct vi_text){bytes, stat.size};
}

static struct vi_text
make_document(void)
{
    struct vi_buffer out;
    vi_buffer_init(&out, NULL);
    vi_buffer_string(&out, "<w:document " W "><w:body>");
    for (int i = 0; i < ITEMS; i++)
        put_item(&out);
    vi_buffer_string(&out, "</w:body></w:document>");
    const struct vi_text packed = pack(vi_buffer_view(&out));
    printf("a document of %zu bytes, %zu packed\n", out.size, packed.size);
    vi_buffer_free(&out);
    return packed;
}

/* --- Both ways -------------------------------------------------------------------------- */

static void
hear_part(zip_t *zip, const char *name)
{
    static xmlSAXHandler silent = {.initialized = XML_SAX2_MAGIC};
    zip_stat_t stat;
    if (zip_stat(zip, name, 0, &stat))
        stop(name);
    char *bytes = malloc(stat.size);
    zip_file_t *file = zip_fopen(zip, name, 0);
    if (!bytes || !file || zip_fread(file, bytes, stat.size) != (zip_int64_t)stat.size ||
        xmlSAXUserParseMemory(&silent, NULL, bytes, (int)stat.size))
        stop(name);
    zip_fclose(file);
    free(bytes);
}

static void
hear(struct vi_text packed)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(packed.at, packed.size, 0, &error);
    zip_t *zip = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : NULL;
    if (!zip)
        stop("the document cannot be opened");
    for (size_t i = 0; i < VI_COUNT(parts); i++)
        hear_part(zip, parts[i]);
    zip_discard(zip);
}

struct reading {
    struct vi_limits limits;
    struct vires_findings findings;
    struct vi_arena arena, scratch;
};

static void
make_sheet(struct reading *reading, struct vi_text packed)
{
    const struct vi_intake_means means = {&reading->limits, &reading->arena, &reading->scratch,
                                          &reading->findings};
    struct vi_source source;
    struct doc_sheet sheet;
    vi_arena_reset(&reading->arena);
    vi_arena_reset(&reading->scratch);
    if (vi_source_read(VI_TEXT("a.docx"), packed, VI_SOURCE_BYTES, &reading->limits,
                       &reading->arena, &reading->findings, &source) ||
        vi_intake_read(VI_INTAKE_DOCX, &source, &means, &sheet) || sheet.count < ITEMS)
        stop("the document cannot be read");
}

static int
compare(const void *a, const void *b)
{
    const uint64_t left = *(const uint64_t *)a, right = *(const uint64_t *)b;
    return (left > right) - (left < right);
}

/* The median of rounds in turns. */
static bool
measure(struct reading *reading, struct vi_text packed)
{
    uint64_t bare[ROUNDS], own[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
        const uint64_t first = cpu();
        for (int i = 0; i < BATCH; i++)
            hear(packed);
        const uint64_t second = cpu();
        for (int i = 0; i < BATCH; i++)
            make_sheet(reading, packed);
        bare[round] = (second - first) / BATCH;
        own[round] = (cpu() - second) / BATCH;
    }
    qsort(bare, ROUNDS, sizeof(*bare), compare);
    qsort(own, ROUNDS, sizeof(*own), compare);
    const uint64_t hundredths = own[ROUNDS / 2] * 100 / bare[ROUNDS / 2];
    printf("unpacked and heard: %" PRIu64 " us; made a sheet of: %" PRIu64 " us; ratio %" PRIu64
           ".%02" PRIu64 "\n",
           bare[ROUNDS / 2] / 1000, own[ROUNDS / 2] / 1000, hundredths / 100, hundredths % 100);
    return hundredths <= MOST_TENTHS * 10;
}

static long
held(void)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

static bool
stays_flat(struct reading *reading, struct vi_text packed)
{
    for (int i = 0; i < FILES / 10; i++)
        make_sheet(reading, packed);
    const long before = held();
    for (int i = FILES / 10; i < FILES; i++)
        make_sheet(reading, packed);
    const long grown = held() - before;
    printf("memory at %d documents: %ld kB; at %d: %ld kB more\n", FILES / 10, before, FILES,
           grown);
    return grown <= MOST_GROWTH;
}

int
main(void)
{
    struct reading reading;
    const struct vi_text packed = make_document();
    vi_limits_default(&reading.limits);
    vi_findings_init(&reading.findings, NULL, &reading.limits);
    vi_arena_init(&reading.arena, NULL, 0);
    vi_arena_init(&reading.scratch, NULL, 0);
    const bool fast = measure(&reading, packed), flat = stays_flat(&reading, packed);
    printf("%s: at most %d.%d times the bare parse\n", fast ? "ok" : "not ok", MOST_TENTHS / 10,
           MOST_TENTHS % 10);
    printf("%s: memory does not grow with the number of documents\n", flat ? "ok" : "not ok");
    vi_arena_free(&reading.arena);
    vi_arena_free(&reading.scratch);
    vires_findings_clear(&reading.findings);
    free((void *)(uintptr_t)packed.at);
    return fast && flat ? 0 : 1;
}
