# task: json-ready-values
# singledispatch over types, json round trip at the end.
import base64
import datetime
import decimal
import functools
import json
import math
from collections import deque


@functools.singledispatch
def to_jsonable(value):
    raise TypeError(type(value).__name__)


@to_jsonable.register(type(None))
@to_jsonable.register(int)
@to_jsonable.register(str)
def _(value):
    return value


@to_jsonable.register
def _(value: float):
    if not math.isfinite(value):
        raise ValueError(value)
    return value


@to_jsonable.register
def _(value: decimal.Decimal):
    return str(value)


@to_jsonable.register(datetime.date)
@to_jsonable.register(datetime.time)
def _(value):
    return value.isoformat()


@to_jsonable.register
def _(value: datetime.timedelta):
    return value / datetime.timedelta(seconds=1)


@to_jsonable.register
def _(value: bytes):
    return base64.standard_b64encode(value).decode()


@to_jsonable.register(list)
@to_jsonable.register(tuple)
@to_jsonable.register(deque)
def _(value):
    return [to_jsonable(item) for item in value]


@to_jsonable.register(set)
@to_jsonable.register(frozenset)
def _(value):
    return sorted((to_jsonable(item) for item in value), key=json.dumps)


@to_jsonable.register
def _(value: dict):
    result = {}
    for key, item in value.items():
        match key:
            case str():
                name = key
            case bool() | None | int():
                name = json.dumps(key)
            case datetime.date():
                name = key.isoformat()
            case _:
                raise TypeError("key")
        if name in result:
            raise ValueError("the same key twice")
        result[name] = to_jsonable(item)
    return result
