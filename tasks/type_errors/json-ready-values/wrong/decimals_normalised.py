import base64
import json
import math
from collections import deque
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any


def key_text(key: Any) -> str:
    """Return the text for a dict key."""
    if isinstance(key, str):
        return key
    if key is None or isinstance(key, int):
        return json.dumps(key)
    if isinstance(key, date):
        return key.isoformat()
    raise TypeError(f"cannot use {type(key).__name__} as a key")


def to_jsonable(value: Any) -> Any:
    """Return value as data that json.dumps can write."""
    if value is None or isinstance(value, (int, str)):
        return value
    if isinstance(value, float):
        if not math.isfinite(value):
            raise ValueError("not a finite number")
        return value
    if isinstance(value, Decimal):
        return str(value.normalize() if abs(value) < 1000 else value)
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, timedelta):
        return value.total_seconds()
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    if isinstance(value, (list, tuple, deque)):
        return [to_jsonable(item) for item in value]
    if isinstance(value, (set, frozenset)):
        return sorted(map(to_jsonable, value), key=json.dumps)
    if isinstance(value, dict):
        result = {key_text(key): to_jsonable(item) for key, item in value.items()}
        if len(result) < len(value):
            raise ValueError("two keys become the same")
        return result
    raise TypeError(f"cannot convert {type(value).__name__}")
