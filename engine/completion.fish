# SPDX-License-Identifier: Apache-2.0
# Completion of vires for fish: commands, options and formats are asked of the tool itself.
function __vires_command
    set -l words (commandline -opc)
    test (count $words) -ge 2; and echo $words[2]
end
function __vires_commands
    vires help 2>/dev/null | sed -n 's/^  \([a-z][a-z]*\) .*/\1/p'
    echo --version
end
function __vires_options
    vires help (__vires_command) 2>/dev/null | sed -n 's/^  .*\(--[a-z-]*\).*/\1/p'
end
function __vires_formats
    set -l found (vires help (__vires_command) 2>/dev/null | sed -n '/^Formats:/,$s/^  \([a-z][a-z]*\) .*/\1/p')
    test -n "$found"; or set found plain json xml
    printf '%s\n' $found
end
function __vires_before
    set -l words (commandline -opc)
    contains -- $words[-1] $argv
end
complete -c vires -n 'not __vires_command' -f -a '(__vires_commands)'
complete -c vires -n '__vires_before -f --format' -f -a '(__vires_formats)'
complete -c vires -n '__vires_before --fail-on' -f -a 'breached unproven'
complete -c vires -n '__vires_before --stage' -f -a 'draft publication audit'
complete -c vires -n '__vires_before --diff' -f -a '(git for-each-ref --format="%(refname:short)" 2>/dev/null)'
complete -c vires -n '__vires_command; and string match -q -- "-*" (commandline -ct)' -a '(__vires_options)'
