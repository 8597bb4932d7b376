#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Minutes and reports as councils published them are read as a careful person reads them.
#
#   sh tests/golden/gold.sh [--table]
#
# ../shared/gold holds documents with what a person read in them; score.py there compares.  --table
# prints its table and each thing missed or made up.  A test is below its floor when fewer facts of
# a kind are read, or more are made up, than when the floor was last set: raise floors, never lower
# them.  Documents that no build reads yet are named.
set -u
LC_ALL=C
export LC_ALL
VIRES=${VIRES:-build/vires}
gold=../shared/gold
scratch=$(mktemp -d) || exit 2
trap 'rm -rf "$scratch"' EXIT

skip() {
    echo "skip - published documents are read as a person reads them: $1"
    exit 0
}
[ -f "$gold/score.py" ] || skip "$gold is not here"
command -v python3 >/dev/null || skip 'python3 is not here'

# Documents that are not minutes, reports or notices are read as nothing, which is right of them.
mkdir "$scratch/gold" "$scratch/read"
for document in "$gold"/documents/*; do
    name=${document##*/}
    name=${name%.*}
    case $document in
    *.txt | *.md | *.html | *.docx | *.odt) ;;
    *)
        echo "# not read: ${document##*/}"
        continue
        ;;
    esac
    cp "$gold/gold/$name.json" "$scratch/gold/"
    "$VIRES" read -q -r rules/england -r rules/house-styles -f json "$document" \
        >"$scratch/read/$name.json" 2>"$scratch/said" && continue
    rm "$scratch/read/$name.json"
    echo "# nothing read in ${document##*/}: $(sed 's/^[^ ]* [^ ]* //;q' "$scratch/said")"
done
python3 "$gold/score.py" "$scratch/gold" "$scratch/read" --misses >"$scratch/table"
if [ "${1:-}" = --table ]; then
    cat "$scratch/table"
    exit 0
fi

# floor KIND COLUMN LEAST WHAT: 4 is precision, 5 recall, 6 F1.
floor() {
    got=$(awk -v kind="$1" -v column="$2" '$1 == kind { print $column; exit }' "$scratch/table")
    if awk -v got="${got:-0}" -v least="$3" 'BEGIN { exit !(got >= least) }'; then
        echo "ok - $4 is $3 or more"
    else
        echo "not ok - $4 is ${got:-not there}, below $3"
        failed=1
    fi
}

failed=0
mean=$(sed -n 's/^mean F1 //p' "$scratch/table")
awk -v got="$mean" 'BEGIN { exit !(got >= 0.97) }' || failed=1
[ $failed = 0 ] && echo 'ok - the mean F1 of all kinds of fact is 0.97 or more' ||
    echo "not ok - the mean F1 of all kinds of fact is $mean, below 0.97"
while read -r kind least; do
    floor "$kind" 6 "$least" "F1 of $kind"
done <<'FLOORS'
date 0.96
present 0.99
apologies 0.95
in_attendance 0.95
presiding 0.97
interest 0.95
item 0.99
decision 0.95
outcome 0.95
mover 0.95
vote 0.95
condition 0.97
amount 0.97
delegation 0.99
FLOORS
# What is made up is worse than what is missed.
for kind in vote outcome amount; do
    floor $kind 4 0.95 "precision of $kind"
done
exit $failed
