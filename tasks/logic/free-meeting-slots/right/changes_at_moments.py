from collections import defaultdict


def free_slots(busy, day_start, day_end, minimum=1):
    """How many meetings are on changes at their ends only; free is where none is on."""
    change = defaultdict(int)
    for start, end in busy:
        start, end = max(start, day_start), min(end, day_end)
        if start < end:
            change[start] += 1
            change[end] -= 1
    slots = []
    going_on = 0
    free_from = day_start
    for moment in sorted(change):
        before = going_on
        going_on += change[moment]
        if before == 0 and going_on and moment - free_from >= minimum:
            slots.append((free_from, moment))
        if before and going_on == 0:
            free_from = moment
    if day_end - free_from >= minimum:
        slots.append((free_from, day_end))
    return slots
