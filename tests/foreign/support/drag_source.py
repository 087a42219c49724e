"""A window of another program, from which a file can be dragged: drag_source.py FILE. It lies over the
others at the top left, 60 by 40, says when it is there, and ends when the drag has."""

import pathlib
import sys

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, Gtk  # noqa: E402

uri = pathlib.Path(sys.argv[1]).absolute().as_uri()
window = Gtk.Window(type=Gtk.WindowType.POPUP)
window.set_default_size(60, 40)
window.move(0, 0)
handle = Gtk.EventBox()
handle.add(Gtk.Label(label="photo"))
window.add(handle)
handle.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [], Gdk.DragAction.COPY)
handle.drag_source_add_uri_targets()
handle.connect("drag-data-get", lambda _handle, _context, data, _info, _time: data.set_uris([uri]))
handle.connect("drag-end", lambda *_: Gtk.main_quit())
window.connect("map-event", lambda *_: print("there", flush=True))
window.show_all()
Gtk.main()
