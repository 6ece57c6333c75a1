import unittest

from solution import update_note


def board():
    return {
        "a": {"owner": "kim", "title": "A", "body": "", "readers": ["lee", "max"], "editors": ["max", "nia"]},
        "b": {"owner": "lee", "title": "B", "body": "bb", "readers": ["kim", "lee"], "editors": []},
        "c": {"owner": "", "title": "C", "body": "cc", "readers": [], "editors": ["kim"]},
    }


class Basic(unittest.TestCase):
    def test_several_fields_at_once(self):
        result = update_note(board(), "kim", "a", {"title": "T", "body": "B", "editors": [], "readers": ["z"]})
        self.assertEqual(result["a"], {"owner": "kim", "title": "T", "body": "B", "readers": ["z"], "editors": []})
        self.assertEqual((result["b"], result["c"]), (board()["b"], board()["c"]))

    def test_no_changes(self):
        self.assertEqual(update_note(board(), "nia", "a", {}), board())


class Intermediate(unittest.TestCase):
    def test_reader_who_is_an_editor_too(self):
        changed = update_note(board(), "max", "a", {"body": "by max", "title": "M"})["a"]
        self.assertEqual((changed["title"], changed["body"]), ("M", "by max"))

    def test_owner_who_is_a_reader_too(self):
        self.assertEqual(update_note(board(), "lee", "b", {"title": "L"})["b"]["title"], "L")
        self.assertEqual(update_note(board(), "lee", "b", {"readers": []})["b"]["readers"], [])

    def test_stranger_learns_nothing(self):
        for note_id, changes in (("a", {"body": "x"}), ("a", {}), ("a", {"owner": "pat"}), ("a", {"body": 1}), ("zz", {})):
            with self.assertRaises(KeyError):
                update_note(board(), "pat", note_id, changes)


class Complex(unittest.TestCase):
    def test_unknown_fields(self):
        for field in ("owner", "id", "role", "Title", "", "__class__"):
            with self.assertRaises(ValueError):
                update_note(board(), "kim", "a", {"body": "x", field: "kim"})
            with self.assertRaises(PermissionError):
                update_note(board(), "nia", "a", {"body": "x", field: "nia"})

    def test_rights_come_before_values(self):
        with self.assertRaises(PermissionError):
            update_note(board(), "nia", "a", {"title": None, "readers": []})
        with self.assertRaises(PermissionError):
            update_note(board(), "kim", "b", {"title": None})
        with self.assertRaises(ValueError):
            update_note(board(), "nia", "a", {"title": None})

    def test_reader_without_changes(self):
        with self.assertRaises(PermissionError):
            update_note(board(), "lee", "a", {})

    def test_own_note_gives_no_right_on_another(self):
        with self.assertRaises(KeyError):
            update_note(board(), "lee", "c", {"body": "taken"})


class Edge(unittest.TestCase):
    def test_lists_of_texts(self):
        for value in (("x",), {"x": 1}, [None], ["x", ["y"]], None, "x"):
            with self.assertRaises(ValueError):
                update_note(board(), "kim", "a", {"readers": value})

    def test_texts(self):
        for value in (b"x", ["x"], None, 3.5, True):
            with self.assertRaises(ValueError):
                update_note(board(), "max", "a", {"body": value})

    def test_input_is_left_alone(self):
        before = board()
        update_note(before, "kim", "c", {"title": "changed"})
        self.assertEqual(before, board())

    def test_the_result_is_new_without_changes_as_well(self):
        before = board()
        after = update_note(before, "kim", "c", {})
        after["new"] = {}
        self.assertEqual(before, board())

    def test_changed_note_keeps_its_place(self):
        self.assertEqual(list(update_note(board(), "kim", "a", {"title": "first"})), ["a", "b", "c"])

    def test_owner_who_is_an_editor_too(self):
        notes = {"d": {"owner": "lee", "title": "", "body": "", "readers": [], "editors": ["lee"]}}
        self.assertEqual(update_note(notes, "lee", "d", {"readers": ["kim"]})["d"]["readers"], ["kim"])
        with self.assertRaises(ValueError):
            update_note(notes, "lee", "d", {"owner": "kim"})

    def test_values_are_kept_as_they_are(self):
        changes = {"title": " T ", "body": "\n", "readers": ["z", "z", "kim", ""]}
        self.assertEqual(update_note(board(), "kim", "a", changes)["a"], {"owner": "kim", "editors": ["max", "nia"], **changes})

    def test_names_in_other_letter_cases_are_strangers(self):
        for user in ("Kim", "NIA", "lee "):
            with self.assertRaises(KeyError):
                update_note(board(), user, "a", {"title": "x"})
