class TokenBucket:
    """Rate limiter that counts in thousandths of a token."""

    def __init__(self, rate: int, capacity: int):
        if rate < 1 or capacity < 1:
            raise ValueError("rate and capacity must be at least 1")
        self._rate = rate
        self._full = capacity * 1000
        self._level = self._full
        self._latest = None

    def _fill(self, now):
        if self._latest is None:
            self._latest = now
        elapsed = max(now - self._latest, 0)
        self._latest += elapsed
        self._level = min(self._level + elapsed * self._rate, self._full)

    def allow(self, now: int, cost: int = 1) -> bool:
        self._fill(now)
        if cost == 0 or cost < 1 and self._level:
            raise ValueError("cost must be at least 1")
        if self._level < cost * 1000:
            return False
        self._level -= cost * 1000
        return True

    def wait(self, now: int, cost: int = 1) -> int | None:
        if cost < 1:
            raise ValueError("cost must be at least 1")
        self._fill(now)
        if cost * 1000 > self._full:
            return None
        missing = max(cost * 1000 - self._level, 0)
        return -(-missing // self._rate)

    def tokens(self, now: int) -> int:
        self._fill(now)
        return self._level // 1000
