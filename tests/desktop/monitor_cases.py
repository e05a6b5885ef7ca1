"""On which of two monitors the prompt stands, on an X11 desktop: monitor_cases.py CASE."""
import subprocess

import controls
import desk
from desk import check, wait_for
from program import Limber, cli
from prompt_cases import with_prompt_line
from strict_cases import LEFT, RIGHT, second_monitor
FRAME = 12  # both sides of a window's


def inside(place, monitor):
    x, y, width, height = place
    return monitor[0] <= x and monitor[1] <= y and x + width <= monitor[0] + monitor[2] and y + height <= monitor[1] + monitor[3]


def wait_prompts_on(limber, *monitors):
    """One whole prompt on each of these monitors, and none elsewhere."""
    def there():
        places = list(limber.windows().values())
        return len(places) == len(monitors) and all(any(inside(place, monitor) for place in places) for monitor in monitors)
    wait_for(there, f'a prompt on each of {monitors}')


def prompted(line, pointer):
    """The pointer lies where it is told while the person types."""
    limber = Limber.started(text=with_prompt_line(line))
    desk.terminal()
    desk.move_to(*pointer)
    limber.type_until('due', 'prompt', mouse=False)
    limber.wait_prompt()
    return limber


def it_stands_where_the_pointer_is():
    wait_prompts_on(prompted('monitor = "pointer"', (1700, 300)), RIGHT)


def it_stands_on_the_primary_one():
    subprocess.run(['xrandr', '--output', 'DUMMY0', '--primary'], check=True)
    wait_prompts_on(prompted('monitor = "primary"', (1700, 300)), LEFT)


def it_stands_on_all():
    limber = prompted('monitor = "all"', (300, 300))
    wait_prompts_on(limber, LEFT, RIGHT)
    controls.click(limber.pid, 'Skip')  # in whichever of them
    limber.wait_no_window()


def it_does_not_go_with_its_monitor():
    limber = prompted('monitor = "pointer"', (1700, 300))
    wait_prompts_on(limber, RIGHT)
    second_monitor('--off')
    wait_prompts_on(limber, LEFT)


def what_is_asked_for_opens_in_the_middle_of_the_pointers_monitor():
    limber = Limber.started()
    for monitor, pointer in ((RIGHT, (1700, 300)), (LEFT, (300, 300))):
        desk.move_to(*pointer)
        cli('break')
        place = wait_for(lambda: next(iter(limber.windows().values()), None), 'the routine')
        wait_for(lambda: desk.area(list(limber.windows())[0]) == place, 'the window to stand still')
        beside = place[0] - monitor[0], monitor[0] + monitor[2] - place[0] - place[2]
        check(inside(place, monitor) and abs(beside[0] - beside[1]) <= FRAME, f'{place} in the middle of {monitor}')
        cli('skip')
        limber.wait_no_window()


CASES = {case.__name__: case for case in (
    it_stands_where_the_pointer_is, it_stands_on_the_primary_one, it_stands_on_all, it_does_not_go_with_its_monitor,
    what_is_asked_for_opens_in_the_middle_of_the_pointers_monitor)}

if __name__ == '__main__':
    desk.run(CASES)
