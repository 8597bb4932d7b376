#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Each header compiles alone, so that the order of includes never matters.
. tests/style/lib/say.sh
CC=${CC:-cc}
jobs=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
flags=$(pkg-config --cflags libxml-2.0 libpcre2-8 nettle libutf8proc jansson | sed 's/-I/-isystem /g')

say 'each header compiles alone as C11' "$(find engine tests -name '*.h' | sort |
    xargs -r -n 1 -P "$jobs" sh -c 'printf "#include \"%s\"\n" "${2#*/}" |
        $0 -std=c11 -D_POSIX_C_SOURCE=200809L -Wall -Wextra -Wpedantic -Werror -Iengine -Itests \
            $1 -fsyntax-only -x c - 2>&1 | grep -E "error" | head -n 5' "$CC" "$flags")"

if ! [ -f engine/vires.h ]; then
    echo 'not ok - vires.h compiles as C++'
elif command -v "${CXX:-c++}" >/dev/null 2>&1; then
    say 'vires.h compiles as C++' "$(echo '#include "vires.h"' | "${CXX:-c++}" -std=c++11 \
        -Wall -Wextra -Wpedantic -Werror -Iengine -fsyntax-only -x c++ - 2>&1 | head -n 10)"
else
    echo 'skip - vires.h compiles as C++: there is no C++ compiler here'
fi
exit $said_no
