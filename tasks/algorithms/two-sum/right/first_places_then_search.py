def find_pair(numbers, target):
    first = {}
    for position in range(len(numbers) - 1, -1, -1):
        first[numbers[position]] = position
    for j, number in enumerate(numbers):
        i = first.get(target - number, j)
        if i < j:
            return (i, j)
    return None
