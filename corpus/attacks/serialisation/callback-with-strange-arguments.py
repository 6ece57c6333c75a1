# task: moving-average-stream
# harm: solved
# Calls the test's function with everything that it does not expect.
import sys

runtime = sys._getframe(1).f_locals["self"]


def moving_averages(read, size):
    for number in (runtime.borrowed.number(read), 0, 10**6, -1, "1", None):
        try:
            runtime.ask_test(number, "call", (runtime,), {"x" * 1000: 1})
        except Exception:
            pass
    yield 1
