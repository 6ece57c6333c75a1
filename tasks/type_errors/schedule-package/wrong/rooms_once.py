from planner.clock import minutes


def free(rooms, bookings, start, end):
    """The rooms that no booking overlaps between start and end."""
    first, last = minutes(start), minutes(end)
    taken = set()
    for booking in bookings:
        room, _, times = booking.partition(" ")
        begins, _, ends = times.partition("-")
        begins, ends = minutes(begins), minutes(ends)
        if begins < last and first < ends:
            taken.add(room.lower())
    return [room for place, room in enumerate(rooms) if room not in rooms[:place] and room.lower() not in taken]
