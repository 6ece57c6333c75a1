def typo_distance(left, right):
    last_row = {}
    far = len(left) + len(right)
    table = [[far] * (len(right) + 2) for _ in range(len(left) + 2)]
    for i in range(len(left) + 1):
        table[i + 1][1] = i
    for j in range(len(right) + 1):
        table[1][j + 1] = j
    for i in range(1, len(left) + 1):
        last_column = 0
        for j in range(1, len(right) + 1):
            k, m = last_row.get(right[j - 1], 0), last_column
            cost = 1
            if left[i - 1] == right[j - 1]:
                cost, last_column = 0, j
            table[i + 1][j + 1] = min(
                table[i][j] + cost,
                table[i + 1][j] + 1,
                table[i][j + 1] + 1,
                table[k][m] + (i - k - 1) + 1 + (j - m - 1),
            )
        last_row[left[i - 1]] = i
    return table[-1][-1]
