#!/bin/sh
# completions_test.sh SOURCE: what bash offers behind a line that is half typed, and fish where it is installed.
set -eu
completions=$1/installers/linux/completions
failed=0
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -p "$home/.config/limber/exercises"
: >"$home/.config/limber/exercises/my-own-twist.toml"
printf '[[routine]]\nid = "my-own-routine"\n' >"$home/.config/limber/routines.toml"
unset XDG_CONFIG_HOME
export LIMBER_ASSETS="$1/assets" HOME="$home"

# shellcheck disable=SC2016  # for bash
offered() {
    case $shell in
        bash) bash -c 'source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _limber; printf "%s\n" "${COMPREPLY[@]}"' \
            "$completions/limber.bash" "$@" ;;
        fish) fish --no-config -c "source $completions/limber.fish; complete -C '$*'" | cut -f1 ;;
    esac
}

# check 'WORD…' LINE…: that just these words are offered; --help may be too.
check() {
    expected=$(printf '%s\n' "$1" | tr ' ' '\n' | sort)
    shift
    found=$(offered "$@" | grep -vx -e --help | sort)
    [ "$found" = "$expected" ] && return
    echo "completions_test: $shell: $*: $found"
    failed=1
}

for shell in bash fish; do
    command -v "$shell" >/dev/null || continue
    check "status start" limber st
    check "--json" limber status --j
    check "desk-reset" limber break desk-r
    check "my-own-routine my-own-twist" limber break my-own
    check "wall-angels" limber exercises show wall-a
    check "list show play check sheet" limber exercises ""
    check "path show" limber config ""
    check "on off" limber autostart o
    check "until-tomorrow" limber pause unt
    check "none start later skip" limber simulate --answer ""
    check "text json csv" limber report --format ""
    check "--days" limber report --d
done
exit $failed
