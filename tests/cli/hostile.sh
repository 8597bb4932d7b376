#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Documents made to do harm. Each is given to the tool together with a good one: exactly one line
# says what is wrong, the status is 2, the good one is still judged, time and memory are bounded,
# and nothing in the folder is touched.
case $VIRES in /*) ;; *) VIRES=$PWD/$VIRES ;; esac
here=$PWD/tests/cli/hostile
tmp=$(mktemp -d) || exit 2
trap 'umount "$tmp/small" 2>/dev/null; rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT TERM
# As another user, who cannot look into a folder of mode 700.
chmod 755 "$tmp"
# Seconds of work, which other jobs of the machine do not lengthen; and of patience, for what only
# waits.
seconds=10
[ "${VARIANT:-release}" = asan ] && seconds=60
patience=$((seconds * 12))
# Addresses, in KB: an input may have 16 MB. A sanitizer reserves terabytes and is let be.
memory=524288
[ "${VARIANT:-release}" = release ] || memory=unlimited
failed=0

# --- Running ---------------------------------------------------------------------------

fresh() { # an empty folder with the good record in it
    rm -rf "$tmp/case"
    mkdir "$tmp/case" && cp "$here/good.xml" "$tmp/case/good.xml" && cd "$tmp/case" || exit 2
}
limit_time() { ulimit -t $seconds 2>/dev/null; }
listing() {
    ls -lARn --time-style=full-iso "$tmp/case" 2>/dev/null || ls -lARn "$tmp/case" 2>/dev/null
}
check() { # words of the command line; leaves $status, out and err
    listing >"$tmp/before"
    (
        ulimit -v $memory 2>/dev/null
        limit_time
        exec timeout -k 2 $patience "$VIRES" check -r "$here/rules.xml" "$@"
    ) >"$tmp/out" 2>"$tmp/err"
    status=$?
    listing >"$tmp/after"
}

# --- Asserting -------------------------------------------------------------------------

wrong() { faults="$faults    $*
"; }
verdict() { # sentence; prints the result and what was seen
    if [ -z "$faults" ]; then
        echo "ok - $1"
    else
        failed=1
        echo "not ok - $1"
        printf '%s' "$faults"
        echo "    it ended with status $status and said:"
        head -c 1000 "$tmp/err" | head -n 5 | tr -c '[:print:]\n' '?' | sed 's/^/    /'
    fi
    faults=
}
wants_status() {
    case $status in
    "$1") ;;
    124 | 137 | 152) wrong "it took more than $seconds seconds of work, or $patience of time" ;;
    *) wrong "the status is $status, not $1" ;;
    esac
}
wants_line() { # regular expression; exactly one line on stderr, and it says so
    lines=$(grep -c '' <"$tmp/err")
    [ "$lines" -eq 1 ] || wrong "stderr has $lines lines, not one"
    grep -Eq -- "$1" "$tmp/err" || wrong "stderr does not say: $1"
}
wants_silence() {
    [ -s "$tmp/err" ] && wrong "stderr is not empty"
}
wants_good() {
    grep -Eq '"document": ?"([^"]*/)?good\.xml".*"verdict": ?"clear"' "$tmp/out" ||
        wrong "the good record was not judged"
}
wants_untouched() {
    cmp -s "$tmp/before" "$tmp/after" || wrong "the folder was touched: $(
        diff "$tmp/before" "$tmp/after" | grep '^[<>]' | head -n 3
    )"
    if grep -q canary "$tmp/out" "$tmp/err"; then
        wrong "it read a file that it was not given"
    fi
}
# refused SENTENCE FILE REGEX: FILE is refused for the reason, the good record judged.
refused() {
    check -f ndjson "$2" good.xml
    wants_status 2
    wants_line "$3"
    wants_good
    wants_untouched
    verdict "$1"
}
# judged SENTENCE FILE: FILE does no harm and is judged like any other.
judged() {
    check -f ndjson "$2" good.xml
    wants_status 0
    wants_silence
    wants_good
    [ "$(grep -c '"verdict": ?"clear"\|"verdict":"clear"' "$tmp/out")" -eq 2 ] ||
        wrong "the record itself was not judged"
    wants_untouched
    verdict "$1"
}

# --- Making ----------------------------------------------------------------------------

record() { # a record whose item title is the argument
    cat <<END
<record xmlns="urn:vires:record:1" kind="minutes">
<meeting body="council" body-kind="council" date="2019-05-15"><item number="1" title="$1">
<decision kind="motion" outcome="carried"><vote for="9" against="2"/></decision></item></meeting>
</record>
END
}
doctype() { # internal subset, title
    printf '<!DOCTYPE record [\n%s\n]>\n' "$1"
    record "$2"
}
repeat() { # how often, what
    awk -v n="$1" -v s="$2" 'BEGIN { for (i = 0; i < n; i++) printf "%s", s }'
}
bytes() { # count, one character
    head -c "$1" /dev/zero | tr '\0' "$2"
}
utf16() { # big or little endian, of ASCII
    awk -v order="$1" '
    BEGIN { for (i = 1; i < 128; i++) code[sprintf("%c", i)] = i }
    { for (i = 1; i <= length($0) + 1; i++) {
        c = i <= length($0) ? code[substr($0, i, 1)] : 10
        printf order == "big" ? "\\000\\%03o" : "\\%03o\\000", c } }' |
        xargs -0 printf
}

# --- Entities --------------------------------------------------------------------------

fresh
laughs=$(awk 'BEGIN {
    print "<!ENTITY l0 \"ha\">"
    for (i = 1; i < 12; i++) {
        printf "<!ENTITY l%d \"", i
        for (j = 0; j < 10; j++) printf "&l%d;", i - 1
        print "\">"
    } }')
doctype "$laughs" '&l11;' >bomb.xml
refused 'an entity that would be 100,000,000,000 laughs is not expanded' bomb.xml \
    'bomb\.xml.*a document type declaration is not allowed'

fresh
doctype "<!ENTITY a \"$(bytes 100000 a)\">" "$(repeat 20000 '&a;')" >square.xml
refused 'nor one of 100 KB, 20,000 times' square.xml 'square\.xml.*a document type declaration is not allowed'

fresh
echo canary >secret
mkfifo pipe
doctype '<!ENTITY x SYSTEM "secret">' '' | sed 's|<item|\&x;<item|' >file.xml
refused 'an external entity does not fetch a file' file.xml 'file\.xml.*a document type declaration is not allowed'
doctype '<!ENTITY x SYSTEM "pipe">' '' | sed 's|<item|\&x;<item|' >pipe.xml
refused 'nor open a pipe, where it would wait for ever' pipe.xml \
    'pipe\.xml.*a document type declaration is not allowed'
doctype '<!ENTITY x SYSTEM "file:///etc/passwd">' '' | sed 's|<item|\&x;<item|' >passwd.xml
refused 'nor /etc/passwd' passwd.xml 'passwd\.xml.*a document type declaration is not allowed'
if grep -q root: "$tmp/out" "$tmp/err"; then
    echo 'not ok - and nothing of /etc/passwd is printed'
else
    echo 'ok - and nothing of /etc/passwd is printed'
fi
doctype '<!ENTITY % p SYSTEM "pipe"> %p;' '' >parameter.xml
refused 'a parameter entity is not read' parameter.xml \
    'parameter\.xml.*a document type declaration is not allowed'
{
    echo '<!DOCTYPE record SYSTEM "pipe">'
    record x
} >subset.xml
refused 'nor an external subset' subset.xml 'subset\.xml.*a document type declaration is not allowed'
record x | sed 's|<item|<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="pipe"/><item|' \
    >include.xml
judged 'an XInclude is an element of someone else and includes nothing' include.xml
{
    echo '<?xml-stylesheet type="text/xsl" href="pipe"?>'
    record x
} >style.xml
judged 'a style sheet instruction fetches nothing' style.xml

fresh
doctype '<!ENTITY x SYSTEM "http://127.0.0.1:9/x">' '' | sed 's|<item|\&x;<item|' >net.xml
refused 'an external entity does not reach for the network' net.xml \
    'net\.xml.*a document type declaration is not allowed'
if strace -o "$tmp/trace" -f true 2>/dev/null; then
    strace -f -qq -e trace=%network -o "$tmp/trace" "$VIRES" check -r "$here/rules.xml" \
        net.xml >/dev/null 2>&1
    if grep -q 'socket\|connect' "$tmp/trace"; then
        echo 'not ok - no socket is opened'
    else
        echo 'ok - no socket is opened'
    fi
else
    echo 'skip - no socket is opened: strace is not to be had here'
fi

# --- Sizes -----------------------------------------------------------------------------

fresh
{
    repeat 100000 '<record xmlns="urn:vires:record:1">'
    repeat 100000 '</record>'
} >deep.xml
refused 'elements nested 100,000 deep' deep.xml 'deep\.xml:1:[0-9]+.*xml-depth.*64'
repeat 100000 '<record>' >open.xml
refused 'and never closed' open.xml 'open\.xml:1:[0-9]+.*xml-depth.*64'

fresh
{
    printf '<record xmlns="urn:vires:record:1" kind="minutes" title="'
    bytes 10000000 a
    echo '"/>'
} >value.xml
refused 'an attribute of 10 MB' value.xml 'value\.xml:1:[0-9]+.*xml-value-bytes.*65,?536'
{
    printf '<record xmlns="urn:vires:record:1" '
    awk 'BEGIN { for (i = 0; i < 100000; i++) printf "a%d=\"\" ", i }'
    echo '/>'
} >attributes.xml
refused '100,000 attributes' attributes.xml 'attributes\.xml:1:[0-9]+.*xml-attributes.*64'
{
    printf '<'
    bytes 10000000 a
    echo '/>'
} >name.xml
refused 'an element name of 10 MB' name.xml 'name\.xml:1:[0-9]+.*'
{
    echo '<record xmlns="urn:vires:record:1" kind="minutes">'
    repeat 1100000 '<item/>'
    echo '</record>'
} >many.xml
refused '1,100,000 elements' many.xml 'many\.xml:2:[0-9]+.*xml-elements.*1,?000,?000'
{
    record x
    printf '<!--'
    bytes 12000000 -
    echo '-->'
} >comment.xml
refused 'a comment that is not one, 12 MB long' comment.xml 'comment\.xml:[0-9]+:[0-9]+.*'

fresh
{
    record x
    bytes 16777216 ' '
} >big.xml
refused 'a file over the limit of 16 MB' big.xml 'big\.xml.*input-bytes'
: >huge.xml
if truncate -s 100G huge.xml 2>/dev/null || dd of=huge.xml bs=1 count=0 seek=100G 2>/dev/null; then
    refused 'a file of 100 GB, all hole' huge.xml 'huge\.xml.*input-bytes'
else
    echo 'skip - a file of 100 GB, all hole: this file system has no holes'
fi
rm -f huge.xml
: >empty.xml
refused 'an empty file' empty.xml 'empty\.xml.*empty'
printf ' \n\t ' >blank.xml
refused 'a file of white space' blank.xml 'blank\.xml'

# --- Bytes -----------------------------------------------------------------------------

fresh
record "caf$(printf '\351') au lait" >latin.xml
refused 'a byte that is not UTF-8' latin.xml 'latin\.xml:2:[0-9]+.*UTF-8'
record "$(printf '\300\257')" >overlong.xml
refused 'an overlong sequence' overlong.xml 'overlong\.xml:2:[0-9]+.*UTF-8'
record "$(printf '\355\240\200')" >surrogate.xml
refused 'half a surrogate pair' surrogate.xml 'surrogate\.xml:2:[0-9]+.*UTF-8'
{
    record x | head -c 150
    printf '\000'
    record x | tail -c +151
} >nul.xml
refused 'a NUL in the middle' nul.xml 'nul\.xml:[0-9]+:[0-9]+.*'
bytes 5000 '\0' >zeros.xml
refused 'a file of NULs' zeros.xml 'zeros\.xml:1:1.*'
record 'bell &#7; rings' >bell.xml
refused 'a character that XML does not know' bell.xml 'bell\.xml:2:[0-9]+.*'

fresh
{
    printf '\377\376'
    record x | utf16 little
} >little.xml
judged 'UTF-16 with a mark, little end first, is read' little.xml
{
    printf '\376\377'
    record x | utf16 big
} >big-end.xml
judged 'and big end first' big-end.xml
record x | utf16 little >unmarked.xml
refused 'UTF-16 without a mark is not guessed at' unmarked.xml 'unmarked\.xml:1:[0-9]+.*'
{
    printf '\377\376'
    record x | utf16 little | head -c 301
} >odd.xml
refused 'UTF-16 that ends in half a character' odd.xml 'odd\.xml:[0-9]+:[0-9]+.*'
{
    printf '\357\273\277'
    record x
} >mark.xml
judged 'a byte order mark before UTF-8 is no harm' mark.xml
{
    echo '<?xml version="1.0" encoding="EBCDIC-FI-SE"?>'
    record x
} >encoding.xml
refused 'an encoding nobody uses' encoding.xml 'encoding\.xml.*(EBCDIC-FI-SE|encoding)'
{
    echo '<?xml version="1.0" encoding="UTF-16"?>'
    record x
} >liar.xml
judged 'a declaration of UTF-16 before ASCII is not believed, and does no harm' liar.xml
{
    echo '<?xml version="1.0" encoding="ISO-8859-1"?>'
    record "caf$(printf '\351') au lait"
} >declared.xml
judged 'bytes of ISO-8859-1 are read where they are declared' declared.xml

fresh
for cut in 1 20 130 180 220; do
    record x | head -c $cut >cut.xml
    refused "a record that ends after $cut bytes" cut.xml 'cut\.xml:[0-9]+:[0-9]+.*'
done
{
    record x
    record x
} >twice.xml
refused 'two records in one file' twice.xml 'twice\.xml:5:1.*'
{
    record x
    echo '<!-- &unknown; --><?x y?>'
} >tail.xml
judged 'a comment after the record is no harm' tail.xml

# --- Prose -----------------------------------------------------------------------------

fresh
bytes 15000000 a >line.txt
refused 'one line of 15 MB' line.txt 'line\.txt:1:[0-9]+.*line-bytes.*1,?048,?576'
bytes 15000000 '\n' >lines.txt
refused '15,000,000 empty lines' lines.txt 'lines\.txt.*text-lines.*1,?000,?000'
head -c 3000000 /dev/urandom >noise.txt
printf '\000' >>noise.txt
refused 'noise that calls itself text' noise.txt 'noise\.txt:[0-9]+:[0-9]+.*'

# --- Markdown and HTML -----------------------------------------------------------------

fresh
bytes 15000000 a >line.md
refused 'one line of 15 MB of Markdown' line.md 'line\.md:1:1: .*line-bytes.*1,?048,?576'
repeat 3000000 'a\n' >paragraph.md
refused 'a paragraph of 3,000,000 lines' paragraph.md 'paragraph\.md:1:1: .*paragraph-bytes.*1,?048,?576'
repeat 3000000 '\n' >blank.md
refused '3,000,000 blank lines of Markdown' blank.md 'blank\.md:1:1: .*text-lines.*1,?000,?000'
repeat 100000 '> ' >quotes.md
refused 'quotations in one another without end' quotes.md 'quotes\.md:1:1: .*text-depth.*256'
awk 'BEGIN { for (i = 0; i < 600; i++) { printf "%*s- a\n", 2 * i, "" } }' >lists.md
refused 'lists in one another without end' lists.md 'lists\.md:257:1: .*text-depth.*256'
repeat 100000 '- ' >points.md
refused 'points without end are a rule, and no text' points.md 'points\.md:1:1: no house style'

repeat 100000 '<div>' >deep.html
refused 'elements 100,000 deep' deep.html 'deep\.html:1:[0-9]+: .*text-depth.*256'
{
    repeat 200 '<div>'
    repeat 1500000 '</x>'
} >ends.html
refused '1,500,000 end tags of nothing' ends.html 'ends\.html:1:1: no house style'
{
    printf '<p'
    awk 'BEGIN { for (i = 0; i < 1000000; i++) printf " a%d=\"<>\"", i }'
    printf '>'
} >attributes.html
refused 'a million attributes of one tag' attributes.html 'attributes\.html:1:1: .*xml-attributes.*64'
bytes 15000000 a >line.html
refused 'one line of 15 MB of HTML' line.html 'line\.html:1:1: .*line-bytes.*1,?048,?576'
repeat 3000000 '<p>a' >lines.html
refused '3,000,000 paragraphs' lines.html 'lines\.html:1:1: .*text-lines.*1,?000,?000'
repeat 3000000 '<td>' >cells.html
refused '3,000,000 cells' cells.html 'cells\.html:1:1: no house style'
repeat 2000000 '&nbsp;' >spaces.html
refused '2,000,000 no-break spaces' spaces.html 'spaces\.html:1:1: no house style'
repeat 4000000 '<!--' >comments.html
refused '4,000,000 comments without an end' comments.html 'comments\.html:1:1: no house style'
for kind in md html; do
    printf 'RESOLVED that\000' >zero.$kind
    refused "a zero byte in $kind" zero.$kind "zero\\.$kind:1:14: a zero byte stands here"
done
rm -f ./*.md ./*.html

# decides SENTENCE FILE: FILE is read, and what it resolves is found.
decides() {
    (
        limit_time
        exec timeout -k 2 $patience "$VIRES" read -r "$here/../../../rules" "$2"
    ) >"$tmp/out" 2>"$tmp/err"
    status=$?
    wants_status 0
    wants_silence
    grep -q '<clause.*the caf\(é\|e\) be closed' "$tmp/out" || wrong 'the resolution was not found'
    verdict "$1"
}
printf '<p>RESOLVED that the caf\351 be closed' >a.html
decides 'a page in windows-1252 that does not say so' a.html
printf 'RESOLVED that the caf\351 be closed' >a.md
decides 'Markdown in windows-1252' a.md
for mark in '' '\377\376'; do
    for kind in txt md html; do
        {
            # shellcheck disable=SC2059 # the mark is a format
            printf "$mark"
            printf 'RESOLVED that the cafe be closed' | sed 's/./&\n/g' | tr '\n' '\000'
        } >wide.$kind
        decides "UTF-16 ${mark:+with a mark }in $kind" wide.$kind
    done
done
printf '<p>a &am<plaintext><p>RESOLVED that the caf&eacute; be closed<![CDATA[.]]><!--[if IE]>' >b.html
decides 'a page that is broken in many ways' b.html
rm -f ./*.md ./*.html

# Text that makes careless patterns go through everything again and again. What is understood of it
# is no matter here; that it is read in time, with at most one complaint, is.
fresh
bait() { # sentence, text of a line
    {
        echo 'MINUTES OF THE MEETING OF THE COUNCIL HELD ON 15 MAY 2019'
        printf '%s\n' "$2"
    } >bait.txt
    listing >"$tmp/before"
    (
        ulimit -v $memory 2>/dev/null
        limit_time
        exec timeout -k 2 $patience "$VIRES" check -r "$here/../../../rules" -f ndjson \
            bait.txt good.xml
    ) >"$tmp/out" 2>"$tmp/err"
    status=$?
    listing >"$tmp/after"
    [ "$status" -eq 0 ] || wants_status 2
    [ "$(grep -c '' <"$tmp/err")" -le 1 ] || wrong 'stderr has more than one line'
    grep -q 'good\.xml' "$tmp/out" || wrong 'the good record was not judged'
    wants_untouched
    verdict "$1"
}
bait 'a line of 500,000 letters a' "RESOLVED that $(bytes 500000 a)!"
bait 'a line of 500,000 spaces' "RESOLVED that$(bytes 500000 ' ')!"
bait 'a line of 250,000 opening brackets' "RESOLVED that $(bytes 250000 '(')"
bait 'a line of 100,000 labels' "RESOLVED that $(repeat 100000 '(A) ')"
bait 'a line of 500,000 digits and commas' "up to £$(repeat 250000 '1,')x"
bait 'a line of 100,000 conditions' "RESOLVED that $(repeat 25000 'subject to the agreement of ')"
bait '60,000 votes that do not end' "Votes: $(repeat 60000 'For: 1 Against ')"
bait '50,000 short lines of clauses' "$(repeat 50000 '(A) that
')"

# Records that are well-formed and within every limit on their shape, and make a careless judge
# compare everything with everything. They may be judged or refused, but in time.
laboured() { # sentence; the record is on standard input
    cat >labour.xml
    listing >"$tmp/before"
    (
        # Sanitizers map terabytes that they never touch.
        [ "${VARIANT:-release}" = asan ] || ulimit -v 2097152 2>/dev/null
        limit_time
        exec timeout -k 2 $patience "$VIRES" check -r "$here/../../../rules" -f ndjson \
            labour.xml good.xml
    ) >"$tmp/out" 2>"$tmp/err"
    status=$?
    listing >"$tmp/after"
    case $status in 0 | 1) ;; *) wants_status 2 ;; esac
    [ "$(grep -c '' <"$tmp/err")" -le 1 ] || wrong 'stderr has more than one line'
    grep -q 'memory ran out' "$tmp/err" && wrong 'memory runs out, and no limit is named'
    grep -q 'good\.xml' "$tmp/out" || wrong 'the good record was not judged'
    wants_untouched
    verdict "$1"
}
meeting() { # awk statements that print what is in a meeting whose 2,000 members are all Smiths
    awk 'function name(i) {
        i %= 2000
        return sprintf("%c%c%c Smith", 97 + int(i / 676), 97 + int(i / 26) % 26, 97 + i % 26)
    }
    BEGIN {
        print "<record xmlns=\"urn:vires:record:1\" kind=\"minutes\" authority=\"north-quay\">"
        print "<meeting body=\"council\" date=\"2019-05-15\"><attendance complete=\"yes\">"
        for (i = 0; i < 2000; i++) printf "<member name=\"%s\"/>", name(i)
        print "</attendance>"
        '"$1"'
        print "</meeting></record>"
    }'
}
passed='<decision outcome=\"carried\"><vote for=\"2000\" against=\"0\"/></decision>'
fresh
meeting 'for (k = 0; k < 160; k++) {
    printf "<decision outcome=\"carried\"><vote for=\"2000\" complete=\"yes\">"
    for (i = 0; i < 2000; i++) printf "<cast member=\"%s\" way=\"for\"/>", name(i)
    printf "</vote></decision>" }' | laboured '320,000 votes of 2,000 Smiths'
meeting 'for (i = 0; i < 80000; i++)
    printf "<event kind=\"%s\" by=\"%s\"/>", i % 2 ? "returns" : "leaves", name(i / 2)
    for (k = 0; k < 20000; k++) printf "'"$passed"'"' | laboured '80,000 comings and goings'
meeting 'for (k = 0; k < 1500; k++) {
    printf "<item number=\"%d\">", k
    for (i = 0; i < 100; i++) printf "<interest member=\"%s\" kind=\"pecuniary\"/>", name(i + k)
    printf "'"$passed"'</item>" }' | laboured '150,000 interests'
meeting 'for (k = 0; k < 60000; k++) printf "'"$passed"'"' | laboured '60,000 decisions of 2,000 members'
meeting 'for (i = 0; i < 100000; i++)
    printf "<event kind=\"agenda-published\" date=\"2019-0%d-01\"/>", 1 + i % 5
    for (k = 0; k < 20000; k++) printf "<item><decision outcome=\"carried\"/></item>"' |
    laboured '100,000 dates of one agenda, 20,000 items'
{
    printf '<record xmlns="urn:vires:record:1" kind="minutes" authority="north-quay">'
    awk 'BEGIN { for (k = 0; k < 60000; k++) printf "<meeting body=\"council\" date=\"9999-05-14\">" \
        "<event kind=\"agenda-published\" date=\"1000-01-01\"/></meeting>" }'
    printf '</record>'
} | laboured '60,000 meetings on one line, with 9,000 years of notice'

# --- What is no file -------------------------------------------------------------------

fresh
mkfifo pipe.xml
refused 'a pipe that is named' pipe.xml 'pipe\.xml.*it is a pipe, not a file'
refused 'a device that is named' /dev/zero '/dev/zero.*it is a device, not a file'
refused 'a device that pretends to be empty' /dev/null '/dev/null.*it is a device, not a file'
refused 'a file that is not there' absent.xml 'absent\.xml.*there is no such file'
ln -s absent.xml dangling.xml
refused 'a link to nothing' dangling.xml 'dangling\.xml.*there is no such file'
ln -s loop.xml loop.xml
refused 'a link to itself' loop.xml 'loop\.xml.*its links lead in a circle'
mkdir none
refused 'a folder without a record' none 'none.*'
if perl -MIO::Socket::UNIX -e \
    'IO::Socket::UNIX->new(Local => "socket.xml", Listen => 1) or exit 1' 2>/dev/null; then
    refused 'a socket that is named' socket.xml 'socket\.xml.*(it is a socket|nothing is connected to it)'
else
    echo 'skip - a socket that is named: no perl to make one'
fi

fresh
check -f ndjson - good.xml </dev/zero
wants_status 2
wants_line 'input-bytes'
wants_good
verdict 'standard input without end'

# walked SENTENCE LINES REGEX: the folder is walked, the good record in it judged, the rest skipped
# with as many lines on stderr.
walked() {
    check -f ndjson .
    wants_status 0
    lines=$(grep -c '' <"$tmp/err")
    [ "$lines" -eq "$2" ] || wrong "stderr has $lines lines, not $2"
    [ "$2" -eq 0 ] || [ "$(grep -Ec -- "$3" "$tmp/err")" -eq "$2" ] ||
        wrong "stderr does not say $2 times: $3"
    wants_good
    wants_untouched
    verdict "$1"
}
fresh
mkfifo pipe.xml
walked 'a pipe in a folder is passed over, and that is said' 1 'pipe\.xml.*skipped'
rm -f pipe.xml
ln -s . again
ln -s good.xml twice.xml
ln -s / everything
walked 'links in a folder are not followed' 3 '(again|twice\.xml|everything).*skipped'
rm -f again twice.xml everything
mkdir .git && record x >.git/hidden.xml && record '"' >.broken.xml
walked 'hidden names are passed over, and that is said' 1 '2 hidden names'

fresh
deep=.
for i in $(awk 'BEGIN { for (i = 0; i < 1000; i++) print i }'); do deep=$deep/d; done
mkdir -p "$deep" && cp good.xml "$deep/good.xml"
check -f ndjson .
wants_status 0
[ "$(grep -c good.xml "$tmp/out")" -eq 2 ] || wrong 'the record at the bottom was not judged'
wants_untouched
verdict 'a folder 1,000 deep is walked to the bottom'

fresh
if perl -e 'for (1 .. 60) { my $d = "d" x 100; mkdir $d and chdir $d or exit 1 }
            open my $f, ">", "bottom.xml" or exit 1; print $f "<record/>"' 2>/dev/null; then
    check -f ndjson .
    wants_status 2
    wants_line '(its name is too long|bottom\.xml)'
    wants_good
    verdict 'a path longer than the system takes is walked, or the limit is named'
else
    echo 'skip - a path longer than the system takes: no perl to make one'
fi

fresh
cp good.xml locked.xml && chmod 0 locked.xml
if [ "$(id -u)" -ne 0 ]; then
    refused 'a file that may not be read' locked.xml 'locked\.xml.*you may not open it'
elif command -v setpriv >/dev/null && setpriv --reuid=65534 --clear-groups test -x "$VIRES" &&
    setpriv --reuid=65534 --clear-groups test -r "$here/rules.xml"; then
    real=$VIRES
    VIRES=$tmp/nobody
    printf '#!/bin/sh\nexec setpriv --reuid=65534 --clear-groups "%s" "$@"\n' "$real" >"$VIRES"
    chmod 755 "$VIRES"
    refused 'a file that may not be read' locked.xml 'locked\.xml.*you may not open it'
    mkdir locked && chmod 0 locked
    check -f ndjson .
    wants_status 2
    [ "$(grep -Ec 'locked.*you may not open it' "$tmp/err")" -eq 2 ] ||
        wrong 'stderr does not name the file and the folder'
    wants_good
    verdict 'nor a folder that may not be read'
    VIRES=$real
else
    echo 'skip - a file that may not be read: root may read everything'
fi

# --- Names -----------------------------------------------------------------------------

fresh
escape=$(printf '\033')
newline='
'
cp good.xml "red${escape}[31m.xml"
cp good.xml "two${newline}lines.xml"
cp good.xml "$(printf 'caf\351.xml')"
cp good.xml ./-f.xml
record '"' >"bad${escape}]0;x.xml"
check -f plain .
wants_status 2
for where in out err; do
    grep -q "$escape" "$tmp/$where" && wrong "an escape from a name reaches std$where"
    grep -qx 'lines.xml.*' "$tmp/$where" && wrong "a newline from a name splits a line of std$where"
done
verdict 'a name cannot speak to the terminal'
check -f ndjson .
wants_status 2
[ "$(grep -c '' <"$tmp/out")" -eq 6 ] || wrong "$(grep -c '' <"$tmp/out") objects, not 6"
tr -d '\n' <"$tmp/out" | grep -q '[[:cntrl:]]' && wrong 'control characters in the report'
iconv -f UTF-8 -t UTF-8 "$tmp/out" >/dev/null 2>&1 || wrong 'the report is not UTF-8'
verdict 'nor break a report for programs'

# --- Writing ---------------------------------------------------------------------------

fresh
(
    limit_time
        exec timeout -k 2 $patience "$VIRES" check -r "$here/rules.xml" -f ndjson good.xml
) >/dev/full 2>"$tmp/err"
status=$?
: >"$tmp/out"
wants_status 2
wants_line 'the disk is full'
verdict 'a full disk under standard output is not success'
check -f ndjson -o absent/report good.xml
wants_status 2
wants_line 'absent/report.*there is no such file'
wants_untouched
verdict 'a report cannot be written into a folder that is not there'
mkdir "$tmp/small"
if mount -t tmpfs -o size=16k none "$tmp/small" 2>/dev/null; then
    echo 'the last report' >"$tmp/small/report"
    head -c 100000 /dev/zero >"$tmp/small/fill" 2>/dev/null
    ls -la "$tmp/small" >"$tmp/small-before"
    check -f ndjson -o "$tmp/small/report" good.xml
    ls -la "$tmp/small" >"$tmp/small-after"
    wants_status 2
    wants_line 'report.*the disk is full'
    [ "$(cat "$tmp/small/report")" = 'the last report' ] || wrong 'the old report is gone'
    [ "$(ls "$tmp/small" | wc -l)" -eq 2 ] || wrong 'a file is left behind'
    wants_untouched
    verdict 'a full disk under -o: the last report stays as it was'
    umount "$tmp/small"
else
    echo 'skip - a full disk under -o: the last report stays as it was: mounting is refused'
fi

exit $failed
