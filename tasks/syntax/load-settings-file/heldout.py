import os
import tempfile
import unittest

from solution import load_settings


def load(text):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "settings.txt")
        with open(path, "wb") as file:
            file.write(text.encode("utf-8"))
        return load_settings(path)


class Basic(unittest.TestCase):
    def test_without_last_newline(self):
        self.assertEqual(load("city = Łódź\nzip=90001"), {"city": "Łódź", "zip": 90001})

    def test_negative_number(self):
        self.assertEqual(load("offset = -12"), {"offset": -12})


class Intermediate(unittest.TestCase):
    def test_bools_in_any_case(self):
        self.assertEqual(load("a=TRUE\nb=False\nc=truth"), {"a": True, "b": False, "c": "truth"})

    def test_quoted_values_are_not_converted(self):
        self.assertEqual(load('a = "5"\nb = "true"\nc = ""'), {"a": "5", "b": "true", "c": ""})

    def test_not_quite_numbers(self):
        self.assertEqual(load("a=1.5\nb=--2\nc=7x\nd=-"), {"a": "1.5", "b": "--2", "c": "7x", "d": "-"})

    def test_single_quotation_marks(self):
        self.assertEqual(load('a = "\nb = "x\nc = ""y""'), {"a": '"', "b": '"x', "c": '"y"'})


class Complex(unittest.TestCase):
    def test_repeated_key(self):
        self.assertEqual(list(load("k = 1\nm = 2\nk = three").items()), [("k", "three"), ("m", 2)])

    def test_empty_key(self):
        with self.assertRaisesRegex(ValueError, "^line 1: bad setting$"):
            load(" = 4\nfine = 1")

    def test_windows_line_ends(self):
        self.assertEqual(load("u = 1\r\n\r\nv = two\r\n"), {"u": 1, "v": "two"})


class Edge(unittest.TestCase):
    def test_empty_value(self):
        self.assertEqual(load("nothing ="), {"nothing": ""})

    def test_comment_sign_inside_a_value(self):
        self.assertEqual(load("color = #fff # red"), {"color": "#fff # red"})

    def test_bad_line_behind_empty_lines(self):
        with self.assertRaisesRegex(ValueError, "line 5: bad setting"):
            load("\n\np = 1\n\nq\n")

    def test_digits_of_other_scripts_and_what_int_takes_besides(self):
        self.assertEqual(
            load("a = \u0663\nb = 1_000\nc = +5\nd = -\uff14"), {"a": "\u0663", "b": "1_000", "c": "+5", "d": "-\uff14"}
        )

    def test_integers_beyond_the_exact_floats(self):
        self.assertEqual(load("a = 9007199254740993\nb = -9007199254740993"), {"a": 2**53 + 1, "b": -(2**53) - 1})

    def test_only_line_ends_end_lines(self):
        self.assertEqual(load("a = x\x0cy\nb = p\u2028q\nc = r\x85s\n"), {"a": "x\x0cy", "b": "p\u2028q", "c": "r\x85s"})

    def test_quotes_and_backslashes_inside(self):
        self.assertEqual(
            load('a = "x" y\nb = "x" "y"\nc = "x\\"y"\nd = "\\\\n"\ne = 1\u0663'),
            {"a": '"x" y', "b": 'x" "y', "c": 'x\\"y', "d": "\\\\n", "e": "1\u0663"},
        )

    def test_other_values_stay_texts(self):
        values = ["'5'", "yes", "No", "on", "off", "None", "null", "1e3", "0x10", "$HOME", "~", "1,000", "[1]"]
        self.assertEqual(load("\n".join(f"k{n} = {value}" for n, value in enumerate(values))), {f"k{n}": value for n, value in enumerate(values)})

    def test_keys_stay_as_they_are(self):
        self.assertEqual(load("Port = 1\nport = 2\n; x = 3\na b = 4\n[s]=5\nu: v = 6"), {"Port": 1, "port": 2, "; x": 3, "a b": 4, "[s]": 5, "u: v": 6})

    def test_other_lines_are_bad(self):
        for line in ("[main]", "; note", "port: 80", "// x", "export"):
            with self.assertRaisesRegex(ValueError, "^line 2: bad setting$"):
                load(f"a = 1\n{line}\nb = 2")
