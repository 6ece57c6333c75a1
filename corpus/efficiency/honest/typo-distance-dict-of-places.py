# task: typo-distance
# A dict from pairs of places to distances.
def typo_distance(left, right):
    table = {(0, j): j for j in range(len(right) + 1)}
    for i, a in enumerate(left, 1):
        table[i, 0] = i
        for j, b in enumerate(right, 1):
            ways = [table[i - 1, j] + 1, table[i, j - 1] + 1, table[i - 1, j - 1] + (a != b)]
            if i > 1 and j > 1 and a == right[j - 2] and b == left[i - 2]:
                ways.append(table[i - 2, j - 2] + 1)
            table[i, j] = min(ways)
    return table[len(left), len(right)]
