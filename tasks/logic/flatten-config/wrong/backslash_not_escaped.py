import re


def flatten(config, max_depth=None):
    return dict(walk(config, "", 0, max_depth))


def walk(value, path, depth, max_depth):
    if path and (not isinstance(value, (dict, list)) or not value or depth == max_depth):
        yield path, value
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from walk(item, f"{path}[{index}]", depth + 1, max_depth)
    else:
        for key, item in value.items():
            name = re.sub(r"([.\[\]])", r"\\\1", key)
            yield from walk(item, f"{path}.{name}" if path else name, depth + 1, max_depth)
