import unittest

from solution import search_products

ROWS = [
    (21, "C:\\tools", 10),
    (22, "C:tools", 10),
    (23, "100%_pure", 30),
    (24, "100 % pure", 20),
    (25, "snake_case", 20),
    (26, "SnakeXcase", 5),
    (27, "\\%", 1),
    (28, "%%", 2),
]


class Basic(unittest.TestCase):
    def test_ties_keep_the_smaller_id_first(self):
        found = search_products(ROWS, "c", "price", descending=True)
        self.assertEqual([row[0] for row in found], [25, 21, 22, 26])

    def test_twenty_rows_by_default(self):
        rows = [(i, "item", i) for i in range(30)]
        self.assertEqual(search_products(rows, "item", "id"), rows[:20])


class Intermediate(unittest.TestCase):
    def test_backslash_is_a_character(self):
        self.assertEqual(search_products(ROWS, ":\\t"), [(21, "C:\\tools", 10)])

    def test_backslash_before_a_percent_sign(self):
        self.assertEqual(search_products(ROWS, "\\%"), [(27, "\\%", 1)])
        self.assertEqual(search_products(ROWS, "\\", "id"), [(21, "C:\\tools", 10), (27, "\\%", 1)])

    def test_lone_wildcards(self):
        self.assertEqual([r[0] for r in search_products(ROWS, "%", "id")], [23, 24, 27, 28])
        self.assertEqual([r[0] for r in search_products(ROWS, "_", "id")], [23, 25])

    def test_two_percent_signs(self):
        self.assertEqual(search_products(ROWS, "%%"), [(28, "%%", 2)])


class Complex(unittest.TestCase):
    def test_sort_texts_that_are_valid_sql(self):
        for sort in ("price DESC", "id, name", "1", "rowid", "price ", "random()", '"price"', "id; --", "PRICE", "[id]", "-id"):
            with self.assertRaises(ValueError):
                search_products(ROWS, "pure", sort)

    def test_mixed_wildcards_and_letter_case(self):
        self.assertEqual(search_products(ROWS, "%_PURE"), [(23, "100%_pure", 30)])

    def test_column_with_comment_does_not_drop_the_limit(self):
        with self.assertRaises(ValueError):
            search_products(ROWS, "e", "id -- ", limit=1)


class Edge(unittest.TestCase):
    def test_no_rows_still_checks(self):
        self.assertEqual(search_products([], "x"), [])
        with self.assertRaises(ValueError):
            search_products([], "x", "price/0")
        with self.assertRaises(ValueError):
            search_products([], "x", limit=-5)

    def test_only_ascii_letters_ignore_case(self):
        self.assertEqual(search_products([(1, "ÄRA", 1), (2, "äRA", 2)], "är"), [(2, "äRA", 2)])

    def test_no_sign_escapes(self):
        for sign in "!|/^#~$@=*[&+-;\x01":
            rows = [(1, f"x{sign}%y", 1), (2, "x%y", 2), (3, f"x{sign}y", 3), (4, f"x{sign}{sign}y", 4)]
            self.assertEqual([row[0] for row in search_products(rows, f"{sign}%", "id")], [1], sign)
            self.assertEqual([row[0] for row in search_products(rows, sign, "id")], [1, 3, 4], sign)

    def test_more_rows_than_most_pages_show(self):
        rows = [(i, "bolt", 3) for i in range(250)]
        self.assertEqual(search_products(rows, "bolt", "price", limit=240), rows[:240])

    def test_names_that_look_like_numbers(self):
        rows = [(1, "007", 1), (2, "1e3", 1), (3, "10.0", 1), (4, "9", 1)]
        self.assertEqual(search_products(rows, ""), [rows[0], rows[2], rows[1], rows[3]])

    def test_names_come_by_code_points(self):
        rows = [(1, "b ", 1), (2, "b", 1), (3, "a", 1), (4, "B", 1), (5, "\u00e4", 1)]
        self.assertEqual([row[0] for row in search_products(rows, "")], [4, 3, 2, 1, 5])

    def test_blanks_of_the_text_count(self):
        rows = [(1, "big box", 1), (2, "bigbox", 1), (3, "box", 1), (4, " box ", 1)]
        self.assertEqual([row[0] for row in search_products(rows, " box", "id")], [1, 4])
        self.assertEqual([row[0] for row in search_products(rows, "box ", "id")], [4])
