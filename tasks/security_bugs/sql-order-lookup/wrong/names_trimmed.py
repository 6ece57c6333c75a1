import sqlite3


def find_orders(
    rows: list[tuple[int, str, str, int]], customer: str, status: str | None = None
) -> list[tuple[int, str, int]]:
    """Return (id, status, cents) of the customer's orders, smallest id first."""
    db = sqlite3.connect(":memory:")
    try:
        db.execute("CREATE TABLE orders (id INTEGER, customer TEXT, status TEXT, cents INTEGER)")
        db.executemany("INSERT INTO orders VALUES (?, ?, ?, ?)", rows)
        query = "SELECT id, status, cents FROM orders WHERE trim(customer) = trim(?)"
        values = [customer]
        if status is not None:
            query += " AND status = ?"
            values.append(status)
        return db.execute(query + " ORDER BY id", values).fetchall()
    finally:
        db.close()
