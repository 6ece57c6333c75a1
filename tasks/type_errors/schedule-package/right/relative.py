from .clock import minutes


def free(rooms, bookings, start, end):
    left = list(rooms)
    for room, times in (booking.split(" ") for booking in bookings):
        begins, ends = (minutes(text) for text in times.split("-"))
        if not (ends <= minutes(start) or minutes(end) <= begins):
            left = [other for other in left if other.lower() != room.lower()]
    return left
