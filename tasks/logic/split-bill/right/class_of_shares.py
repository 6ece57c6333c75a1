from decimal import Decimal
from functools import total_ordering


@total_ordering
class Share:
    def __init__(self, place, product, whole):
        self.place = place
        self.cents = product // whole
        self.lost = product % whole

    def __eq__(self, other):
        return (self.lost, self.place) == (other.lost, other.place)

    def __lt__(self, other):
        if self.lost != other.lost:
            return self.lost > other.lost
        return self.place < other.place


def split_bill(total, weights):
    whole = 0
    for weight in weights:
        if weight < 0:
            raise ValueError(f"weight {weight} is negative")
        whole += weight
    if whole == 0:
        raise ValueError("nobody pays")
    cents = int(abs(total) * 100)
    shares = [Share(place, cents * weight, whole) for place, weight in enumerate(weights)]
    left = cents - sum(share.cents for share in shares)
    for share in sorted(shares)[:left]:
        share.cents += 1
    unit = Decimal("-0.01") if total < 0 else Decimal("0.01")
    return [share.cents * unit for share in shares]
