def heaviest_route(tree):
    if tree == {}:
        return (0, [])
    best = None
    stack = [(tree, 0, ())]
    while stack:
        node, total, names = stack.pop()
        total += node["value"]
        names += (node["name"],)
        children = node.get("children") or []
        for child in reversed(children):
            stack.append((child, total, names))
        if not children and (best is None or total > best[0]):
            best = (total, list(names))
    return best
