import csv
import io


def export_csv(header, rows):
    out = io.StringIO()
    writer = csv.writer(out)
    for row in [header, *rows]:
        if len(row) != len(header):
            raise ValueError("length")
        cells = []
        for value in row:
            text = "" if value is None else str(value).upper() if isinstance(value, bool) else str(value)
            cells.append("'" + text if text.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n")) else text)
        writer.writerow(cells)
    return out.getvalue()
