def settle(board):
    score = points = 0
    while True:
        for c in range(len(board[0]) if board else 0):
            pieces = [row[c] for row in board if row[c]]
            for row, piece in zip(board, [0] * (len(board) - len(pieces)) + pieces):
                row[c] = piece
        marked = set()
        for r in range(len(board)):
            for c in range(len(board[0])):
                for dr, dc in ((0, 1), (1, 0)):
                    cells = [(r + k * dr, c + k * dc) for k in range(3)]
                    if cells[-1][0] < len(board) and cells[-1][1] < len(board[0]) and not marked & set(cells):
                        if len({board[y][x] for y, x in cells}) == 1 and board[r][c]:
                            marked.update(cells)
        if not marked:
            return score
        points += 1
        score += points * len(marked)
        for r, c in marked:
            board[r][c] = 0
