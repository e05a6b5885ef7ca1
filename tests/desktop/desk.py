"""The person at the test desktop: what they see and do. Everything waits for conditions; time only says when to give up."""
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
import traceback

from session import die_with_parent

HERE = os.path.dirname(os.path.abspath(__file__))
FOLDER, LOGS, TYPED = os.environ['DESK_FOLDER'], os.environ['DESK_LOGS'], os.environ['DESK_TYPED']
KEEP = os.environ.get('LIMBER_KEEP')
SCALE = int(os.environ.get('GDK_SCALE', '1'))
DEADLINE = 60


class Failure(AssertionError):
    """What was promised did not happen."""


def wait_for(condition, what, deadline=DEADLINE):
    """The first true answer of `condition`; a Failure that names `what` where none comes."""
    end = time.monotonic() + deadline
    while True:
        answer = condition()
        if answer:
            return answer
        if time.monotonic() > end:
            raise Failure(f'waited {deadline} s for: {what}')
        time.sleep(0.03)


def check(truth, what):
    if not truth:
        raise Failure(what)


def check_equal(got, wanted, what):
    check(got == wanted, f'{what}: {got!r}, not {wanted!r}')


def output(*command, **more):
    return subprocess.run(command, capture_output=True, text=True, check=False, **more).stdout.strip()


def start(name, *command, **more):
    """A process in the desktop whose words go to a log; it ends with this one or with the session."""
    with open(os.path.join(LOGS, name + '.log'), 'ab') as log:
        more = {'stdin': subprocess.DEVNULL, 'stdout': log, 'stderr': log, 'cwd': FOLDER, **more}
        return subprocess.Popen(command, preexec_fn=die_with_parent, start_new_session=True, **more)


def stop(process, sign=signal.SIGTERM):
    process.send_signal(sign)
    return process.wait(DEADLINE)


# --- seeing

def screenshot(path):
    subprocess.run(['import', '-window', 'root', path], check=True)
    return path


def pixels(x, y, width, height):
    """The colours of a part of the screen, as bytes."""
    shot = ['import', '-window', 'root', '-crop', f'{width}x{height}+{x}+{y}', '+repage', '-depth', '8', 'rgb:-']
    return subprocess.run(shot, capture_output=True, check=True).stdout


def windows(*search):
    """Ids of the visible windows that xdotool finds."""
    return output('xdotool', 'search', '--onlyvisible', *search).split()


def area(window):
    """x, y, width, height of a window on the screen, without its frame; nothing where it is gone."""
    told = output('xwininfo', '-id', window)
    found = re.findall(r'(?:Absolute upper-left [XY]|Width|Height): +(-?\d+)', told)
    return tuple(map(int, found)) if len(found) == 4 else None


def windows_of(process_id, least_width=100):
    """The visible windows of a process that are wide enough to be read: {id: (x, y, width, height)}."""
    found = {window: area(window) for window in windows('--pid', str(process_id))}
    return {window: place for window, place in found.items() if place and place[2] >= least_width}


def focused_window():
    return output('xdotool', 'getwindowfocus')


def window_property(window, name):
    return output('xprop', '-id', window, name)


# --- doing

def press(*keys):
    subprocess.run(['xdotool', 'key', *keys], check=True)


def move_to(x, y):
    subprocess.run(['xdotool', 'mousemove', str(int(x)), str(int(y))], check=True)


def press_button(button):
    subprocess.run(['xdotool', 'mousedown', str(button), 'mouseup', str(button)], check=True)


def click_at(x, y, button=1):
    """The pointer goes there first, in two moves, so that what lies under it is entered as by hand."""
    move_to(x - 3, y - 2)
    move_to(x, y)
    press_button(button)


def terminal():
    """The window to type into, focused."""
    found = wait_for(lambda: windows('--name', '^Letter$'), 'the terminal')[0]
    if focused_window() != found:
        subprocess.run(['xdotool', 'windowactivate', '--sync', found], check=True)
    wait_for(lambda: focused_window() == found, 'the focus on the terminal')
    return found


def typed():
    with open(TYPED, encoding='utf-8') as letter:
        return letter.read()


# Return, Space, L and S are the keys that a prompt would take for an answer.
LETTER = 'the quick brown fox jumps over the lazy dog\nand sits down again to write some more lines\n'
KEY_GAP_MS = 40


class Typing:
    """A person who types, word after word, until told to stop; moves the mouse a little between words where asked."""

    def __init__(self, mouse=False):
        self.text, self.mouse, self.last_key, self.longest_gap = '', mouse, time.monotonic(), 0.0
        self.going = threading.Event()
        self.going.set()
        self.thread = threading.Thread(target=self._type, daemon=True)

    def __enter__(self):
        self._sit_down()
        self.before = typed()
        self.last_key = time.monotonic()
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.stop()

    def _sit_down(self):
        terminal()

    def _put(self, word):
        subprocess.run(['xdotool', 'type', '--delay', str(KEY_GAP_MS), word.rstrip('\n')], check=True)
        if word.endswith('\n'):
            press('Return')

    def _stir(self, count):
        move_to(320 + 7 * (count % 30), 400 + 5 * (count % 20))

    def _type(self):
        pieces, count = re.findall(r'\S+\s', LETTER), 0
        while self.going.is_set():
            word = pieces[count % len(pieces)]
            count += 1
            self._put(word)
            if self.mouse:
                self._stir(count)
            now = time.monotonic()
            self.longest_gap = max(self.longest_gap, now - self.last_key - len(word) * KEY_GAP_MS / 1000)
            self.text, self.last_key = self.text + word, now

    def stop(self):
        """Ends at the end of a word."""
        self.going.clear()
        if self.thread.is_alive():
            self.thread.join()

    def arrived_whole(self):
        """Waits until the other window has all of it, and nothing else."""
        wait_for(lambda: len(typed()) >= len(self.before + self.text), 'every letter typed in the terminal')
        check_equal(typed(), self.before + self.text, 'the text typed')


# --- failing

def keep_evidence(name):
    """Screenshot, windows and logs of a failure, where LIMBER_KEEP says."""
    folder = KEEP or os.path.join(FOLDER, 'failed')
    os.makedirs(folder, exist_ok=True)
    if 'DISPLAY' in os.environ:
        subprocess.run(['import', '-window', 'root', os.path.join(folder, name + '.png')], check=False)
        with open(os.path.join(folder, name + '.windows'), 'w', encoding='utf-8') as found:
            found.write(output('xwininfo', '-root', '-tree'))
    state = os.path.join(os.environ['XDG_STATE_HOME'], 'limber')
    if os.path.isdir(state):
        shutil.copytree(state, os.path.join(folder, 'state'), dirs_exist_ok=True)
    for log in ('limber.log',):
        path = os.path.join(LOGS, log)
        if os.path.exists(path):
            with open(path, encoding='utf-8', errors='replace') as text:
                sys.stderr.write(''.join(text.readlines()[-40:]))


def run(cases, also=None):
    """Runs the case named on the command line; 1 and evidence where it fails."""
    name = sys.argv[1]
    try:
        cases[name]()
    except Exception:  # pylint: disable=broad-except
        traceback.print_exc()
        if also:
            also()
        keep_evidence(name)
        sys.exit(1)
