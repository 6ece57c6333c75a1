def paint(picture, row, column, colour):
    if not (0 <= row < len(picture) and 0 <= column < len(picture[row])):
        raise IndexError("outside")
    old = picture[row][column]
    for r, line in enumerate(picture):
        picture[r] = list(line)
    stack = [(row, column)] if old != colour else []
    while stack:
        r, c = stack.pop()
        if 0 <= r < len(picture) and 0 <= c < len(picture[r]) and picture[r][c] == old:
            picture[r][c] = colour
            stack += [(r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)]
    for r, line in enumerate(picture):
        picture[r] = "".join(line)
    return picture
