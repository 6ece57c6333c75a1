"""How a handle compares: `__eq__` is asked only between two handles; a container of the fix's own class is compared
with plain data here, by the plain container that it is.
"""

import collections.abc
from typing import Any

from harness.handle_names import names_of
from harness.handles import RemoteObject, ask, is_plain

__all__ = ["abstract_equality", "plain_equality", "remote_equality"]


def remote_equality(self: Any, other: Any) -> Any:
    """Asked only between two handles: a plain expected value never goes to the candidate."""
    if self is other:
        return True
    if not isinstance(other, RemoteObject):
        return NotImplemented
    value = ask(self, "__eq__", (other,))
    return value if type(value) is bool else NotImplemented


def plain_equality(self: Any, other: Any) -> Any:
    """Of a container, number or text of the fix's own class: decided here, by the plain value that it is now."""
    if self is other:
        return True
    if isinstance(other, RemoteObject):
        return ask(self, "plain") == ask(other, "plain") if is_plain(other) else NotImplemented
    return bool(ask(self, "plain") == other)


def abstract_equality(self: Any, other: Any) -> Any:
    """As `collections.abc` has it for a mapping or set without an `__eq__` of its own: by what it holds."""
    if self is other:
        return True
    is_mapping = "__getitem__" in names_of(self._remote_session.reference_class(self._remote_name))
    kind = collections.abc.Mapping if is_mapping else collections.abc.Set
    if isinstance(other, RemoteObject):
        other = {key: other[key] for key in other} if is_mapping else set(other)
    if not isinstance(other, kind):
        return NotImplemented
    return {key: self[key] for key in self} == dict(other) if is_mapping else set(self) == other
