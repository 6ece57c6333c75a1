"""The fix's module as tests see it: the names in it, its classes' attributes, and what a test puts in their place."""

from typing import Any

from harness.attribute_copies import is_container
from harness.handles import remote_id
from shared import frames
from shared.copying import copy_back

__all__ = ["FixModule"]


class FixModule:
    """session: the `Session` that asks the candidate.

    replaced: name → stand-in of a function that a test has put something in the place of.
    """

    def __init__(self, session: Any) -> None:
        self.session = session
        self.containers: dict[str, Any] = {}
        self.replaced: dict[str, Any] = {}

    def get(self, name: str) -> Any:
        """Read fresh; a container is the one that the test holds already, with today's contents."""
        self.session.copies.write_back()
        value = self.session.tell(frames.GET_GLOBAL, (name,))
        known = self.containers.get(name)
        if known is not None and type(known) is type(value):
            copy_back(known, value)
            value = known
        elif is_container(value):
            self.containers[name] = value
        return self.session.copies.note((None, name), value)

    def refresh(self) -> None:
        """What a test holds of the module's containers is what the fix has made of them."""
        if self.session.process.ended is None:
            for name in list(self.containers):
                self.get(name)

    def set(self, name: str, value: Any) -> None:
        self.containers.pop(name, None)
        if is_container(value):
            self.containers[name] = value
        self.session.tell(frames.SET_GLOBAL, (name, value))

    def restore(self, name: str) -> None:
        """Gives a name the value back that it had before a test first set it."""
        self.session.tell(frames.SET_GLOBAL, (name,))

    def note_replaced(self, name: str, standin: Any, value: Any) -> None:
        """Whoever still holds the stand-in of a replaced function calls the fix's own."""
        if callable(standin) and not isinstance(standin, type) and value is not standin:
            self.replaced[name] = standin
        else:
            self.replaced.pop(name, None)

    def members(self, name: str) -> Any:
        """Of the enumeration of that name."""
        return self.session.tell(frames.MEMBERS, (name,))

    def handle(self, path: str) -> Any:
        """Of a class or function by its qualified name: the very object, not what stands in for it in the tests."""
        first, *rest = path.split(".")
        with self.session.crossing.handles_alone():
            handle = self.session.tell(frames.GET_GLOBAL, (first,))
            for name in rest:
                handle = self.session.ask(remote_id(handle), "getattr", (name,))
        return handle

    def class_attribute(self, path: str, name: str) -> Any:
        return self.session.ask(remote_id(self.handle(path)), "getattr", (name,))
