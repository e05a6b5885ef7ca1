"""mutter.py COMMAND…: a private desktop of GNOME's compositor without a screen and without the shell around one command."""
import sys

from wayland_session import SIZE, WaylandSession, main


class Mutter(WaylandSession):
    """GNOME's compositor, privately."""
    desktop = 'GNOME'

    @staticmethod
    def add_options(parser):
        pass

    def compositor(self):
        return ['mutter', '--headless', '--wayland', '--no-x11', '--virtual-monitor', '%dx%d' % SIZE, '--wayland-display', 'wayland-desk'], {}

    def begin(self):
        super().begin()
        self.wait('the idle monitor', lambda: self.has_owner('org.gnome.Mutter.IdleMonitor'))


if __name__ == '__main__':
    sys.exit(main(Mutter))
