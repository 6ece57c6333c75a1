# task: flatten-config
# The result is an OrderedDict, filled by an explicit stack.
from collections import OrderedDict


def escape(key):
    return "".join("\\" + c if c in ".[]\\" else c for c in key)


def flatten(config, max_depth=None):
    flat = OrderedDict()
    stack = [("", config, 0)]
    while stack:
        path, value, depth = stack.pop()
        if path and (not isinstance(value, (dict, list)) or not value or depth == max_depth):
            flat[path] = value
            continue
        if isinstance(value, dict):
            parts = [(f"{path}.{escape(k)}" if path else escape(k), v) for k, v in value.items()]
        else:
            parts = [(f"{path}[{i}]", v) for i, v in enumerate(value)]
        stack += [(p, v, depth + 1) for p, v in reversed(parts)]
    return flat
