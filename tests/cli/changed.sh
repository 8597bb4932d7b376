#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# --diff judges what changed since a commit, and the recipes for build servers run as they are written.
. tests/cli/lib/run.sh

if ! command -v git >/dev/null 2>&1; then
    skip '--diff and the recipes' 'git is not installed'
    exit 0
fi
git() { command git -c user.name=A -c user.email=a@example.org -c init.defaultBranch=main -c commit.gpgsign=false "$@"; }
mkdir -p work/minutes/old
cd work || exit 2
cp "$rules" own.xml
printf '<project xmlns="urn:vires:rules:1"><rules href="own.xml"/><documents href="minutes"/></project>' >vires.xml
record 2 9 >minutes/old/bad.xml
record 9 2 >minutes/good.xml
git init -q . && git add . && git commit -qm one && git tag begun

run check --diff begun
wants_status 0
wants_out ''
wants err 'vires: 0 of 2 documents changed since begun; the others are not judged  [V4933]'
verdict 'where nothing changed nothing is judged'

git checkout -qb change
record 1 9 >minutes/good.xml
record 9 1 >'minutes/a new one.xml'
run check --diff begun
wants_status 1
wants out 'minutes/good.xml: breached'
wants out 'minutes/a new one.xml: clear'
wants_not out old
(cd minutes/old && "$VIRES" check --diff begun 2>/dev/null | grep -q '^\.\./\.\./minutes/good.xml: breached') || wrong 'not from a folder below'
verdict 'what changed and what is new is judged, committed or not'

git commit -qam two
git checkout -q main && record 8 1 >minutes/old/bad.xml && git commit -qam three && git checkout -q change
run check --diff main
wants out 'minutes/good.xml: breached'
wants_not out old
verdict 'what changed on the other branch meanwhile is left out'

run check --diff main --dossier -f sarif
wants out '"uri":"minutes/good.xml"'
wants_not out 'old/bad.xml'
verdict 'of a dossier all is read and what changed is judged'

run check --diff no-such-branch -f sarif
wants_status 2
wants err 'vires: git cannot say what changed since no-such-branch  [V4934]'
wants out '"executionSuccessful":false'
run check --diff --output=minutes/good.xml
wants_status 2
grep -q '<record' minutes/good.xml || wrong 'an option of git was given'
verdict 'a commit that is not there is status 2, and no option of git'

# --- Recipes -----------------------------------------------------------------------------------

mkdir path && ln -s "$VIRES" path/vires
printf '#!/bin/sh\n%s "$@"\n' "$(sed -n 's/^  entry: //p' "$root/.pre-commit-hooks.yaml")" >path/hook
chmod +x path/hook
files=$(sed -n 's/^  files: //p' "$root/.pre-commit-hooks.yaml")
git ls-files | grep -qE "$files" || wrong 'the hook is for none of these files'
echo 'README.md' | grep -qE "$files" && wrong 'the hook is for README.md'
git ls-files -z | grep -zE "$files" | PATH=$PWD/path:$PATH xargs -0 path/hook >"$tmp/out" 2>"$tmp/err"
[ "$?" -eq 123 ] || wrong 'the hook lets a breach pass'
wants out 'minutes/good.xml: breached'
verdict 'the hook of .pre-commit-hooks.yaml stops a breach'

# steps FILE: its lines of shell that call the tool.
steps() { sed -n 's/^ *run: \(vires .*\)/\1/p; s/^    - \(vires .*\)/\1/p; s/^    - \(exit .*\)/\1/p' "$1"; }
git update-ref refs/remotes/origin/main main
steps "$root/samples/ci/github.yml" >github.sh
[ "$(wc -l <github.sh)" -eq 2 ] || wrong "$(cat github.sh)"
GITHUB_BASE_REF=main PATH=$PWD/path:$PATH sh github.sh >"$tmp/out" 2>"$tmp/err"
[ $? -eq 1 ] || wrong 'the status is another'
wants out '::error file=minutes/good.xml,line='
grep -q '"version":"2.1.0"' vires.sarif || wrong 'there is no SARIF'
verdict 'the steps for GitHub Actions annotate a change and write SARIF'

steps "$root/samples/ci/gitlab.yml" >gitlab.sh
[ "$(wc -l <gitlab.sh)" -eq 3 ] || wrong "$(cat gitlab.sh)"
PATH=$PWD/path:$PATH sh gitlab.sh >"$tmp/out" 2>"$tmp/err"
[ $? -eq 1 ] || wrong 'the status is another'
grep -q '"check_name"' gl-code-quality-report.json && grep -q '<testsuites' junit.xml || wrong 'a report is missing'
verdict 'the steps for GitLab write both reports and fail'
exit "$failed"
