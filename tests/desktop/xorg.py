"""xorg.py COMMAND…: a private X11 desktop with two monitors, one of which can be unplugged, around one command."""
import argparse
import os
import shutil
import signal
import sys

from session import Session

CONFIG = '''\
Section "ServerFlags"
 Option "DontVTSwitch" "true"
 Option "AutoAddDevices" "false"
 Option "AutoEnableDevices" "false"
EndSection
Section "Device"
 Identifier "device"
 Driver "dummy"
 VideoRam 256000
EndSection
Section "Monitor"
 Identifier "monitor"
 HorizSync 5.0-1000.0
 VertRefresh 5.0-200.0
 Modeline "1280x800" 83.46 1280 1344 1480 1680 800 801 804 828
EndSection
Section "Screen"
 Identifier "screen"
 Device "device"
 Monitor "monitor"
 DefaultDepth 24
 SubSection "Display"
  Depth 24
  Modes "1280x800"
  Virtual 2560 1600
 EndSubSection
EndSection
'''
SERVER = '/usr/lib/xorg/Xorg'


class Xorg(Session):
    """Xvfb has one monitor for ever; the real server with a driver for no card has as many as one likes."""

    def start_display(self):
        config = self.folder + '/xorg.conf'
        with open(config, 'w', encoding='utf-8') as file:
            file.write(CONFIG)
        read, write = os.pipe()
        self.start('xorg', SERVER, '-displayfd', str(write), '-config', config, '-logfile', self.logs + '/xorg-server.log', '-noreset',
                   '-nolisten', 'tcp', pass_fds=(write,))
        os.close(write)
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        if not number:
            raise RuntimeError('session: Xorg did not start')
        self.environment['DISPLAY'] = ':' + number
        self.succeeds('xrandr', '--addmode', 'DUMMY1', '1024x768')
        if not self.succeeds('xrandr', '--output', 'DUMMY1', '--mode', '1024x768', '--right-of', 'DUMMY0'):
            raise RuntimeError('session: there is no second monitor')
        self.succeeds('xrandr')  # has the driver look what is plugged in


def main():
    parser = argparse.ArgumentParser(description=Xorg.__doc__)
    parser.add_argument('command', nargs=argparse.REMAINDER)
    session = Xorg(argparse.Namespace(scale=1, dark=False, no_panel=True, panel_late=False, trayer=False, no_bus=False, no_display=False,
                                      logind=False, notifications='none', plain=False, **vars(parser.parse_args())))
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        session.begin()
        return session.run()
    finally:
        session.end()


if __name__ == '__main__':
    if os.getuid() != 0 or not os.path.exists(SERVER):
        print('skipped: only root may start Xorg without a seat' if shutil.which(SERVER) else 'skipped: Xorg is not installed')
        sys.exit(77)
    sys.exit(main())
