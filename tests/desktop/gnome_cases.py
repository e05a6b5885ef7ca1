"""What is GNOME's own: its panel, its notifications, its switches and its two minds about X11. gnome_cases.py CASE; with LIMBER_SHOTS=FOLDER it leaves
pictures."""
import os
import subprocess

import controls
import desk
import gnome_banner
import gnome_panel
import gnome_shell
import wayland_desk
from desk import check, check_equal, wait_for
from doctor_cases import backends, doctor
from program import cli, rows, write_config
from story_wayland import ANSWERS, FIRST, SECOND, a_routine_is_guided, covered, picture
from wayland_desk import WaylandLimber, mouse, press, until


def setting(schema, key, value):
    subprocess.run(['gsettings', 'set', schema, key, value], check=True)


def started(**config):
    limber = WaylandLimber.started(**config)
    gnome_panel.wait_icon()
    return limber


def window(limber):
    """The one window that the shell knows of; nothing while there is none or more."""
    shown = gnome_shell.windows(limber.pid)
    return shown[0] if len(shown) == 1 else None


def wait_focused(limber):
    try:
        wait_for(lambda: (window(limber) or {}).get('focused'), 'the focus on the one window')
    except desk.Failure as failure:
        raise desk.Failure(f'{failure}; there are {gnome_shell.windows(limber.pid)}, and the focus is on {gnome_shell.focused()}') from None
    return window(limber)


def nothing_starts():
    """GNOME shows a busy pointer from a click until the window that it asked for is there."""
    wait_for(lambda: not gnome_shell.starting(), f'the end of the busy pointer ({gnome_shell.starting()})', deadline=5)


# --- the tray

def a_click_in_the_menu_gives_the_routine_the_focus():
    setting('org.gnome.desktop.wm.preferences', 'focus-new-windows', "'strict'")
    limber = started()
    gnome_panel.open_menu()
    picture('tray')
    gnome_panel.click_line('Stretch now')
    wait_focused(limber)
    nothing_starts()
    a_routine_is_guided(limber)


def clicks_on_the_icon():
    limber = started()
    until(gnome_panel.double_click_icon, lambda: window(limber), 'the Today card')
    wait_focused(limber)
    nothing_starts()
    press('Escape')
    limber.wait_no_window()
    gnome_panel.click_icon(button=2)
    limber.wait_state('routine')
    wait_focused(limber)


def a_line_that_opens_no_window_leaves_no_busy_pointer():
    limber = started()
    gnome_panel.choose('Pause')
    gnome_panel.click_line('1 hour')
    limber.wait_state('paused')
    nothing_starts()


def the_extension_may_go_and_come():
    limber = started()
    enabled = desk.output('gsettings', 'get', 'org.gnome.shell', 'enabled-extensions')
    for _ in range(2):
        setting('org.gnome.shell', 'enabled-extensions', '[]')
        gnome_panel.wait_icon_gone()
        wait_for(lambda: limber.status()['Tray'] == 'no tray', 'Limber to notice that the tray is gone')
        setting('org.gnome.shell', 'enabled-extensions', enabled)
        gnome_panel.wait_icon()
        wait_for(lambda: limber.status()['Tray'] == 'StatusNotifierItem', 'Limber to notice the tray')


# --- notifications

def without_xwayland_the_prompt_is_a_notification():
    """Where nothing can put a window into a corner. What the click opens is a window of Wayland's own."""
    del os.environ['DISPLAY']
    limber = started()
    limber.type_until('due', 'prompt')
    gnome_banner.wait_title('Time to')
    gnome_banner.open_wide()
    picture('notification')
    check(not limber.windows(), 'no window')
    gnome_banner.click('Start')
    wait_focused(limber)
    nothing_starts()
    a_routine_is_guided(limber)
    check_equal(rows(ANSWERS), [('start',)], 'the prompts in the history')


def a_mistake_is_told():
    limber = started()
    write_config(text='[micro]\nevry = "5min"\n')
    gnome_banner.wait_title('1 mistake')
    write_config()
    wait_for(lambda: not gnome_banner.shown(), 'the notification gone')
    limber.quit()


def doctor_knows_this_desktop():
    limber = started()
    names = 'idle', 'tray', 'do-not-disturb', 'placing windows'
    expected = ['mutter', 'StatusNotifierItem', 'GSettings org.gnome.desktop.notifications show-banners', 'XWayland']
    running, found = doctor()
    check(running, 'the running one answers')
    check_equal(backends(found, *names), expected, 'what it has found')
    check('GNOME' in found['fullscreen']['why'], 'what cannot be known')
    setting('org.gnome.shell', 'enabled-extensions', '[]')
    wait_for(lambda: limber.status()['Tray'] == 'no tray', 'Limber to notice that the tray is gone')
    check('AppIndicator' in doctor()[1]['tray']['advice'], 'what one can do about the tray')


# --- switches

def do_not_disturb_holds_the_prompt():
    limber = started()
    setting('org.gnome.desktop.notifications', 'show-banners', 'false')
    limber.type_until('held')
    check_equal(limber.status()['HeldBecause'], ['do not disturb is on, says GNOME'], 'why it is held')
    check(not limber.windows(), 'no prompt while it is held')
    setting('org.gnome.desktop.notifications', 'show-banners', 'true')
    limber.type_until('due', 'prompt')
    limber.wait_prompt()


def ground(limber):
    """How light the page is beside its edge, 0 to 255."""
    x, y, _, height = window(limber)['place']
    return sum(gnome_shell.area(x + 4, y + height - 5, 1, 1)) // 3


def it_turns_dark_and_light_with_the_desktop():
    limber = started()
    cli('break')
    wait_focused(limber)
    for _ in range(2):
        wait_for(lambda: ground(limber) > 180, f'the page light (it is {ground(limber)})')
        setting('org.gnome.desktop.interface', 'color-scheme', 'prefer-dark')
        wait_for(lambda: ground(limber) < 90, f'the page dark (it is {ground(limber)})')
        setting('org.gnome.desktop.interface', 'color-scheme', 'default')


# --- two monitors

def at_work_on(monitor):
    """The pointer lies over a window of Wayland's own, of which XWayland hears nothing."""
    x, y, width, height = gnome_shell.monitor_place(monitor)
    gnome_shell.put_window('Letter', x + 100, y + 60)
    mouse.move(x + width // 4, y + height // 4)


def prompt_place(limber):
    limber.type_until('due', 'prompt', mouse=False)
    limber.wait_prompt()
    return wait_for(lambda: window(limber), 'one prompt')['place']


def right_of(monitor):
    x, y, width, height = gnome_shell.monitor_place(monitor)
    return x + width - wayland_desk.MARGIN, y + height - wayland_desk.MARGIN


def the_prompt_stands_where_the_pointer_is():
    for monitor in (SECOND, FIRST):
        at_work_on(monitor)
        limber = started()
        x, y, width, height = prompt_place(limber)
        check_equal((x + width, y + height), right_of(monitor), f'the corner of the prompt on {monitor}')
        limber.quit()


def the_routine_opens_where_it_was_asked_for():
    limber = started()
    for monitor in (SECOND, FIRST):
        at_work_on(monitor)
        check_equal(cli('break')[0], 0, 'exit code of `limber break`')
        x, y, width, height = wait_focused(limber)['place']
        left, top, across, down = gnome_shell.work_area(monitor)
        check(x >= left and y >= top and x + width <= left + across and y + height <= top + down, f'inside {monitor}: {window(limber)}')
        check(abs((x - left) - (left + across - x - width)) <= 2, f'in the middle of {monitor}: {window(limber)}')
        cli('skip')
        limber.wait_no_window()


def the_words_of_a_strict_break_stand_where_the_pointer_is():
    at_work_on(SECOND)
    limber = started(strictness='strict')
    limber.type_until('due', 'prompt', mouse=False)
    wait_for(lambda: covered(FIRST, SECOND), 'a window over each monitor')
    x, _ = controls.place_of(limber.pid, 'Start')
    left, _, width, _ = gnome_shell.monitor_place(SECOND)
    check(left < x < left + width, f'the button at {x}')


CASES = {case.__name__: case for case in (
    a_click_in_the_menu_gives_the_routine_the_focus, clicks_on_the_icon, a_line_that_opens_no_window_leaves_no_busy_pointer,
    the_extension_may_go_and_come, without_xwayland_the_prompt_is_a_notification, a_mistake_is_told, doctor_knows_this_desktop,
    do_not_disturb_holds_the_prompt, it_turns_dark_and_light_with_the_desktop, the_prompt_stands_where_the_pointer_is,
    the_routine_opens_where_it_was_asked_for, the_words_of_a_strict_break_stand_where_the_pointer_is)}

if __name__ == '__main__':
    desk.run(CASES)
