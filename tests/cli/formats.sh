#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Reports for other tools are what those tools accept, whatever came of the run: checked with the
# schema of the standard where there is one (SARIF's comes with an npm package, fetched once).
. tests/cli/lib/run.sh
schemas=$root/tests/schemas
npm=$root/${VIRES_BUILD%/*}/npm
case $VIRES_BUILD in /*) npm=${VIRES_BUILD%/*}/npm ;; esac
packages='@microsoft/jest-sarif@1.0.0-beta.0 ajv@6.12.6'

# fetch: the packages that know schemas; false and a reason in $why if they cannot be had.
fetch() {
    why='node is not installed'
    command -v node >/dev/null 2>&1 || return 1
    [ -d "$npm/node_modules/@microsoft/jest-sarif" ] && return 0
    why='npm is not installed'
    command -v npm >/dev/null 2>&1 || return 1
    why='the npm registry does not give the schema'
    # shellcheck disable=SC2086 # a list of packages
    npm install --prefix "$npm" --no-audit --no-fund --ignore-scripts $packages >/dev/null 2>&1
}

# --- What reports are made of -------------------------------------------------------------

# Names and texts that break a format which does not expect them.
odd=$(printf 'a "quoted",\n=2+3 <&>%%0A::]]> name.xml')
latin=$(printf 'caf\351.xml')
mkdir judged folder empty faulty
record 2 9 >judged/bad.xml
record 9 2 >judged/good.xml
record '' '' >judged/open.xml
record 2 9 >"judged/$odd"
record 2 9 >"judged/$latin" 2>/dev/null || latin=
sed 's/The budget/=HYPERLINK(\&quot;x\&quot;),\&#10;::error::\&lt;b\&gt; \&amp; ]]\&gt; %0A/' judged/bad.xml >judged/words.xml
printf '<record xmlns="urn:vires:record:1" kind="minutes"><meeting>\n' >unclosed.xml
printf '<record xmlns="urn:vires:record:1" kind="minutes"><meeting date="=1\tnever"/></record>\n' >shape.xml
printf '<rules xmlns="urn:vires:rules:1" id="a b"><rule/></rules>\n' >faulty/rules.xml
cp judged/bad.xml folder
printf '\0\377' >folder/torn.xml

# each FORMAT: the report of every outcome in $tmp/reports; the statuses are checked once.
outcome() { # a name, status, words
    name=$1 wanted=$2
    shift 2
    run check -f "$format" "$@"
    wants_status "$wanted"
    cp "$tmp/out" "$tmp/reports/$name"
}
make_reports() {
    format=$1
    rm -rf "$tmp/reports"
    mkdir "$tmp/reports"
    outcome judged 1 -r "$rules" judged
    outcome clear 0 -r "$rules" judged/good.xml
    outcome on-unproven 1 -r "$rules" --fail-on unproven judged/open.xml
    outcome pack 0 "$root/samples/summons/met.xml"
    outcome unclosed 2 -r "$rules" unclosed.xml
    outcome shape 2 -r "$rules" shape.xml judged/bad.xml
    outcome torn 2 -r "$rules" folder
    outcome absent 2 -r "$rules" "no \"such\" file.xml" judged/bad.xml
    outcome empty 2 -r "$rules" empty
    outcome faulty 2 -r faulty judged/bad.xml
    outcome no-rules 2 -r "no <rules>" judged/bad.xml
    outcome limit 2 -r "$rules" --limit xml-depth=2 judged/bad.xml
    outcome memory 2 --limit memory-bytes=100 judged/bad.xml
    outcome dossier 1 -r "$rules" --dossier judged/bad.xml judged/good.xml
    verdict "-f $format ends with the status of what happened"
}
has_fetched=
fetch && has_fetched=yes

check_js() { # sentence, format
    if [ -n "$has_fetched" ]; then
        said=$(NODE_PATH=$npm/node_modules node "$root/tests/cli/lib/valid.js" "$2" "$tmp"/reports/* 2>&1) ||
            wrong "$said"
        verdict "$1"
    else
        skip "$1" "$why"
    fi
}
check_xsd() { # sentence, schema
    said=$(xmllint --noout --nonet --schema "$schemas/$2" "$tmp"/reports/* 2>&1) ||
        wrong "$(printf '%s\n' "$said" | grep -v ' validates$' | head -n 8)"
    verdict "$1"
}

make_reports sarif
check_js 'SARIF is valid against the schema of 2.1.0 in every outcome' sarif
make_reports junit
check_xsd 'JUnit is what Jenkins and GitLab accept in every outcome' junit.xsd
make_reports svrl
check_xsd 'SVRL is what its schema asks for in every outcome' svrl.xsd
make_reports gitlab
check_js 'the code quality report has what GitLab asks for in every outcome' gitlab
make_reports csv
check_js 'CSV is what RFC 4180 says, and no cell a formula, in every outcome' csv
make_reports json
for report in "$tmp"/reports/faulty "$tmp"/reports/no-rules "$tmp"/reports/limit "$tmp"/reports/memory; do
    [ -s "$report" ] && wrong "${report##*/}: a report of nothing"
    rm "$report"
done
check_js 'JSON is an array wherever rules could be loaded' json
make_reports github
for report in "$tmp"/reports/*; do
    grep -vE '^::(error|warning|notice) (file=[^,:]+(,line=[0-9]+(,col=[0-9]+)?)?,)?title=[^,:]+::.' "$report" >"$tmp/said" &&
        wrong "${report##*/}: $(head -n 2 "$tmp/said")"
done
grep -q '^::error file=judged/a "quoted"%2C%0A=2+3 <&>%250A%3A%3A\]\]> name.xml,line=3,col=' "$tmp/reports/judged" ||
    wrong "the odd name: $(grep -F quoted "$tmp/reports/judged" | head -n 2)"
verdict 'each line for GitHub is one command, whatever is in a name'

# --- What they say -------------------------------------------------------------------------

run check -f sarif -r "$rules" shape.xml judged/bad.xml
wants out '"executionSuccessful":false'
wants out '"descriptor":{"id":"V3'
wants out '"uri":"shape.xml","uriBaseId":"%SRCROOT%"'
wants out '"kind":"fail","level":"error"'
verdict 'SARIF tells an unreadable document as a notification, and judges the others'

run check -f sarif -r faulty judged/bad.xml
wants out '"toolConfigurationNotifications":[{"descriptor":{"id":"V2'
wants out '"uri":"faulty/rules.xml"'
wants out '"executionSuccessful":false'
verdict 'SARIF tells a fault of the rules as a notification of the configuration'

print() { grep -o '"vires/v1":"[0-9a-f]*"' "$tmp/out"; }
run check -f sarif -r "$rules" judged/bad.xml
before=$(print)
[ -n "$before" ] || wrong 'there is no fingerprint'
mkdir moved
{ printf '\n\n<!-- more -->\n'; cat judged/bad.xml; } | sed 's/<vote/\n\n  <vote/' >moved/bad.xml
run check -f sarif -r "$rules" moved/bad.xml
[ "$before" = "$(print)" ] || wrong "moved lines: $before became $(print)"
sed 's/for="2"/for="3"/' judged/bad.xml >moved/bad.xml
run check -f sarif -r "$rules" moved/bad.xml
[ "$before" != "$(print)" ] || wrong 'other votes: the fingerprint is the same'
verdict 'a fingerprint survives moved lines, and not what is said'

mkdir -p repository/council/minutes && : >repository/vires.xml && cp judged/bad.xml repository/council/minutes
rm repository/vires.xml && mkdir repository/.git
for from in . council council/minutes; do
    cd "$tmp/in/repository/$from" || exit 2
    for name in "$tmp/in/repository/council/minutes/bad.xml" "$(
        case $from in .) echo ./council/minutes/bad.xml ;; council) echo minutes/bad.xml ;; *) echo ../minutes//bad.xml ;; esac
    )"; do
        run check -f sarif -r "$rules" "$name"
        wants out '"uri":"council/minutes/bad.xml","uriBaseId":"%SRCROOT%"'
    done
done
cd "$tmp/in" || exit 2
verdict 'documents are named by their paths in the repository, from wherever the tool is run'

# --- The same bytes --------------------------------------------------------------------------

for format in $("$VIRES" --version | sed -n 's/^reports: //p'); do
    run check -f "$format" -r "$rules" -j 1 judged folder/bad.xml
    cp "$tmp/out" "$tmp/first"
    LANG=tr_TR.UTF-8 LC_ALL=tr_TR.UTF-8 TZ=Asia/Tokyo run check -f "$format" -r "$rules" -j 7 folder/bad.xml judged
    cmp -s "$tmp/out" "$tmp/first" || wrong "-f $format: other bytes"
done
verdict 'every format gives the same bytes with any threads, locale and order'
exit "$failed"
