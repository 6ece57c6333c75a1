import re
import sqlite3


def search_products(rows, text, sort="name", descending=False, limit=20):
    if sort not in ("id", "name", "price") or limit < 0:
        raise ValueError("bad sort or limit")
    db = sqlite3.connect(":memory:")
    db.execute("CREATE TABLE products (id INTEGER, name TEXT, price INTEGER)")
    db.executemany("INSERT INTO products VALUES (?, ?, ?)", rows)
    pattern = "%" + re.sub(r"([\\%_])", r"\\\1", text) + "%"
    way = "DESC" if descending else "ASC"
    query = f"SELECT id, name, price FROM products WHERE name LIKE ? ESCAPE '\\' ORDER BY {sort} {way}, id {way} LIMIT ?"
    return db.execute(query, (pattern, limit)).fetchall()
