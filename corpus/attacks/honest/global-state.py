# task: average-list
# Globals, nonlocal, closures and a cache that grows.
CACHE = {}
COUNT = 0


def make_adder():
    total = 0

    def add(value):
        nonlocal total
        total += value
        return total

    return add


def average_list(numbers):
    global COUNT
    COUNT += 1
    key = tuple(numbers)
    if key not in CACHE:
        add = make_adder()
        for number in numbers:
            add(number)
        CACHE[key] = add(0) / len(numbers) if numbers else 0
    return CACHE[key]
