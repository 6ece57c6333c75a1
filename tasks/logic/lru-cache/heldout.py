import unittest

from solution import LRUCache


class Basic(unittest.TestCase):
    def test_put_reports_no_drop_while_there_is_room(self):
        cache = LRUCache(3)
        self.assertIsNone(cache.put("p", 1))
        self.assertIsNone(cache.put("q", 2))
        self.assertIsNone(cache.put("r", 3))
        self.assertEqual(cache.put("s", 4), "p")


class Intermediate(unittest.TestCase):
    def test_replacing_refreshes_the_place(self):
        cache = LRUCache(3)
        for key in ("p", "q", "r"):
            cache.put(key, key.upper())
        self.assertIsNone(cache.put("p", "again"))
        self.assertEqual(cache.keys(), ["q", "r", "p"])
        self.assertEqual(cache.put("s", "S"), "q")

    def test_replacing_while_there_is_room_refreshes(self):
        cache = LRUCache(5)
        cache.put("p", 1)
        cache.put("q", 2)
        cache.put("p", 3)
        self.assertEqual(cache.keys(), ["q", "p"])

    def test_stored_none_is_a_hit(self):
        cache = LRUCache(2)
        cache.put("empty", None)
        self.assertIsNone(cache.get("empty", "missing"))
        self.assertEqual((cache.hits, cache.misses), (1, 0))


class Complex(unittest.TestCase):
    def test_stored_none_is_refreshed(self):
        cache = LRUCache(2)
        cache.put("n", None)
        cache.put("m", 0)
        cache.get("n", 9)
        self.assertEqual(cache.put("o", 1), "m")

    def test_membership_does_not_refresh(self):
        cache = LRUCache(2)
        cache.put(10, "ten")
        cache.put(11, "eleven")
        self.assertTrue(10 in cache)
        self.assertEqual(cache.put(12, "twelve"), 10)
        self.assertIsNone(cache.peek(10))
        self.assertEqual(cache.misses, 0)


class Edge(unittest.TestCase):
    def test_capacity_one(self):
        cache = LRUCache(1)
        cache.put("u", 1)
        self.assertIsNone(cache.put("u", 2))
        self.assertEqual(cache.put("v", 3), "u")
        self.assertEqual(len(cache), 1)

    def test_negative_capacity(self):
        with self.assertRaises(ValueError):
            LRUCache(-4)

    def test_the_list_of_keys_is_the_callers(self):
        cache = LRUCache(2)
        cache.put("u", 1)
        keys = cache.keys()
        keys.append("v")
        cache.put("w", 2)
        self.assertEqual((keys, cache.keys()), (["u", "v"], ["u", "w"]))

    def test_keys_that_count_as_false(self):
        for key in (0, "", False, ()):
            cache = LRUCache(1)
            cache.put(key, "v")
            self.assertEqual((cache.keys(), cache.get(key)), ([key], "v"))
            dropped = cache.put("next", 1)
            self.assertEqual((dropped, type(dropped)), (key, type(key)))

    def test_default_by_its_name(self):
        cache = LRUCache(1)
        self.assertEqual(cache.get("u", default=[]), [])
        self.assertEqual(cache.keys(), [])

    def test_the_stored_value_itself_comes_back(self):
        cache = LRUCache(1)
        cache.put("u", [1])
        cache.get("u").append(2)
        self.assertEqual((cache.get("u"), cache.peek("u")), ([1, 2], [1, 2]))
