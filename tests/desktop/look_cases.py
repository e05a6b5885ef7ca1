"""Dark, light, contrast and motion as the desktop asks for them, while a window is open."""
import os
import subprocess

os.environ['LIMBER_TEST_CLOCK'] = '1'

# pylint: disable=wrong-import-position
import controls  # noqa: E402
from colours import contrast_with  # noqa: E402
import desk  # noqa: E402
from desk import check, wait_for  # noqa: E402
from figure_cases import exercising, moves, stands  # noqa: E402
from portal import DARK, LIGHT, NO_PREFERENCE, Portal  # noqa: E402

SHOTS = os.environ.get('LIMBER_SHOTS')
GNOME = 'org.gnome.desktop.interface'


def tell_gnome(schema, key, value):
    subprocess.run(['gsettings', 'set', schema, key, value], check=True)


def shot(name):
    if SHOTS:
        desk.screenshot(os.path.join(SHOTS, name + '.png'))


def grounds(limber):
    """How light the page is, 0 to 255: in its corner, which the toolkit draws, and behind the figure and above the words, which are ours."""
    x, y, width, _ = list(limber.windows().values())[0]
    figure = controls.box_of(limber.pid, 'Seated twist', roles=('image',))
    header = controls.box_of(limber.pid, 'Seated twist, ', roles=('label',))
    places = [(x + 3, y + 3), (figure[0] + 1, figure[1] + figure[3] - 2), (header[0] + header[2] // 2, header[1])]
    check(width > 300, 'the window of the routine')
    return [sum(desk.pixels(*place, 1, 1)) // 3 for place in places]


def is_dark(limber):
    wait_for(lambda: max(grounds(limber)) < 90, f'the whole page dark (it is {grounds(limber)})')


def is_light(limber):
    wait_for(lambda: min(grounds(limber)) > 180, f'the whole page light (it is {grounds(limber)})')


def the_portal_turns_an_open_window_dark_and_light():
    portal = Portal(color_scheme=NO_PREFERENCE)
    limber = exercising()
    is_light(limber)
    shot('light')
    portal.say('color-scheme', DARK)
    is_dark(limber)
    shot('dark')
    portal.say('color-scheme', LIGHT)
    is_light(limber)
    portal.say('color-scheme', DARK)
    is_dark(limber)
    portal.end()
    is_light(limber)


def the_first_window_is_dark_at_once():
    Portal(color_scheme=DARK)
    is_dark(exercising())


def a_portal_that_comes_late_is_heard():
    limber = exercising()
    is_light(limber)
    Portal(color_scheme=DARK)
    is_dark(limber)


def gnomes_setting_counts_where_the_portal_is_silent():
    tell_gnome(GNOME, 'color-scheme', 'prefer-dark')
    limber = exercising()
    is_dark(limber)
    tell_gnome(GNOME, 'color-scheme', 'default')
    is_light(limber)
    portal = Portal(color_scheme=LIGHT)
    tell_gnome(GNOME, 'color-scheme', 'prefer-dark')
    is_light(limber)
    portal.say('color-scheme', DARK)
    is_dark(limber)


def colours_of(limber, name, role):
    """Those that make up more than a hundredth of a control."""
    x, y, width, height = controls.box_of(limber.pid, name, roles=(role,))
    raw = desk.pixels(x, y, width, height)
    counts = {}
    for place in range(0, len(raw), 3):
        counts[raw[place:place + 3]] = counts.get(raw[place:place + 3], 0) + 1
    return {colour for colour, count in counts.items() if count * 100 > width * height}


DRAWN = {'Progress of the routine': 'progress bar', 'Seated twist, ': 'label', 'Sit at the front': 'label', 'Mid-back: ': 'image'}


def stands_out(limber):
    """Of each drawn control the ground, and something that stands out from it as text does."""
    for name, role in DRAWN.items():
        x, y, width, _ = controls.box_of(limber.pid, name, roles=(role,))
        ground = desk.pixels(x + width - 1, y, 1, 1)
        ratios = sorted(contrast_with(colour, ground) for colour in colours_of(limber, name, role))
        check(ratios[-1] >= 4.5, f'"{name}" stands out: {ratios}')
        if role == 'progress bar':
            check(all(ratio < 1.1 or ratio >= 4.5 for ratio in ratios), f'"{name}" has no faint part: {ratios}')


def more_contrast_reaches_the_drawing_too():
    portal = Portal(color_scheme=NO_PREFERENCE, contrast=0)
    limber = exercising()
    controls.click(limber.pid, 'Pause')
    before = grounds(limber)
    portal.say('contrast', 1)
    wait_for(lambda: grounds(limber) != before and len(set(grounds(limber))) == 1, 'the ground of the high-contrast theme')
    stands_out(limber)
    shot('contrast-light')
    portal.say('color-scheme', DARK)
    is_dark(limber)
    stands_out(limber)
    shot('contrast-dark')
    portal.say('contrast', 0)
    portal.say('color-scheme', NO_PREFERENCE)
    wait_for(lambda: grounds(limber) == before, 'the ground of before')


def less_motion_is_heard_of_while_it_moves():
    portal = Portal(reduced_motion=0)
    limber = exercising()
    moves(limber.pid)
    portal.say('reduced-motion', 1)
    wait_for(lambda: stood(limber), 'the figure to stand')
    portal.say('reduced-motion', 0)
    moves(limber.pid)


def stood(limber):
    try:
        return stands(limber.pid)
    except desk.Failure:
        return None


def scale_the_desktop(factor):
    subprocess.run(['xfconf-query', '-c', 'xsettings', '-p', '/Gdk/WindowScalingFactor', '-n', '-t', 'int', '-s', str(factor)], check=True)


def whole_on_the_screen(process_id, button, factor):
    """The button, with its window, in pixels of the screen."""
    def whole():
        places = list(desk.windows_of(process_id).values())
        x, y, width, height = (factor * side for side in controls.box_of(process_id, button))
        boxes = [*places, (x, y, width, height)]
        return places and width >= 60 * factor and all(x >= 0 and y >= 0 and x + width <= 1280 and y + height <= 800 for x, y, width, height in boxes)
    wait_for(whole, f'"{button}" and its window on the screen at scale {factor}')


def a_new_scale_leaves_nothing_off_the_screen():
    desk.start('xfsettingsd', 'xfsettingsd', '--no-daemon', '--disable-wm-check')
    for screen, button in (('routine-hold', 'This hurts'), ('finish', 'Close'), ('prompt', 'Skip'), ('prompt-strict', 'Start')):
        scale_the_desktop(1)
        gallery = desk.start('gallery', os.environ['LIMBER_GALLERY'], screen)
        whole_on_the_screen(gallery.pid, button, 1)
        scale_the_desktop(2)
        whole_on_the_screen(gallery.pid, button, 2)
        shot(f'{screen}-scaled')
        gallery.kill()
        gallery.wait()


CASES = {case.__name__: case for case in (
    the_portal_turns_an_open_window_dark_and_light, the_first_window_is_dark_at_once, a_portal_that_comes_late_is_heard,
    gnomes_setting_counts_where_the_portal_is_silent, more_contrast_reaches_the_drawing_too, less_motion_is_heard_of_while_it_moves,
    a_new_scale_leaves_nothing_off_the_screen)}

if __name__ == '__main__':
    desk.run(CASES)
