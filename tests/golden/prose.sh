#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Prose is judged like any record, and the findings point at its lines.
#
#   sh tests/golden/prose.sh [--bless]
#
# tests/golden/prose/*.txt, judged by rules.xml there and the house styles, give verdicts.out to the
# byte; --bless writes what the tool prints: review the diff like code.
set -u
LC_ALL=C
export LC_ALL
VIRES=${VIRES:-build/vires}
here=tests/golden/prose
real=../shared/gold/documents
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

judge() { # COMMAND DOCUMENT...: what is printed, then what is complained of, then the status
    "$VIRES" "$@" -r $here/rules.xml -r rules/house-styles 2>"$scratch/said"
    status=$?
    cat "$scratch/said"
    echo "status $status"
}

judge check $here/*.txt >"$scratch/got"
[ "${1:-}" = --bless ] && cp "$scratch/got" $here/verdicts.out
say 'prose is judged by its lines' "$(diff $here/verdicts.out "$scratch/got")"

# Not $scratch: the name is printed, and differs each time.
printf 'Councils agree to share a ferry.\n' >"$scratch/news"
judge check - <"$scratch/news" | sed 's/^vires: [^:]*:/vires: NAME:/' >"$scratch/got"
say 'a news item decides nothing, which is one line and status 2' "$(
    grep -c 'NAME:1:1: no recommendation or resolution was found in it' "$scratch/got" | sed '/^1$/d'
    grep -q '^status 2$' "$scratch/got" || cat "$scratch/got"
)"

# UTF-8 into which bytes of windows-1252 were pasted: both are read as what they are.
printf 'Minutes of the meeting of Sedge Council held on 4 May 2016\n\nRESOLVED that \302\2439 be paid to the caf\303\251.\n\nRESOLVED that \2438 be paid.\n' >"$scratch/mixed"
"$VIRES" read -r rules/house-styles - <"$scratch/mixed" >"$scratch/got" 2>&1
say 'two encodings in one text are both read, and told in a line' "$(
    grep -q ':5:15: the text is in two encodings: what is not UTF-8, from here on, is read as windows-1252' \
        "$scratch/got" && grep -q '£9 be paid to the café' "$scratch/got" &&
        grep -q '£8 be paid' "$scratch/got" || cat "$scratch/got"
)"

# 40,000 bytes without a full stop: what is not read is told, even where only what is wrong is asked for.
{
    printf 'Minutes of the meeting of Sedge Council held on 4 May 2016\n\nRESOLVED that'
    head -c 40000 /dev/zero | tr '\0' 'a'
} >"$scratch/endless"
judge check -q - <"$scratch/endless" >"$scratch/got"
say 'a sentence that is too long to be read is told, also with -q' "$(
    grep -q ':3:1: warning: this sentence has 40013 bytes and is not read' "$scratch/got" &&
        grep -q '^status 0$' "$scratch/got" || cat "$scratch/got"
)"

# A line of sixteen million bytes less a few, and one that no limit of lines allows.
head -c 16000000 /dev/zero | tr '\0' 'a' >"$scratch/long"
judge check - <"$scratch/long" >"$scratch/got"
say 'a line of sixteen megabytes is refused by the name of the limit' "$(
    grep -q 'this line is longer than can be read: the limit line-bytes (1048576) is exceeded' \
        "$scratch/got" && grep -q '^status 2$' "$scratch/got" || cat "$scratch/got"
)"

executive=$real/seed-000-east-herts-executive-2011-02-08-item-539.txt
joint=$real/seed-004-shared-services-joint-committee-2020-09-02.txt
for extract in "$executive" "$joint"; do
    if ! [ -f "$extract" ]; then
        echo "skip - the published extracts are judged by their lines: $extract is not here"
        exit $failed
    fi
done

judge explain "$joint" >"$scratch/got"
say 'seven votes to three are found in their line and are a majority' "$(
    grep -q 'majority: satisfied: item 41 (clause 1) had the votes it needed: 7 for, 3 against' \
        "$scratch/got" && grep -q "7 for, 3 against  ($joint:27:11)" "$scratch/got" ||
        cat "$scratch/got"
)"
say 'but not three quarters' "$(
    grep -q 'summer: breached: item 41 (clause 1) .* 7 for, 3 against' "$scratch/got" ||
        cat "$scratch/got"
)"
say 'the two clauses below one heading share its unanimous vote' "$(
    grep -q "^item 41 (clauses 2 and 3)  ($joint:33:11)" "$scratch/got" || cat "$scratch/got"
)"
judge check "$executive" >"$scratch/got"
say 'nothing is breached by what an extract leaves out' "$(
    grep -q '^status 0$' "$scratch/got" && ! grep -q ': error:' "$scratch/got" ||
        cat "$scratch/got"
)"
exit $failed
