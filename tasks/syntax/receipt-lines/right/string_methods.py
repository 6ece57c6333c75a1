def money(cents):
    text = str(abs(cents)).zfill(3)
    whole, rest = text[:-2], text[-2:]
    groups = []
    while len(whole) > 3:
        whole, group = whole[:-3], whole[-3:]
        groups.insert(0, group)
    return ("-" if cents < 0 else "") + ",".join([whole] + groups) + "." + rest


def receipt_lines(items):
    lines = []
    for name, quantity, unit_cents in items:
        shown = name if len(name) <= 16 else name[:15] + "~"
        lines.append(str(quantity).rjust(3) + " x " + shown.ljust(16) + money(quantity * unit_cents).rjust(12))
    total = sum(quantity * unit_cents for _, quantity, unit_cents in items)
    return lines + ["TOTAL".ljust(22) + money(total).rjust(12)]
