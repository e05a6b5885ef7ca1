#!/bin/sh
# Inside a desktop session: the installed Limber starts, opens a routine and ends. Waits for conditions, a minute at most.
set -eu
home=$(mktemp -d)
limber_pid=
trap '[ -z "$limber_pid" ] || kill "$limber_pid" 2>/dev/null || true; rm -rf "$home"' EXIT
export HOME="$home"
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME LIMBER_ASSETS

# Waits until the status is such that a pattern is in it.
wait_for() {
    tries=600
    until limber status --json 2>/dev/null | grep -qE "$1"; do
        tries=$((tries - 1))
        [ "$tries" -gt 0 ] || { echo "never came: $1; status: $(limber status --json 2>&1)"; exit 1; }
        kill -0 "$limber_pid" || { echo "Limber ended"; exit 1; }
        sleep 0.1
    done
}

mkdir -p "$HOME/.config/limber"
: >"$HOME/.config/limber/limber.toml"  # not the first start: no welcome
limber &
limber_pid=$!
wait_for '"state": *"(away|counting)"'
limber break wall-angels
wait_for '"state": *"routine"'
limber quit
wait "$limber_pid"
limber_pid=
