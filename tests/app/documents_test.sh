#!/bin/sh
# documents_test.sh LIMBER INSTALLERS: the man page and the completions name every command and option that `limber --help` names, and no other command.
set -eu
limber=$1
linux=$2/linux
failed=0

commands="status doctor break start later skip pause resume reset quit autostart simulate check config exercises report"
documents="$linux/limber.1 $linux/completions/limber.bash $linux/completions/_limber $linux/completions/limber.fish"

tell() { echo "documents_test: $*"; failed=1; }

# Options as a document writes them: --json, \-\-json in a man page, -l json in fish.
names_option() { sed 's/\\-/-/g; s/ -l / --/g' "$1" | grep -qE -e "$2([^a-z-]|\$)"; }
names_command() { grep -qE "(^|[^a-z])$2([^a-z]|\$)" "$1"; }

main_help=$("$limber" --help)
for command in $commands; do
    words=$command
    [ "$command" = exercises ] && words="exercises sheet"
    echo "$main_help" | grep -qE "(^| )$command( |\$)" || tell "limber --help does not name $command"
    # shellcheck disable=SC2086  # one word or two
    help=$("$limber" $words --help) || tell "limber $words --help fails"
    options=$(echo "$help" | grep -oE -e '--[a-z][a-z-]+' | sort -u)
    for document in $documents; do
        names_command "$document" "$command" || tell "$document does not name $command"
        for option in $options; do
            names_option "$document" "$option" || tell "$document does not name $command $option"
        done
    done
done
exit $failed
