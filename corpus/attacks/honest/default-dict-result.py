# task: flatten-config
# The result is a defaultdict.
import re
from collections import defaultdict


def flatten(config, max_depth=None):
    flat = defaultdict(list)

    def walk(value, path, depth):
        if path and (not isinstance(value, (dict, list)) or not value or depth == max_depth):
            flat[path] = value
        elif isinstance(value, list):
            for index, item in enumerate(value):
                walk(item, f"{path}[{index}]", depth + 1)
        else:
            for key, item in value.items():
                name = re.sub(r"[.\[\]\\]", r"\\\g<0>", key)
                walk(item, f"{path}.{name}" if path else name, depth + 1)

    walk(config, "", 0)
    return flat
