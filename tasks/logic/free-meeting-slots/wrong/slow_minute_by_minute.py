def free_slots(busy, day_start, day_end, minimum=1):
    slots = [(day_start, day_end)]
    for start, end in busy:
        if start == end:
            continue
        rest = []
        for low, high in slots:
            if end <= low or high <= start:
                rest.append((low, high))
                continue
            if low < start:
                rest.append((low, start))
            if end < high:
                rest.append((end, high))
        slots = rest
    return [(low, high) for low, high in slots if high - low >= minimum]
