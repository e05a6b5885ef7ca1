"""Tells when a window appears, to a fraction of a millisecond, from the X server's own events."""
import ctypes
import select
import time

SUBSTRUCTURE_NOTIFY, MAP_NOTIFY = 1 << 19, 19


class Event(ctypes.Union):
    class Map(ctypes.Structure):
        _fields_ = [('type', ctypes.c_int), ('serial', ctypes.c_ulong), ('sent', ctypes.c_int), ('display', ctypes.c_void_p),
                    ('parent', ctypes.c_ulong), ('window', ctypes.c_ulong)]
    _fields_ = [('type', ctypes.c_int), ('map', Map), ('room', ctypes.c_long * 24)]


class Screen:
    def __init__(self):
        self.x = ctypes.CDLL('libX11.so.6')
        self.x.XOpenDisplay.restype = ctypes.c_void_p
        self.x.XDefaultRootWindow.restype = ctypes.c_ulong
        self.display = ctypes.c_void_p(self.x.XOpenDisplay(None))
        self.quiet = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda *_: 0)  # a window may be gone again
        self.x.XSetErrorHandler(self.quiet)
        self.root = self.x.XDefaultRootWindow(self.display)
        self.x.XSelectInput(self.display, ctypes.c_ulong(self.root), ctypes.c_long(SUBSTRUCTURE_NOTIFY))
        self.x.XSync(self.display, 0)

    def forget(self):
        """Events up to now are not asked for."""
        self.x.XSync(self.display, 1)

    def next_window(self, seconds, least_area=20000):
        """The instant (monotonic) at which the next window of some size was on the screen; nothing where none came."""
        end, event = time.monotonic() + seconds, Event()
        while time.monotonic() < end:
            while self.x.XPending(self.display):
                self.x.XNextEvent(self.display, ctypes.byref(event))
                now = time.monotonic()
                if event.type == MAP_NOTIFY and self.area(event.map.window) >= least_area:
                    return now
            select.select([self.x.XConnectionNumber(self.display)], [], [], max(0, end - time.monotonic()))
        return None

    def area(self, window):
        root, numbers = ctypes.c_ulong(), [ctypes.c_int() for _ in range(2)] + [ctypes.c_uint() for _ in range(4)]
        known = self.x.XGetGeometry(self.display, ctypes.c_ulong(window), ctypes.byref(root), *map(ctypes.byref, numbers))
        return numbers[2].value * numbers[3].value if known else 0
