#!/bin/sh
# A private X11 desktop around one command: x11_session.sh [OPTION…] COMMAND…
# Xvfb, session bus, empty system bus, xfwm4, xfce4-panel with its tray, dunst and a terminal to type into; all of it gone afterwards.
# The exit code is that of COMMAND. LIMBER_KEEP=FOLDER keeps the logs. Options: x11_session.sh --help
exec /usr/bin/python3 "$(dirname "$0")/session.py" "$@"
