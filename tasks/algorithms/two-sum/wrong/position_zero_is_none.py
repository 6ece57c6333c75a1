def find_pair(numbers, target):
    first_at = {}
    for j, number in enumerate(numbers):
        i = first_at.get(target - number)
        if i:
            return (i, j)
        first_at.setdefault(number, j)
    return None
