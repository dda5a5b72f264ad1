#!/usr/bin/python3
"""Somebody who hears and does not see: asks AT-SPI what there is, as a screen reader does.

Runs on the system's own Python, which has pyatspi. A command a line on stdin, an answer a line on
stdout, both JSON: {"do": "tree"}, {"do": "heard"}, {"do": "act", "name": …, "action": …}.
"""

from __future__ import annotations

import json
import sys
import time

import pyatspi  # of the system, not of the virtual environment
from gi.repository import GLib

PROGRAM = int(sys.argv[1])
"""The process that is listened to."""
EVENTS = ("object:announcement", "object:state-changed:focused")
FLOWS_TO = pyatspi.RELATION_FLOWS_TO

PATIENCE = 20_000
heard = []


def program():
    """The program's root, waited for."""
    for _ in range(300):
        for one in pyatspi.Registry.getDesktop(0):
            try:
                # Not by its name: the test, which waits for us, would never say its own.
                if one is not None and one.get_process_id() == PROGRAM and one.childCount:
                    return one
            except GLib.GError:
                continue
        time.sleep(0.1)
    raise SystemExit(f"process {PROGRAM} is not in the accessibility tree")


def told(one, depth=0):
    """One thing and all below it."""
    states = one.getState()
    flows = [
        relation.getTarget(place).name
        for relation in one.getRelationSet()
        if relation.getRelationType() == FLOWS_TO
        for place in range(relation.getNTargets())
    ]
    yield {
        "depth": depth,
        "role": one.getRoleName(),
        "name": one.name,
        "description": one.description,
        "focused": states.contains(pyatspi.STATE_FOCUSED),
        "selected": states.contains(pyatspi.STATE_SELECTED),
        "showing": states.contains(pyatspi.STATE_SHOWING),
        "box": box_of(one),
        "flows_to": flows,
        "actions": actions_of(one),
    }
    for child in one:
        if child is not None:
            yield from told(child, depth + 1)


def box_of(one):
    try:
        box = one.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    except NotImplementedError:
        return [0, 0, 0, 0]
    return [box.x, box.y, box.width, box.height]


def actions_of(one):
    try:
        actions = one.queryAction()
    except NotImplementedError:
        return []
    return [actions.getName(place) for place in range(actions.nActions)]


def found(one, name):
    if one.name == name or one.name.startswith(name + ","):
        return one
    for child in one:
        below = found(child, name) if child is not None else None
        if below is not None:
            return below
    return None


def answer(command):
    if command["do"] == "heard":
        return heard
    where = found(program(), command["in"]) if "in" in command else program()
    if command["do"] == "tree":
        return list(told(where)) if where is not None else []
    thing = found(where, command["name"])
    return thing.queryAction().doAction(actions_of(thing).index(command["action"]))


def patient_answer(command):
    """What goes while it is being told makes AT-SPI stumble: then it is asked again."""
    for _ in range(10):
        try:
            return answer(command)
        except GLib.GError:
            time.sleep(0.05)
    return answer(command)


def serve(channel, _condition):
    line = channel.readline()
    if not line:
        pyatspi.Registry.stop()
        return False
    try:
        said = {"said": patient_answer(json.loads(line))}
    except Exception as error:  # noqa: BLE001  (told to the test, which fails with it)
        said = {"fault": repr(error)}
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()
    return True


def listen(event):
    if event.source is None or event.source.get_process_id() != PROGRAM:
        return
    if event.type == "object:announcement":
        heard.append({"announced": event.any_data})
    elif event.detail1:
        heard.append({"focused": event.source.name})


if __name__ == "__main__":
    # Milliseconds: on a busy machine the program answers late, and is not hung.
    pyatspi.setTimeout(PATIENCE, PATIENCE)
    for kind in EVENTS:
        pyatspi.Registry.registerEventListener(listen, kind)
    # One thread for all: libatspi knows no other.
    GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, serve)
    pyatspi.Registry.start()
