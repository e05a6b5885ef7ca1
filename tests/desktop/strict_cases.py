"""Strict breaks on an X11 desktop with two monitors: strict_cases.py CASE."""
import os
import subprocess

import desk
from desk import check_equal, wait_for
from program import Limber, rows

LEFT, RIGHT = (0, 0, 1280, 800), (1280, 0, 1024, 768)
ANSWERS = 'SELECT why FROM prompts ORDER BY opened'


def covered(limber):
    return sorted(limber.windows().values())


def wait_covered(limber, *monitors):
    wait_for(lambda: covered(limber) == sorted(monitors), f'windows over {monitors} (they are at {covered(limber)})')


def strict_break():
    os.environ['LIMBER_TEST_CLOCK'] = '12'  # monitors take their time to come and go: the prompt is to last
    limber = Limber.started(strictness='strict')
    limber.type_until('due', 'prompt')
    limber.wait_state('prompt')
    wait_covered(limber, LEFT, RIGHT)
    return limber


def second_monitor(*words):
    subprocess.run(['xrandr', '--output', 'DUMMY1', *words], check=True)
    desk.output('xrandr')  # has the driver look what is plugged in


def hold_escape_until(condition, what):
    subprocess.run(['xdotool', 'keydown', 'Escape'], check=True)
    try:
        wait_for(condition, what)
    finally:
        subprocess.run(['xdotool', 'keyup', 'Escape'], check=True)


def it_follows_monitors_that_are_plugged_and_unplugged():
    limber = strict_break()
    second_monitor('--off')
    wait_covered(limber, LEFT)
    second_monitor('--mode', '1024x768', '--right-of', 'DUMMY0')
    wait_covered(limber, LEFT, RIGHT)
    second_monitor('--off')
    wait_covered(limber, LEFT)
    check_equal(limber.state(), 'prompt', 'the state after all this')
    desk.press('s', 'Return')  # typed on when it came: no answer
    hold_escape_until(lambda: rows(ANSWERS) == [('skip',)], f'the answer "skip" (it is {rows(ANSWERS)})')
    limber.wait_no_window()


def killed_it_leaves_nothing_behind():
    limber = strict_break()
    limber.kill()
    wait_for(lambda: desk.windows('--class', 'limber') == [], 'every window to be gone')
    with desk.Typing() as typing:
        wait_for(lambda: len(typing.text) > 20, 'some words typed')
    typing.arrived_whole()


CASES = {case.__name__: case for case in (it_follows_monitors_that_are_plugged_and_unplugged, killed_it_leaves_nothing_behind)}

if __name__ == '__main__':
    desk.run(CASES)
