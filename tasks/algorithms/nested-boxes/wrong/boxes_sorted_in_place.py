from bisect import bisect_left


def most_nested(boxes):
    boxes.sort(key=lambda box: (box[0], -box[1]))
    ends = []
    for _, height in boxes:
        place = bisect_left(ends, height)
        ends[place : place + 1] = [height]
    return len(ends)
