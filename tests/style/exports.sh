#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The shared library exports what vires.h declares, and nothing else.
. tests/style/lib/say.sh
library=${VIRES_BUILD:-build/release}/libvires.so

if [ ! -e "$library" ]; then
    echo "not ok - the shared library exports what vires.h declares"
    echo "$library has not been built"
    exit 1
fi
exported=$(nm -D --defined-only "$library" |
    awk '$2 ~ /[A-Z]/ && $2 != "A" && $3 !~ /^(_init|_fini|__asan|__odr|__gcov)/ {
        sub(/@.*/, "", $3); print $3 }' | sort -u)
declared=$(awk -f tests/style/lib/strip.awk engine/vires.h | sed 's/^[^:]*:[0-9]*://' |
    grep -v '^ *#' | tr '\n;' ' \n' | grep -w VIRES_API |
    sed -n 's/^[^(]*[^A-Za-z0-9_]\(vires_[a-z0-9_]*\) *(.*/\1/p' | sort -u)

say 'the shared library exports only names that begin with vires_' \
    "$(echo "$exported" | grep . | grep -v '^vires_')"
say 'every function of vires.h is in the shared library' \
    "$(for f in $declared; do echo "$exported" | grep -qx "$f" || echo "$f"; done)"
say 'every exported function is declared in vires.h' \
    "$(for f in $exported; do echo "$declared" | grep -qx "$f" || echo "$f"; done)"
exit $said_no
