"""Starting: the first time, a second time, with files that are broken, and where something is missing."""
import glob
import os

import controls
import desk
from desk import check, check_equal, wait_for
from program import CONFIG, HISTORY, Limber, cli, log_text, rows, status_json, write_config


def the_first_start_asks_and_writes_the_file():
    limber = Limber()
    limber.wait_ready()
    controls.click_on_page(limber.pid, 'A mat', above='Start Limber')
    controls.click_on_page(limber.pid, 'Every 45 minutes', above='Start Limber')
    controls.click(limber.pid, 'Start Limber')
    limber.wait_no_window()
    wait_for(lambda: os.path.exists(CONFIG), 'the configuration file')
    with open(CONFIG, encoding='utf-8') as file:
        text = file.read()
    check('"45min"' in text and '"mat"' in text, f'what was chosen is in the file:\n{text}')
    check_equal(cli('check')[0], 0, 'exit code of limber check')
    check_equal(status_json()['config'], 'ok', 'the configuration')
    limber.quit()
    again = Limber()
    again.wait_ready()
    check(not again.windows(), 'nothing is asked at the second start')


def a_second_start_shows_the_one_that_runs():
    limber = Limber.started()
    code, _, errors = cli()
    check_equal(code, 0, 'exit code of the second start ' + errors)
    wait_for(limber.windows, 'a window of the first one')
    check(limber.process.poll() is None, 'the first one goes on')


def a_shorter_interval_makes_a_break_due():
    limber = Limber.started(every='4h')
    with desk.Typing():
        wait_for(lambda: limber.status()['SittingSeconds'] > 310, 'more than five minutes of sitting')
        check_equal(limber.state(), 'counting', 'the state with the long interval')
        write_config(every='5min')
        limber.wait_state('due', 'prompt')
    limber.wait_prompt()


def a_broken_file_keeps_the_last_good_one():
    limber = Limber.started(every='1h')
    before = limber.status()['NextInSeconds']
    write_config(text='[micro\nevery = 5min"\n')
    wait_for(lambda: limber.status()['ConfigMistakes'] > 0, 'the mistake noticed')
    check(status_json()['config'] > 0, 'the number of mistakes in the status')
    check_equal(limber.status()['NextInSeconds'], before, 'the interval in force')
    check_equal(cli('check')[0], 1, 'exit code of limber check')
    with open(CONFIG, 'w', encoding='utf-8') as file:  # in place this time
        file.write('[micro]\nevery = "2h"\n')
    wait_for(lambda: limber.status()['ConfigMistakes'] == 0, 'the mended file')
    check_equal(status_json()['config'], 'ok', 'the configuration')


def a_broken_history_is_moved_aside():
    os.makedirs(os.path.dirname(HISTORY), exist_ok=True)
    with open(HISTORY, 'wb') as file:
        file.write(b'this is no database\n' * 200)
    limber = Limber.started()
    check(limber.state() in ('away', 'counting', 'trouble'), 'Limber at work')
    aside = [path for path in glob.glob(os.path.dirname(HISTORY) + '/*') if not path.endswith(('history.db', '-wal', '-shm'))]
    check(any(open(path, 'rb').read(4) == b'this' for path in aside), f'the broken file is kept: {aside}')  # pylint: disable=consider-using-with
    check('history' in log_text(), 'the log tells of it')
    check_equal(rows('SELECT count(*) FROM routines'), [(0,)], 'a fresh history')


def folders_that_cannot_be_written_cost_only_the_memory():
    for name in ('XDG_DATA_HOME', 'XDG_STATE_HOME', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'HOME'):
        os.environ[name] = '/proc/none'
    limber = Limber()
    limber.wait_ready()
    check(limber.process.poll() is None, 'Limber runs')
    if limber.windows():
        controls.click(limber.pid, 'Start Limber')
        limber.wait_no_window()
    code, _, errors = cli('break')
    check_equal(code, 0, 'exit code of limber break ' + errors)
    limber.wait_state('routine')


def without_a_bus_it_still_prompts():
    write_config()
    limber = Limber()
    with desk.Typing(mouse=True) as typing:
        wait_for(lambda: desk.windows('--class', 'trayer') and len(typing.text) > 20, 'the first words')
        wait_for(lambda: 'due' in log_text(), 'a break due in the log')
    wait_for(limber.windows, 'the window of the prompt')
    check(limber.process.poll() is None, 'Limber runs')
    code, _, errors = cli('status')
    check(code in (1, 3) and errors.strip(), f'`limber status` says why it cannot tell: {code} {errors}')


def the_thread_of_the_bus_waits_for_its_turn():
    """Or each word to the panel would break into what runs, Limber itself first of all."""
    limber = Limber.started()
    names = desk.output('ps', '-L', '-o', 'lwp=,comm=', '-p', str(limber.pid)).split('\n')
    bus = next(int(number) for number, name in map(str.split, filter(None, names)) if name == 'gdbus')
    check_equal((os.sched_getscheduler(bus), os.sched_getscheduler(limber.pid)), (os.SCHED_BATCH, os.SCHED_OTHER),
                'how the bus\'s thread and the main one are scheduled')
    limber.quit()


def without_a_display_it_says_so():
    write_config()
    code, _, errors = cli()
    check_equal(code, 1, 'exit code')
    check('display' in errors.lower(), f'the message: {errors}')


def nobody_to_talk_to_is_its_own_exit_code():
    for words in (['status'], ['break'], ['quit'], ['later'], ['pause', '1h']):
        code, _, errors = cli(*words)
        check_equal(code, 3, f'exit code of limber {" ".join(words)}')
        check('does not run' in errors, f'the message: {errors}')


CASES = {case.__name__: case for case in (
    the_first_start_asks_and_writes_the_file, a_second_start_shows_the_one_that_runs, a_shorter_interval_makes_a_break_due,
    a_broken_file_keeps_the_last_good_one, a_broken_history_is_moved_aside, folders_that_cannot_be_written_cost_only_the_memory,
    the_thread_of_the_bus_waits_for_its_turn, without_a_bus_it_still_prompts, without_a_display_it_says_so,
    nobody_to_talk_to_is_its_own_exit_code)}

if __name__ == '__main__':
    desk.run(CASES)
