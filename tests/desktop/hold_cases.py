"""What holds a prompt back: calls, a window over the whole screen, do not disturb, the lock, sleep."""
import json
import os
import signal

from gi.repository import Gio, GLib

import bus
import desk
import tray
from desk import check, check_equal, wait_for
from program import Limber, cli, log_text, rows, short, write_config

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


def start_sound_server():
    """PulseAudio with a microphone that hears nothing."""
    desk.start('pulseaudio', 'pulseaudio', '-n', '--daemonize=no', '--exit-idle-time=-1', '--use-pid-file=no', '-L', 'module-native-protocol-unix',
               '-L', 'module-null-source source_name=mic', '-L', 'module-null-sink')
    wait_for(lambda: 'mic' in desk.output('pactl', 'list', 'short', 'sources'), 'the microphone')


def record():
    return desk.start('recorder', 'sh', '-c', 'exec parec --device=mic --property=application.process.binary=firefox >/dev/null')


def type_until_held(limber, because):
    """A due break is held, for this reason alone, which is told wherever there is something to read."""
    limber.type_until('held')
    wait_for(lambda: limber.status()['HeldBecause'] == [because], f'{because} (it is {limber.status()["HeldBecause"]})')
    check(f'held: {because}' in cli('status')[1], 'the reason in `limber status`')
    check_equal(json.loads(cli('status', '--json')[1])['held_because'], [because], 'the reason in `limber status --json`')
    check(f'held: {because}' in tray.look(limber.pid)['ToolTip'][3] + tray.look(limber.pid)['ToolTip'][2], 'the reason in the tooltip')
    check(not limber.windows(), 'no prompt while it is held')


def prompt_comes_with_the_debt(limber, sitting_before):
    """The break is still due: nothing of the sitting time was given away, and the prompt comes at a pause."""
    wait_for(lambda: limber.state() != 'held', 'the hold to end')
    check(limber.status()['SittingSeconds'] >= sitting_before >= 300, 'the sitting time after the hold')
    limber.type_until('due', 'prompt')
    limber.wait_prompt()
    check(limber.status()['SittingSeconds'] >= sitting_before, 'the sitting time at the prompt')


def a_call_holds_the_prompt():
    limber = Limber.started()
    start_sound_server()  # later than Limber: it is found
    recorder = record()
    type_until_held(limber, 'in a call, microphone used by firefox')
    check_equal(limber.status()['Held'], ['call'], 'the reason for programs')
    sitting = limber.status()['SittingSeconds']
    desk.stop(recorder)
    prompt_comes_with_the_debt(limber, sitting)
    record()  # a call that begins under the open prompt closes it, and that is no miss
    limber.wait_no_window()
    check_equal(rows(ANSWERS), [('held',)], 'the answers')
    check_equal((log_text().count('call begins'), log_text().count('call ends')), (2, 1), 'what the log tells of calls')
    check('firefox' not in log_text(), 'no word in the log of who calls')


def do_not_disturb_holds_the_prompt():
    limber = Limber.started()
    check_equal(desk.output('dunstctl', 'set-paused', 'true'), '', 'what dunstctl says')
    type_until_held(limber, 'do not disturb is on, says dunst')
    sitting = limber.status()['SittingSeconds']
    desk.output('dunstctl', 'set-paused', 'false')
    prompt_comes_with_the_debt(limber, sitting)


def gnomes_do_not_disturb_holds_the_prompt():
    """By its settings alone: this desktop has no GNOME Shell, and here nothing else may show notifications."""
    notifications = 'org.freedesktop.Notifications'
    daemon, = bus.call('org.freedesktop.DBus', '/', 'org.freedesktop.DBus', 'GetConnectionUnixProcessID', GLib.Variant('(s)', (notifications,)))
    os.kill(daemon, signal.SIGTERM)
    wait_for(lambda: not bus.owned(notifications), 'the end of dunst')
    os.environ['XDG_CURRENT_DESKTOP'] = 'GNOME'
    limber = Limber.started()
    switch = lambda banners: desk.output('gsettings', 'set', 'org.gnome.desktop.notifications', 'show-banners', banners)  # noqa: E731
    switch('false')
    type_until_held(limber, 'do not disturb is on, says GNOME')
    sitting = limber.status()['SittingSeconds']
    switch('true')
    prompt_comes_with_the_debt(limber, sitting)


def a_hold_that_is_switched_off_holds_nothing():
    start_sound_server()
    record()
    limber = Limber.started()
    own = lambda: desk.output('pgrep', '-P', str(limber.pid), 'limber-microp')  # noqa: E731
    type_until_held(limber, 'in a call, microphone used by firefox')
    check(own(), 'something listens')
    write_config(text=short().replace('[hold]', '[hold]\ncall = false'))
    limber.wait_prompt()
    wait_for(lambda: not own(), 'the end of what listened')
    write_config()
    limber.wait_no_window()
    check_equal(rows(ANSWERS), [('held',)], 'the answers')
    listener = wait_for(own, 'something listens again')
    limber.kill()
    wait_for(lambda: desk.output('ps', '-o', 'stat=', '-p', listener)[:1] in ('', 'Z'), 'the listener to end with Limber')


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
    a_call_holds_the_prompt, do_not_disturb_holds_the_prompt, gnomes_do_not_disturb_holds_the_prompt,
    a_hold_that_is_switched_off_holds_nothing,
    a_window_over_the_whole_screen_holds_the_prompt, locking_closes_the_prompt_and_holds_the_break, sleep_closes_the_prompt_and_holds_the_break)}

if __name__ == '__main__':
    os.environ.setdefault('PYTHONUNBUFFERED', '1')
    desk.run(CASES)
