#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Tricky cases of the law of decisions, with the answers that the law gives: each line below is one of
# them, written before the engine was asked.  Records and constitutions are in tests/golden/scenarios/.
# Run from the project's root with the tool in $VIRES.
set -u
LC_ALL=C
export LC_ALL
VIRES=${VIRES:-build/vires}
here=tests/golden/scenarios
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

# judge CASE: what every rule says of every subject of a record, as lines "subject|rule|verdict|message".
judge() {
    [ -f "$scratch/$1" ] && return
    "$VIRES" explain -r rules/england -r "$here/constitutions" "$here/$1.xml" \
        >"$scratch/out" 2>"$scratch/err" </dev/null
    sed 's/^/stderr: /' "$scratch/err" >"$scratch/$1.err"
    awk '
        /^[^ ].*  \(.*\)$/ { subject = $0; sub(/  \([^(]*\)$/, "", subject) }
        /^  [a-z][a-z0-9-]*: (satisfied|breached|unproven|excused|error): / {
            line = substr($0, 3)
            rule = line; sub(/: .*/, "", rule)
            verdict = substr(line, length(rule) + 3)
            message = verdict; sub(/^[a-z]*: /, "", message)
            sub(/: .*/, "", verdict)
            print subject "|" rule "|" verdict "|" message
            last = 1; next
        }
        /^    / && last { print "  " $0 }
    ' "$scratch/out" >"$scratch/$1"
}

# expect CASE RULE VERDICT SENTENCE [SUBJECT [WORDS]]: the verdict of the rule on the subject, or on every
# subject if none is named; WORDS must stand in what is said of it.  VERDICT `none`: it does not apply.
expect() {
    judge "$1"
    subject=${5:-}
    words=${6:-}
    grep "^${subject:-[^|]*}|$2|" "$scratch/$1" >"$scratch/rows"
    wrong=$(cat "$scratch/$1.err")
    if [ "$3" = none ]; then
        [ -s "$scratch/rows" ] && wrong="$wrong$(sed 's/^/it does apply: /' "$scratch/rows")"
    elif ! [ -s "$scratch/rows" ]; then
        wrong="$wrong$1.xml: $2 says nothing of ${subject:-anything}"
    else
        wrong="$wrong$(grep -v "^[^|]*|$2|$3|" "$scratch/rows" | sed 's/^/instead: /')"
    fi
    if [ -n "$words" ]; then
        sed -n "/^${subject:-[^|]*}|$2|/,/^[^ ]/p" "$scratch/$1" | grep -q -e "$words" ||
            wrong="$wrong
nothing says: $words"
    fi
    say "$4" "$wrong"
}

# 1. Presence is counted for each item.
for item in 1 2 3 4; do
    expect 01-interest quorum-executive satisfied \
        "three of a quorum of three decide item $item" "item $item"
done
expect 01-interest quorum-executive breached \
    "while one is away for an interest the executive is inquorate" "item 5" "2 were present"
expect 01-interest quorum-executive satisfied \
    "with the member back the executive is quorate again" "item 6"

# 2. Vacancies do not lower the quorum.
expect 02-vacancies quorum-principal-council breached \
    "10 of 43 seats is no quorum, though only 41 are filled" "" "11 are required"

# 3. More than a third disqualified together.
expect 03-sixteen-eleven quorum-principal-council breached \
    "16 of 48 disqualified is exactly a third: the quorum stays 12 and 11 are too few"
expect 03-sixteen-twelve quorum-principal-council satisfied "12 are enough"
expect 03-seventeen-eight quorum-principal-council satisfied \
    "17 of 48 disqualified leaves 31: the quorum is 8"
expect 03-seventeen-seven quorum-principal-council breached "7 of 31 are too few"
expect 03-restored quorum-principal-council breached \
    "once 32 are in office the quorum is 12 again and 11 are too few" "" "12 are required"

# 4. Parishes.
expect 04-parish-thirteen quorum-parish-council breached \
    "4 of a parish of 13 seats, 6 filled, are too few" "" "5 are required"
expect 04-parish-seven quorum-parish-council satisfied "3 of a parish of 7 are enough"

# 5. Ties.
expect 05-tie vote-simple-majority satisfied "12 to 12 with a casting vote for is carried"
expect 05-tie vote-casting-only-on-tie satisfied "the casting vote broke a tie"
expect 05-no-tie vote-casting-only-on-tie breached "a casting vote at 13 to 12 is an error"
expect 05-election vote-casting-only-on-tie breached \
    "a tie in the election of the council's chairman must be broken" "" "no casting vote is recorded"
expect 05-election-broken vote-casting-only-on-tie satisfied "and it may be, by the outgoing chairman"

# 6. Seven to three.
expect 06-seven-three vote-simple-majority satisfied "7 to 3 is carried"
expect 06-seven-three vote-arithmetic satisfied "10 votes fit 10 seats"
expect 06-seven-three vote-unanimous-label satisfied "unanimous is right with no abstentions"
expect 06-nine-present vote-arithmetic breached "10 votes do not fit 9 members present"
expect 06-nine-listed vote-arithmetic breached "nor do they fit a list of nine" \
    "" "the list of those present, taken to be complete, has 9"
expect 06-nine-listed vote-simple-majority unproven \
    "then neither is believed alone" "" "contradicts itself on the votes"
expect 06-nine-listed quorum-committee satisfied "but by either there is a quorum of 4"
expect 06-abstention vote-unanimous-label breached "unanimous is wrong with an abstention"

# 7. Two thirds against a mayor's budget.
expect 07-mayor vote-two-thirds-mayor-budget breached \
    "30 of 46 votes do not amend a mayor's budget"
expect 07-mayor-thirty-one vote-two-thirds-mayor-budget satisfied "31 of 46 do"
expect 07-leader vote-two-thirds-mayor-budget none \
    "with a leader and cabinet two thirds are not asked for"
expect 07-leader vote-simple-majority satisfied \
    "with a leader and cabinet 30 to 16 is carried"
expect 07-eighth vote-two-thirds-mayor-budget none \
    "estimates of 8 February were not submitted before 8 February"

# 8. An honorary alderman at an ordinary meeting.
expect 08-alderman vote-honorary-alderman breached \
    "two thirds at an ordinary meeting confer no title" "" "specially convened is recorded as no"
expect 08-convened vote-honorary-alderman satisfied \
    "24 of 36 is exactly two thirds, which is enough at a specially convened meeting"
expect 08-lost vote-tie-no-casting satisfied \
    "20 to 15 is rightly recorded as lost, though it is a simple majority"

# 9. Clear days over a bank holiday.
expect 09-bank-holiday notice-agenda-open breached \
    "from 25 August to 2 September 2020 there are four clear working days" "" "^.*4 clear working days"
expect 09-a-day-earlier notice-agenda-open satisfied "from 24 August there are five"

# 10. 28 clear days.
expect 10-key key-28cd breached \
    "from 25 September to 23 October 2014 there are 27 clear days" "" "27 clear days"
expect 10-a-day-earlier key-28cd satisfied "from 24 September there are 28"

# 11. The general exception.
expect 11-exception key-general-exception breached \
    "from 13 to 20 October 2014 there are four working days, and the other count is told" \
    "" "6 clear days"
expect 11-exception key-28cd breached "so the general exception does not excuse"
expect 11-a-day-later key-general-exception satisfied "on 21 October five have passed"
expect 11-a-day-later key-28cd excused "and then it excuses"

# 12. The law of 2011.
expect 12-in-2011 fp2000-included excused \
    "in 2011 the general exception of 31 January excuses a decision of 8 February"
expect 12-in-2011 key-general-exception-2000 satisfied "five clear working days had passed"
expect 12-in-2011 key-28cd none "nothing asks for 28 days before 10 September 2012"

# 13. Three periods with dates of their own.
expect 13-summons notice-council-summons-3cd satisfied \
    "in November 2014 a summons three clear days before is in time"
expect 13-summons notice-public-principal breached "the public notice needed five"
expect 13-summons notice-agenda-open breached "the agenda needed five"
expect 13-in-2015 notice-council-summons-5cd breached \
    "after 30 January 2015 the summons needs five as well"
expect 13-in-2015 notice-council-summons-3cd none "and the rule of three days is gone"
expect 13-in-2015 notice-public-principal breached "the public notice still needs five"
expect 13-in-2015 notice-agenda-open breached "the agenda still needs five"

# 14. Paragraphs of Schedule 12A.
expect 14-paragraph exclusion-paragraph-in-force breached \
    "there was no paragraph 8 in April 2010"
expect 14-paragraph-3 exclusion-paragraph-in-force satisfied "there was a paragraph 3"
expect 14-paragraph-7c exclusion-paragraph-in-force breached "nor a paragraph 7C for the council"
expect 14-standards exclusion-paragraph-in-force satisfied "but for a standards committee"

# 15. A quorum of each authority.
expect 15-one-side quorum-committee satisfied "six are enough for the joint committee's total"
expect 15-one-side quorum-joint-each-authority breached \
    "but one of Gorse is too few" "" "gorse"

# 16. Remote attendance.
expect 16-remote vote-arithmetic breached \
    "after 6 May 2021 members online can neither vote nor abstain"
expect 16-remote quorum-committee satisfied "the quorum is tested on the six in the room"
expect 16-in-2020 vote-arithmetic satisfied "on 2 September 2020 the four online could abstain"

# 20. Urgent business.
expect 20-late-motion notice-urgent-not-at-ordinary-council breached \
    "a late motion at an ordinary council meeting is flagged though accepted as urgent"
expect 20-at-committee notice-item-5cd-or-urgent excused \
    "at a committee urgency excuses when the minutes say why"
expect 20-at-committee notice-urgent-not-at-ordinary-council none \
    "the rule about councils says nothing of committees"

# 21. A special majority that standing orders cannot ask for.
"$VIRES" check -r rules/england -r "$here/unlawful" "$here/21-special-majority.xml" \
    >"$scratch/out" 2>"$scratch/err" </dev/null
status=$?
wrong=
[ "$status" = 2 ] || wrong="exit status $status, expected 2"
grep -q "$here/unlawful/alder.xml:7:.*vote-simple-majority" "$scratch/err" ||
    wrong="$wrong
no fault at $here/unlawful/alder.xml:7 names vote-simple-majority:
$(cat "$scratch/err")"
say "standing orders that ask two thirds of a committee are refused" "$wrong"
expect 21-special-majority vote-simple-majority satisfied "a simple majority, 5 to 3, decides"

# 22. A vote that does not count.
expect 22-lay-vote vote-coopted-nonvoting breached "the lay member's vote is found" "" "Lay Person"
expect 22-lay-vote vote-simple-majority breached \
    "without it the vote is a tie, so the result changes" "" "3 for, 3 against"

# 23. A majority of the whole number.
expect 23-local-bill vote-local-bill breached \
    "30 of 60 members do not promote a Bill, though 30 to 2 of those voting"
expect 23-local-bill vote-simple-majority satisfied "an ordinary motion would have been carried"

exit "$failed"
