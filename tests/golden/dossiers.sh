#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Every folder of samples/dossiers/ is a lesson and a test: documents that belong together.
#
#   sh tests/golden/dossiers.sh [--bless] [part of a lesson's name ...]
#
# A lesson holds a folder met/ of documents, and beside it folders that differ from it in one line of
# one document, or lack one.  The file `about` names the rule that the lesson is about; a file
# `options` holds options of the command, where it needs any.  Each folder
# is judged with --dossier; all that is printed, met/ first, must be expected.txt to the byte, and the
# same with -f ndjson expected.ndjson.  In what order the files are named, and by how many threads
# they are judged, changes nothing.  --bless writes what the tool prints: review the diff like code.
set -u
LC_ALL=C
export LC_ALL
VIRES=${VIRES:-build/vires}
bless=""
wanted=""
for word; do
    case $word in
    --bless) bless=yes ;;
    *) wanted="$wanted $word" ;;
    esac
done
if ! [ -x "$VIRES" ]; then
    echo "not ok - there is a tool to test: $VIRES cannot be run"
    exit 2
fi
scratch=$(mktemp -d) || exit 2
trap 'rm -rf "$scratch"' EXIT
failed=0

# say SENTENCE FAULTS: ok when there are no faults, else not ok and the faults below it.
say() {
    if [ -z "$2" ]; then
        echo "ok - $1"
    else
        echo "not ok - $1"
        echo "$2"
        failed=1
    fi
}

options=
# judge OPTION... : the tool on what is named, errors beside what is printed.
judge() {
    # shellcheck disable=SC2086 # options are words
    "$VIRES" check --dossier -r rules/england -r rules/bodies -r rules/house-styles $options "$@" 2>>"$scratch/err" </dev/null
}

# verdicts FOLDER: a line "file rule verdict" for each finding.
verdicts() {
    judge -f ndjson "$1" | while IFS= read -r line; do
        file=$(printf '%s\n' "$line" | sed 's/.*"document":"\([^"]*\)".*/\1/')
        printf '%s\n' "$line" | grep -o '"rule":"[^"]*","verdict":"[^"]*"' |
            sed "s|.*\"rule\":\"\(.*\)\",\"verdict\":\"\(.*\)\"|${file##*/} \1 \2|"
    done | sort
}

check_order() {
    judge "$1" >"$scratch/one"
    # shellcheck disable=SC2046 # names of files without spaces in them
    judge -j 1 $(find "$1" -type f | sort -r) >"$scratch/other"
    say "$lesson: the order of the files changes nothing in $folder_name" \
        "$(diff "$scratch/one" "$scratch/other" 2>&1 | head -n 20)"
}

check_neighbour() {
    wrong=
    changed=$(diff -r "$lesson_path/met" "$1" | grep -c '^[<>]')
    missing=$(diff -r "$lesson_path/met" "$1" | grep -c '^Only in')
    [ $((changed + 2 * missing)) -eq 2 ] || wrong="$1: $changed lines and $missing files differ from met"
    say "$lesson: $folder_name differs from met in one line, or lacks a document" "$wrong"
    verdicts "$lesson_path/met" | grep " $about " >"$scratch/met"
    verdicts "$1" | grep " $about " >"$scratch/verdicts"
    wrong=
    cmp -s "$scratch/met" "$scratch/verdicts" && wrong="$1: $about says the same of it as of met"
    say "$lesson: $about judges $folder_name otherwise than met" "$wrong"
}

check_lesson() {
    about=$(cat "$lesson_path/about")
    options=$(cat "$lesson_path/options" 2>/dev/null)
    : >"$scratch/plain"
    : >"$scratch/ndjson"
    : >"$scratch/err"
    for folder in "$lesson_path/met" "$lesson_path"/*/; do
        folder=${folder%/}
        folder_name=${folder##*/}
        [ "$folder_name" = met ] && [ -s "$scratch/plain" ] && continue
        judge "$folder" >"$scratch/one"
        status=$?
        { echo "== $folder_name (exit status $status)"; cat "$scratch/one"; } >>"$scratch/plain"
        judge -f ndjson "$folder" >>"$scratch/ndjson"
        check_order "$folder"
        [ "$folder_name" = met ] || check_neighbour "$folder"
    done
    if [ -n "$bless" ]; then
        cp "$scratch/plain" "$lesson_path/expected.txt"
        cp "$scratch/ndjson" "$lesson_path/expected.ndjson"
    fi
    say "$lesson: the report reads as expected" \
        "$(diff -u "$lesson_path/expected.txt" "$scratch/plain" 2>&1 | head -n 40)"
    say "$lesson: the report for programs is as expected" \
        "$(diff -u "$lesson_path/expected.ndjson" "$scratch/ndjson" 2>&1 | head -n 40)"
    say "$lesson: nothing is complained of" "$(cat "$scratch/err")"
    verdicts "$lesson_path/met" | grep " $about breached" >"$scratch/met"
    say "$lesson: met does not breach $about" "$(cat "$scratch/met")"
}

is_wanted() {
    [ -z "$wanted" ] && return 0
    for part in $wanted; do
        case $1 in *"$part"*) return 0 ;; esac
    done
    return 1
}

lessons=0
for lesson_path in samples/dossiers/*/; do
    lesson_path=${lesson_path%/}
    [ -f "$lesson_path/about" ] || continue
    lesson=${lesson_path##*/}
    is_wanted "$lesson" || continue
    lessons=$((lessons + 1))
    check_lesson
done
[ "$lessons" -gt 0 ] || say "samples/dossiers has lessons" "no lesson that was asked for has a file about"
exit "$failed"
