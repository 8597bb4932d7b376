/* SPDX-License-Identifier: Apache-2.0 */
/* The engine and the plain reference asked the same questions about the same claims.  Where they
 * differ the test fails and the whole case is printed in words. */
#ifndef TESTS_SUPPORT_VERSUS_H
#define TESTS_SUPPORT_VERSUS_H

#include "kinds/fields.h"
#include "kinds/moment.h"
#include "support/reference.h"

struct versus {
    /* the case, set by hand after versus_begin */
    struct fact_moment moment;
    struct doc_vote vote;
    struct doc_decision decision;
    struct doc_record record;
    struct prog_body body;
    int most, most_seats; /* tried by the reference where nothing bounds people and seats */

    struct vi_range party_claim[FACT_SOURCES][VI_PARTIES_MOST][FACT_PARTY_VARIABLES];
    struct prog_party parties[REFERENCE_PARTIES];
    struct prog_disqualified disqualified;
    struct vi_subject subject;
    struct prog_rule rule;
    struct vi_limits limits;
    struct vi_arena arena, scratch;
    struct reference reference;
    uint64_t cases, compared; /* moments, and answers */
};

void versus_begin(struct versus *versus); /* once */
void versus_end(struct versus *versus);
/* A new case: a body of so many seats and nothing else known.  Where claims may be disputed, or
 * seats is -1 (not known), set most and most_seats high enough to stand for any number. */
void versus_case(struct versus *versus, int seats);
void versus_claim(struct versus *versus, enum fact_source source, enum fact_variable variable,
                  int64_t low, int64_t high);
void versus_parties(struct versus *versus, const int *seats, uint32_t count);
void versus_party_claim(struct versus *versus, enum fact_source source, uint32_t party,
                        enum fact_variable variable, int64_t low, int64_t high);
/* Derives the bounds and writes every combination down; compares what is disputed and where the
 * numbers lie.  After the claims, before the questions. */
void versus_derive(struct versus *versus);
void versus_ask(struct versus *versus, struct reference_question question,
                enum reference_outcome outcome);
/* vote check="possible", "label" and "casting" */
void versus_ask_checks(struct versus *versus);
/* check="outcome" with one threshold in force */
void versus_ask_outcome(struct versus *versus, struct reference_question question,
                        enum reference_outcome outcome);

#endif
