def typo_distance(left, right):
    rows, columns = len(left) + 1, len(right) + 1
    table = [[0] * columns for _ in range(rows)]
    for i in range(rows):
        for j in range(columns):
            if i == 0 or j == 0:
                table[i][j] = i + j
                continue
            choices = [
                table[i - 1][j] + 1,
                table[i][j - 1] + 1,
                table[i - 1][j - 1] + (left[i - 1] != right[j - 1]),
            ]
            if i > 1 and j > 1 and left[i - 1] == right[j - 2] and left[i - 2] == right[j - 1]:
                choices.append(table[i - 2][j - 2] + 1)
            table[i][j] = min(choices)
    return table[-1][-1]
