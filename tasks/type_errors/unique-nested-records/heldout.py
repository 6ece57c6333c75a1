import unittest

from solution import unique_records


def shown(records):
    return [repr(record) for record in records]


class Basic(unittest.TestCase):
    def test_texts(self):
        self.assertEqual(unique_records(["b", "a", "b", ""]), ["b", "a", ""])

    def test_tuples(self):
        self.assertEqual(unique_records([("x", 1), ("x", 2), ("x", 1)]), [("x", 1), ("x", 2)])


class Intermediate(unittest.TestCase):
    def test_types_inside_a_list(self):
        self.assertEqual(
            shown(unique_records([[0], [False], [0.0], [None], [0], [""]])),
            ["[0]", "[False]", "[0.0]", "[None]", "['']"],
        )

    def test_types_inside_a_dict(self):
        self.assertEqual(
            shown(unique_records([{"v": 1}, {"v": True}, {"v": 1.0}, {"v": True}])),
            ["{'v': 1}", "{'v': True}", "{'v': 1.0}"],
        )

    def test_int_and_text_keys(self):
        self.assertEqual(unique_records([{1: "a"}, {"1": "a"}, {1: "a"}]), [{1: "a"}, {"1": "a"}])

    def test_types_inside_a_set(self):
        self.assertEqual(shown(unique_records([{1}, {True}, {1.0}, {1}])), ["{1}", "{True}", "{1.0}"])


class Complex(unittest.TestCase):
    def test_order_of_inner_keys(self):
        records = [
            {"p": {"x": 1, "y": [{"m": 1, "n": {2, 3}}]}, "q": ()},
            {"q": (), "p": {"y": [{"n": {3, 2}, "m": 1}], "x": 1}},
            {"q": [], "p": {"y": [{"n": {3, 2}, "m": 1}], "x": 1}},
        ]
        self.assertEqual(unique_records(records), [records[0], records[2]])

    def test_empty_containers_differ(self):
        self.assertEqual(
            shown(unique_records([[], (), {}, set(), [], (), {}, set(), None])), ["[]", "()", "{}", "set()", "None"]
        )

    def test_container_is_not_the_pairs_of_a_dict(self):
        records = [{"a": 1}, [("a", 1)], (("a", 1),), {("a", 1)}, ["dict", "a", 1]]
        self.assertEqual(unique_records(records + records), records)

    def test_tuple_keys(self):
        records = [{(0, 1): "n"}, {(0, True): "n"}, {(0, 1): "n"}]
        self.assertEqual(shown(unique_records(records)), ["{(0, 1): 'n'}", "{(0, True): 'n'}"])


class Edge(unittest.TestCase):
    def test_one_record_many_times(self):
        self.assertEqual(unique_records([{"z": [1, {"y": None}]} for _ in range(300)]), [{"z": [1, {"y": None}]}])

    def test_record_that_looks_like_its_text(self):
        self.assertEqual(unique_records(["[1]", [1], "{'a': 1}"]), ["[1]", [1], "{'a': 1}"])

    def test_numbers_with_one_hash(self):
        self.assertEqual(unique_records([-1, -2, [-2], [-1], 2**61 - 1, 0]), [-1, -2, [-2], [-1], 2**61 - 1, 0])

    def test_the_result_is_a_list_of_its_own(self):
        records = [[1], [2]]
        unique_records(records).append([3])
        self.assertEqual(records, [[1], [2]])

    def test_zeros_of_both_signs_are_equal(self):
        self.assertEqual(unique_records([[0.0], [-0.0], -0.0, 0.0]), [[0.0], -0.0])

    def test_keys_that_look_alike(self):
        self.assertEqual(unique_records([{1: "a", "1": "b"}, {"1": "b", 1: "a"}]), [{1: "a", "1": "b"}])

    def test_texts_that_look_like_several(self):
        records = [["a,b"], ["a", "b"], ["a,str:b"], ["a', 'b"], {"a": "b"}, {"a:b": ""}]
        self.assertEqual(unique_records(records * 2), records)
