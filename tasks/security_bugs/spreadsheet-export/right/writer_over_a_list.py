import csv
import re

DANGEROUS = re.compile(r" *[=+\-@\t\r\n]")


class Lines(list):
    """What csv.writer needs of a file."""

    def write(self, line):
        self.append(line)


def harmless(value):
    match value:
        case None:
            return ""
        case bool():
            return str(value).upper()
        case str() if DANGEROUS.match(value):
            return f"'{value}"
    return value


def export_csv(header, rows):
    lines = Lines()
    writer = csv.writer(lines, dialect="excel")
    writer.writerow(map(harmless, header))
    for row in rows:
        if len(row) != len(header):
            raise ValueError(f"{len(row)} cells instead of {len(header)}")
        writer.writerow([harmless(value) for value in row])
    return "".join(lines)
