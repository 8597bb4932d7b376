#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Documents in other XML vocabularies are read by the readings that are shipped, and judged.
#
#   sh tests/golden/readings.sh [--bless]
#
# tests/golden/readings/*.xml give NAME.record, as `vires read` prints it, and verdicts.out, to the
# byte; --bless writes what the tool prints: review the diff like code.
set -u
LC_ALL=C
export LC_ALL
VIRES=${VIRES:-build/vires}
here=tests/golden/readings
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

for document in $here/*.xml; do
    record=${document%.xml}.record
    "$VIRES" read -r rules/readings -r rules/england "$document" >"$scratch/got" 2>&1
    [ "${1:-}" = --bless ] && cp "$scratch/got" "$record"
    say "${document##*/} is read as it was" "$(diff "$record" "$scratch/got")"
done

"$VIRES" check -r rules/readings -r tests/golden/prose/rules.xml $here/*.xml >"$scratch/got" 2>&1
echo "status $?" >>"$scratch/got"
[ "${1:-}" = --bless ] && cp "$scratch/got" $here/verdicts.out
say 'what was read is judged as any record is' "$(diff $here/verdicts.out "$scratch/got")"

# The third reading of the page for authors, as it stands there.
awk '/^```xml reading$/ { on = 1; next } /^```$/ { on = 0 } on' rules/readings/README.md >"$scratch/reading.xml"
awk '/^```xml document$/ { on = 1; next } /^```$/ { on = 0 } on' rules/readings/README.md >"$scratch/votes.xml"
awk '/^```xml record$/ { on = 1; next } /^```$/ { on = 0 } on' rules/readings/README.md >"$scratch/wanted"
"$VIRES" read -r "$scratch/reading.xml" -r rules/england "$scratch/votes.xml" >"$scratch/got" 2>&1
say 'the reading that the page for authors teaches reads what it says' "$(
    [ -s "$scratch/wanted" ] || echo 'there is none'
    diff "$scratch/wanted" "$scratch/got"
)"
exit $failed
