# bash completion for limber

_limber_exercises() {
    local folder file
    for folder in "${LIMBER_ASSETS:-/usr/share/limber}" "${XDG_CONFIG_HOME:-$HOME/.config}/limber"; do
        for file in "$folder"/exercises/*.toml; do
            [[ -e $file ]] && basename "$file" .toml
        done
    done
}

_limber_routines() {
    sed -n 's/^id *= *"\(.*\)".*/\1/p' "${LIMBER_ASSETS:-/usr/share/limber}/routines.toml" \
        "${XDG_CONFIG_HOME:-$HOME/.config}/limber/routines.toml" 2>/dev/null
}

_limber() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} words="" files=""
    case $previous in
        --answer) words="none start later skip" ;;
        --format) words="text json csv" ;;
        --config) files=-f ;;
        --days | --seed | --scale) return ;;
    esac
    if [[ -z $words$files ]]; then
        case ${COMP_WORDS[1]}:$COMP_CWORD in
            *:1) words="status doctor break start later skip pause resume reset quit autostart simulate check config exercises report --help --version" ;;
            status:*) words="--json --waybar --follow --help" ;;
            doctor:*) words="--json --help" ;;
            break:*) words="$(_limber_routines) $(_limber_exercises) --help" ;;
            pause:2) words="30min 1h 2h until-tomorrow --help" ;;
            autostart:2) words="on off --help" ;;
            simulate:*) words="--config --seed --answer --json --help" files=-f ;;
            check:*) words="--help" files=-f ;;
            config:2) words="path show --help" ;;
            exercises:2) words="list show play check sheet --help" ;;
            exercises:*)
                case ${COMP_WORDS[2]} in
                    show) [[ $COMP_CWORD == 3 ]] && words=$(_limber_exercises) ;;
                    play) [[ $COMP_CWORD == 3 ]] && words=$(_limber_exercises) files=-f ;;
                    check) [[ $COMP_CWORD == 3 ]] && files=-d ;;
                    sheet) [[ $COMP_CWORD == 3 ]] && files=-f || words="$(_limber_exercises) --dark --scale --help" ;;
                esac
                ;;
            report:*) words="--days --format --help" ;;
            *) words="--help" ;;
        esac
    fi
    mapfile -t COMPREPLY < <(compgen $files -W "$words" -- "$current")
}

complete -o filenames -F _limber limber
