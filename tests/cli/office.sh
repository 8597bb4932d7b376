#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Hostile files of word processors: one clear line, status 2, in time, with memory to spare, and with
# nothing written; the documents beside them are judged.
set -u
LC_ALL=C
export LC_ALL
VIRES=${VIRES:-build/vires}
case $VIRES in /*) ;; *) VIRES=$(pwd)/$VIRES ;; esac
rules=$(pwd)/tests/cli/hostile/rules.xml
good=$(pwd)/tests/cli/hostile/good.xml
command -v python3 >/dev/null || { echo "skip - hostile files of word processors: python3 is not here"; exit 0; }
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
mkdir "$tmp/in" && cp "$good" "$tmp/in/good.xml" && cd "$tmp/in" || exit 2
failed=0

python3 - <<'MAKE' || exit 2
import struct, zipfile, zlib
TYPES = '<Types><Override ContentType="x.wordprocessingml.document.main+xml"/></Types>'
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
def docx(name, body, **parts):
    with zipfile.ZipFile(name, 'w', zipfile.ZIP_DEFLATED) as z:
        z.writestr('[Content_Types].xml', TYPES)
        z.writestr('word/document.xml', body)
        for part, text in parts.items():
            z.writestr(part.replace('__', '/').replace('_xml', '.xml'), text)
def document(inside): return f'<w:document {W}><w:body>{inside}</w:body></w:document>'
words = '<w:p><w:r><w:t>RESOLVED that it be so.</w:t></w:r></w:p>'

# 300 MB of nothing in 300 kB, as one part
docx('bomb.docx', document('<w:p><w:r><w:t>' + 'a' * 300_000_000 + '</w:t></w:r></w:p>'))
# within the limit of bytes, but one line of 60 MB
docx('line.docx', document('<w:p><w:r><w:t>' + 'a' * 60_000_000 + '</w:t></w:r></w:p>'))
# a million paragraphs are more elements than are read
docx('elements.docx', document('<w:p><w:r><w:t>a</w:t></w:r></w:p>' * 400_000))
docx('deep.docx', document('<w:tbl><w:tr><w:tc>' * 30000 + '</w:tc></w:tr></w:tbl>' * 30000))
docx('laughs.docx', '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><w:document>&b;</w:document>')
docx('attributes.docx', document('<w:p ' + ' '.join(f'a{i}="1"' for i in range(100000)) + '/>'))
docx('half.docx', document(words)[:-20])
with open('whole.bin', 'wb') as f: pass
docx('cut.docx', document(words))
data = open('cut.docx', 'rb').read(); open('cut.docx', 'wb').write(data[:len(data) * 2 // 3])
with zipfile.ZipFile('sheet.docx', 'w') as z:
    z.writestr('[Content_Types].xml', '<Types><Override ContentType="x.spreadsheetml.sheet.main+xml"/></Types>')
with zipfile.ZipFile('path.docx', 'w') as z:
    z.writestr('[Content_Types].xml', TYPES); z.writestr('../../../../tmp/canary', 'x')
import warnings; warnings.simplefilter('ignore')
with zipfile.ZipFile('twice.docx', 'w') as z:
    z.writestr('[Content_Types].xml', TYPES); z.writestr('word/document.xml', document(words)); z.writestr('word/document.xml', document(words))
with zipfile.ZipFile('many.docx', 'w') as z:
    for i in range(5000): z.writestr(f'p{i}', '')
open('old.docx', 'wb').write(b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' + b'\0' * 2000)
open('locked.docx', 'wb').write(b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' + b'\0' * 500 + 'EncryptedPackage'.encode('utf-16le'))
open('text.docx', 'w').write('RESOLVED that it be so.\n')
# all parts share one stretch of bytes: each says that it is 20 MB unpacked
body = zlib.compressobj(9, zlib.DEFLATED, -15); packed = body.compress(b'a' * 20_000_000) + body.flush()
crc = zlib.crc32(b'a' * 20_000_000)
local = lambda name: struct.pack('<4sHHHHHIIIHH', b'PK\3\4', 20, 0, 8, 0, 33, crc, len(packed), 20_000_000, len(name), 0) + name
first = local(b'[Content_Types].xml') + packed; names = [b'[Content_Types].xml'] + [b'q%03d' % i for i in range(200)]
central = b''.join(struct.pack('<4sHHHHHHIIIHHHHHII', b'PK\1\2', 20, 20, 0, 8, 0, 33, crc, len(packed), 20_000_000, len(n), 0, 0, 0, 0, 0, 0) + n for n in names)
open('overlap.docx', 'wb').write(first + central + struct.pack('<4sHHHHIIH', b'PK\5\6', 0, 0, len(names), len(names), len(central), len(first), 0))
# numbering that goes nowhere, styles that go round, levels that there are not
styles = ''.join(f'<w:style w:type="paragraph" w:styleId="S{i}"><w:basedOn w:val="S{(i + 1) % 20000}"/></w:style>' for i in range(20000))
nums = ''.join(f'<w:abstractNum w:abstractNumId="{i}"><w:numStyleLink w:val="L{i + 1}"/><w:styleLink w:val="L{i}"/></w:abstractNum><w:num w:numId="{i + 1}"><w:abstractNumId w:val="{i}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="999999999999"/></w:lvlOverride></w:num>' for i in range(20000))
paragraphs = ''.join(f'<w:p><w:pPr><w:pStyle w:val="S{i}"/><w:numPr><w:ilvl w:val="999"/><w:numId w:val="{i + 1}"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>' for i in range(20000))
rels = '<Relationships><Relationship Type="x/styles" Target="styles.xml"/><Relationship Type="x/numbering" Target="numbering.xml"/></Relationships>'
with zipfile.ZipFile('absurd.docx', 'w', zipfile.ZIP_DEFLATED) as z:
    z.writestr('[Content_Types].xml', TYPES)
    z.writestr('word/document.xml', document(paragraphs))
    z.writestr('word/_rels/document.xml.rels', rels)
    z.writestr('word/styles.xml', f'<w:styles {W}>{styles}</w:styles>')
    z.writestr('word/numbering.xml', f'<w:numbering {W}>{nums}</w:numbering>')
MAKE
rm -f whole.bin
ls -lR "$tmp" >"$tmp.before" 2>/dev/null

# refused SENTENCE FILE WORDS
refused() {
    (
        ulimit -t 20
        [ -n "${VIRES_MEMORY:-yes}" ] && [ "${VARIANT:-release}" = release ] && ulimit -v 1500000
        exec "$VIRES" check -f ndjson -r "$rules" "$2" good.xml
    ) >"$tmp.out" 2>"$tmp.err" </dev/null
    status=$?
    wrong=
    [ "$status" = 2 ] || wrong="the status is $status, not 2"
    [ "$(grep -c '' <"$tmp.err")" = 1 ] || wrong="$wrong; stderr is not one line"
    grep -qF -- "$3" "$tmp.err" || wrong="$wrong; stderr does not say: $3"
    grep -q '"document":"good.xml".*"verdict":"clear"' "$tmp.out" || wrong="$wrong; the good record was not judged"
    ls -lR "$tmp" 2>/dev/null | cmp -s - "$tmp.before" || wrong="$wrong; something was written"
    if [ -z "$wrong" ]; then
        echo "ok - $1"
    else
        echo "not ok - $1"
        echo "    $wrong"
        head -c 400 "$tmp.err"
        failed=1
    fi
}
refused 'a part that is enormous unpacked' bomb.docx 'the limit unpacked-bytes (67108864 bytes) is exceeded'
refused 'a line that is enormous' line.docx 'the limit line-bytes (1048576) is exceeded'
refused 'more elements than anybody writes' elements.docx 'xml-elements'
refused 'tables within tables within tables' deep.docx 'xml-depth'
refused 'entities within entities' laughs.docx 'a document type declaration is not allowed'
refused 'an element of a hundred thousand attributes' attributes.docx 'xml-attributes'
refused 'a text that breaks off' half.docx 'the part word/document.xml of the file cannot be read'
refused 'a file that is cut short' cut.docx 'the file is damaged or cut short'
refused 'an Excel workbook called a Word document' sheet.docx 'the file is an Excel workbook'
refused 'a part that would be written elsewhere' path.docx 'which leads out of it'
refused 'the text twice' twice.docx 'the file has the part word/document.xml twice'
refused 'five thousand parts' many.docx 'the limit packed-parts (4096) is exceeded'
refused 'two hundred parts in the place of one' overlap.docx 'the parts of the file lie over one another'
refused 'a document of Word 97' old.docx 'Word 97 to 2003'
refused 'a document with a password' locked.docx 'protected by a password'
refused 'a text called a Word document' text.docx 'is called a Word or OpenDocument text, and is none'
refused 'styles that go round and lists that lead nowhere' absurd.docx ''
rm -f "$tmp.before" "$tmp.out" "$tmp.err"
exit $failed
