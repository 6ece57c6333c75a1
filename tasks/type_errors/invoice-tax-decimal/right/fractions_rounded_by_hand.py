from decimal import Decimal
from fractions import Fraction


def number(value):
    return Fraction(repr(value)) if isinstance(value, float) else Fraction(value)


def cents(amount):
    """Whole cents, halves away from zero."""
    doubled = abs(amount) * 200
    whole = (doubled + 1) // 2
    return -int(whole) if amount < 0 else int(whole)


def invoice_totals(lines):
    by_rate = {}
    for net, percent in lines:
        rate = number(percent)
        if rate < 0:
            raise ValueError(f"rate {percent} is negative")
        by_rate.setdefault(rate, []).append(number(net))
    net = cents(sum((sum(amounts) for amounts in by_rate.values()), Fraction(0)))
    tax = 0
    for rate, amounts in by_rate.items():
        tax += cents(sum(amounts) * rate / 100)
    return {name: Decimal(value).scaleb(-2) for name, value in (("net", net), ("tax", tax), ("gross", net + tax))}
