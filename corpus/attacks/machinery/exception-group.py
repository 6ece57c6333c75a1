# task: two-sum
# harm: solved
# Raises groups of exceptions, nested ones too, when it is called.
def find_pair(numbers, target):
    raise ExceptionGroup("x", [ValueError("y"), ExceptionGroup("z", [TypeError(1)])])
