#!/bin/sh
# Limber's whole story on a virtual desktop with a fast clock, told sentence by sentence: demo.sh [PROGRAM]. Leaves a picture of each step in build/demo.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
LIMBER_PROGRAM=$(realpath "${1:-${LIMBER_BUILD:-$root/build/release}/limber}")
LIMBER_SHOTS=$root/build/demo
LIMBER_TEST_CLOCK=${LIMBER_TEST_CLOCK:-30}
LIMBER_KEEP=$LIMBER_SHOTS
export LIMBER_PROGRAM LIMBER_SHOTS LIMBER_TEST_CLOCK LIMBER_KEEP
[ -x "$LIMBER_PROGRAM" ] || { echo "demo: no program at $LIMBER_PROGRAM" >&2; exit 1; }
mkdir -p "$LIMBER_SHOTS"
rm -f "$LIMBER_SHOTS"/*.png
echo "On a desktop of its own, $LIMBER_TEST_CLOCK times as fast as life:"
"$here/x11_session.sh" /usr/bin/python3 -B "$here/story_x11.py" story
echo "Pictures of it: $LIMBER_SHOTS"
