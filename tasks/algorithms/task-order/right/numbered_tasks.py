import heapq


def task_order(needs):
    """Names are sorted once; from then on their numbers are compared."""
    names = sorted(set(needs).union(*needs.values()))
    number = {name: place for place, name in enumerate(names)}
    blocked = [0] * len(names)
    unlocks = [[] for _ in names]
    for task, wanted in needs.items():
        for need in wanted:
            unlocks[number[need]].append(number[task])
            blocked[number[task]] += 1
    ready = [place for place, count in enumerate(blocked) if count == 0]
    order = []
    while ready:
        first = heapq.heappop(ready)
        order.append(names[first])
        for place in unlocks[first]:
            blocked[place] -= 1
            if not blocked[place]:
                heapq.heappush(ready, place)
    if len(order) != len(names):
        raise ValueError(f"{len(names) - len(order)} tasks are in a circle")
    return order
