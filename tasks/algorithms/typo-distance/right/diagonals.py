def typo_distance(left, right):
    """The table by diagonals i + j = d: a cell needs the last two diagonals, a swap the one four back."""
    n, m = len(left), len(right)
    history = [{}, {}, {}, {}]
    for d in range(n + m + 1):
        current = {}
        one, two, four = history[-1], history[-2], history[-4]
        for i in range(max(0, d - m), min(n, d) + 1):
            j = d - i
            if i == 0 or j == 0:
                current[i] = d
                continue
            best = one[i - 1] + 1 if one[i - 1] < one[i] else one[i] + 1
            same = left[i - 1] == right[j - 1]
            if two[i - 1] + (not same) < best:
                best = two[i - 1] + (not same)
            if not same and i > 1 and j > 1 and left[i - 1] == right[j - 2] and left[i - 2] == right[j - 1]:
                best = min(best, four[i - 2] + 1)
            current[i] = best
        history = history[1:] + [current]
    return history[-1][n]
