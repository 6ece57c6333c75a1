"""What `from solution import f` gives the tests in the harness: stand-ins that ask the candidate for values.

Functions become functions that send their arguments and wait. Classes become classes whose instances are handles;
exception classes become classes of the harness's own. Which of these a name is follows from the reference solution.
"""

import inspect
import types

from harness.handles import RemoteObject, forwarder, remote_equality

_SPECIAL_METHODS = frozenset(
    "__len__ __contains__ __bool__ __str__ __repr__ __hash__ __lt__ __le__ __gt__ __ge__ __add__ __radd__ __sub__ __rsub__ __mul__ __rmul__"
    " __truediv__ __rtruediv__ __floordiv__ __mod__ __pow__ __matmul__ __neg__ __pos__ __abs__ __invert__ __and__ __or__ __xor__ __lshift__ __rshift__"
    " __int__ __float__ __index__ __round__ __format__ __reversed__ __iadd__ __isub__ __imul__ __ior__ __iand__ __setitem__ __delitem__ __getitem__"
    " __bytes__ __complex__ __divmod__ __missing__".split()
)


def class_standin(session, reference_class, name):
    """A class whose calls make an instance in the candidate, or, for an exception class, an exception class of the
    harness's own."""
    if issubclass(reference_class, BaseException):
        bases = tuple(
            session.classes.get(b.__name__, b) if b.__module__ == "solution" else b for b in reference_class.__bases__
        )
        return type(name, bases, {"__module__": "solution", "__init__": lambda self, *a, **k: None})
    members = {"_remote_methods": methods_of(reference_class)}
    for base in reference_class.__mro__[:-1]:
        if base.__module__ != "solution" and not getattr(base, "_is_protocol", False):
            continue
        for special in base.__dict__:
            if special in _SPECIAL_METHODS and base.__dict__[special] is not None:
                members[special] = forwarder(special)
            elif special == "__eq__":
                members["__eq__"] = remote_equality
                members.setdefault("__hash__", lambda self: hash(self._remote_id))
    meta = type(
        "RemoteClass",
        (type,),
        {"__call__": lambda cls, *a, **k: session.call(name, a, k), "__getattr__": class_attribute(session)},
    )
    return meta(name, (RemoteObject,), {"__module__": "solution", "_remote_function": None, **members})


def methods_of(cls):
    names = {
        name
        for base in cls.__mro__
        if base.__module__ == "solution"
        for name in base.__dict__
        if not name.startswith("__")
    }
    return frozenset(name for name in names if inspect.isfunction(inspect.getattr_static(cls, name)))


def class_attribute(session):
    def attribute(cls, name):
        if name.startswith("__"):
            raise AttributeError(name)
        target = session.get_global(cls.__name__)
        return session.ask(object.__getattribute__(target, "_remote_id"), "getattr", (name,))

    return attribute


def function_standin(session, reference, name):
    if inspect.iscoroutinefunction(reference):

        async def standin(*args, **kwargs):
            return session.call(name, args, kwargs, ("await",))

    else:

        def standin(*args, **kwargs):
            return session.call(name, args, kwargs)

    standin.__name__ = standin.__qualname__ = name
    standin.__module__ = "solution"
    standin._remote_function = name
    return standin


def solution_module(session, entry_points):
    """The module `solution` that the tests import."""
    module = types.ModuleType("solution")

    def make(name):
        reference = getattr(session.reference, name, None)
        if isinstance(reference, type) and reference.__module__ == "solution":
            for base in reference.__mro__[1:]:
                if (
                    base.__module__ == "solution"
                    and base.__name__ not in session.classes
                    and hasattr(session.reference, base.__name__)
                ):
                    setattr(module, base.__name__, make(base.__name__))
            if name not in session.classes:
                session.classes[name] = class_standin(session, reference, name)
            return session.classes[name]
        if callable(reference) or reference is None:
            return function_standin(session, reference, name)
        return session.get_global(name)

    for name in entry_points:
        if callable(getattr(session.reference, name, len)):
            setattr(module, name, make(name))

    def missing(name):
        if name.startswith("__") or not hasattr(session.reference, name):
            raise AttributeError(f"module 'solution' has no attribute {name!r}")
        value = make(name)
        setattr(module, name, value)
        return value

    module.__getattr__ = missing
    return module
