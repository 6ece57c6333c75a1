BULK = {"office": 10, "food": 5}
SALE_DAY = {"office": 1, "food": 4}
SALE_CENTS = 20
