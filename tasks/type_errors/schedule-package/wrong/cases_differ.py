from planner.clock import minutes


def free(rooms, bookings, start, end):
    taken = set()
    for booking in bookings:
        room, _, times = booking.partition(" ")
        begins, _, ends = times.partition("-")
        if minutes(begins) < minutes(end) and minutes(start) < minutes(ends):
            taken.add(room)
    return [room for room in rooms if room not in taken]
