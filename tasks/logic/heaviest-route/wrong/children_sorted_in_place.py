def heaviest_route(tree):
    if not tree:
        return 0, []
    children = tree.setdefault("children", [])
    if not children:
        return tree["value"], [tree["name"]]
    best = None
    for child in children:
        total, names = heaviest_route(child)
        if best is None or total > best[0]:
            best = total, names
    return tree["value"] + best[0], [tree["name"]] + best[1]
