"""Times a simulated year: year.py PROGRAM. Writes the day file of an ordinary working year and simulates it, every prompt answered with Start."""
import datetime
import os
import subprocess
import sys
import tempfile
import time


def day_lines(day, number):
    """A working day with its coffee, its lunch and a call; a little different each day."""
    shift = datetime.timedelta(minutes=number % 23)

    def at(hour, minute, words):
        return f'{datetime.datetime.combine(day, datetime.time(hour, minute)) + shift:%Y-%m-%d %H:%M:%S} {words}'
    return [at(8, 30, 'input'), at(9, 50, 'quiet'), at(9, 58, 'input'), at(10, 15, 'busy call on'), at(10, 45, 'busy call off'),
            at(12, 5, 'quiet'), at(12, 10, 'lock'), at(12, 50, 'unlock'), at(12, 51, 'input'), at(15, 10, 'quiet'), at(15, 12, 'input'),
            at(17, 30, 'quiet'), at(17, 35, 'sleep'), at(23, 0, 'wake')]


def year():
    first = datetime.date(2026, 1, 1)
    lines = ['zone Europe/Berlin', f'date {first}']
    for number in range(365):
        day = first + datetime.timedelta(days=number)
        if day.weekday() < 5:
            lines += day_lines(day, number)
    return '\n'.join([*lines, '2027-01-01 00:00:00 end', ''])


def main():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'year.day')
        with open(path, 'w', encoding='utf-8') as file:
            file.write(year())
        took, lines = [], 0
        for _ in range(3):
            began = time.monotonic()
            done = subprocess.run([sys.argv[1], 'simulate', '--answer', 'start', path], capture_output=True, text=True, check=False)
            took.append(time.monotonic() - began)
            if done.returncode:
                sys.exit(f'bench: limber simulate: {done.stderr}')
            lines = done.stdout.count('\n')
    print(f'{f"a simulated year ({lines} lines told)":58} {sorted(took)[1]:12.2f} s   1 s')


if __name__ == '__main__':
    main()
