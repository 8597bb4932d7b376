#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# PDF is read by a process that is held on a short lead: whatever it does, and whatever the file is,
# one line says what is wrong, the status is 2, the other documents are judged, and nothing is left
# behind.  Programs that stand in for pdftotext on PATH show what it may do.
. tests/cli/lib/run.sh
old=$PATH
mkdir "$tmp/bin" "$tmp/none"
TMPDIR=$tmp/in/private
export TMPDIR
mkdir "$TMPDIR"

pretend() { # what pdftotext does in place of itself
    printf '#!/bin/sh\n%s\n' "$1" >"$tmp/bin/pdftotext"
    chmod 755 "$tmp/bin/pdftotext"
}
with() { # folder of PATH, words of the command line
    PATH=$1
    export PATH
    shift
    run "$@"
    PATH=$old
    export PATH
}
# refused SENTENCE PATH WHAT [option]: m.pdf is refused with one line, the good record is judged.
refused() {
    with "$2" check -q -r "$rules" -f ndjson ${4:+--limit "$4"} m.pdf good.xml
    wants_status 2
    [ "$(grep -c '' <"$tmp/err")" -eq 1 ] || wrong "stderr has $(grep -c '' <"$tmp/err") lines"
    wants err "m.pdf: $3"
    grep -q '"document":"good.xml".*"verdict":"clear"' "$tmp/out" || wrong 'good.xml was not judged'
    # Only what the test put there, and what a program that stands in writes of itself.
    left=$(find . -type f ! -name m.pdf ! -name good.xml ! -name seen)
    [ -z "$left" ] || wrong "this is left behind: $left"
    verdict "$1"
}
# soon SECONDS: what began at $began ended in time.
soon() {
    took=$(($(date +%s) - began))
    [ "$took" -le "$1" ] || wrong "it took $took seconds, not $1"
}

cp "$root/tests/cli/hostile/good.xml" good.xml
awk -f "$root/tests/support/pdf.awk" >m.pdf <<END
Minutes of the meeting of North Quay Council held on 15 May 2014

Present: Councillors A Hale (Chair), B Reed and C Moss

RESOLVED: That the slip be mended.
END

# --- Programs that stand in ----------------------------------------------------------------

refused 'without pdftotext a PDF is refused by the name of what is missing' "$tmp/none" \
    'this is a PDF, and the program pdftotext, which reads its text, is not installed  [V3121]'
with "$tmp/none" check -q -r "$rules" good.xml
wants_status 0
wants_err ''
verdict 'and other documents need it not'

pretend 'exec sleep 600'
began=$(date +%s)
refused 'one that hangs is given up' "$tmp/bin:$old" \
    'reading the PDF took too long and was given up: the limit pdf-seconds (1) is exceeded  [V3125]' \
    pdf-seconds=1
soon 20
verdict 'in time'

pretend 'trap "" TERM INT HUP ALRM; exec >/dev/null 2>&1; sleep 600; :'
began=$(date +%s)
refused 'so is one that closes its output and stays' "$tmp/bin:$old" \
    'reading the PDF took too long and was given up: the limit pdf-seconds (1) is exceeded  [V3125]' \
    pdf-seconds=1
soon 20
verdict 'in time too'

pretend 'exec yes "<word>"'
refused 'one that floods is stopped' "$tmp/bin:$old" \
    'the PDF holds more text than can be read: the limit pdf-output-bytes (100000 bytes) is exceeded  [V3127]' \
    pdf-output-bytes=100000

pretend 'yes complaint >&2 & exec cat'
refused 'one that complains without end is stopped' "$tmp/bin:$old" \
    'reading the PDF took too long and was given up: the limit pdf-seconds (1) is exceeded  [V3125]' \
    pdf-seconds=1

pretend 'kill -SEGV $$'
refused 'one that crashes is told so' "$tmp/bin:$old" \
    'pdftotext broke off while it read the PDF: the file is damaged, or takes more memory than the limit pdf-memory-bytes allows (1073741824 bytes)  [V3126]'

pretend 'cat >/dev/null; echo "<doc><page><word>half"'
refused 'one that writes half an answer is not believed' "$tmp/bin:$old" \
    'what pdftotext says of the PDF is not what it should say, so the text is not known  [V3130]'

pretend 'cat >/dev/null; echo "<doc/>"; exit 3'
refused 'one that fails is not believed either' "$tmp/bin:$old" \
    'the PDF cannot be opened: it is damaged or cut off, or it is no PDF  [V3123]'

pretend 'cat >/dev/null; echo "Command Line Error: Incorrect password" >&2; exit 1'
refused 'one that wants a password' "$tmp/bin:$old" \
    'the PDF is protected by a password, so its text cannot be read  [V3124]'

pretend 'cat >/dev/null; echo x >seen; echo "<doc><page/></doc>"'
refused 'it may write no file' "$tmp/bin:$old" 'pdftotext broke off while it read the PDF'
[ -s seen ] && wrong 'it wrote one'
rm -f seen

printf 'not a program' >"$tmp/bin/pdftotext"
refused 'what is no program does not start' "$tmp/bin:$old" \
    'this is a PDF, and the program pdftotext, which reads its text, cannot be started here  [V3122]'

pretend 'env >seen; exit 1'
refused 'folders of PATH that are not named from the root are not looked in' ".:bin:$tmp/none" \
    'this is a PDF, and the program pdftotext, which reads its text, is not installed  [V3121]'

# The tool is ended while the program works: it ends too.
pretend 'exec sleep 600'
PATH=$tmp/bin:$old "$VIRES" check -q -r "$rules" m.pdf >/dev/null 2>&1 &
tool=$!
if [ -r "/proc/$tool/task/$tool/children" ]; then
    program=
    for i in 1 2 3 4 5 6 7 8 9 10; do
        program=$(tr -d ' ' <"/proc/$tool/task/$tool/children")
        [ -n "$program" ] && break
        sleep 1
    done
    [ -n "$program" ] || wrong 'the program was not seen'
    kill -TERM $tool
    wait $tool 2>/dev/null
    for i in 1 2 3 4 5 6 7 8 9 10; do
        [ -d "/proc/${program:-none}" ] || break
        sleep 1
    done
    [ -d "/proc/${program:-none}" ] && wrong 'the program is still there'
    left=$(find . -type f ! -name m.pdf ! -name good.xml)
    [ -z "$left" ] || wrong "this is left behind: $left"
    verdict 'the program ends with the tool, and nothing is left behind'
else
    kill -TERM $tool
    wait $tool 2>/dev/null
    skip 'the program ends with the tool' 'this system does not tell of the children of a process'
fi

# --- Files ------------------------------------------------------------------------------------

if ! command -v pdftotext >/dev/null; then
    skip 'PDF files made to do harm are refused' 'pdftotext is not installed'
    exit $failed
fi
cp m.pdf "$tmp/whole.pdf"
awk -v empty=1 -f "$root/tests/support/pdf.awk" </dev/null >m.pdf
refused 'a PDF without pages is refused' "$old" \
    'the PDF cannot be opened: it is damaged or cut off, or it is no PDF  [V3123]'
echo | awk -v empty=1 -f "$root/tests/support/pdf.awk" >m.pdf
refused 'a scan is said to be one' "$old" \
    'this PDF is a scan: it has no text; have its text recognised (OCR), or give the document that was scanned  [V3132]'
echo one | awk -v many=100000 -f "$root/tests/support/pdf.awk" >m.pdf
refused 'a hundred thousand pages are too many' "$old" \
    'the PDF has more pages than can be read: the limit pdf-pages (5000) is exceeded  [V3128]'
head -c 300 "$tmp/whole.pdf" >m.pdf
refused 'a PDF that is cut off is refused' "$old" \
    'the PDF cannot be opened: it is damaged or cut off, or it is no PDF  [V3123]'
echo 'Minutes of North Quay Council' >m.pdf
refused 'what is no PDF is refused, whatever its name' "$old" \
    'the PDF cannot be opened: it is damaged or cut off, or it is no PDF  [V3123]'
head -c 100000 /dev/urandom >m.pdf
refused 'so are random bytes' "$old" \
    'the PDF cannot be opened: it is damaged or cut off, or it is no PDF  [V3123]'
: >m.pdf
refused 'and an empty file' "$old" 'the file is empty  [V1009]'
# A password as the standard security handler asks for it: whatever is typed, it is another.
sed 's|^<< /Size|<< /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (12345678901234567890123456789012) /U (12345678901234567890123456789012) >> /ID [(a) (a)] /Size|' \
    "$tmp/whole.pdf" >m.pdf
refused 'a PDF with a password is said to have one' "$old" \
    'the PDF is protected by a password, so its text cannot be read  [V3124]'
cp "$tmp/whole.pdf" m.pdf
refused 'a program that has too little memory to start is told so' "$old" \
    'this is a PDF, and the program pdftotext, which reads its text, cannot be started here  [V3122]' \
    pdf-memory-bytes=1000000

# --- What is read -----------------------------------------------------------------------------

cp "$tmp/whole.pdf" m.pdf
run read -r "$root/rules/house-styles" -r "$root/rules/england" m.pdf
wants_status 0
wants out '<meeting body="North Quay Council" body-kind="council" date="2014-05-15" page="1" line="1">'
wants out '<member name="C Moss" page="1" line="2"/>'
wants_err ''
verdict 'a PDF is read, and places are page and line'
cp m.pdf minutes
run read -r "$root/rules/house-styles" -r "$root/rules/england" minutes
wants_status 0
wants out '<clause effect="unknown" page="1" line="3">the slip be mended</clause>'
"$VIRES" read -r "$root/rules/house-styles" -r "$root/rules/england" - <m.pdf >"$tmp/got"
cmp -s "$tmp/out" "$tmp/got" || wrong 'from standard input it reads differently'
verdict 'so is one whose name does not say what it is, and one from standard input'
exit $failed
