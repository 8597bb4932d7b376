#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The house style that rules/house-styles/README.md teaches with does what that page says.
#
#   sh tests/golden/house-style.sh [--bless]
#
# The general style finds nothing in samples/house-style/minutes.txt; that of the council reads all of it
# as the record in minutes.xml beside it.  --bless writes what is read: review the diff like code.
set -u
LC_ALL=C
export LC_ALL
VIRES=${VIRES:-build/vires}
styles=rules/house-styles
here=samples/house-style
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

# The lines of a trace that nobody claimed.
nobody() { sed -n 's/^\([0-9]*\) *(nobody).*/\1/p' "$1" | tr '\n' ' '; }

"$VIRES" read --trace -r $styles/english.xml $here/minutes.txt >"$scratch/general" 2>"$scratch/said"
status=$?
say 'the general style alone finds no decision in the minutes, and its trace shows why' "$(
    [ "$status" = 2 ] || echo "status $status"
    grep -q 'no recommendation or resolution was found in it' "$scratch/said" || cat "$scratch/said"
    [ "$(nobody "$scratch/general" | wc -w)" -ge 20 ] || cat "$scratch/general"
)"

"$VIRES" read --trace -r $styles $here/minutes.txt >"$scratch/own" 2>"$scratch/said"
say 'with the style of the council nobody claims but what officers told and members thought' "$(
    head -n 1 "$scratch/own" | grep -q '^house style ottermere: ' || head -n 1 "$scratch/own"
    [ "$(nobody "$scratch/own")" = '23 35 43 ' ] || cat "$scratch/own" "$scratch/said"
)"

"$VIRES" read -r $styles $here/minutes.txt >"$scratch/record" 2>"$scratch/said"
[ "${1:-}" = --bless ] && cp "$scratch/record" $here/minutes.xml
say 'all that was done is in the record' "$(
    diff $here/minutes.xml "$scratch/record"
    cat "$scratch/said"
)"

# Each row of XML that the page shows from the style is in it, for the page to be copied from.
say 'the page shows the style as it is' "$(
    sed -n '/^```xml$/,/^```$/p' $styles/README.md | grep 'ottermere' | while read -r line; do
        grep -qF "$line" $styles/ottermere.xml || echo "$line"
    done
)"
exit "$failed"
