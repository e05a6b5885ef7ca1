"""kwin.py COMMAND…: a private desktop of KDE's compositor without a screen and without Plasma around one command."""
import os
import shutil
import sys

from session import HERE
from wayland_session import SIZE, WaylandSession, main


class Kwin(WaylandSession):
    """KDE's compositor, privately."""
    desktop = 'KDE'
    terminal = [sys.executable, '-B', os.path.join(HERE, 'letter.py')]
    compose = 'Q'
    lock_screen = False
    trusts_all = True

    @staticmethod
    def add_options(parser):
        parser.add_argument('--monitors', type=int, default=1)

    def compositor(self):
        # The program's file capability keeps it from starting in a container; a copy has none.
        copy = shutil.copy(shutil.which('kwin_wayland'), self.folder)
        trusting = {'KDE_FULL_SESSION': 'true', 'KWIN_COMPOSE': self.compose, 'KWIN_SCREENSHOT_NO_PERMISSION_CHECKS': '1',
                    **({'KWIN_WAYLAND_NO_PERMISSION_CHECKS': '1'} if self.trusts_all else {})}
        size = ['--width', str(SIZE[0]), '--height', str(SIZE[1]), '--scale', str(self.chosen.scale), '--output-count', str(self.chosen.monitors)]
        return [copy, '--virtual', *size, *([] if self.lock_screen else ['--no-lockscreen']), '--no-global-shortcuts',
                '--socket', 'wayland-desk'], trusting


if __name__ == '__main__':
    if not shutil.which('kwin_wayland'):
        print('skipped: kwin_wayland is not installed')
        sys.exit(77)
    sys.exit(main(Kwin))
