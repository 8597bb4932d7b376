# SPDX-License-Identifier: Apache-2.0
# Read by the style scripts: one result in the words of tests/run.

# say SENTENCE FAULTS: ok when there are no faults, else not ok and the faults below it.
say() {
    if [ -z "$2" ]; then
        echo "ok - $1"
    else
        echo "not ok - $1"
        echo "$2"
        said_no=1
    fi
}
said_no=0
