def spiral(matrix):
    height = len(matrix)
    width = len(matrix[0]) if matrix else 0
    for row in matrix:
        if len(row) != width:
            raise ValueError("rows of different lengths")
    seen = set()
    path = []
    r = c = 0
    dr, dc = 0, 1
    for _ in range(height * width):
        path.append(matrix[r][c])
        seen.add((r, c))
        ahead = (r + dr, c + dc)
        if not (0 <= ahead[0] < height and 0 <= ahead[1] < width) or ahead in seen:
            dr, dc = dc, -dr
        r, c = r + dr, c + dc
    return path
