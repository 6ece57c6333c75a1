def find_melody(notes, melody):
    if not melody:
        return []
    if len(melody) == 1:
        return [position for position, _ in enumerate(notes)]
    steps = [b - a for a, b in zip(melody, melody[1:])]
    line = steps + [None] + [b - a for a, b in zip(notes, notes[1:])]
    z = [0] * len(line)
    left = right = 0
    for i in range(1, len(line)):
        if i < right:
            z[i] = min(right - i, z[i - left])
        while i + z[i] < len(line) and line[z[i]] == line[i + z[i]]:
            z[i] += 1
        if i + z[i] > right:
            left, right = i, i + z[i]
    offset = len(steps) + 1
    return [i - offset for i in range(offset, len(line)) if z[i] >= len(steps)]
