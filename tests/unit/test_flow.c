/* SPDX-License-Identifier: Apache-2.0 */
#include "document/flow.h"

#include <string.h>

#include "support/summary.h"

#define WIDE "The Council considered the report of the Director of Works on the ferry at Low Bell"

static const struct {
    const char *why, *text, *blocks; /* each in brackets */
} texts[] = {
    {"lines of a full page are one paragraph",
     WIDE "\nand agreed. It was late, and the members of the public who had come for it had "
          "all\nleft.\n",
     "[" WIDE " and agreed. It was late, and the members of the public who had come for it had all "
     "left.]"},
    {"a blank line ends one", "One\n\ntwo", "[One][two]"},
    {"a number begins one", WIDE ";\n(b) the other\n", "[" WIDE ";][(b) the other]"},
    {"a short line ends one", WIDE "\nShort\nAnother\n", "[" WIDE " Short][Another]"},
    {"a line that hangs does not", "Minutes of\nThe Council\n", "[Minutes of The Council]"},
    {"nor one that ends in an initial", "Councillors Holm and E.\nReed\n",
     "[Councillors Holm and E. Reed]"},
    {"columns are apart", "A Reed          B Holm\nC Frost         D Wells\n",
     "[A Reed\tB Holm][C Frost\tD Wells]"},
    {"a word broken at a dash is whole", "a Multi-\nAnnual plan", "[a Multi-Annual plan]"},
    {"capitals go on in capitals", "MINUTES OF THE MEETING\nHELD IN THE HALL\n",
     "[MINUTES OF THE MEETING HELD IN THE HALL]"},
    {"furniture parts nothing", "One and\n\n- 2 -\n\ntwo", "[One and][two]"},
    {"marks of emphasis that were left are no words", "<b>(a)</b>\t<b>one</b> **two**",
     "[(a)\tone two]"},
};

static void
lines_become_paragraphs(void **state)
{
    struct documents documents;
    (void)state;
    summary_open(&documents);
    for (size_t i = 0; i < VI_COUNT(texts); i++) {
        struct vi_buffer got;
        vi_buffer_init(&got, NULL);
        (void)documents_read(&documents, "t.txt", vi_text_from(texts[i].text));
        const struct vi_flow *flow = &documents.reader.prose.flow;
        for (size_t j = 0; j < flow->count; j++) {
            vi_buffer_char(&got, '[');
            vi_buffer_text(&got, flow->blocks[j].text);
            vi_buffer_char(&got, ']');
        }
        assert_text(vi_buffer_view(&got), texts[i].blocks, texts[i].why);
        vi_buffer_free(&got);
    }
    documents_close(&documents);
}

/* A blank line after each line, as converters of PDF leave them, ends no paragraph. */
static void
a_spaced_text_is_joined(void **state)
{
    struct documents documents;
    struct vi_buffer text;
    (void)state;
    summary_open(&documents);
    vi_buffer_init(&text, NULL);
    for (int i = 0; i < 12; i++)
        vi_buffer_string(&text, WIDE "\n\nand agreed.\n\n");
    (void)documents_read(&documents, "t.txt", vi_buffer_view(&text));
    assert_true(documents.reader.prose.flow.spaced);
    assert_int_equal(documents.reader.prose.flow.count, 12);
    vi_buffer_free(&text);
    documents_close(&documents);
}

static const struct {
    const char *why, *text, *sentences;
} cuts[] = {
    {"at a full stop before a capital", "One. Two.", "[One.][Two.]"},
    {"not after a title", "Cllr. A. Reed spoke. He sat.", "[Cllr. A. Reed spoke.][He sat.]"},
    {"nor in a number", "It cost £1.50 then. No. 7 was free.",
     "[It cost £1.50 then.][No. 7 was free.]"},
    {"nor before a small letter", "i.e. so etc. and on", "[i.e. so etc. and on]"},
    {"a bracket closes with its sentence", "One (two.) Three", "[One (two.)][Three]"},
};

static void
texts_become_sentences(void **state)
{
    struct documents documents;
    (void)state;
    summary_open(&documents);
    for (size_t i = 0; i < VI_COUNT(cuts); i++) {
        struct vi_buffer got;
        struct vi_text sentence;
        vi_buffer_init(&got, NULL);
        for (size_t at = 0; vi_flow_sentence(documents.styles[0], &documents.scratch,
                                             vi_text_from(cuts[i].text), &at, &sentence);) {
            vi_buffer_char(&got, '[');
            vi_buffer_text(&got, sentence);
            vi_buffer_char(&got, ']');
        }
        assert_text(vi_buffer_view(&got), cuts[i].sentences, cuts[i].why);
        vi_buffer_free(&got);
    }
    documents_close(&documents);
}

/* Words of a paragraph stand where they stood in the source. */
static void
places_are_those_of_the_source(void **state)
{
    static const char text[] = "RESOLVED   that\n   it be so.\n";
    struct documents documents;
    (void)state;
    summary_open(&documents);
    assert_int_equal(documents_read(&documents, "t.txt", vi_text_from(text)), VIRES_OK);
    const struct vi_flow *flow = &documents.reader.prose.flow;
    assert_text(flow->blocks[0].text, "RESOLVED\tthat it be so.", "one paragraph");
    const struct vi_text it = {flow->blocks[0].text.at + 14, 2};
    assert_int_equal(vi_sheet_place(&flow->sheet, it).offset, strstr(text, "it") - text);
    documents_close(&documents);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_become_paragraphs),
        cmocka_unit_test(a_spaced_text_is_joined),
        cmocka_unit_test(texts_become_sentences),
        cmocka_unit_test(places_are_those_of_the_source),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
