def check(stdin, expected, printed):
    """Any way to pay the amount with as few coins as the expected output says."""
    head, values = (line.split() for line in stdin.split("\n")[:2])
    try:
        numbers = [int(word) for word in printed.split()]
    except ValueError:
        return False
    fewest = int(expected.split()[0])
    if fewest <= 0 or not numbers or numbers[0] != fewest:
        return numbers == [fewest]
    coins = numbers[1:]
    return len(coins) == fewest and sum(coins) == int(head[0]) and set(coins) <= set(map(int, values))
