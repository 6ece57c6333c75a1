import unittest

from solution import collect_tags


class Basic(unittest.TestCase):
    def test_one_tag_as_text(self):
        self.assertEqual(collect_tags({"title": "Rug", "tags": "home"}), {"home": ["Rug"]})

    def test_known_is_none(self):
        self.assertEqual(collect_tags({"title": "Lamp", "tags": ["light"]}, None), {"light": ["Lamp"]})


class Intermediate(unittest.TestCase):
    def test_three_calls_without_known(self):
        results = [collect_tags({"title": name, "tags": [name * 2]}) for name in ("p", "q", "r")]
        self.assertEqual(results, [{"pp": ["p"]}, {"qq": ["q"]}, {"rr": ["r"]}])

    def test_empty_tags_are_ignored(self):
        self.assertEqual(collect_tags({"title": "Odd", "tags": " ,one,,  two ,"}), {"one": ["Odd"], "two": ["Odd"]})

    def test_title_already_there(self):
        known = {"k": ["Old", "Same"]}
        self.assertEqual(collect_tags({"title": "Same", "tags": ["k"]}, known), {"k": ["Old", "Same"]})


class Complex(unittest.TestCase):
    def test_chain(self):
        known = collect_tags({"title": "A", "tags": "x,y"})
        known = collect_tags({"title": "B", "tags": ["z", "X"]}, known)
        known = collect_tags({"title": "C", "tags": []}, known)
        self.assertEqual(list(known.items()), [("x", ["A", "B"]), ("y", ["A"]), ("z", ["B"])])

    def test_empty_known_is_not_shared(self):
        first = collect_tags({"title": "U", "tags": "m"}, {})
        second = collect_tags({"title": "V", "tags": "m"}, {})
        third = collect_tags({"title": "W", "tags": "m"}, None)
        self.assertEqual([first, second, third], [{"m": ["U"]}, {"m": ["V"]}, {"m": ["W"]}])


class Edge(unittest.TestCase):
    def test_missing_tags_after_another_call(self):
        collect_tags({"title": "Full", "tags": "t"})
        self.assertEqual(collect_tags({"title": "Empty"}), {})

    def test_empty_text(self):
        self.assertEqual(collect_tags({"title": "Void", "tags": ""}, {"w": []}), {"w": []})

    def test_what_is_done_with_the_result_changes_nothing_in_known(self):
        known = {"old": ["T1"], "new": []}
        for article in ({"title": "T2", "tags": "fresh"}, {"title": "T2"}, {"title": "T1", "tags": ["old"]}):
            result = collect_tags(article, known)
            result["old"].append("X")
            result["more"] = []
            self.assertEqual(known, {"old": ["T1"], "new": []})

    def test_lower_case_is_no_more_than_that(self):
        self.assertEqual(collect_tags({"title": "T", "tags": "Stra\u00dfe,STRASSE"}), {"stra\u00dfe": ["T"], "strasse": ["T"]})

    def test_known_is_taken_as_it_is(self):
        known = {"Sea ": ["A", "A"], "sea": ["B"]}
        self.assertEqual(
            list(collect_tags({"title": "C", "tags": "sea"}, known).items()), [("Sea ", ["A", "A"]), ("sea", ["B", "C"])]
        )

    def test_titles_are_taken_as_they_are(self):
        known = {"sea": ["Dune"]}
        for title in ("dune", " Dune", ""):
            self.assertEqual(collect_tags({"title": title, "tags": ["sea"]}, known), {"sea": ["Dune", title]})

    def test_only_commas_separate(self):
        self.assertEqual(collect_tags({"title": "E", "tags": "a;b, c  d|e"}), {"a;b": ["E"], "c  d|e": ["E"]})
