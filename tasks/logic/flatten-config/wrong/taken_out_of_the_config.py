import re


def flatten(config, max_depth=None):
    flat = {}
    work = [("", config, 0)]
    while work:
        path, value, depth = work.pop(0)
        if path and (not isinstance(value, (dict, list)) or not value or depth == max_depth):
            flat[path] = value
            continue
        if isinstance(value, list):
            children = [(f"{path}[{index}]", item, depth + 1) for index, item in enumerate(value)]
        else:
            keys = list(value)
            children = []
            for key in keys:
                name = re.sub(r"([.\[\]\\])", r"\\\1", key)
                children.append((f"{path}.{name}" if path else name, value.pop(key), depth + 1))
        work = children + work
    return flat
