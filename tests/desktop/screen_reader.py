"""What a screen reader hears of one program, line by line: screen_reader.py PROCESS_ID. Run by itself it is the listener."""
import subprocess
import sys
import threading

EVENTS = ('object:announcement', 'object:state-changed:focused', 'window:activate')


class ScreenReader:
    """The listener in a process of its own; `heard` grows as it listens."""

    def __init__(self, process_id):
        import desk  # pylint: disable=import-outside-toplevel
        self.heard = []
        self.process = desk.start('screen-reader', sys.executable, '-B', __file__, str(process_id), stdout=subprocess.PIPE, text=True)
        self.process.stdout.readline()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self):
        for line in self.process.stdout:
            self.heard.append(line.strip())

    def announced(self):
        return [line.partition(': ')[2] for line in self.heard if line.startswith('announcement: ')]


def line_of(event):
    if event.type.startswith('object:announcement'):
        return f'announcement: {event.any_data}'
    if event.type.startswith('window:activate'):
        return f'window: {event.source.get_name()}'
    return f'focus: {event.source.get_role_name()} {event.source.get_name()}' if event.detail1 else None


def listen(process_id):
    import gi  # pylint: disable=import-outside-toplevel
    gi.require_version('Atspi', '2.0')
    from gi.repository import Atspi, GLib  # pylint: disable=import-outside-toplevel

    def hear(event):
        try:
            line = line_of(event) if event.source.get_process_id() == process_id else None
        except GLib.Error:  # its window has gone meanwhile
            return
        if line:
            print(line, flush=True)
    listener = Atspi.EventListener.new(hear)
    for event in EVENTS:
        listener.register(event)
    print('listening', flush=True)
    Atspi.event_main()


if __name__ == '__main__':
    listen(int(sys.argv[1]))
