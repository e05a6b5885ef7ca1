#!/bin/sh
# What Limber costs: bench.sh [--quick] [PROGRAM]. Start, prompt, memory, CPU and wake-ups in a private X11 desktop, and a simulated year.
# --quick measures each steady state for 20 seconds in place of five minutes.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
steady=300
settle=60
[ "${1:-}" != --quick ] || { steady=20; settle=15; shift; }
LIMBER_PROGRAM=$(realpath "${1:-${LIMBER_BUILD:-$here/../../build/release}/limber}")
export LIMBER_PROGRAM
[ -x "$LIMBER_PROGRAM" ] || { echo "bench: no program at $LIMBER_PROGRAM; build it with: cmake --workflow or ./dev bench" >&2; exit 1; }
in_session() { "$here/../desktop/x11_session.sh" --plain /usr/bin/python3 -B "$here/bench.py" "$@"; }

printf '%-58s %14s   %s\n' "$("$LIMBER_PROGRAM" --version | head -1), $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg)" 'measured' 'aim'
in_session start
in_session break
LIMBER_TEST_CLOCK=30 in_session due
in_session routines
in_session steady "$steady" "$settle"
idle=30
[ "$steady" -gt 20 ] || idle=4
"$here/../desktop/x11_session.sh" --plain /usr/bin/python3 -B "$here/idle.py" "$idle"
for desktop in sway mutter kwin; do
    [ "$desktop" != kwin ] || compositor=kwin_wayland
    command -v "${compositor:-$desktop}" >/dev/null || { echo "$desktop is not installed: its idle source is not measured"; continue; }
    LIMBER_POINTER=$(dirname "$LIMBER_PROGRAM")/wayland_pointer /usr/bin/python3 -B "$here/../desktop/$desktop.py" \
        /usr/bin/python3 -B "$here/idle.py" "$idle"
done
figure_frame=$(dirname "$LIMBER_PROGRAM")/figure_frame
[ ! -x "$figure_frame" ] || "$figure_frame"
/usr/bin/python3 -B "$here/year.py" "$LIMBER_PROGRAM"
