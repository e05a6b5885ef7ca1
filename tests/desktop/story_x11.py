"""Limber's main job, end to end: sit, be prompted, be guided, be remembered. With LIMBER_SHOTS=FOLDER it leaves a picture of each step."""
import json
import os
import sys
import time

import controls
import desk
import tray
from desk import check, check_equal, wait_for
from program import Limber, cli, rows, status_json

SHOTS = os.environ.get('LIMBER_SHOTS')
FIVE_MINUTES, LOST_AT_MOST = 300, 120
_step = 0


def tell(sentence, picture=None):
    global _step  # pylint: disable=global-statement
    _step += 1
    print(f'{_step:2}. {sentence}', flush=True)
    if SHOTS and picture:
        desk.screenshot(os.path.join(SHOTS, f'{_step:02}-{picture}.png'))


def the_icon_comes():
    check(not tray.icon_place(), 'there is an icon in the tray before Limber is started')
    limber = Limber.started()
    wait_for(lambda: tray.listed(limber.pid), 'the icon among those of the tray')
    tray.wait_icon_drawn()
    tell('Limber is started; its icon is in the tray.', 'tray')
    return limber


def sitting_makes_a_break_due(limber):
    with desk.Typing(mouse=True) as typing:
        while limber.state() not in ('due', 'prompt'):
            check(not limber.windows(), 'a window of Limber before the break is due')
            check_equal(limber.status()['SittingSeconds'] < FIVE_MINUTES or limber.state() != 'counting', True, 'counting on after the break is due')
            time.sleep(0.05)
        check_equal(limber.state(), 'due', 'the state while the person types on')
        check(not limber.windows(), 'a prompt while the person types')
        tell('After five minutes of typing a break is due; the prompt waits for a pause.', 'due')
    typing.arrived_whole()
    check(limber.status()['SittingSeconds'] >= FIVE_MINUTES - 1, 'the sitting time at the prompt')


def the_prompt_takes_nothing(limber):
    writing = desk.focused_window()
    wait_for(lambda: limber.state() == 'prompt', 'the prompt at the pause')
    with desk.Typing() as typing:  # while its window opens
        wait_for(limber.windows, 'the window of the prompt')
        wait_for(lambda: controls.find(limber.pid, 'Start'), 'the Start button')
        tell('At the pause the prompt opens, and the person types on.', 'prompt')
        wait_for(lambda: len(typing.text) > 120, 'two lines typed under the open prompt')
    typing.arrived_whole()
    check_equal(desk.focused_window(), writing, 'the window with the focus')
    check_equal(limber.state(), 'prompt', 'the state after typing on')
    tell('Every letter has reached the other window, which still has the focus.')


def a_routine_is_guided(limber):
    before = len(rows('SELECT * FROM routines'))
    wait_for(lambda: limber.state() == 'routine', 'the routine')
    place = wait_for(lambda: [place for place in limber.windows().values() if place[3] > 300 * desk.SCALE], 'the window of the routine')[0]
    check(place[2] >= 400 * desk.SCALE, f'the routine is wide enough to read: {place}')
    tell('The routine is on the screen.', 'routine')
    wait_for(lambda: limber.state() != 'routine', 'the end of the routine')
    controls.place_of(limber.pid, 'Close')
    tell('It has run to its end.', 'finish')
    controls.click(limber.pid, 'Close')
    limber.wait_no_window()
    wait_for(lambda: len(rows('SELECT * FROM routines')) == before + 1, 'one more row among the routines')


def it_is_remembered():
    check_equal(rows('SELECT why FROM prompts'), [('start',)], 'the prompts in the history')
    (result, done, planned), = rows('SELECT result, done, planned FROM routines')
    check_equal(result, 'done', 'how the routine ended')
    check(done > 0.9 * planned, f'{done} of {planned} ms done')
    check(rows('SELECT count(*) FROM exercises WHERE whole')[0][0] > 0, 'exercises in the history')
    code, text, errors = cli('report')
    check_equal(code, 0, 'exit code of limber report ' + errors)
    told = json.loads(cli('report', '--format', 'json')[1])
    check('"done"' in json.dumps(told) or 'routine' in text, f'limber report tells of the routine: {text}')
    tell('The history has it, and so has the report:')
    print('\n'.join('      ' + line for line in text.splitlines()[:12]), flush=True)


def stretch_now_from_the_tray(limber):
    tray.choose(limber.pid, 'Stretch now')
    tell('"Stretch now" in the menu of the tray:')
    a_routine_is_guided(limber)
    tray.click_line(limber.pid, 'Stretch now')
    tell('The same by a right click on the icon:')
    a_routine_is_guided(limber)


def a_crash_costs_two_minutes_at_most(limber):
    with desk.Typing(mouse=True):
        wait_for(lambda: limber.status()['SittingSeconds'] >= 200, 'more than three minutes of sitting')
        before = limber.status()['SittingSeconds']
        limber.kill()
    counts = rows('SELECT (SELECT count(*) FROM routines), (SELECT count(*) FROM prompts)')
    again = Limber()
    again.wait_ready()
    after = status_json()['sitting_s']
    check(before - LOST_AT_MOST <= after <= before + 30, f'sitting time {before} s before the crash, {after} s after it')
    check_equal(rows('SELECT (SELECT count(*) FROM routines), (SELECT count(*) FROM prompts)'), counts, 'rows after the restart')
    wait_for(lambda: tray.listed(again.pid), 'the icon after the restart')
    tell(f'Killed and started again: {before} s of sitting before, {after} s after.')
    return again


def it_goes_quietly(limber):
    limber.quit()
    wait_for(lambda: not tray.listed(limber.pid), 'the watcher to forget the item')
    tray.wait_icon_gone()
    tell('`limber quit` ends it, and the icon is gone.', 'gone')


def story():
    limber = the_icon_comes()
    sitting_makes_a_break_due(limber)
    the_prompt_takes_nothing(limber)
    tell('Start is clicked.')
    controls.click(limber.pid, 'Start')
    a_routine_is_guided(limber)
    it_is_remembered()
    stretch_now_from_the_tray(limber)
    it_goes_quietly(a_crash_costs_two_minutes_at_most(limber))


if __name__ == '__main__':
    sys.argv = [sys.argv[0], 'story']
    desk.run({'story': story})
