#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The same minutes are the same record in whatever format they are kept, but for places.
#
#   sh tests/golden/twins.sh [--make]
#
# tests/golden/twins/make.py writes them as Word, HTML and Markdown; with --make LibreOffice
# (libreoffice-writer) turns each Word document into .odt, .txt and a .docx of its own manner.
# Their readings must be one.
set -u
LC_ALL=C
export LC_ALL
VIRES=${VIRES:-build/vires}
folder=tests/golden/twins
scratch=$(mktemp -d) || exit 2
trap 'rm -rf "$scratch"' EXIT

if [ "${1:-}" = --make ]; then
    command -v soffice >/dev/null || { echo 'twins: LibreOffice is not installed' >&2; exit 2; }
    python3 "$folder/make.py" || exit 2
    for word in "$folder"/*.word.docx; do
        name=${word##*/}
        name=${name%.word.docx}
        cp "$word" "$scratch/$name.docx"
        for format in odt 'txt:Text (encoded):UTF8'; do
            soffice --headless --convert-to "$format" --outdir "$scratch" "$scratch/$name.docx" >/dev/null 2>&1
        done
        cp "$scratch/$name.odt" "$scratch/$name.txt" "$folder/"
        mkdir -p "$scratch/again"
        soffice --headless --convert-to docx --outdir "$scratch/again" "$scratch/$name.odt" >/dev/null 2>&1
        cp "$scratch/again/$name.docx" "$folder/$name.libreoffice.docx"
    done
    soffice --headless --convert-to odt --outdir "$folder" "$folder/parish.tracked.docx" >/dev/null 2>&1
fi

# What was understood, without the name of the document.
reading() {
    "$VIRES" read -q -r rules -f json "$1" 2>"$scratch/said" |
        sed 's/^{"document":"[^"]*",/{/' || cat "$scratch/said"
}

failed=0
for word in "$folder"/*.word.docx; do
    name=${word##*/}
    name=${name%.word.docx}
    reading "$word" >"$scratch/word"
    grep -q '"decisions":\[{' "$scratch/word" || { echo "not ok - $name.word.docx has decisions"; failed=1; }
    for twin in "$folder/$name".*; do
        [ "$twin" = "$word" ] && continue
        reading "$twin" >"$scratch/twin"
        if cmp -s "$scratch/word" "$scratch/twin"; then
            echo "ok - ${twin##*/} is the same record as ${word##*/}"
        else
            echo "not ok - ${twin##*/} is the same record as ${word##*/}"
            for side in word twin; do sed 's/[{[]/\n&/g' "$scratch/$side" >"$scratch/$side.lines"; done
            diff "$scratch/word.lines" "$scratch/twin.lines" | head -n 20
            failed=1
        fi
    done
done
exit $failed
