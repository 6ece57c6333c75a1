from bisect import insort
from dataclasses import dataclass
from typing import Any


@dataclass
class Listener:
    number: int
    event: str
    callback: Any
    priority: int
    once: bool


class Emitter:
    def __init__(self):
        self.added = 0
        self.listeners = []

    def on(self, event, callback, priority=0):
        return self.add(event, callback, priority, False)

    def once(self, event, callback, priority=0):
        return self.add(event, callback, priority, True)

    def add(self, event, callback, priority, once):
        self.added += 1
        listener = Listener(self.added, event, callback, priority, once)
        insort(self.listeners, listener, key=lambda other: (-other.priority, other.number))
        return self.added

    def off(self, listener_id):
        before = len(self.listeners)
        self.listeners = [listener for listener in self.listeners if listener.number != listener_id]
        return len(self.listeners) < before

    def count(self, event):
        return len([listener for listener in self.listeners if listener.event == event])

    def emit(self, event, *args):
        if event == "*":
            raise ValueError("no event has the name *")
        calls = 0
        for listener in list(self.listeners):
            if listener.event not in (event, "*"):
                continue
            values = args if listener.event == event else (event, *args)
            answer = listener.callback(*values)
            calls += 1
            if answer == "off" or listener.once:
                self.off(listener.number)
            if answer == "stop":
                return calls
        return calls
