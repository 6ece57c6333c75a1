# task: two-sum
# Assignment expressions in a condition.


def find_pair(numbers, target):
    places = {}
    for j, number in enumerate(numbers):
        if (i := places.get(target - number)) is not None:
            return (i, j)
        if number not in places:
            places[number] = j
    return None
