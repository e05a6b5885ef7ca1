"""Input and stillness as each Wayland desktop tells of them: idle_cases.py CASE SOURCE."""
import json
import os
import signal
import subprocess
import sys
import time

from gi.repository import GLib

import bus
import desk
from desk import check, check_equal, wait_for
from program import PATH, RATE, SERVICE, Limber, log_text, write_config
from touch import hand

AWAY_AFTER = 3  # minutes of Limber's: longer than what is watched by the compositor itself
CONFIG = f'[sitting]\naway_after = "{AWAY_AFTER}min"\nnatural_break = "1h"\n'
AWAY_S = AWAY_AFTER * 60 / RATE
SOON_S = 10.0
GRAIN_S = 5.0  # where a compositor tells of stillness alone: a look at the world in this span counts as input


def hear_state(wanted, limit):
    """Seconds until Limber says that its state is this, of its own accord: whoever asks it has it look at the world."""
    loop, heard = GLib.MainLoop(), []

    def changed(*told):
        if told[5].unpack()[1].get('State') == wanted:
            heard.append(time.monotonic())
            loop.quit()
    began = time.monotonic()
    watch = bus.bus().signal_subscribe(SERVICE, 'org.freedesktop.DBus.Properties', 'PropertiesChanged', PATH, None, 0, changed)
    timer = GLib.timeout_add(int(limit * 1000), loop.quit)
    loop.run()
    bus.bus().signal_unsubscribe(watch)
    check(heard, f'the state {wanted} within {limit} s')
    GLib.source_remove(timer)
    return heard[0] - began


def started(source):
    write_config(CONFIG)
    limber = Limber()
    limber.wait_ready()
    wait_for(lambda: limber.status().get('IdleSource') == source, f'the idle source {source} (it is {limber.status().get("IdleSource")})')
    return limber


def sit_and_leave(limber):
    """Input is heard of at once, and the lack of it when it has lasted."""
    mouse = hand()
    for step in range(10):
        mouse.rel(5, 3 - step % 7)
    limber.wait_state('counting')
    mouse.rel(9, 9)
    quiet = hear_state('away', AWAY_S + 30)
    check(AWAY_S - 0.5 < quiet < AWAY_S + GRAIN_S + SOON_S, f'away after {AWAY_S} s: {quiet:.1f} s')
    mouse.rel(7, 7)
    wait_for(lambda: limber.state() == 'counting', 'the state counting after the next input', SOON_S)


def input_and_stillness_are_told(source):
    sit_and_leave(started(source))


def end_compositor():
    os.kill(int(os.environ['DESK_COMPOSITOR_PID']), signal.SIGKILL)


def start_compositor():
    desk.start('compositor-again', *json.loads(os.environ['DESK_COMPOSITOR']))


def a_new_compositor_is_picked_up(source):
    limber = started(source)
    end_compositor()
    wait_for(lambda: limber.status().get('IdleSource') == 'none', 'the loss of the idle source')
    check('going by time alone' in limber.status()['Trouble'], 'the loss said in the status: ' + limber.status()['Trouble'])
    start_compositor()
    wait_for(lambda: limber.status().get('IdleSource') == source, f'{source} again')
    sit_and_leave(limber)


def a_new_bus_is_picked_up(source):
    """Nothing else of Limber's is on the new bus, so its log has to tell."""
    started(source)
    process_id, socket = os.environ['DESK_SESSION_BUS_PID'], os.environ['DBUS_SESSION_BUS_ADDRESS'].partition('=')[2]
    with open(f'/proc/{process_id}/cmdline', encoding='utf-8') as command:
        command = command.read().split('\0')[:-1]
    end_compositor()
    os.kill(int(process_id), signal.SIGKILL)
    wait_for(lambda: 'no idle source' in log_text(), 'the loss of the idle source in the log')
    os.unlink(socket)
    desk.start('bus-again', *command)
    wait_for(lambda: os.path.exists(socket), 'the new bus')
    start_compositor()
    wait_for(lambda: log_text().count('idle source: ' + source) == 2, f'{source} again')


def a_film_counts_as_input(source):
    """As the first version of the protocols has it: an inhibitor keeps the desktop from being idle."""
    film = desk.start('film', os.environ['LIMBER_FILM'], stdout=subprocess.PIPE, text=True)
    check_equal(film.stdout.readline(), 'playing\n', 'the film')
    limber = started(source)
    time.sleep(AWAY_S + GRAIN_S)
    check_equal(limber.state(), 'counting', 'the state while the film plays')
    desk.stop(film)
    limber.wait_state('away')


def xwayland_is_not_asked(_):
    """Where only XWayland can be reached, no source is better than one that hears half of the input."""
    os.environ.pop('WAYLAND_DISPLAY')
    started('none')
    check('XWayland' in log_text(), 'why in the log')


CASES = {case.__name__: case for case in (
    input_and_stillness_are_told, a_new_compositor_is_picked_up, a_new_bus_is_picked_up, a_film_counts_as_input, xwayland_is_not_asked)}

if __name__ == '__main__':
    desk.run({name: lambda case=case: case(sys.argv[2]) for name, case in CASES.items()})
