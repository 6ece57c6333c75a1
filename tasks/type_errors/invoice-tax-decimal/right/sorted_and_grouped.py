from decimal import ROUND_HALF_UP, Decimal
from functools import reduce
from itertools import groupby


class Line:
    def __init__(self, net, rate):
        self.net, self.rate = (value if isinstance(value, Decimal) else Decimal(f"{value}") for value in (net, rate))


def to_cents(amount):
    return amount.quantize(Decimal(".01"), ROUND_HALF_UP)


def invoice_totals(lines):
    rows = sorted((Line(*line) for line in lines), key=lambda line: line.rate)
    if rows and rows[0].rate < 0:
        raise ValueError("a tax rate is negative")
    zero = Decimal("0.00")
    net, tax = zero, zero
    for rate, group in groupby(rows, key=lambda line: line.rate):
        amount = reduce(lambda total, line: total + line.net, group, zero)
        net += amount
        tax += to_cents(amount * rate / Decimal(100))
    net = to_cents(net)
    return {"net": net, "tax": tax, "gross": net + tax}
