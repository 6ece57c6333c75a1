def fresh(rng):
    values = rng.sample(range(1, 13), rng.randint(1, 4))
    return (f"{rng.choice([0, 1, rng.randint(2, 40)])} {len(values)}\n{' '.join(map(str, values))}\n",)


def accept(printed, stdin):
    """Whether the coins pay the amount, and as few could not; found by sums of ever more coins."""
    head, row = (line.split() for line in stdin.split("\n")[:2])
    amount, values = int(head[0]), [int(word) for word in row]
    sums, reached, count = {0}, {0}, 0
    while amount not in reached and sums:
        sums = {known + value for known in sums for value in values if known + value <= amount} - reached
        reached |= sums
        count += 1
    fewest = count if amount in reached else -1
    numbers = [int(word) for word in printed.split()]
    if fewest <= 0:
        return numbers == [fewest]
    coins = numbers[1:]
    return numbers[0] == fewest == len(coins) and sum(coins) == amount and set(coins) <= set(values)
