def free_slots(
    busy: list[tuple[int, int]],
    day_start: int,
    day_end: int,
    minimum: int = 1,
    slots: list = [],
) -> list[tuple[int, int]]:
    """List the gaps of a day that no meeting takes."""
    slots.clear()
    free_from = day_start
    for start, end in sorted(busy):
        if start == end:
            continue
        start = min(start, day_end)
        if start - free_from >= minimum:
            slots.append((free_from, start))
        free_from = max(free_from, end)
    if day_end - free_from >= minimum:
        slots.append((free_from, day_end))
    return slots
