def heaviest_route(tree):
    if not tree:
        return 0, []
    best = (0, [])
    for child in tree.get("children", []):
        route = heaviest_route(child)
        if route[0] > best[0]:
            best = route
    return tree["value"] + best[0], [tree["name"], *best[1]]
