/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/judge.h"

#include "support/testkit.h"

enum { LONG = 100, NAMES = 8 };

static struct doc_event events[LONG];
static struct doc_fact facts[LONG];
static struct doc_setting settings[LONG];

/* Names 1 to 6 in turn; of the last two there is nothing. */
static void
fill(void)
{
    for (uint32_t i = 0; i < LONG; i++) {
        struct doc_event *const next = i + 1 < LONG ? &events[i + 1] : NULL;
        events[i] = (struct doc_event){.event = 1 + i % 6, .next = next};
        facts[i] = (struct doc_fact){.fact = 1 + i % 6};
        facts[i].next = i + 1 < LONG ? &facts[i + 1] : NULL;
        settings[i] = (struct doc_setting){.parameter = 1 + i % 6, .count = {i, i}};
        settings[i].next = i + 1 < LONG ? &settings[i + 1] : NULL;
    }
    events[LONG - 1].of = VI_TEXT("something else");
    events[LONG - 2].has_date = true;
    events[LONG - 2].date.day = vi_range_exact(1001);
    events[LONG - 3].has_date = true;
    events[LONG - 3].date.day = vi_range_exact(1000);
}

struct scene {
    struct vi_arena arena;
    struct prog_program program;
    struct prog_parameter parameters[NAMES + 1];
    struct vi_found found;
    struct doc_record record;
    struct doc_meeting meeting;
    struct vi_subject subject;
    struct vi_judgement judgement;
};

static void
open_scene(struct scene *scene)
{
    fill();
    *scene = (struct scene){.program = {.event_count = NAMES + 1,
                                        .fact_count = NAMES + 1,
                                        .parameter_count = NAMES + 1}};
    scene->program.events.count = scene->program.facts.count = NAMES;
    scene->program.parameters.count = NAMES;
    scene->program.parameter = scene->parameters;
    scene->program.decided = NAMES + 1;
    scene->subject = (struct vi_subject){.record = &scene->record, .meeting = &scene->meeting};
    scene->judgement = (struct vi_judgement){.program = &scene->program,
                                             .subject = &scene->subject,
                                             .as_of = 1000,
                                             .found = &scene->found,
                                             .arena = &scene->arena,
                                             .scratch = &scene->arena};
}

static void
compare_all(struct scene *scene, const char *when)
{
    struct vi_judgement plain = scene->judgement;
    plain.found = NULL;
    for (uint32_t name = 1; name <= NAMES; name++)
        for (int again = 0; again < 2; again++) {
            const struct prog_quantity asked = {.form = PROG_PARAMETER, .parameter = name};
            struct prog_quantity one = {0}, other = {0};
            struct vi_place place;
            if (vi_event_of(&scene->judgement, name) != vi_event_of(&plain, name) ||
                vi_fact_of(&scene->judgement, name) != vi_fact_of(&plain, name))
                fail_msg("%s: name %u", when, name);
            if (!scene->meeting.settings || name > 6)
                continue;
            assert_true(vi_quantity_value(&scene->judgement, asked, &one, &place));
            assert_true(vi_quantity_value(&plain, asked, &other, &place));
            assert_int_equal(one.count, other.count);
        }
}

/* The same with and without remembering, however long the lists and wherever they stand. */
static void
long_lists_answer_as_short_ones(void **state)
{
    (void)state;
    struct scene scene;
    struct doc_item item = {0};
    open_scene(&scene);
    compare_all(&scene, "nothing is recorded");
    scene.meeting.events = events;
    scene.meeting.facts = facts;
    scene.meeting.settings = settings;
    compare_all(&scene, "a meeting's");
    /* The earliest; one with a date before those without, and not one after the as-of date. */
    assert_ptr_equal(vi_event_of(&scene.judgement, events[LONG - 1].event), &events[3]);
    assert_ptr_equal(vi_event_of(&scene.judgement, events[LONG - 2].event), &events[2]);
    assert_ptr_equal(vi_event_of(&scene.judgement, events[LONG - 3].event), &events[LONG - 3]);
    scene.record.events = events + 10;
    scene.record.facts = facts + 10;
    compare_all(&scene, "a record's beside them");
    scene.subject.item = &item;
    item.events = events + LONG - 40;
    item.facts = facts + LONG - 40;
    compare_all(&scene, "an item's before them");
    item.events = events + LONG - 2;
    item.facts = facts + LONG - 2;
    compare_all(&scene, "another item's, which are few");
    scene.subject.item = NULL;
    scene.meeting.events = events + 50;
    scene.meeting.facts = facts + 50;
    scene.meeting.settings = settings + 50;
    compare_all(&scene, "another meeting's");
    vi_arena_free(&scene.arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(long_lists_answer_as_short_ones),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
