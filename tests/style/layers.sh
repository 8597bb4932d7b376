#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# A file may include its own folder and any folder named before it, never one after; and each
# foreign library has one place where it is met.
. tests/style/lib/say.sh
order='base findings xml model kinds ruleset intake document dossier eval report . audit serve cli'

includes=$(find engine -name '*.[ch]' -o -name '*.def' | sort |
    xargs -r awk -f tests/style/lib/strip.awk | grep -E '^[^:]*:[0-9]+: *# *include')

say 'a file includes only its own folder and those before it' "$(echo "$includes" | awk -F: -v order="$order" '
    BEGIN { n = split(order, names, " "); for (i = 1; i <= n; i++) rank[names[i]] = i }
    $3 ~ /"/ {
        split($3, part, "\"")
        file = $1; sub(/^engine\//, "", file)
        from = file; if (!sub(/\/[^\/]*$/, "", from)) from = "."
        to = part[2]; if (!sub(/\/[^\/]*$/, "", to)) to = "."
        if (part[2] == "vires.h")
            next
        if (!(from in rank))
            print $1 ": the folder " from " is not in the order of layers"
        else if (!(to in rank))
            print $1 ":" $2 ": includes " part[2] "; write includes from engine/, as in \"base/text.h\""
        else if (rank[to] > rank[from])
            print $1 ":" $2 ": may not include " part[2] " (" from " comes before " to ")"
    }')"

# header-pattern  the only files that may include it
say 'each foreign library is met in its own place' "$(echo "$includes" | awk -F: '
    function only(header, files) {
        if (what ~ header && $1 !~ files)
            print $1 ":" $2 ": may not include <" what ">"
    }
    $3 ~ /</ {
        what = $3; sub(/^[^<]*</, "", what); sub(/>.*/, "", what)
        only("^libxml/", "^engine/xml/")
        only("^pcre2", "^engine/base/pattern\\.c$")
        only("^nettle/", "^engine/base/digest\\.c$")
        only("^utf8proc", "^engine/base/")
        only("^jansson", "^engine/(report|cli)/")
        only("^(zip|md4c)", "^engine/intake/")
        only("^sqlite3", "^engine/audit/")
        only("^microhttpd", "^engine/serve/")
        only("^(locale|time|signal|setjmp)\\.h", "^engine/(cli|audit|serve|intake)/")
    }')"
exit $said_no
