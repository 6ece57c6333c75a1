class TokenBucket:
    def __init__(self, rate, capacity):
        if rate < 1 or capacity < 1:
            raise ValueError("rate or capacity")
        self.rate, self.full, self.latest = rate, capacity * 1000, None
        self.level = self.full

    def _fill(self, now):
        if self.latest is None:
            self.latest = now
        elapsed = max(now - self.latest, 0)
        self.latest += elapsed
        self.level = min(self.level + elapsed * self.rate, self.full)

    def allow(self, now, cost=1):
        if cost < 1:
            raise ValueError("cost")
        self._fill(now)
        if self.level < cost * 1000:
            return False
        self.level -= cost * 1000
        return True

    def wait(self, now, cost=1):
        if cost < 1:
            raise ValueError("cost")
        self._fill(now)
        if cost * 1000 > self.full:
            return None
        return max(cost * 1000 - self.level, 0) // self.rate

    def tokens(self, now):
        self._fill(now)
        return self.level // 1000
