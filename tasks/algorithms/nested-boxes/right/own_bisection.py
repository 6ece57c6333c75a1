def most_nested(boxes):
    ordered = sorted(boxes, key=lambda box: box[1], reverse=True)
    ordered.sort(key=lambda box: box[0])
    tops = []
    for _, height in ordered:
        low, high = 0, len(tops)
        while low < high:
            middle = (low + high) // 2
            if tops[middle] < height:
                low = middle + 1
            else:
                high = middle
        if low < len(tops):
            tops[low] = height
        else:
            tops.append(height)
    return len(tops)
