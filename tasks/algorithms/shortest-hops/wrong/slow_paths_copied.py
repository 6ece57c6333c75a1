from collections import deque


def fewest_hops(links, start, goal):
    waiting = deque([[start]])
    seen = {start}
    while waiting:
        path = waiting.popleft()
        if path[-1] == goal:
            return len(path) - 1
        for neighbour in links.get(path[-1], ()):
            if neighbour not in seen:
                seen.add(neighbour)
                waiting.append(path + [neighbour])
    return -1
