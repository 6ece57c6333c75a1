def paint(picture, row, column, colour):
    """Whole stretches of a row are painted at once; each looks for new stretches above and below."""
    if row < 0 or column < 0 or row >= len(picture) or column >= len(picture[row]):
        raise IndexError((row, column))
    old = picture[row][column]
    rows = [list(line) for line in picture]
    if old == colour:
        return ["".join(line) for line in rows]
    seeds = [(row, column)]
    while seeds:
        r, c = seeds.pop()
        line = rows[r]
        if line[c] != old:
            continue
        left = c
        while left > 0 and line[left - 1] == old:
            left -= 1
        right = c
        while right + 1 < len(line) and line[right + 1] == old:
            right += 1
        for k in range(left, right + 1):
            line[k] = colour
        for other in (r - 1, r + 1):
            if 0 <= other < len(rows):
                seeds += [(other, k) for k in range(left, right + 1) if rows[other][k] == old]
    return ["".join(line) for line in rows]
