"""Notifications, as the real services show them: the prompt itself where no window can be opened, and what has gone wrong."""
import os
import shutil

from gi.repository import GLib

import bus
import controls
import desk
from desk import check, check_equal, wait_for
from hold_cases import open_screen_saver, say_locked
from program import HISTORY, LOG_FOLDER, PROGRAM, Limber, cli, log_text, rows, short, write_config

NOTIFIER = int(os.environ.get('DESK_NOTIFIER', '0'))
DUNST = 'org.freedesktop.Notifications', '/org/freedesktop/Notifications', 'org.dunstproject.cmd0'
ASSETS = os.path.join(desk.HERE, '..', '..', 'assets')
AT_ONCE = short().replace('for_pause = "10min"', 'for_pause = "1min"')


# --- Limber

def without_windows(text=AT_ONCE):
    """On a desktop whose windows it cannot open: the part of it that does is missing."""
    write_config(text=text)
    folder = os.path.join(desk.FOLDER, 'bin')
    os.makedirs(folder, exist_ok=True)
    program = shutil.copy(PROGRAM, folder)
    limber = Limber(program, env={**os.environ, 'LIMBER_ASSETS': ASSETS})
    limber.wait_ready()
    return limber


def without_display(text=AT_ONCE):
    write_config(text=text)
    limber = Limber(env={name: value for name, value in os.environ.items() if name != 'DISPLAY'})
    limber.wait_ready()
    return limber


def type_until_asked(limber):
    limber.type_until('prompt')
    check(not limber.windows(), 'no window of Limber\'s own')


# --- dunst, which has no controls but tells how many messages it shows

def shown():
    return bus.call(*DUNST[:2], 'org.freedesktop.DBus.Properties', 'Get', GLib.Variant('(ss)', (DUNST[2], 'displayedLength')))[0]


def wait_shown(count, what):
    wait_for(lambda: shown() == count, f'{what} (dunst shows {shown()}, not {count})')


def choose_in_dunst(words):
    """In the menu of all actions, as with the right mouse button."""
    with open(os.path.join(desk.FOLDER, 'choice'), 'w', encoding='utf-8') as choice:
        choice.write(words + '\n')
    bus.call(*DUNST, 'ContextMenuCall')


def a_prompt_in_dunst_starts_a_routine_that_runs_to_its_end():
    limber = without_display()
    wait_shown(1, 'that no idle source is there')
    limber.wait_state('prompt')
    wait_shown(2, 'the prompt')
    check(not limber.windows(), 'no window')
    choose_in_dunst('Start')
    limber.wait_state('routine')
    wait_shown(2, 'the first exercise in place of the prompt')
    wait_for(lambda: rows('SELECT result FROM routines') == [('done',)], 'the routine done')
    check_equal(rows('SELECT why FROM prompts'), [('start',)], 'the answers')
    limber.quit()
    wait_shown(0, 'nothing left on the screen')


def this_hurts_ends_the_routine_and_leaves_the_exercise_out():
    limber = without_windows()
    type_until_asked(limber)
    choose_in_dunst('Start')
    limber.wait_state('routine')
    wait_shown(1, 'the first exercise')
    choose_in_dunst('This hurts')
    wait_for(lambda: limber.state() != 'routine', 'the end of the routine')
    wait_for(lambda: 'left out from now on' in log_text(), 'the exercise left out')


def a_lock_takes_the_prompt_away():
    open_screen_saver()
    limber = without_windows()
    type_until_asked(limber)
    wait_shown(1, 'the prompt')
    say_locked(True)
    limber.wait_state('locked')
    wait_shown(0, 'the prompt gone')
    say_locked(False)
    type_until_asked(limber)
    wait_shown(1, 'the prompt once more')
    bus.call(*DUNST, 'NotificationCloseLast')
    wait_for(lambda: rows('SELECT why FROM prompts ORDER BY opened') == [('locked',), ('later',)], 'closed by hand is Later')


def a_service_that_starts_anew_shows_the_prompt_again():
    limber = without_windows()
    type_until_asked(limber)
    wait_shown(1, 'the prompt')
    os.kill(NOTIFIER, 9)
    wait_for(lambda: not bus.owned(DUNST[0]), 'dunst gone')
    desk.start('dunst-again', 'dunst')
    wait_for(lambda: bus.owned(DUNST[0]), 'dunst again')
    wait_shown(1, 'the prompt once more')
    choose_in_dunst('Skip')
    wait_for(lambda: rows('SELECT why FROM prompts') == [('skip',)], 'the answer')


def a_mistake_is_told_once_and_goes_when_it_is_mended():
    opened = os.path.join(desk.FOLDER, 'opened')
    opener = os.path.join(desk.FOLDER, 'bin', 'xdg-open')
    os.makedirs(os.path.dirname(opener))
    with open(opener, 'w', encoding='utf-8') as script:
        script.write(f'#!/bin/sh\nprintf %s "$1" >{opened}.new; mv {opened}.new {opened}\n')
    os.chmod(opener, 0o755)
    os.environ['PATH'] = os.path.dirname(opener) + ':' + os.environ['PATH']
    limber = Limber.started()

    def mistaken(text, count):
        write_config(text=text)
        wait_for(lambda: limber.status()['ConfigMistakes'] == count, f'{count} mistakes noticed')
    mistaken('[micro]\nevry = "5min"\n', 1)
    wait_shown(1, 'the mistake')
    mistaken('[micro]\nevery = "5min"\n', 0)
    wait_shown(0, 'the mended mistake gone')
    mistaken('[micro]\nevry = "5min"\n', 1)
    wait_shown(1, 'the mistake made anew')
    choose_in_dunst('Open')
    wait_for(lambda: os.path.exists(opened), 'the file opened')
    with open(opened, encoding='utf-8') as file:
        check(file.read().endswith('/limber.toml'), 'what is opened')
    wait_shown(0, 'the message answered')
    before = log_text().count('mistakes')
    mistaken('# a line more\n[micro]\nevry = "5min"\n', 1)
    wait_for(lambda: log_text().count('mistakes') > before, 'the file read again')
    check_equal(shown(), 0, 'messages about the same mistake')


def a_history_moved_aside_is_told():
    os.makedirs(os.path.dirname(HISTORY), exist_ok=True)
    with open(HISTORY, 'wb') as file:
        file.write(b'this is no database\n' * 200)
    Limber.started()
    wait_shown(1, 'that the history was moved aside')


def without_anybody_to_show_it_the_command_line_answers():
    limber = without_windows()
    type_until_asked(limber)
    wait_for(lambda: 'the prompt is not shown' in log_text(), 'the log tells of it')
    check_equal(cli('start')[0], 0, 'exit code of limber start')
    limber.wait_state('routine')
    check_equal(cli('skip')[0], 0, 'exit code of limber skip')
    wait_for(lambda: limber.state() != 'routine', 'the end of the routine')


# --- services whose buttons can be clicked

def later_by_mouse():
    limber = without_windows()
    type_until_asked(limber)
    controls.click(NOTIFIER, 'Later')
    wait_for(lambda: rows('SELECT why FROM prompts') == [('later',)], 'the answer')
    wait_for(lambda: controls.find(NOTIFIER, 'Start') is None, 'the prompt gone')
    type_until_asked(limber)
    controls.click(NOTIFIER, 'Start')
    limber.wait_state('routine')
    controls.click(NOTIFIER, 'Stop')
    wait_for(lambda: limber.state() != 'routine', 'the end of the routine')


def answered_elsewhere_it_goes():
    limber = without_windows()
    type_until_asked(limber)
    controls.place_of(NOTIFIER, 'Start')
    check_equal(cli('later')[0], 0, 'exit code of limber later')
    wait_for(lambda: controls.find(NOTIFIER, 'Start') is None, 'the prompt gone')


CASES = {case.__name__: case for case in (
    a_prompt_in_dunst_starts_a_routine_that_runs_to_its_end, this_hurts_ends_the_routine_and_leaves_the_exercise_out,
    a_lock_takes_the_prompt_away, a_service_that_starts_anew_shows_the_prompt_again, a_mistake_is_told_once_and_goes_when_it_is_mended,
    a_history_moved_aside_is_told, without_anybody_to_show_it_the_command_line_answers, later_by_mouse, answered_elsewhere_it_goes)}

if __name__ == '__main__':
    os.makedirs(LOG_FOLDER, exist_ok=True)
    desk.run(CASES)
