#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Words that do not belong in this code, each with the place where it may stand.
. tests/style/lib/say.sh

code=$(find engine -name '*.[ch]' -o -name '*.def' | sort |
    xargs -r awk -f tests/style/lib/strip.awk)

# calls NAMES FILES: calls of the functions named, but for those in FILES.
calls() {
    echo "$code" | grep -Ev "^($2):" |
        grep -E "^[^:]*:[0-9]+:(.*[^A-Za-z0-9_.>])?($1) *\("
}
# words WORDS FILES: the words anywhere in code, but for FILES.
words() {
    echo "$code" | grep -Ev "^($2):" |
        grep -E "^[^:]*:[0-9]+:(.*[^A-Za-z0-9_])?($1)([^A-Za-z0-9_]|\$)"
}
nowhere='-'
tool='engine/(cli|audit|serve)/[^:]*'

say 'votes are integers and shares are ratios: no float, no double' \
    "$(words 'float|double' 'engine/xml/xpath_number\.c')"
say 'no string function without a bound, no number function without an error' \
    "$(calls 'strcpy|strcat|sprintf|vsprintf|strtok|atoi|atol|atoll|atof|strtod|gets' "$nowhere")"
say 'the library never aborts, exits or asserts' \
    "$(calls 'abort|exit|_exit|_Exit|quick_exit|assert' "$tool")"
say 'the library never prints' \
    "$(
        calls 'printf|fprintf|vprintf|vfprintf|puts|putchar|perror' "$tool"
        words 'stdout|stderr' "$tool"
    )"
say 'the library reads no clock, locale, time zone, environment or chance' \
    "$(calls 'time|clock|clock_gettime|gettimeofday|localtime|localtime_r|mktime|strftime|getenv|secure_getenv|setenv|setlocale|localeconv|rand|random|srand' "$tool")"
say 'memory comes from arenas: malloc and free stay in engine/base and engine/cli' \
    "$(calls 'malloc|calloc|realloc|reallocarray|aligned_alloc|free|strdup|strndup|alloca' \
        'engine/(base|cli)/[^:]*')"
say 'goto leads to cleanup and nowhere else' \
    "$(words goto "$nowhere" | grep -Ev 'goto +cleanup *;')"

# What begins with vires_ is a promise to users, so it is made in vires.h alone.
public=$(awk -f tests/style/lib/strip.awk engine/vires.h 2>/dev/null |
    grep -oE '(^|[^A-Za-z0-9_])vires_[a-z0-9_]+' | grep -oE 'vires_[a-z0-9_]+' | sort -u | tr '\n' ' ')
say 'every name that begins with vires_ is declared in vires.h' \
    "$(echo "$code" | grep -Ev ':# *include' | awk -v public="$public" '
        BEGIN { n = split(public, names, " "); for (i = 1; i <= n; i++) known[names[i]] = 1 }
        {
            rest = $0
            while (match(rest, /[A-Za-z0-9_]+/)) {
                name = substr(rest, RSTART, RLENGTH)
                rest = substr(rest, RSTART + RLENGTH)
                if (name ~ /^vires_/ && !(name in known))
                    print name ": " $0
            }
        }')"

marks='TO''DO|FIX''ME|XX''X'
say 'nothing is left to be done later' \
    "$(find engine tests rules schemas Makefile .ci -type f \
        \( -name '*.[ch]' -o -name '*.def' -o -name '*.sh' -o -name '*.xsd' -o -name Makefile -o -name run \) \
        2>/dev/null | sort | xargs -r grep -nE "(^|[^A-Za-z0-9_])($marks)([^A-Za-z0-9_]|\$)")"
exit $said_no
