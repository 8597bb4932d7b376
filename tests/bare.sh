#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Runs the demo and the tests as a stranger would: in a fresh minimal Debian 12 that has nothing
# installed, from a clean copy of HEAD, without a terminal. Needs root and the network.
#
#   sh tests/bare.sh           the last line is 'N passed, N failed'
#   MIRROR=http://... sh tests/bare.sh
set -u
cd "$(dirname "$0")/.." || exit 2
exec </dev/null
suite=bookworm
passed=0 failed=0

skip() {
    echo "skip - the bare machine: $1"
    echo
    echo "0 passed, 0 failed, 1 skipped"
    exit 0
}
check() { # sentence status
    if [ "$2" -eq 0 ]; then
        echo "ok - $1"
        passed=$((passed + 1))
    else
        echo "not ok - $1"
        failed=$((failed + 1))
    fi
}

# --- Outside: may we, and can we? -------------------------------------------------------

if [ "${1-}" != --inside ]; then
    [ "$(id -u)" -eq 0 ] || skip 'needs root'
    for tool in unshare chroot mknod git tar; do
        command -v $tool >/dev/null || skip "there is no $tool"
    done
    git rev-parse -q --verify HEAD >/dev/null || skip 'there is no commit to copy'
    command -v debootstrap >/dev/null || sh tests/setup.sh only debootstrap ||
        skip 'debootstrap cannot be installed'
    place=$(mktemp -d "${TMPDIR:-/tmp}/vires-bare.XXXXXX") || skip 'no temporary folder'
    # Mounts are made in a name space of their own, which is gone when this runs.
    trap 'rm -rf --one-file-system "$place"' EXIT
    trap 'exit 130' INT TERM HUP
    mknod "$place/null" c 1 3 2>/dev/null && echo x 2>/dev/null >"$place/null" ||
        skip 'device nodes are refused here'
    unshare --mount --pid --fork --kill-child \
        sh -c 'mount -t proc proc "$1" && chroot / true' sh "$(mkdir "$place/proc" && echo "$place/proc")" \
        2>/dev/null || skip 'mount or chroot is refused here'
    git archive --prefix=vires/ HEAD >"$place/vires.tar" || exit 1
    unshare --mount --pid --fork --kill-child sh tests/bare.sh --inside "$place"
    exit
fi

# --- Inside: make the machine -----------------------------------------------------------

place=$2
first=$place/demo second=$place/tests third=$place/package

# apt_says bookworm: where the host gets this release from, so that a mirror or proxy is kept.
apt_sources=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list \
    /etc/apt/sources.list.d/*.sources 2>/dev/null | grep -v '^ *#')
host_mirror=$(
    echo "$apt_sources" | sed -n "s/^deb \(\[[^]]*\] \)\{0,1\}\([^ ]*\) $suite .*/\2/p"
    echo "$apt_sources" | awk -v suite="$suite" '
        /^URIs:/ { uri = $2 }
        /^Suites:/ { for (i = 2; i <= NF; i++) if ($i == suite) print uri }'
)
mirror=${MIRROR:-$(echo "$host_mirror" | head -n 1)}
mirror=${mirror:-http://deb.debian.org/debian}
keyring=/usr/share/keyrings/debian-archive-keyring.gpg

echo "making a minimal Debian ($suite) from $mirror"
if ! debootstrap --variant=minbase ${keyring:+$([ -f $keyring ] && echo --keyring=$keyring)} \
    "$suite" "$first" "$mirror" >"$place/log" 2>&1; then
    tail -n 15 "$place/log" | sed 's/^/    /'
    check 'debootstrap makes a minimal Debian' 1
    echo
    echo "$passed passed, $failed failed"
    exit 1
fi

# The machine reaches the network as the host does; nothing else of the host goes in.
if [ -n "$host_mirror" ] && [ -z "${MIRROR-}" ]; then
    rm -f "$first/etc/apt/sources.list"
    cp -r /etc/apt/sources.list /etc/apt/sources.list.d "$first/etc/apt/" 2>/dev/null
    for folder in /etc/apt/auth.conf.d /etc/apt/keyrings /etc/apt/trusted.gpg.d /usr/share/keyrings; do
        [ -d $folder ] && mkdir -p "$first$folder" && cp -rL $folder/. "$first$folder/"
    done
fi
for file in $(grep -lE 'Acquire::' /etc/apt/apt.conf /etc/apt/apt.conf.d/* 2>/dev/null); do
    cp "$file" "$first/etc/apt/apt.conf.d/"
done
if [ -f /etc/ssl/certs/ca-certificates.crt ]; then
    mkdir -p "$first/etc/ssl/certs"
    cp -L /etc/ssl/certs/ca-certificates.crt "$first/etc/ssl/certs/"
fi
cp -L /etc/resolv.conf /etc/hosts "$first/etc/"
tar -xf "$place/vires.tar" -C "$first"
rm -rf "$first"/var/cache/apt/archives/*.deb
cp -a "$first" "$second"
cp -a "$first" "$third"

# --- Inside: the demo in one machine, the tests in another, the package in a third -------

# in_machine ROOT [--offline] COMMAND...
in_machine() {
    root=$1
    shift
    wall=
    [ "$1" = --offline ] && wall='unshare --net' && shift
    mount -t proc proc "$root/proc" || return 1
    # shellcheck disable=SC2086 # a command or nothing
    $wall env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root \
        TERM=dumb ${http_proxy:+http_proxy="$http_proxy"} \
        ${https_proxy:+https_proxy="$https_proxy"} ${no_proxy:+no_proxy="$no_proxy"} \
        chroot "$root" sh -c 'cd /vires && exec "$@"' sh "$@"
    status=$?
    umount "$root/proc"
    return $status
}

echo
echo "=== sh samples/demo"
in_machine "$first" sh samples/demo
check 'the demo runs on a bare machine' $?

echo
echo "=== sh samples/demo, again, without a network"
in_machine "$first" --offline sh samples/demo >"$place/again" 2>&1
status=$?
[ $status -eq 0 ] || cat "$place/again"
check 'the demo runs again without a network' $status

echo
echo "=== sh tests/run"
{
    in_machine "$second" sh tests/run
    echo $? >"$place/status"
} 2>&1 | tee "$place/out"
check 'the tests pass on a bare machine' "$(cat "$place/status")"
tail -n 1 "$place/out" | grep -qE '^[1-9][0-9]* passed, 0 failed(, [0-9]+ skipped)?$'
check 'the last line of tests/run sums up' $?

# The package is built where the demo was, and used where nothing of it ever was.
echo
echo "=== make deb, and the package in a machine of its own"
{ in_machine "$first" sh tests/setup.sh only dpkg-dev && in_machine "$first" make deb; } >"$place/again" 2>&1
status=$?
[ $status -eq 0 ] || cat "$place/again"
check 'make deb builds the packages' $status
mkdir -p "$third/vires/build"
cp "$first"/vires/build/*.deb "$third/vires/build/"
# shellcheck disable=SC2016 # to be expanded inside
in_machine "$third" sh -c 'sh tests/package.sh ./build/*.deb'
check 'the packages install, run and go away cleanly' $?

echo
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
