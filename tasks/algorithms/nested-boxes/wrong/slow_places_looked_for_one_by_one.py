def most_nested(boxes: list[tuple[int, int]]) -> int:
    """Return how many boxes can be put into one another at most."""
    smallest_last: list[int] = []
    for _, height in sorted(boxes, key=lambda box: (box[0], -box[1])):
        depth = 0
        while depth < len(smallest_last) and smallest_last[depth] < height:
            depth += 1
        smallest_last[depth:depth + 1] = [height]
    return len(smallest_last)
