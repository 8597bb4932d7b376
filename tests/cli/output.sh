#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Where the report goes. With -o it is written aside and takes its name when it is whole; what
# fails is told in one line and leaves nothing behind.
. tests/cli/lib/run.sh

record 9 2 >good.xml
record 2 9 >bad.xml
run check -r "$rules" -f ndjson bad.xml good.xml
cp "$tmp/out" "$tmp/report"

left() { # the names that must be in the folder now
    [ "$(ls -A)" = "$(printf '%s\n' "$@")" ] || wrong "in the folder are: $(ls -A | tr '\n' ' ')"
}

run check -r "$rules" -f ndjson -o report bad.xml good.xml
wants_status 1
wants_out ''
wants_err ''
cmp -s report "$tmp/report" || wrong 'the report is another'
left bad.xml good.xml report
verdict '-o writes what would have been printed'

chmod 640 report
run check -r "$rules" -f ndjson -o report good.xml
[ "$(wc -l <report)" -eq 1 ] || wrong 'the report of before is still there'
[ "$(ls -l report | cut -c1-10)" = -rw-r----- ] || wrong 'its permissions are others'
verdict 'a report of before is replaced, and its permissions stay'

(umask 027 && "$VIRES" check -r "$rules" -o new good.xml)
[ "$(ls -l new | cut -c1-10)" = -rw-r----- ] || wrong "they are $(ls -l new | cut -c1-10)"
verdict 'a new report gets the usual permissions'
rm new

ln -s report link
run check -r "$rules" -f ndjson -o link bad.xml good.xml
[ -h link ] || wrong 'the link is gone'
cmp -s report "$tmp/report" || wrong 'the report is not where the link leads'
left bad.xml good.xml link report
verdict 'a link is written where it leads'
rm link

run check -r "$rules" -f ndjson -o - good.xml
[ "$(wc -l <"$tmp/out")" -eq 1 ] || wrong 'it is not printed'
verdict '-o - is standard output'

run rules list -o listed "$rules"
wants_status 0
wants_out ''
[ "$(wc -l <listed)" -eq 1 ] || wrong 'it is not in the file'
verdict 'vires rules takes -o too'
rm listed

# --- What cannot be written -----------------------------------------------------------------

printf 'kept\n' >report
# unwritten SENTENCE TARGET REASON: nothing is changed and nothing is left
unwritten() {
    ls -A >"$tmp/before"
    run check -r "$rules" -o "$2" good.xml
    wants_status 2
    wants_out ''
    wants_err "vires: $2: the report cannot be written: $3; what stood there is unchanged  [V4921]"
    ls -A | cmp -s - "$tmp/before" || wrong "in the folder are: $(ls -A | tr '\n' ' ')"
    [ "$(cat report)" = kept ] || wrong 'the report of before is changed'
    verdict "$1"
}
mkdir folder
unwritten 'a folder is no file' folder 'it is a folder'
unwritten 'a folder that is not there' none/report 'there is no such file'
mkfifo pipe
unwritten 'a pipe is not waited for' pipe 'nothing is connected to it'
rm pipe
ln -s circle circle
unwritten 'links that lead in a circle' circle 'its links lead in a circle'
rm circle
if [ -c /dev/full ]; then
    unwritten 'a full disk' /dev/full 'the disk is full'
    "$VIRES" check -r "$rules" good.xml >/dev/full 2>"$tmp/err"
    status=$?
    wants_status 2
    wants_err 'vires: the report cannot be written: the disk is full  [V4925]'
    verdict 'also under standard output'
else
    skip 'a full disk' 'there is no /dev/full'
fi
if [ "${VARIANT:-release}" = release ]; then
    run() {
        (ulimit -f 0 && exec "$VIRES" "$@") 2>&1 >/dev/null </dev/null | cat >"$tmp/err"
        : >"$tmp/out"
        status=2
    }
    unwritten 'a disk that fills while it is written' report \
        'a file may not grow as large as that here'
    run() {
        "$VIRES" "$@" >"$tmp/out" 2>"$tmp/err" </dev/null
        status=$?
    }
else
    skip 'a disk that fills while it is written' 'a sanitizer writes files of its own'
fi
chmod 555 folder
if [ -w folder ]; then
    skip 'a folder that may not be written to' 'this user may write anywhere'
else
    unwritten 'a folder that may not be written to' folder/report 'you may not open it'
fi
chmod 755 folder

run check -r "$rules" -o good.xml bad.xml ./good.xml
wants_status 2
wants_out ''
wants_err 'vires: good.xml: the report would replace a document that is to be judged; give -o another name  [V4922]'
record 9 2 | cmp -s - good.xml || wrong 'the document is gone'
verdict 'a document is not replaced by the report on it'

cp "$rules" r.xml
for words in 'check -r r.xml -o r.xml good.xml' 'explain -r r.xml -o ./r.xml good.xml' \
    'rules list r.xml -o r.xml' 'read -r r.xml -o r.xml good.xml'; do
    run $words
    wants_status 2
    wants_out ''
    wants err 'r.xml: the report would replace a file of the rules it is made by; give -o another name  [V4928]'
    cmp -s "$rules" r.xml || wrong "the rules are gone: $words"
done
run read -r r.xml -o good.xml good.xml
wants_status 2
wants_err 'vires: good.xml: the report would replace a document that is to be judged; give -o another name  [V4922]'
record 9 2 | cmp -s - good.xml || wrong 'the document is gone'
verdict 'nor are the rules that it is made by'
rm r.xml

run check -r none.xml -o report good.xml
wants_status 2
[ "$(cat report)" = kept ] || wrong 'it is changed'
verdict 'a run that does not begin leaves the report of before'

run rules show nonesuch "$rules" -o report
wants_status 2
[ "$(cat report)" = kept ] || wrong 'it is changed'
verdict 'neither does a rule that there is not'

# --- Streams that are closed, signals that are ignored ------------------------------------------

echo '<record' >torn.xml
"$VIRES" check -r "$rules" -o whole torn.xml good.xml 2>/dev/null
"$VIRES" check -r "$rules" -o shut torn.xml good.xml 2>&-
cmp -s whole shut || wrong 'what is said lands in the report'
verdict 'a report holds nothing of what is said, also without a standard error'
"$VIRES" check -r "$rules" good.xml >&- 2>"$tmp/err"
status=$?
wants_status 2
wants err 'vires: the report cannot be written: '
verdict 'a report without a standard output is told'
rm torn.xml whole shut

sentence='what nohup ignores stays ignored while a file is written'
if [ -r /proc/self/status ]; then
    mkfifo wait.xml
    (trap '' HUP && exec "$VIRES" check -j1 -r "$rules" -o slow - good.xml) <wait.xml &
    tool=$!
    exec 9>wait.xml
    tries=0
    until ls -A | grep -q '^\.vires-' || [ $tries -ge 50 ]; do
        sleep 0.1
        tries=$((tries + 1))
    done
    ignored=$(sed -n 's/^SigIgn:[[:space:]]*//p' /proc/$tool/status)
    case $ignored in
    *[13579bdf]) ;;
    *) wrong "ignored are: $ignored" ;;
    esac
    record 9 2 >&9
    exec 9>&-
    wait $tool
    status=$?
    wants_status 0
    verdict "$sentence"
    rm -f wait.xml slow
else
    skip "$sentence" 'there is no /proc'
fi

# --- Who reads it goes away ---------------------------------------------------------------------

mkdir many
for i in 1 2 3 4 5 6 7 8 9; do
    for j in 1 2 3 4 5 6 7 8 9; do record 2 9 >many/$i$j.xml; done
done
{
    "$VIRES" check -r "$rules" many 2>"$tmp/err"
    echo $? >"$tmp/status"
} | head -n 1 >"$tmp/out"
status=$(cat "$tmp/status")
wants_err ''
[ "$(wc -l <"$tmp/out")" -eq 1 ] || wrong 'nothing came'
case $status in
1 | 141) ;; # all of it fitted into the pipe, or the reader was gone
*) wrong "the status is $status" ;;
esac
verdict 'a reader that has seen enough ends it quietly'

# --- Colour -------------------------------------------------------------------------------------

coloured() { # does a terminal see colour?
    script -qec "$VIRES check -r $rules bad.xml" /dev/null </dev/null 2>/dev/null |
        grep -q "$(printf '\033')"
}
if command -v script >/dev/null 2>&1 && script -qec true /dev/null >/dev/null 2>&1 </dev/null; then
    (unset NO_COLOR && coloured) || wrong 'a terminal sees none'
    (NO_COLOR=1 && export NO_COLOR && coloured) && wrong 'NO_COLOR is not obeyed'
    (NO_COLOR='' && export NO_COLOR && coloured) || wrong 'an empty NO_COLOR counts'
    verdict 'colour on a terminal, unless NO_COLOR is set'
else
    skip 'colour on a terminal, unless NO_COLOR is set' 'script(1) is not installed'
fi
run check -r "$rules" bad.xml
wants_not out "$(printf '\033')"
verdict 'and nowhere else'
exit $failed
