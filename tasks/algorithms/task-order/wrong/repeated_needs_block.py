import heapq


def task_order(needs):
    count = {}
    users = {}
    for task, wanted in needs.items():
        count[task] = count.get(task, 0) + len(wanted)
        for need in set(wanted):
            count.setdefault(need, 0)
            users.setdefault(need, []).append(task)
    ready = [task for task in count if count[task] == 0]
    heapq.heapify(ready)
    order = []
    while ready:
        done = heapq.heappop(ready)
        order.append(done)
        for task in users.get(done, ()):
            count[task] -= 1
            if count[task] == 0:
                heapq.heappush(ready, task)
    if len(order) < len(count):
        raise ValueError("circle")
    return order
