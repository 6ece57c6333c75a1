import json
import unittest

from solution import log_event


def logged(event):
    lines = []
    log_event(event, lines.append)
    return lines


class Basic(unittest.TestCase):
    def test_other_plain_values(self):
        event = {"ok": True, "none": None, "rate": 0.25, "tags": [], "n": -3}
        self.assertEqual(logged(event), ['{"n": -3, "none": null, "ok": true, "rate": 0.25, "tags": []}'])

    def test_every_secret_key(self):
        names = ["password", "secret", "token", "apikey", "authorization", "cookie", "cvv"]
        self.assertEqual([logged({name: "v-" + name}) for name in names], [['{"%s": "***"}' % name] for name in names])


class Intermediate(unittest.TestCase):
    def test_spellings(self):
        event = {"PassWord": "q", "pass-word": "q", "_token_": "q", "A_P_I-KEY": "q", "AUTHORIZATION": "Bearer q"}
        self.assertEqual(json.loads(logged(event)[0]), dict.fromkeys(event, "***"))

    def test_keys_that_only_contain_a_word(self):
        event = {"tokens": "3", "cookie_count": "4", "secretary": "Kim", "cv": "x", "pass word": "y"}
        self.assertEqual(json.loads(logged(event)[0]), event)

    def test_lists_in_lists(self):
        event = {"a": [[{"b": [{"Token": ["x", "y"]}, "c"]}], "6011000990139424"]}
        self.assertEqual(logged(event), ['{"a": [[{"b": [{"Token": "***"}, "c"]}], "****9424"]}'])


class Complex(unittest.TestCase):
    def test_lengths_at_the_borders(self):
        digits = "9876543210987654321"
        texts = ["", "98765432109", "987654321098", "9" * 13, digits, digits + "0", digits + "-0", digits[:13].replace("7", "-7-")]
        self.assertEqual(
            json.loads(logged({"t": texts})[0])["t"],
            ["", "98765432109", "987654321098", "****9999", "****4321", digits + "0", digits + "-0", "****0987-"],
        )

    def test_two_separators_end_a_run(self):
        event = {"t": ["4000  000000000002", "4000--0000-0000-0002", "40000 - 00000000002", "4000 0000.0000 0002"]}
        self.assertEqual(json.loads(logged(event)[0]), event)

    def test_card_glued_to_letters(self):
        self.assertEqual(logged({"t": "id=x3530111333300000y;378282246310005"}), ['{"t": "id=x****0000y;****0005"}'])

    def test_ints_at_the_borders(self):
        values = [999999999999, 1000000000000, 10**18, 9999999999999999999, 10**19, -4222222222222]
        self.assertEqual(
            json.loads(logged({"v": values})[0])["v"],
            [999999999999, "****0000", "****0000", "****9999", 10**19, "****2222"],
        )


class Edge(unittest.TestCase):
    def test_line_breaks_do_not_make_a_second_line(self):
        self.assertEqual(logged({"user": "x\n{\"user\": \"root\"}"}), ['{"user": "x\\n{\\"user\\": \\"root\\"}"}'])

    def test_foreign_digits_and_keys_stay(self):
        event = {"4012888888881881": "٤٠١٢٨٨٨٨٨٨٨٨١٨٨١", "k": "4012888888881882 4"}
        self.assertEqual(json.loads(logged(event)[0]), {"4012888888881881": "٤٠١٢٨٨٨٨٨٨٨٨١٨٨١", "k": "****8824"})

    def test_digits_of_two_scripts(self):
        event = {"t": "411111111111\u0661", "u": "4111111111111111\u0661", "v": "411111111111 \uff11"}
        self.assertEqual(
            json.loads(logged(event)[0]), {"t": "411111111111\u0661", "u": "****1111\u0661", "v": "411111111111 \uff11"}
        )

    def test_numbers_that_are_no_card(self):
        event = {"v": [-999999999999, 4111111111111111.0, -1e15, True]}
        self.assertEqual(json.loads(logged(event)[0]), event)

    def test_other_signs_in_keys(self):
        event = {"api.key": "p", "pass word": "q", "token:": "s"}
        self.assertEqual(json.loads(logged(event)[0]), event)

    def test_other_separators_end_a_run(self):
        event = {"t": ["4000\t0000\t0000\t0002", "4000\n000000000002", "4000_0000_0000_0002", "4000/0000/0000/0002"]}
        self.assertEqual(json.loads(logged(event)[0]), event)

    def test_secrets_that_are_empty_or_nothing(self):
        event = {"password": None, "token": "", "cvv": 0, "cookie": [], "secret": {}}
        self.assertEqual(json.loads(logged(event)[0]), dict.fromkeys(event, "***"))

    def test_deep_events(self):
        event, expected = {"cvv": 7, "t": "3530111333300000"}, {"cvv": "***", "t": "****0000"}
        for _ in range(40):
            event, expected = {"in": [event]}, {"in": [expected]}
        self.assertEqual(json.loads(logged(event)[0]), expected)
