"""Pictures of every window, from the real program; see shots.sh."""
import os
import subprocess

import controls
import desk
import tray
from desk import wait_for
from program import Limber, cli, write_config

FOLDER = os.environ['LIMBER_SHOTS']
MARGIN = 16 * desk.SCALE
SCREEN = 1280 * desk.SCALE, 800 * desk.SCALE
EVERYDAY = '''\
[sitting]
away_after = "15min"
natural_break = "1h"
[prompt]
pause = "30s"
answer_within = "10min"
[body]
equipment = ["chair", "wall", "mat"]
[routine]
sound = false
'''
TOLD_IN_A_HURRY, GUIDED_AT_EASE = '120', '6'


def picture(name, x, y, width, height):
    """A part of the screen with some of its surroundings."""
    left, top = max(0, x - MARGIN), max(0, y - MARGIN)
    width, height = min(SCREEN[0], x + width + MARGIN) - left, min(SCREEN[1], y + height + MARGIN) - top
    path = os.path.join(FOLDER, name + '.png')
    subprocess.run(['import', '-window', 'root', '-crop', f'{width}x{height}+{left}+{top}', '+repage', path], check=True)
    print(path, flush=True)


def wait_still():
    """Until nothing on the screen moves: buttons fade from one look to another."""
    wait_for(lambda: desk.pixels(0, 0, *SCREEN) == desk.pixels(0, 0, *SCREEN), 'a picture that stands still')


def window_picture(limber, name):
    """The largest window of Limber, with its frame."""
    window, (x, y, width, height) = max(limber.windows().items(), key=lambda found: found[1][2] * found[1][3])
    frame = [int(side) for side in desk.window_property(window, '_NET_FRAME_EXTENTS').partition('=')[2].split(',') if side.strip().isdigit()]
    left, right, top, bottom = frame if len(frame) == 4 and name != 'prompt' else (0, 0, 0, 0)  # the prompt has no frame, whatever is said
    picture(name, x - left, y - top, width + left + right, height + top + bottom)


def started(rate):
    os.environ['LIMBER_TEST_CLOCK'] = rate
    limber = Limber()
    limber.wait_ready()
    return limber


def clear_the_desktop():
    subprocess.run(['xdotool', 'windowminimize', '--sync', desk.terminal()], check=True)


def welcome():
    clear_the_desktop()
    limber = started(GUIDED_AT_EASE)
    controls.place_of(limber.pid, 'Start Limber')
    window_picture(limber, 'welcome')
    controls.click(limber.pid, 'Start Limber')
    limber.wait_no_window()
    limber.quit()


def menu(limber):
    x, y, width, height = tray.open_menu()
    tray.click_line(limber.pid, 'Routines')
    wait_for(lambda: len(tray.open_menus()) == 2, 'the routines beside the menu')
    left = 420 * desk.SCALE
    bottom = max(place[1] + place[3] for place in tray.open_menus())
    picture('tray', x - left, 0, width + left, max(bottom, y + height))
    desk.press('Escape', 'Escape')
    wait_for(lambda: not tray.menu_place(), 'the menu to close')


def sitting():
    write_config(EVERYDAY)
    subprocess.run(['xdotool', 'search', '--name', '^Letter$', 'windowactivate'], check=True)
    limber = started(TOLD_IN_A_HURRY)
    with desk.Typing():
        wait_for(lambda: limber.status()['SittingSeconds'] > 18 * 60, '18 minutes of sitting')
    menu(limber)
    limber.type_until_prompt()
    controls.place_of(limber.pid, 'Start')
    window_picture(limber, 'prompt')
    desk.screenshot(os.path.join(FOLDER, 'desktop.png'))
    limber.quit()


def moving():
    clear_the_desktop()
    limber = started(GUIDED_AT_EASE)
    cli('break', 'desk-reset')
    wait_for(lambda: controls.has_words(limber.pid, ', 2 of ') and controls.has_words(limber.pid, 'breathe'), 'the second exercise at work')
    window_picture(limber, 'routine')
    controls.place_of(limber.pid, 'Close')
    wait_still()
    window_picture(limber, 'finish')
    controls.click(limber.pid, 'Close')
    limber.wait_no_window()
    tray.click_icon(1, limber.windows, 'the Today card')
    controls.place_of(limber.pid, 'Stretch now')
    window_picture(limber, 'today')
    desk.press('Escape')
    limber.wait_no_window()
    limber.quit()


def shots():
    os.makedirs(FOLDER, exist_ok=True)
    welcome()
    sitting()
    moving()


if __name__ == '__main__':
    import sys
    sys.argv = [sys.argv[0], 'shots']
    desk.run({'shots': shots})
