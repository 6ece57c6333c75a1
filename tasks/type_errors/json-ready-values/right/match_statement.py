from base64 import b64encode
from collections import deque
from datetime import date, time, timedelta
from decimal import Decimal
from json import dumps
from math import isinf, isnan


def name(key):
    match key:
        case None | bool():
            return {None: "null", True: "true", False: "false"}[key]
        case str():
            return key
        case int():
            return f"{key:d}"
        case date():
            return key.isoformat()
    raise TypeError(type(key))


def to_jsonable(value):
    match value:
        case None | bool() | int() | str():
            return value
        case float():
            if isnan(value) or isinf(value):
                raise ValueError(value)
            return value
        case Decimal():
            return f"{value!s}"
        case date() | time():
            return value.isoformat()
        case timedelta():
            return value / timedelta(seconds=1)
        case bytes():
            return str(b64encode(value), "ascii")
        case list() | tuple() | deque():
            return list(map(to_jsonable, value))
        case set() | frozenset():
            texts = sorted((dumps(converted), place, converted) for place, converted in enumerate(map(to_jsonable, value)))
            return [converted for _, _, converted in texts]
        case dict():
            names = [name(key) for key in value]
            if len(set(names)) != len(names):
                raise ValueError("keys meet")
            return dict(zip(names, map(to_jsonable, value.values())))
    raise TypeError(f"cannot convert {value!r}")
