#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Makes the PDFs of this folder anew: one as a word processor prints it, with LibreOffice, and one as
# a printer of old would, page by page.  They are kept beside what they are made of, since no two
# versions of LibreOffice write the same bytes.
set -eu
cd "$(dirname "$0")"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
HOME=$scratch soffice --headless --infilter='HTML (StarWriter)' --convert-to pdf:writer_pdf_Export \
    --outdir "$scratch" council.html >/dev/null 2>&1
cp "$scratch/council.pdf" council.pdf
iconv -f UTF-8 -t ISO-8859-1 council.print |
    LC_ALL=C awk -f ../../support/pdf.awk >council-typed.pdf
