def settle(board):
    grid = [list(row) for row in board]
    score = points = 0
    while True:
        for c in range(len(grid[0]) if grid else 0):
            pieces = [row[c] for row in grid if row[c]]
            for row, piece in zip(grid, [0] * (len(grid) - len(pieces)) + pieces):
                row[c] = piece
        marked = set()
        for r, row in enumerate(grid):
            for c, piece in enumerate(row):
                for line in (((r, c - 1), (r, c), (r, c + 1)), ((r - 1, c), (r, c), (r + 1, c))):
                    inside = all(0 <= y < len(grid) and 0 <= x < len(row) for y, x in line)
                    if piece and inside and all(grid[y][x] == piece for y, x in line):
                        marked.update(line)
        if not marked:
            return score
        points += 1
        score += points * len(marked)
        for r, c in marked:
            grid[r][c] = 0
