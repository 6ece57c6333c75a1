from planner.clock import minutes


def free(rooms, bookings, start, end):
    """The rooms that no booking overlaps between start and end."""
    first, last = minutes(start), minutes(end)
    taken = set()
    for booking in bookings:
        head, ends = booking.split("-")
        room, begins = head.split(" ")
        begins, ends = minutes(begins), minutes(ends)
        if begins < last and first < ends:
            taken.add(room.lower())
    return [room for room in rooms if room.lower() not in taken]
