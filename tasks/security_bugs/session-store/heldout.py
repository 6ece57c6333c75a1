import unittest

from solution import SessionStore


class Counter:
    def __init__(self):
        self.n = 0

    def new_id(self):
        self.n += 1
        return "sid-%d" % self.n


def make(idle=30, lifetime=200):
    return SessionStore(Counter().new_id, idle, lifetime)


class Basic(unittest.TestCase):
    def test_login_without_a_session(self):
        store = make()
        sid = store.login(None, "omar", 7)
        self.assertEqual((sid, store.user(sid, 8), len(store)), ("sid-1", "omar", 1))

    def test_sessions_do_not_share_values(self):
        store = make()
        one, two = store.start(0), store.start(0)
        store.put(one, "k", 1, 1)
        self.assertIsNone(store.get(two, "k", 1))


class Intermediate(unittest.TestCase):
    def test_second_login_of_the_same_user(self):
        store = make()
        first = store.login(None, "omar", 0)
        store.put(first, "draft", "text", 1)
        second = store.login(first, "omar", 2)
        self.assertNotEqual(second, first)
        self.assertEqual(store.get(second, "draft", 3), "text")
        with self.assertRaises(KeyError):
            store.get(first, "draft", 3)

    def test_other_user_inherits_nothing(self):
        store = make()
        first = store.login(None, "omar", 0)
        store.put(first, "address", "Hidden Lane 4", 1)
        second = store.login(first, "eve", 2)
        self.assertIsNone(store.get(second, "address", 3))
        with self.assertRaises(KeyError):
            store.user(first, 3)

    def test_every_use_resets_the_idle_clock(self):
        store = make()
        sid = store.start(0)
        store.put(sid, "k", "v", 29)
        store.get(sid, "k", 58)
        self.assertIsNone(store.user(sid, 87))
        with self.assertRaises(KeyError):
            store.put(sid, "k", "w", 117)


class Complex(unittest.TestCase):
    def test_login_on_an_expired_session_carries_nothing_over(self):
        store = make()
        old = store.start(0)
        store.put(old, "cart", [9], 0)
        sid = store.login(old, "omar", 30)
        self.assertIsNone(store.get(sid, "cart", 31))
        self.assertEqual(len(store), 1)

    def test_login_starts_a_new_lifetime(self):
        store = make(idle=150)
        sid = store.login(store.start(0), "omar", 140)
        self.assertEqual(store.user(sid, 280), "omar")
        self.assertEqual(store.user(sid, 339), "omar")
        with self.assertRaises(KeyError):
            store.user(sid, 340)

    def test_old_id_is_not_handed_out_by_its_own_login(self):
        answers = iter(["x", "x", "y"])
        store = SessionStore(answers.__next__, 30, 200)
        old = store.start(0)
        self.assertEqual(store.login(old, "omar", 1), "y")
        self.assertEqual(len(store), 1)

    def test_two_clocks_together(self):
        store = make(idle=30, lifetime=45)
        sid = store.start(100)
        self.assertIsNone(store.user(sid, 129))
        self.assertIsNone(store.user(sid, 144))
        with self.assertRaises(KeyError):
            store.user(sid, 145)


class Edge(unittest.TestCase):
    def test_logout_of_unknown_and_twice(self):
        store = make()
        sid = store.login(None, "omar", 0)
        store.logout("nothing", 1)
        store.logout(sid, 1)
        store.logout(sid, 1)
        self.assertEqual(len(store), 0)

    def test_made_up_ids_everywhere(self):
        store = make()
        for call in (lambda: store.user("q", 0), lambda: store.put("q", "a", 1, 0), lambda: store.get("q", "a", 0)):
            with self.assertRaises(KeyError):
                call()
        self.assertEqual(len(store), 0)

    def test_expired_session_goes_at_logout_too(self):
        store = make()
        sid = store.start(0)
        self.assertEqual(len(store), 1)
        store.logout(sid, 500)
        self.assertEqual(len(store), 0)

    def test_values_that_count_as_false(self):
        store = make()
        sid = store.start(0)
        for value in (0, "", False):
            store.put(sid, "k", value, 1)
            self.assertIs(type(store.get(sid, "k", 1)), type(value))

    def test_other_session_of_the_same_user_lives_on(self):
        store = make()
        first, second = store.login(None, "ann", 0), store.login(None, "ann", 0)
        store.logout(first, 1)
        self.assertEqual(store.user(second, 2), "ann")
