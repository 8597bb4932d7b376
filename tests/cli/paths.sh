#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# What may be named: files, folders and standard input. Folders are walked, nothing in them is
# followed or waited for, and what is left out is said.
. tests/cli/lib/run.sh
limit='timeout -k 2 20'
command -v timeout >/dev/null 2>&1 || limit=

run() {
    $limit "$VIRES" "$@" >"$tmp/out" 2>"$tmp/err" </dev/null
    status=$?
    [ $status -eq 124 ] && wrong 'it hangs'
}
judged() { # the documents that the report must name, in order
    wanted=
    for name; do wanted="$wanted$name
"; done
    # Names are printed with JSON's escapes.
    got=$(sed 's/.*"document":"\([^"]*\)".*/\1/' "$tmp/out")
    [ "$got
" = "$wanted" ] || [ -z "$got$wanted" ] || wrong "judged were: $got"
}

# --- Folders -------------------------------------------------------------------------------

mkdir -p walk/b walk/a/deep walk/.hidden walk/empty
for f in walk/b/one.xml walk/a/deep/two.xml walk/a.xml walk/z.xml walk/.hidden/no.xml walk/.no.xml; do
    record 9 2 >$f
done
echo 'Notes' >walk/README
echo 'other' >walk/a/notes.ppt
run check -r "$rules" -f ndjson walk
wants_status 0
judged walk/a.xml walk/a/deep/two.xml walk/b/one.xml walk/z.xml
wants_err 'vires: walk: skipped in this folder: 2 hidden names and 2 other files  [V4919]'
verdict 'a folder is walked in the order of the bytes of its paths, and what is left out is counted'

run check -q -r "$rules" -f ndjson walk/
judged walk/a.xml walk/a/deep/two.xml walk/b/one.xml walk/z.xml
wants_err ''
verdict '--quiet leaves that out'

run check -q -r "$rules" -f ndjson walk/z.xml walk walk/a walk/a.xml
judged walk/a.xml walk/a/deep/two.xml walk/b/one.xml walk/z.xml
verdict 'what is named twice is judged once'

run check -r "$rules" walk/empty
wants_status 2
wants_out ''
wants_err 'vires: walk/empty: no documents are in it: names ending in .xml, .txt, .text, .md, .markdown, .html, .htm, .xhtml, .docx, .docm, .dotx, .odt, .ott or .pdf are read  [V4916]'
verdict 'a folder without documents is told'

cp "$rules" walk/b/rules.xml
echo '<html><body/></html>' >walk/b/page.xml
run check -r "$rules" -f ndjson walk/b
wants_status 0
judged walk/b/one.xml
wants_err 'vires: walk/b/page.xml: skipped: the outermost element is <html>; a record begins with <record>  [V4918]
vires: walk/b/rules.xml: skipped: the outermost element is <rules>; a record begins with <record>  [V4918]'
verdict 'XML in a folder that is no record is passed over, and said'

run check -r "$rules" -f ndjson walk/b/rules.xml
wants_status 2
judged walk/b/rules.xml
wants err 'vires: walk/b/rules.xml:3:1: the outermost element is <rules>; a record begins with <record>  [V3001]'
verdict 'but named itself it is a fault'

run check -q -r "$rules" -f ndjson walk/b
wants_status 0
wants err 'vires: walk/b/page.xml: skipped: the outermost element is <html>'
wants err 'vires: walk/b/rules.xml: skipped: the outermost element is <rules>'
verdict '--quiet does not hide what was passed over'

mkdir alien walk-on
mv walk/b/page.xml alien
cp walk/b/one.xml walk-on
run check -q -r "$rules" alien walk-on
wants_status 2
wants_err 'vires: alien/page.xml: skipped: the outermost element is <html>; a record begins with <record>  [V4918]
vires: alien: no documents are in it: names ending in .xml, .txt, .text, .md, .markdown, .html, .htm, .xhtml, .docx, .docm, .dotx, .odt, .ott or .pdf are read  [V4916]'
run check -q -j2 -r "$rules" walk/b/rules.xml alien
wants err 'vires: alien: no documents are in it: names ending in .xml, .txt, .text, .md, .markdown, .html, .htm, .xhtml, .docx, .docm, .dotx, .odt, .ott or .pdf are read  [V4916]'
verdict 'a folder of which everything was passed over holds no documents'

run check -q -r "$rules" -f ndjson walk alien/
wants_status 2
wants err 'vires: alien/: no documents are in it: names ending in .xml, .txt, .text, .md, .markdown, .html, .htm, .xhtml, .docx, .docm, .dotx, .odt, .ott or .pdf are read  [V4916]'
wants_not err 'vires: walk: '
verdict 'and one with a document among the rest does'

record 9 2 | sed 's/record:1/record:2/' >alien/newer.xml
run check -q -r "$rules" alien
wants_status 2
wants out 'alien/newer.xml: unreadable: this <record> is not in the namespace urn:vires:record:1'
wants err 'vires: alien/newer.xml:1:1: this <record> is not in the namespace urn:vires:record:1, the only one that is read here; nothing of it was read  [V3020]'
verdict 'a record in the namespace of another format is never passed over'
rm -r walk/b/rules.xml alien walk-on

mkdir notes
record 9 2 >notes/a.xml
printf 'A shopping list.\n\nBread and butter.\n' >notes/list.txt
run check -q -r "$rules" -r "$root/rules/house-styles" -r "$root/rules/calendars" -f ndjson notes
judged notes/a.xml
wants_status 0
wants_err 'vires: notes/list.txt: skipped: no recommendation or resolution was found in it  [V4918]'
run check -q -r "$rules" -r "$root/rules/house-styles" -r "$root/rules/calendars" -f ndjson notes/list.txt
judged notes/list.txt
wants_status 2
verdict 'text in a folder that decides nothing is passed over, and named itself it is a fault'
rm -r notes

mkdir notes
printf '# Minutes\n\nRESOLVED that the report be noted.\n' >notes/a.md
printf '<p>RESOLVED that <b>the report</b> be noted.' >notes/b.html
printf 'RESOLVED that the report be noted.\n' >notes/c.text
cp notes/a.md notes/d.markdown
cp notes/b.html notes/e.htm
cp notes/b.html notes/f.xhtml
cp "$root/samples/word-document/met.docx" notes/g.docx
cp "$root/tests/golden/twins/parish.odt" notes/h.odt
echo 'Word' >"notes/~\$g.docx"
run check -q -r "$rules" -r "$root/rules/house-styles" -r "$root/rules/calendars" -f ndjson notes
judged notes/a.md notes/b.html notes/c.text notes/d.markdown notes/e.htm notes/f.xhtml notes/g.docx notes/h.odt
wants_status 0
verdict 'of a folder text in every format is read'
"$VIRES" check -r "$rules" -r "$root/rules/house-styles" -r "$root/rules/calendars" -f ndjson - \
    <notes/b.html >"$tmp/out" 2>"$tmp/err"
status=$?
judged "(standard input)"
wants_status 0
verdict 'a page on standard input is known by its beginning'
rm -r notes

# --- Links, pipes and the rest ----------------------------------------------------------------

ln -s .. walk/b/round
ln -s ../a.xml walk/b/link.xml
mkfifo walk/b/pipe.xml
run check -r "$rules" -f ndjson walk/b
wants_status 0
judged walk/b/one.xml
wants_err 'vires: walk/b/link.xml: skipped: it is a link, and links are not followed  [V4918]
vires: walk/b/pipe.xml: skipped: it is not a file  [V4918]
vires: walk/b/round: skipped: it is a link, and links are not followed  [V4918]'
verdict 'a walk follows no link, waits for no pipe, and turns in no circle'

run check -r "$rules" -f ndjson walk/b/link.xml walk/b/round/a.xml
wants_status 0
judged walk/b/link.xml walk/b/round/a.xml
wants_err ''
verdict 'a link that is named is followed'

ln -s walk/b linked
run check -q -r "$rules" -f ndjson linked
judged linked/one.xml
verdict 'so is a link to a folder'

# refused SENTENCE PATH REASON: the others are judged, the report names it as unreadable
refused() {
    run check -r "$rules" walk/a.xml "$2"
    wants_status 2
    wants out "walk/a.xml: clear: "
    wants out "$2: unreadable: cannot be opened: $3"
    wants_err "vires: $2: cannot be opened: $3  [V1001]"
    verdict "$1"
}
refused 'a pipe that is named is not waited for' walk/b/pipe.xml \
    'it is a pipe, not a file; give - to read from standard input'
refused 'a device is not read' /dev/zero 'it is a device, not a file'
refused 'a document has to be there' missing.xml 'there is no such file'
refused 'and so has its folder' walk/a.xml/inside.xml 'a part of its path is not a folder'
echo '%PDF-1.4' >report.ppt
refused 'a file of another kind is not read' report.ppt \
    'files of this kind are not read; .xml, .txt, .md, .html, .docx, .odt and .pdf are'
ln -s round.xml round.xml
refused 'links may lead in a circle' round.xml 'its links lead in a circle'

mkdir shut
record 9 2 >shut/in.xml
record 9 2 >shut.xml
chmod 0 shut shut.xml
if [ -r shut.xml ]; then
    skip 'what may not be opened is told' 'this user may open anything'
else
    refused 'a document that may not be opened is told' shut.xml 'you may not open it'
    run check -r "$rules" walk/a.xml shut
    wants_status 2
    wants out 'walk/a.xml: clear: '
    wants_err 'vires: shut: cannot be opened: you may not open it  [V1001]'
    verdict 'so is a folder'
fi
chmod 755 shut

# --- Names -------------------------------------------------------------------------------------

# A line end, a byte that is no letter, an escape: one line each all the same.
odd=$(printf 'a\nb\377\033[2J.xml')
if record 9 2 2>/dev/null >"$odd"; then
    run check -r "$rules" "$odd"
    wants_status 0
    wants out 'a b??[2J.xml: clear: '
    # That line, and the one that names the rules.
    [ "$(wc -l <"$tmp/out")" -eq 2 ] || wrong 'the name breaks the line'
    verdict 'a name cannot break a line or command a terminal'
    run check -r "$rules" -f ndjson "$odd"
    wants out '"document":"a\nb'
    wants out '\u001b[2J.xml"'
    [ "$(wc -l <"$tmp/out")" -eq 1 ] || wrong 'the name breaks the line'
    verdict 'nor an object'
    echo '<record' >"$odd"
    run check -r "$rules" "$odd"
    wants_err 'vires: a b??[2J.xml:2:1: the file ends in the middle of a tag  [V1108]'
    verdict 'nor what is said on stderr'
else
    skip 'a name cannot break a line' 'this disk takes no such name'
fi

record 9 2 >plain
run check -r "$rules" -f ndjson plain
wants_status 0
judged plain
verdict 'a name needs no ending'

# --- Standard input ------------------------------------------------------------------------------

record 2 9 | "$VIRES" check -r "$rules" - >"$tmp/out" 2>"$tmp/err"
status=$?
wants_status 1
wants out '(standard input):3:37: error: '
wants_err ''
verdict '- is standard input'

echo '<record' | "$VIRES" check -r "$rules" - walk/a.xml >"$tmp/out" 2>"$tmp/err"
status=$?
wants_status 2
wants_err 'vires: (standard input):2:1: the file ends in the middle of a tag  [V1108]'
wants out 'walk/a.xml: clear: '
verdict 'beside files, too'
exit $failed
