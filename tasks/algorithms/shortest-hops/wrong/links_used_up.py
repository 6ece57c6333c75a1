from collections import deque


def fewest_hops(links, start, goal):
    hops = {start: 0}
    waiting = deque([start])
    while waiting:
        node = waiting.popleft()
        if node == goal:
            return hops[node]
        for neighbour in links.pop(node, ()):
            if neighbour not in hops:
                hops[neighbour] = hops[node] + 1
                waiting.append(neighbour)
    return -1
