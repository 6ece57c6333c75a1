# task: two-sum
# A hash table of its own, with chains.
def find_pair(numbers, target):
    size = 2 * len(numbers) + 1
    table = [[] for _ in range(size)]
    for j, number in enumerate(numbers):
        wanted = target - number
        for known, place in table[hash(wanted) % size]:
            if known == wanted:
                return (place, j)
        chain = table[hash(number) % size]
        if all(known != number for known, _ in chain):
            chain.append((number, j))
    return None
