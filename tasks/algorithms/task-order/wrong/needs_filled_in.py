import heapq


def task_order(needs):
    for wanted in list(needs.values()):
        for need in wanted:
            needs.setdefault(need, [])
    count = {task: len(wanted) for task, wanted in needs.items()}
    users = {}
    for task, wanted in needs.items():
        for need in wanted:
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
