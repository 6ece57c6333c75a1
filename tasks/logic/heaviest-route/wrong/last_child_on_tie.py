def heaviest_route(tree):
    if not tree:
        return 0, []
    best = None
    for child in tree.get("children", []):
        route = heaviest_route(child)
        if best is None or route[0] >= best[0]:
            best = route
    if best is None:
        return tree["value"], [tree["name"]]
    return tree["value"] + best[0], [tree["name"], *best[1]]
