from bisect import bisect_left


def most_nested(boxes):
    ends = []
    turned = [(min(box), max(box)) for box in boxes]
    for _, height in sorted(turned, key=lambda box: (box[0], -box[1])):
        place = bisect_left(ends, height)
        ends[place : place + 1] = [height]
    return len(ends)
