def routes(tree):
    here = (tree["value"], [tree["name"]])
    if not tree.get("children"):
        yield here
        return
    for child in tree["children"]:
        for total, names in routes(child):
            yield here[0] + total, here[1] + names


def heaviest_route(tree):
    if not tree:
        return 0, []
    best = None
    for route in routes(tree):
        if best is None or route[0] > best[0]:
            best = route
    return best
