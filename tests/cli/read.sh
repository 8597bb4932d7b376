#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# What a document was understood as is printed as a record, and judging that record says of its lines
# what judging the document says of them.
. tests/cli/lib/run.sh
real=$root/../shared/gold/documents

# verdicts DOCUMENT OPTIONS...: what is said of it, without its name: of a record all, but for the lines
# of attributes, which can have no line of their own; of prose the verdicts and places, since it calls
# bodies by the names that it has for them.
verdicts() {
    document=$1
    shift
    if [ -n "$prose" ]; then
        "$VIRES" check -f ndjson "$@" "$document" 2>"$tmp/err" </dev/null >"$tmp/said"
        grep -o '"rule":"[^}]*"column":[0-9]*\|"settledIf":"[^"]*"\|"counts":{[^}]*}\|"lawOf":.*"stage":"[^"]*"' "$tmp/said" |
            sed 's/"message".*//'
    else
        "$VIRES" check "$@" "$document" 2>"$tmp/err" </dev/null |
            sed "s|$document|NAME|g; s/(line [0-9]*)/(line)/g"
    fi
}

# alike DOCUMENT OPTIONS...: is it judged as its reading is?
alike() {
    of=$1
    shift
    run read -q "$@" "$of"
    wants_status 0
    wants_err ''
    cp "$tmp/out" reading.xml
    verdicts "$of" "$@" >"$tmp/document"
    verdicts reading.xml "$@" >"$tmp/reading"
    [ -s "$tmp/document" ] || wrong "$of: nothing is said of it"
    diff "$tmp/document" "$tmp/reading" >"$tmp/diff" ||
        wrong "$of is judged otherwise than its reading: $(cut -c1-2000 "$tmp/diff")"
    run read "$@" reading.xml
    grep -v '<!--' reading.xml | cmp -s - "$tmp/out" || wrong "$of: its reading is not read as itself"
}

# What is said of the words themselves is left aside: a reading holds what was done, not the text.
cp -R "$root/rules" wordless && rm wordless/england/contents.xml wordless/england/drafting.xml &&
    sed -i '/contents.xml\|drafting.xml/d' wordless/england/england.xml || exit 2
prose='' count=0
for folder in "$root"/samples/*; do
    [ -f "$folder/command" ] || continue
    with="-r wordless"
    [ -f "$folder/constitution.xml" ] && with="$with -r $folder/constitution.xml"
    [ -f "$folder/rules.xml" ] && with="$with -r $folder/rules.xml"
    for sample in "$folder"/*.xml; do
        case $sample in */constitution.xml | */rules.xml | *'*'*) continue ;; esac
        # shellcheck disable=SC2086 # options without spaces in them
        alike "$sample" $with
        count=$((count + 1))
    done
done
[ "$count" -gt 20 ] || wrong "only $count samples were found"
verdict 'the reading of every sample is judged as the sample is, to the letter'

prose=yes
for text in issue minutes; do
    alike "$root/tests/golden/prose/$text.txt" -r wordless
done
verdict 'that of prose as the prose'

for extract in seed-000-east-herts-executive-2011-02-08-item-539 \
    seed-004-shared-services-joint-committee-2020-09-02; do
    if [ -f "$real/$extract.txt" ]; then
        alike "$real/$extract.txt" -r wordless
        verdict "so is the real extract $extract"
    else
        skip "so is the real extract $extract" 'the real documents are not at hand'
    fi
done

run read -r "$root/rules" "$root/tests/golden/prose/issue.txt"
wants_status 0
wants_err "vires: $root/tests/golden/prose/issue.txt:23:10: warning: there is no day 31/02/2018; the date is taken as not stated  [V3107]"
verdict 'what is doubtful in the reading is told, and fails nothing'

# --- Whose it is, and where it goes --------------------------------------------------------

record 9 2 >good.xml
run read -r "$rules" good.xml
wants_not out 'authority='
run read -r "$rules" --authority north-quay good.xml
wants out ' authority="north-quay"'
run read -r "$rules" -f xml -o reading.xml --authority north-quay good.xml
wants_out ''
"$VIRES" read -r "$rules" --authority southmoor reading.xml | cmp -s - reading.xml ||
    wrong '--authority overrides what the document says'
run read -r "$rules" - <good.xml
wants_status 2
verdict '--authority says whose it is where it does not say, and -o takes the record'

"$VIRES" read -r "$rules" - <good.xml >"$tmp/out" 2>"$tmp/err" || wrong 'standard input is not read'
wants out '<vote for="9" against="2"'
verdict 'standard input is read'

# --- What cannot be read --------------------------------------------------------------------

: >empty.xml
echo '<record' >torn.xml
echo 'Councils agree to share a ferry.' >news.txt
echo x >picture.png
# refused SENTENCE LINE PATH
refused() {
    run read "-r" "$rules" -r "$root/rules/house-styles" "$3"
    wants_status 2
    wants_out ''
    wants_err "vires: $2"
    verdict "$1"
}
refused 'an empty file' 'empty.xml: the file is empty  [V1009]' empty.xml
refused 'a torn one' 'torn.xml:2:1: the file ends in the middle of a tag  [V1108]' torn.xml
refused 'what decides nothing' \
    'news.txt:1:1: no recommendation or resolution was found in it  [V3105]' news.txt
refused 'what is not there' 'none.xml: cannot be opened: there is no such file  [V1001]' none.xml
refused 'what is neither XML nor text' \
    'picture.png: cannot be opened: files of this kind are not read; .xml, .txt, .md, .html, .docx, .odt and .pdf are  [V1001]' \
    picture.png
run read -f html -r "$rules" good.xml
wants_status 2
wants_err 'vires: -f is "html"; allowed: xml or json  [V4906]'
verdict 'there are two formats'
exit $failed
