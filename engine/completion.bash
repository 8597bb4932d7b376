# SPDX-License-Identifier: Apache-2.0
# Completion of vires for bash: commands, options and formats are asked of the tool itself.
_vires() {
    local tool=${COMP_WORDS[0]} word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
    local command=${COMP_WORDS[1]} words=
    COMPREPLY=()
    if [ "$COMP_CWORD" -eq 1 ]; then
        words="$("$tool" help 2>/dev/null | sed -n 's/^  \([a-z][a-z]*\) .*/\1/p') --version"
    elif [[ $before == -f || $before == --format ]]; then
        words=$("$tool" help "$command" 2>/dev/null | sed -n '/^Formats:/,$s/^  \([a-z][a-z]*\) .*/\1/p')
        [ -n "$words" ] || words='plain json xml'
    elif [[ $before == --fail-on ]]; then
        words='breached unproven'
    elif [[ $before == --stage ]]; then
        words='draft publication audit'
    elif [[ $before == --diff ]]; then
        words=$(git for-each-ref --format='%(refname:short)' 2>/dev/null)
    elif [[ $word == -* ]]; then
        words=$("$tool" help "$command" 2>/dev/null | sed -n 's/^  .*\(--[a-z-]*\).*/\1/p')
    fi
    if [ -n "$words" ]; then
        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
    else
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
    fi
}
complete -o filenames -F _vires vires
