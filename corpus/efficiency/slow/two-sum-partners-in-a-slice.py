# task: two-sum
# Looks for the partner in a copy of all before it.
def find_pair(numbers, target):
    for j, number in enumerate(numbers):
        before = numbers[:j]
        if target - number in before:
            return (before.index(target - number), j)
    return None
