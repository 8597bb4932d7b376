/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/check.h"

bool
vi_quantity_is_ratio(struct prog_quantity quantity, const struct prog_program *program)
{
    if (quantity.form == PROG_PARAMETER && quantity.parameter)
        return program->parameter[quantity.parameter].type == MODEL_FACT_RATIO;
    return quantity.form == PROG_RATIO;
}

bool
vi_check_one_of(const struct vi_kind *kind, const struct vi_kind_check *check,
                const char *const *names, size_t count)
{
    size_t given = 0;
    char list[160] = "";
    size_t used = 0;
    for (size_t i = 0; i < count; i++) {
        given += vi_kind_given(kind, check->given, names[i]);
        const char *joint = i == 0 ? "" : i + 1 == count ? " or " : ", ";
        for (const char *at = joint; *at && used + 1 < sizeof list; at++)
            list[used++] = *at;
        for (const char *at = names[i]; *at && used + 1 < sizeof list; at++)
            list[used++] = *at;
    }
    if (given != 1)
        vi_report2(check->findings, VI_KIND_ONE_OF, check->place, vi_text_from(kind->name),
                   (struct vi_text){list, used});
    return given == 1;
}

bool
vi_check_needs(const struct vi_kind *kind, const struct vi_kind_check *check, const char *name,
               const char *other)
{
    if (!vi_kind_given(kind, check->given, name) || vi_kind_given(kind, check->given, other))
        return true;
    vi_report2(check->findings, VI_KIND_NEEDS, check->place, vi_text_from(name),
               vi_text_from(other));
    return false;
}

bool
vi_check_base(const struct vi_kind *kind, const struct vi_kind_check *check,
              struct prog_quantity quantity, int of)
{
    const bool is_ratio = vi_quantity_is_ratio(quantity, check->program);
    if (quantity.form == PROG_ABSENT)
        return true;
    if (is_ratio && !of)
        vi_report1(check->findings, VI_KIND_BASE_MISSING, check->place, vi_text_from(kind->name));
    if (!is_ratio && of)
        vi_report1(check->findings, VI_KIND_BASE_IDLE, check->place, vi_text_from(kind->name));
    return is_ratio == (of != 0);
}
