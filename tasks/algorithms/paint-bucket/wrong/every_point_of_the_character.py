def paint(picture, row, column, colour):
    if not (0 <= row < len(picture) and 0 <= column < len(picture[row])):
        raise IndexError("outside")
    return [line.replace(picture[row][column], colour) for line in picture]
