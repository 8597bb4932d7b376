#compdef vires
# SPDX-License-Identifier: Apache-2.0
# Completion of vires for zsh: commands, options and formats are asked of the tool itself.
_vires() {
    local tool=${words[1]} command=${words[2]} before=${words[CURRENT-1]}
    local -a found
    if (( CURRENT == 2 )); then
        found=(${(f)"$($tool help 2>/dev/null | sed -n 's/^  \([a-z][a-z]*\) .*/\1/p')"} --version)
    elif [[ $before == (-f|--format) ]]; then
        found=(${(f)"$($tool help $command 2>/dev/null | sed -n '/^Formats:/,$s/^  \([a-z][a-z]*\) .*/\1/p')"})
        (( $#found )) || found=(plain json xml)
    elif [[ $before == --fail-on ]]; then
        found=(breached unproven)
    elif [[ $before == --stage ]]; then
        found=(draft publication audit)
    elif [[ $before == --diff ]]; then
        found=(${(f)"$(git for-each-ref --format='%(refname:short)' 2>/dev/null)"})
    elif [[ $PREFIX == -* ]]; then
        found=(${(f)"$($tool help $command 2>/dev/null | sed -n 's/^  .*\(--[a-z-]*\).*/\1/p')"})
    fi
    if (( $#found )); then
        compadd -- $found
    else
        _files
    fi
}
compdef _vires vires 2>/dev/null || _vires "$@"
