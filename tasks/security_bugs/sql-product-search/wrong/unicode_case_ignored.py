import sqlite3


def search_products(rows, text, sort="name", descending=False, limit=20):
    if sort not in ("id", "name", "price") or limit < 0:
        raise ValueError("bad sort or limit")
    db = sqlite3.connect(":memory:")
    db.execute("CREATE TABLE products (id INTEGER, name TEXT, price INTEGER)")
    db.executemany("INSERT INTO products VALUES (?, ?, ?)", rows)
    order = f"{sort} {'DESC' if descending else 'ASC'}, id"
    found = db.execute(f"SELECT id, name, price FROM products ORDER BY {order}").fetchall()
    return [row for row in found if text.lower() in row[1].lower()][:limit]
