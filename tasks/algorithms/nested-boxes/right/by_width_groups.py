from bisect import bisect_left
from itertools import groupby


def most_nested(boxes):
    """All boxes of one width are looked up before any of them is entered, so none can hold another."""
    ends = []
    for _, group in groupby(sorted(boxes), key=lambda box: box[0]):
        places = [(bisect_left(ends, height), height) for _, height in group]
        for place, height in reversed(places):
            if place == len(ends):
                ends.append(height)
            elif height < ends[place]:
                ends[place] = height
    return len(ends)
