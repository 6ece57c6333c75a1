from collections import deque


def paint(picture, row, column, colour):
    if not 0 <= row < len(picture) or not 0 <= column < len(picture[row]):
        raise IndexError("outside the picture")
    wanted = picture[row][column]
    area = {(row, column)}
    queue = deque(area)
    while queue:
        r, c = queue.popleft()
        for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
            point = (r + dr, c + dc)
            if point in area or not (0 <= point[0] < len(picture) and 0 <= point[1] < len(picture[0])):
                continue
            if picture[point[0]][point[1]] == wanted:
                area.add(point)
                queue.append(point)
    return [
        "".join(colour if (r, c) in area else char for c, char in enumerate(line)) for r, line in enumerate(picture)
    ]
