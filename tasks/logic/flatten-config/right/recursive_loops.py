def escape(key):
    written = ""
    for char in key:
        written += "\\" + char if char in ("\\", ".", "[", "]") else char
    return written


def flatten(config, max_depth=None):
    result = {}

    def add(path, value, left):
        if left == 0 or value in ({}, []) or type(value) not in (dict, list):
            result[path] = value
        elif type(value) is dict:
            for key, item in value.items():
                add(path + "." + escape(key), item, left - 1)
        else:
            for index, item in enumerate(value):
                add(f"{path}[{index}]", item, left - 1)

    for key in config:
        add(escape(key), config[key], -1 if max_depth is None else max_depth - 1)
    return result
