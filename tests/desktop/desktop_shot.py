"""A picture of a whole desktop with the prompt in its corner: desktop_shot.py OUT.png, in any of the private desktops."""
import os
import sys
import time

os.environ['LIMBER_TEST_CLOCK'] = '60'

# pylint: disable=wrong-import-position
import controls  # noqa: E402
import desk  # noqa: E402
from desk import wait_for  # noqa: E402
from program import Limber, write_config  # noqa: E402

# At a minute a second: some lines are typed by then, and the prompt stays long enough for a picture.
CONFIG = '''\
[micro]
every = "10min"
[sitting]
away_after = "15min"
natural_break = "1h"
[prompt]
wait_for_pause = "10min"
pause = "30s"
answer_within = "10min"
[routine]
sound = false
'''
ON_WAYLAND = os.environ['XDG_SESSION_TYPE'] == 'wayland'


def means():
    """Limber as it is seen here, and how a picture is taken."""
    if not ON_WAYLAND:
        return Limber, desk.screenshot
    from wayland_desk import SCREEN, WaylandLimber  # pylint: disable=import-outside-toplevel
    return WaylandLimber, SCREEN.save


def picture():
    kind, save = means()
    write_config(text=CONFIG)
    limber = kind()
    limber.wait_ready()
    limber.type_until('due', 'prompt')
    limber.wait_prompt()
    wait_for(lambda: controls.find(limber.pid, 'Start'), 'the Start button')
    time.sleep(1)  # until nothing moves but the figure
    save(PATH)
    print(PATH, flush=True)
    limber.quit()


if __name__ == '__main__':
    PATH = os.path.abspath(sys.argv[1])
    sys.argv[1:] = ['picture']
    desk.run({'picture': picture})
