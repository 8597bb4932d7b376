#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Installs what the build (demo) or the build and its tests (tests) need and lack.
# Does nothing, and needs no network, when everything is there.
#
#   sh tests/setup.sh [demo|tests] [further Debian packages]
#   sh tests/setup.sh only DEBIAN-PACKAGE...
set -u

need='make gcc libc6-dev pkg-config libxml2-dev libpcre2-dev nettle-dev libutf8proc-dev
      libjansson-dev libmd4c-dev libzip-dev'
test_need='libcmocka-dev libxml2-utils'
libraries='libxml-2.0 libpcre2-8 nettle libutf8proc jansson md4c libzip'
commands='make cc pkg-config'

case ${1-tests} in
demo) ;;
only) need= libraries= commands= ;;
tests)
    need="$need $test_need"
    libraries="$libraries cmocka"
    commands="$commands xmllint"
    ;;
*)
    echo "setup: '$1' is none of 'demo', 'tests' and 'only'" >&2
    exit 2
    ;;
esac
[ $# -gt 0 ] && shift
need="$need $*"

# Without apt: say what is missing, in the words of pkg-config, and leave it to the reader.
check_by_hand() {
    missing=
    for c in $commands; do
        command -v "$c" >/dev/null 2>&1 || missing="$missing $c"
    done
    if command -v pkg-config >/dev/null 2>&1; then
        for l in $libraries; do
            pkg-config --exists "$l" || missing="$missing $l"
        done
    else
        missing="$missing $libraries"
    fi
    [ -z "$missing" ] && return 0
    echo "setup: this system has no apt, so please install these yourself" >&2
    echo "setup: (programs by name, libraries by their pkg-config names):$missing" >&2
    return 1
}

installed() {
    dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null | grep -q '^installed'
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        # No terminal, no question: a password that cannot be typed must not be waited for.
        if [ -t 0 ]; then sudo "$@"; else sudo -n "$@"; fi
    fi
}

apt() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -y -q -o Dpkg::Use-Pty=0 \
        -o DPkg::Lock::Timeout=120 "$@" </dev/null
}

if ! command -v apt-get >/dev/null 2>&1 || ! command -v dpkg-query >/dev/null 2>&1; then
    check_by_hand
    exit
fi

missing=
for p in $need; do
    installed "$p" || missing="$missing $p"
done
[ -z "$missing" ] && exit 0

echo "setup: installing$missing"
if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null 2>&1; then
    echo "setup: that needs root, and there is no sudo here. As root, please run:" >&2
    echo "setup:   apt-get install$missing" >&2
    exit 1
fi

log=$(mktemp) || exit 1
trap 'rm -f "$log"' EXIT
install() {
    # shellcheck disable=SC2086 # a list of packages
    apt install --no-install-recommends $missing >>"$log" 2>&1
}
# The lists may be absent or stale: the second try is with fresh ones.
if ! { [ -n "$(ls /var/lib/apt/lists/*_Packages* 2>/dev/null)" ] && install; }; then
    apt update >>"$log" 2>&1
    if ! install; then
        echo "setup: installing failed; the last lines were:" >&2
        tail -n 15 "$log" | sed 's/^/    /' >&2
        echo "setup: as root, please run: apt-get install$missing" >&2
        exit 1
    fi
fi
exit 0
