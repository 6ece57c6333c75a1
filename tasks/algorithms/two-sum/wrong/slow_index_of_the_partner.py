def find_pair(numbers, target):
    for j, number in enumerate(numbers):
        if target - number in numbers[:j]:
            return (numbers.index(target - number), j)
    return None
