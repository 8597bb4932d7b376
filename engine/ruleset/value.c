/* SPDX-License-Identifier: Apache-2.0 */
#include "ruleset/value.h"

static bool
read_answer(struct vi_text written, struct prog_value *out)
{
    int answer;
    if (!vi_words_find(model_answers, written, &answer))
        return false;
    out->answer = answer == MODEL_YES ? MODEL_YES : MODEL_NO;
    return true;
}

static bool
read_count(struct vi_text written, struct prog_value *out)
{
    int64_t count;
    if (!vi_text_number(written, &count))
        return false;
    out->range = vi_range_exact(count);
    return true;
}

static bool
read_money(struct vi_text written, struct prog_value *out)
{
    if (!vi_money_parse(written, &out->money) || !vi_range_is_exact(out->money.pence))
        return false;
    out->range = out->money.pence;
    return true;
}

static bool
read_date(struct vi_text written, struct prog_value *out)
{
    int64_t day;
    if (vi_date_parse_month_day(written, &out->month_day))
        return true;
    if (!vi_date_parse_day(written, &day))
        return false;
    out->range = vi_range_exact(day);
    return true;
}

bool
vi_value_read(enum model_fact_type type, struct vi_text values, struct vi_text written,
              struct prog_value *out)
{
    struct vi_ratio ignored;
    *out = (struct prog_value){.type = type, .text = written, .range = vi_range_all()};
    switch (type) {
    case MODEL_FACT_TRUTH:
        return read_answer(written, out);
    case MODEL_FACT_COUNT:
        return read_count(written, out);
    case MODEL_FACT_MONEY:
        return read_money(written, out);
    case MODEL_FACT_DATE:
        return read_date(written, out);
    case MODEL_FACT_WORD:
        return written.size && (!values.size || vi_text_count_word(values, written));
    case MODEL_FACT_RATIO:
        return vi_ratio_parse(written, &ignored);
    }
    return false;
}

static struct vi_text
one_of(struct vi_arena *arena, struct vi_text values)
{
    struct vi_choice choice;
    struct vi_text rest = values, word;
    vi_choice_init(&choice, arena);
    while (vi_text_word(&rest, &word))
        vi_choice_add(&choice, word);
    return vi_choice_list(&choice);
}

struct vi_text
vi_value_form(struct vi_arena *arena, enum model_fact_type type, struct vi_text values)
{
    switch (type) {
    case MODEL_FACT_TRUTH:
        return VI_TEXT("yes or no");
    case MODEL_FACT_COUNT:
        return VI_TEXT("a whole number such as 7");
    case MODEL_FACT_MONEY:
        return VI_TEXT("an amount such as GBP 50000");
    case MODEL_FACT_DATE:
        return VI_TEXT("a day such as 2012-09-10, or --03-11 for that day of the decision's year");
    case MODEL_FACT_WORD:
        return values.size ? one_of(arena, values) : VI_TEXT("a word");
    case MODEL_FACT_RATIO:
        return VI_TEXT("a share such as 1/4");
    }
    return VI_TEXT("");
}

bool
vi_setting_read(enum model_fact_type type, struct vi_text written, struct prog_setting *out)
{
    struct prog_value value;
    out->count = vi_range_all();
    if (type == MODEL_FACT_RATIO)
        return vi_ratio_parse(written, &out->ratio);
    if (type == MODEL_FACT_COUNT)
        return vi_range_parse_count(written, &out->count);
    if (type == MODEL_FACT_MONEY)
        return vi_money_parse(written, &out->money);
    return vi_value_read(type, VI_TEXT(""), written, &value);
}

bool
vi_quantity_read(struct vi_text written, struct prog_quantity *out)
{
    if (vi_text_number(written, &out->count))
        out->form = PROG_COUNT;
    else if (vi_ratio_parse(written, &out->ratio))
        out->form = PROG_RATIO;
    return out->form != PROG_ABSENT;
}
