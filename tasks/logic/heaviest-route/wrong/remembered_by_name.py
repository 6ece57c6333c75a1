def heaviest_route(tree: dict) -> tuple[int, list[str]]:
    """Find the route from the root to a leaf with the largest sum."""
    known: dict[str, tuple[int, list[str]]] = {}

    def best(node):
        if node["name"] not in known:
            children = node.get("children") or []
            total, names = max(map(best, children), key=lambda route: route[0]) if children else (0, [])
            known[node["name"]] = (node["value"] + total, [node["name"], *names])
        return known[node["name"]]

    return best(tree) if tree else (0, [])
