#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Every message has a number of its own, is said somewhere in the engine, and is reached by a test:
# its number (V1234) or its name stands in tests/ or in an expected output of samples/.
. tests/style/lib/say.sh
table=engine/findings/codes.def

if [ ! -f "$table" ]; then
    echo "not ok - $table is there"
    exit 1
fi
rows=$(sed -n 's/^ *VI_CODE( *\([0-9]*\), *\([A-Z0-9_]*\),.*/\1 \2/p' "$table")
begun=$(grep -c '^ *VI_CODE(' "$table")
say 'every row of codes.def begins with a number and a name' \
    "$([ "$(echo "$rows" | grep -c .)" = "$begun" ] || echo "$begun rows, of which $(echo "$rows" | grep -c .) can be read")"
say 'no two messages share a number or a name' \
    "$(echo "$rows" | tr ' ' '\n' | sort | uniq -d)"
say 'message numbers have four digits and rise' \
    "$(echo "$rows" | awk '$1 !~ /^[1-9][0-9][0-9][0-9]$/ || $1 <= last { print $1, $2 } { last = $1 }')"

# unseen WORDS: rows whose name, or number if it counts, is not among the words.
unseen() {
    { echo "$2"; echo '=='; echo "$rows"; } | awk -v by_number="$1" '
        $0 == "==" { rows = 1; next }
        !rows { seen[$1] = 1; next }
        !(("VI_" $2) in seen) && !(by_number && ("V" $1) in seen) { print "V" $1 " " $2 }'
}
said=$(find engine -name '*.c' -o -name '*.h' -o -name '*.def' ! -path "$table" |
    xargs -r awk -f tests/style/lib/strip.awk | grep -oE 'VI_[A-Z0-9_]+' | sort -u)
say 'every message is said somewhere in the engine' "$(unseen '' "$said")"

reached=$(find tests samples -type f ! -path 'tests/style/*' ! -path 'tests/fuzz/corpus/*' |
    xargs -r grep -hoaE '(^|[^A-Za-z0-9])(VI_[A-Z0-9_]+|V[1-9][0-9]{3})' |
    grep -oE 'VI?_?[A-Z0-9_]+' | sort -u)
say 'every message is reached by a test or a sample' "$(unseen yes "$reached")"
exit $said_no
