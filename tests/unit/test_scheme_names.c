/* SPDX-License-Identifier: Apache-2.0 */
#include "ruleset/scheme_names.h"

#include "support/rulesets.h"

static const struct prog_scheme *
load(struct rulesets *rulesets, const char *body)
{
    if (rulesets_constitution(rulesets, body))
        fail_msg("%s", rulesets_findings(rulesets));
    return rulesets->program->authorities[0]->scheme;
}

static void
holders_are_known_by_the_names_of_documents(void **state)
{
    const struct prog_scheme *s =
        load(*state, "<body id='executive' kind='executive' name='The Executive' alias='Cabinet'/>"
                     "<post id='p' name='Director of Place'/><post id='q' name='Officer'/>"
                     "<post id='r' name='Officer'/>"
                     "<seat body='executive' member='A Leader' office='leader'/>");
    assert_int_equal(s->folded_holder[vi_atoms_find(&s->folded, VI_TEXT("cabinet"))],
                     vi_atoms_find(&s->names, VI_TEXT("executive")));
    assert_int_equal(s->folded_holder[vi_atoms_find(&s->folded, VI_TEXT("director of place"))],
                     vi_atoms_find(&s->names, VI_TEXT("p")));
    assert_int_equal(s->folded_holder[vi_atoms_find(&s->folded, VI_TEXT("officer"))], 0);
    assert_true(s->folded_holder[vi_atoms_find(&s->folded, VI_TEXT("a leader"))]);
}

static const struct {
    const char *why, *folded, *expected;
} posts[] = {
    {"by id", "p", "p:2014 p:2015 "},
    {"by a name", "director of place", "p:2014 q:2014 "},
    {"by another of another time", "director", "p:2015 "},
    {"as the law calls it", "monitoring-officer", "q:2014 "},
    {"an id that is its name too, once", "clerk", "clerk:2014 "},
    {"nobody", "porter", ""},
};

static void
posts_are_found_by_all_their_names_in_the_order_in_which_they_are_declared(void **state)
{
    const struct prog_scheme *s =
        load(*state, "<post id='p' name='Director of Place' in-force-from='2014-01-01' "
                     "in-force-until='2014-12-31'/>"
                     "<post id='q' name='DIRECTOR of Place' statutory='monitoring-officer' "
                     "in-force-from='2014-01-01'/>"
                     "<post id='p' name='Director' in-force-from='2015-01-01'/>"
                     "<post id='clerk' name='Clerk' in-force-from='2014-01-01'/>");
    for (size_t i = 0; i < VI_COUNT(posts); i++) {
        struct vi_buffer said;
        vi_buffer_init(&said, NULL);
        vi_buffer_string(&said, "");
        const uint32_t atom = vi_atoms_find(&s->folded, vi_text_from(posts[i].folded));
        for (uint32_t at = atom ? s->post_first[atom] : 0; at; at = s->post_links[at].next) {
            const struct prog_post *post = s->post_links[at].post;
            vi_buffer_text(&said, post->id);
            vi_buffer_char(&said, ':');
            vi_buffer_number(&said, vi_day_to_civil(post->period.from).year);
            vi_buffer_char(&said, ' ');
        }
        assert_text(vi_buffer_view(&said), posts[i].expected, posts[i].why);
        vi_buffer_free(&said);
    }
}

/* What the law calls a post does not say whose acts they are. */
static void
nobody_is_known_by_what_the_law_calls_a_post(void **state)
{
    const struct prog_scheme *s =
        load(*state, "<post id='p' statutory='section-151-officer'/>"
                     "<post id='monitoring-officer' statutory='monitoring-officer'/>");
    const uint32_t finance = vi_atoms_find(&s->folded, VI_TEXT("section-151-officer"));
    const uint32_t monitor = vi_atoms_find(&s->folded, VI_TEXT("monitoring-officer"));
    assert_true(finance && monitor);
    assert_int_equal(s->folded_holder[finance], 0);
    assert_int_equal(s->folded_holder[monitor],
                     vi_atoms_find(&s->names, VI_TEXT("monitoring-officer")));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        RULESETS_TEST(holders_are_known_by_the_names_of_documents),
        RULESETS_TEST(posts_are_found_by_all_their_names_in_the_order_in_which_they_are_declared),
        RULESETS_TEST(nobody_is_known_by_what_the_law_calls_a_post),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
