/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/batch.h"

#include <pthread.h>
#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "cli/judge.h"
#include "cli/waivers.h"
#include "report/count.h"
#include "report/format.h"

/* Finished results wait for the one before them in so many slots a thread. */
#define SLOTS_EACH 8

struct slot {
    struct cli_outcome outcome;
    bool done;
};

/* Everything below `lock` is changed only while it is held, but for the outcome of a slot, which
 * belongs to the thread that took its document until it is done. */
struct queue {
    const struct cli_judging *judging;
    pthread_mutex_t lock;
    pthread_cond_t finished, room;
    struct slot *slots;
    size_t slot_count;
    size_t next, written; /* documents taken, and written out */
    bool stop;
    void *reserve; /* held while threads are started */
};

struct thread {
    struct queue *queue;
    struct vires_worker *worker;
    pthread_t id;
};

/* --- Writing ------------------------------------------------------------------------ */

/* What a report needs around and between documents. */
struct emitting {
    struct cli *cli;
    const struct cli_batch *batch;
    struct cli_output *output;
    struct vires_report *report;
    size_t shown, judged;
    bool *skipped;                                  /* of each path; NULL: none yet */
    size_t verdicts[VIRES_DOCUMENT_UNREADABLE + 1]; /* of all documents, shown or not */
};

static bool
write_to_output(void *user, const char *bytes, size_t size)
{
    return cli_output_write(user, bytes, size);
}

/* A failure to write is told by the output itself. */
static void
note_status(struct emitting *emitting, enum vires_status status)
{
    if (!status || status == VIRES_IO)
        return;
    emitting->output->lacking = true;
    cli_say(emitting->cli, VI_CLI_NO_MEMORY, NULL, VI_TEXT(""), VI_TEXT(""), VI_TEXT(""));
}

static void
note_skipped(struct emitting *emitting, size_t index)
{
    if (!emitting->skipped)
        emitting->skipped = VI_NEW_ARRAY(&emitting->cli->arena, bool, emitting->batch->paths.count);
    if (emitting->skipped)
        emitting->skipped[index] = true;
}

/* False: the report can no longer be written. */
static bool
emit(struct emitting *emitting, size_t index, struct cli_outcome *outcome)
{
    if (outcome->skipped)
        note_skipped(emitting, index);
    cli_failed(emitting->cli, outcome->status);
    emitting->output->lacking |= outcome->lost;
    emitting->judged += outcome->has_verdict;
    emitting->verdicts[outcome->verdict] += outcome->has_verdict;
    if (outcome->has_report) {
        emitting->shown++;
        note_status(emitting,
                    vires_report_add(emitting->report, outcome->report.bytes, outcome->report.size,
                                     outcome->aside.bytes, outcome->aside.size));
    }
    if (outcome->errors.size && !emitting->output->target)
        (void)fflush(emitting->output->stream); /* keeps the two in order on a terminal */
    cli_print_error(&outcome->errors);
    return !emitting->output->trouble;
}

static void
write_buffer(struct emitting *emitting, struct vi_buffer *words)
{
    emitting->output->lacking |= words->failed;
    (void)cli_output_write(emitting->output, words->bytes, words->size);
    vi_buffer_free(words);
}

/* "3 documents: 1 breached, 2 clear" */
static void
write_verdicts(struct emitting *emitting)
{
    struct vi_buffer words;
    const char *before = ": ";
    if (emitting->judged < 2)
        return;
    vi_buffer_init(&words, NULL);
    vi_count_write(&words, emitting->judged, "document");
    for (size_t i = 0; i < VI_COUNT(emitting->verdicts); i++) {
        if (!emitting->verdicts[i])
            continue;
        vi_buffer_string(&words, before);
        vi_buffer_number(&words, (int64_t)emitting->verdicts[i]);
        vi_buffer_char(&words, ' ');
        vi_buffer_string(&words, vi_document_word((enum vires_document_verdict)i));
        before = ", ";
    }
    vi_buffer_char(&words, '\n');
    write_buffer(emitting, &words);
}

/* By what all of them were judged, once. */
static void
write_rules(struct emitting *emitting)
{
    const struct cli_pack *pack = emitting->batch->pack;
    struct vi_buffer words;
    vi_buffer_init(&words, NULL);
    vi_buffer_string(&words, "rules: ");
    if (vires_rules_describe(pack->rules, cli_buffer_writer(&words)))
        cli_failed(emitting->cli, CLI_FAILED);
    if (pack->source) {
        vi_buffer_string(&words, "; from ");
        vi_buffer_string(&words, pack->source);
    }
    vi_buffer_char(&words, '\n');
    write_buffer(emitting, &words);
}

/* What happened when, where documents belong together. */
static void
write_matters(struct emitting *emitting)
{
    struct vi_buffer words;
    if (!emitting->batch->dossier || emitting->batch->only_wrong)
        return;
    vi_buffer_init(&words, NULL);
    if (vires_dossier_write(emitting->batch->dossier, cli_buffer_writer(&words)))
        cli_failed(emitting->cli, CLI_FAILED);
    write_buffer(emitting, &words);
}

/* The same in a page for a browser, of which it is a part. */
static void
draw_matters(struct emitting *emitting)
{
    struct vi_buffer body;
    if (!emitting->batch->dossier || emitting->batch->format != VIRES_HTML)
        return;
    vi_buffer_init(&body, NULL);
    enum vires_status status =
        vires_dossier_draw(emitting->batch->dossier, cli_buffer_writer(&body));
    if (!status)
        status = vires_report_add(emitting->report, body.bytes, body.size, NULL, 0);
    note_status(emitting, body.failed ? VIRES_NO_MEMORY : status);
    vi_buffer_free(&body);
}

/* A folder of which every file was skipped holds no documents, and nothing of it was judged. */
static void
say_of_folders(const struct emitting *emitting)
{
    const struct cli_paths *paths = &emitting->batch->paths;
    for (size_t i = 0; emitting->skipped && i < paths->folders.count; i++) {
        const char *folder = paths->folders.at[i];
        const struct cli_paths inside = cli_paths_in(emitting->cli, paths, folder);
        const bool *skipped = emitting->skipped + (inside.count ? inside.at - paths->at : 0);
        size_t count = 0;
        while (count < inside.count && skipped[count])
            count++;
        if (count == inside.count)
            cli_say_nothing_found(emitting->cli, folder);
    }
}

static void
close_report(struct emitting *emitting)
{
    struct vires_findings *faults = &emitting->cli->faults;
    vi_findings_settle(faults);
    const bool whole = emitting->cli->status != CLI_FAILED && !emitting->output->lacking;
    note_status(emitting, vires_report_close(emitting->report, faults, whole));
}

static void
finish(struct emitting *emitting)
{
    say_of_folders(emitting);
    const enum vires_format format = emitting->batch->format;
    draw_matters(emitting);
    cli_waivers_report(emitting->cli, emitting->batch->pack, emitting->batch->waivers,
                       !emitting->cli->options.diff);
    close_report(emitting);
    if (format != VIRES_PLAIN && format != VIRES_EXPLAIN)
        return;
    if (!emitting->shown)
        return;
    write_matters(emitting);
    write_rules(emitting);
    write_verdicts(emitting);
}

/* --- Threads ------------------------------------------------------------------------ */

/* Waits for room in the window; false: there is nothing left to take. */
static bool
take(struct queue *queue, size_t *index)
{
    const struct cli_paths *paths = &queue->judging->batch->paths;
    (void)pthread_mutex_lock(&queue->lock);
    while (!queue->stop && queue->next < paths->count &&
           queue->next >= queue->written + queue->slot_count)
        (void)pthread_cond_wait(&queue->room, &queue->lock);
    bool taken = !queue->stop && queue->next < paths->count;
    if (taken)
        *index = queue->next++;
    (void)pthread_mutex_unlock(&queue->lock);
    return taken;
}

static void
hand_in(struct queue *queue, struct slot *slot)
{
    (void)pthread_mutex_lock(&queue->lock);
    slot->done = true;
    (void)pthread_cond_signal(&queue->finished);
    (void)pthread_mutex_unlock(&queue->lock);
}

static void *
work(void *user)
{
    struct thread *thread = user;
    struct queue *queue = thread->queue;
    size_t index;
    while (take(queue, &index)) {
        struct slot *slot = &queue->slots[index % queue->slot_count];
        cli_judge(queue->judging, thread->worker, &queue->judging->batch->paths.at[index],
                  &slot->outcome);
        hand_in(queue, slot);
    }
    return NULL;
}

/* Writes what is finished, in order, while the threads go on. */
static void
write_in_order(struct queue *queue, struct emitting *emitting)
{
    size_t count = emitting->batch->paths.count;
    for (size_t i = 0; i < count; i++) {
        struct slot *slot = &queue->slots[i % queue->slot_count];
        (void)pthread_mutex_lock(&queue->lock);
        while (!slot->done)
            (void)pthread_cond_wait(&queue->finished, &queue->lock);
        (void)pthread_mutex_unlock(&queue->lock);
        bool going = emit(emitting, i, &slot->outcome);
        cli_outcome_clear(&slot->outcome);
        (void)pthread_mutex_lock(&queue->lock);
        slot->done = false;
        queue->written = i + 1;
        queue->stop = !going;
        (void)pthread_cond_broadcast(&queue->room);
        (void)pthread_mutex_unlock(&queue->lock);
        if (!going)
            return;
    }
}

/* --- One after another ---------------------------------------------------------------- */

static void
run_alone(const struct cli_judging *judging, struct vires_worker *worker, struct emitting *emitting)
{
    struct cli_outcome outcome;
    bool going = true;
    cli_outcome_init(&outcome);
    for (size_t i = 0; going && i < judging->batch->paths.count; i++) {
        cli_judge(judging, worker, &judging->batch->paths.at[i], &outcome);
        going = emit(emitting, i, &outcome);
        cli_outcome_clear(&outcome);
    }
    cli_outcome_free(&outcome);
}

/* --- Several at once -------------------------------------------------------------------- */

/* The C library of GNU sets address space aside for each thread that asks it for memory: where that
 * is scarce, all of them ask in one place. */
static void
share_memory(void)
{
#ifdef M_ARENA_MAX
    (void)mallopt(M_ARENA_MAX, 1);
#endif
}

/* Address space that threads leave for the documents. Where it is scarce, the stacks of as many
 * threads as can be started would take all of it, and none of them could work. */
#define RESERVE ((size_t)128 << 20)

static uint32_t
start_threads(struct queue *queue, struct thread *threads, uint32_t wanted)
{
    uint32_t count = 0;
    queue->reserve = malloc(RESERVE);
    if (!queue->reserve)
        return 0;
    (void)pthread_mutex_lock(&queue->lock); /* they take documents once all are there */
    for (; count < wanted; count++) {
        struct thread *thread = &threads[count];
        thread->queue = queue;
        if (vires_worker_new(queue->judging->batch->pack->rules, &thread->worker))
            break;
        if (pthread_create(&thread->id, NULL, work, thread) == 0)
            continue;
        vires_worker_free(thread->worker);
        break;
    }
    if (count < wanted)
        share_memory();
    free(queue->reserve);
    (void)pthread_mutex_unlock(&queue->lock);
    return count;
}

static void
end_threads(struct queue *queue, struct thread *threads, uint32_t count)
{
    (void)pthread_mutex_lock(&queue->lock);
    queue->stop = true;
    (void)pthread_cond_broadcast(&queue->room);
    (void)pthread_mutex_unlock(&queue->lock);
    for (uint32_t i = 0; i < count; i++) {
        (void)pthread_join(threads[i].id, NULL);
        vires_worker_free(threads[i].worker);
    }
}

static void
say_fewer(struct cli *cli, uint32_t count, uint32_t wanted)
{
    struct vires_findings numbers;
    vi_findings_init(&numbers, NULL, &cli->limits);
    cli_say(cli, VI_CLI_THREADS, NULL, vi_findings_number(&numbers, count),
            vi_findings_number(&numbers, wanted), VI_TEXT(""));
    vi_findings_release(&numbers);
}

/* False: not even one thread could be started. */
static bool
run_threads(struct queue *queue, struct thread *threads, struct emitting *emitting)
{
    uint32_t wanted = emitting->batch->jobs;
    uint32_t count = start_threads(queue, threads, wanted);
    if (count && count < wanted)
        say_fewer(emitting->cli, count, wanted);
    if (count)
        write_in_order(queue, emitting);
    end_threads(queue, threads, count);
    return count != 0;
}

static bool
run_queue(struct queue *queue, struct emitting *emitting)
{
    struct cli *cli = emitting->cli;
    struct thread *threads = VI_NEW_ARRAY(&cli->arena, struct thread, emitting->batch->jobs);
    queue->slot_count = (size_t)emitting->batch->jobs * SLOTS_EACH;
    queue->slots = VI_NEW_ARRAY(&cli->arena, struct slot, queue->slot_count);
    if (!threads || !queue->slots)
        return false;
    for (size_t i = 0; i < queue->slot_count; i++)
        cli_outcome_init(&queue->slots[i].outcome);
    bool done = run_threads(queue, threads, emitting);
    for (size_t i = 0; i < queue->slot_count; i++)
        cli_outcome_free(&queue->slots[i].outcome);
    return done;
}

/* `finished` is ready, and ends here. */
static bool
run_signalled(struct queue *queue, struct emitting *emitting)
{
    bool done = false;
    if (pthread_cond_init(&queue->room, NULL) == 0) {
        done = run_queue(queue, emitting);
        (void)pthread_cond_destroy(&queue->room);
    }
    (void)pthread_cond_destroy(&queue->finished);
    return done;
}

static bool
run_together(const struct cli_judging *judging, struct emitting *emitting)
{
    struct queue queue = {.judging = judging};
    if (pthread_mutex_init(&queue.lock, NULL) != 0)
        return false;
    bool done = pthread_cond_init(&queue.finished, NULL) == 0 && run_signalled(&queue, emitting);
    (void)pthread_mutex_destroy(&queue.lock);
    return done;
}

static struct vires_write_options
write_options(const struct cli *cli, const struct cli_batch *batch, const struct cli_output *output)
{
    const bool home = batch->format == VIRES_BASELINE;
    return (struct vires_write_options){
        .struct_size = sizeof(struct vires_write_options),
        .colour = cli_output_colour(output),
        .rules_told = true,
        .rule = cli->options.rule,
        .item = cli->options.item,
        .on_unproven = cli->options.fail_on == CLI_ON_UNPROVEN,
        .root = home ? batch->repository.home : batch->repository.root,
        .folder = home ? batch->repository.inside : batch->repository.folder,
    };
}

static struct cli_judging
prepare(const struct cli *cli, const struct cli_batch *batch, const struct cli_output *output)
{
    const struct cli_options *options = &cli->options;
    return (struct cli_judging){
        .cli = cli,
        .batch = batch,
        .limits = cli->limits,
        .check = {.struct_size = sizeof(struct vires_check_options),
                  .as_of = options->as_of,
                  .authority = options->authority,
                  .stage = (enum vires_stage)options->stage,
                  .explain = batch->explain || vi_format_at(batch->format)->satisfied,
                  .dossier = batch->dossier,
                  .waivers = batch->waivers},
        .write = write_options(cli, batch, output),
    };
}

static void
say_no_worker(struct cli *cli, struct cli_output *output)
{
    output->lacking = true;
    cli_say(cli, VI_CLI_NO_MEMORY, NULL, VI_TEXT(""), VI_TEXT(""), VI_TEXT(""));
}

/* Judges what there is to judge. */
static void
run_documents(const struct cli_judging *judging, struct emitting *emitting)
{
    const struct cli_batch *batch = emitting->batch;
    struct vires_worker *worker = NULL;
    const bool together = batch->jobs > 1 && batch->paths.count > 1;
    if (together && run_together(judging, emitting))
        return;
    if (vires_worker_new(batch->pack->rules, &worker))
        say_no_worker(emitting->cli, emitting->output);
    else
        run_alone(judging, worker, emitting);
    vires_worker_free(worker);
}

static bool
open_report(struct emitting *emitting, struct vires_engine *engine, struct vires_rules *rules,
            const struct vires_write_options *options)
{
    const struct vires_writer writer = {write_to_output, emitting->output};
    const enum vires_status status = vires_report_new(engine, rules, emitting->batch->format,
                                                      options, writer, &emitting->report);
    note_status(emitting, status);
    return !status;
}

void
cli_batch_run(struct cli *cli, const struct cli_batch *batch, struct cli_output *output)
{
    const struct cli_judging judging = prepare(cli, batch, output);
    struct emitting emitting = {.cli = cli, .batch = batch, .output = output};
    if (!open_report(&emitting, batch->pack->engine, batch->pack->rules, &judging.write))
        return;
    run_documents(&judging, &emitting);
    finish(&emitting);
    vires_report_free(emitting.report);
}

void
cli_batch_faults(struct cli *cli, const struct cli_batch *batch, struct cli_output *output)
{
    const struct vires_write_options options = write_options(cli, batch, output);
    struct emitting emitting = {.cli = cli, .batch = batch, .output = output};
    struct vires_engine *engine = NULL;
    if (vires_engine_new(NULL, &engine)) {
        note_status(&emitting, VIRES_NO_MEMORY);
        return;
    }
    if (open_report(&emitting, engine, NULL, &options))
        close_report(&emitting);
    vires_report_free(emitting.report);
    vires_engine_free(engine);
}
