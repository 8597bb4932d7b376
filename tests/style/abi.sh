#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# What a program that was compiled against vires.h relies on: the values of its enumerators and the
# shape of its structures, as engine/vires.abi has them (of 64-bit machines).
#
#   sh tests/style/abi.sh [--bless]      --bless writes the file: read the diff, and ask whether the
#                                        number of the shared library has to grow (VERSIONS.md)
. tests/style/lib/say.sh
kept=engine/vires.abi
scratch=$(mktemp -d) || exit 2
trap 'rm -rf "$scratch"' EXIT

if [ "$(getconf LONG_BIT)" != 64 ]; then
    echo "skip - the shape of vires.h is as engine/vires.abi has it: this is no 64-bit machine"
    exit 0
fi

# A program that prints it, made from the header.
awk -f tests/style/lib/strip.awk engine/vires.h | sed 's/^[^:]*:[0-9]*://' | grep -v '^ *#' |
    tr '\n' ' ' | grep -oE '(struct|enum) vires_[a-z_]+ *\{[^}]*\}' | awk '
BEGIN {
    print "#include <stdio.h>"
    print "#include <vires.h>"
    print "int main(void) {"
}
function last_word(s) { sub(/ *$/, "", s); sub(/^.*[^A-Za-z0-9_]/, "", s); return s }
{
    kind = $1; name = $2; sub(/\{.*/, "", name)
    body = $0; sub(/^[^{]*\{/, "", body); sub(/\}.*/, "", body)
    if (kind == "enum") {
        printf "printf(\"enum %s %%zu\\n\", sizeof(enum %s));\n", name, name
        count = split(body, part, ",")
        for (i = 1; i <= count; i++) {
            word = part[i]; sub(/=.*/, "", word); word = last_word(word)
            if (word != "") printf "printf(\"    %s %%d\\n\", (int)%s);\n", word, word
        }
        next
    }
    printf "printf(\"struct %s %%zu\\n\", sizeof(struct %s));\n", name, name
    count = split(body, part, ";")
    for (i = 1; i <= count; i++) {
        if (match(part[i], /\(\*[a-z_]+\)/)) {
            names = substr(part[i], RSTART + 2, RLENGTH - 3)
        } else {
            names = part[i]
        }
        fields = split(names, field, ",")
        for (j = 1; j <= fields; j++) {
            word = last_word(field[j])
            if (word != "")
                printf "printf(\"    %s %%zu\\n\", offsetof(struct %s, %s));\n", word, name, word
        }
    }
}
END { print "return 0; }" }' >"$scratch/abi.c"

if ! ${CC:-cc} -std=c11 -Iengine -o "$scratch/abi" "$scratch/abi.c" 2>"$scratch/said" ||
    ! "$scratch/abi" >"$scratch/abi.txt"; then
    say 'the shape of vires.h can be told' "$(cat "$scratch/said")"
    exit 1
fi
[ "${1-}" != --bless ] || cp "$scratch/abi.txt" $kept
say 'the shape of vires.h can be told' \
    "$([ "$(grep -c . "$scratch/abi.txt")" -gt 100 ] || echo 'fewer than a hundred facts')"
say 'the shape of vires.h is as engine/vires.abi has it' "$(diff $kept "$scratch/abi.txt")"
exit $said_no
