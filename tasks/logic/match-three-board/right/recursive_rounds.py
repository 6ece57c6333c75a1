def fall(board):
    for c in range(len(board[0])):
        free = len(board) - 1
        for r in range(len(board) - 1, -1, -1):
            if board[r][c]:
                board[free][c], board[r][c] = board[r][c], board[free][c]
                free -= 1


def run_length(board, r, c, dr, dc):
    length = 0
    piece = board[r][c]
    while 0 <= r < len(board) and 0 <= c < len(board[0]) and board[r][c] == piece:
        length += 1
        r, c = r + dr, c + dc
    return length


def is_marked(board, r, c):
    if board[r][c] == 0:
        return False
    across = run_length(board, r, c, 0, 1) + run_length(board, r, c, 0, -1) - 1
    down = run_length(board, r, c, 1, 0) + run_length(board, r, c, -1, 0) - 1
    return max(across, down) >= 3


def settle(board, points=1):
    if len(board) == 0 or len(board[0]) == 0:
        return 0
    fall(board)
    marks = [[is_marked(board, r, c) for c in range(len(board[0]))] for r in range(len(board))]
    cells = sum(map(sum, marks))
    if cells == 0:
        return 0
    for row, mark in zip(board, marks):
        for c, hit in enumerate(mark):
            if hit:
                row[c] = 0
    return points * cells + settle(board, points + 1)
