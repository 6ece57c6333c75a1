def flatten(config, separator="."):
    pairs = []

    def walk(node, path):
        if isinstance(node, dict) and node:
            for key, inner in node.items():
                walk(inner, path + separator + key)
        elif isinstance(node, list) and node:
            for index, inner in enumerate(node):
                walk(inner, f"{path}[{index}]")
        else:
            pairs.append((path.lstrip(separator), node))

    walk(config, "")
    return pairs
