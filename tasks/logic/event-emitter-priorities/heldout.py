import unittest

from solution import Emitter


def logger(calls, name, answer=None):
    def listener(*args):
        calls.append((name, *args))
        return answer

    return listener


class Basic(unittest.TestCase):
    def test_two_events(self):
        calls = []
        emitter = Emitter()
        emitter.on("open", logger(calls, "o"))
        emitter.on("close", logger(calls, "c"))
        self.assertEqual(emitter.emit("close", None), 1)
        self.assertEqual(calls, [("c", None)])


class Intermediate(unittest.TestCase):
    def test_equal_priorities_keep_their_order(self):
        calls = []
        emitter = Emitter()
        for name, priority in (("a", 2), ("b", 3), ("c", 2), ("d", 3), ("e", 2)):
            emitter.on("t", logger(calls, name), priority)
        self.assertEqual(emitter.emit("t"), 5)
        self.assertEqual([name for name, in calls], ["b", "d", "a", "c", "e"])

    def test_ids_are_never_used_again(self):
        emitter = Emitter()
        first = emitter.on("t", logger([], 0))
        emitter.off(first)
        self.assertEqual(emitter.once("t", logger([], 0)), 2)
        emitter.emit("t")
        self.assertEqual(emitter.on("u", logger([], 0)), 3)
        self.assertFalse(emitter.off(2))

    def test_says_off(self):
        calls = []
        emitter = Emitter()
        emitter.on("t", logger(calls, 1, "off"))
        emitter.on("t", logger(calls, 2, "off"))
        emitter.on("t", logger(calls, 3, "on"))
        self.assertEqual([emitter.emit("t"), emitter.emit("t")], [3, 1])
        self.assertEqual(calls, [(1,), (2,), (3,), (3,)])

    def test_star_by_priority(self):
        calls = []
        emitter = Emitter()
        emitter.on("t", logger(calls, "t"))
        emitter.on("*", logger(calls, "star"), 1)
        emitter.once("*", logger(calls, "last"), -1)
        self.assertEqual([emitter.emit("t", 5), emitter.emit("v", 6)], [3, 1])
        self.assertEqual(calls, [("star", "t", 5), ("t", 5), ("last", "t", 5), ("star", "v", 6)])
        self.assertEqual(emitter.count("*"), 1)


class Complex(unittest.TestCase):
    def test_once_that_stops(self):
        calls = []
        emitter = Emitter()
        emitter.once("t", logger(calls, "guard", "stop"), 9)
        emitter.once("t", logger(calls, "waiting"))
        self.assertEqual([emitter.emit("t"), emitter.emit("t"), emitter.emit("t")], [1, 1, 0])
        self.assertEqual(calls, [("guard",), ("waiting",)])

    def test_stop_does_not_remove(self):
        emitter = Emitter()
        emitter.on("t", logger([], 0, "stop"))
        self.assertEqual([emitter.emit("t"), emitter.emit("t")], [1, 1])
        self.assertEqual(emitter.count("t"), 1)


class Edge(unittest.TestCase):
    def test_off_unknown(self):
        self.assertFalse(Emitter().off(12))

    def test_star_with_listeners(self):
        emitter = Emitter()
        emitter.on("*", logger([], 0))
        with self.assertRaises(ValueError):
            emitter.emit("*", 1)

    def test_false_and_zero_mean_nothing(self):
        emitter = Emitter()
        calls = []
        emitter.on("save", logger(calls, "a", False))
        emitter.on("save", logger(calls, "b", 0))
        emitter.on("save", logger(calls, "c", ""))
        self.assertEqual([emitter.emit("save"), emitter.emit("save"), emitter.count("save")], [3, 3, 3])
