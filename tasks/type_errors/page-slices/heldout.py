import unittest

from solution import page


class Basic(unittest.TestCase):
    def test_middle_page(self):
        self.assertEqual(
            page(list("abcdefgh"), 2, 3),
            {"items": ["d", "e", "f"], "page": 2, "pages": 3, "label": "4-6 of 8"},
        )

    def test_full_last_page(self):
        self.assertEqual(page(list(range(20)), 2)["pages"], 2)


class Intermediate(unittest.TestCase):
    def test_counts_are_ints(self):
        result = page(list(range(7)), "1", "3")
        self.assertEqual([type(result[key]) for key in ("page", "pages")], [int, int])

    def test_text_beyond_the_last_page(self):
        self.assertEqual(page(list(range(30)), "99", "7")["label"], "29-30 of 30")

    def test_below_one(self):
        self.assertEqual([page([4, 5], number, 1)["page"] for number in (0, -3, "-1", "0")], [1] * 4)


class Complex(unittest.TestCase):
    def test_not_a_number(self):
        self.assertEqual([page([6, 7, 8], text, "2")["items"] for text in ("two", "", "1.5")], [[6, 7]] * 3)

    def test_all_pages_cover_the_list(self):
        items = list(range(23))
        pages = [page(items, number, 4)["items"] for number in range(1, 7)]
        self.assertEqual(sum(pages, []), items)


class Edge(unittest.TestCase):
    def test_empty_with_text(self):
        self.assertEqual(page([], "4")["label"], "0 of 0")

    def test_negative_size(self):
        with self.assertRaises(ValueError):
            page([1, 2], 1, "-5")

    def test_page_of_one(self):
        self.assertEqual(page(["x", "y"], "2", "1")["label"], "2-2 of 2")

    def test_a_superscript_digit_is_no_number(self):
        self.assertEqual(page([1, 2, 3, 4, 5], "\u00b2", 2)["page"], 1)

    def test_texts_of_ints(self):
        self.assertEqual([page([1, 2, 3], text, 1)["page"] for text in ("+2", " 3 ", "2.0", "3e0", "2,0")], [2, 3, 1, 1, 1])

    def test_the_items_are_a_list_of_their_own(self):
        items = [1, 2]
        page(items, 1)["items"].append(3)
        page(items, 1, 2)["items"].clear()
        self.assertEqual(items, [1, 2])

    def test_large_pages_and_many_pages(self):
        items = list(range(1500))
        self.assertEqual(page(items, 2, 1200)["label"], "1201-1500 of 1500")
        self.assertEqual(page(items, "1400", 1), {"items": [1399], "page": 1400, "pages": 1500, "label": "1400-1400 of 1500"})

    def test_items_that_are_nothing(self):
        self.assertEqual(page([None, 0, "", None], 1, 3)["items"], [None, 0, ""])

    def test_pages_of_empty_lists_are_new(self):
        page([], 1)["items"].append(9)
        self.assertEqual(page([], 1)["items"], [])
