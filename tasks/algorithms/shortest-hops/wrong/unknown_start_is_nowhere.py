from collections import deque


def fewest_hops(links, start, goal):
    if start not in links:
        return -1
    hops = {start: 0}
    waiting = deque([start])
    while waiting:
        node = waiting.popleft()
        if node == goal:
            return hops[node]
        for neighbour in links.get(node, ()):
            if neighbour not in hops:
                hops[neighbour] = hops[node] + 1
                waiting.append(neighbour)
    return -1
