# task: max-subarray
# The entry point is an instance with __call__.


class Kadane:
    def __init__(self):
        self.best = self.ending = None

    def __call__(self, numbers):
        best = ending = None
        for value in numbers:
            ending = value if ending is None else max(value, ending + value)
            best = ending if best is None else max(best, ending)
        return 0 if best is None else best


max_run_sum = Kadane()
