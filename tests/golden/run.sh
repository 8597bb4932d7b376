#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Every folder of samples/ that has a file `command` is a lesson and a test.
#
#   sh tests/golden/run.sh [--bless] [part of a folder's name ...]
#
# `command` holds the command, the rules that the lesson is about, and the exit status:
#
#   vires check -r rules/england -r rules/bodies samples/x/met.xml samples/x/one-short.xml
#   # about quorum-principal-council
#   # exit status 1
#
# It is run from the project's root with the tool in $VIRES.  What it prints must be expected.txt to
# the byte, the same command with -f ndjson must print expected.ndjson, and stderr must stay empty.
# Every document beside met.xml (or met.txt, met.md, met.html, met.docx) differs from it in one line, and in the
# verdict of the lesson's rule.  A lesson about several rules says which documents are about which:
#
#   # about min-brackets in open-bracket.md
#   # about min-doubled-words in twice-over.md
#
# Of every rule of the law of England that judges the words of documents, a lesson in prose shows a
# finding at its line.
# --bless writes what the tool prints: review the diff like code.
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
    echo "not ok - there is a tool to test: $VIRES cannot be run" # nor anything be blessed
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

# run NAME [OPTION ...]: the lesson's command with options put behind `check`.
run() {
    name=$1
    shift
    # shellcheck disable=SC2046 # words of a command without spaces in them
    set -- "$@" $(sed -n '1s/^vires check //p' "$folder/command")
    "$VIRES" check "$@" >"$scratch/$name" 2>"$scratch/$name.err" </dev/null
}

# faults NAME EXPECTED: what differs from what is expected.
faults() {
    diff -u "$2" "$scratch/$1" 2>&1 | head -n 40
    [ -s "$scratch/$1.err" ] && sed 's/^/stderr: /' "$scratch/$1.err"
}

# The verdicts of one document in what was printed as ndjson: a line "rule verdict" for each finding.
verdicts() {
    grep -F "\"document\":\"$1\"" "$scratch/ndjson" |
        grep -o '"rule":"[^"]*","verdict":"[^"]*"' |
        sed 's/"rule":"\(.*\)","verdict":"\(.*\)"/\1 \2/' | sort
}

# The rules that one document is about: those that name it, or that name none.
about() {
    sed -n 's/^# about //p' "$folder/command" | while read -r rule in files; do
        case "${in:+ $files }" in '' | *" $1 "*) echo "$rule" ;; esac
    done
}

# A file of lines: of what is none, the record that is read of it.
readable() {
    case $1 in
    *.docx | *.odt)
        "$VIRES" read -q -r rules -f xml "$1" >"$scratch/${1##*/}.xml"
        echo "$scratch/${1##*/}.xml"
        ;;
    *.pdf)
        pdftotext -layout "$1" "$scratch/${1##*/}.txt"
        echo "$scratch/${1##*/}.txt"
        ;;
    *) echo "$1" ;;
    esac
}

check_neighbour() {
    neighbour=$1
    name=${neighbour##*/}
    lines=$(diff "$(readable "$met")" "$(readable "$neighbour")" | grep '^[<>]')
    before=$(printf '%s\n' "$lines" | grep -c '^<')
    after=$(printf '%s\n' "$lines" | grep -c '^>')
    wrong=
    if [ $((before + after)) -eq 0 ] || [ "$before" -gt 1 ] || [ "$after" -gt 1 ]; then
        wrong="$neighbour: $before lines of ${met##*/} and $after of its own differ; one should"
    fi
    say "$lesson: $name differs from ${met##*/} in one line" "$wrong"
    verdicts "$met" >"$scratch/met"
    verdicts "$neighbour" >"$scratch/other"
    wrong=
    rules=$(about "$name")
    [ -n "$rules" ] || wrong="$folder/command: no rule is said to be what $name is about"
    for rule in $rules; do
        grep "^$rule " "$scratch/met" >"$scratch/met.rule"
        grep "^$rule " "$scratch/other" >"$scratch/other.rule"
        cmp -s "$scratch/met.rule" "$scratch/other.rule" &&
            wrong="$wrong
$neighbour: $rule gives it the verdict that it gives ${met##*/}"
    done
    say "$lesson: $name is judged otherwise than ${met##*/} by the rule it is about" "$wrong"
}

check_lesson() {
    if [ -f "$folder/met.pdf" ] && ! command -v pdftotext >/dev/null; then
        echo "skip - $lesson: pdftotext is not installed"
        return
    fi
    for met in "$folder"/met.*; do :; done
    status=$(sed -n 's/^# exit status //p' "$folder/command")
    run plain
    got=$?
    run ndjson -f ndjson
    if [ -n "$bless" ]; then
        cp "$scratch/plain" "$folder/expected.txt"
        cp "$scratch/ndjson" "$folder/expected.ndjson"
        sed "s/^# exit status .*/# exit status $got/" "$folder/command" >"$scratch/command"
        cmp -s "$scratch/command" "$folder/command" || cp "$scratch/command" "$folder/command"
        status=$got
    fi
    wrong=$(faults plain "$folder/expected.txt")
    [ "$got" = "$status" ] || wrong="$wrong
exit status $got, expected $status"
    say "$lesson: the report reads as expected" "$wrong"
    say "$lesson: the report for programs is as expected" "$(faults ndjson "$folder/expected.ndjson")"
    for record in "$folder"/*.xml "$folder"/*.txt "$folder"/*.md "$folder"/*.html \
        "$folder"/*.docx "$folder"/*.odt "$folder"/*.pdf; do
        case ${record##*/} in
        met.* | constitution.xml | rules.xml | expected.txt | README.md | '*'*) continue ;;
        esac
        check_neighbour "$record"
    done
    for rule in $(sed -n 's/^# about \([^ ]*\).*/\1/p' "$folder/command"); do
        wrong=
        if verdicts "$met" | grep -q "^$rule breached"; then
            wrong="$met: $rule is breached, and should not be"
        elif ! grep -qF "\"rule\":\"$rule\"" "$scratch/ndjson"; then
            wrong="$folder: no finding speaks of $rule"
        fi
        say "$lesson: it is about $rule, which ${met##*/} does not breach" "$wrong"
    done
}

# The rules that judge the words of documents, alone or among other requirements; but for those that
# ask whether a record has the conditions that its words say, which prose is read to have.
prose_rules() {
    for rule in $("$VIRES" rules list rules/england | sed 's/ .*//' | sort -u); do
        "$VIRES" rules show "$rule" rules/england |
            grep '<\(contents\|drafting\|correspondence\|assertion\) ' |
            grep -qv 'counted="conditions"' && echo "$rule"
    done
}

# Not of records in XML: it is prose that these rules are for.
check_prose() {
    prose_rules >"$scratch/rules"
    wrong=
    [ -s "$scratch/rules" ] || wrong='rules/england has no rule that judges the words of documents'
    while read -r rule; do
        grep -q "^samples/[^:]*\.\(txt\|md\|html\):[0-9]*:[0-9]*: [a-z]*: .*\[$rule\]\$" \
            samples/*/expected.txt || wrong="$wrong
$rule: no lesson in text, Markdown or HTML shows a finding of it at its line"
    done <"$scratch/rules"
    say 'every rule that judges the words of documents is shown in a lesson, at its line' "$wrong"
}

is_wanted() {
    [ -z "$wanted" ] && return 0
    for part in $wanted; do
        case $1 in *"$part"*) return 0 ;; esac
    done
    return 1
}

lessons=0
for folder in samples/*; do
    [ -f "$folder/command" ] || continue
    lesson=${folder##*/}
    is_wanted "$lesson" || continue
    lessons=$((lessons + 1))
    check_lesson
done
[ -n "$wanted" ] || check_prose
[ "$lessons" -gt 0 ] || say "samples/ has lessons" "no folder of samples/ that was asked for has a command"
exit "$failed"
