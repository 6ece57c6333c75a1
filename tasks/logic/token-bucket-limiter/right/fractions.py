from fractions import Fraction
from math import ceil, floor


class TokenBucket:
    def __init__(self, rate, capacity):
        if rate < 1 or capacity < 1:
            raise ValueError("rate and capacity are at least 1")
        self.per_ms = Fraction(rate, 1000)
        self.capacity = capacity
        self.level = Fraction(capacity)
        self.time = None

    def _at(self, now):
        if self.time is None or now > self.time:
            gained = 0 if self.time is None else (now - self.time) * self.per_ms
            self.level = min(self.level + gained, Fraction(self.capacity))
            self.time = now
        return self.level

    def allow(self, now, cost=1):
        self._check(cost)
        enough = self._at(now) >= cost
        if enough:
            self.level -= cost
        return enough

    def wait(self, now, cost=1):
        self._check(cost)
        missing = cost - self._at(now)
        if cost > self.capacity:
            return None
        return 0 if missing <= 0 else ceil(missing / self.per_ms)

    def tokens(self, now):
        return floor(self._at(now))

    @staticmethod
    def _check(cost):
        if cost < 1:
            raise ValueError(f"cost {cost} is below 1")
