def spiral(matrix: list[list[int]]) -> list[int]:
    """Return the numbers of a matrix in clockwise spiral order."""
    if not matrix:
        return []
    if any(len(row) != len(matrix[0]) for row in matrix):
        raise ValueError("rows differ in length")
    if len(matrix) == 1:
        return matrix[0]
    top, bottom = 0, len(matrix) - 1
    left, right = 0, len(matrix[0]) - 1
    result = []
    while top <= bottom and left <= right:
        result.extend(matrix[top][left : right + 1])
        for row in range(top + 1, bottom + 1):
            result.append(matrix[row][right])
        if top < bottom and left < right:
            for column in range(right - 1, left - 1, -1):
                result.append(matrix[bottom][column])
            for row in range(bottom - 1, top, -1):
                result.append(matrix[row][left])
        top, bottom = top + 1, bottom - 1
        left, right = left + 1, right - 1
    return result
