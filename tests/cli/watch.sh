#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# What is watched is judged again when it changes, and not when only the report does.
set -u
. tests/cli/lib/run.sh
mkdir docs
record 9 2 >docs/one.xml

# reports N: waits until so many reports stand in the output, ten seconds at most.
reports() {
    tries=0
    while [ "$(grep -c '^rules: ' "$tmp/out")" -lt "$1" ] && [ $tries -lt 100 ]; do
        sleep 0.1
        tries=$((tries + 1))
    done
    [ "$(grep -c '^rules: ' "$tmp/out")" -eq "$1" ] ||
        wrong "there are $(grep -c '^rules: ' "$tmp/out") reports, not $1"
}
start() {
    : >"$tmp/out"
    "$VIRES" check --watch -r "$rules" "$@" >"$tmp/out" 2>"$tmp/err" </dev/null &
    watcher=$!
}
stop() {
    kill "$watcher" 2>/dev/null || wrong 'it is not running any more'
    wait "$watcher" 2>/dev/null
}
trap 'kill "$watcher" 2>/dev/null; rm -rf "$tmp"' EXIT

start docs
reports 1
wants out 'docs/one.xml: clear'
sleep 0.5
record 2 9 >docs/one.xml
reports 2
wants out 'docs/one.xml: breached'
verdict 'a document that changes is judged again'

record 9 2 >docs/two.xml
reports 3
wants out '2 documents: 1 breached, 1 clear'
verdict 'and so is a folder with a new one'
sleep 1
reports 3
verdict 'nothing is judged again where nothing changed'
stop
wants_err 'vires: watching; what changes is judged again, and Ctrl+C ends it  [V4961]'
verdict 'it says once that it watches, and goes on until it is ended'

"$VIRES" check --watch -q -r "$rules" -f ndjson -o docs/report.ndjson docs >"$tmp/out" 2>"$tmp/err" </dev/null &
watcher=$!
tries=0
while ! [ -s docs/report.ndjson ] && [ $tries -lt 100 ]; do sleep 0.1 && tries=$((tries + 1)); done
first=$(ls -i docs/report.ndjson)
sleep 1.5
[ "$(ls -i docs/report.ndjson)" = "$first" ] || wrong 'the report was written again'
stop
verdict 'its own report is no reason to judge again'

sentence='where no process can be started that is said'
if [ "${VARIANT:-release}" != release ]; then
    skip "$sentence" 'a sanitizer has to come first'
elif ! ${CC:-cc} -shared -fPIC -o "$tmp/fail.so" "$root/tests/cli/lib/fail.c" 2>/dev/null; then
    skip "$sentence" 'no library can be built that is loaded first'
else
    FAIL=fork:1 LD_PRELOAD=$tmp/fail.so "$VIRES" check --watch -r "$rules" docs >"$tmp/out" 2>"$tmp/err"
    status=$?
    wants_status 2
    wants_out ''
    wants err '  [V4960]'
    verdict "$sentence"
fi
exit $failed
