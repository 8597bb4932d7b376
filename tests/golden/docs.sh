#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The pages that people meet first show what the tool says, and their links lead somewhere; the manual
# pages name everything that files may say, and their examples work.
#
#   sh tests/golden/docs.sh [--bless] [part of a page's name ...]
#
# A block of a page (between lines of ```) that begins with `$ ` shows commands and what they print,
# errors too. Each is run in a copy of the project with the tool at build/vires, and has to print
# what the page shows; a command goes on after a backslash. Blocks that begin otherwise are not run.
# --bless writes what the tool prints into the pages: review the diff like code.
set -u
LC_ALL=C
export LC_ALL
unset VIRES_DATA
VIRES=${VIRES:-build/vires}
case $VIRES in /*) ;; *) VIRES=$PWD/$VIRES ;; esac
pages='README.md samples/README.md samples/for-clerks.md samples/for-ci.md samples/for-auditors.md samples/for-rule-authors.md samples/for-embedders.md samples/who/README.md rules/house-styles/README.md'
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
mkdir -p "$scratch/tree/build" "$scratch/tree/tests/golden" &&
    cp -R rules samples "$scratch/tree" && cp -R tests/golden/prose "$scratch/tree/tests/golden" &&
    ln -s "$VIRES" "$scratch/tree/build/vires" || exit 2
# Programs are built against the header and the shared library, which not every build has.
library=${VIRES_BUILD:-build/release}
case $library in /*) ;; *) library=$PWD/$library ;; esac
has_library=
if [ -e "$library/libvires.so" ]; then
    ln -s "$library" "$scratch/tree/build/release" && mkdir "$scratch/tree/engine" &&
        cp engine/vires.h "$scratch/tree/engine" || exit 2
    has_library=1
fi
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

# The page with what its commands print in the place of what it shows. A command that needs a
# program (jq) or the library, and does not find it, keeps its output and is told in `unrun`.
cat >"$scratch/shown.awk" <<'AWK'
function quoted(s) { gsub(/'/, "'\\''", s); return "'" s "'" }
function run(command,    line, pipe) {
    if ((command ~ /(^|[| (])jq / && !has_jq) || (command ~ /libvires|\.\/judge/ && !has_library)) {
        print command > unrun
        return 0
    }
    print command > ran
    pipe = "cd " quoted(tree) " && sh -c " quoted(command) " 2>&1 </dev/null"
    while ((pipe | getline line) > 0)
        print line
    close(pipe)
    return 1
}
/^```/ {
    fence = !fence
    first = fence
    skipping = 0
    print
    next
}
fence && first { shows = /^\$ /; first = 0 }
fence && shows && continued {
    command = command "\n" $0
    print
    continued = /\\$/
    if (!continued) skipping = run(command)
    next
}
fence && shows && /^\$ / {
    command = substr($0, 3)
    print
    continued = /\\$/
    skipping = continued ? 1 : run(command)
    next
}
fence && shows && skipping { next }
{ print }
AWK
has_jq=$(command -v jq >/dev/null 2>&1 && echo 1)

check_page() {
    : >"$scratch/ran"
    : >"$scratch/unrun"
    awk -v tree="$scratch/tree" -v ran="$scratch/ran" -v unrun="$scratch/unrun" -v has_jq="$has_jq" -v has_library="$has_library" \
        -f "$scratch/shown.awk" "$page" >"$scratch/page"
    [ -n "$bless" ] && ! cmp -s "$scratch/page" "$page" && cp "$scratch/page" "$page"
    say "$page shows what its $(grep -c . "$scratch/ran") commands print" \
        "$(diff -u "$page" "$scratch/page" | head -n 60)"
    [ -s "$scratch/unrun" ] && echo "skip - $page: $(grep -c . "$scratch/unrun") commands with jq: jq is not installed"
    say "$page: what it links to is there" "$(dead_links)"
}

# Relative links [words](path#part) to what is not there.
dead_links() {
    grep -o '](\([^)#: ]*\)[^):]*)' "$page" | sed 's/^](//; s/[#)].*//' | while read -r link; do
        [ -z "$link" ] || [ -e "$(dirname "$page")/$link" ] || echo "    $link"
    done
}

is_wanted() {
    [ -z "$wanted" ] && return 0
    for part in $wanted; do
        case $1 in *"$part"*) return 0 ;; esac
    done
    return 1
}

for page in $pages; do
    is_wanted "$page" || continue
    if [ -f "$page" ]; then
        check_page
        cat "$scratch/ran" >>"$scratch/all"
    else
        say "$page is there" "    it is not"
    fi
done
# Samples that the index does not name beside the rules that they are about.
unlisted() {
    for command in samples/*/command; do
        folder=${command%/command}
        for about in $(sed -n 's/^# about \([^ ]*\).*/\1/p' "$command"); do
            grep -F "(${folder##*/}/README.md)" samples/README.md | grep -qF "\`$about\`" ||
                echo "    ${folder##*/}: $about"
        done
    done
}
if is_wanted samples/README.md; then
    say 'samples/README.md names every sample, and the rules that it is about' "$(unlisted)"
fi
# --- Manual pages -------------------------------------------------------------------------

# missing_from PAGE...: names on standard input that none of the pages says.
missing_from() {
    sort -u | while read -r name; do
        cat "$@" | grep -qE "(^|[^A-Za-z-])$name([^A-Za-z-]|\$)" || echo "    $name"
    done
}
# Elements and attributes of a schema that the page does not name, and words that neither page does.
unnamed() {
    sed -n 's/.*<xs:\(element\|attribute\) name="\([^"]*\)".*/\2/p' "$1" | missing_from "$2"
    sed -n 's/.*<xs:enumeration value="\([^"]*\)".*/\1/p' "$1" | missing_from engine/man/*.5
}
# Attributes and words of house styles, which the schema leaves to the engine.
unnamed_style() {
    sed -n '/^static const struct vi_word/,/^};/p; /_attributes\[\] = {/,/^};/p' engine/document/style.c |
        grep -o '{"[a-z-]*"' | tr -d '{"' | missing_from "$1"
}
# The last literal display of a page.
example() {
    awk '/^\.Bd -literal/ { shows = 1; text = ""; next } /^\.Ed/ { shows = 0 } shows { text = text $0 "\n" }
        END { printf "%s", text }' "$1"
}
check_manual() {
    say 'vires-record.5 names all that the schema of records does' \
        "$(unnamed schemas/record.xsd engine/man/vires-record.5)"
    say 'vires-rules.5 names all that the schema of rule files does' \
        "$(unnamed schemas/rules.xsd engine/man/vires-rules.5)"
    say 'vires-rules.5 names all that house styles may say' "$(unnamed_style engine/man/vires-rules.5)"
    example engine/man/vires-rules.5 >"$scratch/rules.xml"
    say 'the rule in vires-rules.5 loads, and its example comes out as named' \
        "$("$VIRES" rules test "$scratch/rules.xml" >"$scratch/said" 2>&1 || cat "$scratch/said")"
    example engine/man/vires-record.5 >"$scratch/record.xml"
    say 'the record in vires-record.5 is judged' \
        "$("$VIRES" check -r rules "$scratch/record.xml" 2>&1 | grep -E 'unreadable|not judged|^vires:')"
    if command -v mandoc >/dev/null 2>&1; then
        say 'the manual pages are good mdoc' "$(mandoc -T lint -W warning engine/man/* 2>&1)"
    else
        echo 'skip - the manual pages are good mdoc: mandoc is not installed'
    fi
}
is_wanted engine/man && check_manual

if [ -z "$wanted" ] && ! [ -s "$scratch/all" ]; then
    say 'the pages show commands' "    none was found"
fi
exit "$failed"
