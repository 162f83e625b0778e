# fish completion for socctl; generated, do not edit. In config.fish: socctl completion fish | source

function __socctl
    # The words as the shell would read them; the quote around the word under the cursor may still be open.
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
    set -l current (string unescape -- "$typed"; or string unescape -- "$typed'"; or string unescape -- "$typed\""; or echo "$typed")
    set -l lines (command socctl __complete -- $words[2..-1] "$current" 2>/dev/null </dev/null)
    test (count $lines) -gt 0; or return
    test (count $lines) -gt 1; and printf '%s\n' $lines[1..-2]
    # --output=FILE: the shell replaces the whole word.
    set -l begun (string match -r -- '^--[^=]+=' "$current")
    set -l path (string replace -- "$begun" '' "$current")
    switch $lines[-1]
        case :file
            for found in (__fish_complete_path "$path")
                printf '%s%s\n' "$begun" "$found"
            end
        case :folder
            for found in (__fish_complete_directories "$path" '')
                printf '%s%s\n' "$begun" "$found"
            end
    end
end

complete -c socctl -f -k -a '(__socctl)'
