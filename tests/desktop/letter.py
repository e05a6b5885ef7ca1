"""A window to type into, for desktops where no small terminal runs: what is typed goes to $DESK_TYPED."""
import os

import gi

gi.require_version('Gtk', '3.0')
gi.require_version('Gdk', '3.0')
from gi.repository import Gdk, Gtk  # noqa: E402  pylint: disable=wrong-import-position


def write(_, event):
    letter = '\n' if event.keyval == Gdk.KEY_Return else event.string
    if not letter.isprintable() and letter != '\n':
        return
    with open(os.environ['DESK_TYPED'], 'a', encoding='utf-8') as file:
        file.write(letter)
    words.set_text(words.get_text() + letter)


words = Gtk.Label(xalign=0, yalign=0, margin=12)
window = Gtk.Window(title='Letter', default_width=500, default_height=300)
window.add(words)
window.connect('key-press-event', write)
window.connect('focus-in-event', lambda *_: open(os.environ['DESK_TYPED'], 'a', encoding='utf-8').close())
window.show_all()
window.present()
Gtk.main()
