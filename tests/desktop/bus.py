"""The session bus, as other programs of the desktop use it."""
import os

from gi.repository import Gio, GLib

_buses = {}


def bus(kind='SESSION'):
    if kind not in _buses:
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        _buses[kind] = Gio.DBusConnection.new_for_address_sync(os.environ[f'DBUS_{kind}_BUS_ADDRESS'], flags, None, None)
    return _buses[kind]


def call(name, path, interface, method, arguments=None, kind='SESSION'):
    """The answer's values; GLib.Error where there is none."""
    return bus(kind).call_sync(name, path, interface, method, arguments, None, Gio.DBusCallFlags.NO_AUTO_START, 10000, None).unpack()


def properties(name, path, interface):
    """All of them, or nothing where the name has no owner."""
    try:
        return call(name, path, 'org.freedesktop.DBus.Properties', 'GetAll', GLib.Variant('(s)', (interface,)))[0]
    except GLib.Error:
        return None


def owned(name):
    return call('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'NameHasOwner', GLib.Variant('(s)', (name,)))[0]
