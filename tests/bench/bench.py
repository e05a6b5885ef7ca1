"""One part of bench.sh, inside a desktop: bench.py start | break | due | routines | steady SECONDS SETTLE."""
import ctypes
import os
import statistics
import subprocess
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'desktop'))
os.environ.setdefault('LIMBER_TEST_CLOCK', '1')

from gi.repository import Gio, GLib  # noqa: E402

import bus  # noqa: E402
import desk  # noqa: E402
import tray  # noqa: E402
from program import PROGRAM, SHORT, Limber, cli, write_config  # noqa: E402
from x_windows import Screen  # noqa: E402

TIMES = 7
EVERYDAY = '[routine]\nsound = false\n'  # all else as it comes: a break every half hour
PAUSE_S = 2.0
SHARE_S = 5.0


def line(what, value, unit, aim=''):
    digits = 1 if abs(value) < 100 else 0
    print(f'{what:58} {value:{14 - len(unit) - 1}.{digits}f} {unit}   {aim}', flush=True)


def start_to_icon():
    """Seconds from exec to the watcher's word that the item is registered."""
    loop, heard = GLib.MainLoop(), []

    def registered(*_):
        heard.append(time.monotonic())
        loop.quit()
    connection = bus.bus()
    watch = connection.signal_subscribe(None, tray.WATCHER, 'StatusNotifierItemRegistered', None, None, Gio.DBusSignalFlags.NONE, registered)
    bus.owned(tray.WATCHER)  # the subscription has reached the bus
    limit = GLib.timeout_add_seconds(20, loop.quit)
    began = time.monotonic()
    limber = Limber()
    loop.run()
    connection.signal_unsubscribe(watch)
    if not heard:
        sys.exit('bench: no icon within 20 s')
    GLib.source_remove(limit)
    limber.wait_ready()
    limber.quit()
    return heard[0] - began


def start():
    write_config(EVERYDAY)
    times = [1000 * start_to_icon() for _ in range(TIMES + 1)]
    line('start to tray icon, first', times[0], 'ms')
    line(f'start to tray icon, median of {TIMES}', statistics.median(times[1:]), 'ms', '1.5 x a bare wx tray')


def close_routine(limber):
    """Esc, and Enter where it asks whether to stop."""
    def closed():
        if limber.state() == 'routine' or limber.windows():
            desk.press('Escape')
            time.sleep(0.2)
            desk.press('Tab', 'Return')
            time.sleep(0.2)
        return limber.state() != 'routine' and not limber.windows()
    desk.wait_for(closed, 'the routine to close')


def break_to_window():
    write_config(EVERYDAY)
    limber, screen, times = Limber(), Screen(), []
    limber.wait_ready()
    for _ in range(TIMES + 1):
        screen.forget()
        began = time.monotonic()
        with subprocess.Popen([PROGRAM, 'break'], stdout=subprocess.DEVNULL) as command:
            shown = screen.next_window(20)
            command.wait()
        if shown is None:
            sys.exit('bench: limber break showed no window within 20 s')
        times.append(1000 * (shown - began))
        close_routine(limber)
        time.sleep(PAUSE_S)
    line('limber break to window, first', times[0], 'ms')
    line(f'limber break to window, median of {TIMES}', statistics.median(times[1:]), 'ms', '50 ms')
    limber.quit()


def key_to_prompt(limber, screen):
    """A break falls due with the key that ends a quiet span, here."""
    with desk.Typing():
        desk.wait_for(lambda: 0 < limber.status().get('NextInSeconds', 0) < 100, 'three minutes of sitting')
    time.sleep(5)  # two and a half minutes of Limber's: sitting, once the next key says so
    screen.forget()
    began = time.monotonic()
    desk.press('a')
    shown = screen.next_window(20)
    if shown is None:
        sys.exit('bench: no prompt within 20 s')
    cli('skip')
    limber.wait_no_window()
    return 1000 * (shown - began)


def due():
    write_config(SHORT.format(every='5min', strictness='gentle', more='').replace('wait_for_pause = "10min"', 'wait_for_pause = "0s"'))
    limber, screen = Limber(), Screen()
    limber.wait_ready()
    times = [key_to_prompt(limber, screen) for _ in range(4)]
    line('due to prompt on screen, first', times[0], 'ms')
    line('due to prompt on screen, median of 3', statistics.median(times[1:]), 'ms', '50 ms')
    limber.quit()


def cpu_seconds(process_id):
    """Of all threads, those that have ended too."""
    clock = ctypes.c_int()
    ctypes.CDLL(None).clock_getcpuclockid(process_id, ctypes.byref(clock))
    return time.clock_gettime(clock.value)


def switches(process_id):
    """Context switches so far: {thread: count}."""
    counts = {}
    for thread in os.listdir(f'/proc/{process_id}/task'):
        with open(f'/proc/{process_id}/task/{thread}/status', encoding='utf-8') as file:
            counts[thread] = sum(int(row.split()[1]) for row in file if 'ctxt_switches' in row)
    return counts


def measure(what, limber, seconds, aim_cpu, aim_switches):
    cpu, before, began = cpu_seconds(limber.pid), switches(limber.pid), time.monotonic()
    time.sleep(seconds)
    after, hours = switches(limber.pid), (time.monotonic() - began) / 3600
    line(f'{what}: CPU an hour', (cpu_seconds(limber.pid) - cpu) / hours, 's', aim_cpu)
    line(f'{what}: context switches an hour', sum(count - before.get(thread, 0) for thread, count in after.items()) / hours, '', aim_switches)


def sizes_of(limber):
    with open(f'/proc/{limber.pid}/smaps_rollup', encoding='ascii') as file:
        return {row.split()[0]: int(row.split()[1]) / 1024 for row in file if row.endswith('kB\n')}


def memory(limber, what, aim=''):
    sizes = sizes_of(limber)
    line(f'RSS {what}', sizes['Rss:'], 'MB')
    line(f'PSS {what}', sizes['Pss:'], 'MB', aim)


def routines():
    """What a routine leaves behind in memory, and what its window costs while it is watched, covered by nothing, paused and minimised."""
    write_config(EVERYDAY)
    limber, after = Limber(), []
    limber.wait_ready()
    for _ in range(10):
        cli('break')
        desk.wait_for(limber.windows, 'a window')
        time.sleep(PAUSE_S)  # some of it is really drawn
        close_routine(limber)
        time.sleep(PAUSE_S)
        after.append(sizes_of(limber)['Pss:'])
    line('PSS after the first routine', after[0], 'MB')
    line('PSS after the tenth, more than after the ninth', after[9] - after[8], 'MB', '2 MB')
    line('PSS after the tenth, more than after the first', after[9] - after[0], 'MB', '2 MB')
    watched(limber)
    limber.quit()


def watched(limber):
    """CPU of a window that shows a routine, as a share of one core."""
    cli('break', 'cat-cow')
    window = list(desk.wait_for(limber.windows, 'a window'))[0]
    time.sleep(6 + PAUSE_S)  # the movement has begun

    def share(what, aim):
        cpu, before = cpu_seconds(limber.pid), switches(limber.pid)
        time.sleep(SHARE_S)
        line(f'routine {what}: CPU of one core', 100 * (cpu_seconds(limber.pid) - cpu) / SHARE_S, '%', aim)
        woken = sum(count - before.get(thread, 0) for thread, count in switches(limber.pid).items())
        line(f'routine {what}: context switches a second', woken / SHARE_S, '150' if what == 'watched' else '')
    share('watched', '12 %: 30 frames a second of 4 ms')
    subprocess.run(['xdotool', 'windowminimize', '--sync', window], check=True)
    time.sleep(PAUSE_S)
    share('minimised', '0 %')
    subprocess.run(['xdotool', 'windowactivate', '--sync', window], check=True)
    desk.press('space')
    time.sleep(PAUSE_S)
    share('paused', '0 %')
    close_routine(limber)


def hands(script, gap):
    """Somebody at the desk: xdotool repeats the actions for ten minutes, or until it is stopped."""
    path = os.path.join(desk.FOLDER, 'hands')
    with open(path, 'w', encoding='ascii') as file:
        file.writelines(f'{script.format(x=300 + i * 7 % 200, y=250 + i * 5 % 100)}sleep {gap}\n' for i in range(int(600 / gap)))
    return desk.start('hands', 'xdotool', path)


def steady():
    seconds, settle = int(sys.argv[2]), int(sys.argv[3])
    write_config(EVERYDAY)
    limber = Limber()
    limber.wait_ready()
    desk.terminal()
    person = hands('mousemove {x} {y}\nkey a\n', 2)
    time.sleep(settle)
    memory(limber, 'at rest', '10 MB')
    measure('typing', limber, seconds, '0.1 s', '600')
    desk.stop(person)
    person = hands('mousemove {x} {y}\n', 0.01)
    measure('mouse at 100 Hz', limber, seconds, '0.1 s', '600')
    desk.stop(person)
    if seconds >= 240:
        desk.wait_for(lambda: limber.state() == 'away', 'the person away', 300)
    measure('idle', limber, seconds, '0.1 s', '0 (away)')
    saver = 'org.freedesktop.ScreenSaver'
    Gio.bus_own_name_on_connection(bus.bus(), saver, Gio.BusNameOwnerFlags.NONE, None, None)
    desk.wait_for(lambda: bus.owned(saver), 'the screen saver on the bus')

    def say_locked(locked):
        bus.bus().emit_signal(None, '/org/freedesktop/ScreenSaver', saver, 'ActiveChanged', GLib.Variant('(b)', (locked,)))
        desk.wait_for(lambda: (limber.state() == 'locked') == locked, 'the lock noticed')
    say_locked(True)
    time.sleep(PAUSE_S)
    measure('locked', limber, seconds, '0.1 s', '0')
    say_locked(False)
    cli('break')
    desk.wait_for(limber.windows, 'a window')
    close_routine(limber)
    memory(limber, 'after a routine was shown')
    limber.quit()


PARTS = {'start': start, 'break': break_to_window, 'due': due, 'routines': routines, 'steady': steady}

if __name__ == '__main__':
    PARTS[sys.argv[1]]()
