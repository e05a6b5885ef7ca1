"""plasma.py COMMAND…: a private KDE Plasma desktop without a screen around one command: KWin with Plasma's own panel, notifications and locker."""
import glob
import os
import shutil
import sys

from kwin import Kwin
from session import HERE, LOGIND_MOCK
from wayland_session import main

LIBEXEC = '/usr/lib/*/libexec/'
NEEDED = ('kwin_wayland', 'plasmashell', 'kded5', LIBEXEC + 'kactivitymanagerd', LIBEXEC + 'kscreenlocker_greet', LIBEXEC + 'xdg-desktop-portal-kde')
# As KWin knows the programs that it lets move the pointer.
HAND = '''[Desktop Entry]
Type=Application
Name=Hand
Exec={}
NoDisplay=true
X-KDE-Wayland-Interfaces=org_kde_kwin_fake_input
'''
# Nothing locks by itself, and nobody is welcomed.
SETTINGS = {'kscreenlockerrc': '[Daemon]\nAutolock=false\nLockOnResume=false\n', 'kded5rc': '[Module-kded_plasma-welcome]\nautoload=false\n'}


def found(program):
    return shutil.which(program) or next(iter(glob.glob(program)), None)


class Plasma(Kwin):
    """KDE's whole desktop, privately."""
    compose = 'O2'  # with it KWin takes pictures of the screen
    lock_screen = True
    trusts_all = False  # or it would not know Plasma, to which it grants the focus for clicks on its panel

    def new_environment(self):
        environment = super().new_environment()
        environment.update(KDE_FULL_SESSION='true', KDE_SESSION_VERSION='5', XDG_SESSION_ID='auto')
        environment.pop('GTK_THEME', None)  # Plasma's own settings tell it
        for name, text in SETTINGS.items():
            with open(os.path.join(environment['XDG_CONFIG_HOME'], name), 'w', encoding='utf-8') as file:
                file.write(text)
        self.install(environment)
        if 'LIMBER_POINTER' in environment:
            self.trust_hand(environment)
        return environment

    @staticmethod
    def trust_hand(environment):
        """As it trusts all programs that may move the pointer."""
        with open(os.path.join(environment['XDG_DATA_HOME'], 'applications', 'hand.desktop'), 'w', encoding='utf-8') as file:
            file.write(HAND.format(os.path.realpath(environment['LIMBER_POINTER'])))

    def start_logind(self):
        """The locker asks for the session that it is in by this name, and is unlocked by it: there is nobody here who has a password."""
        self.start('logind', *LOGIND_MOCK)
        self.wait('logind', lambda: self.has_owner('org.freedesktop.login1', '--system'))
        self.succeeds('gdbus', 'call', '--system', '-d', 'org.freedesktop.login1', '-o', '/org/freedesktop/login1',
                      '-m', 'org.freedesktop.DBus.Mock.AddSession', 'auto', 'seat0', '1000', 'root', 'true')

    def start_buses(self):
        super().start_buses()
        self.start_logind()

    def start_desk(self):
        self.environment.update(QT_QPA_PLATFORM='wayland', QT_QUICK_BACKEND='software', QT_LINUX_ACCESSIBILITY_ALWAYS_ON='1')
        # What the bus starts needs to know where the desktop is.
        told = [name for name in self.environment if name.startswith(('WAYLAND_', 'XDG_', 'KDE_', 'QT_'))]
        self.succeeds('dbus-update-activation-environment', *told)
        self.start('kded', 'kded5')
        self.start('activities', found(LIBEXEC + 'kactivitymanagerd'))
        self.wait('the activities', lambda: self.has_owner('org.kde.ActivityManager'))
        if self.chosen.dark:
            self.succeeds('plasma-apply-colorscheme', 'BreezeDark')
        self.environment['DESK_PANEL_PID'] = str(self.start('panel', 'plasmashell').pid)
        self.wait('the watcher of the tray', lambda: self.has_owner('org.kde.StatusNotifierWatcher') and self.has_owner('org.kde.plasmashell'))
        self.wait('the desktop', lambda: self.succeeds(sys.executable, '-B', os.path.join(HERE, 'plasma_panel.py')))
        self.start_terminal()


if __name__ == '__main__':
    missing = [program for program in NEEDED if not found(program)]
    if missing:
        print('skipped: not installed: ' + ', '.join(missing))
        sys.exit(77)
    sys.exit(main(Plasma))
