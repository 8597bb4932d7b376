#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The program of samples/embed judges documents through the library, built as C and as C++.
set -u
. tests/cli/lib/run.sh
library=$root/${VIRES_BUILD:-build/release}
case ${VIRES_BUILD:-} in /*) library=$VIRES_BUILD ;; esac
if ! [ -e "$library/libvires.so" ]; then
    skip 'a program of your own judges documents' 'this build has no shared library'
    exit 0
fi

# build COMPILER...: the program of the samples.
build() {
    "$@" -Wall -Wextra -pedantic -Werror -I"$root/engine" -o judge "$root/samples/embed/judge.c" \
        -x none -L"$library" -lvires -pthread -Wl,-rpath,"$library" >"$tmp/out" 2>"$tmp/err" ||
        wrong "it does not build"
}
judge() {
    ./judge "$@" >"$tmp/out" 2>"$tmp/err"
    status=$?
}
begins() { # the output's beginning
    head -c "$(printf '%s' "$1" | wc -c)" "$tmp/out" >"$tmp/begin"
    compare begin "$1"
}
cp "$root/samples/simple-majority/met.xml" "$root/samples/simple-majority/outvoted.xml" .
pack="$root/rules/england/england.xml $root/rules/bodies/north-quay.xml"

# shellcheck disable=SC2086 # a list of files
tried() { # language
    judge $pack "$root"/rules/calendars/*.xml -- outvoted.xml met.xml
    wants_status 1
    begins 'outvoted.xml: breached, 1 breached, 0 unproven
met.xml: clear, 0 breached, 0 unproven
by Decisions of local authorities in England ('
    wants_err ''
    verdict "a program of your own judges documents, as $1"

    judge $pack -- met.xml nowhere.xml
    wants_status 2
    begins 'met.xml: clear, 0 breached, 0 unproven
nowhere.xml: unreadable, 0 breached, 0 unproven
    cannot be opened: there is no such file
'
    verdict "a document that is not there is said, and the other is judged, as $1"

    judge nowhere.xml -- met.xml
    wants_status 2
    wants_out ''
    wants_err 'nowhere.xml:1:1: cannot be opened: there is no such file'
    verdict "a rule set that is not there is said, as $1"
}

build "${CC:-cc}" -std=c11
tried C
if command -v "${CXX:-c++}" >/dev/null; then
    build "${CXX:-c++}" -x c++
    tried C++
else
    skip 'a program of your own judges documents, as C++' 'there is no C++ compiler'
fi
exit $failed
