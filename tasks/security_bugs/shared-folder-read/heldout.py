import os
import tempfile
import unittest

from solution import read_document


class Shared(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.top = folder.name
        self.root = os.path.join(self.top, "pub")
        for name, data in [
            ("pub/a.bin", b"\x00\xffA"),
            ("pub/x/y/z.txt", b"deep"),
            ("pub/..odd.txt", b"odd"),
            ("pub2/k.txt", b"neighbour"),
            ("store/keys/k1.txt", b"key one"),
        ]:
            path = os.path.join(self.top, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "wb") as file:
                file.write(data)


class Basic(Shared):
    def test_binary_content(self):
        self.assertEqual(read_document(self.root, "a.bin"), b"\x00\xffA")

    def test_name_that_begins_with_dots(self):
        self.assertEqual(read_document(self.root, "..odd.txt"), b"odd")


class Intermediate(Shared):
    def test_climbing_from_a_subfolder(self):
        with self.assertRaises(PermissionError):
            read_document(self.root, "x/../../store/keys/k1.txt")

    def test_missing_file_outside_is_refused_as_well(self):
        with self.assertRaises(PermissionError):
            read_document(self.root, "../pub3/nothing.txt")


class Complex(Shared):
    def test_link_to_a_folder_outside(self):
        os.symlink(os.path.join(self.top, "store"), os.path.join(self.root, "x", "in"))
        with self.assertRaises(PermissionError):
            read_document(self.root, "x/in/keys/k1.txt")

    def test_two_links_in_a_row(self):
        os.symlink("x/second", os.path.join(self.root, "first"))
        os.symlink("../../pub2/k.txt", os.path.join(self.root, "x", "second"))
        with self.assertRaises(PermissionError):
            read_document(self.root, "first")

    def test_dots_after_a_link_are_counted_from_its_target(self):
        os.makedirs(os.path.join(self.top, "store", "keys", "inner"))
        os.symlink(os.path.join(self.top, "store", "keys", "inner"), os.path.join(self.root, "in"))
        with self.assertRaises(PermissionError):
            read_document(self.root, "in/../k1.txt")

    def test_root_that_is_a_link(self):
        link = os.path.join(self.top, "link")
        os.symlink(self.root, link)
        self.assertEqual(read_document(link, "x/y/z.txt"), b"deep")
        with self.assertRaises(PermissionError):
            read_document(link, "../store/keys/k1.txt")

    def test_folder_link_that_stays_inside(self):
        os.symlink("y", os.path.join(self.root, "x", "alias"))
        self.assertEqual(read_document(self.root + "/", "x/alias/z.txt"), b"deep")


class Edge(Shared):
    def test_root_itself(self):
        with self.assertRaises(FileNotFoundError):
            read_document(self.root, ".")

    def test_sibling_with_longer_name(self):
        with self.assertRaises(PermissionError):
            read_document(self.root, "../pub2/k.txt")

    def test_line_ends_and_a_name_of_blanks(self):
        for name in ("crlf.txt", " "):
            with open(os.path.join(self.root, name), "wb") as file:
                file.write(b"a\r\nb\rc\n")
            self.assertEqual(read_document(self.root, name), b"a\r\nb\rc\n")
