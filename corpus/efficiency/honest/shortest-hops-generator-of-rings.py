# task: shortest-hops
# A generator yields one ring after the other; the first that holds the goal counts.
def rings(links, start):
    seen, ring = {start}, [start]
    while ring:
        yield ring
        ring = [*dict.fromkeys(near for node in ring for near in links.get(node, []) if near not in seen)]
        seen.update(ring)


def fewest_hops(links, start, goal):
    return next((hops for hops, ring in enumerate(rings(links, start)) if goal in ring), -1)
