#!/usr/bin/python3
"""What a screen reader has of the window, and nothing else: names, roles, states, bounds, text, and what
can be asked of a node.

Reads requests from its input, a JSON object a line, and answers each with one. A request names a node
by "name" (whole, or with "part" any part of it) and perhaps "role"; of several the one that is "nth"
(from 0). "do" is one of:

  look   the node, or null; of each is told, too, in which region of the window it is
  press  its first action
  focus  gives it the keyboard
  write  puts "text" in the place of its text
  focused  the node that has the keyboard, or null
  all    every node that has a name
"""
import json
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

# Pages have some hundreds of nodes; a tree deeper than this is not one.
DEEPEST = 60
REGIONS = ["landmark", "tool bar"]
STATES = ["ACTIVE", "CHECKED", "EDITABLE", "ENABLED", "EXPANDED", "FOCUSABLE", "FOCUSED", "SELECTED", "SHOWING"]


def children(node):
    return [child for child in (node.get_child_at_index(i) for i in range(node.get_child_count())) if child]


def walk(node, region=None, depth=0):
    """All nodes, each with the name of the region it is in."""
    yield node, region
    if depth < DEEPEST:
        try:
            below = children(node)
            if node.get_role_name() in REGIONS:
                region = node.get_name()
        except GLib.Error:
            return  # It went while it was looked at.
        for child in below:
            yield from walk(child, region, depth + 1)


def nodes():
    desktop = Atspi.get_desktop(0)
    for application in children(desktop):
        # What changed since the last request is asked of the program again.
        application.clear_cache()
        yield from walk(application)


def has(node, state):
    return node.get_state_set().contains(getattr(Atspi.StateType, state))


def text_of(node):
    if not node.get_text_iface():
        return None
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def told(found):
    if found is None:
        return None
    node, region = found
    box = node.get_component_iface() and node.get_extents(Atspi.CoordType.WINDOW)
    return {
        "name": node.get_name() or "",
        "role": node.get_role_name(),
        "states": [state.lower() for state in STATES if has(node, state)],
        "bounds": [box.x, box.y, box.width, box.height] if box else None,
        "text": text_of(node),
        "region": region,
        "description": node.get_description() or "",
    }


def fits(node, request):
    name, wanted = node.get_name() or "", request["name"]
    if not (wanted in name if request.get("part") else wanted == name):
        return False
    return not request.get("role") or request["role"] == node.get_role_name()


def named(request):
    left = request.get("nth", 0)
    for node, region in nodes():
        try:
            if fits(node, request):
                if left == 0:
                    return node, region
                left -= 1
        except GLib.Error:
            continue
    return None


def focused():
    # Views within views have the keyboard together; the innermost is meant.
    found = None
    for node, region in nodes():
        try:
            if has(node, "FOCUSED"):
                found = node, region
        except GLib.Error:
            continue
    return found


def answer(request):
    what = request["do"]
    if what == "all":
        return [told(found) for found in nodes() if found[0].get_name()]
    if what == "focused":
        return told(focused())
    found = named(request)
    before = told(found)
    if found is None or what == "look":
        return before
    node, _ = found
    if what == "press":
        action = node.get_action_iface()
        if not action or action.get_n_actions() == 0 or not action.do_action(0):
            return {"refused": "nothing can be pressed", **before}
    elif what == "focus":
        if not node.get_component_iface().grab_focus():
            return {"refused": "it takes no keyboard", **before}
    elif what == "write":
        if not node.get_editable_text_iface():
            return {"refused": "its text cannot be changed", **before}
        if not Atspi.EditableText.set_text_contents(node, request["text"]):
            return {"refused": "the text was not taken", **before}
    return before


def here_i_am():
    """Programs build their trees once somebody wants them."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    for name in ["IsEnabled", "ScreenReaderEnabled"]:
        wanted = GLib.Variant("(ssv)", ("org.a11y.Status", name, GLib.Variant("b", True)))
        properties = "org.freedesktop.DBus.Properties"
        bus.call_sync("org.a11y.Bus", "/org/a11y/bus", properties, "Set", wanted, None, 0, -1)


def main():
    here_i_am()
    Atspi.init()
    print("null", flush=True)
    for line in sys.stdin:
        while GLib.MainContext.default().iteration(False):
            pass
        try:
            said = answer(json.loads(line))
        except GLib.Error as error:
            # The tree changed under our feet: as if the node were not there yet.
            print(error, file=sys.stderr)
            said = None
        print(json.dumps(said), flush=True)


main()
