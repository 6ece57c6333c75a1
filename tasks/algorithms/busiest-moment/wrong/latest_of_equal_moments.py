def busiest_moment(visits):
    events = sorted(event for a, d in visits if a < d for event in ((a, 1), (d, -1)))
    best = None
    present = most = 0
    for moment, change in events:
        present += change
        if present >= most and change > 0:
            most = present
            best = (moment, present)
    return best
