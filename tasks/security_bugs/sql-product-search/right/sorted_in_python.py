import sqlite3
from operator import itemgetter
from string import ascii_lowercase, ascii_uppercase

LOWER = str.maketrans(ascii_uppercase, ascii_lowercase)


def search_products(rows, text, sort="name", descending=False, limit=20):
    try:
        column = ["id", "name", "price"].index(sort)
    except ValueError:
        raise ValueError(f"cannot sort by {sort!r}") from None
    if limit < 0:
        raise ValueError(f"limit {limit}")
    with sqlite3.connect(":memory:") as db:
        db.execute("CREATE TABLE products (id INTEGER, name TEXT, price INTEGER)")
        db.executemany("INSERT INTO products VALUES (?, ?, ?)", rows)
        stored = db.execute("SELECT id, name, price FROM products ORDER BY id").fetchall()
    wanted = text.translate(LOWER)
    matching = [row for row in stored if wanted in row[1].translate(LOWER)]
    matching.sort(key=itemgetter(column), reverse=descending)
    return matching[:limit]
