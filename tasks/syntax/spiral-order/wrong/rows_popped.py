def spiral(matrix):
    if len({len(row) for row in matrix}) > 1:
        raise ValueError("rows")
    result = []
    while matrix and matrix[0]:
        result += matrix.pop(0)
        for row in matrix:
            result.append(row.pop())
        if matrix:
            result += matrix.pop()[::-1]
        for row in reversed(matrix):
            if row:
                result.append(row.pop(0))
    return result
