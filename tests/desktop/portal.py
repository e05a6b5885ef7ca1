"""A settings portal to play with: what a desktop tells every program of its looks. Run by itself it is the service."""
import subprocess
import sys

from gi.repository import Gio, GLib

NAME, PATH, SETTINGS = 'org.freedesktop.portal.Desktop', '/org/freedesktop/portal/desktop', 'org.freedesktop.portal.Settings'
SPACE = 'org.freedesktop.appearance'
NO_PREFERENCE, DARK, LIGHT = 0, 1, 2
XML = f'''
<node><interface name="{SETTINGS}">
<method name="ReadAll"><arg type="as" direction="in"/><arg type="a{{sa{{sv}}}}" direction="out"/></method>
<signal name="SettingChanged"><arg type="s"/><arg type="s"/><arg type="v"/></signal>
</interface></node>'''


class Portal:
    """The service in a process of its own."""

    def __init__(self, **said):
        """`said` by key, underscores for hyphens: Portal(color_scheme=DARK)."""
        import desk  # pylint: disable=import-outside-toplevel
        words = [f'{key.replace("_", "-")}={number}' for key, number in said.items()]
        self.process = desk.start('portal', sys.executable, '-B', __file__, *words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.process.stdout.readline()

    def say(self, key, number):
        self.process.stdin.write(f'{key}={number}\n')
        self.process.stdin.flush()
        self.process.stdout.readline()

    def end(self):
        self.process.stdin.close()
        self.process.wait()


def parsed(word):
    key, _, number = word.strip().partition('=')
    return key, GLib.Variant('u', int(number))


class Service:
    def __init__(self, words):
        self.said = dict(map(parsed, words))
        self.loop = GLib.MainLoop()
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        self.bus.register_object(PATH, Gio.DBusNodeInfo.new_for_xml(XML).interfaces[0], self.answer, None, None)
        Gio.bus_own_name_on_connection(self.bus, NAME, Gio.BusNameOwnerFlags.NONE, lambda *_: print('there', flush=True), None)
        GLib.io_add_watch(sys.stdin, GLib.PRIORITY_DEFAULT, GLib.IOCondition.IN | GLib.IOCondition.HUP, self.hear)

    def answer(self, *call):
        call[-1].return_value(GLib.Variant('(a{sa{sv}})', ({SPACE: self.said},)))

    def hear(self, *_):
        line = sys.stdin.readline()
        if not line:
            self.loop.quit()
            return False
        key, value = parsed(line)
        self.said[key] = value
        self.bus.emit_signal(None, PATH, SETTINGS, 'SettingChanged', GLib.Variant('(ssv)', (SPACE, key, value)))
        print('told', flush=True)
        return True


if __name__ == '__main__':
    Service(sys.argv[1:]).loop.run()
