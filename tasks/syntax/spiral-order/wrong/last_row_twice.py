def spiral(matrix):
    if not matrix:
        return []
    if any(len(row) != len(matrix[0]) for row in matrix):
        raise ValueError("rows")
    top, bottom, left, right = 0, len(matrix) - 1, 0, len(matrix[0]) - 1
    result = []
    while top <= bottom and left <= right:
        result += matrix[top][left : right + 1]
        result += [matrix[row][right] for row in range(top + 1, bottom + 1)]
        result += [matrix[bottom][column] for column in range(right - 1, left - 1, -1)]
        result += [matrix[row][left] for row in range(bottom - 1, top, -1)]
        top, bottom, left, right = top + 1, bottom - 1, left + 1, right - 1
    return result
