#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Makes the PDFs of this folder and of samples/printed-minutes anew: one as a word processor prints it, with LibreOffice, and one as
# a printer of old would, page by page.  They are kept beside what they are made of, since no two
# versions of LibreOffice write the same bytes.
set -eu
cd "$(dirname "$0")"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
print() { # a page, the name of its PDF
    cp "$1" "$scratch/$2.html"
    HOME=$scratch soffice --headless --infilter='HTML (StarWriter)' --convert-to pdf:writer_pdf_Export \
        --outdir "$scratch" "$scratch/$2.html" >/dev/null 2>&1
}
print council.html council
cp "$scratch/council.pdf" council.pdf
iconv -f UTF-8 -t ISO-8859-1 council.print |
    LC_ALL=C awk -f ../../support/pdf.awk >council-typed.pdf

# The sample, and its neighbour in which the vote went the other way.
lesson=../../../samples/printed-minutes
print printed.html met
sed 's/7 votes for and 4 votes against/4 votes for and 7 votes against/' printed.html >"$scratch/lost.html"
print "$scratch/lost.html" outvoted
cp "$scratch/met.pdf" "$scratch/outvoted.pdf" $lesson/
