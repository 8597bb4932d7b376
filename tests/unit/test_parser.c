/* SPDX-License-Identifier: Apache-2.0 */
#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "support/testkit.h"
#include "xml/tree.h"

/* Everything one parse needs and leaves. */
struct parsed {
    struct vi_arena arena;
    struct vires_findings findings;
    struct vi_source source;
    struct vi_node *root;
    enum vires_status status;
};

static struct vi_limits limits;

static void
parse_with(struct vi_xml *xml, struct vi_text text, struct parsed *out,
           const struct vires_allocator *allocator)
{
    *out = (struct parsed){.source = {.name = VI_TEXT("f"), .text = text}};
    vi_arena_init(&out->arena, allocator, 0);
    vi_findings_init(&out->findings, allocator, &limits);
    out->status = vi_xml_parse(xml, &out->source, &out->arena, &out->findings, &out->root);
    vi_findings_settle(&out->findings);
}

static void
parse(struct vi_xml *xml, const char *text, struct parsed *out)
{
    parse_with(xml, vi_text_from(text), out, NULL);
}

static void
end(struct parsed *parsed)
{
    vi_findings_release(&parsed->findings);
    vi_arena_free(&parsed->arena);
}

static struct vi_xml *
new_parser(void)
{
    struct vi_xml *xml;
    assert_int_equal(vi_xml_new(NULL, &limits, &xml), VIRES_OK);
    return xml;
}

static int
default_limits(void **state)
{
    (void)state;
    vi_limits_default(&limits);
    return 0;
}

/* --- A tree as text ---------------------------------------------------------- */

/* "(name@offset attribute=[value] ... child child)", a run of character data as "'text'@offset". */
static void
dump(struct vi_buffer *out, const struct vi_node *node)
{
    if (!node->name.size) {
        vi_buffer_char(out, '\'');
        vi_buffer_text(out, node->text);
        vi_buffer_string(out, "'@");
        vi_buffer_number(out, node->offset);
        return;
    }
    vi_buffer_char(out, '(');
    vi_buffer_text(out, node->name);
    vi_buffer_char(out, '@');
    vi_buffer_number(out, node->offset);
    for (uint32_t i = 0; i < node->attribute_count; i++) {
        vi_buffer_string(out, node->attributes[i].foreign ? " *" : " ");
        vi_buffer_text(out, node->attributes[i].name);
        vi_buffer_string(out, "=[");
        vi_buffer_text(out, node->attributes[i].value);
        vi_buffer_char(out, ']');
    }
    for (const struct vi_node *child = node->first; child; child = child->next) {
        assert_ptr_equal(child->parent, node);
        vi_buffer_char(out, ' ');
        dump(out, child);
    }
    vi_buffer_char(out, ')');
}

static void
assert_tree(struct vi_xml *xml, struct vi_text text, struct vi_text expected, const char *why)
{
    struct parsed parsed;
    struct vi_buffer dumped;
    vi_buffer_init(&dumped, NULL);
    parse_with(xml, text, &parsed, NULL);
    if (parsed.status)
        fail_msg("%s: status %d: %s", why, parsed.status, parsed.findings.shown[0].text);
    dump(&dumped, parsed.root);
    if (!vi_text_equal(vi_buffer_view(&dumped), expected))
        fail_msg("%s: %.*s\nis read as %s\nnot as  %.*s", why, (int)text.size, text.at,
                 dumped.bytes, (int)expected.size, expected.at);
    vi_buffer_free(&dumped);
    end(&parsed);
}

static void
a_file_becomes_a_tree_with_places(void **state)
{
    static const struct {
        const char *why, *file, *tree;
    } cases[] = {
        {"one element", "<a/>", "(a@0)"},
        {"with an end tag", "<a></a>", "(a@0)"},
        {"elements in order", "<a><b/><c><d/></c><e/></a>", "(a@0 (b@3) (c@7 (d@10)) (e@18))"},
        {"behind a declaration", "<?xml version='1.0' encoding='UTF-8'?>\n<a/>", "(a@39)"},
        {"the encoding that is declared is not looked at",
         "<?xml version='1.0' encoding='EBCDIC-US'?>\n<a>\xC2\xA3</a>", "(a@43 '\xC2\xA3'@46)"},
        {"text", "<a>x</a>", "(a@0 'x'@3)"},
        {"white space around text is kept", "<a> x\n</a>", "(a@0 ' x\n'@3)"},
        {"white space alone is dropped", "<a> \t\n<b> </b>\r\n</a>", "(a@0 (b@6))"},
        {"even if written as a reference", "<a>&#32;<b/></a>", "(a@0 (b@8))"},
        {"a no-break space is text", "<a>\xC2\xA0</a>", "(a@0 '\xC2\xA0'@3)"},
        {"text around elements", "<a>x<b>y</b>z</a>", "(a@0 'x'@3 (b@4 'y'@7) 'z'@12)"},
        {"the five names", "<a>&lt;&gt;&amp;&quot;&apos;</a>", "(a@0 '<>&\"''@3)"},
        {"numbers of characters", "<a>&#163;&#xA3;</a>", "(a@0 '\xC2\xA3\xC2\xA3'@3)"},
        {"text and references are one run",
         "<a>R&amp;D \xC2\xA3"
         "5</a>",
         "(a@0 'R&D \xC2\xA3"
         "5'@3)"},
        {"comments break no run", "<a>x<!-- <b> & -->y</a>", "(a@0 'xy'@3)"},
        {"nor do instructions", "<a><?p <b> & ?>x<?q?>y</a>", "(a@0 'xy'@15)"},
        {"a CDATA section is text", "<a><![CDATA[<b> & ]] > ]]></a>", "(a@0 '<b> & ]] > '@12)"},
        {"with text around it", "<a>x<![CDATA[y]]>z</a>", "(a@0 'xyz'@3)"},
        {"an empty one is nothing", "<a><![CDATA[]]></a>", "(a@0)"},
        {"behind a comment", "<a><!--x--><![CDATA[]]><!--y--><![CDATA[z]]></a>", "(a@0 'z'@40)"},
        {"lines end with one byte", "<a>x\r\ny\rz\n</a>", "(a@0 'x\ny\nz\n'@3)"},
        {"but for those written as references", "<a>x&#13;y</a>", "(a@0 'x\ry'@3)"},
        {"behind a comment that names a tag", "<a><!-- <b> --><b/></a>", "(a@0 (b@15))"},
        {"behind a CDATA section that names one", "<a><![CDATA[<b>]]><b/></a>",
         "(a@0 '<b>'@12 (b@18))"},
        {"attributes", "<a b='1' c=\"2\"/>", "(a@0 b=[1] c=[2])"},
        {"no value", "<a b=''/>", "(a@0 b=[])"},
        {"brackets and marks in values", "<a b='>\"' c=\"'/>\"><d/></a>",
         "(a@0 b=[>\"] c=['/>] (d@18))"},
        {"references in values", "<a b='&lt;&#163;&amp;'/>", "(a@0 b=[<\xC2\xA3&])"},
        {"white space in values becomes spaces", "<a b='x\ty\nz\r\n'/>", "(a@0 b=[x y z ])"},
        {"but for that written as references", "<a b='&#10;'/>", "(a@0 b=[\n])"},
        {"white space in tags", "<a\n  b = '1'\n\t><c\n/></a\n>", "(a@0 b=[1] (c@15))"},
        {"attributes of a namespace are foreign",
         "<a xml:lang='en' lang='cy' xmlns:x='urn:x' x:y='1'/>",
         "(a@0 *lang=[en] lang=[cy] *y=[1])"},
        {"a prefix is no part of a name", "<x:a xmlns:x='urn:x'><x:b/></x:a>", "(a@0 (b@21))"},
        {"names of any script", "<\xC3\xA9t\xC3\xA9 \xCE\xB1='1'/>",
         "(\xC3\xA9t\xC3\xA9@0 \xCE\xB1=[1])"},
        {"characters of four bytes before a tag", "<a>\xF0\x9F\x8F\x9B<b/></a>",
         "(a@0 '\xF0\x9F\x8F\x9B'@3 (b@7))"},
        {"remarks around the root", "<?p?><!-- <x> --><a/><!-- <y> -->\n<?q?>", "(a@17)"},
    };
    struct vi_xml *xml = new_parser();
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++)
        assert_tree(xml, vi_text_from(cases[i].file), vi_text_from(cases[i].tree), cases[i].why);
    vi_xml_free(xml);
}

static void
namespaces_are_told_apart(void **state)
{
    static const struct {
        const char *why, *file;
        enum vi_xml_space root, child;
    } cases[] = {
        {"none", "<a><b/></a>", VI_SPACE_NONE, VI_SPACE_NONE},
        {"of records", "<a xmlns='urn:vires:record:1'><b/></a>", VI_SPACE_RECORD, VI_SPACE_RECORD},
        {"of rules", "<a xmlns='urn:vires:rules:1'><b/></a>", VI_SPACE_RULES, VI_SPACE_RULES},
        {"of others", "<a xmlns='urn:other'><b/></a>", VI_SPACE_OTHER, VI_SPACE_OTHER},
        {"of a later version", "<a xmlns='urn:vires:rules:2'><b/></a>", VI_SPACE_OTHER,
         VI_SPACE_OTHER},
        {"that is no good URI", "<a xmlns='not a {URI}'><b/></a>", VI_SPACE_OTHER, VI_SPACE_OTHER},
        {"one in another", "<a xmlns='urn:vires:record:1'><b xmlns='urn:vires:rules:1'/></a>",
         VI_SPACE_RECORD, VI_SPACE_RULES},
        {"none in one", "<a xmlns='urn:vires:record:1'><b xmlns=''/></a>", VI_SPACE_RECORD,
         VI_SPACE_NONE},
        {"by prefix", "<r:a xmlns:r='urn:vires:rules:1'><b/></r:a>", VI_SPACE_RULES, VI_SPACE_NONE},
    };
    struct vi_xml *xml = new_parser();
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        struct parsed parsed;
        parse(xml, cases[i].file, &parsed);
        if (parsed.status || parsed.root->space != cases[i].root ||
            vi_node_child(parsed.root)->space != cases[i].child)
            fail_msg("%s", cases[i].why);
        end(&parsed);
    }
    vi_xml_free(xml);
}

static void
elements_are_numbered_and_names_shared(void **state)
{
    struct vi_xml *xml = new_parser();
    struct parsed parsed;
    (void)state;
    parse(xml, "<a>x<b c='1'/><a b='2'><b/></a></a>", &parsed);
    const struct vi_node *b = vi_node_child(parsed.root), *a = vi_node_next(b);
    assert_int_equal(parsed.root->index, 0);
    assert_int_equal(b->index, 1);
    assert_int_equal(a->index, 2);
    assert_int_equal(vi_node_child(a)->index, 3);
    assert_ptr_equal(a->name.at, parsed.root->name.at);
    assert_ptr_equal(vi_node_child(a)->name.at, b->name.at);
    assert_ptr_equal(a->attributes[0].name.at, b->name.at);
    end(&parsed);
    vi_xml_free(xml);
}

/* The tree is read after the source, the parser and all that libxml2 knew are gone. */
static void
a_tree_borrows_nothing(void **state)
{
    struct vi_xml *xml = new_parser();
    struct parsed parsed;
    struct vi_buffer dumped;
    char *file = malloc(64);
    (void)state;
    assert_non_null(file);
    snprintf(file, 64, "<a b='&lt;1' c='2'>x<d>\xC2\xA3&amp;</d></a>");
    vi_buffer_init(&dumped, NULL);
    parse(xml, file, &parsed);
    vi_xml_free(xml);
    free(file);
    dump(&dumped, parsed.root);
    assert_text(vi_buffer_view(&dumped), "(a@0 b=[<1] c=[2] 'x'@19 (d@20 '\xC2\xA3&'@23))", "all");
    vi_buffer_free(&dumped);
    end(&parsed);
}

/* --- Places over many files --------------------------------------------------- */

/* A file made by chance, and the tree that it must give. */
struct made {
    struct vi_buffer file, tree;
    struct vi_buffer run; /* the character data since the last tag */
    size_t run_at;        /* where its first character stands; SIZE_MAX: none yet */
    uint64_t seed;
};

static unsigned
chance(struct made *made, unsigned below)
{
    made->seed = made->seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (unsigned)(made->seed >> 33) % below;
}

struct piece {
    const char *before, *written, *after, *read;
};

/* Character data, and what breaks no run of it. */
static void
make_piece(struct made *made)
{
    static const struct piece pieces[] = {
        {"", "the decision", "", "the decision"},
        {"", " ", "", " "},
        {"", "\n    ", "", "\n    "},
        {"", "\r\n  ", "", "\n  "},
        {"", "\r", "", "\n"},
        {"", "a > b", "", "a > b"},
        {"", "]] ", "", "]] "},
        {"", ";", "", ";"},
        {"",
         "\xC2\xA3"
         "25,000",
         "",
         "\xC2\xA3"
         "25,000"},
        {"", "\xF0\x9F\x8F\x9B", "", "\xF0\x9F\x8F\x9B"},
        {"", "&amp;", "", "&"},
        {"", "&lt;", "", "<"},
        {"", "&#59;", "", ";"},
        {"", "&#xA3;", "", "\xC2\xA3"},
        {"<!--", " <b c='>'> & - ", "-->", ""},
        {"<?", "x <b> ? >", "?>", ""},
        {"<![CDATA[", "", "]]>", ""},
        {"<![CDATA[", "<b c='1'> & \xC2\xA3 ]] >", "]]>", "<b c='1'> & \xC2\xA3 ]] >"},
        {"<![CDATA[", "x\r\ny", "]]>", "x\ny"},
    };
    const struct piece *piece = &pieces[chance(made, VI_COUNT(pieces))];
    vi_buffer_string(&made->file, piece->before);
    /* A line feed would be taken for the second half of a line end. */
    bool split = made->file.size && made->file.bytes[made->file.size - 1] == '\r' &&
                 piece->written[0] == '\n';
    if (split)
        vi_buffer_char(&made->file, ' '), vi_buffer_char(&made->run, ' ');
    if (piece->read[0] && made->run_at == SIZE_MAX)
        made->run_at = made->file.size;
    vi_buffer_string(&made->file, piece->written);
    vi_buffer_string(&made->file, piece->after);
    vi_buffer_string(&made->run, piece->read);
}

static void
make_text(struct made *made)
{
    for (unsigned pieces = chance(made, 6); pieces; pieces--)
        make_piece(made);
    /* Long runs, which libxml2 gives in parts, and parts of them. */
    for (unsigned more = chance(made, 10) ? 0 : 30 + chance(made, 400); more; more--)
        make_piece(made);
}

static void
end_run(struct made *made)
{
    struct vi_text run = vi_buffer_view(&made->run);
    bool blank = true;
    for (size_t i = 0; i < run.size; i++)
        blank = blank && strchr(" \t\r\n", run.at[i]);
    if (!blank) {
        vi_buffer_string(&made->tree, " '");
        vi_buffer_text(&made->tree, run);
        vi_buffer_string(&made->tree, "'@");
        vi_buffer_number(&made->tree, (int64_t)made->run_at);
    }
    vi_buffer_clear(&made->run);
    made->run_at = SIZE_MAX;
}

static void
make_attributes(struct made *made)
{
    static const char *const names[] = {"b", "kind", "x-y", "\xC3\xA9t\xC3\xA9"};
    static const struct piece values[] = {
        {"='", "", "'", ""},
        {" = \"", "it's >", "\"", "it's >"},
        {"='", "/>", "'", "/>"},
        {"=\n'", "a\n b", "'", "a  b"},
        {"='", "&lt;b&gt;", "'", "<b>"},
        {"=\"", "\xC2\xA3&amp;\xC2\xA3", "\"", "\xC2\xA3&\xC2\xA3"},
    };
    for (unsigned i = chance(made, VI_COUNT(names)); i < VI_COUNT(names); i++) {
        const struct piece *value = &values[chance(made, VI_COUNT(values))];
        vi_buffer_string(&made->file, chance(made, 2) ? " " : "\r\n\t");
        vi_buffer_string(&made->file, names[i]);
        vi_buffer_string(&made->file, value->before);
        vi_buffer_string(&made->file, value->written);
        vi_buffer_string(&made->file, value->after);
        vi_buffer_char(&made->tree, ' ');
        vi_buffer_string(&made->tree, names[i]);
        vi_buffer_string(&made->tree, "=[");
        vi_buffer_string(&made->tree, value->read);
        vi_buffer_char(&made->tree, ']');
    }
}

static void
make_element(struct made *made, unsigned depth)
{
    static const char *const names[] = {"a", "vote", "\xC3\xA9lu", "x.y"};
    const char *name = names[chance(made, VI_COUNT(names))];
    vi_buffer_string(&made->tree, depth ? " (" : "(");
    vi_buffer_string(&made->tree, name);
    vi_buffer_char(&made->tree, '@');
    vi_buffer_number(&made->tree, (int64_t)made->file.size);
    vi_buffer_char(&made->file, '<');
    vi_buffer_string(&made->file, name);
    if (chance(made, 2))
        make_attributes(made);
    vi_buffer_string(&made->file, chance(made, 4) ? "" : "\n ");
    bool empty = chance(made, 4) == 0;
    vi_buffer_string(&made->file, empty ? "/>" : ">");
    for (unsigned parts = empty || depth > 6 ? 0 : chance(made, 5); parts; parts--) {
        make_text(made);
        end_run(made);
        make_element(made, depth + 1);
    }
    if (!empty) {
        make_text(made);
        end_run(made);
        vi_buffer_string(&made->file, "</");
        vi_buffer_string(&made->file, name);
        vi_buffer_string(&made->file, chance(made, 4) ? ">" : "\n>");
    }
    vi_buffer_char(&made->tree, ')');
}

static void
places_are_right_in_every_file(void **state)
{
    enum { FILES = 4000 };
    struct vi_xml *xml = new_parser();
    struct made made = {.run_at = SIZE_MAX, .seed = 2014};
    size_t bytes = 0;
    (void)state;
    vi_buffer_init(&made.file, NULL);
    vi_buffer_init(&made.tree, NULL);
    vi_buffer_init(&made.run, NULL);
    for (int i = 0; i < FILES; i++) {
        vi_buffer_clear(&made.file);
        vi_buffer_clear(&made.tree);
        vi_buffer_string(&made.file,
                         chance(&made, 2) ? "<?xml version='1.0'?>\r\n<!-- <a> -->" : "");
        make_element(&made, 0);
        assert_tree(xml, vi_buffer_view(&made.file), vi_buffer_view(&made.tree), "by chance");
        bytes += made.file.size;
    }
    assert_true(bytes > FILES * (size_t)500);
    vi_buffer_free(&made.file);
    vi_buffer_free(&made.tree);
    vi_buffer_free(&made.run);
    vi_xml_free(xml);
}

/* --- Limits -------------------------------------------------------------------- */

static void
limits_are_kept_and_named(void **state)
{
    static const struct {
        enum vi_limit limit;
        uint64_t value;
        const char *within, *beyond;
        enum vi_code code;
        uint32_t line, column;
        const char *text;
    } cases[] = {
        {VI_LIMIT_XML_DEPTH, 3, "<a><b><c/></b><b><c/></b></a>", "<a><b><c>\n <d/></c></b></a>",
         VI_XML_DEPTH, 2, 2,
         "<d> stands too deep within other elements: the limit xml-depth (3) is exceeded"},
        {VI_LIMIT_XML_ELEMENTS, 3, "<a><b/>x<c/>y</a>", "<a><b/><c/><d/></a>", VI_XML_ELEMENTS, 1,
         12, "the file has more elements than can be read: the limit xml-elements (3) is exceeded"},
        {VI_LIMIT_XML_ATTRIBUTES, 2, "<a b='1' c='2'/>",
         "<a><v:b c='1' d='2' xmlns:v='urn:v'/></a>", VI_XML_ATTRIBUTES, 1, 4,
         "<v:b> has more attributes than can be read: the limit xml-attributes (2) is exceeded"},
        {VI_LIMIT_XML_VALUE_BYTES, 4, "<a b='1234' c='&#163;&#163;'/>", "<a b='1234'\nc='12345'/>",
         VI_XML_VALUE_BYTES, 2, 1,
         "the value of c is longer than can be read: the limit xml-value-bytes (4) is exceeded"},
        {VI_LIMIT_XML_VALUE_BYTES, 4, "<a xml:b='1234'/>", "<a c='1' xml:b='12345'/>",
         VI_XML_VALUE_BYTES, 1, 10,
         "the value of b is longer than can be read: the limit xml-value-bytes (4) is exceeded"},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        struct parsed parsed;
        vi_limits_default(&limits);
        limits.value[cases[i].limit] = cases[i].value;
        struct vi_xml *xml = new_parser();
        parse(xml, cases[i].within, &parsed);
        assert_int_equal(parsed.status, VIRES_OK);
        end(&parsed);
        parse(xml, cases[i].beyond, &parsed);
        assert_int_equal(parsed.status, VIRES_LIMIT);
        assert_int_equal(parsed.findings.shown_count, 1);
        assert_string_equal(parsed.findings.shown[0].text, cases[i].text);
        assert_int_equal(parsed.findings.shown[0].code, vi_code_row(cases[i].code)->number);
        assert_int_equal(parsed.findings.shown[0].place.line, cases[i].line);
        assert_int_equal(parsed.findings.shown[0].place.column, cases[i].column);
        assert_null(parsed.root);
        end(&parsed);
        vi_xml_free(xml);
    }
}

/* `count` times `each`, with its number where a '#' stands. */
static void
repeat(struct vi_buffer *out, const char *each, size_t count)
{
    for (size_t i = 0; i < count; i++)
        for (const char *at = each; *at; at++)
            if (*at == '#')
                vi_buffer_number(out, (int64_t)i);
            else
                vi_buffer_char(out, *at);
}

static const struct hostile {
    const char *why, *before, *each, *after;
    size_t count;
    enum vires_status status;
    enum vi_code code; /* of the one finding, unless the status is VIRES_OK */
} hostile_files[] = {
    {"as deep as is allowed", "", "<a>", NULL, 64, VIRES_REJECTED, VI_XML_UNCLOSED},
    {"one deeper", "", "<a>", NULL, 65, VIRES_LIMIT, VI_XML_DEPTH},
    {"very deep", "", "<a>", NULL, 1000000, VIRES_LIMIT, VI_XML_DEPTH},
    {"64 attributes", "<a", " b#='1'", "/>", 64, VIRES_OK, 0},
    {"65 attributes", "<a", " b#='1'", "/>", 65, VIRES_LIMIT, VI_XML_ATTRIBUTES},
    {"1,000 attributes", "<a", " b#='1'", "/>", 1000, VIRES_LIMIT, VI_XML_ATTRIBUTES},
    {"a million attributes", "<a", " b#='1'", "/>", 1000000, VIRES_LIMIT, VI_XML_ATTRIBUTES},
    {"a million namespaces", "<a", " xmlns:b#='u'", "/>", 1000000, VIRES_LIMIT, VI_XML_ATTRIBUTES},
    {"a value as long as is allowed", "<a b='", "x", "'/>", 65536, VIRES_OK, 0},
    {"one longer", "<a b='", "x", "'/>", 65537, VIRES_LIMIT, VI_XML_VALUE_BYTES},
    {"a value of 12 MB", "<a b='", "x", "'/>", 12000000, VIRES_LIMIT, VI_XML_VALUE_BYTES},
    {"text of 12 MB", "<a>", "x\n", "</a>", 6000000, VIRES_OK, 0},
    {"a name of 1 MB", "<", "x", "/>", 1000000, VIRES_OK, 0},
    {"a comment of 9 MB", "<a><!--", "x", "--></a>", 9000000, VIRES_OK, 0},
    {"200,000 names", "<a>", "<b#/>", "</a>", 200000, VIRES_OK, 0},
    {"500,000 faults", "<a>", "<b></c>", "</a>", 500000, VIRES_REJECTED, VI_XML_MISMATCH},
    {"a million ampersands", "<a>", "&", "</a>", 1000000, VIRES_REJECTED, VI_XML_AMPERSAND},
    {"a million references", "<a>", "&amp;", "</a>", 1000000, VIRES_OK, 0},
};

/* What libxml2 holds of its own. */
static size_t xml_live, xml_most, xml_left = UNLIMITED;
static bool xml_once;

static void *
xml_allocate(void *block, size_t size)
{
    if (!xml_left) {
        xml_left = xml_once ? UNLIMITED : 0;
        return NULL;
    }
    xml_left -= xml_left != UNLIMITED;
    void *result = realloc(block, size);
    xml_live += !block && result;
    xml_most = xml_live > xml_most ? xml_live : xml_most;
    return result;
}

static void *
xml_malloc(size_t size)
{
    return xml_allocate(NULL, size ? size : 1);
}

static void *
xml_realloc(void *block, size_t size)
{
    return xml_allocate(block, size ? size : 1);
}

static void
xml_free(void *block)
{
    xml_live -= block != NULL;
    free(block);
}

static char *
xml_strdup(const char *text)
{
    char *copy = xml_allocate(NULL, strlen(text) + 1);
    return copy ? strcpy(copy, text) : NULL;
}

static void
hostile_files_do_no_harm(void **state)
{
    struct vi_xml *xml = new_parser();
    struct vi_buffer file;
    size_t live = xml_live;
    (void)state;
    vi_buffer_init(&file, NULL);
    for (size_t i = 0; i < VI_COUNT(hostile_files); i++) {
        const struct hostile *hostile = &hostile_files[i];
        struct parsed parsed;
        vi_buffer_clear(&file);
        vi_buffer_string(&file, hostile->before);
        repeat(&file, hostile->each, hostile->count);
        vi_buffer_string(&file, hostile->after ? hostile->after : "");
        parse_with(xml, vi_buffer_view(&file), &parsed, NULL);
        const struct vires_findings *findings = &parsed.findings;
        if (parsed.status != hostile->status ||
            findings->shown_count != (parsed.status != VIRES_OK) ||
            (parsed.status && findings->shown[0].code != vi_code_row(hostile->code)->number))
            fail_msg("%s: status %d: %s", hostile->why, parsed.status,
                     findings->shown_count ? findings->shown[0].text : "");
        end(&parsed);
        if (xml_live > live + 8192)
            fail_msg("%s: libxml2 keeps %zu blocks", hostile->why, xml_live);
        assert_tree(xml, VI_TEXT("<a>x<b/></a>"), VI_TEXT("(a@0 'x'@3 (b@4))"), hostile->why);
    }
    vi_buffer_free(&file);
    vi_xml_free(xml);
}

/* Files of ever new names: the parser is renewed, so memory stays flat. */
static void
names_do_not_pile_up(void **state)
{
    struct vi_xml *xml = new_parser();
    struct vi_buffer file;
    (void)state;
    vi_buffer_init(&file, NULL);
    xml_most = xml_live;
    size_t most = xml_live + 20000;
    for (int i = 0; i < 3000; i++) {
        struct parsed parsed;
        vi_buffer_clear(&file);
        vi_buffer_string(&file, "<a>");
        for (int j = 0; j < 50; j++) {
            vi_buffer_string(&file, "<b");
            vi_buffer_number(&file, i * 50 + j);
            vi_buffer_string(&file, " c='1'/>");
        }
        vi_buffer_string(&file, "</a>");
        parse_with(xml, vi_buffer_view(&file), &parsed, NULL);
        assert_int_equal(parsed.status, VIRES_OK);
        end(&parsed);
    }
    if (xml_most > most)
        fail_msg("libxml2 held %zu blocks", xml_most);
    vi_buffer_free(&file);
    vi_xml_free(xml);
}

/* --- Files that end or change anywhere ------------------------------------------ */

static const char small[] =
    "<?xml version='1.0' encoding='UTF-8'?>\n<!-- x -->\n<a b='&lt;1' c=\"\xC2\xA3\">\n"
    "  x &amp; y<d e='1'/>\r\n<?p q?><![CDATA[<z>]]>\xE2\x80\x93&#163;</a>\n";

/* Each in memory of its own, so that a sanitizer sees a read beyond the end. */
static void
every_prefix_of_a_file_has_one_fault(void **state)
{
    const size_t whole = strlen(small) - 1; /* the last line end may go */
    struct vi_xml *xml = new_parser();
    (void)state;
    for (size_t size = 0; size < whole; size++) {
        struct parsed parsed;
        char *copy = malloc(size ? size : 1);
        assert_non_null(copy);
        memcpy(copy, small, size);
        size_t bad;
        /* Half a character is refused before libxml2 sees it. */
        if (vi_text_utf8((struct vi_text){copy, size}, &bad)) {
            parse_with(xml, (struct vi_text){copy, size}, &parsed, NULL);
            if (parsed.status != VIRES_REJECTED || parsed.findings.shown_count != 1)
                fail_msg("%zu bytes: status %d, %zu findings", size, parsed.status,
                         parsed.findings.shown_count);
            end(&parsed);
        }
        free(copy);
    }
    vi_xml_free(xml);
}

static void
every_changed_byte_gives_one_fault_or_none(void **state)
{
    static const char bytes[] = "<>&;'\"=/!?-[] x\x01\x7F:#\n";
    const size_t whole = strlen(small);
    struct vi_xml *xml = new_parser();
    char copy[sizeof(small)];
    (void)state;
    for (size_t at = 0; at < whole; at++)
        for (size_t i = 0; bytes[i]; i++) {
            struct parsed parsed;
            size_t bad;
            memcpy(copy, small, sizeof(small));
            copy[at] = bytes[i];
            if (!vi_text_utf8((struct vi_text){copy, whole}, &bad))
                continue;
            parse_with(xml, (struct vi_text){copy, whole}, &parsed, NULL);
            if (parsed.status > VIRES_REJECTED || parsed.findings.shown_count != parsed.status)
                fail_msg("byte %zu as '%c': status %d, %zu findings", at, bytes[i], parsed.status,
                         parsed.findings.shown_count);
            end(&parsed);
        }
    vi_xml_free(xml);
}

/* --- Memory ---------------------------------------------------------------------- */

static const char varied[] =
    "<?xml version='1.0' encoding='UTF-8' standalone='yes'?><!-- remark --><?pi x?>\n"
    "<record xmlns='urn:vires:record:1' xmlns:x='urn:x' kind='a&lt;b&#163;' x:y='\n'>\n"
    "text &amp; \xC2\xA3\r\n<![CDATA[<data>]]><\xC3\xA9t\xC3\xA9 a='1' b='2' c='3' d='4' e='5' "
    "f='6'"
    " g='7' h='8' i='9' j='10' k='11' l='12'/><x:deep><b><c><d><e><f><g><h><i><j><k><l>"
    "x</l></k></j></i></h></g></f></e></d></c></b></x:deep></record>";

/* Rejected and read: the same calls, whatever fails. */
static bool
build_with(const struct vires_allocator *allocator, const char *file, enum vires_status expected)
{
    struct vi_xml *xml;
    struct parsed parsed;
    if (vi_xml_new(allocator, &limits, &xml) == VIRES_NO_MEMORY)
        return false;
    parse_with(xml, vi_text_from(file), &parsed, allocator);
    bool whole = !parsed.findings.failed && parsed.status != VIRES_NO_MEMORY;
    if (parsed.status != VIRES_NO_MEMORY && parsed.status != expected)
        fail_msg("status %d: %s", parsed.status,
                 parsed.findings.shown_count ? parsed.findings.shown[0].text : "no finding");
    assert_true(!parsed.root == (parsed.status != VIRES_OK));
    end(&parsed);
    vi_xml_free(xml);
    return whole;
}

static bool
build_tree(const struct vires_allocator *allocator, void *user)
{
    (void)user;
    return build_with(allocator, varied, VIRES_OK);
}

static bool
build_fault(const struct vires_allocator *allocator, void *user)
{
    (void)user;
    return build_with(allocator, "<a b='1' b='2'/>", VIRES_REJECTED);
}

static void
every_allocation_of_ours_may_fail(void **state)
{
    (void)state;
    assert_in_range(fail_each_allocation(build_tree, NULL), 4, 40);
    assert_in_range(fail_each_allocation(build_fault, NULL), 4, 40);
}

static size_t printed;

/* The handler of this program, which a library must not use. */
static void
hear_print(void *user, const char *format, ...)
{
    (void)user, (void)format;
    printed++;
}

/* Fails libxml2's requests from one on (or that one alone) until none is left that fails. */
static size_t
fail_each_of_libxml2(const char *file, enum vires_status expected)
{
    size_t given = 0;
    for (;; given++) {
        xmlResetLastError(); /* libxml2 keeps a copy of the last error */
        size_t live = xml_live;
        xml_left = given;
        bool built = build_with(NULL, file, expected);
        bool failed = xml_left == 0 || (xml_once && xml_left == UNLIMITED);
        xml_left = UNLIMITED;
        xmlResetLastError();
        if (xml_live != live)
            fail_msg("%zu blocks are lost after %zu were given", xml_live - live, given);
        assert_true(built || failed);
        if (!failed)
            return given;
    }
}

static void
every_allocation_of_libxml2_may_fail(void **state)
{
    (void)state;
    xmlSetGenericErrorFunc(NULL, hear_print);
    for (int once = 0; once < 2; once++) {
        xml_once = once;
        assert_in_range(fail_each_of_libxml2(varied, VIRES_OK), 20, 400);
        assert_in_range(fail_each_of_libxml2("<a b='1' b='2'/>", VIRES_REJECTED), 10, 200);
        assert_in_range(fail_each_of_libxml2("<a>&nbsp;", VIRES_REJECTED), 10, 200);
    }
    xmlSetGenericErrorFunc(NULL, NULL);
    assert_int_equal(printed, 0);
}

static void
a_parser_works_after_memory_ran_out(void **state)
{
    struct vi_xml *xml = new_parser();
    (void)state;
    for (size_t given = 0; given < 100; given++) {
        struct parsed parsed;
        xml_once = false;
        xml_left = given;
        parse(xml, varied, &parsed);
        xml_left = UNLIMITED;
        if (parsed.status && parsed.status != VIRES_NO_MEMORY)
            fail_msg("after %zu: %s", given, parsed.findings.shown[0].text);
        end(&parsed);
        assert_tree(xml, VI_TEXT("<a>x<b/></a>"), VI_TEXT("(a@0 'x'@3 (b@4))"), "afterwards");
    }
    vi_xml_free(xml);
    vi_xml_free(NULL);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(a_file_becomes_a_tree_with_places, default_limits),
        cmocka_unit_test_setup(namespaces_are_told_apart, default_limits),
        cmocka_unit_test_setup(elements_are_numbered_and_names_shared, default_limits),
        cmocka_unit_test_setup(a_tree_borrows_nothing, default_limits),
        cmocka_unit_test_setup(places_are_right_in_every_file, default_limits),
        cmocka_unit_test_setup(limits_are_kept_and_named, default_limits),
        cmocka_unit_test_setup(hostile_files_do_no_harm, default_limits),
        cmocka_unit_test_setup(names_do_not_pile_up, default_limits),
        cmocka_unit_test_setup(every_prefix_of_a_file_has_one_fault, default_limits),
        cmocka_unit_test_setup(every_changed_byte_gives_one_fault_or_none, default_limits),
        cmocka_unit_test_setup(every_allocation_of_ours_may_fail, default_limits),
        cmocka_unit_test_setup(every_allocation_of_libxml2_may_fail, default_limits),
        cmocka_unit_test_setup(a_parser_works_after_memory_ran_out, default_limits),
    };
    if (xmlMemSetup(xml_free, xml_malloc, xml_realloc, xml_strdup))
        return 1;
    return cmocka_run_group_tests(tests, NULL, NULL);
}
