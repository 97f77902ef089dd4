
# --- bash ---

# Sets typed to the words up to the cursor, without quotes. Bash itself divides at = and other characters.
__dateline_typed() {
    local LC_ALL=C line="${COMP_LINE:0:COMP_POINT}" index word before
    typed=()
    for ((index = 0; index <= COMP_CWORD; index++)); do
        word=${COMP_WORDS[index]}
        before=${line%%"$word"*}
        [ -n "$word" ] || before=${line%%[![:blank:]]*}
        line=${line#"$before"}
        line=${line#"$word"}
        word=${word//[\'\"\\]/}
        if [ $index -gt 0 ] && [ -z "$before" ]; then
            typed[${#typed[@]} - 1]+=$word
        else
            typed+=("$word")
        fi
    done
}

_dateline() {
    local IFS=$' \t\n' typed answer how current before noglob=$-
    COMPREPLY=()
    __dateline_typed
    current=${typed[${#typed[@]} - 1]}
    answer=$(__dateline_complete "${typed[@]:1}")
    how=${answer%%$'\n'*}
    case $how in
        files | folders)
            case $current in --*=*) current=${current#*=} ;; esac
            compopt -o filenames 2>/dev/null
            answer=$'\n'$(if [ "$how" = files ]; then compgen -f -- "$current"; else compgen -d -- "$current"; fi)
            before=''
            ;;
        open | words)
            [ "$how" = words ] || compopt -o nospace 2>/dev/null
            # readline puts in what follows the last of its own dividers
            before=''
            case $current in *=*) case $COMP_WORDBREAKS in *=*) before=${current%"${current##*=}"} ;; esac ;; esac
            ;;
    esac
    case $answer in *$'\n'?*) ;; *) return 0 ;; esac
    IFS=$'\n'
    set -f
    COMPREPLY=(${answer#*$'\n'})
    case $noglob in *f*) ;; *) set +f ;; esac
    [ -z "$before" ] || COMPREPLY=("${COMPREPLY[@]#"$before"}")
}

complete -F _dateline dateline
