def fewest_hops(links, start, goal):
    ring = {start}
    seen = {start}
    hops = 0
    while ring:
        if goal in ring:
            return hops
        hops += 1
        ring = {neighbour for node in ring for neighbour in links.get(node, [])} - seen
        seen |= ring
    return -1
