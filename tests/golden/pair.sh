#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# A report and a resolution as a council published them, neither of which names the other: what the
# resolution changed, clause by clause, and nothing else.
set -u
LC_ALL=C
export LC_ALL
VIRES=${VIRES:-build/vires}
gold=../shared/gold/documents
report=$gold/seed-002-east-herts-executive-report-2011-02-08.txt
minutes=$gold/seed-000-east-herts-executive-2011-02-08-item-539.txt
rule=cond-text-differs-from-report
if ! [ -f "$report" ] || ! [ -f "$minutes" ]; then
    echo "skip - a published resolution is compared with its report: $gold is not here"
    exit 0
fi
scratch=$(mktemp -d) || exit 2
trap 'rm -rf "$scratch"' EXIT
failed=0

# expect SENTENCE FILE: the file is what was printed.
expect() {
    if diff -u "$2" "$scratch/printed" >"$scratch/differs"; then
        echo "ok - $1"
    else
        echo "not ok - $1"
        sed 's/^/    /' "$scratch/differs"
        failed=1
    fi
}

"$VIRES" explain --dossier --rule "$rule" "$minutes" "$report" 2>&1 |
    sed -n "s/^  $rule: //p; s/^      - compared: [^[]*\(\[[^]]*\]\)[^[]*\(\[[^]]*\]\)  (.*/\1 … \2/p; s/^      - \(.*no amendment.*\)  (.*/\1/p" |
    sed "s|$gold/||" >"$scratch/printed"
cat >"$scratch/expected" <<EOF
satisfied: clause A of item 539 says what was recommended (${report##*/}:20)
satisfied: clause B of item 539 says what was recommended (${report##*/}:21)
breached: clause C of item 539 differs from what was recommended (${report##*/}:22): it lost "to agree that" and gained "provided that agreed timescales can be met". The rule: Words resolved that were not recommended are shown as an amendment
[lost: to agree that] … [gained: provided that agreed timescales can be met]
conditions: gained "provided that agreed timescales can be met"; no amendment is recorded as carried beyond "as now detailed"
satisfied: clause D of item 539 says what was recommended (${report##*/}:23)
EOF
expect "of a published resolution one clause lost and gained words, and no amendment is recorded beyond its own words" "$scratch/expected"

"$VIRES" check --dossier "$report" "$minutes" >"$scratch/one" 2>&1
"$VIRES" check --dossier -j 1 "$minutes" "$report" >"$scratch/printed" 2>&1
expect "the order of the two files changes nothing" "$scratch/one"
exit "$failed"
