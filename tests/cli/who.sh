#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Who has power on a day, as the tool says it, and how it ends.
. tests/cli/lib/run.sh
scheme=$root/samples/who/scheme.xml

# holders AMOUNT DAY: ids with their chains, of those who certainly may.
holders() {
    run who -r "$scheme" --function contracts.award --amount "$1" --on "$2" -f json
    sed 's/.*"holders":\[//; s/\],"perhaps".*//' "$tmp/out" |
        grep -o '"holder":"[^"]*"\|"chain":\[[^]]*\]' | tr -d '\n' |
        sed 's/"holder":"\([^"]*\)""chain":\[\([^]]*\)\]/\1=\2 /g; s/"//g; s/ $//'
}

# pinned SENTENCE AMOUNT DAY HOLDERS
pinned() {
    said=$(holders "$2" "$3")
    [ "$said" = "$4" ] || wrong "it says: $said"
    run who -r "$scheme" --function contracts.award --amount "$2" --on "$3"
    wants_status 0
    wants_err ''
    verdict "$1"
}
three='executive=executive director-place=executive,director-place'
pinned '£20,000 in June 2014: all three' 'GBP 20000' 2014-06-03 \
    "$three head-of-parks=executive,director-place,head-of-parks"
pinned '£40,000: not the head of parks' 'GBP 40000' 2014-06-03 "$three"
pinned 'when the head of parks has no grant any more' 'GBP 20000' 2015-01-01 "$three"
pinned 'before the director had one' 'GBP 20000' 2013-04-30 'executive=executive'

# asks SENTENCE STATUS ERROR WORDS...
asks() {
    sentence=$1 wanted=$2 says=$3
    shift 3
    run who "$@"
    wants_status "$wanted"
    if [ -n "$says" ]; then wants err "$says"; else wants_err ''; fi
    verdict "$sentence"
}
asks 'one who has the power: 0' 0 '' -r "$scheme" --function contracts.award --by director-place
asks 'one who has it not: 1' 1 '' -r "$scheme" --function contracts.award --by council
asks 'one who has it perhaps: 1' 1 '' -r "$scheme" --function contracts.award \
    --by head-of-parks --amount 'GBP ..30000' --on 2014-06-03
asks 'all that one may do: 0' 0 '' -r "$scheme" --by head-of-parks --all --on 2014-06-03
asks 'nothing: 1' 1 '' -r "$scheme" --by council --all
asks 'a function that is not there' 2 'has no function contracts.awards (did you mean contracts.award?)' \
    -r "$scheme" --function contracts.awards
asks 'a day that is none' 2 'which is not a day' -r "$scheme" --function contracts --on 2014-02-30
asks 'nothing is asked' 2 'nothing is asked: give --function, or --by with --all  [V4959]' -r "$scheme"
asks 'all, of nobody' 2 'nothing is asked: --all needs --by: whose powers?' -r "$scheme" --all
asks 'two things at once' 2 'nothing is asked: --all and --function ask two things' \
    -r "$scheme" --all --by executive --function contracts
asks 'a document' 2 'nothing is asked: who takes no documents' -r "$scheme" "$scheme"

# Each complaint has a number of its own.
numbered() { # NUMBER WORDS...
    number=$1
    shift
    run who "$@"
    wants_status 2
    wants err "[$number]"
}
sed 's/north-quay/south-quay/; s/<post id="head/<post in-force-from="2014-01-01" id="head/' "$scheme" >other.xml
sed 's/grants="complete"/in-force-until="2014-12-31"/' "$scheme" >old.xml
numbered V4950 -r "$scheme" -r other.xml --function contracts
numbered V4951 -r "$scheme" --authority south-quay --function contracts
numbered V4952 -r "$scheme" -r other.xml --function tax
numbered V4953 -r old.xml --function contracts --on 2015-01-01
numbered V4954 -r "$scheme" --function tax
numbered V4955 -r "$scheme" --function contracts --by nobody
numbered V4956 -r "$scheme" --function contracts --amount 5
numbered V4957 -r "$scheme" --function contracts --amount 'EUR 5'
verdict 'what cannot be asked is told by its number'

run who -r "$scheme" --function contracts.award --on 2014-06-03 --graph dot
wants_status 0
wants out 'h3 -> h4 [label="contracts.award, up to £25,000"];'
run who -r "$scheme" --function contracts.award --on 2014-06-03 --graph svg -o scheme.svg
wants_status 0
grep -q '</svg>' scheme.svg || wrong 'the file holds no picture'
verdict 'a picture of the scheme'

cat >bad.xml <<'END'
<constitution xmlns="urn:vires:rules:1" authority="ashby" title="Ashby">
  <body id="executive" kind="executive"/><post id="p"/><post id="q"/><function id="f" kind="executive"/>
  <grant from="p" to="q" function="f"/>
</constitution>
END
run rules lint "$scheme"
wants_status 0
wants_out '0 errors, 0 warnings'
run rules lint bad.xml
wants_status 1
wants out 'bad.xml:3:3: the grant from p to q confers nothing'
wants out '1 error, 0 warnings'
verdict 'a scheme with a dead grant loads, and lint ends with 1'
exit $failed
