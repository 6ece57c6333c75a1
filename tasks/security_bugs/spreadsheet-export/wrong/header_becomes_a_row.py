import csv
import io


def export_csv(header, rows):
    rows.insert(0, header)
    out = io.StringIO()
    writer = csv.writer(out)
    for row in rows:
        if len(row) != len(header):
            raise ValueError("length")
        for place, value in enumerate(row):
            if isinstance(value, bool):
                row[place] = str(value).upper()
            elif isinstance(value, str) and value.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n")):
                row[place] = "'" + value
        writer.writerow(row)
    return out.getvalue()
