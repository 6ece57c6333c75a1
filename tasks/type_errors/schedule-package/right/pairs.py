import planner.clock


def free(rooms, bookings, start, end):
    wanted = planner.clock.minutes(start), planner.clock.minutes(end)
    spans = [read(booking) for booking in bookings]
    overlaps = lambda room: any(
        name == room.casefold() and a < wanted[1] and b > wanted[0] for name, a, b in spans
    )
    return [room for room in rooms if not overlaps(room)]


def read(booking):
    name, times = booking.split(" ", 1)
    a, b = map(planner.clock.minutes, times.split("-"))
    return name.casefold(), a, b
