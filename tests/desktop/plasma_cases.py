"""What is Plasma's own on a KDE desktop: its panel, its do-not-disturb, its screen locker, its colours, its care for the focus."""
import contextlib
import os
import re
import shutil
import subprocess

from gi.repository import GLib

import bus
import controls
import desk
import kwin_screen
import plasma_panel
import tray
from colours import contrast_with
from desk import check, check_equal, wait_for
from hold_cases import LOGIND, prompt_comes_with_the_debt, type_until_held
from program import cli, rows, short, write_config
from story_wayland import ANSWERS, a_routine_is_guided, focused, prompted, typed_now
from wayland_desk import HEIGHT, WIDTH, WaylandLimber, mouse, press, until

PLASMA = 'org.kde.plasmashell', '/PlasmaShell', 'org.kde.PlasmaShell'
LOCKER = 'org.freedesktop.ScreenSaver', '/ScreenSaver', 'org.freedesktop.ScreenSaver'


def started(**config):
    limber = WaylandLimber.started(**config)
    wait_for(lambda: tray.listed(limber.pid), 'the icon among those of the tray')
    return limber


# --- the icon

def click_icon(button, answer, what):
    until(lambda: mouse.click_at(*plasma_panel.wait_icon(), button), answer, what)


def above_icon():
    """What is drawn over the panel there."""
    x, _ = plasma_panel.wait_icon()
    return kwin_screen.area(x - 60, plasma_panel.place()[1] - 120, 120, 110).dots


def open_menu():
    mouse.move(WIDTH // 2, 20)  # away from the icon, so that its tooltip goes
    before = wait_for(lambda: above_icon() == above_icon() and above_icon(), 'a picture that stands still')

    def menu_is_drawn():
        now = above_icon()
        return now != before and now == above_icon()
    click_icon(3, menu_is_drawn, 'the menu of the icon')


def clicks_on_the_icon():
    limber = started()
    click_icon(1, lambda: focused(limber, 'Stretch now'), 'the Today card, with the keys')
    press('Escape')
    limber.wait_no_window()
    click_icon(2, lambda: limber.state() == 'routine', 'a routine')
    a_routine_is_guided(limber)
    open_menu()
    press('Down', 'Return')
    a_routine_is_guided(limber)
    limber.quit()
    wait_for(lambda: not plasma_panel.icon_place(), 'the icon to leave the panel')


def a_submenu_opens_the_first_time():
    """Plasma fetches one when it is to be shown, and shows it empty."""
    limber = started(every='4h')
    open_menu()
    press('Down', 'Down', 'Right', 'Return')
    wait_for(lambda: limber.state() == 'routine' and controls.has_words(limber.pid, ', 1 of '), 'the first of the routines')


# --- the panel

def put_panel(edge, thickness):
    bus.call(*PLASMA, 'evaluateScript', GLib.Variant('(s)', (f'panels()[0].location = "{edge}"; panels()[0].height = {thickness}',)))
    upright = edge in ('left', 'right')

    def there():
        x, y, width, height = plasma_panel.place()
        return (width, height) == ((thickness, HEIGHT) if upright else (WIDTH, thickness)) and (x, y) == {
            'right': (WIDTH - thickness, 0), 'bottom': (0, HEIGHT - thickness)}.get(edge, (0, 0))
    wait_for(there, f'the panel at the {edge}')


def the_prompt_keeps_off_the_panel_wherever_it_is():
    limber = started()
    for edge, thickness in (('right', 70), ('bottom', 60), ('top', 40)):
        put_panel(edge, thickness)
        before = len(rows(ANSWERS))
        limber.type_until('due', 'prompt')
        limber.wait_prompt()
        until(lambda: limber.click_in_corner('Skip'), lambda: len(rows(ANSWERS)) > before,  # pylint: disable=cell-var-from-loop
              f'the prompt in the corner beside a panel at the {edge}')
        limber.wait_no_window()


# --- holding

def switch_do_not_disturb():
    """As Plasma's key for it does."""
    bus.call('org.kde.kglobalaccel', '/component/plasmashell', 'org.kde.kglobalaccel.Component', 'invokeShortcut',
             GLib.Variant('(s)', ('toggle do not disturb',)))


def do_not_disturb_holds_the_prompt():
    limber = started()
    switch_do_not_disturb()
    type_until_held(limber, 'do not disturb is on, says Plasma')
    sitting = limber.status()['SittingSeconds']
    switch_do_not_disturb()
    prompt_comes_with_the_debt(limber, sitting)


def a_program_that_asks_for_quiet_holds_the_prompt():
    """As a film player or a presentation does."""
    limber = started()
    service = 'org.freedesktop.Notifications', '/org/freedesktop/Notifications', 'org.freedesktop.Notifications'
    number, = bus.call(*service, 'Inhibit', GLib.Variant('(ssa{sv})', ('org.kde.okular', 'a talk', {})))
    type_until_held(limber, 'do not disturb is on, says Plasma')
    sitting = limber.status()['SittingSeconds']
    bus.call(*service, 'UnInhibit', GLib.Variant('(u)', (number,)))
    prompt_comes_with_the_debt(limber, sitting)


def unlock():
    """As `loginctl unlock-session` does: there is nobody here who has a password."""
    bus.call(LOGIND[0], LOGIND[1] + '/session/auto', LOGIND[2],
             'EmitSignal', GLib.Variant('(sssav)', ('org.freedesktop.login1.Session', 'Unlock', '', [])), kind='SYSTEM')


def the_screen_locker_closes_the_prompt_and_holds_the_break():
    limber = prompted()
    limber.wait_prompt()
    bus.call(*LOCKER, 'Lock')
    limber.wait_state('locked')
    limber.wait_no_window()
    check_equal(rows(ANSWERS), [('locked',)], 'the answers')
    wait_for(lambda: bus.call(*LOCKER, 'GetActive')[0], 'the lock')
    unlock()
    wait_for(lambda: limber.state() != 'locked', 'the lock to end')
    limber.type_until('due', 'prompt')
    limber.wait_prompt()


# --- the focus

def traced(**config):
    """It tells of all that it says to KWin."""
    os.environ['WAYLAND_DEBUG'] = '1'
    try:
        return started(**config)
    finally:
        del os.environ['WAYLAND_DEBUG']


def tokens():
    """By which it has asked for the focus, in order."""
    with open(os.path.join(desk.LOGS, 'limber.log'), encoding='utf-8', errors='replace') as log:
        return re.findall(r'activate\("([^"]*)"', log.read())


REFUSED = 'not-granted'


def wait_tokens(*asked):
    """All have asked for the focus, by a click or by what KWin does not take, and the last of them has the keys."""
    wait_for(lambda: len(tokens()) == len(asked), f'{len(asked)} windows to ask for the focus (these did: {tokens()})')
    check_equal([REFUSED if token.startswith(REFUSED) else 'click' for token in tokens()], list(asked), 'by what they asked')
    wait_for(lambda: not typed_now('x'), 'the keys to go to the window that opened')


def a_click_in_the_tray_gives_the_focus_to_the_window_that_opens():
    limber = traced(every='4h')
    check_equal(cli()[0], 0, 'exit code of a second start')
    wait_for(lambda: controls.find(limber.pid, 'Stretch now'), 'the Today card')
    wait_tokens(REFUSED)  # nobody clicked
    press('Escape')
    limber.wait_no_window()
    click_icon(1, lambda: controls.find(limber.pid, 'Stretch now'), 'the Today card')
    wait_tokens(REFUSED, 'click')
    press('Escape')
    limber.wait_no_window()
    open_menu()
    press('Down', 'Return')
    limber.wait_state('routine')
    wait_tokens(REFUSED, 'click', 'click')


def a_click_that_opens_no_window_leaves_no_token_behind():
    limber = traced(every='4h')
    open_menu()
    press('Up', 'Up', 'Up', 'Up', 'Return')  # from below: I took a break
    wait_for(lambda: rows('SELECT * FROM breaks WHERE said'), 'the break in the history')
    check_equal(cli()[0], 0, 'exit code of a second start')
    wait_for(lambda: controls.find(limber.pid, 'Stretch now'), 'the Today card')
    wait_tokens(REFUSED)


OPENER = '''#!/bin/sh
printf %s "$XDG_ACTIVATION_TOKEN" >"$DESK_FOLDER/token"
'''


def a_click_on_a_notification_lets_the_program_that_opens_take_the_focus():
    opener = os.path.join(desk.FOLDER, 'bin', 'xdg-open')
    os.makedirs(os.path.dirname(opener))
    with open(opener, 'w', encoding='utf-8') as script:
        script.write(OPENER)
    os.chmod(opener, 0o755)
    os.environ['PATH'] = os.path.dirname(opener) + ':' + os.environ['PATH']
    limber = started(every='4h')
    write_config(text='[micro]\nevry = "5min"\n')
    wait_for(lambda: limber.status()['ConfigMistakes'] == 1, 'the mistake noticed')

    def click_open():
        x, y, width, height = controls.box_of(plasma_panel.shell(), 'Open the File')
        mouse.click_at(x + width // 2, y + height // 2)

    def token():
        with contextlib.suppress(FileNotFoundError), open(os.path.join(desk.FOLDER, 'token'), encoding='utf-8') as file:
            return file.read()
        return None
    until(click_open, token, 'a token for the program that opens the file', patience=10)
    check(not token().startswith(REFUSED), f'the token is a good one: {token()}')


# --- the colours

def ground():
    """How light the window with the focus is in its corner, 0 to 255."""
    return sum(kwin_screen.active_window().at(6, 6)) // 3


def colour_plasma(scheme):
    subprocess.run(['plasma-apply-colorscheme', scheme], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def turns_with_plasma(limber):
    for scheme, is_so, how in (('BreezeDark', lambda: ground() < 90, 'dark'), ('BreezeLight', lambda: ground() > 180, 'light')) * 2:
        colour_plasma(scheme)
        wait_for(is_so, f'the open window {how} with Plasma (its ground is {ground()})')
    press('Escape')
    limber.wait_no_window()


def focused_window_is_ours(limber):
    windows = [node for app in controls._applications(limber.pid) for node in controls._children(app)]  # pylint: disable=protected-access
    return any(node.get_state_set().contains(controls.Atspi.StateType.ACTIVE) for node in windows)


def showing_today():
    limber = started(every='4h')
    check_equal(cli()[0], 0, 'exit code of a second start')
    wait_for(lambda: focused(limber, 'Stretch now'), 'the Today card')
    wait_for(lambda: ground() > 180, 'a light window')
    return limber


def an_open_window_turns_dark_and_light_with_plasma():
    turns_with_plasma(showing_today())


def it_hears_of_dark_by_the_portal_too():
    """On a Plasma that does not tell the programs of GTK what they need."""
    check(bus.call('org.kde.kded5', '/kded', 'org.kde.kded5', 'unloadModule', GLib.Variant('(s)', ('gtkconfig',)))[0], 'the teller to go')
    shutil.rmtree(os.path.join(os.environ['XDG_CONFIG_HOME'], 'gtk-3.0'), ignore_errors=True)
    limber = showing_today()
    bus.call('org.freedesktop.DBus', '/', 'org.freedesktop.DBus', 'StartServiceByName', GLib.Variant('(su)', ('org.freedesktop.portal.Desktop', 0)))
    turns_with_plasma(limber)


def the_main_button_can_be_read_in_a_window_without_the_keys():
    """A theme need not fill it: its words need another colour then."""
    limber = showing_today()
    mouse.click_at(60, HEIGHT // 2)  # on the desktop
    wait_for(lambda: not focused_window_is_ours(limber), 'the keys to go to the desktop')
    x, y, width, height = controls.box_in_window(limber.pid, 'Stretch now')

    def contrast():
        shown = kwin_screen.window('Today')
        ground = shown.at(x + width // 2, y + 5)
        inner = shown.colours(x + 6, y + 6, width - 12, height - 12)
        return max(contrast_with(colour, ground) for colour in inner)
    wait_for(lambda: contrast() >= 4.5, f'words that stand out from their button (their contrast is {contrast():.1f})')


CASES = {case.__name__: case for case in (
    clicks_on_the_icon, a_submenu_opens_the_first_time, the_prompt_keeps_off_the_panel_wherever_it_is, do_not_disturb_holds_the_prompt,
    a_program_that_asks_for_quiet_holds_the_prompt, the_screen_locker_closes_the_prompt_and_holds_the_break,
    a_click_in_the_tray_gives_the_focus_to_the_window_that_opens, a_click_that_opens_no_window_leaves_no_token_behind,
    a_click_on_a_notification_lets_the_program_that_opens_take_the_focus, an_open_window_turns_dark_and_light_with_plasma,
    it_hears_of_dark_by_the_portal_too, the_main_button_can_be_read_in_a_window_without_the_keys)}

if __name__ == '__main__':
    desk.run(CASES)
