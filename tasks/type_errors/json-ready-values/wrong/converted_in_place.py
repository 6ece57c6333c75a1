import base64
import json
import math
from collections import deque
from datetime import date, time, timedelta
from decimal import Decimal


def to_jsonable(value):
    if value is None or isinstance(value, (int, str)):
        return value
    if isinstance(value, float):
        if not math.isfinite(value):
            raise ValueError("float")
        return value
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, timedelta):
        return value.total_seconds()
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if isinstance(value, list):
        for place, item in enumerate(value):
            value[place] = to_jsonable(item)
        return value
    if isinstance(value, (tuple, deque)):
        return [to_jsonable(item) for item in value]
    if isinstance(value, (set, frozenset)):
        return sorted(map(to_jsonable, value), key=json.dumps)
    if isinstance(value, dict):
        names = {}
        for key, item in value.items():
            if not (key is None or isinstance(key, (str, int, date))):
                raise TypeError("key")
            text = key if isinstance(key, str) else key.isoformat() if isinstance(key, date) else json.dumps(key)
            if text in names:
                raise ValueError("keys")
            names[text] = to_jsonable(item)
        return names
    raise TypeError("type")
