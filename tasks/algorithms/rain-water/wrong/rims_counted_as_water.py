from itertools import accumulate


def water_held(heights):
    if min(heights, default=0) < 0:
        raise ValueError("negative height")
    before = [0, *accumulate(heights, max)][:-1]
    after = [0, *accumulate(heights[::-1], max)][:-1][::-1]
    return [abs(min(left, right) - height) for height, left, right in zip(heights, before, after)]
