def overtakings(times):
    return sum(time > later for start, time in enumerate(times) for later in times[start + 1:])
