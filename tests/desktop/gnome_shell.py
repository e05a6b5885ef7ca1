"""GNOME Shell as a person sees it, and what it knows of its windows. Run by itself it says whether the shell is ready."""
import json
import os
import subprocess
import sys
import time

from gi.repository import GLib

import bus

SHELL = 'org.gnome.Shell', '/org/gnome/Shell', 'org.gnome.Shell'
SHOOTER = 'org.gnome.Shell.Screenshot', '/org/gnome/Shell/Screenshot', 'org.gnome.Shell.Screenshot'
DISPLAY_CONFIG = 'org.gnome.Mutter.DisplayConfig', '/org/gnome/Mutter/DisplayConfig', 'org.gnome.Mutter.DisplayConfig'


def ask(script):
    """The value of a script in the shell, which answers only where it was started for tests."""
    succeeded, answer = bus.call(*SHELL, 'Eval', GLib.Variant('(s)', (script,)))
    if not succeeded:
        raise RuntimeError(answer)
    return json.loads(answer) if answer else None


def pointer():
    return ask('global.get_pointer().slice(0, 2)')


def screenshot(path):
    succeeded, path = bus.call(*SHOOTER, 'Screenshot', GLib.Variant('(bbs)', (False, False, path)))
    if not succeeded:
        raise RuntimeError('no picture of the screen')
    return path


def area(x, y, width, height):
    """The colours of a part of the screen, as bytes."""
    path = os.path.join(os.environ['DESK_FOLDER'], 'area.png')
    bus.call(*SHOOTER, 'ScreenshotArea', GLib.Variant('(iiiibs)', (x, y, width, height, False, path)))
    return subprocess.run(['convert', path, '-alpha', 'off', '-depth', '8', 'rgb:-'], capture_output=True, check=True).stdout


def _monitors():
    """How things stand, as the settings of the desktop read it: a number for it, the plugs with their modes, and what stands where."""
    return bus.call(*DISPLAY_CONFIG, 'GetCurrentState')[:3]


def monitor_place(name):
    _, plugs, placed = _monitors()
    width, height = next(modes[0][1:3] for plug, modes, _ in plugs if plug[0] == name)
    return next((x, y, width, height) for x, y, _, _, _, on, _ in placed if on[0][0] == name)


def plug(name, plugged):
    """The monitors that are on stand side by side, in the order of their names."""
    number, plugs, placed = _monitors()
    wanted = {on[0][0] for *_, on, _ in placed} - {name} | ({name} if plugged else set())
    x, told = 0, []
    for (plug_name, *_), modes, _ in sorted(plugs):
        if plug_name in wanted:
            told.append((x, 0, 1.0, 0, x == 0, [(plug_name, modes[0][0], {})]))
            x += modes[0][1]
    for_now = 1
    bus.call(*DISPLAY_CONFIG, 'ApplyMonitorsConfig', GLib.Variant('(uua(iiduba(ssa{sv}))a{sv})', (number, for_now, told, {})))


WINDOWS = '''global.get_window_actors().map(actor => actor.meta_window).filter(window => window.get_pid() === %d).map(window => {
    const {x, y, width, height} = window.get_frame_rect();
    return {title: window.title, place: [x, y, width, height], focused: window.has_focus()};
})'''


def windows(process_id):
    """Those of a process, from the lowest to the highest."""
    return ask(WINDOWS % process_id)


def put_window(title, x, y):
    ask(f'global.get_window_actors().map(actor => actor.meta_window).find(window => window.title === "{title}").move_frame(true, {x}, {y})')


def work_area(monitor):
    x, y, *_ = monitor_place(monitor)
    return ask(f'''(() => {{
        const index = Main.layoutManager.monitors.findIndex(monitor => monitor.x === {x} && monitor.y === {y});
        const {{x, y, width, height}} = Main.layoutManager.getWorkAreaForMonitor(index);
        return [x, y, width, height];
    }})()''')


def starting():
    """What has been asked for by a click and is not there yet."""
    return ask('Shell.WindowTracker.get_default().get_startup_sequences().filter(each => !each.get_completed()).map(each => each.get_id())')


SOME_FRAMES = 0.1


def settled(look):
    """What two looks agree on, with some frames drawn between them; nothing while they differ or see nothing."""
    before = look()
    if before:
        time.sleep(SOME_FRAMES)
    return before if before and before == look() else None


def focused():
    """The title of the window with the keys."""
    return ask('global.display.focus_window ? global.display.focus_window.title : null')


def ready():
    """Nothing opens any more by itself, and the overview, in which a session begins, is left."""
    if not bus.owned(SHELL[0]) or not ask('Main.layoutManager._startingUp === false'):
        return False
    ask('Main.overview.hide()')
    ask('Main.messageTray.getSources().forEach(source => source.destroy())')  # it warns those who are root
    return not ask('Main.overview.visible')


if __name__ == '__main__':
    try:
        sys.exit(0 if {'ready': ready, 'focused': focused}[sys.argv[1]]() else 1)
    except GLib.Error:
        sys.exit(1)
