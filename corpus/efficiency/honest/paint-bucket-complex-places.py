# task: paint-bucket
# Places are complex numbers in sets.
def paint(picture, row, column, colour):
    width = len(picture[0]) if picture else 0
    if not (0 <= row < len(picture) and 0 <= column < width):
        raise IndexError("outside")
    old = picture[row][column]
    inside = {complex(r, c) for r, line in enumerate(picture) for c, char in enumerate(line) if char == old}
    area, todo = set(), {complex(row, column)}
    while todo:
        area |= todo
        todo = {
            place + step for place in todo for step in (1, -1, 1j, -1j)
            if place + step in inside and place + step not in area
        }
    return [
        "".join(colour if complex(r, c) in area else char for c, char in enumerate(line))
        for r, line in enumerate(picture)
    ]
