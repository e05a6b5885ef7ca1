"""What holds a prompt back: a window over the whole screen, the lock, sleep."""
import os
import time

from gi.repository import Gio, GLib

import bus
import desk
from desk import check, check_equal, wait_for
from program import RATE, Limber, cli, rows

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


def say_lock():
    """logind's wish, which need not mean that anything locks."""
    bus.call(LOGIND[0], LOGIND[1] + '/session/c1', LOGIND[2],
             'EmitSignal', GLib.Variant('(sssav)', ('org.freedesktop.login1.Session', 'Lock', '', [])), kind='SYSTEM')


def sleep_is_delayed():
    inhibitors = bus.call(LOGIND[0], LOGIND[1], 'org.freedesktop.login1.Manager', 'ListInhibitors', kind='SYSTEM')[0]
    return any('Limber' in map(str, inhibitor) for inhibitor in inhibitors)


def close_the_lid():
    say_sleep(True)
    wait_for(lambda: not sleep_is_delayed(), 'leave to sleep')


def open_the_lid():
    say_sleep(False)
    wait_for(sleep_is_delayed, 'the next sleep delayed')


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


def a_lid_closed_in_a_snooze_brings_no_prompt_into_sleep():
    limber = Limber.started()
    limber.type_until_prompt()
    check_equal(cli('later')[0], 0, 'exit code of limber later')
    limber.wait_no_window()
    close_the_lid()
    time.sleep(2 * 5 * 60 / RATE)  # twice the snooze
    check(not limber.windows(), 'no prompt while asleep')
    check_equal(len(rows(ANSWERS)), 1, 'prompts')
    open_the_lid()
    check(not limber.windows(), 'no prompt before the person is there')
    limber.type_until('due', 'prompt')
    limber.wait_prompt()
    check_equal(rows(ANSWERS), [('later',)], 'one prompt, not a burst of them')


def a_lid_closed_in_a_routine_ends_it_and_does_not_count_the_sleep():
    limber = Limber.started()
    check_equal(cli('break', 'desk-reset')[0], 0, 'exit code of limber break')
    limber.wait_state('routine')
    wait_for(lambda: limber.windows(), 'the window of the routine')
    began = time.monotonic()
    close_the_lid()
    at_most = (time.monotonic() - began) * RATE + 3 * RATE
    time.sleep(3 * 60 / RATE)
    open_the_lid()
    limber.wait_no_window()
    (result, done), = wait_for(lambda: rows('SELECT result, done FROM routines'), 'the routine in the history')
    check_equal(result, 'abandoned', 'what became of it')
    check(done / 1000 <= at_most, f'{done} ms done, at most {at_most} s could be')
    check(limber.state() != 'routine', 'no routine goes on')


def all_is_saved_before_sleep():
    limber = Limber.started(every='2h')
    with desk.Typing():
        wait_for(lambda: limber.status()['SittingSeconds'] > 190, 'some minutes of sitting')
    close_the_lid()
    before = limber.status()['SittingSeconds']
    limber.kill()  # the battery is empty
    again = Limber()
    again.wait_ready()
    check(abs(again.status()['SittingSeconds'] - before) <= 1, f'sitting time kept: {before}, {again.status()["SittingSeconds"]}')


def a_lock_that_nothing_takes_up_ends_when_one_goes_on_typing():
    limber = Limber.started(every='4h')
    limber.type_until('counting')
    say_lock()
    limber.wait_state('locked')
    limber.type_until('counting')


CASES = {case.__name__: case for case in (
    a_window_over_the_whole_screen_holds_the_prompt, locking_closes_the_prompt_and_holds_the_break, sleep_closes_the_prompt_and_holds_the_break,
    a_lid_closed_in_a_snooze_brings_no_prompt_into_sleep, a_lid_closed_in_a_routine_ends_it_and_does_not_count_the_sleep,
    all_is_saved_before_sleep, a_lock_that_nothing_takes_up_ends_when_one_goes_on_typing)}

if __name__ == '__main__':
    os.environ.setdefault('PYTHONUNBUFFERED', '1')
    desk.run(CASES)
