import sqlite3

COLUMNS = {"id": "id", "name": "name", "price": "price"}


def search_products(rows, text, sort="name", descending=False, limit=20):
    if sort not in COLUMNS or limit < 0:
        raise ValueError("bad sort or limit")
    db = sqlite3.connect(":memory:")
    db.create_function("folded", 1, fold, deterministic=True)
    db.execute("CREATE TABLE products (id INTEGER PRIMARY KEY, name TEXT, price INTEGER)")
    db.executemany("INSERT INTO products VALUES (?, ?, ?)", rows)
    order = COLUMNS[sort] + (" DESC" if descending else "") + ", id"
    sql = f"SELECT id, name, price FROM products WHERE instr(folded(name), ?) > 0 ORDER BY {order} LIMIT ?"
    found = db.execute(sql, (fold(text), limit)).fetchall()
    db.close()
    return found


def fold(text):
    return "".join(char.lower() if char.isascii() else char for char in text)
