import type { Shell } from '../shell.ts';

const zsh: Shell = {
  name: 'zsh',
  file: '_socctl',
  script: `#compdef socctl
# zsh completion for socctl; generated, do not edit. In ~/.zshrc, after compinit: eval "$(socctl completion zsh)"

_socctl() {
    local directive line value about tab=$'\\t'
    local -a lines values
    # (Q): the words as the shell would read them. What is typed is never evaluated.
    lines=("\${(@f)$(command socctl __complete -- "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" 2>/dev/null </dev/null)}")
    directive=$lines[-1]
    for line in "\${(@)lines[1,-2]}"; do
        value=\${line%%$tab*}
        about=\${\${line#"$value"}#$tab}
        # _describe separates value and description with a colon and takes backslashes away.
        value="\${\${value//\\\\/\\\\\\\\}//:/\\\\:}"
        values+=("$value\${about:+:\${about//\\\\/\\\\\\\\}}")
    done
    case $directive in
        :file) [[ $PREFIX == --*=* ]] && compset -P 1 '*='; _files ;;
        :folder) [[ $PREFIX == --*=* ]] && compset -P 1 '*='; _files -/ ;;
    esac
    (( $#values )) && _describe -V socctl values
}

if [[ $funcstack[1] == _socctl ]]; then
    _socctl "$@"
else
    compdef _socctl socctl
fi
`,
};
export default zsh;
