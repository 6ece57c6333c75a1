def find_pair(numbers, target):
    """Positions in order of their numbers; each pair of values from both ends gives its smallest positions."""
    order = sorted(range(len(numbers)), key=lambda position: (numbers[position], position))
    best = None
    low, high = 0, len(order) - 1
    while low < high:
        total = numbers[order[low]] + numbers[order[high]]
        if total < target:
            low += 1
        elif total > target:
            high -= 1
        else:
            value = numbers[order[low]]
            partner = numbers[order[high]]
            if value == partner:
                i, j = order[low], order[low + 1]
                low = high
            else:
                start = high
                while numbers[order[start - 1]] == partner:
                    start -= 1
                i, j = sorted((order[low], order[start]))
                while numbers[order[low]] == value:
                    low += 1
                high = start - 1
            best = (j, i) if best is None else min(best, (j, i))
    return None if best is None else (best[1], best[0])
