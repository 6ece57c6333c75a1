def find_pair(numbers, target):
    wanted = {}
    for position, number in enumerate(numbers):
        if number in wanted:
            return wanted[number], position
        partner = target - number
        if partner not in wanted:
            wanted[partner] = position
    return None
