"""What stands in for the functions of the fix in the tests: they send their arguments and wait."""

import inspect
from typing import Any

from harness.handle_names import PLAIN_NAMES
from harness.handles import remote_id


class FunctionStandin:
    """A function with more to it than a call: what a cache or a counting decorator puts on it."""

    def __init__(self, session: Any, reference: Any, name: str) -> None:
        facts = {"_session": session, "__name__": name, "__qualname__": name, "__module__": "solution"}
        self.__dict__["_reference"] = reference
        self.__dict__.update(facts, __doc__=getattr(reference, "__doc__", None), _remote_function=name)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._session.call(self._remote_function, args, kwargs)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") and name != "__wrapped__" or name.startswith("_remote"):
            raise AttributeError(name)
        if name in PLAIN_NAMES and not hasattr(self._reference, name):
            raise AttributeError(f"function {self.__name__!r} has no attribute {name!r}: plain data was expected")
        return self._ask("getattr", name)

    def __setattr__(self, name: str, value: Any) -> None:
        self._ask("setattr", name, value)

    def _ask(self, operation: str, *args: Any) -> Any:
        return self._session.ask(remote_id(self._session.module.handle(self._remote_function)), operation, args)


def function_standin(session: Any, reference: Any, name: str) -> Any:
    has_more = any(attribute != "__wrapped__" for attribute in getattr(reference, "__dict__", {}))
    if callable(reference) and (has_more or not inspect.isroutine(reference)):
        return FunctionStandin(session, reference, name)
    if inspect.iscoroutinefunction(reference):

        def standin(*args: Any, **kwargs: Any) -> Any:
            return session.wait_for(session.call(name, args, kwargs, ("start",)))

    else:

        def standin(*args: Any, **kwargs: Any) -> Any:
            return session.call(name, args, kwargs)

    standin.__name__ = standin.__qualname__ = name
    standin.__module__ = "solution"
    standin.__doc__ = getattr(reference, "__doc__", None)
    standin._remote_function = name  # type: ignore[attr-defined]
    return standin
