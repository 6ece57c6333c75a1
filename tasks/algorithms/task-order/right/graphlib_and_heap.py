import heapq
from graphlib import CycleError, TopologicalSorter


def task_order(needs):
    sorter = TopologicalSorter(needs)
    try:
        sorter.prepare()
    except CycleError as error:
        raise ValueError("the tasks need one another") from error
    heap = []
    order = []
    while sorter.is_active():
        for task in sorter.get_ready():
            heapq.heappush(heap, task)
        task = heapq.heappop(heap)
        order.append(task)
        sorter.done(task)
    return order
