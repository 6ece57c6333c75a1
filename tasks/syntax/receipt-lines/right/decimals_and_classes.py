from dataclasses import dataclass
from decimal import Decimal


@dataclass
class Line:
    left: str
    cents: int

    def __str__(self):
        return f"{self.left}{Decimal(self.cents).scaleb(-2):>12,.2f}"


def receipt_lines(items):
    lines = [
        Line("%3d x %-16s" % (quantity, name[:15] + "~" if name[16:] else name), quantity * unit)
        for name, quantity, unit in items
    ]
    lines.append(Line(f"{'TOTAL':22}", sum(line.cents for line in lines)))
    return [str(line) for line in lines]
