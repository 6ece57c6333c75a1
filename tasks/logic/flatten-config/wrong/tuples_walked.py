import re
from typing import Any


def flatten(config: dict, max_depth: int | None = None) -> dict[str, Any]:
    """Turn a nested configuration into a dict from paths to values."""
    return dict(_walk(config, "", 0, max_depth))


def _walk(value, path, depth, max_depth):
    if path and (not isinstance(value, (dict, list, tuple)) or not value or depth == max_depth):
        yield path, value
    elif isinstance(value, (list, tuple)):
        for index, item in enumerate(value):
            yield from _walk(item, f"{path}[{index}]", depth + 1, max_depth)
    else:
        for key, item in value.items():
            name = re.sub(r"([.\[\]\\])", r"\\\1", key)
            yield from _walk(item, f"{path}.{name}" if path else name, depth + 1, max_depth)
