from collections.abc import Callable
from itertools import count


class Emitter:
    """Calls listeners for named events in the order of their priority."""

    def __init__(self):
        self._ids = count(1)
        self._listeners = {}

    def on(self, event: str, callback: Callable, priority: int = 0) -> int:
        return self._add(event, callback, priority, once=False)

    def once(self, event: str, callback: Callable, priority: int = 0) -> int:
        return self._add(event, callback, priority, once=True)

    def _add(self, event, callback, priority, once):
        listener_id = next(self._ids)
        self._listeners[listener_id] = (event, callback, priority, once)
        return listener_id

    def off(self, listener_id: int) -> bool:
        return self._listeners.pop(listener_id, None) is not None

    def count(self, event: str) -> int:
        return sum(listener[0] == event for listener in self._listeners.values())

    def emit(self, event: str, *args) -> int:
        if event == "*":
            raise ValueError("'*' is not an event")
        chosen = [(i, x) for i, x in self._listeners.items() if x[0] in (event, "*")]
        chosen.sort(key=lambda item: -item[1][2])
        called = 0
        for listener_id, (name, callback, _, once) in chosen:
            answer = callback(*args) if name == event else callback(event, *args)
            called += 1
            if once or answer is False or answer == "off":
                self.off(listener_id)
            if answer == "stop":
                break
        return called
