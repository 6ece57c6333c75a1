def water_held(heights):
    for height in heights:
        if height < 0:
            raise ValueError(f"{height} is no height")
    if not heights:
        return []
    summit = heights.index(max(heights))

    def climb(walls):
        level = 0
        for wall in walls:
            if wall > level:
                level = wall
            yield level - wall

    left = list(climb(heights[:summit]))
    right = list(climb(heights[:summit:-1]))
    return left + [0] + right[::-1]
