def heaviest_route(tree: dict) -> tuple[int, list[str]]:
    """Find the route from the root to a leaf with the largest sum."""
    if not tree:
        return 0, []
    total, names = 0, []
    children = tree.get("children", [])
    if children:
        total, names = min((heaviest_route(child) for child in children), key=lambda route: (-route[0], route[1]))
    return tree["value"] + total, [tree["name"], *names]
