#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The same minutes as text, as a page and in print give the same record, but for places: whoever
# prints them, and wherever lines and pages end.
#
#   sh tests/golden/printed.sh
#
# tests/golden/twins/make.sh makes the PDFs.
set -u
LC_ALL=C
export LC_ALL
VIRES=${VIRES:-build/vires}
here=tests/golden/twins
scratch=$(mktemp -d) || exit 2
trap 'rm -rf "$scratch"' EXIT
failed=0

# say SENTENCE FAULTS: ok when there are no faults, else not ok and the faults below it.
say() {
    if [ -z "$2" ]; then
        echo "ok - $1"
    else
        echo "not ok - $1"
        echo "$2" | sed 's/^/    /'
        failed=1
    fi
}

record() { # document: its record without places
    "$VIRES" read -q -r rules/england -r rules/house-styles "$1" |
        sed 's/ \(line\|column\|page\)="[0-9]*"//g'
}

record $here/council.txt >"$scratch/text"
[ "$(grep -c '<decision' "$scratch/text")" -eq 3 ] || say 'the text is read' "$(cat "$scratch/text")"
record $here/council.html >"$scratch/page"
say 'a page says what the text says' "$(diff "$scratch/text" "$scratch/page")"
if ! command -v pdftotext >/dev/null; then
    echo 'skip - so does a PDF: pdftotext is not installed'
    exit $failed
fi
for document in $here/*.pdf; do
    record "$document" >"$scratch/print"
    say "${document##*/} says what the text says" "$(diff "$scratch/text" "$scratch/print")"
done
say 'the places of a PDF are its pages and their lines' "$(
    "$VIRES" read -q -r rules/england -r rules/house-styles $here/council-typed.pdf |
        grep -F 'number="4"' | grep -qF 'page="2" line="9"' || echo 'item 4 is not in line 9 of page 2'
)"
exit $failed
