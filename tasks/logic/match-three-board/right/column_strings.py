from itertools import groupby


def lines_of(board):
    height, width = len(board), len(board[0])
    yield from ([(r, c) for c in range(width)] for r in range(height))
    yield from ([(r, c) for r in range(height)] for c in range(width))


def settle(board):
    if not board or not board[0]:
        return 0
    score = 0
    round_number = 1
    while True:
        for c in range(len(board[0])):
            column = sorted((row[c] for row in board), key=bool)
            for row, piece in zip(board, column):
                row[c] = piece
        marked = set()
        for line in lines_of(board):
            for piece, run in groupby(line, key=lambda cell: board[cell[0]][cell[1]]):
                cells = list(run)
                if piece and len(cells) > 2:
                    marked.update(cells)
        if not marked:
            return score
        for r, c in marked:
            board[r][c] = 0
        score += round_number * len(marked)
        round_number += 1
