import os
import pickle
import tempfile
import unittest

from solution import load_preferences


class Calls:
    def __init__(self, function, *args):
        self.function, self.args = function, args

    def __reduce__(self):
        return self.function, self.args


class Basic(unittest.TestCase):
    def test_unicode_and_borders(self):
        blob = '{"columns": ["größe", ""], "font_size": 6}'.encode()
        self.assertEqual(load_preferences(blob), {"theme": "light", "font_size": 6, "columns": ["größe", ""]})
        self.assertEqual(load_preferences(b' {"font_size":72}\n')["font_size"], 72)


class Intermediate(unittest.TestCase):
    def test_out_of_range_and_wrong_types(self):
        for blob in (b'{"font_size": 5}', b'{"font_size": 12.0}', b'{"font_size": null}', b'{"columns": "name"}',
                     b'{"columns": null}', b'{"theme": null}', b'{"theme": ["dark"]}', b'{"columns": ["a", null]}'):
            with self.assertRaises(ValueError):
                load_preferences(blob)

    def test_json_that_is_no_object(self):
        for blob in (b"null", b'"dark"', b"12"):
            with self.assertRaises(ValueError):
                load_preferences(blob)


class Complex(unittest.TestCase):
    def test_code_hidden_inside_a_pickled_dict(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "deep")
            blob = pickle.dumps({"theme": "dark", "columns": [Calls(os.mkdir, path)]})
            with self.assertRaises(ValueError):
                load_preferences(blob)
            self.assertFalse(os.path.exists(path))

    def test_every_pickle_protocol(self):
        with tempfile.TemporaryDirectory() as folder:
            for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
                path = os.path.join(folder, "p%d" % protocol)
                with self.assertRaises(ValueError):
                    load_preferences(pickle.dumps(Calls(os.makedirs, path), protocol))
            self.assertEqual(os.listdir(folder), [])

    def test_pickle_opening_a_file(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "log.txt")
            with self.assertRaises(ValueError):
                load_preferences(b"cio\nopen\n(V" + path.encode() + b"\nVw\ntR.")
            self.assertFalse(os.path.exists(path))

    def test_python_expressions(self):
        for blob in (b"{'theme': 'dark'}", b"dict(theme='dark')", b'{"font_size": 10 + 4}', b"{'columns': ['a']}"):
            with self.assertRaises(ValueError):
                load_preferences(blob)


class Edge(unittest.TestCase):
    def test_bytes_that_are_not_utf8(self):
        with self.assertRaises(ValueError):
            load_preferences(b'{"columns": ["\xff"]}')

    def test_utf16_is_refused(self):
        with self.assertRaises(ValueError):
            load_preferences('{"theme": "dark"}'.encode("utf-16"))

    def test_cut_off_and_blank(self):
        for blob in (b'{"theme": "dark"', b" ", b'{"theme": "dark"} x'):
            with self.assertRaises(ValueError):
                load_preferences(blob)

    def test_each_result_is_new(self):
        first = load_preferences(b'{"other": 1}')
        first["columns"].append("x")
        first["theme"] = "dark"
        second = load_preferences(b'{"font_size": 20}')
        self.assertEqual(second, {"theme": "light", "font_size": 20, "columns": []})
        self.assertEqual(first, {"theme": "dark", "font_size": 12, "columns": ["x"]})

    def test_each_result_of_one_blob_is_new(self):
        blob = b'{"columns": ["p"], "font_size": 21}'
        load_preferences(blob)["columns"].append("q")
        load_preferences(blob)["font_size"] = 1
        self.assertEqual(load_preferences(blob), {"theme": "light", "font_size": 21, "columns": ["p"]})

    def test_texts_are_kept_as_they_are(self):
        self.assertEqual(load_preferences(b'{"columns": [" p ", "p", "p", "P\\n"]}')["columns"], [" p ", "p", "p", "P\n"])

    def test_nulls_behind_the_object(self):
        with self.assertRaises(ValueError):
            load_preferences(b'{"font_size": 22}\0\0')
