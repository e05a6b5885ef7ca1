"""What the private Wayland desktops have in common: sway.py, mutter.py and kwin.py run a command in one and take it away afterwards."""
import argparse
import json
import os
import re
import signal
import sys

from session import Session

SIZE = 1280, 800


class WaylandSession(Session):
    desktop = ''  # as XDG_CURRENT_DESKTOP says it

    def __init__(self, chosen):
        chosen = argparse.Namespace(dark=False, scale=1, plain=True, no_bus=False, **vars(chosen))
        super().__init__(chosen)

    def new_environment(self):
        environment = super().new_environment()
        del environment['GDK_BACKEND']
        environment.update(XDG_CURRENT_DESKTOP=self.desktop, XDG_SESSION_TYPE='wayland', LIBGL_ALWAYS_SOFTWARE='1')
        return environment

    def compositor(self):
        """Its command, and what it wants in its environment; the command starts it again, too."""
        raise NotImplementedError

    def sockets(self):
        return [name for name in os.listdir(self.environment['XDG_RUNTIME_DIR']) if re.fullmatch(r'wayland-\w+', name)]

    def begin(self):
        self.start_buses()
        command, more = self.compositor()
        command = ['env', *(f'{name}={value}' for name, value in more.items()), *command]
        process = self.start('compositor', *command)
        self.wait('the compositor', self.sockets)
        self.environment.update(WAYLAND_DISPLAY=self.sockets()[0], DESK_COMPOSITOR=json.dumps(command), DESK_COMPOSITOR_PID=str(process.pid))


def main(kind):
    parser = argparse.ArgumentParser(description=kind.__doc__)
    kind.add_options(parser)
    parser.add_argument('command', nargs=argparse.REMAINDER)
    session = kind(parser.parse_args())
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        session.begin()
        return session.run()
    finally:
        session.end()
