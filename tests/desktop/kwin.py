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

    @staticmethod
    def add_options(parser):
        pass

    def compositor(self):
        # The program's file capability keeps it from starting in a container; a copy has none.
        copy = shutil.copy(shutil.which('kwin_wayland'), self.folder)
        trusting = {'KDE_FULL_SESSION': 'true', 'KWIN_COMPOSE': 'Q', 'KWIN_WAYLAND_NO_PERMISSION_CHECKS': '1'}
        return [copy, '--virtual', '--width', str(SIZE[0]), '--height', str(SIZE[1]), '--no-lockscreen', '--no-global-shortcuts',
                '--socket', 'wayland-desk'], trusting


if __name__ == '__main__':
    if not shutil.which('kwin_wayland'):
        print('skipped: kwin_wayland is not installed')
        sys.exit(77)
    sys.exit(main(Kwin))
