class TokenBucket:
    """Kept is the moment, in 1/rate of a millisecond, at which the bucket will be full."""

    def __init__(self, rate, capacity):
        for value in (rate, capacity):
            if not value >= 1:
                raise ValueError(f"{value} is below 1")
        self.rate, self.capacity = rate, capacity
        self.now = self.full_at = None

    def _missing(self, now):
        now *= self.rate
        if self.now is None:
            self.now = self.full_at = now
        self.now = max(self.now, now)
        return max(self.full_at - self.now, 0)

    def _room(self, cost):
        if cost < 1:
            raise ValueError("cost")
        return (self.capacity - cost) * 1000

    def allow(self, now, cost=1):
        room = self._room(cost)
        missing = self._missing(now)
        if missing > room:
            return False
        self.full_at = self.now + missing + cost * 1000
        return True

    def wait(self, now, cost=1):
        room = self._room(cost)
        missing = self._missing(now)
        if room < 0:
            return None
        return max(0, (missing - room + self.rate - 1) // self.rate)

    def tokens(self, now):
        return (self.capacity * 1000 - self._missing(now)) // 1000
