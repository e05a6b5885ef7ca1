"""A private X11 desktop around one command; see x11_session.sh."""
import argparse
import ctypes
import glob
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
PR_SET_PDEATHSIG, PR_SET_CHILD_SUBREAPER = 1, 36
LIBC = ctypes.CDLL(None)
DEADLINE = 60

NOTIFIERS = {
    'dunst': '/usr/bin/dunst',
    'xfce': '/usr/lib/*/xfce4/notifyd/xfce4-notifyd',
    'notification-daemon': '/usr/lib/notification-daemon/notification-daemon',
}
LOGIND_MOCK = [sys.executable, '-m', 'dbusmock', '--system', '--template', 'logind']


def options():
    parser = argparse.ArgumentParser(prog='x11_session.sh', description=__doc__)
    parser.add_argument('--scale', type=int, default=1, choices=(1, 2), help='pixels of the screen for one of the desktop')
    parser.add_argument('--dark', action='store_true', help='the dark theme')
    parser.add_argument('--no-panel', action='store_true', help='no panel, so no tray')
    parser.add_argument('--panel-late', action='store_true', help='the same, for a command that starts one by itself')
    parser.add_argument('--trayer', action='store_true', help='a panel with the old tray (XEmbed) only')
    parser.add_argument('--no-bus', action='store_true', help='no session bus')
    parser.add_argument('--no-display', action='store_true', help='no X server and nothing that needs one')
    parser.add_argument('--logind', action='store_true', help='a logind to play with on the system bus')
    parser.add_argument('--notifications', default='dunst', choices=(*NOTIFIERS, 'none'), help='the notification service')
    parser.add_argument('--plain', action='store_true', help='no terminal, no notifications, no screen reader: for measuring')
    parser.add_argument('command', nargs=argparse.REMAINDER)
    chosen = parser.parse_args()
    if not chosen.command:
        parser.error('no command')
    return chosen


def die_with_parent():
    LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def children_of():
    """Every process's parent and children: {parent: [child, …]}."""
    family = {}
    for entry in os.listdir('/proc'):
        if not entry.isdigit():
            continue
        try:
            with open(f'/proc/{entry}/stat', encoding='utf-8', errors='replace') as stat:
                parent = int(stat.read().rpartition(')')[2].split()[1])
        except (OSError, ValueError, IndexError):
            continue
        family.setdefault(parent, []).append(int(entry))
    return family


def descendants(root):
    family, todo, found = children_of(), [root], []
    while todo:
        for child in family.get(todo.pop(), []):
            found.append(child)
            todo.append(child)
    return found


class Session:
    def __init__(self, chosen):
        self.chosen = chosen
        self.folder = tempfile.mkdtemp(prefix='limber-desk-')
        self.logs = os.path.join(self.folder, 'logs')
        self.environment = self.new_environment()
        LIBC.prctl(PR_SET_CHILD_SUBREAPER, 1)

    def new_environment(self):
        home = os.path.join(self.folder, 'home')
        places = {
            'HOME': home, 'XDG_CONFIG_HOME': home + '/.config', 'XDG_DATA_HOME': home + '/.local/share',
            'XDG_STATE_HOME': home + '/.local/state', 'XDG_CACHE_HOME': home + '/.cache', 'XDG_RUNTIME_DIR': self.folder + '/run',
            'TMPDIR': self.folder + '/tmp',
        }
        for place in [*places.values(), self.logs]:
            os.makedirs(place, mode=0o700)
        kept = {name: value for name, value in os.environ.items() if name in ('PATH', 'USER') or name.startswith('LIMBER_')}
        environment = {
            'USER': 'root', **kept, **places, 'LANG': 'C.UTF-8', 'TZ': 'UTC', 'SHELL': '/bin/sh', 'XDG_CURRENT_DESKTOP': 'XFCE',
            'XDG_SESSION_TYPE': 'x11', 'XDG_DATA_DIRS': '/usr/local/share:/usr/share', 'XDG_CONFIG_DIRS': self.folder + '/etc:/etc/xdg',
            'GDK_BACKEND': 'x11', 'GIO_USE_VFS': 'local', 'DESK_FOLDER': self.folder, 'DESK_LOGS': self.logs,
            'DESK_TYPED': self.folder + '/typed', 'DBUS_SYSTEM_BUS_ADDRESS': 'unix:path=' + places['XDG_RUNTIME_DIR'] + '/system_bus',
        }
        if self.chosen.dark:
            environment['GTK_THEME'] = 'Adwaita:dark'
        if self.chosen.scale != 1:
            environment['GDK_SCALE'] = str(self.chosen.scale)
        if self.chosen.plain:
            environment['NO_AT_BRIDGE'] = '1'
        if not self.chosen.no_bus:
            environment['DBUS_SESSION_BUS_ADDRESS'] = 'unix:path=' + places['XDG_RUNTIME_DIR'] + '/bus'
        return environment

    def start(self, name, *command, **more):
        with open(os.path.join(self.logs, name + '.log'), 'ab') as log:
            return subprocess.Popen(command, env=self.environment, cwd=self.environment['HOME'], stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                                    preexec_fn=die_with_parent, start_new_session=True, **more)

    def succeeds(self, *command):
        return subprocess.run(command, env=self.environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                              check=False).returncode == 0

    def wait(self, what, condition):
        end = time.monotonic() + DEADLINE
        while not condition():
            if time.monotonic() > end:
                raise RuntimeError(f'session: {what} did not come up')
            time.sleep(0.05)

    def has_owner(self, name, bus='--session'):
        return self.succeeds('gdbus', 'wait', bus, '--timeout', '1', name)

    def start_display(self):
        size = 1280 * self.chosen.scale, 800 * self.chosen.scale
        read, write = os.pipe()
        self.start('xvfb', 'Xvfb', '-displayfd', str(write), '-screen', '0', '%dx%dx24' % size, '-nolisten', 'tcp', '-noreset', pass_fds=(write,))
        os.close(write)
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        if not number:
            raise RuntimeError('session: Xvfb did not start')
        self.environment['DISPLAY'] = ':' + number
        self.succeeds('xsetroot', '-solid', '#3b5568')

    def start_buses(self):
        buses = [('system', self.environment['DBUS_SYSTEM_BUS_ADDRESS'])]
        if not self.chosen.no_bus:
            buses.append(('session', self.environment['DBUS_SESSION_BUS_ADDRESS']))
        for name, address in buses:
            self.start(name + '-bus', 'dbus-daemon', '--session', '--nofork', '--nopidfile', '--address=' + address)
            self.wait(f'the {name} bus', lambda: os.path.exists(address.partition('=')[2]))  # pylint: disable=cell-var-from-loop

    def start_panel(self):
        if self.chosen.trayer:
            self.start('trayer', 'trayer', '--edge', 'top', '--align', 'right', '--height', '24', '--widthtype', 'request')
            self.wait('trayer', lambda: self.succeeds('xdotool', 'search', '--onlyvisible', '--class', 'trayer'))
        elif not (self.chosen.no_panel or self.chosen.panel_late):
            self.start('panel', os.path.join(HERE, 'panel.sh'))
            self.wait('the panel', lambda: self.has_owner('org.kde.StatusNotifierWatcher'))

    def start_notifications(self):
        settings = os.path.join(self.environment['XDG_CONFIG_HOME'], 'dunst')
        os.makedirs(settings)
        with open(os.path.join(settings, 'dunstrc'), 'w', encoding='utf-8') as file:
            # Its menu of actions is any program that prints one of the lines it is given. Nothing goes by itself while a test looks.
            file.write(f'[global]\ndmenu = {HERE}/choose_line.sh\n[urgency_normal]\ntimeout = 0\n')
        service = self.start('notifications', *glob.glob(NOTIFIERS[self.chosen.notifications]))
        self.environment['DESK_NOTIFIER'] = str(service.pid)
        self.wait('notifications', lambda: self.has_owner('org.freedesktop.Notifications'))

    def start_terminal(self):
        face = ['-fa', 'DejaVu Sans Mono', '-fs', str(10 * self.chosen.scale)] if self.chosen.scale > 1 else []
        self.start('xterm', 'xterm', *face, '-geometry', '70x20+150+120', '-title', 'Letter', '-e', 'sh', '-c',
                   'stty -icanon; exec cat >"$DESK_TYPED"')
        self.wait('the terminal', lambda: os.path.exists(self.environment['DESK_TYPED'])
                  and self.succeeds('xdotool', 'search', '--onlyvisible', '--name', '^Letter$', 'windowactivate', '--sync'))

    def begin(self):
        self.start_buses()
        if self.chosen.logind:
            self.start('logind', *LOGIND_MOCK)
            self.wait('logind', lambda: self.has_owner('org.freedesktop.login1', '--system'))
            self.environment['XDG_SESSION_ID'] = 'c1'
            self.succeeds('gdbus', 'call', '--system', '-d', 'org.freedesktop.login1', '-o', '/org/freedesktop/login1',
                          '-m', 'org.freedesktop.DBus.Mock.AddSession', 'c1', 'seat0', '1000', 'root', 'true')
        if self.chosen.no_display:
            return
        self.start_display()
        self.start('xfwm4', 'xfwm4', '--compositor=off')
        self.wait('the window manager', lambda: b'window id' in subprocess.run(
            ['xprop', '-root', '_NET_SUPPORTING_WM_CHECK'], env=self.environment, capture_output=True, check=False).stdout)
        self.start_panel()
        if not self.chosen.plain and not self.chosen.no_bus and self.chosen.notifications != 'none':
            self.start_notifications()
        self.start_terminal()

    def run(self):
        with subprocess.Popen(self.chosen.command, env=self.environment, preexec_fn=die_with_parent) as command:
            return command.wait()

    def end(self):
        """Ends what this session started, and nothing else: every process here is a descendant."""
        for sign, grace in ((signal.SIGTERM, 3), (signal.SIGKILL, 3)):
            end = time.monotonic() + grace
            while time.monotonic() < end:
                self.reap()
                left = descendants(os.getpid())
                if not left:
                    break
                for process in left:
                    try:
                        os.kill(process, sign)
                    except ProcessLookupError:
                        pass
                time.sleep(0.05)
        keep = os.environ.get('LIMBER_KEEP')
        if keep:
            shutil.copytree(self.logs, os.path.join(keep, 'logs'), dirs_exist_ok=True)
        shutil.rmtree(self.folder, ignore_errors=True)

    @staticmethod
    def reap():
        try:
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        except ChildProcessError:
            pass


def main():
    session = Session(options())
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        session.begin()
        return session.run()
    finally:
        session.end()


if __name__ == '__main__':
    sys.exit(main())
