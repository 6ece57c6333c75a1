# task: nested-boxes
# Patience: piles with all their cards, searched by a recursive bisection.
def place(piles, height, low, high):
    if low == high:
        return low
    middle = (low + high) // 2
    if piles[middle][-1] < height:
        return place(piles, height, middle + 1, high)
    return place(piles, height, low, middle)


def most_nested(boxes):
    piles = []
    for _, height in sorted(boxes, key=lambda box: (box[0], -box[1])):
        at = place(piles, height, 0, len(piles))
        if at == len(piles):
            piles.append([])
        piles[at].append(height)
    return len(piles)
