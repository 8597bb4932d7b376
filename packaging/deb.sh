#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Makes Debian packages of what `make install` installs: the tool with its rules (vires), the
# shared library (libvires0) and what a programmer needs (libvires-dev).
#
#   sh packaging/deb.sh VERSION SOMAJOR OUT     called by `make deb`
#
# The same sources give the same bytes: times are SOURCE_DATE_EPOCH, owners are root.
set -eu
version=$1 major=$2 out=$3
umask 022
: "${SOURCE_DATE_EPOCH:=0}"
maintainer='The Vires authors <vires@example.org>'
arch=$(dpkg --print-architecture)
multiarch=$(dpkg-architecture -qDEB_HOST_MULTIARCH)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

make --no-print-directory install DESTDIR="$work/all" prefix=/usr libdir="/usr/lib/$multiarch" \
    >"$work/log" 2>&1 || { cat "$work/log" >&2 && exit 1; }

# take PACKAGE PATH...: moves what stands there into the package.
take() {
    into=$work/$1
    shift
    for path; do
        [ -e "$work/all/$path" ] || [ -h "$work/all/$path" ] || continue
        mkdir -p "$into/$(dirname "$path")"
        mv "$work/all/$path" "$into/$path"
    done
}
lib=usr/lib/$multiarch
take "libvires$major" "$lib/libvires.so.$major" "$lib/libvires.so.$version"
take libvires-dev usr/include "$lib/libvires.so" "$lib/libvires.a" "$lib/pkgconfig" \
    usr/share/man/man3
take vires usr/bin usr/share
left=$(find "$work/all" ! -type d)
[ -z "$left" ] || { echo "deb: in none of the packages: $left" >&2 && exit 1; }

# The packages that the libraries of a program or library come from, with their versions.
mkdir "$work/debian"
printf 'Source: vires\nMaintainer: %s\n\nPackage: vires\nArchitecture: any\n' "$maintainer" \
    >"$work/debian/control"
depends() {
    (cd "$work" && dpkg-shlibdeps -O --ignore-missing-info -e "$1") 2>/dev/null |
        sed -n 's/^shlibs:Depends=//p'
}

document() { # PACKAGE: what Debian's policy wants to find of every package
    folder=$work/$1/usr/share/doc/$1
    mkdir -p "$folder"
    cat >"$folder/copyright" <<'TEXT'
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Vires

Files: *
Copyright: 2026 The Vires authors
License: Apache-2.0

License: Apache-2.0
 Licensed under the Apache License, Version 2.0. On Debian systems the whole of
 it is in /usr/share/common-licenses/Apache-2.0.
TEXT
    {
        printf 'vires (%s) unstable; urgency=medium\n\n  * See CHANGELOG.md.\n\n' "$version"
        printf ' -- %s  %s\n' "$maintainer" "$(LC_ALL=C date -u -R -d "@$SOURCE_DATE_EPOCH")"
    } | gzip -9nc >"$folder/changelog.gz"
    gzip -9nc CHANGELOG.md >"$folder/NEWS.gz"
    find "$work/$1/usr/share/man" -type f -exec gzip -9n {} + 2>/dev/null || true
}

finish() { # PACKAGE SECTION SUMMARY DEPENDS [FIELD...]
    package=$1 section=$2 summary=$3 needs=$4
    shift 4
    document "$package"
    root=$work/$package
    mkdir -p "$root/DEBIAN"
    {
        echo "Package: $package"
        echo "Version: $version"
        echo "Architecture: $arch"
        echo "Maintainer: $maintainer"
        echo "Installed-Size: $(du -sk --exclude=DEBIAN "$root" | cut -f1)"
        [ -z "$needs" ] || echo "Depends: $needs"
        for field; do echo "$field"; done
        echo "Section: $section"
        echo "Priority: optional"
        echo "Description: $summary"
        echo " Vires checks minutes, resolutions, reports and decision notices of public"
        echo " bodies against the rules on quorum, votes, notice, conditions and delegation"
        echo " that were in force on the day of each decision."
    } >"$root/DEBIAN/control"
    (cd "$root" && find usr -type f | sort | xargs md5sum) >"$root/DEBIAN/md5sums"
    chmod -R go-w,a+rX "$root"
    dpkg-deb --root-owner-group -Zxz --build "$root" "$out/${package}_${version}_$arch.deb" \
        >"$work/log" 2>&1 || { cat "$work/log" >&2 && exit 1; }
    echo "$out/${package}_${version}_$arch.deb"
}

mkdir -p "$out"
strip --strip-unneeded "$work/vires/usr/bin/vires" "$work/libvires$major/$lib/libvires.so.$version"
strip --strip-debug "$work/libvires-dev/$lib/libvires.a"
chmod 644 "$work/libvires$major/$lib/libvires.so.$version"
shared=$work/libvires$major/$lib/libvires.so.$version
program=$work/vires/usr/bin/vires
mkdir -p "$work/libvires$major/DEBIAN"
echo "libvires $major libvires$major (>= $version)" >"$work/libvires$major/DEBIAN/shlibs"
echo 'activate-noawait ldconfig' >"$work/libvires$major/DEBIAN/triggers"
finish "libvires$major" libs 'checks decisions of public bodies - shared library' \
    "$(depends "$shared")" 'Multi-Arch: same'
finish libvires-dev libdevel 'checks decisions of public bodies - for programmers' \
    "libvires$major (= $version), libxml2-dev, libpcre2-dev, nettle-dev, libutf8proc-dev, libjansson-dev, libmd4c-dev" \
    'Multi-Arch: same'
finish vires text 'is this decision within powers?' "$(depends "$program")" \
    'Recommends: poppler-utils'
