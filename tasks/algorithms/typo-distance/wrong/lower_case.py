def typo_distance(left, right):
    left, right = left.lower(), right.lower()
    two_above, row = [], list(range(len(right) + 1))
    above = []
    for i, a in enumerate(left):
        two_above, above, row = above, row, [i + 1]
        for j, b in enumerate(right):
            best = min(above[j] + (a != b), above[j + 1] + 1, row[j] + 1)
            if i and j and a == right[j - 1] and left[i - 1] == b:
                best = min(best, two_above[j - 1] + 1)
            row.append(best)
    return row[-1]
