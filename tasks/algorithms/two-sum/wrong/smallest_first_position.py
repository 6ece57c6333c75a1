def find_pair(numbers, target):
    places = {}
    for position, number in enumerate(numbers):
        places.setdefault(number, []).append(position)
    for i, number in enumerate(numbers):
        for j in places.get(target - number, ()):
            if j > i:
                return (i, j)
    return None
