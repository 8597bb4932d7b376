/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/markdown.h"

#include <stdlib.h>
#include <string.h>

#include "support/sheets.h"

static const struct {
    const char *why, *text, *words;
} texts[] = {
    {"nothing has no lines", "", ""},
    {"a paragraph is a line", "RESOLVED", "t RESOLVED\n"},
    {"lines stay as the author's, within one paragraph", "RESOLVED\nthat\n\nNext",
     "t RESOLVED\nt that\n\nt Next\n"},
    {"a hard break ends a line", "one  \ntwo\\\nthree", "t one\nt two\nt three\n"},
    {"any number of blank lines is one", "a\n\n\n\nb\n\n", "t a\n\nt b\n"},
    {"headings have levels", "# A\n## B #\ntext\n### C\n", "h1* A\n\nh2* B\n\nt text\n\nh3* C\n"},
    {"one that is underlined is one too", "A title\n=======\ntext\n\nB title\n---\n\nmore\n",
     "h1* A title\n\nt text\n\nh2* B title\n\nt more\n"},
    {"emphasis is not text; what is bold throughout is strong",
     "**a b**\n\n*a* **b**\n\n__c__\n\n***d***", "t* a b\n\nt a b\n\nt* c\n\nt* d\n"},
    {"escapes are what they stand for", "1\\. Minutes \\*\\_\\\\", "t 1. Minutes *_\\\n"},
    {"so are entities", "A &amp; B &pound;5 &#8211; &#x2013; &nosuch; &",
     "t A & B \xC2\xA3"
     "5 \xE2\x80\x93 \xE2\x80\x93 &nosuch; &\n"},
    {"of a link there is its text", "See [the report](http://a.example/b \"c\") and <http://d.e>.",
     "t See the report and http://d.e.\n"},
    {"of an image nothing", "![The crest](crest.png)\n\na ![b **c**](d) e", "t a  e\n"},
    {"code is text", "a `b*c*` d\n\n```\n  one\n\n\ttwo\n```\n",
     "t a b*c* d\n\nt +2 one\n\nt +4 two\n"},
    {"what is indented is text, not code", "    RESOLVED **that**\n\n\tmore\n",
     "t RESOLVED that\n\nt more\n"},
    {"a quotation is one", "> a\n> b\n\nc", "q a\nq b\n\nt c\n"},
    {"front matter is furniture", "---\ntitle: \"A: b\"\ntags:\n  - x\n---\n\nText\n",
     "f ---\nf title: \"A: b\"\nf tags:\nf - x\nf ---\n\nt Text\n"},
    {"a rule at the start with no keys below is none", "---\nText of the page\n---\nNext\n",
     "t Text of the page\n\nt Next\n"},
    {"nor are keys without an end", "---\ntitle: x\n\nText\n", "t title: x\n\nt Text\n"},
};

static const struct {
    const char *why, *text, *words;
} lists[] = {
    {"numbers stay as printed", "4. four\n7. seven\n7. again\n\ntext\n",
     "l1 4. four\nl1 7. seven\nl1 7. again\n\nt text\n"},
    {"with what ends them", "2) a\n3) b\n", "l1 2) a\nl1 3) b\n"},
    {"points are not printed", "- a\n- b\n\n* c\n", "l1 a\nl1 b\n\nl1 c\n"},
    {"letters are text", "(a) one\n(b) two\n\na. three\n", "t (a) one\nt (b) two\n\nt a. three\n"},
    {"a number that nothing follows is an entry", "14.\n\nNotices of motion\n",
     "l1 14.\n\nt Notices of motion\n"},
    {"one that words follow at once is text", "1.Economic Development\n",
     "t 1.Economic Development\n"},
    {"a year does not begin a list within a paragraph", "as in\n2016. The plan\n",
     "t as in\nt 2016. The plan\n"},
    {"entries with blank lines between have them", "1. a\n\n2. b\n", "l1 1. a\n\nl1 2. b\n"},
    {"lists within lists have levels", "1. a\n   - b\n     1. c\n2. d\n",
     "l1 1. a\nl2 b\nl3 1. c\nl1 2. d\n"},
    {"entries may begin on one line", "1. - 2. a\n", "l3 1. 2. a\n"},
    {"what follows in an entry is text", "1. a\n   b\n\n   c\n2. d\n",
     "l1 1. a\nt b\n\nt c\n\nl1 2. d\n"},
    {"an entry may be a heading", "1. ## A\n\n   text\n", "h2* 1. A\n\nt text\n"},
    {"a number in a quotation is found", "> 5. a\n> 6. b\n", "l1 5. a\nl1 6. b\n"},
    {"and one behind text that looks like it", "x\n1 . y\n\n[r]: /1.\n\n3. z\n",
     "t x\nt 1 . y\n\nl1 3. z\n"},
};

static const struct {
    const char *why, *text, *words;
} tables[] = {
    {"a row is a line", "| A | B |\n|---|--:|\n| **c** | d |\n| **e** | **f** |\n",
     "row* A|B\nrow c|d\nrow* e|f\n"},
    {"an empty head is no row", "| | |\n|---|---|\n| a | b |\n", "row a|b\n"},
    {"a cell may be empty", "|A|B|C|\n|---|---|---|\n|a| |c|\n", "row* A|B|C\nrow a||c\n"},
    {"a bar may stand in a cell", "|A|\n|---|\n|a\\|b|\n", "row* A\nrow a|b\n"},
    {"a table ends a paragraph", "text\n\n|A|\n|---|\n|b|\n\ntext\n",
     "t text\n\nrow* A\nrow b\n\nt text\n"},
};

static const struct {
    const char *why, *text, *words;
} pages[] = {
    {"dashes below a sentence are the rule between two pages", "It was agreed.\n---\nNext\n",
     "t It was agreed.\n\nt Next\n"},
    {"so are those below lines of a paragraph", "one\ntwo\n---\n\nNext\n",
     "t one\nt two\n\nt Next\n"},
    {"and those that text follows", "in line with the Plan\n---\n2022 to 2028\n",
     "t in line with the Plan\n\nt 2022 to 2028\n"},
    {"and those at the end", "Chairman\n---\n", "t Chairman\n"},
    {"and those below no word", "(11)\n---\n\nNext\n", "t (11)\n\nt Next\n"},
    {"as many as the title has letters underline it", "Minutes\n-------\nText\n",
     "h2* Minutes\n\nt Text\n"},
    {"a dash or two below text are nothing", "a\n-\nb\n--\nc\n", "t a\n\nt b\n\nt c\n"},
    {"the number of the page after the rule is furniture", "a.\n---\n2\n\nb.\n---\n**3**\n\nc\n",
     "t a.\n\nf 2\n\nt b.\n\nf* 3\n\nt c\n"},
    {"so is the one before it", "a\n\n1\n\n---\nb\n\n2\n\n---\n", "t a\n\nf 1\n\nt b\n\nf 2\n"},
    {"another number is none", "a.\n---\n14\n\nb\n", "t a.\n\nt 14\n\nt b\n"},
    {"nor is one elsewhere", "a.\n---\nb\n\n2\n\nc\n", "t a.\n\nt b\n\nt 2\n\nt c\n"},
    {"nor one with a full stop", "a.\n---\n2.\n\nb\n", "t a.\n\nl1 2.\n\nt b\n"},
    {"dashes in code are text", "```\na\n---\nb\n```\n", "t a\nt ---\nt b\n"},
};

static const struct {
    const char *why, *text, *words;
} tags[] = {
    {"tags are left out, their text stays", "a <b>bold</b> <span class='x'>c</span>\n",
     "t a bold c\n"},
    {"what is bold by a tag is strong", "<strong>a</strong>\n", "t* a\n"},
    {"a line break is one", "a<br>b<br/>c\n", "t a\nt b\nt c\n"},
    {"blocks are lines", "<div>a</div><p>b</p>\n", "t a\nt b\n"},
    {"what is no tag of HTML is text", "<Cllr Smith> spoke, 3 < 4 > 2\n",
     "t <Cllr Smith> spoke, 3 < 4 > 2\n"},
    {"of two lines if it is", "a <Cllr\n Smith> b\n", "t a <Cllr\nt Smith> b\n"},
    {"a tag of two lines is one", "a <span\n class='x'>b</span>\n", "t a b\n"},
    {"comments are not text", "a <!-- b\n\nc --> d\n\n<!-- e -->\nf\n", "t a\n\nt d\n\nt f\n"},
    {"nor is what stands around them together", "a<!-- b -->c `d<!-- e -->`\n", "t ac d\n"},
    {"but what has no end is no comment", "a <!-- b\n", "t a <!-- b\n"},
    {"programs are not text", "a <script>b()</script> c\n", "t a  c\n"},
    {"an end alone does no harm", "a</b> b</script> c\n", "t a b c\n"},
};

static void
assert_sheet(struct sheets *sheets, const char *why, const char *text, const char *words)
{
    assert_int_equal(sheets_read(sheets, VI_INTAKE_MARKDOWN, vi_text_from(text)), VIRES_OK);
    assert_text(vi_text_from(sheets_words(sheets)), words, why);
    if (sheet_fault(&sheets->sheet))
        fail_msg("%s: %s", why, sheet_fault(&sheets->sheet));
}

#define ASSERT_ALL(rows)                                                                           \
    do {                                                                                           \
        struct sheets sheets;                                                                      \
        sheets_open(&sheets, NULL);                                                                \
        for (size_t i = 0; i < VI_COUNT(rows); i++)                                                \
            assert_sheet(&sheets, (rows)[i].why, (rows)[i].text, (rows)[i].words);                 \
        sheets_close(&sheets);                                                                     \
    } while (0)

static void
text_is_what_a_reader_sees(void **state)
{
    (void)state;
    ASSERT_ALL(texts);
}

static void
lists_keep_their_numbers(void **state)
{
    (void)state;
    ASSERT_ALL(lists);
}

static void
tables_are_rows(void **state)
{
    (void)state;
    ASSERT_ALL(tables);
}

static void
pages_made_from_pdf_have_rules_between(void **state)
{
    (void)state;
    ASSERT_ALL(pages);
}

static void
of_html_only_tags_are_left_out(void **state)
{
    (void)state;
    ASSERT_ALL(tags);
}

/* Also with other line ends. */
static void
places_are_those_of_the_source(void **state)
{
    static const struct {
        const char *why, *text, *part;
        uint32_t offset;
    } rows[] = {
        {"text", "a\n\nb c", "c", 5},
        {"text behind emphasis", "**a** b", "b", 6},
        {"text behind an escape", "1\\. Minutes", "Minutes", 4},
        {"what is escaped stands behind the mark", "\\*a", "*a", 1},
        {"text behind an entity", "&pound;5", "5", 7},
        {"an entity is where it begins", "ab &pound;5", "\xC2\xA3", 3},
        {"the number of an entry", "a\n\n  7.  b", "7.", 5},
        {"text of an entry", "a\n\n  7.  b", "b", 9},
        {"a cell", "|A|B|\n|---|---|\n|c|d|", "d", 19},
        {"text behind front matter", "---\na: b\n---\nc", "c", 13},
        {"front matter", "---\na: b\n---\nc", "a: b", 4},
        {"text behind CRLF", "a\r\n\r\nb", "b", 5},
        {"text behind CR", "a\r\rb", "b", 3},
    };
    struct sheets sheets;
    (void)state;
    sheets_open(&sheets, NULL);
    for (size_t i = 0; i < VI_COUNT(rows); i++) {
        sheets_read(&sheets, VI_INTAKE_MARKDOWN, vi_text_from(rows[i].text));
        const struct vi_text text = sheets.sheet.text, part = vi_text_from(rows[i].part);
        const size_t at = vi_text_find(text, part);
        if (at == text.size)
            fail_msg("%s: it is not there", rows[i].why);
        const struct vi_place place =
            vi_sheet_place(&sheets.sheet, (struct vi_text){text.at + at, part.size});
        if (place.offset != rows[i].offset)
            fail_msg("%s: %u", rows[i].why, place.offset);
    }
    sheets_close(&sheets);
}

static const struct {
    const char *why, *text;
    enum vi_limit limit;
    uint64_t most;
    const char *said;
} bounded[] = {
    {"two lines are two", "a\nb", VI_LIMIT_TEXT_LINES, 2, ""},
    {"three are more than two", "a\n\nb", VI_LIMIT_TEXT_LINES, 2,
     "1:1 V3101 the text has more lines than can be read: the limit text-lines (2) is exceeded\n"},
    {"rows and what is within them count too", "a<br>b<br>c", VI_LIMIT_TEXT_LINES, 2,
     "1:1 V3101 the text has more lines than can be read: the limit text-lines (2) is exceeded\n"},
    {"three bytes are three", "a\n\nabc", VI_LIMIT_LINE_BYTES, 3, ""},
    {"four are more than three", "a\n\nabcd", VI_LIMIT_LINE_BYTES, 3,
     "3:1 V3102 this line is longer than can be read: the limit line-bytes (3) is exceeded\n"},
    {"five bytes of a paragraph are five", "a\nb\nc\n\nd", VI_LIMIT_PARAGRAPH_BYTES, 5, ""},
    {"six are more than five", "x\n\na\nb\ncd\n", VI_LIMIT_PARAGRAPH_BYTES, 5,
     "3:1 V3109 the lines from here on, with no blank line between, are more than can be read: the "
     "limit paragraph-bytes (5) is exceeded\n"},
    {"two lists are two deep", "- a\n  - b\n", VI_LIMIT_TEXT_DEPTH, 2, ""},
    {"three are more than two", "- a\n  > 1. b\n", VI_LIMIT_TEXT_DEPTH, 2,
     "2:1 V3108 lists, quotations or elements are nested here deeper than can be read: the limit "
     "text-depth (2) is exceeded\n"},
    {"behind front matter", "---\na: b\n---\n> > > c\n", VI_LIMIT_TEXT_DEPTH, 2,
     "4:1 V3108 lists, quotations or elements are nested here deeper than can be read: the limit "
     "text-depth (2) is exceeded\n"},
};

static void
limits_are_kept(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(bounded); i++) {
        struct sheets sheets;
        sheets_open(&sheets, NULL);
        sheets.limits.value[bounded[i].limit] = bounded[i].most;
        const enum vires_status status =
            sheets_read(&sheets, VI_INTAKE_MARKDOWN, vi_text_from(bounded[i].text));
        assert_text(vi_text_from(sheets_findings(&sheets)), bounded[i].said, bounded[i].why);
        assert_int_equal(status, bounded[i].said[0] ? VIRES_LIMIT : VIRES_OK);
        sheets_close(&sheets);
    }
}

/* md4c asks the C library for memory: only our own requests can be refused here. */
static bool
read_with(const struct vires_allocator *allocator, void *user)
{
    struct sheets sheets;
    (void)user;
    sheets_open(&sheets, allocator);
    const enum vires_status status = sheets_read(
        &sheets, VI_INTAKE_MARKDOWN,
        VI_TEXT("---\na: b\n---\n# A\n\n1. **b** &amp; c\n   - d\n\n|A|B|\n|---|---|\n|c|d|\n"));
    sheets_close(&sheets);
    return status == VIRES_OK;
}

static void
memory_may_run_out(void **state)
{
    (void)state;
    assert_true(fail_each_allocation(read_with, NULL) > 3);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_is_what_a_reader_sees),
        cmocka_unit_test(lists_keep_their_numbers),
        cmocka_unit_test(tables_are_rows),
        cmocka_unit_test(pages_made_from_pdf_have_rules_between),
        cmocka_unit_test(of_html_only_tags_are_left_out),
        cmocka_unit_test(places_are_those_of_the_source),
        cmocka_unit_test(limits_are_kept),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
