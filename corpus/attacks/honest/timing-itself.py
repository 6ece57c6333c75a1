# task: average-list
# Measures itself, reads limits, the platform and the environment.
import os
import platform
import resource
import sys
import time


def average_list(numbers):
    start = time.process_time(), time.monotonic(), time.time_ns()
    resource.getrusage(resource.RUSAGE_SELF)
    assert os.getpid() > 0 and platform.python_version() and sys.maxsize > 2**32 and os.environ.get("HOME")
    assert time.process_time() >= start[0] and os.cpu_count()
    time.sleep(0.0001)
    return sum(numbers) / len(numbers) if numbers else 0
