"""The tray of every kind of desktop: a panel that comes, goes and comes again, an old one, none."""
import controls
import desk
import tray
from desk import check, check_equal, wait_for
from program import Limber, cli, status_json

NO_TRAY = 'no tray'


def the_panel_restarts():
    panel = tray.start_panel()
    limber = Limber.started()
    wait_for(lambda: tray.listed(limber.pid), 'the icon in the first panel')
    desk.stop(panel)
    wait_for(lambda: limber.status()['Tray'] == NO_TRAY, 'Limber to notice that the panel is gone')
    tray.start_panel()
    wait_for(lambda: tray.listed(limber.pid), 'the icon in the second panel')
    tray.wait_icon_drawn()
    wait_for(lambda: limber.status()['Tray'] != NO_TRAY, 'Limber to notice the new panel')


def the_panel_comes_late():
    limber = Limber.started()
    check_equal(status_json()['tray'], NO_TRAY, 'the tray before there is a panel')
    tray.start_panel()
    wait_for(lambda: tray.listed(limber.pid), 'the icon in the late panel')
    tray.wait_icon_drawn()
    wait_for(lambda: status_json()['tray'] == 'StatusNotifierItem', 'the tray in the status')


def without_a_panel_the_prompt_still_works():
    limber = Limber.started()
    check_equal(status_json()['tray'], NO_TRAY, 'the tray')
    check(NO_TRAY in cli('status')[1], '`limber status` says that there is no tray')
    limber.type_until_prompt()
    controls.click(limber.pid, 'Start')
    limber.wait_state('routine')


def an_old_tray_has_an_icon_too():
    limber = Limber.started()
    wait_for(lambda: limber.status()['Tray'] == 'XEmbed', 'Limber to find the old tray')

    def docked():
        bar = desk.windows('--class', 'trayer')
        return bar and '"limber' in desk.output('xwininfo', '-id', bar[0], '-tree').lower()
    wait_for(docked, 'an icon of Limber inside trayer')


def clicks_on_the_icon():
    limber = Limber.started()
    tray.click_icon(1, lambda: controls.has_words(limber.pid, 'today') or controls.has_words(limber.pid, 'Today'), 'the Today card')
    desk.press('Escape')
    limber.wait_no_window()
    tray.click_icon(2, lambda: limber.state() == 'routine', 'a routine')


def the_menu_does_what_it_says():
    limber = Limber.started()
    wait_for(lambda: tray.listed(limber.pid), 'the icon')
    lines = tray.menu_lines(limber.pid)
    wanted = ['Stretch now', 'Routines', 'One exercise', 'Pause', '30 minutes', 'Until tomorrow', 'I took a break', 'Today…', 'Help', 'Quit']
    check_equal([line for line in wanted if line not in lines], [], 'missing from the menu')
    tray.choose(limber.pid, '1 hour')
    limber.wait_state('paused')
    wait_for(lambda: 'Resume now' in tray.menu_lines(limber.pid), 'Resume in the menu')
    tray.choose(limber.pid, 'Resume now')
    wait_for(lambda: limber.state() != 'paused', 'the pause to end')
    tray.choose(limber.pid, 'Safety')
    wait_for(limber.windows, 'the safety page')
    tray.choose(limber.pid, 'Quit')
    check_equal(limber.process.wait(desk.DEADLINE), 0, 'exit code after Quit')
    tray.wait_icon_gone()


CASES = {case.__name__: case for case in (
    the_panel_restarts, the_panel_comes_late, without_a_panel_the_prompt_still_works, an_old_tray_has_an_icon_too, clicks_on_the_icon,
    the_menu_does_what_it_says)}

if __name__ == '__main__':
    desk.run(CASES)
