"""What Limber costs beside each idle source, in the desktops of the tests: idle.py STATE_SECONDS; see bench.sh."""
import os
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'desktop'))
os.environ['LIMBER_TEST_CLOCK'] = '1'

from gi.repository import GLib  # noqa: E402

import bus  # noqa: E402
import desk  # noqa: E402
from bench import EVERYDAY, cpu_seconds, switches  # noqa: E402
from program import Limber, write_config  # noqa: E402
from touch import hand  # noqa: E402

SAVER = 'org.freedesktop.ScreenSaver'


class XHand:
    @staticmethod
    def rel(dx, dy):
        desk.output('xdotool', 'mousemove_relative', '--', str(dx), str(dy))


def person():
    return hand() if 'WAYLAND_DISPLAY' in os.environ else XHand()


def busy(mouse):
    """As fast as one types: eight times a second."""
    mouse.rel(3, 2)
    mouse.rel(-3, -2)
    time.sleep(0.125)


def lock():
    bus.bus().emit_signal(None, '/org/freedesktop/ScreenSaver', SAVER, 'ActiveChanged', GLib.Variant('(b)', (True,)))
    bus.bus().flush_sync()


def measured(limber, seconds, act):
    """(context switches an hour, CPU seconds an hour)"""
    cpu, before, began = cpu_seconds(limber.pid), switches(limber.pid), time.monotonic()
    while time.monotonic() - began < seconds:
        act()
    hours = (time.monotonic() - began) / 3600
    woken = sum(count - before.get(thread, 0) for thread, count in switches(limber.pid).items())
    return woken / hours, (cpu_seconds(limber.pid) - cpu) / hours


def main():
    seconds = float(sys.argv[1])
    write_config(EVERYDAY)
    limber, mouse = Limber(), person()
    limber.wait_ready()
    source = limber.status()['IdleSource']
    rest = lambda: time.sleep(0.5)  # noqa: E731
    told = []
    for state, begin, act, reached in (('typing', None, lambda: busy(mouse), ('counting',)), ('idle', None, rest, ('counting', 'away')),
                                       ('locked', lock, rest, ('locked',))):
        if begin:
            begin()
        desk.wait_for(lambda: (act(), limber.state() in reached)[1], f'the state {" or ".join(reached)}', 20)
        settle = time.monotonic() + 6  # what a compositor watches for has come true
        while time.monotonic() < settle:
            act()
        told.append((state, *measured(limber, seconds, act)))
    limber.quit()
    for state, woken, cpu in told:
        print(f'{source + ", " + state + ": context switches, CPU an hour":58} {woken:8.0f} {cpu:5.2f}s', flush=True)


if __name__ == '__main__':
    main()
