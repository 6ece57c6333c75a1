def invoice_totals(lines):
    from decimal import ROUND_HALF_UP, Decimal

    sums = {}
    for net, percent in lines:
        rate = float(percent)
        if rate < 0:
            raise ValueError("rate")
        sums[rate] = sums.get(rate, 0.0) + float(net)

    def rounded(amount):
        return Decimal(amount).quantize(Decimal("0.01"), ROUND_HALF_UP)

    net = rounded(sum(sums.values()))
    tax = sum((rounded(amount * rate / 100) for rate, amount in sums.items()), Decimal("0.00"))
    return {"net": net, "tax": tax, "gross": net + tax}
