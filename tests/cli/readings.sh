#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Documents in other vocabularies, and readings, that were made to do harm: one line, status 2, and the
# other documents are judged.
. tests/cli/lib/run.sh
seconds=20
[ "${VARIANT:-release}" = release ] || seconds=200

reading() { # what is inside of the meeting, what each of it is made for
    cat <<END
<reading xmlns="urn:vires:rules:1" id="votes" version="1" title="Votes" root="votes">
  <make element="record">
    <set attribute="kind" to="minutes"/>
    <make element="meeting" each="$2">$1</make>
  </make>
</reading>
END
}
# refused SENTENCE WHAT: votes.xml is refused, the good record is judged.
refused() {
    (
        ulimit -t $seconds 2>/dev/null
        exec "$VIRES" check -q -r "$rules" -r reading.xml -f ndjson votes.xml good.xml
    ) >"$tmp/out" 2>"$tmp/err" </dev/null
    status=$?
    wants_status 2
    [ "$(grep -c '' <"$tmp/err")" -eq 1 ] || wrong "stderr has $(grep -c '' <"$tmp/err") lines"
    wants err "$2"
    grep -q '"document":"good.xml".*"verdict":"clear"' "$tmp/out" || wrong 'good.xml was not judged'
    verdict "$1"
}
cp "$root/tests/cli/hostile/good.xml" good.xml
awk 'BEGIN { print "<votes>"; for (i = 0; i < 20000; i++) print "<v n=\"" i "\"/>"; print "</votes>" }' >votes.xml

reading '' '//*[count(//*[count(//*) > 1]) > 1]' >reading.xml
refused 'an XPath that explodes meets its limit' \
    'takes more than can be worked out: the limit xpath-operations (20000000) is exceeded  [V3410]'
reading '<make element="item" each="//v"><make element="decision" each="//v"/></make>' '//v' >reading.xml
refused 'so does a reading that makes too much' 'makes more elements of the document than can be read: the limit xml-elements (1000000) is exceeded  [V3411]'
reading '<make element="item" each="../v"/>' 'v' >reading.xml
refused 'however it goes about it' ' is exceeded'
reading "<set attribute=\"body\" from=\"string(document('/etc/passwd'))\"/>" . >reading.xml
refused 'an XPath opens no file' 'of the reading votes cannot be worked out here: there is no such function  [V3409]'
reading '' v >reading.xml
printf '<!DOCTYPE votes [<!ENTITY a SYSTEM "file:///etc/passwd">]><votes>&a;</votes>' >votes.xml
refused 'a document type is refused as in any record' 'votes.xml:1:1: a document type declaration is not allowed'
printf '<votes><v>' >votes.xml
refused 'as is one that is cut off' 'votes.xml:1:11: the file ends before </v>'
awk 'BEGIN { printf "<votes>"; for (i = 0; i < 100000; i++) printf "<v>" }' >votes.xml
refused 'or too deep' 'stands too deep within other elements: the limit xml-depth (64) is exceeded  [V1131]'

printf '<votes/>' >votes.xml
mkdir walked && cp votes.xml walked/ && cp good.xml walked/
cat >reading.xml <<END
<reading xmlns="urn:vires:rules:1" id="votes" version="1" title="Votes" root="votes">
  <make element="record" each="day"><set attribute="kind" to="minutes"/></make>
</reading>
END
run check -r "$rules" -r reading.xml walked
wants_status 0
wants err 'walked/votes.xml: skipped: the reading votes, which is for documents that begin so, finds no minutes in it'
verdict 'in a folder, what a reading finds no minutes in is skipped'
exit $failed
