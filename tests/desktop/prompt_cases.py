"""The prompt and the person's answers, by real mouse and keys."""
import subprocess

import controls
import desk
from desk import check, check_equal, wait_for
from program import Limber, rows, short

ANSWERS = 'SELECT why FROM prompts ORDER BY opened'
SOON = 'snooze = "1min"'


def prompted(**config):
    limber = Limber.started(**config)
    limber.type_until_prompt()
    return limber


def with_prompt_line(line):
    """A configuration whose [prompt] has this line as well."""
    return short().replace('[prompt]', '[prompt]\n' + line)


def answered(limber, why):
    wait_for(lambda: rows(ANSWERS) == [(why,)], f'the answer "{why}" in the history (it has {rows(ANSWERS)})')
    limber.wait_no_window()


def later_by_mouse_comes_back():
    limber = prompted(text=with_prompt_line(SOON))
    controls.click(limber.pid, 'Later')
    answered(limber, 'later')
    limber.type_until_prompt()
    controls.click(limber.pid, 'Later')
    wait_for(lambda: rows('SELECT number FROM prompts ORDER BY opened') == [(1,), (2,)], 'the second prompt of the same break')


def skip_by_mouse_starts_the_interval_anew():
    limber = prompted()
    controls.click(limber.pid, 'Skip')
    answered(limber, 'skip')
    check(limber.status()['NextInSeconds'] > 240, 'a whole interval to the next break')


def escape_is_later_once_it_has_the_focus():
    limber = prompted()
    writing = desk.focused_window()
    desk.press('Escape')
    check_equal(limber.state(), 'prompt', 'the state after Esc in the other window')
    controls.click(limber.pid, 'Time to', roles=('label',))
    wait_for(lambda: desk.focused_window() != writing, 'the focus on the clicked prompt')
    desk.press('Escape')
    answered(limber, 'later')


def keys_answer_once_it_has_the_focus():
    limber = prompted()
    controls.click(limber.pid, 'Time to', roles=('label',))
    wait_for(lambda: desk.focused_window() in limber.windows() or desk.focused_window() != desk.windows('--name', '^Letter$')[0], 'the focus')
    desk.press('s')
    answered(limber, 'skip')


def a_break_already_taken_is_believed():
    limber = prompted()
    controls.click(limber.pid, 'More choices')
    controls.click_line(limber.pid, 'I just took a break')
    answered(limber, 'reset')
    check(limber.status()['SittingSeconds'] < 60, 'sitting time starts anew')


def missed_prompts_come_back():
    limber = prompted(text=with_prompt_line(SOON).replace('answer_within = "10min"', 'answer_within = "30s"'))
    with desk.Typing():
        wait_for(lambda: rows(ANSWERS) == [('missed',)], 'the first prompt missed')
    limber.wait_prompt()
    check_equal(rows(ANSWERS), [('missed',)], 'the answers while the second prompt is open')


def persistent_offers_skip_after_a_while():
    limber = prompted(strictness='persistent')
    controls.click(limber.pid, 'Skip')
    answered(limber, 'skip')


def strict_fills_the_screen_until_escape_is_held():
    limber = prompted(strictness='strict')
    whole = (0, 0, 1280 * desk.SCALE, 800 * desk.SCALE)
    wait_for(lambda: whole in limber.windows().values(), 'a window over the whole screen')
    controls.place_of(limber.pid, 'Start')
    shown = [name for _, name in controls.names(limber.pid) if name]
    check(not any(name.startswith(('Later', 'Skip')) for name in shown), f'no Later and no Skip: {shown}')
    desk.press('Escape')
    desk.press('s', 'l')
    check_equal(limber.state(), 'prompt', 'the state after Esc pressed shortly')
    subprocess.run(['xdotool', 'keydown', 'Escape'], check=True)
    try:
        answered(limber, 'skip')
    finally:
        subprocess.run(['xdotool', 'keyup', 'Escape'], check=True)


def it_opens_where_it_is_told():
    limber = prompted(text=with_prompt_line('position = "top-left"'))
    place = list(limber.windows().values())[0]
    check(place[0] < 100 and 32 * desk.SCALE <= place[1] < 150, f'top left, below the panel: {place}')


CASES = {case.__name__: case for case in (
    later_by_mouse_comes_back, skip_by_mouse_starts_the_interval_anew, escape_is_later_once_it_has_the_focus,
    keys_answer_once_it_has_the_focus, a_break_already_taken_is_believed, missed_prompts_come_back,
    persistent_offers_skip_after_a_while, strict_fills_the_screen_until_escape_is_held, it_opens_where_it_is_told)}

if __name__ == '__main__':
    desk.run(CASES)
