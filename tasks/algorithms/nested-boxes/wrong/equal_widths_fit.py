from bisect import bisect_left


def most_nested(boxes):
    ends = []
    for _, height in sorted(boxes):
        place = bisect_left(ends, height)
        ends[place : place + 1] = [height]
    return len(ends)
