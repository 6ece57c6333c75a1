from planner.clock import minutes


def free(rooms, bookings, start, end):
    """The rooms that no booking overlaps between start and end."""
    taken = set()
    for booking in bookings:
        room, _, times = booking.partition(" ")
        begins, _, ends = times.partition("-")
        if begins < end and start < ends:
            taken.add(room.lower())
    return [room for room in rooms if room.lower() not in taken]
