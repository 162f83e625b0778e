# bash completion for socctl; generated, do not edit. In ~/.bashrc: eval "$(socctl completion bash)"

# REPLY becomes the word as the shell would read it, quotes taken away.
__socctl_unquote() {
    local word=$1 quote= out= char i
    REPLY=$word
    [[ $word == *[\'\"\\]* && ${#word} -le 4096 ]] || return 0
    for ((i = 0; i < ${#word}; i++)); do
        char=${word:i:1}
        if [[ $quote == "'" ]]; then
            if [[ $char == "'" ]]; then quote=; else out+=$char; fi
        elif [[ $char == \\ ]]; then
            i=$((i + 1))
            out+=${word:i:1}
        elif [[ $char == "$quote" ]]; then
            quote=
        elif [[ -z $quote && ( $char == "'" || $char == '"' ) ]]; then
            quote=$char
        else
            out+=$char
        fi
    done
    REPLY=$out
}

# REPLY becomes the value as it has to stand in the line, given the quote that is already open there.
__socctl_quote() {
    local value=$1
    case $2 in
        \'*) REPLY=${value//\'/\'\\\'\'} ;;
        \"*)
            value=${value//\\/\\\\}
            value=${value//\"/\\\"}
            value=${value//\$/\\\$}
            REPLY=${value//\`/\\\`}
            ;;
        *)
            REPLY=$value
            if [[ $value == *[!A-Za-z0-9_@%+=:,./-]* ]]; then printf -v REPLY %q "$value"; fi
            ;;
    esac
}

__socctl() {
    local REPLY i piece value rest=${COMP_LINE:0:${COMP_POINT:-${#COMP_LINE}}} current= begun= directive=:none
    local -a typed=() words=() values=()
    COMPREPLY=()

    # The pieces that no blank separates in the line are one word.
    for ((i = 0; i <= COMP_CWORD; i++)); do
        piece=${COMP_WORDS[i]}
        if ((i > 0)) && [[ -n $piece && -n $rest && $rest != [[:blank:]]* ]]; then
            typed[${#typed[@]}-1]+=${piece:0:${#rest}}
        else
            rest=${rest#"${rest%%[![:blank:]]*}"}
            # Only what stands before the cursor counts.
            if [[ -n $COMP_LINE ]]; then piece=${piece:0:${#rest}}; fi
            typed+=("$piece")
        fi
        rest=${rest:${#piece}}
    done
    for value in "${typed[@]:1}"; do
        __socctl_unquote "$value"
        words+=("$REPLY")
    done
    current=${typed[${#typed[@]}-1]}

    while IFS= read -r value; do
        case $value in
            :none | :file | :folder) directive=$value ;;
            *) values+=("${value%%$'\t'*}") ;;
        esac
    done < <(command socctl __complete -- "${words[@]}" 2>/dev/null </dev/null)

    # What stands before the last break of the word is not replaced.
    if [[ $current != [\'\"]* && $COMP_WORDBREAKS == *:* && $current == *:* ]]; then begun=${current%:*}:; fi
    if [[ $current != [\'\"]* && $COMP_WORDBREAKS == *=* && ${current#"$begun"} == *=* ]]; then begun=${current%=*}=; fi
    for value in ${values[@]+"${values[@]}"}; do
        __socctl_quote "$value" "$current"
        COMPREPLY+=("${REPLY#"$begun"}")
    done

    if type compopt >/dev/null 2>&1; then
        compopt -o nosort 2>/dev/null
        case $directive in
            :file) compopt -o default -o bashdefault 2>/dev/null ;;
            :folder) compopt -o dirnames 2>/dev/null ;;
        esac
    fi
}

# Where compopt is missing (bash 3.2), files are offered wherever nothing else is.
if type compopt >/dev/null 2>&1; then
    complete -F __socctl socctl
else
    complete -o default -o bashdefault -F __socctl socctl
fi
