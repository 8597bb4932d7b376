#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The same documents, rules and day give the same bytes: with any number of threads, in any order
# of files, in any locale, at any hour.
. tests/cli/lib/run.sh

# 300 documents, good, bad, unproven, torn and no records at all, of very different sizes.
mkdir docs
awk 'BEGIN {
    for (i = 0; i < 300; i++) {
        file = sprintf("docs/%03d.xml", i * 7 % 300)
        if (i % 50 == 17) { print "<record" > file; close(file); continue }
        if (i % 60 == 31) { print "<page/>" > file; close(file); continue }
        print "<record xmlns=\"urn:vires:record:1\" kind=\"minutes\">" > file
        print "<meeting body=\"council\" body-kind=\"council\" date=\"2019-05-15\">" > file
        items = i % 97 == 5 ? 400 : 1 + i % 4
        for (n = 1; n <= items; n++) {
            printf "<item number=\"%d\" title=\"\303\211tude %d\">", n, n > file
            printf "<decision kind=\"motion\" outcome=\"carried\"><vote for=\"%d\"", i % 9 > file
            if (i % 5) printf " against=\"4\"" > file
            print "/></decision></item>" > file
        }
        print "</meeting></record>" > file
        close(file)
    }
}'

for format in plain ndjson json; do
    "$VIRES" check -r "$rules" -f $format -j 1 docs >"$tmp/one" 2>"$tmp/one.err"
    one=$?
    [ $one -eq 2 ] || wrong "the status is $one"
    [ -s "$tmp/one" ] && [ -s "$tmp/one.err" ] || wrong 'nothing is said'
    for jobs in 2 3 4 16 64; do
        "$VIRES" check -r "$rules" -f $format -j $jobs docs >"$tmp/out" 2>"$tmp/err"
        status=$?
        cmp -s "$tmp/one" "$tmp/out" || wrong "$format: another report with $jobs threads"
        cmp -s "$tmp/one.err" "$tmp/err" || wrong "$format: other lines on stderr with $jobs threads"
        [ $status -eq $one ] || wrong "$format: the status is $status with $jobs threads"
    done
    verdict "$format: any number of threads"
done

# A stack for each of 256 threads does not fit into so little.
sentence='fewer threads than were asked for'
if [ "${VARIANT:-release}" = release ] && (ulimit -v 300000) 2>/dev/null; then
    "$VIRES" check -r "$rules" -j 1 docs >"$tmp/one" 2>"$tmp/one.err"
    (ulimit -v 300000 && exec "$VIRES" check -r "$rules" -j 256 docs) >"$tmp/out" 2>"$tmp/err"
    cmp -s "$tmp/one" "$tmp/out" || wrong 'another report'
    grep -q '^vires: the system allows only [0-9]* of 256 threads; the result is the same  \[V4924\]$' "$tmp/err" ||
        wrong 'it is not said'
    grep -v V4924 "$tmp/err" | cmp -s - "$tmp/one.err" || wrong 'other lines on stderr'
    verdict "$sentence"
else
    skip "$sentence" 'memory cannot be limited here'
fi

"$VIRES" check -r "$rules" -f ndjson docs/*.xml >"$tmp/one" 2>"$tmp/one.err"
for key in 13 37 71; do
    # shellcheck disable=SC2046 # names without spaces
    "$VIRES" check -r "$rules" -f ndjson $(ls docs/*.xml | awk -v k=$key '{ print NR * k % 301, $0 }' |
        sort -n | cut -d' ' -f2) >"$tmp/out" 2>"$tmp/err"
    cmp -s "$tmp/one" "$tmp/out" || wrong "another report in order $key"
    cmp -s "$tmp/one.err" "$tmp/err" || wrong "other lines on stderr in order $key"
done
verdict 'any order of files'

"$VIRES" check -r "$rules" docs >"$tmp/one" 2>"$tmp/one.err"
tried=0
for locale in C C.UTF-8 $(locale -a 2>/dev/null | grep -i 'utf\|8859' | head -n 4) tr_TR.UTF-8 nonsense; do
    LC_ALL=$locale LANG=$locale TZ=Pacific/Auckland \
        "$VIRES" check -r "$rules" docs >"$tmp/out" 2>"$tmp/err"
    cmp -s "$tmp/one" "$tmp/out" || wrong "another report in $locale"
    cmp -s "$tmp/one.err" "$tmp/err" || wrong "other lines on stderr in $locale"
    tried=$((tried + 1))
done
[ $tried -ge 4 ] || wrong 'too few were tried'
verdict 'any locale'

cp -r docs later
find later -exec touch -d '2001-01-01' {} + 2>/dev/null
"$VIRES" check -r "$rules" -f ndjson docs 2>/dev/null | sed 's|"docs/|"later/|g' >"$tmp/one"
"$VIRES" check -r "$rules" -f ndjson later >"$tmp/out" 2>/dev/null
cmp -s "$tmp/one" "$tmp/out" || wrong 'another report'
verdict 'any hour'

# --- What the system refuses -------------------------------------------------------------------

sentence='a condition that cannot be made leaves no document unjudged'
if [ "${VARIANT:-release}" != release ]; then
    skip "$sentence" 'a sanitizer has to come first'
elif ! ${CC:-cc} -shared -fPIC -o "$tmp/fail.so" "$root/tests/cli/lib/fail.c" 2>/dev/null; then
    skip "$sentence" 'there is no compiler'
else
    "$VIRES" check -r "$rules" docs >"$tmp/one" 2>/dev/null
    for which in 1 2 3 4 5 6 7 8; do # the first ones are those of libraries
        FAIL=pthread_cond_init:$which LD_PRELOAD=$tmp/fail.so \
            "$VIRES" check -j 4 -r "$rules" docs >"$tmp/out" 2>/dev/null
        cmp -s "$tmp/one" "$tmp/out" || wrong "another report without condition $which"
    done
    verdict "$sentence"
fi

# --- Memory -----------------------------------------------------------------------------------

# The list of paths is all that grows: 3,000 documents need what 300 need.
peak() { # folder; the most that was held, in KB
    /usr/bin/time -f %M "$VIRES" check -j 2 -q -r "$rules" -f ndjson -o "$tmp/sink" "$1" 2>&1 |
        tail -n 1
}
sentence='memory does not grow with the number of documents'
if [ "${VARIANT:-release}" != release ]; then
    skip "$sentence" 'a sanitizer keeps what was freed'
elif ! /usr/bin/time -f %M true >/dev/null 2>&1; then
    skip "$sentence" 'time(1) is not installed'
else
    mkdir many
    find docs -type f -size +3 -exec rm {} +
    for i in 0 1 2 3 4 5 6 7 8 9; do cp -r docs many/$i; done
    few=$(peak docs) all=$(peak many)
    [ "$all" -le $((few + 3072)) ] || wrong "$few KB for 300 documents, $all KB for 3,000"
    verdict "$sentence"
fi
exit $failed
