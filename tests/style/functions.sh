#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Functions fit in the head: no body of more than 60 lines. In house style a body begins with
# '{' and ends with '}' in the first column, and tables and structs do not.
. tests/style/lib/say.sh

say 'no function is longer than 60 lines' "$(find engine tests -name '*.[ch]' | sort |
    xargs -r awk '
    FNR == 1 { start = 0 }
    /^\{/ { start = FNR; name = before }
    /^\}/ {
        if (start && FNR - start - 1 > 60)
            print FILENAME ":" start ": " FNR - start - 1 " lines: " name
        start = 0
    }
    !start && /^[A-Za-z_].*\(/ { before = $0 }')"
exit $said_no
