# SPDX-License-Identifier: Apache-2.0
# Prints C files as 'file:line:code' without comments and without what strings say,
# so that the style scripts judge code and not prose.
FNR == 1 { inside = 0 }
{
    code = ""
    rest = $0
    while (rest != "") {
        if (inside) {
            end = index(rest, "*/")
            if (!end)
                break
            rest = substr(rest, end + 2)
            inside = 0
        } else if (rest ~ /^\/\//) {
            break
        } else if (rest ~ /^\/\*/) {
            inside = 1
            code = code " "
            rest = substr(rest, 3)
        } else if (match(rest, /^"([^"\\]|\\.)*"/)) {
            # The name of a file that is included is not prose.
            code = code (code ~ /^# *include/ ? substr(rest, 1, RLENGTH) : "\"\"")
            rest = substr(rest, RLENGTH + 1)
        } else if (match(rest, /^'([^'\\]|\\.)+'/)) {
            code = code "' '"
            rest = substr(rest, RLENGTH + 1)
        } else {
            code = code substr(rest, 1, 1)
            rest = substr(rest, 2)
        }
    }
    if (code ~ /[^ \t]/)
        print FILENAME ":" FNR ":" code
}
