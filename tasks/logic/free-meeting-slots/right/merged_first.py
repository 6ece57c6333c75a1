def free_slots(busy, day_start, day_end, minimum=1):
    taken = []
    for start, end in sorted((s, e) for s, e in busy if s < e and e > day_start and s < day_end):
        if taken and start <= taken[-1][1]:
            taken[-1][1] = max(taken[-1][1], end)
        else:
            taken.append([start, end])
    borders = [day_start]
    for start, end in taken:
        borders += [start, end]
    borders.append(day_end)
    gaps = zip(borders[::2], borders[1::2])
    return [(start, end) for start, end in gaps if end - start >= minimum]
