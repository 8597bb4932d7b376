/* SPDX-License-Identifier: Apache-2.0 */
#include "document/persons.h"

#include "support/summary.h"

static struct vi_wording
wording_of(struct documents *documents, struct vi_source *source, struct doc_sheet *sheet,
           const char *text)
{
    *source = (struct vi_source){.name = VI_TEXT("t"), .text = vi_text_from(text)};
    *sheet = (struct doc_sheet){.source = source, .text = source->text};
    return (struct vi_wording){.program = &documents->program,
                               .style = documents->styles[0],
                               .match = documents->reader.match,
                               .sheet = sheet,
                               .limits = &documents->limits,
                               .arena = &documents->arena,
                               .scratch = &documents->scratch,
                               .findings = &documents->findings};
}

static const struct {
    const char *why, *text,
        *names; /* "NAME[+flags]; ": p presiding, c chair, a attendee, x absent */
    size_t strange;
} lists[] = {
    {"commas and an and", "Councillors A Reed, B Holm and C Frost", "A Reed; B Holm; C Frost; ", 0},
    {"titles of every kind", "Cllr Mrs A Reed, Dr B Holm & Ms C Frost", "A Reed; B Holm; C Frost; ",
     0},
    {"no comma, but titles", "Cllr A Reed Cllr B Holm", "A Reed; B Holm; ", 0},
    {"the office in brackets", "Cllr A Reed (Chairman), Cllr B Holm (Vice-Chairman)",
     "A Reed+c; B Holm; ", 0},
    {"or before the name", "Chairman: Cllr A Reed, Cllr B Holm", "A Reed+c; B Holm; ", 0},
    {"or after it", "Councillor A Reed, Mayor", "A Reed+c; ", 0},
    {"in the chair", "Cllr A Reed (in the chair), B Holm", "A Reed+p; B Holm; ", 0},
    {"honours after a name", "Cllr A Reed OBE, Cllr B Holm CBE DL", "A Reed; B Holm; ", 0},
    {"a bracket with a time", "Cllr A Reed, Cllr B Holm (19:10)", "A Reed; B Holm; ", 0},
    {"titles in capitals", "MR. A. REED, MRS. B. HOLM", "A. REED; B. HOLM; ", 0},
    {"a name that is not legible", "Cllr A R3ed, Cllr B Holm", "B Holm; ", 1},
    {"the clerk without a name", "Cllr A Reed, the Clerk", "A Reed; Clerk+a; ", 0},
    {"the clerk with one", "Cllr A Reed, Mrs B Holm (Clerk) and 16 members of the public",
     "A Reed; B Holm+a; ", 0},
    {"a councillor of another council", "Cllr A Reed, County Councillor B Holm",
     "A Reed; B Holm+a; ", 0},
    {"a member and the clerk run together", "Cllr Ann Reed Bess Holm (Parish Clerk)",
     "Ann Reed; Bess Holm+a; ", 0},
    {"names of Ireland and the Netherlands", "Cllrs Ó Ceallaigh, O’Dea and van der Pool",
     "Ó Ceallaigh; O’Dea; van der Pool; ", 0},
    {"an initial tells two of one name", "Reed (J), Reed (K)", "Reed (J); Reed (K); ", 0},
    {"the council that somebody is from is no name",
     "Cllr A Reed, Holt Valley District Council, Ms B Holm – North Quay Borough Council (Chair)",
     "A Reed; B Holm+c; ", 0},
    {"nor in brackets, in short, or before the name",
     "Cllr A Reed (Sedge DC), Cllr B Holm - Holt BC, Quay Council Councillor C Frost",
     "A Reed; B Holm; C Frost; ", 0},
    {"nor after initials without a comma", "A B Reed Sedge District Council, C Frost (Labour)",
     "A B Reed; C Frost; ", 0},
    {"nor in letters before a title", "A Reed, SCC County Councillor B Holm", "A Reed; B Holm+a; ",
     0},
    {"nor is whom somebody sits for", "Mr A Reed-Holm Co-opted Member, Cllr C Frost - Independent",
     "A Reed-Holm; C Frost; ", 0},
    {"the chair may have the place of an office", "Councillor A Reed (Chair, Sedge)", "A Reed+c; ",
     0},
    {"a chair behind a comma", "Ann Reed, Chair, Bess Holm, Vice Chair", "Ann Reed+c; Bess Holm; ",
     0},
    {"before the first name it is of that", "Chairman, Cllr A Reed, Cllr B Holm",
     "A Reed+c; B Holm; ", 0},
    {"the surname first", "Cllrs REED A, HOLM Mrs B, FROST C D", "REED A; HOLM Mrs B; FROST C D; ",
     0},
    {"initials behind a comma", "Reed, A., Holm, B C", "Reed, A.; Holm, B C; ", 0},
    {"ranks", "Councillor Lt Col A Reed OBE, Major B Holm", "A Reed; B Holm; ", 0},
    {"surnames that are titles too", "Councillor Lord, Cllr Major (Chair), Cllrs Holm, Page, Lord",
     "Lord; Major+c; Holm; Page; Lord; ", 0},
    {"initials in brackets do not tell the mayor's name", "The Mayor, Cllr A Reed (AR)",
     "A Reed+c; ", 0},
    {"two offices with a stroke between", "Mrs A Reed, Clerk/Responsible Finance Officer, B Holm",
     "A Reed+a; B Holm; ", 0},
    {"behind a dash what somebody deals with",
     "Councillor A Reed - Deputy Leader, Finance – Parks and Roads, Councillor B Holm - Housing",
     "A Reed; B Holm; ", 0},
    {"but initials are somebody, and so is a title", "Cllr A Reed - B Holm - Cllr Frost",
     "A Reed; B Holm; Frost; ", 0},
    {"what is to be done about something is nobody", "Appointment of Chairman", "", 1},
    {"a title in letters with stops", "Cllr A Reed, P.C. Holm, PCSO 1234 C Frost",
     "A Reed; Holm+a; C Frost+a; ", 0},
    {"the chair is told behind the bracket of the first office",
     "The Lord Mayor (Councillor A Reed) in the Chair; The Deputy Lord Mayor (Councillor B Holm)",
     "A Reed+p; B Holm+c; ", 0},
    {"a word before the label of an office is of it", "Amenities Manager: A Reed, B Holm",
     "A Reed+a; B Holm; ", 0},
    {"whom somebody sits for, in full", "Cllr A Reed for Councillor Bess Holm-Frost", "A Reed; ",
     0},
    {"an organisation in letters", "Ms A Reed, NHS Sedge, Mr B Holm", "A Reed; B Holm; ", 0},
    {"nobody", "None.", "", 0},
    {"a story is no list", "the members spoke for a long time about the state of the roads", "", 1},
};

static void
lists_of_persons_are_read(void **state)
{
    struct documents documents;
    struct vi_source source;
    struct doc_sheet sheet;
    (void)state;
    summary_open(&documents);
    for (size_t i = 0; i < VI_COUNT(lists); i++) {
        struct vi_wording wording = wording_of(&documents, &source, &sheet, lists[i].text);
        struct vi_buffer got;
        size_t strange = 0;
        vi_buffer_init(&got, NULL);
        const struct vi_listed *listed =
            vi_persons_read(&wording, source.text, VI_TEXT(""), &strange);
        for (; listed; listed = listed->next) {
            vi_buffer_text(&got, listed->name);
            if (listed->presiding || listed->chairman || listed->attendee || listed->absent)
                vi_buffer_char(&got, '+');
            vi_buffer_string(&got, listed->presiding ? "p" : listed->chairman ? "c" : "");
            vi_buffer_string(&got, listed->attendee ? "a" : "");
            vi_buffer_string(&got, listed->absent ? "x" : "");
            vi_buffer_string(&got, "; ");
        }
        assert_text(vi_buffer_view(&got), lists[i].names, lists[i].why);
        if (strange != lists[i].strange)
            fail_msg("%s: %zu are strange", lists[i].why, strange);
        vi_buffer_free(&got);
    }
    documents_close(&documents);
}

/* Where guests are from is no guest. */
static const struct {
    const char *why, *text, *names;
} others[] = {
    {"beside titles a name without one", "Mr A Reed, Holm and Frost, Mr B Pool",
     "A Reed; B Pool; "},
    {"beside a name in full a single word", "Ann Reed, Director of Works, Sedge, Bess Pool",
     "Ann Reed; Bess Pool; "},
    {"an office with an article is the one before's", "Ann Reed, the clerk, Bess Holm",
     "Ann Reed; Bess Holm; "},
    {"an acronym before an office", "Mr A Reed, SCP Link Officer", "A Reed; "},
};

static void
where_others_are_from_is_nobody(void **state)
{
    struct documents documents;
    struct vi_source source;
    struct doc_sheet sheet;
    size_t strange;
    (void)state;
    summary_open(&documents);
    for (size_t i = 0; i < VI_COUNT(others); i++) {
        struct vi_wording wording = wording_of(&documents, &source, &sheet, others[i].text);
        const struct vi_listed *listed = vi_persons_read_others(&wording, source.text, &strange);
        struct vi_buffer got;
        vi_buffer_init(&got, NULL);
        for (; listed; listed = listed->next) {
            vi_buffer_text(&got, listed->name);
            vi_buffer_string(&got, "; ");
        }
        assert_text(vi_buffer_view(&got), others[i].names, others[i].why);
        vi_buffer_free(&got);
    }
    documents_close(&documents);
}

static void
a_name_is_bare(void **state)
{
    struct documents documents;
    struct vi_source source;
    struct doc_sheet sheet;
    (void)state;
    summary_open(&documents);
    struct vi_wording wording = wording_of(&documents, &source, &sheet, "");
    assert_text(vi_person_name(&wording, VI_TEXT("Councillor Mrs A Reed (Sedge)")), "A Reed",
                "titles");
    assert_text(vi_person_name(&wording, VI_TEXT("the Deputy Mayor")), "Mayor", "an office");
    documents_close(&documents);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lists_of_persons_are_read),
        cmocka_unit_test(where_others_are_from_is_nobody),
        cmocka_unit_test(a_name_is_bare),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
