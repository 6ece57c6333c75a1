ESCAPES = str.maketrans({char: "\\" + char for char in ".[]\\"})


def flatten(config, max_depth=None):
    flat = {}
    work = [((), config, 0)]
    while work:
        path, value, depth = work.pop()
        inside = isinstance(value, (dict, list)) and value and depth != max_depth
        if depth == 0 or inside:
            if isinstance(value, dict):
                children = [
                    (path + (("." if path else "") + key.translate(ESCAPES),), item, depth + 1)
                    for key, item in value.items()
                ]
            else:
                children = [(path + (f"[{index}]",), item, depth + 1) for index, item in enumerate(value)]
            work.extend(reversed(children))
        else:
            flat["".join(path)] = value
    return flat
