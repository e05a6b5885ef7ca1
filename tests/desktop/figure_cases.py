"""The figure in the windows: it moves with the routine, stands with it, and costs nothing where nobody sees it."""
import os
import subprocess
import time

os.environ['LIMBER_TEST_CLOCK'] = '1'

# pylint: disable=wrong-import-position
import controls  # noqa: E402
import desk  # noqa: E402
from desk import check, check_equal, wait_for  # noqa: E402
from program import CONFIG, Limber, PROGRAM, cli, write_config  # noqa: E402

EXERCISE = 'seated-twist'
NAME = 'Seated twist'
EVERYDAY = '[routine]\nsound = false\n'
A_WHILE = 1.0


def exercising(config=EVERYDAY):
    """Limber with one exercise in its window, in the true time."""
    write_config(config)
    limber = Limber()
    limber.wait_ready()
    check_equal(cli('break', EXERCISE)[0], 0, 'exit code of limber break')
    controls.place_of(limber.pid, NAME, roles=('image',))
    return limber


def picture(process_id, name=NAME):
    """What the screen shows of the figure."""
    return desk.pixels(*(side * desk.SCALE for side in controls.box_of(process_id, name, roles=('image',))))


def moves(process_id, name=NAME):
    first = picture(process_id, name)
    return wait_for(lambda: picture(process_id, name) != first, 'the figure to move')


def stands(process_id, name=NAME):
    first = picture(process_id, name)
    end = time.monotonic() + A_WHILE
    while time.monotonic() < end:
        check(picture(process_id, name) == first, 'the figure stands')
    return first


def words(process_id):
    """What is told of the figure, and so which exercise, side and phase it shows."""
    node = controls.find(process_id, NAME, roles=('image',))
    return node.get_name() if node else ''


def it_moves_with_the_routine_and_a_pause_freezes_it():
    limber = exercising()
    moves(limber.pid)
    controls.click(limber.pid, 'Pause')
    controls.place_of(limber.pid, 'Go on')
    paused = stands(limber.pid)
    controls.click(limber.pid, 'Go on')
    moves(limber.pid)
    controls.click(limber.pid, 'Pause')
    controls.place_of(limber.pid, 'Go on')
    controls.click(limber.pid, 'Back')
    wait_for(lambda: picture(limber.pid) != paused, 'the beginning of the exercise')
    stands(limber.pid)


def only_a_new_phase_changes_it(limber):
    seen = {}

    def looked_on():
        before = words(limber.pid)
        shown = picture(limber.pid)
        if before and words(limber.pid) == before:  # else a phase began between the two
            seen.setdefault(before, []).append(shown)
        return len(seen) >= 3 and any(len(pictures) >= 4 for pictures in seen.values())
    wait_for(looked_on, 'getting ready and two phases, and four looks at one of them')
    for cue, pictures in seen.items():
        # The figure changes with the words, and either may be seen first.
        check(len(set(pictures)) <= 2, f'{len(set(pictures))} pictures while it said "{cue}"')
    check(len({min(pictures) for pictures in seen.values()}) > 1, 'the poses differ from phase to phase')


def with_reduced_motion_only_a_new_phase_changes_it():
    only_a_new_phase_changes_it(exercising(EVERYDAY + 'motion = "reduced"\n'))


def the_desktop_asks_for_stillness():
    folder = os.path.join(os.environ['XDG_CONFIG_HOME'], 'gtk-3.0')
    os.makedirs(folder)
    with open(os.path.join(folder, 'settings.ini'), 'w', encoding='ascii') as file:
        file.write('[Settings]\ngtk-enable-animations=0\n')
    limber = exercising()
    only_a_new_phase_changes_it(limber)
    limber.quit()
    moves(exercising(EVERYDAY + 'motion = "full"\n').pid)


def switches(process_id):
    with open(f'/proc/{process_id}/status', encoding='ascii') as file:
        return sum(int(line.split()[1]) for line in file if 'ctxt_switches' in line)


def wake_ups(process_id, seconds=2.0):
    """A second, of the thread that draws."""
    before = switches(process_id)
    time.sleep(seconds)
    return (switches(process_id) - before) / seconds


def out_of_sight_it_costs_nothing():
    limber = exercising()
    window = list(limber.windows())[0]
    ways = {
        'minimised': (['xdotool', 'windowminimize', window], ['xdotool', 'windowactivate', window]),
        'on another workspace': (['xdotool', 'set_desktop', '1'], ['xdotool', 'set_desktop', '0']),
    }
    subprocess.run(['xdotool', 'set_num_desktops', '2'], check=True)
    for how, (away, back) in ways.items():
        moves(limber.pid)
        wait_for(lambda: wake_ups(limber.pid) > 20, f'frames before it is {how}')
        subprocess.run(away, check=True)
        wait_for(lambda: wake_ups(limber.pid) < 3, f'no frames while it is {how}')
        subprocess.run(back, check=True)
        wait_for(limber.windows, 'the window again')
    moves(limber.pid)
    controls.click(limber.pid, 'Pause')
    wait_for(lambda: wake_ups(limber.pid) < 3, 'no frames in a pause')


def the_player_follows_the_file():
    file = os.path.join(os.path.dirname(CONFIG), 'exercises', 'my-twist.toml')
    shipped = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'assets', 'exercises', EXERCISE + '.toml')
    with open(shipped, encoding='utf-8') as source:
        text = source.read()
    os.makedirs(os.path.dirname(file))

    def save(changed):
        with open(file + '.new', 'w', encoding='utf-8') as new:
            new.write(changed)
        os.rename(file + '.new', file)
    save(text.replace(NAME, 'My twist'))
    player = desk.start('player', PROGRAM, 'exercises', 'play', 'my-twist')
    moves(player.pid, 'My twist')
    save(text.replace('position ', 'posture ', 1))
    wait_for(lambda: controls.has_words(player.pid, 'posture'), 'the mistake in the window')
    moves(player.pid, 'My twist')
    save(text.replace(NAME, 'Another twist'))
    controls.place_of(player.pid, 'Another twist', roles=('image',))
    check(not controls.has_words(player.pid, 'posture'), 'no mistake is left')
    for window in desk.windows_of(player.pid):
        subprocess.run(['xdotool', 'windowactivate', '--sync', window], check=True)
    desk.press('space')
    wait_for(lambda: controls.has_words(player.pid, 'paused'), 'the word that it is paused')
    stood = stands(player.pid, 'Another twist')

    def another_phase():  # one that begins where the figure stood looks the same
        desk.press('Right')
        return picture(player.pid, 'Another twist') != stood
    wait_for(another_phase, 'another phase')
    desk.press('m')
    wait_for(lambda: controls.has_words(player.pid, 'left side'), 'the other side')
    desk.press('Escape')
    check_equal(player.wait(desk.DEADLINE), 0, 'exit code of limber exercises play')


CASES = {case.__name__: case for case in (
    it_moves_with_the_routine_and_a_pause_freezes_it, with_reduced_motion_only_a_new_phase_changes_it, the_desktop_asks_for_stillness,
    out_of_sight_it_costs_nothing, the_player_follows_the_file)}

if __name__ == '__main__':
    desk.run(CASES)
