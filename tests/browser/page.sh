#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The page for a browser, in a browser: opened, clicked, read by axe, and compared with the JSON of
# the same run. Chromium is Debian's; playwright-core and axe-core come from npm, once.
set -u
. tests/cli/lib/run.sh
title='the page for a browser, in a browser'
npm=$root/${VIRES_BUILD%/*}/npm-browser
case $VIRES_BUILD in /*) npm=${VIRES_BUILD%/*}/npm-browser ;; esac

for program in node npm; do
    command -v $program >/dev/null 2>&1 || { skip "$title" "there is no $program" && exit 0; }
done
CHROMIUM=$(command -v chromium || command -v chromium-browser) ||
    { (cd "$root" && sh tests/setup.sh only chromium) >"$tmp/said" 2>&1 &&
        CHROMIUM=$(command -v chromium); } ||
    { skip "$title" 'Chromium cannot be installed' && exit 0; }
export CHROMIUM
if ! [ -d "$npm/node_modules/axe-core" ]; then
    mkdir -p "$npm" && cp "$root/tests/browser/package.json" "$npm" &&
        npm install --prefix "$npm" --no-audit --no-fund --ignore-scripts >"$tmp/said" 2>&1 ||
        { skip "$title" 'npm does not give playwright-core and axe-core' && exit 0; }
fi

# pages SENTENCE MATTERS WORDS...: the report of that run, as a page and as JSON.
pages() {
    sentence=$1 matters=$2
    shift 2
    "$VIRES" check -q -f html -o "$tmp/page.html" "$@" 2>/dev/null
    "$VIRES" check -q -f json -o "$tmp/page.json" "$@" 2>/dev/null
    node "$root/tests/browser/page.mjs" "$npm" "$tmp/page.html" "$tmp/page.json" $matters \
        >"$tmp/out" 2>"$tmp/err"
    status=$?
    sed "s/^\(ok\|not ok\) - /&$sentence: /" "$tmp/out"
    [ "$status" -eq 0 ] || failed=1
    # A check that was never reached is none that passed.
    grep -q 'on paper' "$tmp/out" || {
        echo "not ok - $sentence: all checks are reached"
        sed 's/^/# /' "$tmp/err" | head -n 20
        failed=1
    }
}
cd "$root" || exit 2
printf '<record xmlns="urn:vires:record:1" kind="minutes"><meeting>\n' >"$tmp/in/unclosed.xml"
pages 'records and prose' '' -r rules samples/interest-and-quorum/met.xml \
    samples/interest-and-quorum/one-short.xml samples/votes-prove-presence/too-few-votes.xml \
    samples/general-exception/met.xml samples/template-leftover samples/withheld-report "$tmp/in/unclosed.xml"
pages 'one document' '' -r rules samples/simple-majority/outvoted.xml
pages 'a dossier' 1 -r rules --dossier samples/dossiers/partner-approval/other-sum
exit $failed
