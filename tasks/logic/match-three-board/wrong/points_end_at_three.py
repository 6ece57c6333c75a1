def settle(board: list[list[int]]) -> int:
    """Let pieces fall and clear runs until nothing moves, in place."""
    score = 0
    points = 0
    while True:
        _drop(board)
        marked = _runs(board)
        if not marked:
            return score
        points += 1
        score += points * len(marked) if points < 4 else 3 * len(marked)
        for row, column in marked:
            board[row][column] = 0


def _drop(board):
    columns = []
    for cells in zip(*board):
        pieces = [piece for piece in cells if piece]
        columns.append([0] * (len(cells) - len(pieces)) + pieces)
    for row, cells in zip(board, zip(*columns)):
        row[:] = cells


def _runs(board):
    pieces = {(r, c): piece for r, row in enumerate(board) for c, piece in enumerate(row) if piece}
    marked = set()
    for (r, c), piece in pieces.items():
        for line in (((r, c - 1), (r, c), (r, c + 1)), ((r - 1, c), (r, c), (r + 1, c))):
            if all(pieces.get(cell) == piece for cell in line):
                marked.update(line)
    return marked
