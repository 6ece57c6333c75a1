import heapq


def task_order(needs):
    users = {}
    left = {}
    for task, wanted in needs.items():
        left.setdefault(task, 0)
        while wanted:
            need = wanted.pop()
            left.setdefault(need, 0)
            left[task] += 1
            users.setdefault(need, []).append(task)
    ready = [task for task in left if left[task] == 0]
    heapq.heapify(ready)
    order = []
    while ready:
        done = heapq.heappop(ready)
        order.append(done)
        for task in users.get(done, ()):
            left[task] -= 1
            if left[task] == 0:
                heapq.heappush(ready, task)
    if len(order) < len(left):
        raise ValueError("circle")
    return order
