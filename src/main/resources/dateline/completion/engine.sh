
# --- how a line goes on; for bash and zsh ---

# Prints how the last of the words after `dateline` goes on. First a line with the kind of what follows: `words`, `open`
# (words that are not at their end yet), `files` or `folders`; then the words, one a line. No line is ever evaluated.
__dateline_complete() {
    [ -z "${ZSH_VERSION:-}" ] || emulate -L sh
    local IFS=' ' verb='' question='' store="${DATELINE_STORE:-}" awaiting='' kind=''
    while [ $# -gt 1 ]; do
        __dateline_read "$1"
        shift
    done
    if [ -n "$awaiting" ]; then
        __dateline_option_kind "$verb" "$awaiting"
        __dateline_offer '' "$1"
        return
    fi
    case $1 in
        --*=*)
            __dateline_option_kind "$verb" "${1%%=*}"
            __dateline_offer "${1%%=*}=" "${1#*=}"
            ;;
        -*)
            echo words
            __dateline_options "$verb"
            __dateline_match '' "$1" $kind
            ;;
        *)
            if [ -n "$verb" ]; then __dateline_argument_kind "$verb"; else kind=command; fi
            __dateline_offer '' "$1"
            ;;
    esac
}

# Takes in a word that stands before the one to complete.
__dateline_read() {
    local kind=''
    if [ -n "$awaiting" ]; then
        __dateline_note "$awaiting" "$1"
        awaiting=''
        return
    fi
    case $1 in
        --*=*) __dateline_note "${1%%=*}" "${1#*=}" ;;
        --*)
            __dateline_option_kind "$verb" "$1"
            [ -z "$kind" ] || awaiting=$1
            ;;
        -??*) __dateline_note "${1%"${1#??}"}" "${1#??}" ;;
        -?)
            __dateline_option_kind "$verb" "$1"
            [ -z "$kind" ] || awaiting=$1
            ;;
        *) if [ -z "$verb" ]; then verb=$1; else question=${question:-$1}; fi ;;
    esac
}

# Notes the value $2 of the option $1.
__dateline_note() {
    case $1 in -s | --store) store=$2 ;; esac
}

# Prints what may follow $1 for the part $2 of a word, by $kind.
__dateline_offer() {
    case $kind in
        files | folders) echo "$kind" ;;
        command) echo words && __dateline_match "$1" "$2" $__dateline_commands ;;
        term) echo words && __dateline_match "$1" "$2" $__dateline_terms ;;
        question)
            case $2 in
                */* | .* | '~'*) echo files ;;
                *) echo words && __dateline_match "$1" "$2" $__dateline_questions ;;
            esac
            ;;
        parameter) __dateline_offer_parameter "$1" "$2" ;;
        'one-of '*) echo words && __dateline_match "$1" "$2" ${kind#one-of } ;;
        'ids '*) echo words && __dateline_ids "$1" "$2" "${kind#ids }" ;;
    esac
}

# The names of the question's parameters, or the values of one.
__dateline_offer_parameter() {
    case $2 in
        *=*)
            kind=''
            __dateline_parameter_kind "$question" "${2%%=*}"
            __dateline_offer "$1${2%%=*}=" "${2#*=}"
            ;;
        *)
            echo open
            kind=''
            __dateline_parameters "$question"
            __dateline_match "$1" "$2" $kind
            ;;
    esac
}

# Prints $1 and the word, for each of the words from the third on that begin with $2.
__dateline_match() {
    local before=$1 part=$2 word
    shift 2
    for word in "$@"; do
        case $word in "$part"*) printf '%s\n' "$before$word" ;; esac
    done
}

# Prints $1 and the id, for each id of the store that begins with $2 and is one of $3. What a build writes has ids only;
# whatever else stands there is left out.
__dateline_ids() {
    local list="${store:-.dateline}/completion.tsv"
    case $list in '~/'*) list=$HOME/${list#'~/'} ;; esac
    [ -r "$list" ] || return 0
    __DATELINE_BEFORE=$1 __DATELINE_PART=$2 __DATELINE_KINDS=" $3 " LC_ALL=C command awk -F '\t' '
        BEGIN { before = ENVIRON["__DATELINE_BEFORE"]; part = ENVIRON["__DATELINE_PART"]; kinds = ENVIRON["__DATELINE_KINDS"] }
        NF == 2 && $2 !~ /[^A-Za-z0-9._\/\200-\377-]/ && substr($2, 1, length(part)) == part \
            && (kinds == " any " || index(kinds, " " $1 " ")) && !seen[$2]++ { print before $2 }' <"$list"
}
