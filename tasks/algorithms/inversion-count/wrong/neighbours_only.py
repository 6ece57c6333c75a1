def overtakings(times):
    return sum(earlier > later for earlier, later in zip(times, times[1:]))
