def task_order(needs):
    missing = {task: set(wanted) for task, wanted in needs.items()}
    for wanted in needs.values():
        for need in wanted:
            missing.setdefault(need, set())
    order = []
    while missing:
        ready = [task for task, wanted in missing.items() if not wanted]
        if not ready:
            raise ValueError("circle")
        done = min(ready)
        order.append(done)
        del missing[done]
        for wanted in missing.values():
            wanted.discard(done)
    return order
