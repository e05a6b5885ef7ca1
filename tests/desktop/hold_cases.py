"""What holds a prompt back: a window over the whole screen, the lock, sleep."""
import os

from gi.repository import Gio, GLib

import bus
import desk
from desk import check, check_equal, wait_for
from program import Limber, rows

LOGIND = 'org.freedesktop.login1', '/org/freedesktop/login1', 'org.freedesktop.DBus.Mock'
SAVER = 'org.freedesktop.ScreenSaver'
ANSWERS = 'SELECT why FROM prompts ORDER BY opened'


def say_locked(locked):
    """A screen saver's signal."""
    bus.bus().emit_signal(None, '/org/freedesktop/ScreenSaver', SAVER, 'ActiveChanged', GLib.Variant('(b)', (locked,)))
    bus.bus().flush_sync()


def open_screen_saver():
    Gio.bus_own_name_on_connection(bus.bus(), SAVER, Gio.BusNameOwnerFlags.NONE, None, None)
    wait_for(lambda: bus.owned(SAVER), 'the screen saver on the bus')


def say_sleep(asleep):
    bus.call(*LOGIND, 'EmitSignal', GLib.Variant('(sssav)', ('org.freedesktop.login1.Manager', 'PrepareForSleep', 'b', [GLib.Variant('b', asleep)])),
             kind='SYSTEM')


def a_window_over_the_whole_screen_holds_the_prompt():
    film = desk.start('film', 'xterm', '-fullscreen', '-title', 'Film', '-e', 'cat')
    wait_for(lambda: any(desk.area(window) == (0, 0, 1280, 800) for window in desk.windows('--name', '^Film$')), 'the film over the whole screen')
    limber = Limber.started()
    desk.press('space')

    def held():
        desk.press('space')
        return limber.state() == 'held'
    wait_for(held, 'the break held')
    check_equal(limber.status()['Held'], ['fullscreen'], 'why')
    check(not limber.windows(), 'no prompt over the film')
    desk.stop(film)
    limber.type_until('due', 'prompt')
    limber.wait_prompt()


def locking_closes_the_prompt_and_holds_the_break():
    open_screen_saver()
    limber = Limber.started()
    limber.type_until_prompt()
    say_locked(True)
    limber.wait_state('locked')
    limber.wait_no_window()
    check_equal(rows(ANSWERS), [('locked',)], 'the answers')
    say_locked(True)  # twice, as some send it
    say_locked(False)
    wait_for(lambda: limber.state() != 'locked', 'the lock to end')
    limber.type_until('due', 'prompt')
    limber.wait_prompt()


def sleep_closes_the_prompt_and_holds_the_break():
    limber = Limber.started()
    limber.type_until_prompt()
    inhibitors = lambda: bus.call(LOGIND[0], LOGIND[1], 'org.freedesktop.login1.Manager', 'ListInhibitors', kind='SYSTEM')[0]  # noqa: E731
    say_sleep(True)
    limber.wait_no_window()
    wait_for(lambda: rows(ANSWERS) == [('asleep',)], 'the prompt closed by sleep')
    check(not any(str(limber.pid) in map(str, inhibitor) for inhibitor in inhibitors()), 'sleep is no longer delayed')
    say_sleep(False)
    limber.type_until('due', 'prompt')
    limber.wait_prompt()


CASES = {case.__name__: case for case in (
    a_window_over_the_whole_screen_holds_the_prompt, locking_closes_the_prompt_and_holds_the_break, sleep_closes_the_prompt_and_holds_the_break)}

if __name__ == '__main__':
    os.environ.setdefault('PYTHONUNBUFFERED', '1')
    desk.run(CASES)
