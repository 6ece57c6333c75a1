from decimal import Decimal
from fractions import Fraction
from math import floor


def split_bill(total, weights):
    whole = sum(weights)
    if whole <= 0 or any(weight < 0 for weight in weights):
        raise ValueError("bad weights")
    sign = -1 if total < 0 else 1
    cents = abs(Fraction(total) * 100)
    exact = [cents * weight / whole for weight in weights]
    rounded = [floor(share) for share in exact]
    left = int(cents) - sum(rounded)
    losers = sorted(range(len(weights)), key=lambda place: (rounded[place] - exact[place], place))
    for place in losers[:left]:
        rounded[place] += 1
    return [Decimal(sign * share) / Decimal(1) * Decimal("0.01") for share in rounded]
