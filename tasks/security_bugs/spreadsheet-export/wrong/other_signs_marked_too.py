import csv
import io

Cell = str | int | float | bool | None


def cell_text(value: Cell) -> str:
    """Return the text of a cell, made harmless if it could be taken for a formula."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, str):
        return "'" + value if value.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")) else value
    return "" if value is None else repr(value)


def export_csv(header: list[str], rows: list[list[Cell]]) -> str:
    """Return the table as CSV text."""
    out = io.StringIO()
    writer = csv.writer(out)
    for row in [header, *rows]:
        if len(row) != len(header):
            raise ValueError("row of another length")
        writer.writerow([cell_text(value) for value in row])
    return out.getvalue()
