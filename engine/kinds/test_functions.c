/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/test_functions.h"

#include <string.h>

#include "base/date.h"
#include "base/money.h"
#include "kinds/tokens.h"

bool
vi_test_is_complete(const struct vi_test *test, const struct vi_xpath_node *element)
{
    struct vi_text said;
    if (element && vi_xpath_value(element, "complete", &said))
        return vi_text_is(said, "yes");
    return test->whole;
}

/* --- Bounds: the last argument of a function -------------------------------------------------- */

static enum vi_truth
cannot_read(struct vi_test *test, const char *why)
{
    test->why = vi_text_from(why);
    return VI_UNKNOWN;
}

static struct vi_text
bound_of(const struct vi_xpath_argument *argument)
{
    return argument->count ? argument->values[0] : VI_TEXT("");
}

/* Is every, some or no value of the one range within the other? */
static enum vi_truth
within(struct vi_range known, struct vi_range wanted)
{
    struct vi_range common;
    if (known.low >= wanted.low && known.high <= wanted.high)
        return VI_TRUE;
    return vi_range_meet(known, wanted, &common) ? VI_UNKNOWN : VI_FALSE;
}

/* --- Money and dates: each value of the argument has to agree ----------------------------------
 */

typedef enum vi_truth compare_values(struct vi_text value, const void *bound);

/* What is not there is not known. */
static enum vi_truth
all_values(const struct vi_xpath_argument *argument, compare_values *compare, const void *bound)
{
    enum vi_truth truth = argument->count ? VI_TRUE : VI_UNKNOWN;
    for (size_t i = 0; i < argument->count; i++)
        truth = vi_truth_and(truth, compare(argument->values[i], bound));
    return truth;
}

static enum vi_truth
money_at_most(struct vi_text value, const void *bound)
{
    const struct vi_money *most = bound;
    struct vi_money money;
    return vi_money_parse(value, &money) && vi_text_is(vi_text_from(money.currency), most->currency)
               ? vi_range_at_most(money.pence, most->pence)
               : VI_UNKNOWN;
}

static enum vi_truth
money_at_least(struct vi_text value, const void *bound)
{
    const struct vi_money *least = bound;
    struct vi_money money;
    return vi_money_parse(value, &money) &&
                   vi_text_is(vi_text_from(money.currency), least->currency)
               ? vi_range_at_least(money.pence, least->pence)
               : VI_UNKNOWN;
}

static enum vi_truth
not_after(struct vi_text value, const void *bound)
{
    const struct vi_instant *day = bound;
    struct vi_instant instant;
    return vi_date_parse(value, &instant) ? vi_range_at_most(instant.day, day->day) : VI_UNKNOWN;
}

static enum vi_truth
not_before(struct vi_text value, const void *bound)
{
    const struct vi_instant *day = bound;
    struct vi_instant instant;
    return vi_date_parse(value, &instant) ? vi_range_at_least(instant.day, day->day) : VI_UNKNOWN;
}

static enum vi_truth
call_money(void *user, const struct vi_xpath_argument *arguments, compare_values *compare)
{
    struct vi_money bound;
    if (!vi_money_parse(bound_of(&arguments[1]), &bound))
        return cannot_read(user, "its sum of money is not written as in GBP 25000");
    return all_values(&arguments[0], compare, &bound);
}

static enum vi_truth
call_money_at_most(void *user, const struct vi_xpath_argument *arguments)
{
    return call_money(user, arguments, money_at_most);
}

static enum vi_truth
call_money_at_least(void *user, const struct vi_xpath_argument *arguments)
{
    return call_money(user, arguments, money_at_least);
}

/* The other date may be one of the record; where it is none there, it is not known. */
static enum vi_truth
call_day(void *user, const struct vi_xpath_argument *arguments, compare_values *compare)
{
    struct vi_instant bound;
    if (vi_date_parse(bound_of(&arguments[1]), &bound))
        return all_values(&arguments[0], compare, &bound);
    return arguments[1].is_nodes ? VI_UNKNOWN
                                 : cannot_read(user, "its date is not written as in 2014-10-23");
}

static enum vi_truth
call_not_after(void *user, const struct vi_xpath_argument *arguments)
{
    return call_day(user, arguments, not_after);
}

static enum vi_truth
call_not_before(void *user, const struct vi_xpath_argument *arguments)
{
    return call_day(user, arguments, not_before);
}

/* --- How many
 * -------------------------------------------------------------------------------------- */

static enum vi_truth
call_days_between(void *user, const struct vi_xpath_argument *arguments)
{
    struct vi_instant from, to;
    struct vi_range wanted, back, days;
    if (!vi_range_parse_count(bound_of(&arguments[2]), &wanted))
        return cannot_read(user, "its number of days is not written as in 28 or 28..");
    if (arguments[0].count != 1 || arguments[1].count != 1 ||
        !vi_date_parse(arguments[0].values[0], &from) ||
        !vi_date_parse(arguments[1].values[0], &to) || !vi_range_scale(from.day, -1, &back) ||
        !vi_range_add(to.day, back, &days))
        return VI_UNKNOWN;
    return within(days, wanted);
}

/* What is found is there; what is not may be there all the same, unless the list is complete. */
static enum vi_truth
call_count_of(void *user, const struct vi_xpath_argument *arguments)
{
    struct vi_test *test = user;
    const struct vi_xpath_argument *found = &arguments[0];
    struct vi_range wanted;
    bool complete = found->count || test->whole;
    if (!vi_range_parse_count(bound_of(&arguments[1]), &wanted))
        return cannot_read(user, "its count is not written as in 3, 3.. or 3..5");
    if (!found->is_nodes)
        return cannot_read(user, "only what a path finds is counted");
    for (size_t i = 0; i < found->count; i++)
        complete = complete && vi_test_is_complete(test, vi_xpath_parent(found->nodes[i]));
    const int64_t count = (int64_t)found->count;
    return within(complete ? vi_range_exact(count) : vi_range_from(count), wanted);
}

static enum vi_truth
call_stated(void *user, const struct vi_xpath_argument *arguments)
{
    const struct vi_test *test = user;
    if (!arguments[0].is_nodes)
        return cannot_read(user, "only what a path finds is stated");
    return arguments[0].count ? VI_TRUE : test->whole ? VI_FALSE : VI_UNKNOWN;
}

/* --- Words
 * ------------------------------------------------------------------------------------------ */

static enum vi_truth
call_same_words(void *user, const struct vi_xpath_argument *arguments)
{
    struct vi_test *test = user;
    struct vi_atoms atoms;
    struct vi_tokens a, b;
    if (arguments[0].count != 1 || arguments[1].count != 1)
        return VI_UNKNOWN;
    if (!vi_atoms_init(&atoms, test->arena) ||
        !vi_tokens_read(&atoms, arguments[0].values[0], &a) ||
        !vi_tokens_read(&atoms, arguments[1].values[0], &b))
        return VI_UNKNOWN; /* the arena remembers */
    return vi_tokens_same(&a, &b) ? VI_TRUE : VI_FALSE;
}

const struct vi_xpath_function vi_test_functions[] = {
    {"stated", 1, call_stated},
    {"count-of", 2, call_count_of},
    {"money-at-least", 2, call_money_at_least},
    {"money-at-most", 2, call_money_at_most},
    {"not-before", 2, call_not_before},
    {"not-after", 2, call_not_after},
    {"days-between", 3, call_days_between},
    {"same-words", 2, call_same_words},
    {0},
};

size_t
vi_test_arguments(struct vi_text name)
{
    for (const struct vi_xpath_function *at = vi_test_functions; at->name; at++)
        if (vi_text_is(name, at->name))
            return at->arguments;
    return SIZE_MAX;
}

struct vi_text
vi_test_functions_list(struct vi_arena *arena)
{
    struct vi_buffer out;
    vi_buffer_init(&out, &arena->allocator);
    for (const struct vi_xpath_function *at = vi_test_functions; at->name; at++) {
        vi_buffer_string(&out, at == vi_test_functions ? "" : at[1].name ? ", " : " or ");
        vi_buffer_string(&out, "v:");
        vi_buffer_string(&out, at->name);
    }
    const struct vi_text list = vi_buffer_copy(&out, arena);
    arena->failed |= out.failed;
    vi_buffer_free(&out);
    return list;
}
