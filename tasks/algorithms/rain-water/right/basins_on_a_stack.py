def water_held(heights):
    """Walls wait on a stack for a higher one to their right; then the basin between is filled to its rim."""
    if heights and min(heights) < 0:
        raise ValueError("a wall is below the ground")
    levels = list(heights)
    rims = []
    for place, height in enumerate(heights):
        if not rims or height >= heights[rims[0]]:
            if rims:
                for inside in range(rims[0] + 1, place):
                    levels[inside] = heights[rims[0]]
            rims = [place]
            continue
        while heights[rims[-1]] < height:
            rims.pop()
        rims.append(place)
    for left, right in zip(rims, rims[1:]):
        for inside in range(left + 1, right):
            levels[inside] = heights[right]
    return [level - height for level, height in zip(levels, heights)]
