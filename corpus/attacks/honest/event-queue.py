# task: event-emitter-priorities
# A heap of dataclasses with field options, callbacks called through the queue module.
import itertools
import queue
from dataclasses import dataclass, field
from typing import Any, Callable


@dataclass(order=True)
class Listener:
    order: tuple
    name: str = field(compare=False)
    call: Callable[..., Any] = field(compare=False)
    once: bool = field(compare=False, default=False)
    number: int = field(compare=False, default=0)


class Emitter:
    def __init__(self):
        self._numbers = itertools.count(1)
        self._all = {}

    def on(self, event, callback, priority=0, *, once=False):
        number = next(self._numbers)
        self._all[number] = Listener((-priority, number), event, callback, once, number)
        return number

    def once(self, event, callback, priority=0):
        return self.on(event, callback, priority, once=True)

    def off(self, listener_id):
        return bool(self._all.pop(listener_id, False))

    def count(self, event):
        return len([x for x in self._all.values() if x.name == event])

    def emit(self, event, *args):
        if event == "*":
            raise ValueError("* is for listening only")
        waiting = queue.PriorityQueue()
        for listener in self._all.values():
            if listener.name in {"*", event}:
                waiting.put(listener)
        called = 0
        while not waiting.empty():
            listener = waiting.get()
            said = listener.call(*([event] if listener.name == "*" else []), *args)
            called += 1
            if listener.once or said == "off":
                self._all.pop(listener.number, None)
            if said == "stop":
                break
        return called
