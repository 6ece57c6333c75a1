def minutes(text):
    hours, rest = text.split(":")
    if not (0 <= int(hours) <= 24 and 0 <= int(rest) <= 59):
        raise ValueError(text)
    return int(hours) * 60 + int(rest)



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
    return [room for room in rooms if room.lower() not in taken]
