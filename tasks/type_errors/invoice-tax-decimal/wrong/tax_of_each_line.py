from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")


def invoice_totals(lines):
    net, tax = Decimal(0), Decimal("0.00")
    for amount, percent in lines:
        amount, rate = Decimal(str(amount)), Decimal(str(percent))
        if rate < 0:
            raise ValueError("rate")
        net += amount
        tax += (amount * rate / 100).quantize(CENT, ROUND_HALF_UP)
    net = net.quantize(CENT, ROUND_HALF_UP)
    return {"net": net, "tax": tax, "gross": net + tax}
