/* SPDX-License-Identifier: Apache-2.0 */
#include "document/prose.h"

#include <stdio.h>
#include <string.h>

#include "support/summary.h"

#define HEAD "Minutes of the meeting of Sedge Council held on 4 May 2021\n\n1. FERRY\n\n"
#define READ "meeting Sedge Council 2021-05-04\nitem 1 FERRY\n"

/* How councils write that they decided, and how they write what is no decision. */
static const struct {
    const char *why, *sentence, *read;
} sentences[] = {
    {"resolved in capitals", "RESOLVED that it be so.", "it be so = carried\n"},
    {"within a sentence",
     "It was moved by Cllr A Reed, seconded by Cllr B Holm and RESOLVED (by 6 votes to 5): That it "
     "be "
     "so.",
     "it be so = carried by A Reed / B Holm 6-5-?\n"},
    {"agreed with a colon", "AGREED: that it be so.", "it be so = carried\n"},
    {"the council agreed to", "The Parish Council unanimously agreed to buy a bench.",
     "buy a bench = carried unanimous\n"},
    {"nem con", "RESOLVED, nem con, that it be so.", "it be so = carried nem-con\n"},
    {"it was agreed by a vote", "It was agreed by 3 votes to 2 that it be so.",
     "it be so = carried 3-2-?\n"},
    {"proposed by and seconded by and agreed",
     "It was proposed by Cllr. A. Reed, seconded by Cllr. B. Holm and unanimously agreed that it "
     "be "
     "so.",
     "it be so = carried by A. Reed / B. Holm unanimous\n"},
    {"one proposed and the other seconded that",
     "Cllr A Reed proposed and Cllr B Holm seconded that a bench be bought for £5.",
     "a bench be bought for £5 = carried by A Reed / B Holm for GBP 5.00\n"},
    {"a mover may have a double name or an initial",
     "Cllr Ms A. Reed-Pool proposed acceptance seconded by Cllr O’Dea.",
     "Cllr Ms A. Reed-Pool proposed acceptance seconded by Cllr O’Dea = carried by A. Reed-Pool / "
     "O’Dea\n"},
    {"the clerk was instructed", "The Clerk was instructed to write to the owner.",
     "write to the owner = carried\n"},
    {"and also agreed: a second decision",
     "The Members agreed to hold a fair and also agreed to close the road.",
     "hold a fair = carried\nclose the road = carried\n"},
    {"it was noted that: a fact", "It was noted that the ferry had sunk.", ""},
    {"the clerk agreed: an errand", "The Clerk agreed to write to the owner.", ""},
    {"somebody else agreed", "Cllr A Reed kindly agreed to lend a boat.", ""},
    {"it had been agreed: long ago", "The Council had agreed to hold a fair.", ""},
    {"some members agreed", "Several members agreed that it was late.", ""},
    {"it was felt", "It was felt that a bench would be useful.", ""},
    {"a district council decided: not this one", "Marsh District Council approved the plan.", ""},
    {"a motion that fell",
     "Cllr A Reed proposed that it be so, seconded by Cllr B Holm. The motion was "
     "put and was lost by nine votes to twelve.",
     "it be so = lost by A Reed / B Holm 9-12-?\n"},
};

static void
sentences_say_what_they_say(void **state)
{
    struct documents documents;
    (void)state;
    summary_open(&documents);
    for (size_t i = 0; i < VI_COUNT(sentences); i++) {
        char text[600], read[600];
        snprintf(text, sizeof text, HEAD "%s\n", sentences[i].sentence);
        snprintf(read, sizeof read, READ "%s", sentences[i].read);
        summary_expect(&documents, sentences[i].why, text, read);
    }
    documents_close(&documents);
}

/* The same words outside minutes decide nothing. */
static void
news_decides_nothing(void **state)
{
    struct documents documents;
    (void)state;
    summary_open(&documents);
    assert_int_equal(documents_read(&documents, "t",
                                    VI_TEXT("Councils share a ferry\n\nThe Council agreed to share "
                                            "its ferry. Members approved the plan.\n")),
                     VIRES_REJECTED);
    assert_string_equal(documents_findings(&documents),
                        "1:1 V3105 no recommendation or resolution was found in it\n");
    documents_close(&documents);
}

/* A Welsh page is furniture to an English style: no facts are made up. */
static void
another_language_says_nothing(void **state)
{
    struct documents documents;
    (void)state;
    summary_open(&documents);
    assert_int_equal(
        documents_read(&documents, "t",
                       VI_TEXT("Cofnodion y cyfarfod a gynhaliwyd ar 4 Mai 2021\n\n"
                               "Yn bresennol: Y Cyng. A Reed\n\nPenderfynwyd derbyn.\n")),
        VIRES_REJECTED);
    documents_close(&documents);
}

/* Full stops that were lost must not lose a decision in silence. */
static void
a_sentence_that_is_too_long_is_told(void **state)
{
    struct documents documents;
    (void)state;
    summary_open(&documents);
    for (size_t size = 16384; size <= 16385; size++) {
        static const char start[] = "RESOLVED that it be so";
        struct vi_buffer text;
        vi_buffer_init(&text, NULL);
        vi_buffer_string(&text, HEAD);
        vi_buffer_string(&text, start);
        for (size_t i = sizeof start - 1; i < size; i++)
            vi_buffer_char(&text, i % 50 ? 'a' : ' ');
        (void)documents_read(&documents, "t", vi_buffer_view(&text));
        if (size == 16384)
            assert_string_equal(documents_findings(&documents), "");
        else
            assert_non_null(strstr(documents_findings(&documents),
                                   "5:1 V3119 this sentence has 16385 bytes and is not read: none "
                                   "is longer than 16384, so what it decides is not known\n"));
        vi_buffer_free(&text);
    }
    documents_close(&documents);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sentences_say_what_they_say),
        cmocka_unit_test(news_decides_nothing),
        cmocka_unit_test(another_language_says_nothing),
        cmocka_unit_test(a_sentence_that_is_too_long_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
