#!/bin/sh
# Pictures of every window of the real program, light and dark, at 1x and 2x: shots.sh [OUTPUT_FOLDER [PROGRAM]].
# Those that the README shows are renewed in assets/screenshots as well.
# And of each desktop that is installed here, with the prompt on it.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
out=${1:-$root/build/shots}
LIMBER_PROGRAM=$(realpath "${2:-${LIMBER_BUILD:-$root/build/release}/limber}")
export LIMBER_PROGRAM
[ -x "$LIMBER_PROGRAM" ] || { echo "shots: no program at $LIMBER_PROGRAM" >&2; exit 1; }
mkdir -p "$out" "$root/assets/screenshots"
out=$(cd "$out" && pwd)
for scale in 1 2; do
    for look in light dark; do
        session="--scale $scale"
        [ "$look" = light ] || session="$session --dark"
        # shellcheck disable=SC2086  # options, one word each
        LIMBER_SHOTS=$out/$look-${scale}x "$here/x11_session.sh" $session /usr/bin/python3 -B "$here/shots.py"
    done
done
for name in prompt routine tray finish welcome; do
    convert "$out/light-1x/$name.png" -strip -dither None -colors 200 "PNG8:$root/assets/screenshots/$name.png"
done
LIMBER_POINTER=$(dirname "$LIMBER_PROGRAM")/wayland_pointer
export LIMBER_POINTER
"$here/desktop_shots.sh" "$out/desktops" xfce "$here/x11_session.sh"
"$here/desktop_shots.sh" "$out/desktops" sway /usr/bin/python3 -B "$here/sway.py" --desk
"$here/desktop_shots.sh" "$out/desktops" kde /usr/bin/python3 -B "$here/plasma.py" --desk
"$here/desktop_shots.sh" "$out/desktops" gnome /usr/bin/python3 -B "$here/gnome.py" --desk
film=$(dirname "$LIMBER_PROGRAM")/film
"$film" "$root/assets/screenshots/routine-light.png"
"$film" "$root/assets/screenshots/routine-dark.png" --dark
echo "Pictures: $out; for the README: $root/assets/screenshots"
