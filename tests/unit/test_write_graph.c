/* SPDX-License-Identifier: Apache-2.0 */
#include "report/write_who.h"

#include "support/rulesets.h"

static void
draw(struct rulesets *rulesets, void (*write)(const struct vi_who *, struct vi_buffer *),
     struct vi_buffer *out)
{
    const char *body =
        "<body id='executive' kind='executive' name='&quot;Cabinet&quot; &amp; all'/>"
        "<post id='p'/><post id='q'/><post id='r'/><function id='f' kind='executive'/>"
        "<grant from='executive' to='p' function='f'><limit of='act' up-to='GBP 5'/></grant>"
        "<grant from='q' to='r' function='f'/>"
        "<grant from='executive' to='q' function='f' in-force-until='2013-12-31'/>";
    const struct vi_who_asked asked = {.function = VI_TEXT("f"), .on = VI_TEXT("2014-06-03")};
    struct vi_arena arena;
    struct vires_findings findings;
    struct vi_who who;
    vi_arena_init(&arena, NULL, 0);
    vi_findings_init(&findings, NULL, &rulesets->limits);
    assert_int_equal(rulesets_constitution(rulesets, body), VIRES_OK);
    assert_int_equal(
        vi_who_ask(rulesets->program, &rulesets->limits, &asked, &arena, &findings, &who),
        VIRES_OK);
    write(&who, out);
    vi_findings_release(&findings);
    vi_arena_free(&arena);
}

/* What confers something is drawn whole, what is in force and confers nothing broken. */
static void
dot_says_who_gives_what_to_whom(void **state)
{
    struct vi_buffer out;
    vi_buffer_init(&out, NULL);
    draw(*state, vi_who_write_dot, &out);
    assert_string_equal(out.bytes, "digraph scheme {\n"
                                   "  label=\"North Quay: f, 3 June 2014\";\n"
                                   "  node [shape=box];\n"
                                   "  h1 [label=\"\\\"Cabinet\\\" & all\"];\n"
                                   "  h2 [label=\"p\"];\n"
                                   "  h3 [label=\"q\"];\n"
                                   "  h4 [label=\"r\"];\n"
                                   "  h1 -> h2 [label=\"f, up to £5\"];\n"
                                   "  h3 -> h4 [label=\"f\", style=dashed];\n"
                                   "}\n");
    vi_buffer_free(&out);
}

static void
svg_draws_the_same(void **state)
{
    static const char *const parts[] = {
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"472\" height=\"450\"",
        ">North Quay: f, 3 June 2014</text>",
        ">&quot;Cabinet&quot; &amp; all</text>",
        "<text class=\"grant\"",
        ">f, up to £5</text>",
        "<line class=\"dead\"",
        "</svg>\n",
    };
    struct vi_buffer out;
    vi_buffer_init(&out, NULL);
    draw(*state, vi_who_write_svg, &out);
    for (size_t i = 0; i < VI_COUNT(parts); i++)
        if (vi_text_find(vi_buffer_view(&out), vi_text_from(parts[i])) == out.size)
            fail_msg("the picture lacks %s:\n%s", parts[i], out.bytes);
    vi_buffer_free(&out);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        RULESETS_TEST(dot_says_who_gives_what_to_whom),
        RULESETS_TEST(svg_draws_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
