#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# vires.xml at the root of a repository says how its documents are judged; waivers, a baseline and
# comments in documents say what is let stand. All of it is told, and the command line wins.
. tests/cli/lib/run.sh
pack=$root/rules

mkdir -p work/minutes/2019 work/own
cd work || exit 2
cp "$rules" own
record 2 9 >minutes/2019/bad.xml
record 9 2 >minutes/good.xml
record '' '' >minutes/open.xml
rule=$("$VIRES" check -r own -f ndjson minutes/2019/bad.xml | sed 's/.*"rule":"\([^"]*\)".*/\1/')
project() { # attributes, what is in it
    printf '<project xmlns="urn:vires:rules:1" %s>\n<rules href="own"/>%s\n</project>\n' "$1" "$2" >vires.xml
}
waivers() { printf '<waivers xmlns="urn:vires:rules:1">\n%s\n</waivers>\n' "$1" >waivers.xml; }

valid() { # a file: as the schema for editors has it
    said=$(xmllint --noout --nonet --schema "$root/schemas/project.xsd" "$1" 2>&1) || wrong "$said"
}
project '' '<documents href="minutes"/>'
valid vires.xml
run check
wants_status 1
wants out 'minutes/2019/bad.xml: breached'
wants out 'minutes/good.xml: clear'
wants out 'from vires.xml'
verdict 'rules and documents are those of vires.xml'

cp "$tmp/out" "$tmp/first"
(cd minutes/2019 && "$VIRES" check | sed 's|\.\./\.\./||g' | cmp -s - "$tmp/first") ||
    wrong 'it says something else'
verdict 'it is found from a folder below, and says the same'

run check minutes/good.xml
wants_status 0
wants_not out bad.xml
verdict 'paths on the command line win'

run check -r "$pack" minutes/good.xml
wants_not out 'from vires.xml'
verdict 'rules on the command line win'

project 'fail-on="unproven"' ''
run check minutes/open.xml
wants_status 1
run check --fail-on breached minutes/open.xml
wants_status 0
verdict 'what fails is as vires.xml says, and the command line wins'

project 'fail-on="breached" stage="audit" authority="x"' '<severity rule="'"$rule"'" is="warning"/>'
valid vires.xml
run check minutes/2019/bad.xml
wants_status 0
wants out 'warning: '
run check -f sarif minutes/2019/bad.xml
wants out '"defaultConfiguration":{"level":"warning"}'
project '' '<severity rule="no-such-rule" is="warning"/>'
run check minutes/2019/bad.xml
wants_status 2
wants err 'vires: vires.xml: no rule is called no-such-rule; its severity cannot be changed  [V2135]'
verdict 'a rule weighs what vires.xml says, if there is such a rule'

mkdir bodies && cp "$pack/bodies/north-quay.xml" bodies
printf '<project xmlns="urn:vires:rules:1"><rules href="bodies"/><national/></project>' >vires.xml
run rules list
wants out 'notice-council-summons-5cd'
run check "$root/samples/summons/after-the-change.xml"
wants_status 1
wants out 'the constitution of North Quay District Council'
wants out '[notice-council-summons-5cd]'
verdict 'the rules that came with Vires stand beside those of the repository'

project 'waivers="waivers.xml" fail="x"' ''
xmllint --noout --nonet --schema "$root/schemas/project.xsd" vires.xml 2>/dev/null && wrong 'the schema accepts it'
run check minutes/good.xml
wants_status 2
wants_out ''
wants err 'V2011'
run check -f sarif minutes/good.xml
wants_status 2
wants out '"toolConfigurationNotifications":[{"descriptor":{"id":"V2011"}'
verdict 'a vires.xml with a fault is refused, and reports say so'
rm vires.xml

# --- Waivers --------------------------------------------------------------------------------

waivers '<waiver rule="'"$rule"'" document="minutes/2019/bad.xml" by="A Clerk" until="2030-01-01">It was put right at the next meeting.</waiver>'
mkdir .git
valid waivers.xml
run check -r own --as-of 2029-12-31 --waivers waivers.xml minutes/2019/bad.xml
wants_status 0
wants_err ''
wants out ': accepted: waived by A Clerk until 1 January 2030: It was put right at the next meeting: '
wants out 'clear: 0 unproven here, 0 needing another document, 1 accepted'
(cd minutes && "$VIRES" check -r ../own --as-of 2029-12-31 --waivers ../waivers.xml 2019/bad.xml >"$tmp/said") || wrong 'not from another folder'
verdict 'a waived finding is told and does not fail'

run check -r own --as-of 2030-01-02 --waivers waivers.xml minutes/2019/bad.xml
wants_status 1
wants err 'vires: waivers.xml:2:1: warning: the waiver of '"$rule"' ended on 1 January 2030, so the finding counts again  [V2132]'
run check -r own --as-of 2030-01-01 --waivers waivers.xml minutes/2019/bad.xml
wants_status 0
verdict 'a waiver counts until its last day, and is told when it is over'

record 9 2 >minutes/2019/bad.xml
run check -r own --as-of 2029-12-31 --waivers waivers.xml minutes/2019/bad.xml
wants_status 0
wants err 'warning: the waiver of '"$rule"' waives nothing: there is no such finding  [V2133]'
run check -r own --as-of 2029-12-31 --waivers waivers.xml minutes/good.xml
wants_err ''
verdict 'a waiver that waives nothing is told where its document is judged'
record 2 9 >minutes/2019/bad.xml

for format in sarif junit github gitlab csv svrl json ndjson; do
    run check -r own --as-of 2029-12-31 --waivers waivers.xml -f "$format" minutes/2019/bad.xml
    wants_status 0
    wants out 'A Clerk'
    wants out 'It was put right at the next meeting'
done
run check -r own --as-of 2029-12-31 --waivers waivers.xml -f sarif minutes/2019/bad.xml
wants out '"suppressions":[{"kind":"external","status":"accepted"'
verdict 'every format tells what is waived, by whom and why'

waivers '<waiver rule="'"$rule"'" by="A Clerk" until="2030-01-01">So.</waiver>'
run check -r own --waivers waivers.xml minutes/2019/bad.xml
wants_status 2
wants err 'V2131'
run check -r own --waivers none.xml minutes/2019/bad.xml
wants_status 2
wants err 'vires: none.xml: cannot be opened: there is no such file  [V1001]'
verdict 'waivers that cannot be gone by are status 2'

# --- A baseline ------------------------------------------------------------------------------

run check -r own --write-baseline base.xml minutes
wants_status 0
wants_out ''
valid base.xml
[ "$(grep -c '<accepted ' base.xml)" -eq 2 ] || wrong "$(cat base.xml)"
run check -r own --baseline base.xml --fail-on unproven minutes
wants_status 0
wants out ': accepted: accepted by the baseline: '
{ printf '\n\n\n'; cat minutes/2019/bad.xml; } >moved && mv moved minutes/2019/bad.xml
run check -r own --baseline base.xml minutes
wants_status 0
record 1 9 >minutes/2019/bad.xml
run check -r own --baseline base.xml minutes
wants_status 1
wants err 'findings of the baseline that are no longer there: 1  [V2134]'
verdict 'a baseline lets stand what is there, wherever it moves, and nothing new'

cp base.xml before.xml
run check -r own --baseline base.xml --write-baseline base.xml minutes
wants_status 0
run check -r own --baseline base.xml minutes
wants_status 0
wants_err ''
verdict 'a baseline is drawn anew'

# --- In a document ----------------------------------------------------------------------------

record 2 9 | sed 's/<item /<!-- vires: allow '"$rule"' because the chair asked for it -->\n&/' >minutes/allowed.xml
run check -r own minutes/allowed.xml
wants_status 0
wants out ': accepted: allowed in the document: the chair asked for it: '
record 9 2 | sed 's/<item /<!-- vires: allow '"$rule"' because x --><!-- vires: allow y -->\n&/' >minutes/allowed.xml
run check -r own minutes/allowed.xml
wants_status 0
wants out 'warning: the comment allows '"$rule"', which is not breached here  [V3141]'
wants out 'warning: the comment is meant to allow something, and does not say what and why; nothing is allowed by it  [V3140]'
verdict 'a comment in a document allows one rule for a reason'
exit "$failed"
