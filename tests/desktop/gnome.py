"""gnome.py [--monitors N] COMMAND…: a private GNOME desktop without a screen around one command: GNOME Shell with its panel and notifications."""
import glob
import os
import re
import shutil
import subprocess
import sys

from session import HERE, LOGIND_MOCK
from wayland_session import SIZE, WaylandSession, main

EXTENSION = 'ubuntu-appindicators@ubuntu.com'
NEEDED = 'gnome-shell', 'Xwayland', 'dconf', '/usr/libexec/gsd-xsettings', '/usr/share/gnome-shell/extensions/' + EXTENSION
# The pointer may go into a corner, and nothing greets, dims or locks by itself.
SETTINGS = f'''\
[org/gnome/shell]
enabled-extensions=['{EXTENSION}']
disable-user-extensions=false
welcome-dialog-last-shown-version='99'
[org/gnome/desktop/interface]
enable-hot-corners=false
color-scheme='%s'
[org/gnome/desktop/background]
picture-options='none'
primary-color='#3b5568'
[org/gnome/desktop/session]
idle-delay=uint32 0
[org/gnome/desktop/screensaver]
lock-enabled=false
'''


class Gnome(WaylandSession):
    """GNOME's whole desktop, privately."""
    desktop = 'GNOME'
    terminal = [sys.executable, '-B', os.path.join(HERE, 'letter.py')]

    @staticmethod
    def add_options(parser):
        parser.add_argument('--monitors', type=int, default=1)

    def new_environment(self):
        environment = super().new_environment()
        environment.pop('GTK_THEME', None)  # GNOME's own settings tell it
        environment['XDG_SESSION_ID'] = 'c1'
        self.install(environment)
        return environment

    def start_buses(self):
        super().start_buses()
        self.start('logind', *LOGIND_MOCK)
        self.wait('logind', lambda: self.has_owner('org.freedesktop.login1', '--system'))
        self.succeeds('gdbus', 'call', '--system', '-d', 'org.freedesktop.login1', '-o', '/org/freedesktop/login1',
                      '-m', 'org.freedesktop.DBus.Mock.AddSession', 'c1', 'seat0', '1000', 'root', 'true')
        settings = SETTINGS % ('prefer-dark' if self.chosen.dark else 'default')
        subprocess.run(['dconf', 'load', '/'], env=self.environment, input=settings, text=True, check=True)

    def compositor(self):
        monitors = ['--virtual-monitor', '%dx%d' % SIZE] * self.chosen.monitors
        return ['gnome-shell', '--headless', '--wayland', '--unsafe-mode', *monitors, '--wayland-display', 'wayland-desk'], {}

    def begin(self):
        super().begin()
        self.wait('the shell', lambda: self.shell_says('ready'))
        self.environment['DISPLAY'] = self.x11_display()
        self.environment['XAUTHORITY'] = glob.glob(self.environment['XDG_RUNTIME_DIR'] + '/.mutter-Xwaylandauth.*')[0]

    def shell_says(self, what):
        return self.succeeds(sys.executable, '-B', os.path.join(HERE, 'gnome_shell.py'), what)

    def x11_display(self):
        with open(os.path.join(self.logs, 'compositor.log'), encoding='utf-8') as log:
            return re.search(r'public X11 display (:\d+)', log.read()).group(1)

    def start_desk(self):
        # Programs of X11 hear of fonts and looks from this, as in every GNOME session.
        self.start('xsettings', '/usr/libexec/gsd-xsettings')
        self.wait('the tray', lambda: self.has_owner('org.kde.StatusNotifierWatcher'))
        self.start_terminal()

    def start_terminal(self):
        """There is no keyboard yet, so it does not hear that it has the keys."""
        self.start('terminal', *self.terminal)
        self.wait('the terminal', lambda: self.shell_says('focused'))
        open(self.environment['DESK_TYPED'], 'a', encoding='utf-8').close()


if __name__ == '__main__':
    missing = [place for place in NEEDED if not shutil.which(place) and not os.path.exists(place)]
    if missing:
        print('skipped: not installed: ' + ', '.join(missing))
        sys.exit(77)
    sys.exit(main(Gnome))
