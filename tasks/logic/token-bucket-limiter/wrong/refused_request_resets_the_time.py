class TokenBucket:
    def __init__(self, rate, capacity):
        if rate < 1 or capacity < 1:
            raise ValueError("rate or capacity")
        self.rate, self.capacity, self.level, self.latest = rate, capacity, capacity, None

    def _fill(self, now):
        if self.latest is None:
            self.latest = now
        now = max(now, self.latest)
        gained = (now - self.latest) * self.rate // 1000
        self.latest = now
        self.level = min(self.level + gained, self.capacity)

    def allow(self, now, cost=1):
        if cost < 1:
            raise ValueError("cost")
        self._fill(now)
        if self.level < cost:
            return False
        self.level -= cost
        return True

    def wait(self, now, cost=1):
        if cost < 1:
            raise ValueError("cost")
        self._fill(now)
        if cost > self.capacity:
            return None
        missing = max(cost - self.level, 0) * 1000
        return -(-missing // self.rate)

    def tokens(self, now):
        self._fill(now)
        return self.level
