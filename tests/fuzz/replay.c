/* SPDX-License-Identifier: Apache-2.0 */
/* Stands in for the fuzzer: gives a fuzz target each file of the corpus folders (or the files)
 * named as arguments, so that every compiler replays every past crash in `make test`. */
#include <dirent.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char *current = "(no input)";
static size_t replayed;

static bool
fail(const char *what)
{
    printf("not ok - %s: %s\n", current, what);
    return false;
}

/* The copy has exactly the input's size, so that a sanitizer sees a read of one byte too many. */
static bool
replay_open_file(FILE *file, size_t size)
{
    uint8_t *data = malloc(size ? size : 1);
    bool good = data && fread(data, 1, size, file) == size;

    if (good) {
        LLVMFuzzerTestOneInput(data, size);
        replayed++;
    }
    free(data);
    return good ? true : fail("cannot be read");
}

static bool
replay_file(const char *path, size_t size)
{
    FILE *file = fopen(path, "rb");
    current = path;
    printf("trying %s\n", path); /* the last such line names the culprit of a crash */
    if (!file)
        return fail("cannot be opened");
    bool good = replay_open_file(file, size);
    fclose(file);
    return good;
}

static int
visible(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

static bool replay(const char *path);

static bool
replay_folder(const char *path)
{
    struct dirent **entries = NULL;
    int count = scandir(path, &entries, visible, alphasort);
    bool good = count >= 0;

    for (int i = 0; i < count; i++) {
        char name[4096];
        int length = snprintf(name, sizeof name, "%s/%s", path, entries[i]->d_name);
        if (length < 0 || (size_t)length >= sizeof name || !replay(name))
            good = false;
        free(entries[i]);
    }
    free(entries);
    return good;
}

static bool
replay(const char *path)
{
    struct stat status;
    current = path;
    if (stat(path, &status))
        return fail("is not there");
    if (S_ISDIR(status.st_mode))
        return replay_folder(path);
    return replay_file(path, (size_t)status.st_size);
}

int
main(int argc, char **argv)
{
    bool good = true;

    setvbuf(stdout, NULL, _IOLBF, 0);
    LLVMFuzzerTestOneInput((const uint8_t *)"", 0);
    for (int i = 1; i < argc; i++)
        good = replay(argv[i]) && good;
    if (good && replayed)
        printf("ok - replayed %zu files\n", replayed);
    else if (good)
        puts("not ok - the corpus is empty");
    return good && replayed ? EXIT_SUCCESS : EXIT_FAILURE;
}
