#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# engine/x/y.c has tests/unit/test_y.c. Where two folders have a y.c, each has its own
# tests/unit/test_x_y.c. The commands are tested from outside, by tests/cli and tests/golden.
. tests/style/lib/say.sh

say 'every source file of the engine has a unit test' "$(find engine -name '*.c' ! -path 'engine/cli/*' |
    sort | while read -r file; do
    name=$(basename "$file" .c)
    folder=$(basename "$(dirname "$file")")
    [ -f "tests/unit/test_${folder}_$name.c" ] && continue
    twins=$(find engine -name "$name.c" ! -path 'engine/cli/*' | wc -l)
    if [ "$twins" -gt 1 ]; then
        echo "$file: needs tests/unit/test_${folder}_$name.c (another folder has a $name.c too)"
    elif [ ! -f "tests/unit/test_$name.c" ]; then
        echo "$file: needs tests/unit/test_$name.c"
    fi
done)"
exit $said_no
