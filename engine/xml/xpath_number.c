/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/xpath_number.h"

/* Every whole number up to here is a double of its own: 2 to the power of 53. */
#define EXACT_MOST ((int64_t)1 << 53)

bool
vi_xpath_whole(const xmlXPathObject *object, int64_t *out)
{
    if (object->type != XPATH_NUMBER)
        return false;
    const double value = object->floatval;
    if (!(value >= (double)-EXACT_MOST && value <= (double)EXACT_MOST))
        return false; /* what is not a number is not within any bounds */
    const int64_t whole = (int64_t)value;
    *out = whole;
    return (double)whole >= value && (double)whole <= value;
}
