"""What somebody hears and does who sees nothing: every control has a role and a name, each step is told, and all goes without mouse or key."""
import os
import subprocess

import controls
import desk
from desk import check, check_equal, wait_for
from program import Limber, rows
from screen_reader import ScreenReader

GALLERY = os.environ.get('LIMBER_GALLERY', '')
WITHOUT_A_WINDOW = ('tray', 'cycle')
AFTER_A_KEY = {'routine-close': 'Stop here?', 'routine-hurts': 'Stopped.'}
# Only these may be without a name; a panel only where there is something in it, else somebody has drawn it and told nobody.
NAMELESS = ('filler', 'separator', 'scroll bar', 'scroll pane', 'panel')
UNKNOWN = ('unknown', 'invalid', 'redundant object', '')


def mistakes_of(node):
    role, name, focusable = node.get_role_name(), node.get_name(), node.get_state_set().contains(controls.Atspi.StateType.FOCUSABLE)
    if role in UNKNOWN or role.startswith('unknown'):
        return f'"{name}" has no role'
    nameless = role in NAMELESS and not focusable and (role != 'panel' or node.get_child_count() > 0)
    return f'a {role} without a name, in "{node.get_parent().get_name()}"' if not name and not nameless else ''


def shown_nodes(process_id):
    nodes = [node for app in controls._applications(process_id) for node in controls._walk(app)]  # pylint: disable=protected-access
    return [node for node in nodes if controls._is_shown(node)]  # pylint: disable=protected-access


def opened(screen):
    """The gallery's window and what it shows, once two looks see the same."""
    gallery = desk.start('gallery', GALLERY, screen)
    wait_for(lambda: controls.names(gallery.pid), f'the window "{screen}"')

    def settled():
        before = sorted(controls.names(gallery.pid), key=str)
        return len(before) > 2 and before == sorted(controls.names(gallery.pid), key=str)
    wait_for(settled, f'the window "{screen}" complete')
    wait_for(lambda: controls.has_words(gallery.pid, AFTER_A_KEY.get(screen, '')), f'what the key brings in "{screen}"')
    return gallery


def everything_has_a_role_and_a_name():
    screens = subprocess.run([GALLERY], capture_output=True, text=True, check=False).stdout.split()
    check(len(screens) > 10, f'the gallery has windows: {screens}')
    found = []
    for screen in screens:
        if screen in WITHOUT_A_WINDOW:
            continue
        gallery = opened(screen)
        nodes = shown_nodes(gallery.pid)
        print(f'{screen}: {len(nodes)}', flush=True)
        found += [f'{screen}: {mistake}' for mistake in map(mistakes_of, nodes) if mistake]
        check(any(node.get_role_name() == 'push button' for node in nodes), f'"{screen}" has a button')
        gallery.kill()
        gallery.wait()
    check(not found, 'all have a role and a name:\n' + '\n'.join(found))


def press(limber, name, role='push button'):
    """As a screen reader presses a control: by its action, wherever pointer and focus are."""
    node = wait_for(lambda: controls.find(limber.pid, name, roles=(role,)), f'the {role} "{name}"')
    check(node.get_action_iface().do_action(0), f'the {role} "{name}" can be pressed')


def in_order(heard, *wanted):
    """Whether these come one after the other, others between them; each is the beginning of a line."""
    lines = iter(heard)
    return all(any(line.startswith(each) for line in lines) for each in wanted)


def from_prompt_to_feedback():
    sit_until_the_prompt = desk_input()
    limber = Limber.started()
    reader = ScreenReader(limber.pid)
    sit_until_the_prompt(limber)
    wait_for(lambda: in_order(reader.announced(), 'Time to loosen your back. '), f'the prompt told: {reader.heard}')
    check(not any(line.startswith(('focus', 'window')) for line in reader.heard), f'nothing took the focus: {reader.heard}')
    press(limber, 'Start')
    limber.wait_state('routine')
    press(limber, 'Pause')
    wait_for(lambda: 'Paused.' in reader.announced(), f'the pause told: {reader.heard}')
    press(limber, 'Go on')
    wait_for(lambda: controls.has_words(limber.pid, 'Done: '), 'the end of the routine')
    wait_for(lambda: in_order(reader.announced(), 'Time to', 'Paused.', 'Done: '), f'the end told: {reader.heard}')
    press(limber, 'Right')
    wait_for(lambda: reader.announced()[-1].startswith('Noted: Right'), f'the answer told: {reader.heard}')
    press(limber, 'Close')
    wait_for(lambda: rows('SELECT result FROM routines') == [('done',)], 'the routine in the history')
    wait_for(lambda: rows('SELECT feel FROM routines') == [('right',)], 'the answer in the history')
    print('\n'.join(reader.heard), flush=True)
    every_step_was_told(reader.announced())


def every_step_was_told(announced):
    steps = [words for words in announced if ' of ' in words and 'Get ready' in words]
    check(steps, f'each exercise told as it begins: {announced}')
    check(len(announced) >= 4 + len(steps), f'steps told within the exercises: {announced}')


def desk_input():
    """Somebody who works until the prompt comes, on this desktop."""
    if os.environ.get('XDG_SESSION_TYPE') != 'wayland':
        return lambda limber: limber.type_until_prompt()
    from touch import hand  # pylint: disable=import-outside-toplevel

    def sit(limber):
        mouse = hand()

        def due():
            mouse.rel(3, 2)
            return limber.state() in ('due', 'prompt')
        wait_for(due, 'a break due')
        limber.wait_state('prompt')
    return sit


CASES = {case.__name__: case for case in (everything_has_a_role_and_a_name, from_prompt_to_feedback)}

if __name__ == '__main__':
    desk.run(CASES)
