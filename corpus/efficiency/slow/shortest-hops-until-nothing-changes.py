# task: shortest-hops
# Goes over all links again until no distance gets better.
def fewest_hops(links, start, goal):
    hops, changed = {start: 0}, True
    while changed:
        changed = False
        for node in reversed([*links]):
            if node in hops:
                for near in links[node]:
                    if hops[node] + 1 < hops.get(near, float("inf")):
                        hops[near], changed = hops[node] + 1, True
    return hops.get(goal, -1)
