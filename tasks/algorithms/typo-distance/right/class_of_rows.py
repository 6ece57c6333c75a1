class Row:
    def __init__(self, values):
        self.values = values

    def __getitem__(self, column):
        return self.values[column]


def typo_distance(left, right):
    rows = [Row(list(range(len(right) + 1)))]
    for i in range(1, len(left) + 1):
        values = [i]
        last, char = rows[-1], left[i - 1]
        for j in range(1, len(right) + 1):
            if char == right[j - 1]:
                values.append(last[j - 1])
                continue
            cost = 1 + min(last[j], last[j - 1], values[j - 1])
            if i >= 2 and j >= 2 and (left[i - 2], char) == (right[j - 1], right[j - 2]):
                cost = min(cost, 1 + rows[-2][j - 2])
            values.append(cost)
        rows.append(Row(values))
        del rows[:-3]
    return rows[-1][len(right)]
