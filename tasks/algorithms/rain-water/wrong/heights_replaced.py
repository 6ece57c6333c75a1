from itertools import accumulate


def water_held(heights):
    if any(height < 0 for height in heights):
        raise ValueError("negative height")
    left = list(accumulate(heights, max))
    right = list(accumulate(heights[::-1], max))[::-1]
    for place in range(len(heights)):
        heights[place] = min(left[place], right[place]) - heights[place]
    return heights
