#!/bin/sh
# desktop_shots.sh OUTPUT_FOLDER NAME SESSION…: the prompt on a whole desktop, light and dark, as SESSION starts it; NAME-light.png and
# NAME-dark.png. Those that the README shows are renewed in assets/screenshots/desktops, smaller.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
shown=$here/../../assets/screenshots/desktops
out=$1
name=$2
shift 2
mkdir -p "$out" "$shown"
for look in light dark; do
    option=
    [ "$look" = light ] || option=--dark
    status=0
    # shellcheck disable=SC2086  # one option or none
    "$@" $option /usr/bin/python3 -B "$here/desktop_shot.py" "$out/$name-$look.png" || status=$?
    if [ "$status" -eq 77 ]; then
        echo "shots: no picture of $name"
        exit 0
    fi
    [ "$status" -eq 0 ] || exit "$status"
    convert "$out/$name-$look.png" -strip -resize 720x -dither None -colors 160 "PNG8:$shown/$name-$look.png"
done
