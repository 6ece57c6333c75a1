def water_held(heights):
    if min(heights, default=0) < 0:
        raise ValueError("negative height")
    return [
        min(max(heights[: place + 1]), max(heights[place:])) - height for place, height in enumerate(heights)
    ]
