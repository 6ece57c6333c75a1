def flatten(config, separator="."):
    pairs = []
    work = [("", config)]
    while work:
        path, node = work.pop()
        match node:
            case {**inner} if inner:
                children = [((path and path + separator) + key, value) for key, value in inner.items()]
            case [_, *_]:
                children = [(f"{path}[{index}]", value) for index, value in enumerate(node)]
            case _:
                pairs.append((path, node))
                continue
        work += children[::-1]
    return pairs
