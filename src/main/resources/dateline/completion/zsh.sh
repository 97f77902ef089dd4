
# --- zsh ---

_dateline() {
    local answer how
    local -a typed found
    typed=("${(@Q)words[2,CURRENT-1]}")
    answer=$(__dateline_complete "${typed[@]}" "${(Q)PREFIX}")
    how=${answer%%$'\n'*}
    [[ $answer == *$'\n'?* ]] && found=("${(@f)${answer#*$'\n'}}")
    case $how in
        files) compset -P '--*='; _files ;;
        folders) compset -P '--*='; _files -/ ;;
        open) compadd -S '' -- "${found[@]}" ;;
        words) compadd -- "${found[@]}" ;;
    esac
}

if [[ ${funcstack[1]:-} == _dateline ]]; then
    _dateline "$@"
elif (( ${+functions[compdef]} )); then
    compdef _dateline dateline
else
    print -u2 'dateline: for completion, zsh needs first: autoload -Uz compinit && compinit'
fi
