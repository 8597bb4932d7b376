/* SPDX-License-Identifier: Apache-2.0 */
#include "disk.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "support/testkit.h"

static char folder[] = "/tmp/vires-disk-XXXXXX";
static struct vi_limits limits;
static const struct vires_allocator plain;

static int
make_folder(void **state)
{
    (void)state;
    vi_limits_default(&limits);
    limits.value[VI_LIMIT_INPUT_BYTES] = 10;
    return mkdtemp(folder) && chdir(folder) == 0 && mkfifo("pipe", 0600) == 0 &&
                   mkdir("inner", 0700) == 0 && symlink("circle", "circle") == 0 &&
                   symlink("ten", "link") == 0
               ? 0
               : -1;
}

static int
remove_folder(void **state)
{
    static const char *const names[] = {"pipe", "circle", "link", "ten", "eleven", "empty"};
    (void)state;
    for (size_t i = 0; i < VI_COUNT(names); i++)
        (void)unlink(names[i]);
    return rmdir("inner") || chdir("/") || rmdir(folder);
}

static void
put(const char *name, const char *text)
{
    FILE *file = fopen(name, "w");
    assert_non_null(file);
    assert_int_equal(fwrite(text, 1, strlen(text), file), strlen(text));
    assert_int_equal(fclose(file), 0);
}

static void
a_file_is_read_whole_up_to_the_limit(void **state)
{
    struct vi_disk_file file;
    const char *why = NULL;
    (void)state;
    put("ten", "0123456789");
    put("eleven", "0123456789a");
    put("empty", "");
    assert_int_equal(vi_disk_read("ten", &limits, &plain, &file, &why), VIRES_OK);
    assert_int_equal(file.size, 10);
    assert_memory_equal(file.bytes, "0123456789", 10);
    vi_disk_release(&file, &plain);
    assert_int_equal(vi_disk_read("link", &limits, &plain, &file, &why), VIRES_OK);
    vi_disk_release(&file, &plain);
    assert_int_equal(vi_disk_read("empty", &limits, &plain, &file, &why), VIRES_OK);
    assert_int_equal(file.size, 0);
    vi_disk_release(&file, &plain);
    assert_int_equal(vi_disk_read("eleven", &limits, &plain, &file, &why), VIRES_LIMIT);
    assert_string_equal(why, "it is larger than the limit input-bytes allows");
}

static const struct {
    const char *name;
    enum vires_status status;
    const char *why;
} refused[] = {
    {"nothing", VIRES_NOT_FOUND, "there is no such file"},
    {"ten/inside", VIRES_NOT_FOUND, "a part of its path is not a folder"},
    {"inner", VIRES_IO, "it is a folder, not a file"},
    {"pipe", VIRES_IO, "it is a pipe, not a file; give - to read from standard input"},
    {"/dev/null", VIRES_IO, "it is a device, not a file"},
    {"circle", VIRES_IO, "its links lead in a circle"},
};

static void
nothing_but_a_file_is_opened(void **state)
{
    (void)state;
    put("ten", "0123456789");
    for (size_t i = 0; i < VI_COUNT(refused); i++) {
        struct vi_disk_file file = {.size = 77};
        const char *why = "";
        enum vires_status status = vi_disk_read(refused[i].name, &limits, &plain, &file, &why);
        if (status != refused[i].status || strcmp(why, refused[i].why) != 0 || file.size != 77)
            fail_msg("%s: %d, %s", refused[i].name, status, why);
    }
}

/* The end of a pipe is not known before it comes. */
static void
a_stream_is_read_to_its_end(void **state)
{
    static const struct {
        const char *text;
        enum vires_status status;
    } cases[] = {{"0123456789", VIRES_OK}, {"0123456789a", VIRES_LIMIT}, {"", VIRES_OK}};
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        struct vi_disk_file file = {0};
        const char *why;
        int ends[2];
        size_t size = strlen(cases[i].text);
        assert_int_equal(pipe(ends), 0);
        assert_int_equal(write(ends[1], cases[i].text, size), size);
        assert_int_equal(close(ends[1]), 0);
        assert_int_equal(vi_disk_read_open(ends[0], &limits, &plain, &file, &why), cases[i].status);
        assert_int_equal(file.size, cases[i].status ? 0 : size);
        vi_disk_release(&file, &plain);
        assert_int_equal(close(ends[0]), 0);
    }
}

static bool
read_with(const struct vires_allocator *allocator, void *user)
{
    struct vi_disk_file file = {0};
    const char *why;
    (void)user;
    enum vires_status status = vi_disk_read("ten", &limits, allocator, &file, &why);
    vi_disk_release(&file, allocator);
    if (status)
        assert_int_equal(status, VIRES_NO_MEMORY);
    return !status;
}

static void
memory_that_runs_out_is_told(void **state)
{
    (void)state;
    put("ten", "0123456789");
    assert_int_equal(fail_each_allocation(read_with, NULL), 1);
}

static void
troubles_have_plain_words(void **state)
{
    (void)state;
    assert_string_equal(vi_disk_trouble(ENOSPC), "the disk is full");
    assert_string_equal(vi_disk_trouble(EACCES), "you may not open it");
    assert_string_equal(vi_disk_trouble(-1), "the system refused");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_file_is_read_whole_up_to_the_limit),
        cmocka_unit_test(nothing_but_a_file_is_opened),
        cmocka_unit_test(a_stream_is_read_to_its_end),
        cmocka_unit_test(memory_that_runs_out_is_told),
        cmocka_unit_test(troubles_have_plain_words),
    };
    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
