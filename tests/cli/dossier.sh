#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Documents that belong together: what --dossier takes, and what it says beside them.
. tests/cli/lib/run.sh

record 9 2 >good.xml
cp good.xml again.xml
echo '<record' >torn.xml
printf '%s' '<record xmlns="urn:vires:record:1" kind="notice"><decision by="clerk" date="2019-06-01"
relies-on="council/2019-05-15/2" outcome="carried"/></record>' >notice.xml

run check --dossier -r "$rules" -
wants_status 2
wants_out ''
wants_err 'vires: standard input can be read only once, and the documents of a dossier are read twice; give it as a file  [V4931]'
verdict 'standard input is no part of a dossier'

run check --dossier -r "$rules" good.xml again.xml
wants_status 0
wants out 'good.xml:1:1: advice: this is the same document, byte for byte, as again.xml; it counts once  [V3306]'
verdict 'the same document twice is told, with both names'

run check --dossier -r "$rules" good.xml notice.xml
wants_status 0
wants out 'notice.xml:1:50: warning: council/2019-05-15/2 names no item of that meeting: its record is good.xml  [V3302]'
verdict 'a reference that leads nowhere is told'
mv "$tmp/out" "$tmp/kept"

run check --dossier -j 1 -r "$rules" notice.xml good.xml
cmp -s "$tmp/kept" "$tmp/out" || wrong 'the report is another'
verdict 'the order of the files changes nothing, nor does the number of threads'

run check -r "$rules" good.xml notice.xml
wants_not out V3302
verdict 'without --dossier each document is judged alone'

run check --dossier -r "$rules" good.xml torn.xml
wants_status 2
wants out 'torn.xml: unreadable:'
wants out 'good.xml: clear:'
verdict 'what cannot be read does not keep the others from being judged'

mkdir many
for i in 1 2 3 4 5 6 7 8 9; do
    for j in 0 1 2 3 4 5 6 7 8 9 a b c d e f g h i j k l m n o p q r s t u v w x y z; do
        sed "s/number=\"1\"/number=\"$i$j\"/" good.xml >"many/$i$j.xml"
    done
done
run check --dossier --limit memory-bytes=400000 -r "$rules" many
wants_status 2
wants_out ''
wants_err "vires: what these documents say of their decisions needs more than memory-bytes allows (400000 bytes)  [V4932]"
verdict 'a dossier has a limit, and it is named'

run check --dossier -f json -r "$rules" good.xml notice.xml
wants_not out 'timeline of'
verdict 'a report for programs has no timeline'
exit $failed
