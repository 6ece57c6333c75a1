import unittest

from solution import mailing_label


class Basic(unittest.TestCase):
    def test_without_street(self):
        profile = {"name": "Fay", "contact": {"address": {"city": "Rome", "zip": "00184"}}}
        self.assertEqual(mailing_label(profile), "Fay, 00184 Rome")


class Intermediate(unittest.TestCase):
    def test_zip_with_leading_zeros(self):
        profile = {"contact": {"address": {"zip": 1067, "city": "Dresden"}}}
        self.assertEqual(mailing_label(profile), "01067 Dresden")

    def test_zip_without_city(self):
        profile = {"name": "Gil", "contact": {"address": {"zip": 123456, "city": None}}}
        self.assertEqual(mailing_label(profile), "Gil, 123456")

    def test_street_is_none(self):
        profile = {"name": None, "contact": {"address": {"street": None, "city": "Oslo"}}}
        self.assertEqual(mailing_label(profile), "Oslo")


class Complex(unittest.TestCase):
    def test_zip_zero(self):
        profile = {"name": "Hu", "contact": {"address": {"street": "A 1", "zip": 0}}}
        self.assertEqual(mailing_label(profile), "Hu, A 1, 00000")

    def test_empty_strings_are_left_out(self):
        profile = {"name": "", "contact": {"address": {"street": "B 2", "city": "", "zip": ""}}}
        self.assertEqual(mailing_label(profile), "B 2")


class Edge(unittest.TestCase):
    def test_empty_profile(self):
        self.assertEqual(mailing_label({}), "unknown")

    def test_everything_none(self):
        profile = {"name": None, "contact": {"address": {"street": None, "city": None, "zip": None}}}
        self.assertEqual(mailing_label(profile), "unknown")

    def test_a_short_zip_that_is_a_text_stays_as_it_is(self):
        self.assertEqual(mailing_label({"contact": {"address": {"zip": "123", "city": "Rome"}}}), "123 Rome")

    def test_texts_stay_as_they_are(self):
        self.assertEqual(mailing_label({"contact": {"address": {"zip": "1234", "city": "Wien"}}}), "1234 Wien")
        self.assertEqual(mailing_label({"name": " Al ", "contact": {"address": {"street": " "}}}), " Al ,  ")
