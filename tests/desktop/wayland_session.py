"""What the private Wayland desktops have in common: sway.py, mutter.py and kwin.py run a command in one and take it away afterwards."""
import argparse
import json
import os
import re
import shutil
import signal
import sys

from session import HERE, Session

SIZE = 1280, 800
PANEL = 32


class WaylandSession(Session):
    desktop = ''  # as XDG_CURRENT_DESKTOP says it
    terminal = ['foot', '--title', 'Letter', 'sh', '-c', 'stty -icanon; exec cat >"$DESK_TYPED"']

    def __init__(self, chosen):
        chosen = argparse.Namespace(plain=not chosen.desk, no_bus=False, **vars(chosen))
        super().__init__(chosen)

    def new_environment(self):
        environment = super().new_environment()
        del environment['GDK_BACKEND']
        environment.pop('GDK_SCALE', None)  # the compositor tells it
        environment.update(XDG_CURRENT_DESKTOP=self.desktop, XDG_SESSION_TYPE='wayland', LIBGL_ALWAYS_SOFTWARE='1')
        return environment

    @staticmethod
    def install(environment):
        """What tells a desktop which program a window is of, as the package brings it."""
        for source, folder in (('installers/linux/org.limber.Limber.desktop', 'applications'),
                               ('assets/icons/limber.svg', 'icons/hicolor/scalable/apps')):
            place = os.path.join(environment['XDG_DATA_HOME'], folder)
            os.makedirs(place)
            shutil.copy(os.path.join(HERE, '..', '..', source), place)

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
        self.environment.update(WAYLAND_DISPLAY=self.sockets()[0], DESK_COMPOSITOR=json.dumps(command), DESK_COMPOSITOR_PID=str(process.pid),
                                DESK_SIZE='%dx%d' % self.size())

    def size(self):
        """Of the first monitor, in the desktop's own pixels."""
        return round(SIZE[0] / self.chosen.scale), round(SIZE[1] / self.chosen.scale)

    def start_desk(self):
        """A panel with a tray at the top and a terminal to type into."""
        config = self.folder + '/waybar'
        with open(config, 'w', encoding='utf-8') as file:
            json.dump({'layer': 'top', 'position': 'top', 'height': PANEL, 'modules-right': ['tray', 'clock'],
                       'tray': {'icon-size': 22, 'spacing': 8}}, file)
        self.start('panel', 'waybar', '-c', config)
        self.wait('the panel', lambda: self.has_owner('org.kde.StatusNotifierWatcher'))
        self.start_terminal()

    def start_terminal(self):
        self.start('terminal', *self.terminal)
        self.wait('the terminal', lambda: os.path.exists(self.environment['DESK_TYPED']))


def main(kind):
    parser = argparse.ArgumentParser(description=kind.__doc__)
    kind.add_options(parser)
    parser.add_argument('--desk', action='store_true', help='a panel with a tray, a terminal, and a bus for screen readers')
    parser.add_argument('--dark', action='store_true', help='the dark theme')
    parser.add_argument('--scale', type=float, default=1, help='of the monitors')
    parser.add_argument('command', nargs=argparse.REMAINDER)
    session = kind(parser.parse_args())
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        session.begin()
        if session.chosen.desk:
            session.start_desk()
        return session.run()
    finally:
        session.end()
