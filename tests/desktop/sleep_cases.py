"""The lid closed at any moment, and a lock that nothing takes up."""
import time

from gi.repository import GLib

import bus
import desk
from desk import check, check_equal, wait_for
from hold_cases import ANSWERS, LOGIND, say_sleep
from program import RATE, Limber, cli, rows, short


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
    limber = Limber.started(text=short().replace('length = "4min"', 'length = "10min"'))
    began = time.monotonic()
    check_equal(cli('break')[0], 0, 'exit code of limber break')
    limber.wait_state('routine')
    wait_for(lambda: limber.windows(), 'the window of the routine')
    close_the_lid()
    at_most = (time.monotonic() - began) * RATE
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
    a_lid_closed_in_a_snooze_brings_no_prompt_into_sleep, a_lid_closed_in_a_routine_ends_it_and_does_not_count_the_sleep,
    all_is_saved_before_sleep, a_lock_that_nothing_takes_up_ends_when_one_goes_on_typing)}

if __name__ == '__main__':
    desk.run(CASES)
