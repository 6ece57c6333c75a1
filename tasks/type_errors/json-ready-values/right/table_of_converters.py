import json
from base64 import standard_b64encode
from collections import deque
from datetime import date, datetime, time, timedelta
from decimal import Decimal


def finite(value):
    if value != value or value in (float("inf"), float("-inf")):
        raise ValueError(f"{value} has no JSON form")
    return value


def items(value):
    return [to_jsonable(item) for item in value]


def members(value):
    return sorted(items(value), key=lambda item: json.dumps(item))


def mapping(value):
    result = {}
    for key, item in value.items():
        name = key_of(key)
        if name in result:
            raise ValueError(f"{name!r} is there twice")
        result[name] = to_jsonable(item)
    return result


def key_of(key):
    if key is True:
        return "true"
    if key is False:
        return "false"
    if key is None:
        return "null"
    if isinstance(key, str):
        return key
    if isinstance(key, int):
        return str(key)
    if isinstance(key, (date, datetime)):
        return key.isoformat()
    raise TypeError(f"{key!r} can't be a key")


CONVERTERS = [
    ((type(None), bool, int, str), lambda value: value),
    (float, finite),
    (Decimal, str),
    ((datetime, date, time), lambda value: value.isoformat()),
    (timedelta, timedelta.total_seconds),
    (bytes, lambda value: standard_b64encode(value).decode()),
    ((list, tuple, deque), items),
    ((set, frozenset), members),
    (dict, mapping),
]


def to_jsonable(value):
    for types, convert in CONVERTERS:
        if isinstance(value, types):
            return convert(value)
    raise TypeError(f"{type(value).__name__} has no JSON form")
