def overtakings(times):
    return sort_and_count(list(times))[1]


def sort_and_count(times):
    if len(times) < 2:
        return times, 0
    middle = len(times) // 2
    left, pairs_left = sort_and_count(times[:middle])
    right, pairs_right = sort_and_count(times[middle:])
    merged = []
    pairs = pairs_left + pairs_right
    i = j = 0
    while i < len(left) and j < len(right):
        if right[j] < left[i]:
            pairs += len(left) - i
            merged.append(right[j])
            j += 1
        else:
            merged.append(left[i])
            i += 1
    return merged + left[i:] + right[j:], pairs
