def free(rooms, bookings, start, end):
    hour = lambda text: int(text.split(":")[0])
    taken = set()
    for booking in bookings:
        room, _, times = booking.partition(" ")
        begins, _, ends = times.partition("-")
        if hour(begins) < hour(end) and hour(start) < hour(ends):
            taken.add(room.lower())
    return [room for room in rooms if room.lower() not in taken]
