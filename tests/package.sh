#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Installs the packages that are named, uses what came with them, and takes them away again. For a
# machine that can be thrown away: tests/bare.sh runs it in one.
#
#   sh tests/package.sh PACKAGE.deb...          prints 'ok - sentence' or 'not ok - sentence'
set -u
cd "$(dirname "$0")/.." || exit 2
failed=0
scratch=$(mktemp -d) || exit 2
trap 'rm -rf "$scratch"' EXIT

check() { # sentence command...
    sentence=$1
    shift
    if "$@" >"$scratch/out" 2>&1; then
        echo "ok - $sentence"
    else
        echo "not ok - $sentence"
        sed 's/^/# /' "$scratch/out"
        failed=1
    fi
}

# All files but those that the package manager keeps for itself.
files() {
    find / -xdev \( -path /proc -o -path /tmp -o -path /vires -o -path /var/cache -o -path /var/log \
        -o -path /var/lib/apt -o -path /var/lib/dpkg -o -path "$scratch" \
        -o -path /etc/ld.so.cache \) -prune -o -print | sort
}
quietly() { env DEBIAN_FRONTEND=noninteractive apt-get -y -q "$@" </dev/null; }

install_all() { quietly install --no-install-recommends "$@"; }
breach_is_found() {
    mkdir "$scratch/away" && cp samples/interest-and-quorum/one-short.xml "$scratch/away/" || return 1
    (cd "$scratch/away" && vires check -r /usr/share/vires/rules one-short.xml)
    [ $? -eq 1 ] || return 1
    # Without -r the national rules are found where they were installed.
    (cd "$scratch/away" && vires check one-short.xml) | grep 'Decisions of local authorities in England'
}
examples_pass() { vires rules test /usr/share/vires/rules; }
version_is_told() { vires --version | grep -q '^vires [0-9]'; }
manual_is_there() { [ -s /usr/share/man/man1/vires.1.gz ]; }
compiles() {
    printf '#include <stdio.h>\n#include <vires.h>\nint main(void){return puts(vires_version()) < 0;}\n' \
        >"$scratch/a.c"
    # shellcheck disable=SC2046 # flags
    cc -o "$scratch/a" "$scratch/a.c" $(pkg-config --cflags --libs vires) && "$scratch/a"
}
purges() {
    quietly purge vires libvires-dev libvires0 && quietly autoremove --purge
}
nothing_is_left() {
    files >"$scratch/after"
    diff "$scratch/before" "$scratch/after"
}

files >"$scratch/before"
check 'the packages install with what they need' install_all "$@"
check 'the tool tells its version' version_is_told
check 'the manual is there' manual_is_there
check 'the examples of the installed rules pass' examples_pass
check 'a breach is found by the installed rules' breach_is_found
if command -v cc >/dev/null; then
    check 'a program builds against the installed library' compiles
fi
check 'the packages go away' purges
check 'and leave nothing behind' nothing_is_left
exit $failed
