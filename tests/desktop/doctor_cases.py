"""What `limber doctor` says of each desktop, and a desktop that tells nothing of keyboard and pointer."""
import json
import os

import desk
import tray
from desk import check, check_equal, wait_for
from notification_cases import AT_ONCE, shown, wait_shown, without_display
from program import Limber, cli, log_text, short, write_config
from touch import hand

ALL = ['idle', 'lock', 'sleep', 'tray', 'notifications', 'microphone', 'camera', 'do-not-disturb', 'fullscreen', 'placing windows']


def doctor():
    """(exit code, whether the running Limber answered, {capability: findings})"""
    code, text, errors = cli('doctor', '--json')
    check_equal(errors, '', 'what `limber doctor` complains of')
    told = json.loads(text)
    check_equal([each['name'] for each in told['capabilities']], ALL, 'what it tells of')
    check_equal(told['missing'], any(each['state'] == 'missing' for each in told['capabilities']), 'whether something is missing')
    check_equal(code, 1 if told['missing'] else 0, 'the exit code')
    return told['running'], {each['name']: each for each in told['capabilities']}


def backends(found, *names):
    return [found[name]['backend'] for name in names]


# By desktop: the backends of what is asked for below, and what shows notifications.
FOUND = {
    'XFCE': (['xsync', 'logind', 'logind', 'StatusNotifierItem', 'X11'], 'dunst'),
    'KDE': (['ext-idle-notify', 'org.freedesktop.ScreenSaver and logind', 'logind', 'StatusNotifierItem', 'layer-shell'], 'Plasma'),
}


def the_same_is_found_by_looking_and_by_the_running_one():
    expected, notifier = FOUND[os.environ['XDG_CURRENT_DESKTOP']]
    names = 'idle', 'lock', 'sleep', 'tray', 'placing windows'
    running, found = doctor()
    check(not running, 'nothing runs yet')
    check_equal(backends(found, *names), expected, 'what is found by looking')
    limber = Limber.started()
    wait_for(lambda: limber.status()['Tray'] == 'StatusNotifierItem', 'the icon')
    running, found = doctor()
    check(running, 'the running one answers')
    check_equal(backends(found, *names), expected, 'what the running one says')
    check(found['notifications']['backend'].startswith(notifier), f'{notifier} shows the notifications')
    check(notifier in found['do-not-disturb']['why'], 'and keeps do-not-disturb')
    write_config('[hold]\nfullscreen = false\n')
    wait_for(lambda: 'turned off' in doctor()[1]['fullscreen']['why'], 'what is turned off')
    check_equal(doctor()[1]['fullscreen']['state'], 'none', 'that is not missing')
    check('\033' not in cli('doctor')[1], 'no colours but on a terminal')


def without_an_idle_source_it_is_said_wherever_one_looks():
    """Once as a notification; in the tooltip, the status and by the doctor for as long as it is so. It has no display here, but a bus."""
    limber = without_display(short(every='4h'))
    wait_shown(1, 'that no idle source is there')
    check_equal(limber.status()['IdleSource'], 'none', 'the idle source')
    wait_for(lambda: 'going by time alone' in tray.look(limber.pid)['ToolTip'][3] + tray.look(limber.pid)['ToolTip'][2], 'it in the tooltip')
    check('Trouble: No idle source: going by time alone' in cli('status')[1], 'it in `limber status`')
    found = doctor()[1]['idle']
    check_equal(found['state'], 'missing', 'the idle source, to the doctor')
    passed = {each['backend']: each['why'] for each in found['passed_over']}
    check_equal(sorted(passed), ['ext-idle-notify', 'kde-idle', 'mutter', 'xscreensaver', 'xsync'], 'what was tried')
    check(all(passed.values()) and found['advice'], 'the reasons, and what one can do')
    check('What you can do: ' + found['advice'].split()[0] in cli('doctor')[1], 'the same in words')
    check_equal(log_text().count('no idle source:'), 1, 'how often it was told')
    check_equal(shown(), 1, 'the notifications of it')
    write_config(text=AT_ONCE)
    limber.wait_state('prompt')  # by time alone a break comes all the same


def a_window_over_the_whole_screen_holds_the_prompt_on_wlroots():
    def sway(*words):
        desk.output('swaymsg', *words)
    foot = desk.start('film', 'foot', '--title', 'Talk', 'cat')
    wait_for(lambda: 'Talk' in desk.output('swaymsg', '-t', 'get_tree'), 'the window')
    sway('[title=Talk]', 'fullscreen', 'enable')
    check_equal(doctor()[1]['fullscreen']['backend'], 'wlr-foreign-toplevel', 'what tells of it')
    limber, mouse = Limber.started(every='5min'), hand()

    def state_at_work(*wanted):
        mouse.rel(3, 1)
        mouse.rel(-3, -1)
        return limber.state() in wanted
    wait_for(lambda: state_at_work('held'), 'the break held')
    check_equal(limber.status()['Held'], ['fullscreen'], 'why')
    sway('[title=Talk]', 'fullscreen', 'disable')
    wait_for(lambda: limber.state() != 'held', 'the end of the hold with the full screen')
    sway('[title=Talk]', 'fullscreen', 'enable')
    wait_for(lambda: limber.status()['Held'] == ['fullscreen'], 'the hold again')
    desk.stop(foot)
    wait_for(lambda: limber.state() != 'held', 'the end of the hold with the window')


CASES = {case.__name__: case for case in (
    the_same_is_found_by_looking_and_by_the_running_one, without_an_idle_source_it_is_said_wherever_one_looks,
    a_window_over_the_whole_screen_holds_the_prompt_on_wlroots)}

if __name__ == '__main__':
    os.environ.setdefault('PYTHONUNBUFFERED', '1')
    desk.run(CASES)
