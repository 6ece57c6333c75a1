def find_pair(numbers, target):
    first_at = {}
    for j, number in enumerate(numbers):
        i = first_at.get(float(target) - number)
        if i is not None:
            return (i, j)
        first_at.setdefault(float(number), j)
    return None
