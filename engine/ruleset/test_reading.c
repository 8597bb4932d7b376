/* SPDX-License-Identifier: Apache-2.0 */
#include "ruleset/test_reading.h"

#include <string.h>

#include "kinds/test_functions.h"
#include "ruleset/choice.h"
#include "xml/tags.h"
#include "xml/xpath.h"

struct test_reading {
    struct vi_reading *reading;
    const struct vi_node *node;
    const char *attribute;
    struct vi_text value;
    bool failed;
};

/* --- Where a character of the value stands in the file -----------------------------------------
 */

/* Past one character of a value as it is written: "&lt;" is one. */
static size_t
past_character(struct vi_text text, size_t at)
{
    if (text.at[at] != '&')
        return at + 1;
    while (at < text.size && text.at[at] != ';')
        at++;
    return at + 1;
}

static struct vi_place
place_in(const struct test_reading *test, size_t offset)
{
    const struct vi_text text = test->reading->source->text;
    struct vi_place place = vi_node_place(test->reading->source, test->node);
    struct vi_tag_attribute attribute;
    size_t at = 0;
    while (vi_tag_next(text, test->node->offset, &at, &attribute)) {
        if (!vi_text_is(vi_tag_local(attribute.name), test->attribute))
            continue;
        size_t where = attribute.value + 1;
        for (size_t i = 0; i < offset && where < text.size; i++)
            where = past_character(text, where);
        place.offset = (uint32_t)(where < text.size ? where : attribute.value);
        break;
    }
    return place;
}

/* --- Faults -------------------------------------------------------------------------------------
 */

static void
report(struct test_reading *test, enum vi_code code, size_t offset, struct vi_text a,
       struct vi_text b)
{
    test->failed = true;
    vi_report2(test->reading->findings, code, place_in(test, offset), a, b);
}

static struct vi_text
functions(struct test_reading *test)
{
    struct vi_choice allowed;
    vi_choice_init(&allowed, test->reading->scratch);
    for (const struct vi_xpath_function *at = vi_test_functions; at->name; at++) {
        struct vi_buffer name;
        vi_buffer_init(&name, &test->reading->scratch->allocator);
        vi_buffer_string(&name, "v:");
        vi_buffer_string(&name, at->name);
        vi_choice_add(&allowed, vi_buffer_copy(&name, test->reading->scratch));
        vi_buffer_free(&name);
    }
    for (const struct vi_expression_function *at = vi_expression_functions; at->name; at++)
        vi_choice_add(&allowed, vi_text_from(at->name));
    return vi_choice_list(&allowed);
}

/* "2", "2 to 3": how many a function takes. */
static struct vi_text
arguments(struct test_reading *test, struct vi_text name)
{
    struct vires_findings *findings = test->reading->findings;
    struct vi_buffer out;
    if (vi_text_starts(name, VI_TEXT("v:")))
        return vi_findings_number(findings,
                                  vi_test_arguments((struct vi_text){name.at + 2, name.size - 2}));
    const struct vi_expression_function *at = vi_expression_functions;
    while (!vi_text_is(name, at->name))
        at++;
    vi_buffer_init(&out, &test->reading->scratch->allocator);
    vi_buffer_number(&out, (int64_t)at->least);
    if (at->most > at->least) {
        vi_buffer_string(&out, " to ");
        vi_buffer_number(&out, (int64_t)at->most);
    }
    const struct vi_text text = vi_buffer_copy(&out, test->reading->scratch);
    vi_buffer_free(&out);
    return text;
}

static void
hear(void *user, enum vi_expression_fault fault, size_t offset, struct vi_text what)
{
    static const struct {
        enum vi_code code;
        const char *words; /* of syntax */
    } faults[] = {
        [VI_EXPRESSION_SIGN] = {VI_TEST_RECKONS, NULL},
        [VI_EXPRESSION_COMPARES] = {VI_TEST_COMPARES, NULL},
        [VI_EXPRESSION_FUNCTION] = {VI_TEST_FUNCTION, NULL},
        [VI_EXPRESSION_ARGUMENTS] = {VI_TEST_ARGUMENTS, NULL},
        [VI_EXPRESSION_VARIABLE] = {VI_TEST_SYNTAX, "there are no variables"},
        [VI_EXPRESSION_PREFIX] = {VI_TEST_SYNTAX, "only functions have a prefix, and it is v:"},
        [VI_EXPRESSION_CHARACTER] = {VI_TEST_SYNTAX, "this sign means nothing here"},
        [VI_EXPRESSION_OPEN] = {VI_TEST_SYNTAX,
                                "a bracket or a quotation mark has no other to go with it"},
        [VI_EXPRESSION_DEEP] = {VI_TEST_DEEP, NULL},
        [VI_EXPRESSION_EMPTY] = {VI_TEST_SYNTAX, "it is empty"},
    };
    struct test_reading *test = user;
    struct vires_findings *findings = test->reading->findings;
    struct vi_text a = faults[fault].words ? vi_text_from(faults[fault].words) : what;
    struct vi_text b = vi_test_functions_list(test->reading->scratch);
    if (fault == VI_EXPRESSION_FUNCTION)
        b = functions(test);
    else if (fault == VI_EXPRESSION_ARGUMENTS)
        b = arguments(test, what);
    if (fault == VI_EXPRESSION_DEEP) {
        a = vi_text_from(vi_limit_name(VI_LIMIT_XPATH_DEPTH));
        b = vi_findings_number(findings, test->reading->limits->value[VI_LIMIT_XPATH_DEPTH]);
    }
    report(test, faults[fault].code, offset, a, b);
}

/* What libxml2 says of the whole, with our functions. */
static bool
is_xpath(struct test_reading *test)
{
    struct vi_reading *reading = test->reading;
    struct vi_xpath_answer answer = {.why = VI_TEXT("")};
    struct vi_xpath *xpath =
        vi_xpath_new(vi_test_functions, reading->limits, &reading->scratch->allocator);
    const enum vi_xpath_status status =
        xpath ? vi_xpath_check(xpath, test->value, &answer) : VI_XPATH_NO_MEMORY;
    if (status == VI_XPATH_NO_MEMORY)
        reading->scratch->failed = true;
    else if (status)
        report(test, VI_TEST_SYNTAX, answer.offset, answer.why, VI_TEXT(""));
    vi_xpath_free(xpath);
    return !status;
}

void
vi_test_read(struct vi_reading *reading, const struct vi_node *node, const char *attribute,
             struct vi_text value, struct vi_field_test *out)
{
    struct test_reading test = {.reading = reading, .node = node, .attribute = attribute};
    const struct vi_expression_reader reader = {.fault = hear,
                                                .user = &test,
                                                .arguments = vi_test_arguments,
                                                .limits = reading->limits,
                                                .arena = reading->arena};
    test.value = vi_text_copy(reading->arena, value);
    *out = (struct vi_field_test){test.value, NULL};
    const struct vi_expression *expression = vi_expression_read(&reader, test.value);
    if (expression && is_xpath(&test))
        out->expression = expression;
}
