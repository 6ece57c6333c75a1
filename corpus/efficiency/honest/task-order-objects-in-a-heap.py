# task: task-order
# Objects that know how to be compared.
import heapq
from functools import total_ordering


@total_ordering
class Job:
    def __init__(self, name):
        self.name, self.open, self.later = name, 0, []

    def __eq__(self, other):
        return self.name == other.name

    def __lt__(self, other):
        return self.name < other.name


def task_order(needs):
    jobs = {}
    for name, wanted in needs.items():
        job = jobs.setdefault(name, Job(name))
        for need in wanted:
            jobs.setdefault(need, Job(need)).later.append(job)
            job.open += 1
    ready, order = [job for job in jobs.values() if not job.open], []
    heapq.heapify(ready)
    while ready:
        done = heapq.heappop(ready)
        order.append(done.name)
        for job in done.later:
            job.open -= 1
            if not job.open:
                heapq.heappush(ready, job)
    if len(order) != len(jobs):
        raise ValueError("a circle")
    return order
