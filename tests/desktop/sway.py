"""sway.py [--xwayland] COMMAND…: a private sway desktop without a screen around one command."""
import os
import sys

from wayland_session import SIZE, WaylandSession, main

CONFIG = '''\
output * bg #305070 solid_color
output * resolution {0}x{1} scale {4}
output HEADLESS-1 position 0 0
seat seat0 fallback true
xwayland {2}
exec sh -c 'echo "$DISPLAY" >"{3}.new"; mv "{3}.new" "{3}"'
'''


class Sway(WaylandSession):
    """A private sway desktop."""
    desktop = 'sway'

    @staticmethod
    def add_options(parser):
        parser.add_argument('--xwayland', action='store_true', help='with an X server for the programs that need one')
        parser.add_argument('--monitors', type=int, default=1)

    def compositor(self):
        config, self.display_file = self.folder + '/sway.config', self.folder + '/display'
        with open(config, 'w', encoding='utf-8') as file:
            file.write(CONFIG.format(*SIZE, 'enable' if self.chosen.xwayland else 'disable', self.display_file,
                                     self.chosen.scale))
        headless = {'WLR_BACKENDS': 'headless', 'WLR_RENDERER': 'pixman', 'WLR_LIBINPUT_NO_DEVICES': '1', 'WLR_HEADLESS_OUTPUTS': str(self.chosen.monitors)}
        # It refuses to run as root; in a user namespace it is somebody else.
        drop = ['unshare', '-U', '--map-user=1000', '--map-group=1000'] if os.getuid() == 0 else []
        return [*drop, 'sway', '-c', config], headless

    def begin(self):
        super().begin()
        self.wait('what sway starts', lambda: os.path.exists(self.display_file))
        sockets = [name for name in os.listdir(self.environment['XDG_RUNTIME_DIR']) if name.startswith('sway-ipc.')]
        self.environment['SWAYSOCK'] = os.path.join(self.environment['XDG_RUNTIME_DIR'], sockets[0])
        if self.chosen.xwayland:
            with open(self.display_file, encoding='utf-8') as file:
                self.environment['DISPLAY'] = file.read().strip()


if __name__ == '__main__':
    sys.exit(main(Sway))
