import unittest

from solution import redirect_target

HOST = "my.bank.test:8443"


class Basic(unittest.TestCase):
    def test_start_page_and_plain_host(self):
        self.assertEqual(redirect_target("/", HOST), "/")
        self.assertEqual(redirect_target("http://my.bank.test:8443", HOST), "http://my.bank.test:8443")

    def test_fragment_right_after_the_host(self):
        self.assertEqual(redirect_target("https://my.bank.test:8443#a", HOST), "https://my.bank.test:8443#a")


class Intermediate(unittest.TestCase):
    def test_other_ports(self):
        for target in ("https://my.bank.test/", "https://my.bank.test:84430/", "https://my.bank.test:8443:1/", "https://my.bank.test:844/"):
            self.assertEqual(redirect_target(target, HOST), "/")

    def test_dot_in_the_host_is_a_dot(self):
        self.assertEqual(redirect_target("https://myxbank.test:8443/", HOST), "/")

    def test_other_schemes(self):
        for target in ("javascript:alert(1)", "ftp://my.bank.test:8443/", "https:my.bank.test:8443/", "https:/my.bank.test:8443", "my.bank.test:8443/x",
                       "xhttps://my.bank.test:8443/", "https:///my.bank.test:8443/", "//my.bank.test:8443/"):
            self.assertEqual(redirect_target(target, HOST), "/")


class Complex(unittest.TestCase):
    def test_characters_that_browsers_drop(self):
        for target in ("/\t/evil.test", "/\n/evil.test", "\x00/a", "/a\r\nSet-Cookie: x=1", "/a b", "/a\x7f", "/\x1f", "\t//evil.test"):
            self.assertEqual(redirect_target(target, HOST), "/")

    def test_backslashes_anywhere(self):
        for target in ("\\\\evil.test", "/a\\b", "https://my.bank.test:8443\\@evil.test", "\\/evil.test"):
            self.assertEqual(redirect_target(target, HOST), "/")

    def test_slashes_and_addresses_later_in_a_path(self):
        for target in ("/a//b", "/go?to=//evil.test", "/%2Fevil.test", "/@evil.test", "/é", "https://MY.bank.TEST:8443//x?@y"):
            self.assertEqual(redirect_target(target, HOST), target)


class Edge(unittest.TestCase):
    def test_many_slashes(self):
        for target in ("//", "///evil.test", "////"):
            self.assertEqual(redirect_target(target, HOST), "/")

    def test_new_line_after_the_host(self):
        self.assertEqual(redirect_target("https://my.bank.test:8443\n", HOST), "/")

    def test_usual_ports_are_other_ports(self):
        for target in ("http://safe.test:80/", "https://safe.test:443", "https://safe.test:/"):
            self.assertEqual(redirect_target(target, "safe.test"), "/")

    def test_characters_beyond_ascii_in_a_path(self):
        for target in ("/a\xa0b", "/\x85", "/\x80?x"):
            self.assertEqual(redirect_target(target, HOST), target)
