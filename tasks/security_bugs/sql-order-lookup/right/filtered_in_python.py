import sqlite3


def find_orders(rows, customer, status=None):
    db = sqlite3.connect(":memory:")
    db.executescript("CREATE TABLE orders (id INTEGER, customer TEXT, status TEXT, cents INTEGER);")
    with db:
        db.executemany("INSERT INTO orders VALUES (?1, ?2, ?3, ?4)", rows)
    found = []
    for number, owner, state, cents in db.execute("SELECT * FROM orders ORDER BY id"):
        if owner == customer and status in (None, state):
            found.append((number, state, cents))
    db.close()
    return found
