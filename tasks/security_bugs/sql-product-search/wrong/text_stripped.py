import re
import sqlite3

SORTABLE = ("id", "name", "price")


def search_products(
    rows: list[tuple[int, str, int]], text: str, sort: str = "name", descending: bool = False, limit: int = 20
) -> list[tuple[int, str, int]]:
    """Return the rows whose name contains `text`, every character of it taken literally."""
    if sort not in SORTABLE:
        raise ValueError("unknown column")
    if limit < 0:
        raise ValueError("negative limit")
    db = sqlite3.connect(":memory:")
    try:
        db.execute("CREATE TABLE products (id INTEGER PRIMARY KEY, name TEXT, price INTEGER)")
        db.executemany("INSERT INTO products VALUES (?, ?, ?)", rows)
        pattern = "%" + re.sub(r"([\\%_])", r"\\\1", text.strip()) + "%"
        direction = "DESC" if descending else "ASC"
        query = (
            "SELECT id, name, price FROM products WHERE name LIKE ? ESCAPE '\\'"
            f" ORDER BY {sort} {direction}, id LIMIT ?"
        )
        return db.execute(query, (pattern, limit)).fetchall()
    finally:
        db.close()
