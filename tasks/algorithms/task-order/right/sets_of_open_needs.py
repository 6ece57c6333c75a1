from collections import defaultdict
from heapq import heapify, heappop, heappush


def task_order(needs):
    still_open = {task: set(wanted) for task, wanted in needs.items()}
    used_by = defaultdict(set)
    for task, wanted in needs.items():
        for need in wanted:
            used_by[need].add(task)
    free = list({need for wanted in needs.values() for need in wanted} - needs.keys())
    free += [task for task, wanted in still_open.items() if not wanted]
    heapify(free)
    order = []
    while free:
        task = heappop(free)
        order.append(task)
        for other in used_by.pop(task, ()):
            still_open[other].discard(task)
            if not still_open[other]:
                heappush(free, other)
    if used_by:
        raise ValueError("a circle of needs")
    return order
