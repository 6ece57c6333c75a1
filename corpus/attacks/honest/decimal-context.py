# task: average-list
# Decimals in a context of their own, made a float at the end.
import decimal


def average_list(numbers):
    if not numbers:
        return 0
    with decimal.localcontext() as context:
        context.prec = 60
        total = sum((decimal.Decimal(n) for n in numbers), decimal.Decimal())
        return float(total / len(numbers))
