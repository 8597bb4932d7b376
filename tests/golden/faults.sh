#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Every invalid sample of tests/golden/faults is refused by the engine, with exactly the findings of
# its .expected; those called shape-* by schemas/rules.xsd too, those called meaning-* not.
# The valid ones pass both.
set -u
LC_ALL=C
export LC_ALL
VIRES=${VIRES:-build/vires}
folder=tests/golden/faults
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

# said FILE: what the tool says of a rule file, without its own name.
said() {
    "$VIRES" rules list "$1" 2>&1 >/dev/null </dev/null | sed -n "s|^vires: \($folder/\)|\1|p"
}

# status FILE: 2 is wanted where an error is expected, else 0.
check_status() {
    "$VIRES" rules list "$1" >/dev/null 2>&1 </dev/null
    got=$?
    wanted=0
    grep -qv '^[^ ]*: warning: ' "${1%.xml}.expected" 2>/dev/null && wanted=2
    [ "$got" = "$wanted" ] || echo "$1: exit status $got, not $wanted"
}

if [ -x "$VIRES" ] && "$VIRES" rules list "$folder/valid.xml" >/dev/null 2>&1; then
    say 'the tool says every fault of each sample, in one run and at its place' "$(
        for sample in "$folder"/*.xml; do
            expected=${sample%.xml}.expected
            [ -f "$expected" ] || expected=/dev/null
            said "$sample" | diff -u "$expected" - | head -n 20
        done
    )"
    say 'a rule file with an error ends with status 2, one with warnings with 0' "$(
        for sample in "$folder"/*.xml; do check_status "$sample"; done
    )"
else
    say 'the tool lists the rules of the valid sample' "$("$VIRES" rules list "$folder/valid.xml" 2>&1)"
fi

if ! command -v xmllint >/dev/null 2>&1; then
    echo 'skip - the schema refuses what is marked shape and accepts the rest: xmllint is not installed'
    exit $failed
fi
refused() { ! xmllint --nonet --noout --schema "$1" "$2" >/dev/null 2>&1; }
say 'the schema refuses each sample marked shape' "$(
    for sample in "$folder"/shape-*.xml; do
        refused schemas/rules.xsd "$sample" || echo "$sample: accepted"
    done
)"
say 'the schema accepts each sample marked meaning, and the valid ones' "$(
    for sample in "$folder"/meaning-*.xml "$folder"/valid*.xml; do
        refused schemas/rules.xsd "$sample" && echo "$sample: refused"
    done
)"
say 'the schema accepts every rule file that is shipped' "$(
    find rules -name '*.xml' | sort | while read -r file; do
        refused schemas/rules.xsd "$file" && echo "$file: refused"
    done
)"
say 'the schema accepts every record among the samples' "$(
    find samples -name '*.xml' | sort | xargs -r grep -l '<record[ >]' | while read -r file; do
        grep -q '<rules[ >]' "$file" && continue
        refused schemas/record.xsd "$file" && echo "$file: refused"
    done
)"
exit $failed
