/* SPDX-License-Identifier: Apache-2.0 */
#include "support/texts.h"

#include <stdio.h>
#include <string.h>

#define DATE "\\b(?'day'\\d{1,2}) (?'month'\\p{L}{3,9}) (?'year'\\d{4})\\b"

const char texts_style[] =
    "<house-style xmlns='urn:vires:rules:1' id='plain' version='1' title='Plain' least='0'>"
    "<line is='skip' name='page'>^Page \\d+$</line>"
    "<line is='item' name='item'>^(?'number'\\d+)\\. (?'title'\\p{Lu}[^\\p{Ll}]{2,})$</line>"
    "<line is='clause' name='clause'>^\\((?'label'[A-Za-z0-9]+)\\)\\s*(?'text'\\S.*)$</line>"
    "<line is='meeting' name='meeting'>^Meeting of the (?'body'\\w+) on (?'date'.*)$</line>"
    "<line is='resolution' name='resolved'>^RESOLVED(?: that)?\\b\\s*(?'text'.*)$</line>"
    "<line is='recommendation' name='rec'>^RECOMMENDED(?: that)?\\b\\s*(?'text'.*)$</line>"
    "<line is='voted' name='vote'>^Vote: (?'vote'.*)$</line>"
    "<line is='part' part='reasons' name='p1'>^Reasons?(?:: (?'text'.*)|$)</line>"
    "<line is='part' part='alternatives' name='p2'>^Alternatives(?:: (?'text'.*)|$)</line>"
    "<line is='part' part='legal-implications' name='p3'>^Legal(?:[:\\t]\\s*(?'text'.*)|$)</line>"
    "<line is='part' part='background-papers' name='p4'>^Background papers(?:: "
    "(?'text'.*)|$)</line>"
    "<line is='part' part='appendices' name='p5'>^Appendices$</line>"
    "<phrase is='vote' name='for'>(?'for'\\d+) for\\b</phrase>"
    "<phrase is='vote' name='against'>(?'against'\\d+) against\\b</phrase>"
    "<phrase is='date' name='date'>" DATE "</phrase>"
    "<word means='month' value='5'>May</word><word means='month' value='10'>October</word>"
    "<word means='known'>KWN</word></house-style>";

static const char *
whole_text(const char *text, char *room, size_t size)
{
    const bool decides = text[0] == '<' || strstr(text, "RESOLVED") || strstr(text, "RECOMMENDED");
    const int written =
        snprintf(room, size, "%s%s", text, decides ? "" : "\n\nRESOLVED that it be done.\n");
    assert_true(written > 0 && (size_t)written < size);
    return room;
}

static void
write_finding(struct vi_buffer *out, const struct verdict_row *row)
{
    const struct vi_line_column at = vi_place_line_column(row->place);
    const size_t end = vi_text_find(row->message, VI_TEXT(". The rule: "));
    if (row->verdict == VIRES_SATISFIED)
        return;
    vi_buffer_number(out, at.line);
    vi_buffer_char(out, ':');
    vi_buffer_number(out, at.column);
    vi_buffer_char(out, ' ');
    if (row->verdict != VIRES_BREACHED) {
        vi_buffer_string(out, vires_verdict_name(row->verdict));
        vi_buffer_string(out, ": ");
    }
    vi_buffer_text(out, (struct vi_text){row->message.at, end});
    if (row->detail.size) {
        vi_buffer_string(out, " | ");
        vi_buffer_text(out, row->detail);
    }
    vi_buffer_char(out, '\n');
}

static void
judge_case(struct verdicts *verdicts, const struct texts_case *one)
{
    char room[16384];
    (void)verdicts_of(verdicts, whole_text(one->text, room, sizeof room));
    vi_buffer_clear(&verdicts->said);
    for (size_t i = 0; i < verdicts->document.row_count; i++)
        write_finding(&verdicts->said, &verdicts->document.rows[i]);
    assert_text(vi_buffer_view(&verdicts->said), one->expected, one->why);
}

void
texts_table_of(const char *rule, const struct texts_case *cases, size_t count)
{
    struct verdicts verdicts;
    char text[4096];
    const int size = snprintf(text, sizeof text, "<rule id='t' %s</rule>", rule);
    assert_true(size > 0 && (size_t)size < sizeof text);
    verdicts_open(&verdicts);
    verdicts_rules(&verdicts, text, texts_style);
    for (size_t i = 0; i < count; i++)
        judge_case(&verdicts, &cases[i]);
    verdicts_close(&verdicts);
}

void
texts_table(const char *requirement, const struct texts_case *cases, size_t count)
{
    char rule[4096];
    const int size =
        snprintf(rule, sizeof rule, "severity='advice'><title>T</title><applies to='record'/>%s",
                 requirement);
    assert_true(size > 0 && (size_t)size < sizeof rule);
    texts_table_of(rule, cases, count);
}
