from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")


def exact(value: int | float | str | Decimal) -> Decimal:
    """Return the number that a value stands for; a float stands for its printed form."""
    return Decimal(str(value))


def rounded(amount: Decimal) -> Decimal:
    return amount.quantize(CENT, rounding=ROUND_HALF_UP)


def invoice_totals(lines: list[tuple]) -> dict[str, Decimal]:
    """Return net, tax and gross of an invoice."""
    sums: dict[Decimal, Decimal] = {}
    for net, tax_percent in lines:
        rate = rounded(exact(tax_percent))
        if rate < 0:
            raise ValueError("negative tax rate")
        sums[rate] = sums.get(rate, Decimal(0)) + exact(net)
    net_total = rounded(sum(sums.values(), Decimal(0)))
    taxes = (rounded(amount * rate / 100) for rate, amount in sums.items())
    tax_total = sum(taxes, Decimal("0.00"))
    return {"net": net_total, "tax": tax_total, "gross": net_total + tax_total}
