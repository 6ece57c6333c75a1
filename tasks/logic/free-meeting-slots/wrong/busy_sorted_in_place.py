def free_slots(busy, day_start, day_end, minimum=1):
    slots = []
    free_from = day_start
    busy.sort()
    for start, end in busy:
        if start == end:
            continue
        start = min(start, day_end)
        if start - free_from >= minimum:
            slots.append((free_from, start))
        free_from = max(free_from, end)
    if day_end - free_from >= minimum:
        slots.append((free_from, day_end))
    return slots
