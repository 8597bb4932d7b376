#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# C files are laid out by clang-format. Versions disagree in details; 14 decides.
. tests/style/lib/say.sh

tool=$(command -v clang-format-14 || command -v clang-format)
if [ -z "$tool" ]; then
    echo 'skip - C files are in house style: clang-format is not installed'
    exit 0
fi
faults=$(find engine tests -name '*.[ch]' | sort |
    xargs -r "$tool" --dry-run -Werror --style=file 2>&1 | grep 'error:' |
    awk -F: '!seen[$1]++ { print $1 ":" $2 ": make format would change it" }')
version=$("$tool" --version | sed 's/.*version \([0-9]*\).*/\1/')
if [ -n "$faults" ] && [ "$version" != 14 ]; then
    echo "skip - C files are in house style: clang-format $version would change some; only 14 decides"
    exit 0
fi
say 'C files are in house style' "$faults"
exit $said_no
