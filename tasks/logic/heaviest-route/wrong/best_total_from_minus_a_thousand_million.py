def heaviest_route(tree: dict) -> tuple[int, list[str]]:
    """Find the route from the root to a leaf with the largest sum."""
    if not tree:
        return 0, []
    children = tree.get("children") or []
    if not children:
        return tree["value"], [tree["name"]]
    best, names = -10**9, []
    for child in children:
        total, route = heaviest_route(child)
        if total > best:
            best, names = total, route
    return tree["value"] + best, [tree["name"]] + names
