# SPDX-License-Identifier: Apache-2.0
# Read by the tests of the command line: a folder of its own for each script, the tool run in it,
# and what it said compared to the last byte.
case $VIRES in /*) ;; *) VIRES=$PWD/$VIRES ;; esac
root=$PWD rules=$PWD/tests/cli/hostile/rules.xml
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT TERM
# As another user, who cannot look into a folder of mode 700.
chmod 755 "$tmp"
mkdir "$tmp/in" && cd "$tmp/in" || exit 2
failed=0 faults=

run() { # words of the command line; leaves $status, $tmp/out and $tmp/err
    "$VIRES" "$@" >"$tmp/out" 2>"$tmp/err" </dev/null
    status=$?
}
wrong() { faults="$faults    $*
"; }
wants_status() { [ "$status" -eq "$1" ] || wrong "the status is $status, not $1"; }
compare() { # which, wanted
    printf '%s' "$2" | cmp -s - "$tmp/$1" ||
        wrong "std$1 is not as it should be: $(printf '%s' "$2" | diff - "$tmp/$1" | head -n 8)"
}
wants_out() { compare out "$1${1:+
}"; }
wants_err() { compare err "$1${1:+
}"; }
wants() { # which, a part of it
    grep -Fq -- "$2" "$tmp/$1" || wrong "std$1 does not say: $2"
}
wants_not() { # which, no part of it
    grep -Fq -- "$2" "$tmp/$1" && wrong "std$1 says: $2"
}
verdict() { # sentence
    if [ -z "$faults" ]; then
        echo "ok - $1"
    else
        failed=1
        echo "not ok - $1"
        printf '%s' "$faults"
        head -n 5 "$tmp/err" | sed 's/^/    stderr: /'
    fi
    faults=
}
skip() { echo "skip - $1: $2"; }

record() { # for, against
    printf '<record xmlns="urn:vires:record:1" kind="minutes">\n'
    printf '<meeting body="council" body-kind="council" date="2019-05-15">\n'
    printf '<item number="1" title="The budget"><decision kind="motion" outcome="carried">\n<vote'
    [ -n "$1" ] && printf ' for="%s"' "$1"
    [ -n "${2-}" ] && printf ' against="%s"' "$2"
    printf '/></decision></item></meeting>\n</record>\n'
}
