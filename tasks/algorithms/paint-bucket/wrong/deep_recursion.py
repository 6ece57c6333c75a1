def paint(picture, row, column, colour):
    points = [list(line) for line in picture]
    if not (0 <= row < len(points) and 0 <= column < len(points[0])):
        raise IndexError("outside")
    old = points[row][column]

    def fill(r, c):
        if 0 <= r < len(points) and 0 <= c < len(points[0]) and points[r][c] == old:
            points[r][c] = colour
            fill(r - 1, c)
            fill(r + 1, c)
            fill(r, c - 1)
            fill(r, c + 1)

    if old != colour:
        fill(row, column)
    return ["".join(line) for line in points]
