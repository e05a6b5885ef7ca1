"""The notification that GNOME shows below its panel; its buttons come out when the pointer enters it."""
import gnome_shell
import wayland_desk
from desk import wait_for

BANNER = '''(() => {
    const place = actor => {
        const {origin, size} = actor.get_transformed_extents();
        return [origin.x, origin.y, size.width, size.height].map(Math.round);
    };
    const banner = Main.messageTray._banner;
    if (!banner?.is_mapped() || !banner.notification) return null;
    const buttons = banner.expanded && banner._buttonBox ? banner._buttonBox.get_children() : [];
    return {place: place(banner), title: banner.notification.title, buttons: buttons.map(button => [button.label, place(button)])};
})()'''
OUTSIDE = 640, 600


def shown():
    return gnome_shell.ask(BANNER)


def wait_title(words):
    wait_for(lambda: (shown() or {}).get('title', '').startswith(words), f'the notification "{words}" (there is {shown()})')


def _with_buttons():
    now = shown()
    return now if now and now['buttons'] and all(place[2] for _, place in now['buttons']) else None


def _enter():
    x, y, width, height = wait_for(lambda: gnome_shell.settled(shown), 'a notification')['place']
    wayland_desk.mouse.move(*OUTSIDE)
    wayland_desk.mouse.move(x + width // 2, y + height // 3)


def open_wide():
    """It stays for as long as the pointer does."""
    return wayland_desk.until(_enter, lambda: gnome_shell.settled(_with_buttons), 'the buttons of the notification')


def click(label):
    """Of one that is open wide."""
    x, y, width, height = dict(wait_for(lambda: gnome_shell.settled(_with_buttons), 'the buttons')['buttons'])[label]
    wayland_desk.mouse.click_at(x + width // 2, y + height // 2)
