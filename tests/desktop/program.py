"""Limber under test: its process, its files, its service on the bus, its command line. Its clock runs fast."""
import contextlib
import json
import os
import re
import signal
import sqlite3
import subprocess

import desk
from bus import owned, properties
from desk import check, check_equal, wait_for

PROGRAM = os.environ.get('LIMBER_PROGRAM', 'limber')
SERVICE, PATH, INTERFACE = 'org.limber.Limber', '/org/limber/Limber', 'org.limber.Limber1'
RATE = int(os.environ.setdefault('LIMBER_TEST_CLOCK', '30'))  # seconds of Limber's in one of ours

CONFIG = os.path.join(os.environ['XDG_CONFIG_HOME'], 'limber', 'limber.toml')
HISTORY = os.path.join(os.environ['XDG_DATA_HOME'], 'limber', 'history.db')
LOG_FOLDER = os.path.join(os.environ['XDG_STATE_HOME'], 'limber')

# At 30 times the speed: due after 10 s at the desk, a pause is 1 s without a key, a routine is 8 s, and nobody is away before half a minute.
SHORT = '''\
[micro]
every = "{every}"
length = "4min"
[long]
enabled = false
[sitting]
away_after = "15min"
natural_break = "1h"
[prompt]
wait_for_pause = "10min"
pause = "30s"
answer_within = "10min"
strictness = "{strictness}"
[hold]
grace = "30s"
[routine]
sound = false
{more}
'''


def short(every='5min', strictness='gentle', more=''):
    return SHORT.format(every=every, strictness=strictness, more=more)


def write_config(text=None, path=CONFIG, **config):
    """As editors do: a new file takes the place of the old one."""
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path + '.new', 'w', encoding='utf-8') as new:
        new.write(text if text is not None else short(**config))
    os.rename(path + '.new', path)


def cli(*words):
    """Runs the command line; (exit code, standard output, standard error)."""
    done = subprocess.run([PROGRAM, *words], capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL, timeout=desk.DEADLINE)
    return done.returncode, done.stdout, done.stderr


def status_json():
    code, text, errors = cli('status', '--json')
    check_equal(code, 0, 'exit code of `limber status --json` ' + errors)
    return json.loads(text)


def log_text():
    with contextlib.suppress(FileNotFoundError), open(os.path.join(LOG_FOLDER, 'limber.log'), encoding='utf-8') as log:
        return log.read()
    return ''


def rows(sql):
    """What the history file answers; nothing while there is no such file or table."""
    try:
        with contextlib.closing(sqlite3.connect(f'file:{HISTORY}?mode=ro', uri=True, timeout=5)) as database:
            return database.execute(sql).fetchall()
    except sqlite3.OperationalError:
        return []


class Limber:
    def __init__(self, program=PROGRAM, **more):
        self.process = desk.start('limber', program, **more)
        self.pid = self.process.pid

    @classmethod
    def started(cls, **config):
        """With a short configuration, at work and on the bus."""
        write_config(**config)
        limber = cls()
        limber.wait_ready()
        return limber

    def wait_ready(self):
        def ready():
            check(self.process.poll() is None, f'limber ended with {self.process.returncode} at its start')
            return owned(SERVICE) and self.status()
        wait_for(ready, 'the service of Limber on the session bus')

    @staticmethod
    def status():
        return properties(SERVICE, PATH, INTERFACE) or {}

    def state(self):
        return self.status().get('State')

    def wait_state(self, *wanted):
        wait_for(lambda: self.state() in wanted, f'the state {" or ".join(wanted)} (it is {self.state()})')

    def windows(self):
        return desk.windows_of(self.pid)

    def wait_no_window(self):
        wait_for(lambda: not self.windows(), 'every window of Limber to be closed')

    def type_until(self, *states, mouse=True):
        """Works at the desk until Limber's state is one of these; the typing, which has ended by then."""
        with desk.Typing(mouse) as typing:
            wait_for(lambda: self.state() in states, f'the state {" or ".join(states)} while typing (it is {self.state()})')
        return typing

    def type_until_prompt(self):
        """Works until a break is due, pauses, and has the prompt on the screen."""
        typing = self.type_until('due', 'prompt')
        self.wait_prompt()
        return typing

    def wait_prompt(self):
        self.wait_state('prompt')
        wait_for(self.windows, 'the window of the prompt')

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(desk.DEADLINE)

    def quit(self):
        """`limber quit`: it ends well and its name leaves the bus."""
        code, _, errors = cli('quit')
        check_equal(code, 0, 'exit code of `limber quit` ' + errors)
        check_equal(self.process.wait(desk.DEADLINE), 0, 'exit code of limber')
        wait_for(lambda: not owned(SERVICE), 'the service to leave the bus')


def seconds_sitting(text):
    """Sitting time in `limber status`, in seconds."""
    found = re.search(r'Sitting (\d+) min', text)
    return int(found.group(1)) * 60 if found else 0
