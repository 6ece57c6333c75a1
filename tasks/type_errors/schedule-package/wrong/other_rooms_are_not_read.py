from planner.clock import minutes


def free(rooms, bookings, start, end):
    """The rooms that no booking overlaps between start and end."""
    first, last = minutes(start), minutes(end)
    taken = set()
    for booking in bookings:
        room, _, times = booking.partition(" ")
        if room.lower() not in [name.lower() for name in rooms]:
            continue
        begins, _, ends = times.partition("-")
        begins, ends = minutes(begins), minutes(ends)
        if begins < last and first < ends:
            taken.add(room.lower())
    return [room for room in rooms if room.lower() not in taken]
