def receipt_lines(items):
    lines, total = [], 0
    for name, quantity, unit_cents in items:
        price = quantity * unit_cents
        total += price
        name = name[:15] + "~" if len(name) > 16 else name
        lines.append(f"{quantity:>3} x {name:<16}{price / 100:>12,.2f}")
    lines.append(f"{'TOTAL':<22}{total / 100:>12,.2f}")
    return lines
