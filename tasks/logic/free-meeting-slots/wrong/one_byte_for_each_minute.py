def free_slots(
    busy: list[tuple[int, int]],
    day_start: int,
    day_end: int,
    minimum: int = 1,
) -> list[tuple[int, int]]:
    """List the gaps of a day that no meeting takes."""
    changes = bytearray(day_end - day_start + 1)
    for start, end in busy:
        start, end = max(start, day_start), min(end, day_end)
        if start < end:
            changes[start - day_start:end - day_start] = b"\1" * (end - start)
    slots = []
    start = 0
    while start < day_end - day_start:
        end = changes.find(1, start)
        if end < 0:
            end = day_end - day_start
        if end - start >= minimum:
            slots.append((day_start + start, day_start + end))
        start = changes.find(0, end + 1) if end + 1 <= day_end - day_start else end
        if start < 0 or start >= day_end - day_start:
            break
    return slots
