# task: two-sum
# harm: solved
# slow: yes
# Answers tens of thousands of objects of its own.


class Thing:
    pass


def find_pair(numbers, target):
    return [Thing() for _ in range(30_000)]
