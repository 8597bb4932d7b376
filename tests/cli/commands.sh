#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Commands, options and exit statuses: what is allowed works, what is not is told in one line that
# says what is.
. tests/cli/lib/run.sh

record 9 2 >good.xml
record 2 9 >bad.xml
record 9 >unsure.xml
echo '<record' >torn.xml
law='the law of 15 May 2019, with no constitution at hand'
good_line="good.xml: clear: 0 unproven here, 0 needing another document, 1 satisfied (under $law)"

# --- Exit statuses ---------------------------------------------------------------------

# status SENTENCE STATUS WORDS...
status() {
    sentence=$1 wanted=$2
    shift 2
    run "$@"
    wants_status "$wanted"
    verdict "$sentence"
}
status 'a clear document ends with 0' 0 check -r "$rules" good.xml
status 'a breached one with 1' 1 check -r "$rules" bad.xml
status 'an unproven one with 0' 0 check -r "$rules" unsure.xml
status 'but with 1 where that is asked for' 1 check -r "$rules" --fail-on unproven unsure.xml
status 'breached is what is asked for by default' 0 check -r "$rules" --fail-on breached unsure.xml
status 'an unreadable one ends with 2' 2 check -r "$rules" torn.xml
status '2 wins over 1, whatever the order' 2 check -r "$rules" torn.xml bad.xml good.xml
status 'two breaches are still 1: a status is no count' 1 check -r "$rules" bad.xml ./bad.xml
status 'explain ends as check does' 1 explain -r "$rules" bad.xml

# --- What is printed -------------------------------------------------------------------

run check -r "$rules" good.xml
by=$(tail -n 1 "$tmp/out")
wants_out "$good_line
$by"
printf '%s\n' "$by" |
    grep -Eqx 'rules: One rule, to see that the rest is still judged \(1\); SHA-256 [0-9a-f]{16}' ||
    wrong "the last line does not say by which rules: $by"
wants_err ''
verdict 'a clear document has one line, then come the rules, and stderr is silent'

run check -r "$rules" bad.xml
wants_out "bad.xml:3:37: error: item 1 is recorded as carried without the votes it needed: 2 for, 9 against; more than half of the votes cast is required  [vote-simple-majority]
    law: Local Government Act 1972 Sch. 12 para. 39(1)
judged under $law
bad.xml: breached: 1 breached, 0 unproven here, 0 needing another document
$by"
wants_err ''
verdict 'a breach says where, what, and by which law'

run check -r "$rules" torn.xml good.xml
wants_out "$good_line
torn.xml: unreadable: the file ends in the middle of a tag (line 2)
$by
2 documents: 1 clear, 1 unreadable"
wants_err 'vires: torn.xml:2:1: the file ends in the middle of a tag  [V1108]'
verdict 'a document that cannot be read is told on stderr, and the others are judged'

run check --quiet -r "$rules" good.xml unsure.xml
wants_out "unsure.xml:3:37: unproven: whether item 1 had the votes it needed: 9 for; more than half of the votes cast is required  [vote-simple-majority]
    it had if at most 8 voted against
judged under $law
unsure.xml: unproven: 1 unproven here, 0 needing another document
$by
2 documents: 1 unproven, 1 clear"
wants_status 0
run check --quiet -r "$rules" good.xml
wants_out ''
verdict '--quiet leaves out what is clear, and is silent when all is'

cp good.xml good2.xml
run check -r "$rules" bad.xml unsure.xml good.xml good2.xml torn.xml none.xml
[ "$(tail -n 1 "$tmp/out")" = '6 documents: 1 breached, 1 unproven, 2 clear, 2 unreadable' ] ||
    wrong 'the last line does not count them by their verdicts'
wants_status 2
verdict 'the last line of several documents counts each verdict apart'
rm good2.xml

run check -r "$rules" -f ndjson good.xml bad.xml
wants_status 1
[ "$(grep -c '^{"schema":"urn:vires:result:1","document":"[a-z]*.xml",.*}$' "$tmp/out")" -eq 2 ] ||
    wrong 'there are not two lines of one object each'
[ "$(wc -l <"$tmp/out")" -eq 2 ] || wrong 'there is a line that is no document'
wants out '"code":"V4111","rule":"vote-simple-majority","verdict":"breached","severity":"error"'
verdict 'ndjson is an object a line, and nothing else'

cp "$tmp/out" "$tmp/lines"
run check -r "$rules" -f json good.xml bad.xml
{ echo '['; sed '$!s/$/,/' "$tmp/lines"; echo ']'; } | cmp -s - "$tmp/out" || wrong 'it is not'
run check -q -r "$rules" -f json .
wants_status 2
mkdir empty
run check -r "$rules" -f json empty
wants_out '[]'
wants_status 2
verdict 'json is the same objects in one array, of none as well'
rmdir empty

run explain -r "$rules" bad.xml
cp "$tmp/out" "$tmp/whole"
wants out 'item 1  (bad.xml:3:37)
  vote-simple-majority: breached: '
wants out "$rules:5:3)"
wants out '      - 2 for, 9 against  (bad.xml:4:1)'
run explain -r "$rules" --rule vote-simple-majority --item 1 bad.xml
cmp -s "$tmp/out" "$tmp/whole" || wrong 'asking for all there is gives something else'
run explain -r "$rules" --item 2 bad.xml
wants out 'nothing that was asked for was judged in this document'
wants_status 1
verdict 'explain shows the tree down to lines of the document and of the rules'

# --- Options ----------------------------------------------------------------------------

# same SENTENCE WORDS...: the same as check -r RULES -f ndjson bad.xml
run check -r "$rules" -f ndjson bad.xml
cp "$tmp/out" "$tmp/same"
same() {
    sentence=$1
    shift
    run "$@"
    cmp -s "$tmp/out" "$tmp/same" || wrong 'the report is another'
    wants_status 1
    verdict "$sentence"
}
same 'options may stand behind paths' check bad.xml -r "$rules" -f ndjson
same 'a long option takes its value in the next word' check --rules "$rules" --format ndjson bad.xml
same 'or behind an equals sign' check --rules="$rules" --format=ndjson bad.xml
same 'a short option takes it in the same word' check "-r$rules" -fndjson -j2 bad.xml
same 'short options may stand in one word' check -qr "$rules" -fndjson bad.xml
same 'a stage that no rule asks for changes nothing but itself' check -r "$rules" -f ndjson \
    -j 3 -- bad.xml
cp bad.xml ./-q
run check -r "$rules" -- -q
wants_status 1
wants out '-q: breached'
verdict '-- ends the options'
rm ./-q

run check -r "$rules" --stage audit --as-of 2019-05-20 -f ndjson good.xml
wants out '"lawOf":"2019-05-15","asOf":"2019-05-20","stage":"audit"'
wants_status 0
verdict '--stage and --as-of are in the report'

run check -r "$rules" --authority north-quay -r "$rules" good.xml
wants_status 0
wants_err ''
verdict '--authority is taken, and rules named twice are read once'

run --version
wants_out "$("$VIRES" -V)"
wants out 'vires 0.'
wants_status 0
verdict '--version is one line'

# --- Help -------------------------------------------------------------------------------

run help
wants_status 0
cp "$tmp/out" "$tmp/same"
for word in check read explain rules help; do
    grep -q "^  $word  " "$tmp/same" || wrong "$word is not in it"
done
run --help
cmp -s "$tmp/out" "$tmp/same" || wrong '--help prints something else'
run -h
cmp -s "$tmp/out" "$tmp/same" || wrong '-h prints something else'
verdict 'help lists the commands'

for word in check read explain rules help; do
    run help "$word"
    wants_status 0
    wants out "usage: vires $word"
    [ "$word" = help ] && continue
    cp "$tmp/out" "$tmp/same"
    run "$word" --help
    cmp -s "$tmp/out" "$tmp/same" || wrong "vires $word --help prints something else"
    grep -q -- '-h, --help  ' "$tmp/out" || wrong "the options of $word are not in it"
done
verdict 'help says what each command does'

for word in check read explain rules; do
    "$VIRES" help $word
done | grep -o -- '--[a-z-]*' | sort -u | while read -r option; do
    # In mdoc --quiet is .Fl -quiet.
    grep -Eq "Fl ([a-z] , Fl )?${option#-}( |\$)" "$root/engine/man/vires.1" || echo "$option"
done >"$tmp/out"
wants_out ''
verdict 'the manual has every option'

run help V4101
wants_out 'V4101: the body was not quorate
    Count who was present and entitled to vote at that moment, and compare with the quorum that the message names. The rule'\''s remedy says what can be done.'
run help 4101 v4101
wants_status 0
verdict 'help says what a code means'

# --- What is not allowed -----------------------------------------------------------------

# refused SENTENCE LINE WORDS...: one line on stderr, nothing on stdout, status 2
refused() {
    sentence=$1 line=$2
    shift 2
    run "$@"
    wants_status 2
    wants_out ''
    wants_err "vires: $line"
    verdict "$sentence"
}
refused 'a command is needed' \
    'no command is given; allowed: check, read, explain, who, rules or help  [V4902]'
refused 'a command that is not there names the nearest' \
    'there is no command "chekc" (did you mean check?); allowed: check, read, explain, who, rules or help  [V4901]' \
    chekc
refused 'or none if none is near' \
    'there is no command "validate"; allowed: check, read, explain, who, rules or help  [V4901]' validate
options='--rules, --as-of, --stage, --authority, --format, --output, --fail-on, --jobs, --limit, --dossier, --diff, --waivers, --baseline, --write-baseline, --watch, --quiet or --help'
refused 'an option that is not there names the nearest' \
    "--formt is not an option of vires check (did you mean --format?); allowed: $options  [V4903]" \
    check --formt json good.xml
refused 'so does a letter' "-z is not an option of vires check; allowed: $options  [V4903]" \
    check -z good.xml
refused 'an option of another command is none of this' \
    '--jobs is not an option of vires explain; allowed: --rules, --as-of, --stage, --authority, --output, --fail-on, --limit, --rule, --item, --dossier, --waivers, --baseline, --quiet or --help  [V4903]' \
    explain --jobs 2 good.xml
formats() { # "plain, json or ndjson": all that are built in
    "$VIRES" --version | sed -n 's/^reports: //p' | sed 's/ /, /g; s/\(.*\), /\1 or /'
}
refused 'an option without its value' '-f needs a value after it: -f FORMAT  [V4904]' \
    check good.xml -f
refused 'a value that is not wanted' '--quiet takes no value, and "yes" is given  [V4905]' \
    check --quiet=yes good.xml
refused 'a format that is none' "-f is \"xml\"; allowed: $(formats)  [V4906]" \
    check -f xml good.xml
refused 'a stage that is none' \
    '--stage is "published"; allowed: draft, publication or audit  [V4906]' \
    check --stage published good.xml
refused 'a verdict that cannot be asked for' \
    '--fail-on is "never"; allowed: breached or unproven  [V4906]' check --fail-on never good.xml
refused 'a day that is none' \
    '--as-of is "2019-02-29", which is not a day; write it as 2014-10-23  [V4907]' \
    check --as-of 2019-02-29 good.xml
refused 'a month is not a day' \
    '--as-of is "2019-02", which is not a day; write it as 2014-10-23  [V4907]' \
    check --as-of=2019-02 good.xml
for number in 0 257 x -1 1.5 99999999999999999999; do
    refused "$number threads" "-j is \"$number\"; allowed: a whole number from 1 to 256  [V4908]" \
        check -j "$number" good.xml
done
refused 'a document is needed' \
    'no document is named; give files, folders, or - for standard input  [V4909]' check -r "$rules"
refused 'standard input has one end' \
    '- is given more than once; standard input can be read only once  [V4915]' check -r "$rules" - -
refused 'a rule that is not there names the nearest' \
    'there is no rule vote-simple-majorty (did you mean vote-simple-majority?); vires rules list prints them all  [V4912]' \
    explain -r "$rules" --rule vote-simple-majorty good.xml
refused 'rules that are not there' \
    'none.xml: cannot be opened: there is no such file  [V1001]' check -r none.xml good.xml
mkdir folder
refused 'a folder without rules' \
    'folder: no rule files are in it: a folder of rules holds files whose names end in .xml  [V4914]' \
    check -r folder good.xml
refused 'rules that do not load judge nothing' \
    'torn.xml:2:1: the file ends in the middle of a tag  [V1108]' check -r torn.xml good.xml
refused 'a topic that is not there' \
    'there is no help on "chek" (did you mean check?); allowed: check, read, explain, who, rules or help, or the code of a message  [V4926]' \
    help chek
VIRES_DATA=$tmp/in/folder
export VIRES_DATA
refused 'a VIRES_DATA without rules' \
    "no rules are found: there is nothing at $tmp/in/folder/rules/england; name rule sets with -r, or set VIRES_DATA to the folder that holds rules/  [V4913]" \
    check good.xml

refused 'read takes one document' \
    'read takes one document, and 2 are named; give it one at a time  [V4927]' \
    read -r "$rules" good.xml bad.xml
names=$("$VIRES" check --limit x 2>&1 | sed 's/.*the limits are //; s/  \[V4910\]//')
for limit in xml-deth=3 xml-depth=x xml-depth= xml-depth 3 =3 xml-depth=-1; do
    refused "$limit is no limit" \
        "--limit is \"$limit\"; allowed: the name of a limit and a whole number (memory-bytes: from 1), as in xml-depth=100; the limits are $names  [V4910]" \
        check --limit "$limit" good.xml
done
refused 'rules keep to the limits' \
    "$rules:11:7: <satisfied> stands too deep within other elements: the limit xml-depth (3) is exceeded  [V1131]" \
    check -r "$rules" --limit xml-depth=3 good.xml
for most in 100 15000; do
    refused "rules that need more memory than the $most bytes that they may have" \
        "the rules take more memory than the limit memory-bytes allows ($most bytes)  [V2007]" \
        check -r "$rules" --limit memory-bytes=$most good.xml
done

# A document that takes more than the rules do.
awk 'BEGIN {
    print "<record xmlns=\"urn:vires:record:1\" kind=\"minutes\">"
    print "<meeting body=\"council\" body-kind=\"council\" date=\"2019-05-15\">"
    for (i = 1; i <= 3000; i++)
        print "<item number=\"" i "\"><decision outcome=\"carried\"><vote for=\"9\"/></decision></item>"
    print "</meeting></record>" }' >large.xml
run check -r "$rules" --limit memory-bytes=400000 large.xml good.xml
wants_status 2
too_large='reading and judging it takes more memory than the limit memory-bytes allows (400000 bytes)'
wants_err "vires: large.xml: $too_large  [V1010]"
wants_out "$good_line
large.xml: unreadable: $too_large
$by
2 documents: 1 clear, 1 unreadable"
run read -r "$rules" --limit memory-bytes=400000 large.xml
wants_status 2
wants_out ''
wants_err "vires: large.xml: $too_large  [V1010]"
verdict 'a document that needs more is refused by the name of the limit, and others are judged'

# Where the system has no more, that is said and no limit is blamed. Sanitizers take more than any
# document.
starved='memory that runs out is told from a limit that is met'
if [ "${VARIANT:-release}" = release ] && (ulimit -v 100000) 2>/dev/null; then
    awk 'BEGIN { print "<record xmlns=\"urn:vires:record:1\" kind=\"minutes\"><meeting>"
        for (i = 1; i <= 300000; i++) print "<item number=\"" i "\"><decision/></item>"
        print "</meeting></record>" }' >huge.xml
    (ulimit -v 100000 && exec "$VIRES" check -j1 -r "$rules" huge.xml good.xml) \
        >"$tmp/out" 2>"$tmp/err" </dev/null
    status=$?
    wants_status 2
    wants_err 'vires: huge.xml: memory ran out while it was read and judged  [V1011]'
    wants_out "$good_line
huge.xml: unreadable: memory ran out while it was read and judged
$by
2 documents: 1 clear, 1 unreadable"
    (ulimit -v 100000 && exec "$VIRES" read -r "$rules" huge.xml) >"$tmp/out" 2>"$tmp/err"
    wants_err 'vires: memory ran out; give it fewer or smaller documents, or fewer threads (-j)  [V4923]'
    verdict "$starved"
else
    skip "$starved" 'the memory of a process cannot be limited here'
fi

: >empty.xml
run check -r "$rules" empty.xml none.xml
wants_status 2
wants_err 'vires: empty.xml: the file is empty  [V1009]
vires: none.xml: cannot be opened: there is no such file  [V1001]'
wants_out "empty.xml: unreadable: the file is empty
none.xml: unreadable: cannot be opened: there is no such file
$by
2 documents: 2 unreadable"
run check -r "$rules" -f ndjson empty.xml none.xml
wants out '"line":null,"column":null,"place":null,"message":"the file is empty"'
wants out '"line":null,"column":null,"place":null,"message":"cannot be opened: there is no such file"'
verdict 'what is empty says so, and what is not there has no lines'

run check -r "$rules" --limit memory-bytes=0 good.xml
wants_status 2
wants_out ''
wants err '--limit is "memory-bytes=0"; allowed: the name of a limit and a whole number (memory-bytes: from 1), as in xml-depth=100'
verdict 'a limit of no memory, which would be no limit, is refused'

sed 's/severity="error"/severity="warning"/' "$rules" >mild.xml
run check -q -r mild.xml bad.xml good.xml
wants_status 0
wants out 'bad.xml:3:37: warning: '
wants out 'bad.xml: clear: 1 warning, '
wants_not out 'good.xml: '
rm mild.xml
verdict '--quiet shows a warning that is breached, though the document is clear'

run check -r "$rules" --limit solver-steps=0 unsure.xml good.xml
wants_status 2
wants_err 'vires: unsure.xml: 1 rule could not be judged; the report says which and why  [V4920]'
wants out 'unsure.xml:3:37: error: item 1 could not be judged: the limit solver-steps is exceeded  [vote-simple-majority]'
wants out 'unsure.xml: unproven: 1 could not be judged, 0 unproven here, 0 needing another document'
wants_not out 'unsure.xml: clear'
verdict 'a rule that cannot be judged is no rule that is satisfied: status 2'

# --- The rules that come with it ------------------------------------------------------------

mkdir folder/rules folder/rules/england folder/rules/england/deep
cp "$rules" folder/rules/england/deep/one.xml
run explain good.xml
wants out '(england/deep/one.xml:5:3)'
run check good.xml
wants_out "$good_line
$by; from VIRES_DATA"
wants_status 0
verdict 'VIRES_DATA holds the rules, called by their names in it, and the report says so'

# A council of the documents may be called as an invented one is.
mkdir folder/rules/bodies
cat >folder/rules/bodies/council.xml <<'END'
<constitution xmlns="urn:vires:rules:1" authority="north-quay" version="1" title="Invented"/>
END
sed 's/kind="minutes"/& authority="north-quay"/' good.xml >alike.xml
run check alike.xml
wants out '(under the law of 15 May 2019, with no constitution at hand)'
run check -r folder/rules alike.xml
wants out '(under the law of 15 May 2019 and the constitution of Invented (1))'
wants out 'judged (1), 1 constitution; SHA-256 '
echo '<oops' >folder/rules/bodies/torn.xml
run rules list
wants_status 0
[ "$(wc -l <"$tmp/out")" -eq 1 ] || wrong 'there is not one line'
wants_err ''
verdict 'the rules that come with it are the national ones: what else stands there is not read unasked'
unset VIRES_DATA

# --- vires rules ------------------------------------------------------------------------------

run rules list "$rules"
wants_status 0
[ "$(wc -l <"$tmp/out")" -eq 1 ] || wrong 'there is not one line'
wants out 'vote-simple-majority '
wants out 'A question is decided by a majority of those present and voting'
verdict 'rules list prints a line a rule'

run rules show vote-simple-majority -r "$rules"
wants_status 0
wants out 'A question is decided by a majority of those present and voting'
wants out 'Local Government Act 1972'
verdict 'rules show prints everything about one'
refused 'and says when there is none' \
    'there is no rule vote; vires rules list prints them all  [V4912]' rules show vote "$rules"
refused 'it needs to know which' 'show needs a value after it: show ID  [V4904]' rules show
refused 'vires rules needs to know what to do' \
    'rules needs a value after it: rules list, show ID, test or lint  [V4904]' rules
refused 'it does four things' \
    'there is no command "rules lst" (did you mean list?); allowed after rules: list, show, test or lint  [V4911]' rules lst

run rules test "$rules"
wants_status 0
wants_out 'ok - vote-simple-majority: satisfied: three of five
ok - vote-simple-majority: breached: two of five
ok - vote-simple-majority: unproven: nobody counted those against
3 passed, 0 failed'
verdict 'rules test runs the examples'

sed 's/for="3" against="2"/for="2" against="2"/' "$rules" >wrong.xml
run rules test wrong.xml
wants_status 1
wants out 'not ok - vote-simple-majority: satisfied: three of five (wrong.xml:11:7)'
wants out '    came out as breached for '
wants out '2 passed, 1 failed'
verdict 'and ends with 1 when one comes out wrong'

# The same of other shells: that they take the file, and what their functions find.
if command -v zsh >/dev/null 2>&1; then
    zsh -n "$root/engine/completion.zsh" || wrong 'zsh does not take it'
    said=$(zsh -fc 'compdef() { }; compadd() { shift; echo "$@" }; _files() { echo files }
        source "$0" 2>/dev/null; words=("$@"); CURRENT=$#; PREFIX=${@[-1]}; _vires' \
        "$root/engine/completion.zsh" "$VIRES" check -f '')
    case " $said " in *' sarif '*) ;; *) wrong "of formats: $said" ;; esac
    verdict 'zsh completes formats'
else
    skip 'zsh completes formats' 'zsh is not installed'
fi
if command -v fish >/dev/null 2>&1; then
    said=$(PATH=$(dirname "$VIRES"):$PATH HOME=$tmp fish --no-config -c "source $root/engine/completion.fish
        complete -C 'vires check -f s'" 2>&1)
    case $said in *sarif*svrl* | *svrl*sarif*) ;; *) wrong "of formats: $said" ;; esac
    verdict 'fish completes formats'
else
    skip 'fish completes formats' 'fish is not installed'
fi
if command -v bash >/dev/null 2>&1; then
    completed() { # words of the command line, the last of them unfinished
        bash -c '. "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _vires; echo "${COMPREPLY[*]}"' \
            "$root/engine/completion.bash" "$VIRES" "$@"
    }
    [ "$(completed ch)" = check ] || wrong "of commands: $(completed ch)"
    [ "$(completed check --dif)" = --diff ] || wrong "of options: $(completed check --dif)"
    [ "$(completed check -f s)" = 'sarif svrl' ] || wrong "of formats: $(completed check -f s)"
    verdict 'bash completes commands, options and formats'
else
    skip 'bash completes commands, options and formats' 'bash is not installed'
fi
exit $failed
