/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/html.h"

#include <stdlib.h>
#include <string.h>

#include "support/sheets.h"

struct row {
    const char *why, *text, *words;
};

static const struct row texts[] = {
    {"nothing has no lines", "", ""},
    {"text without a tag is text", "RESOLVED", "t RESOLVED\n"},
    {"white space is one space", "<p> a\n\t b  <i> c</i> </p>", "t a b c\n"},
    {"a no-break space is a space",
     "<p>(1)&nbsp;&nbsp; that\xC2\xA0"
     "it</p>",
     "t (1)   that it\n"},
    {"a paragraph of nothing else is none", "<p>a</p><p>&nbsp;</p><p>b</p>", "t a\n\nt b\n"},
    {"entities are what they stand for", "<p>A &amp; B &pound;5 &#8211; &#x2013; &rsquo;</p>",
     "t A & B \xC2\xA3"
     "5 \xE2\x80\x93 \xE2\x80\x93 \xE2\x80\x99\n"},
    {"what is none stays", "<p>R&D, &nosuch; and &</p>", "t R&D, &nosuch; and &\n"},
    {"letters of windows-1252 by their number are what is meant", "<p>it&#146;s</p>",
     "t it\xE2\x80\x99s\n"},
    {"paragraphs are a blank line apart", "<p>a</p><p>b</p>", "t a\n\nt b\n"},
    {"and so are blocks", "<div>a</div><div><div>b</div></div>c", "t a\n\nt b\n\nt c\n"},
    {"a paragraph that is not closed ends at the next", "<p>a<p>b<div>c", "t a\n\nt b\n\nt c\n"},
    {"an end tag alone does no harm", "</div></p>a</li></td></b>b</table>c</p>", "t abc\n"},
    {"a line break is one", "<p>a<br>b<br/>c</p>", "t a\nt b\nt c\n"},
    {"two leave a blank line", "<p>a<br><br>b</p>", "t a\n\nt b\n"},
    {"a rule ends a paragraph", "a<hr>b", "t a\n\nt b\n"},
    {"headings have levels", "<h1>A</h1>b<h3><b>C</b> d</h3>", "h1* A\n\nt b\n\nh3* C d\n"},
    {"what is bold throughout is strong", "<p><b>a</b></p><p><strong>b</strong> c</p>",
     "t* a\n\nt b c\n"},
    {"a quotation is one", "<blockquote><p>a</p><p>b</p></blockquote>c", "q a\n\nq b\n\nt c\n"},
    {"what is set as it is keeps its lines", "<pre>\n  one\n\n\ttwo   x\n</pre>after",
     "t +2 one\n\nt +8 two   x\n\nt after\n"},
    {"terms have definitions", "<dl><dt>Chair</dt><dd>A B</dd><dt>Clerk:<dd>C D<dd>E F</dl>",
     "t Chair: A B\nt Clerk: C D\nt E F\n"},
    {"letters within a word stay there", "<p>1<sup>st</sup> o<i>n</i>e</p>", "t 1st one\n"},
    {"comments are not text", "<p>a<!-- <p>b --> c</p><!--[if IE]><p>d</p><![endif]-->", "t a c\n"},
    {"nor are conditions that only one browser reads",
     "<p><![if !supportLists]>1.&nbsp; <![endif]>a</p>", "t 1.  a\n"},
    {"of a CDATA section the text stays", "<p>a <![CDATA[b]]> c</p>", "t a b c\n"},
    {"a tag within a tag does no harm", "a<foe<b\tr>c", "t ac\n"},
    {"nor does a name of many parts", "a<t::::LsP\xC3\xA9>b", "t ab\n"},
    {"nor a document type without a name", "<!DOCTYPE\"x>a", "t a\n"},
    {"nor a name that is longer than any",
     "a<"
     "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn"
     "nnnnnnn"
     "nnnnnnnnnn\xC3\xA9>b",
     "t ab\n"},
    {"what follows <plaintext> is text all the same", "<p>a<plaintext>b", "t a\n\nt b\n"},
    {"elements of other programs are none", "<p>a<o:p>&nbsp;</o:p>b<st1:place>c</st1:place></p>",
     "t a bc\n"},
    {"a reference that is cut off is text", "<p>a &am", "t a &am\n"},
    {"fonts that are never closed are not nested", "<font size=1>a<font>b</font><p><font>c",
     "t ab\n\nt c\n"},
    {"addresses and pictures are not text", "<p><a href='x'>a</a> <img src='y' alt='z'>b</p>",
     "t a b\n"},
};

static const struct row lists[] = {
    {"numbers are those that a browser shows", "<ol><li>a<li>b</ol>c", "l1 1. a\nl1 2. b\n\nt c\n"},
    {"from where the list says", "<ol start=4><li>a<li>b</ol>", "l1 4. a\nl1 5. b\n"},
    {"from where the entry says", "<ol><li>a<li value=7>b<li>c</ol>",
     "l1 1. a\nl1 7. b\nl1 8. c\n"},
    {"backwards from the number of entries", "<ol reversed><li>a<ol><li>x</ol><li>b</ol>",
     "l1 2. a\nl2 1. x\nl1 1. b\n"},
    {"backwards from where it says", "<ol reversed start=9><li>a<li>b</ol>", "l1 9. a\nl1 8. b\n"},
    {"in letters", "<ol type=a><li>a<li>b</ol><ol type=A><li>c</ol>",
     "l1 a. a\nl1 b. b\n\nl1 A. c\n"},
    {"in roman figures", "<ol type=i start=3><li>a<li>b</ol><ol type=I><li>c</ol>",
     "l1 iii. a\nl1 iv. b\n\nl1 I. c\n"},
    {"as the style says", "<ol style='margin:0; list-style-type: lower-alpha'><li>a</ol>",
     "l1 a. a\n"},
    {"as the class says", "<ol class='x upper-roman'><li>a</ol><ol class=lower-alpha><li>b</ol>",
     "l1 I. a\n\nl1 a. b\n"},
    {"also of a list without", "<ul class=roman><li>a<li>b</ul>", "l1 i. a\nl1 ii. b\n"},
    {"none where the style says none", "<ol style='list-style: none'><li>a</ol>", "l1 a\n"},
    {"points are not printed", "<ul><li>a<li>b</ul>", "l1 a\nl1 b\n"},
    {"lists within lists have levels", "<ol><li>a<ol type=a><li>b<li>c</ol><li>d</ol>e",
     "l1 1. a\nl2 a. b\nl2 b. c\nl1 2. d\n\nt e\n"},
    {"a number stands before the first block of its entry",
     "<ol><li><p>a</p><p>b</p></li><li><p>c</p></li></ol>", "l1 1. a\n\nt b\n\nl1 2. c\n"},
    {"and before a heading, which stays one", "<ol><li><h4>a</h4>b</li><li><h4>c</h4></li></ol>",
     "h4* 1. a\n\nt b\nh4* 2. c\n"},
    {"an empty entry has its number", "<ol><li></li><li>b</ol>", "l1 1.\nl1 2. b\n"},
    {"an entry without a list is one line", "<li>a<li>b", "t a\nt b\n"},
    {"lines of an entry are text", "<ol><li>a<br>b</ol>", "l1 1. a\nt b\n"},
};

static const struct row tables[] = {
    {"a row is a line", "<table><tr><th>A<th>B<tr><td>c<td>d</table>e",
     "row* A|B\nrow c|d\n\nt e\n"},
    {"a cell may be empty", "<table><tr><td>a<td><td>c</table>", "row a||c\n"},
    {"a paragraph alone in a cell is its text",
     "<table><tr><td><p>a</p></td><td> <p>b</p> </td></tr></table>", "row a|b\n"},
    {"a line break in a cell is a comma",
     "<table><tr><td>Cllr A<br><i>Leader</i></td><td>Cllr B:<br>Deputy<br></td></tr></table>",
     "row Cllr A, Leader|Cllr B: Deputy\n"},
    {"but in a row of one cell a line break",
     "<table><tr><td>a<br>b</td></tr><tr><td>c</td></tr></table>", "t a\nt b\nrow c\n"},
    {"two line breaks make blocks", "<table><tr><td>x<td>a<br><br>b</table>",
     "t x\n\nt a\n\nt b\n"},
    {"a row with blocks is layout", "<table><tr><th>Reasons<td><p>a</p><p>b</p></table>",
     "t* Reasons\n\nt a\n\nt b\n"},
    {"and one with a list", "<table><tr><td>Decision<td><ol type=a><li>x<li>y</ol></table>",
     "t Decision\n\nl1 a. x\nl1 b. y\n"},
    {"a number stays with what follows it",
     "<table><tr><td><p>36.</p></td><td><p>Apologies</p><p>None.</p></td></tr></table>",
     "t 36.|Apologies\n\nt None.\n"},
    {"also before a heading", "<table><tr><td>4</td><td><h3>Title</h3>text</td></tr></table>",
     "h3* 4|Title\n\nt text\n"},
    {"a table in a table is one",
     "<table><tr><td>a<td><table><tr><td>b<td>c</table>d<tr><td>e<td>f</table>",
     "t a\n\nrow b|c\n\nt d\n\nrow e|f\n"},
    {"cells without a row are words", "<td>a</td><td>b</td>", "t a b\n"},
    {"a caption stands above", "<table><caption>Sums</caption><tr><td>a<td>b</table>",
     "t Sums\n\nrow a|b\n"},
};

static const struct row pages[] = {
    {"the title is furniture", "<html><head><title>A</title></head><body><p>b</p></body></html>",
     "f A\n\nt b\n"},
    {"programs and styles are not text",
     "<script>a <p> b</script><style>c</style><p>d</p><template><p>e</p></template>", "t d\n"},
    {"menus are furniture",
     "<nav><ul><li><a>A</a><li>B</ul></nav><div class='topNavigation'>C</div>d",
     "f A\nf B\n\nf C\n\nt d\n"},
    {"so are the margins of the page", "<header>A</header><div id=footer>B</div>c",
     "f A\n\nf B\n\nt c\n"},
    {"but not those of what it is for", "<main><header><h1>A</h1></header>b</main>",
     "h1* A\n\nt b\n"},
    {"buttons are", "<button>Close</button><p>a</p>", "f Close\n\nt a\n"},
    {"and what is hidden",
     "<p hidden>A</p><p style='display: none'>B</p><p>c <span aria-hidden=true>"
     "x</span> d</p>",
     "f A\n\nf B\n\nt c d\nf x\n"},
    {"furniture in a line stands below it",
     "<h2>Title <span class=mgFileSize>PDF 1 KB</span></h2>a", "h2* Title\nf PDF 1 KB\n\nt a\n"},
    {"links to a place in the page are",
     "<a href='#main'>Skip to content</a><p>a <a href='#n'>1</a></p>",
     "f Skip to content\n\nt a 1\n"},
    {"a page is no furniture, whatever its class",
     "<body class='nav sidebar'><form id=menu>a</form>", "t a\n"},
};

static void
assert_sheets(const struct row *rows, size_t count)
{
    struct sheets sheets;
    sheets_open(&sheets, NULL);
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(sheets_read(&sheets, VI_INTAKE_HTML, vi_text_from(rows[i].text)),
                         VIRES_OK);
        assert_text(vi_text_from(sheets_words(&sheets)), rows[i].words, rows[i].why);
        if (sheet_fault(&sheets.sheet))
            fail_msg("%s: %s", rows[i].why, sheet_fault(&sheets.sheet));
    }
    sheets_close(&sheets);
}

static void
text_is_what_a_reader_sees(void **state)
{
    (void)state;
    assert_sheets(texts, VI_COUNT(texts));
}

static void
lists_are_numbered_as_browsers_do(void **state)
{
    (void)state;
    assert_sheets(lists, VI_COUNT(lists));
}

static void
tables_are_rows_or_layout(void **state)
{
    (void)state;
    assert_sheets(tables, VI_COUNT(tables));
}

static void
menus_are_furniture(void **state)
{
    (void)state;
    assert_sheets(pages, VI_COUNT(pages));
}

static void
places_are_those_of_the_source(void **state)
{
    static const struct {
        const char *why, *text, *part;
        uint32_t offset;
    } rows[] = {
        {"text", "<p>a</p>\n<p>b c</p>", "c", 14},
        {"text without a tag", "abc", "b", 1},
        {"text behind an entity", "<p>&pound;5", "5", 10},
        {"an entity is where it begins", "<p>ab &pound;5", "\xC2\xA3", 6},
        {"text behind a comment", "<p><!-- a -->a", "a", 13},
        {"an entity behind a comment", "<p>x<!-- & -->&amp;", "&", 14},
        {"a number behind a < in an attribute", "<ol><li title='a<li'>b", "1.", 4},
        {"text without a tag that repeats", "aaaa&amp;aa", "aa", 0},
        {"text behind an attribute", "<p title='a > b'>b", "b", 17},
        {"the number of an entry is where the entry begins", "<ol>\n<li>a</ol>", "1.", 5},
        {"text of an entry", "<ol>\n<li>a</ol>", "a", 9},
        {"a cell", "<table><tr><td>a<td>b</table>", "b", 20},
        {"text behind a condition", "<p><![if x]>a", "a", 12},
        {"text behind a < that is none", "<p>a < b", "b", 7},
        {"text behind letters of many bytes", "<p>\xE2\x80\x9C\xC3\x93 a", "a", 9},
    };
    struct sheets sheets;
    (void)state;
    sheets_open(&sheets, NULL);
    for (size_t i = 0; i < VI_COUNT(rows); i++) {
        sheets_read(&sheets, VI_INTAKE_HTML, vi_text_from(rows[i].text));
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

static const char *const pieces[] = {
    "<p>",
    "</p>",
    "<li>",
    "<ol>",
    "</ol>",
    "<table>",
    "<tr>",
    "<td>",
    "</table>",
    "<br>",
    "<b>",
    "</b>",
    "<div class='x > y'>",
    "</div>",
    "&pound;",
    "&#8217;",
    "&nbsp;",
    "&",
    " ",
    "\r\n",
    "word",
    "\xC2\xA3 5",
    "\xE2\x80\x94",
    "<!-- a & b -->",
    "<![if x]>",
    "<![CDATA[c]]>",
    "<?pi?>",
    "<font>",
    "<span aria-hidden=true>",
    "</span>",
    "<h2>",
    "</h2>",
    "<pre>",
    "</pre>",
    "< ",
    "<dt>",
    "<dd>",
    "\xC2\xA0",
    "a long run of words ",
};

/* Pages put together from pieces by a simple sequence of numbers. */
static void
places_are_right_in_pages_of_any_kind(void **state)
{
    uint32_t number = 1;
    struct sheets sheets;
    (void)state;
    sheets_open(&sheets, NULL);
    for (int page = 0; page < 500; page++) {
        struct vi_buffer text;
        vi_buffer_init(&text, NULL);
        for (int i = 0; i < 200; i++) {
            number = number * 1664525 + 1013904223;
            const char *piece = pieces[(number >> 16) % VI_COUNT(pieces)];
            for (int again = number >> 28 == 0 ? 300 : 1; again; again--)
                vi_buffer_string(&text, piece);
        }
        sheets_read(&sheets, VI_INTAKE_HTML, vi_buffer_view(&text));
        if (!sheets.status && sheet_fault(&sheets.sheet))
            fail_msg("page %d: %s", page, sheet_fault(&sheets.sheet));
        vi_buffer_free(&text);
    }
    sheets_close(&sheets);
}

static const struct {
    const char *why, *text;
    enum vi_limit limit;
    uint64_t most;
    const char *said;
} bounded[] = {
    {"two lines are two", "a<br>b", VI_LIMIT_TEXT_LINES, 2, ""},
    {"three are more than two", "<p>a<p>b", VI_LIMIT_TEXT_LINES, 2,
     "1:1 V3101 the text has more lines than can be read: the limit text-lines (2) is exceeded\n"},
    {"three bytes are three", "<p>a<p>abc", VI_LIMIT_LINE_BYTES, 3, ""},
    {"four are more than three", "<p>a<p>ab d", VI_LIMIT_LINE_BYTES, 3,
     "1:8 V3102 this line is longer than can be read: the limit line-bytes (3) is exceeded\n"},
    {"four elements are four deep", "<html><body><div><p>a", VI_LIMIT_TEXT_DEPTH, 4, ""},
    {"five are more than four", "<html><body><div><div>\n<p>a", VI_LIMIT_TEXT_DEPTH, 4,
     "2:1 V3108 lists, quotations or elements are nested here deeper than can be read: the limit "
     "text-depth (4) is exceeded\n"},
    {"two attributes are two", "<p a b=c>d", VI_LIMIT_XML_ATTRIBUTES, 2, ""},
    {"three are more than two", "<p>x<p a b=c d='>'>e", VI_LIMIT_XML_ATTRIBUTES, 2,
     "1:5 V1133 <p> has more attributes than can be read: the limit xml-attributes (2) is "
     "exceeded\n"},
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
            sheets_read(&sheets, VI_INTAKE_HTML, vi_text_from(bounded[i].text));
        assert_text(vi_text_from(sheets_findings(&sheets)), bounded[i].said, bounded[i].why);
        assert_int_equal(status, bounded[i].said[0] ? VIRES_LIMIT : VIRES_OK);
        sheets_close(&sheets);
    }
}

static bool
read_with(const struct vires_allocator *allocator, void *user)
{
    struct sheets sheets;
    (void)user;
    sheets_open(&sheets, allocator);
    const enum vires_status status = sheets_read(
        &sheets, VI_INTAKE_HTML,
        VI_TEXT(
            "<title>t</title><ol><li>a</ol><table><tr><td>b<br>c<td>d <i hidden>e</i></table>"));
    sheets_close(&sheets);
    return status == VIRES_OK;
}

static void
memory_may_run_out(void **state)
{
    (void)state;
    assert_true(fail_each_allocation(read_with, NULL) > 5);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_is_what_a_reader_sees),
        cmocka_unit_test(lists_are_numbered_as_browsers_do),
        cmocka_unit_test(tables_are_rows_or_layout),
        cmocka_unit_test(menus_are_furniture),
        cmocka_unit_test(places_are_those_of_the_source),
        cmocka_unit_test(places_are_right_in_pages_of_any_kind),
        cmocka_unit_test(limits_are_kept),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
