/* SPDX-License-Identifier: Apache-2.0 */
/* A record as nodes: the same from XML and from prose, each at its place. */
#include "document/record_nodes.h"

#include "support/documents.h"

static const struct vi_xpath_function none[] = {{0}};

static const struct {
    const char *expression;
    size_t count;
} paths[] = {
    {"/record[@kind='minutes']", 1},
    {"/record/meeting/item/decision[@outcome='carried']", 1},
    {"//clause[@label='a'][starts-with(., 'trees')]/amount[. = 'GBP 500.00']", 1},
    {"//clause", 2},
    {"//clause[@label='b']/following-sibling::*", 0},
    {"//@line | //@column", 0},
};

static void
check_paths(struct documents *documents)
{
    struct vi_xpath *xpath = vi_xpath_new(none, &documents->limits, NULL);
    assert_int_equal(vi_record_nodes(documents->record, xpath, NULL), VI_XPATH_OK);
    for (size_t i = 0; i < VI_COUNT(paths); i++) {
        struct vi_xpath_answer answer;
        assert_int_equal(
            vi_xpath_ask(xpath, vi_text_from(paths[i].expression), NULL, NULL, &answer),
            VI_XPATH_OK);
        if (answer.count != paths[i].count)
            fail_msg("%s: %zu", paths[i].expression, answer.count);
    }
    const struct doc_decision *decision = documents->record->meetings->items->decisions;
    struct vi_xpath_answer answer;
    assert_int_equal(vi_xpath_ask(xpath, VI_TEXT("clause[2]"), &decision->place, NULL, &answer),
                     VI_XPATH_OK);
    assert_int_equal(answer.count, 1);
    assert_int_equal(vi_place_line_column(vi_xpath_place(answer.nodes[0])).line, 3);
    vi_xpath_free(xpath);
}

static void
xml_and_prose_give_the_same_nodes(void **state)
{
    struct documents documents;
    (void)state;
    documents_open(&documents);
    documents_style_file(&documents, "rules/house-styles/english.xml");
    assert_int_equal(documents_link(&documents), VIRES_OK);
    if (documents_read(&documents, "m.xml",
                       VI_TEXT("<record kind='minutes'><meeting><item number='1'>\n"
                               "<decision outcome='carried'><clause label='a'>trees be planted for "
                               "\xC2\xA3"
                               "500<amount>GBP 500</amount></clause>\n"
                               "<clause label='b'>it be noted</clause></decision></item></meeting>"
                               "</record>")))
        fail_msg("%s", documents_findings(&documents));
    check_paths(&documents);
    if (documents_read(&documents, "m.txt",
                       VI_TEXT("1. TREES\nRESOLVED that (a) trees be planted for \xC2\xA3"
                               "500; and\n"
                               "(b) it be noted.\n")))
        fail_msg("%s", documents_findings(&documents));
    check_paths(&documents);
    documents_close(&documents);
}

static void
too_many_nodes_are_refused(void **state)
{
    struct documents documents;
    (void)state;
    documents_open(&documents);
    assert_int_equal(documents_read(&documents, "m.xml", VI_TEXT("<record kind='notice'/>")),
                     VIRES_OK);
    for (uint64_t most = 2; most <= 3; most++) { /* the record, its kind, its extent */
        documents.limits.value[VI_LIMIT_XPATH_NODES] = most;
        struct vi_xpath *xpath = vi_xpath_new(none, &documents.limits, NULL);
        assert_int_equal(vi_record_nodes(documents.record, xpath, NULL),
                         most < 3 ? VI_XPATH_LIMIT : VI_XPATH_OK);
        vi_xpath_free(xpath);
    }
    documents_close(&documents);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(xml_and_prose_give_the_same_nodes),
        cmocka_unit_test(too_many_nodes_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
