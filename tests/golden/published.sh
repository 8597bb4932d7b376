#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# What is found in documents as councils published them: which rule, how serious, at which line, and
# nothing else.
#
#   sh tests/golden/published.sh [--bless]
#
# Of the documents in ../shared/gold that are named in published.expected every finding is expected
# there, a line each; of all the others only errors and warnings.  --bless writes what is found: read
# each of its lines beside the document, for a false alarm costs trust.
set -u
LC_ALL=C
export LC_ALL
VIRES=${VIRES:-build/vires}
gold=../shared/gold/documents
expected=tests/golden/published.expected
scratch=$(mktemp -d) || exit 2
trap 'rm -rf "$scratch"' EXIT
if ! [ -d "$gold" ]; then
    echo "skip - what is found in published documents is what is expected: $gold is not here"
    exit 0
fi

# Every finding of one document: line, how serious, rule.
findings() {
    "$VIRES" check -q -r rules "$1" 2>/dev/null |
        sed -n 's/^.*\/\([^/:]*\):\([0-9]*\):[0-9]*: \([a-z]*\): .*  \[\([a-z0-9-]*\)\]$/\1 \2 \3 \4/p
            s/^.*\/\([^/:]*\): page \([0-9]*\), line \([0-9]*\): \([a-z]*\): .*  \[\([a-z0-9-]*\)\]$/\1 \2:\3 \4 \5/p'
}
for document in "$gold"/*.txt "$gold"/*.md "$gold"/*.html "$gold"/*.pdf; do
    case $document in
    *.pdf) command -v pdftotext >/dev/null || continue ;;
    esac
    case ${document##*/} in
    seed-* | made-*) findings "$document" ;;
    *) findings "$document" | grep -E ' (error|warning) ' ;;
    esac
    "$VIRES" check -q -r rules "$document" 2>/dev/null |
        sed -n 's/^needs another document: \(the notice of key decisions\|the minutes of the council\) .*; \(it [wi][as]* .*\)$/\1: \2/p' |
        sed "s/^/${document##*/} /"
done | sort -u >"$scratch/found"
if [ "${1:-}" = --bless ]; then
    cp "$scratch/found" "$expected"
    exit 0
fi
if diff -u "$expected" "$scratch/found" >"$scratch/differs"; then
    echo "ok - what is found in published documents is what is expected"
else
    echo "not ok - what is found in published documents is what is expected"
    sed 's/^/    /' "$scratch/differs"
    exit 1
fi
