def water_held(heights):
    if any(height < 0 for height in heights):
        raise ValueError("negative height")
    depths = [0] * len(heights)
    left, right = 0, len(heights) - 1
    highest_left = highest_right = 0
    while left <= right:
        if highest_left <= highest_right:
            highest_left = max(highest_left, heights[left])
            depths[left] = highest_left - heights[left]
            left += 1
        else:
            highest_right = max(highest_right, heights[right])
            depths[right] = highest_right - heights[right]
            right -= 1
    return depths
