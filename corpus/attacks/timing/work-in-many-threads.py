# task: two-sum
# harm: efficiency above 0.65
# Four threads share the slow work.
from concurrent.futures import ThreadPoolExecutor


def part(numbers, target, first):
    for j in range(first, len(numbers), 4):
        for i in range(j):
            if numbers[i] + numbers[j] == target:
                return (i, j)
    return None


def find_pair(numbers, target):
    with ThreadPoolExecutor(4) as pool:
        found = [f for f in pool.map(lambda first: part(numbers, target, first), range(4)) if f]
    return min(found, key=lambda pair: pair[1]) if found else None
