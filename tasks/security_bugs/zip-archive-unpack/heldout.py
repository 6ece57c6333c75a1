import os
import stat
import tempfile
import unittest
import zipfile

from solution import unpack


def tree(folder):
    """All files below the folder with their content, and all folders with None."""
    found = {}
    for where, folders, files in os.walk(folder):
        for name in folders:
            found[os.path.relpath(os.path.join(where, name), folder)] = None
        for name in files:
            with open(os.path.join(where, name), "rb") as file:
                found[os.path.relpath(os.path.join(where, name), folder)] = file.read()
    return found


class Unpacking(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.top = scratch.name
        self.box = os.path.join(self.top, "work", "box")
        os.makedirs(self.box)

    def archive(self, *entries, mode=None):
        path = os.path.join(self.top, "upload.zip")
        with zipfile.ZipFile(path, "w") as target:
            for name, data in entries:
                info = zipfile.ZipInfo(name)
                if mode:
                    info.external_attr = mode << 16
                target.writestr(info, data)
        return path

    def refused(self, path, max_bytes=1000, before=()):
        with self.assertRaises(ValueError):
            unpack(path, self.box, max_bytes)
        self.assertEqual(tree(os.path.join(self.top, "work")), {"box": None, **dict(before)})


class Basic(Unpacking):
    def test_size_exactly_at_the_limit(self):
        path = self.archive(("m.txt", b"m" * 30), ("n.txt", b"n" * 12))
        self.assertEqual(unpack(path, self.box, 42), ["m.txt", "n.txt"])

    def test_existing_file_is_replaced(self):
        with open(os.path.join(self.box, "cfg.ini"), "wb") as file:
            file.write(b"old and long")
        self.assertEqual(unpack(self.archive(("cfg.ini", b"new")), self.box, 9), ["cfg.ini"])
        self.assertEqual(tree(self.box), {"cfg.ini": b"new"})


class Intermediate(Unpacking):
    def test_sum_of_sizes_and_nothing_is_written(self):
        self.refused(self.archive(("p/q.txt", b"q" * 20), ("r.txt", b"r" * 20)), 39)

    def test_dots_that_stay_inside(self):
        path = self.archive(("s/one.txt", b"1"), ("s/../two.txt", b"2"), ("..three", b"3"))
        self.assertEqual(unpack(path, self.box, 10), ["s/one.txt", "s/../two.txt", "..three"])
        self.assertEqual(tree(self.box), {"s": None, "s/one.txt": b"1", "two.txt": b"2", "..three": b"3"})

    def test_folder_entry_outside(self):
        self.refused(self.archive(("../spare/", b"")))

    def test_backslash(self):
        self.refused(self.archive(("..\\w.txt", b"w")))
        self.refused(self.archive(("u\\v.txt", b"v")))


class Complex(Unpacking):
    def test_neighbour_with_the_same_beginning(self):
        os.mkdir(os.path.join(self.top, "work", "box-old"))
        self.refused(self.archive(("../box-old/t.txt", b"t")), before={"box-old": None})

    def test_absolute_name_inside_the_folder_is_inside(self):
        name = os.path.join(os.path.realpath(self.box), "abs.txt")
        self.assertEqual(unpack(self.archive((name, b"abs")), self.box, 10), [name])
        self.assertEqual(tree(self.box), {"abs.txt": b"abs"})

    def test_existing_link_to_a_file_outside_is_not_written_through(self):
        victim = os.path.join(self.top, "victim.txt")
        with open(victim, "wb") as file:
            file.write(b"precious")
        os.symlink(victim, os.path.join(self.box, "log.txt"))
        with self.assertRaises(ValueError):
            unpack(self.archive(("ok.txt", b"ok"), ("log.txt", b"evil")), self.box, 100)
        with open(victim, "rb") as file:
            self.assertEqual(file.read(), b"precious")
        self.assertFalse(os.path.exists(os.path.join(self.box, "ok.txt")))

    def test_link_entry_in_a_subfolder(self):
        self.refused(self.archive(("d/e", b"../.."), mode=stat.S_IFLNK | 0o644))

    def test_folder_given_through_a_link(self):
        door = os.path.join(self.top, "door")
        os.symlink(self.box, door)
        self.assertEqual(unpack(self.archive(("f.txt", b"f"), ("g/", b"")), door, 10), ["f.txt"])
        self.assertEqual(tree(self.box), {"f.txt": b"f", "g": None})


class Edge(Unpacking):
    def test_file_in_place_of_the_folder(self):
        self.refused(self.archive(("h/..", b"h")))

    def test_folder_entries_only_and_existing_folder(self):
        os.mkdir(os.path.join(self.box, "i"))
        self.assertEqual(unpack(self.archive(("i/", b""), ("./", b""), ("j/k/", b"")), self.box, 0), [])
        self.assertEqual(tree(self.box), {"i": None, "j": None, "j/k": None})

    def test_a_small_archive_of_much(self):
        path = os.path.join(self.top, "packed.zip")
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
            target.writestr("zeros.txt", b"0" * 50_000)
        self.refused(path, 49_999)

    def test_backslash_in_a_folder(self):
        self.refused(self.archive(("a\\b/c.txt", b"x")))
