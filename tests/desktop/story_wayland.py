"""Limber's main job on a Wayland desktop, end to end, as story_x11.py tells it of X11: story_wayland.py CASE. With LIMBER_SHOTS=FOLDER it leaves
pictures."""
import os
import time

import controls
import desk
import tray
import wayland_desk
from desk import check, check_equal, wait_for
from program import rows
from wayland_desk import MENU_LINE, SCREEN, Typing, WaylandLimber, held, press, until

SHOTS = os.environ.get('LIMBER_SHOTS')
FIRST, SECOND = SCREEN.monitors
TOOK_BREAK, LAST_LINE = 'I just took a break', 'Pause for 1 hour'
ANSWERS = 'SELECT why FROM prompts ORDER BY opened'


def picture(name):
    if SHOTS:
        os.makedirs(SHOTS, exist_ok=True)
        time.sleep(0.5)  # until nothing moves but the figure
        SCREEN.save(os.path.join(SHOTS, name + '.png'))


def prompted(**config):
    limber = WaylandLimber.started(**config)
    wait_for(lambda: tray.listed(limber.pid), 'the icon among those of the tray')
    typing = limber.type_until('due')
    check(not limber.windows(), 'a prompt while the person types')
    typing.arrived_whole()
    return limber


def the_prompt_takes_nothing(limber):
    limber.wait_state('prompt')
    with Typing() as typing:  # while its window opens
        wait_for(limber.windows, 'the window of the prompt')
        wait_for(lambda: controls.find(limber.pid, 'Start'), 'the Start button')
        wait_for(lambda: len(typing.text) > 120, 'two lines typed under the open prompt')
    typing.arrived_whole()
    check_equal(limber.state(), 'prompt', 'the state after typing on')
    picture('prompt')


def a_routine_is_guided(limber):
    before = len(rows('SELECT * FROM routines'))
    limber.wait_state('routine')
    wait_for(lambda: any(place[3] > 300 for place in limber.windows().values()), 'the window of the routine')
    picture('routine')
    wait_for(lambda: limber.state() != 'routine', 'the end of the routine')
    wait_for(lambda: controls.find(limber.pid, 'Close'), 'the page at the end')
    picture('finish')
    press('Escape')  # so the window has had the keys since it opened
    limber.wait_no_window()
    wait_for(lambda: len(rows('SELECT * FROM routines')) == before + 1, 'one more row among the routines')


def story():
    limber = prompted()
    the_prompt_takes_nothing(limber)
    until(lambda: limber.click_in_corner('Start'), lambda: limber.state() == 'routine', 'the routine')
    a_routine_is_guided(limber)
    check_equal(rows(ANSWERS), [('start',)], 'the prompts in the history')
    check_equal([result for result, in rows('SELECT result FROM routines')], ['done'], 'how the routine ended')
    tray.choose(limber.pid, 'Stretch now')
    a_routine_is_guided(limber)
    limber.quit()
    wait_for(lambda: not tray.listed(limber.pid), 'the watcher to forget the item')


def typed_now(key):
    """Whether this key goes to the terminal."""
    before = desk.typed()
    press(key)
    time.sleep(0.5)
    return desk.typed() != before


def a_click_gives_the_keys_until_the_pointer_leaves():
    limber = prompted()
    limber.wait_prompt()
    press('Escape')
    wait_for(lambda: typed_now('x'), 'the keys to go to the terminal')
    check_equal(limber.state(), 'prompt', 'the state after Esc in the other window')
    until(limber.click_on_words, lambda: not typed_now('x'), 'the keys to go to the prompt that was clicked')
    wayland_desk.mouse.click_at(wayland_desk.WIDTH // 2, wayland_desk.HEIGHT // 2)  # on the terminal
    wait_for(lambda: typed_now('x'), 'the keys to go to the terminal again')
    check_equal((limber.state(), rows(ANSWERS)), ('prompt', []), 'the state after all this')
    until(limber.click_on_words, lambda: not typed_now('x'), 'the keys to go to the prompt once more')
    press('Escape')
    wait_for(lambda: rows(ANSWERS) == [('later',)], f'the answer "later" (it is {rows(ANSWERS)})')
    limber.wait_no_window()


def menu_is_open(limber):
    return controls.find(limber.pid, LAST_LINE, MENU_LINE)


def open_menu_by_mouse(limber):
    until(lambda: limber.click_in_corner('More choices'), lambda: menu_is_open(limber), 'the menu')


def the_menu_of_the_prompt_works():
    limber = prompted()
    limber.wait_prompt()
    open_menu_by_mouse(limber)
    picture('menu')
    limber.click_line_above('More choices', TOOK_BREAK, LAST_LINE)
    wait_for(lambda: rows(ANSWERS) == [('reset',)], f'the answer "reset" (it is {rows(ANSWERS)})')
    limber.wait_no_window()


def focused(limber, name, roles=controls.BUTTONS):
    node = controls.find(limber.pid, name, roles)
    return node and any(node.get_state_set().contains(state) for state in (controls.Atspi.StateType.FOCUSED, controls.Atspi.StateType.SELECTED))


def press_until(limber, key, name, roles=controls.BUTTONS):
    """One more press each time that the one before has done something else."""
    def reached():
        press(key)
        time.sleep(0.2)
        return focused(limber, name, roles)
    wait_for(reached, f'"{name}" by {key}')


def open_menu_by_keys(limber):
    press_until(limber, 'Tab', 'More choices')
    press('Return')
    wait_for(lambda: menu_is_open(limber), 'the menu by a key')


def the_menu_of_the_prompt_works_by_keys():
    limber = prompted()
    limber.wait_prompt()
    until(limber.click_on_words, lambda: not typed_now('x'), 'the keys to go to the prompt that was clicked')
    open_menu_by_keys(limber)
    press('Escape')
    wait_for(lambda: not menu_is_open(limber), 'the menu to close')
    check_equal((limber.state(), rows(ANSWERS)), ('prompt', []), 'the state after Esc in the menu')
    press('Return')
    wait_for(lambda: menu_is_open(limber), 'the menu again')
    press_until(limber, 'Down', 'Another routine', MENU_LINE)
    press('Right')
    press_until(limber, 'Down', 'Rotation', MENU_LINE)
    press('Return')
    limber.wait_state('routine')


def the_menu_that_a_click_opened_takes_keys():
    limber = prompted()
    limber.wait_prompt()
    open_menu_by_mouse(limber)
    press('Escape')
    wait_for(lambda: not menu_is_open(limber), 'the menu to close')
    check_equal((limber.state(), rows(ANSWERS)), ('prompt', []), 'the state after Esc in the menu')
    open_menu_by_mouse(limber)
    press_until(limber, 'Down', TOOK_BREAK, MENU_LINE)
    press('Return')
    wait_for(lambda: rows(ANSWERS) == [('reset',)], f'the answer "reset" (it is {rows(ANSWERS)})')
    limber.wait_no_window()
    wait_for(lambda: typed_now('x'), 'the keys to go to the terminal again')


def covered(*monitors):
    """Whether the same plain colour is in every corner of these; the desktop has a panel, a terminal and a background there."""
    corners = [colour for monitor in monitors for colour in SCREEN.corners(monitor)]
    return len(set(corners)) == 1


def answered_within(seconds, answers):
    end = time.monotonic() + seconds
    while rows(ANSWERS) != answers and time.monotonic() < end:
        time.sleep(0.05)
    return rows(ANSWERS) == answers


def strict_break():
    os.environ['LIMBER_TEST_CLOCK'] = '12'  # monitors take their time to come and go: the prompt is to last
    limber = prompted(strictness='strict')
    limber.wait_state('prompt')
    wait_for(lambda: covered(FIRST, SECOND), 'a window over each monitor')
    return limber


def hold_escape():
    """Held again where the window got the keys only after the key went down: a key that is down already is none for it."""
    def skipped():
        with held('Escape'):
            return answered_within(5, [('skip',)])
    wait_for(skipped, f'the answer "skip" (it is {rows(ANSWERS)})')


def a_strict_break_covers_every_monitor():
    limber = strict_break()
    picture('strict')
    SCREEN.plug(SECOND, False)
    wait_for(lambda: covered(FIRST), 'the first monitor covered without the second')
    SCREEN.plug(SECOND, True)
    wait_for(lambda: covered(FIRST, SECOND), 'both covered again')
    wait_for(lambda: not typed_now('x'), 'the keys to go to the window over the screen')
    press('Return')
    check_equal(limber.state(), 'prompt', 'the state after keys that were not meant for it')
    hold_escape()
    limber.wait_no_window()
    wait_for(lambda: typed_now('x'), 'the keys to go to the terminal again')


def killed_it_leaves_nothing_behind():
    limber = strict_break()
    limber.kill()
    wait_for(lambda: not covered(FIRST), 'the first monitor to be free')
    wait_for(lambda: typed_now('x'), 'the keys to go to the terminal again')


CASES = {case.__name__: case for case in (
    story, a_click_gives_the_keys_until_the_pointer_leaves, the_menu_of_the_prompt_works, the_menu_of_the_prompt_works_by_keys,
    the_menu_that_a_click_opened_takes_keys, a_strict_break_covers_every_monitor,
    killed_it_leaves_nothing_behind)}

if __name__ == '__main__':
    desk.run(CASES)
