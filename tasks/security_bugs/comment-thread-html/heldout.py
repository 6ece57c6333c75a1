import unittest
from html.parser import HTMLParser

from solution import render_comments


def attributes(text):
    found = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag, attrs):
            found.extend(attrs)

    Reader().feed(text)
    return found


class Basic(unittest.TestCase):
    def test_unicode_is_left_alone(self):
        self.assertEqual(render_comments([{"author": "Žofie", "body": "naïve 😀"}]), "<ul><li><b>Žofie</b>: naïve 😀</li></ul>")


class Intermediate(unittest.TestCase):
    def test_apostrophes_and_quotes_in_texts(self):
        page = render_comments([{"author": "O'Neil", "body": 'said "no"'}])
        self.assertEqual(page, "<ul><li><b>O&#x27;Neil</b>: said &quot;no&quot;</li></ul>")

    def test_author_inside_a_link(self):
        page = render_comments([{"author": "</a><h1>", "body": "t", "url": "http://w.example"}])
        self.assertEqual(page, '<ul><li><a href="http://w.example">&lt;/a&gt;&lt;h1&gt;</a>: t</li></ul>')

    def test_url_with_ampersand(self):
        page = render_comments([{"author": "k", "body": "", "url": "https://s.example/?a=1&lt=2"}])
        self.assertEqual(page, '<ul><li><a href="https://s.example/?a=1&amp;lt=2">k</a>: </li></ul>')


class Complex(unittest.TestCase):
    def test_other_schemes_are_no_links(self):
        for url in ("data:text/html,<b>", "vbscript:x", "java\nscript:alert(2)", "//evil.example", "httpx://a", "/local"):
            self.assertEqual(render_comments([{"author": "v", "url": url}]), "<ul><li><b>v</b>: </li></ul>")

    def test_single_quote_in_url(self):
        url = "http://b.example/'onmouseover='x"
        self.assertEqual(attributes(render_comments([{"author": "u", "url": url}])), [("href", url)])

    def test_upper_case_scheme_and_white_space(self):
        page = render_comments([{"author": "w", "body": "", "url": " \tHTTPS://Up.example \n"}])
        self.assertEqual(page, '<ul><li><a href="HTTPS://Up.example">w</a>: </li></ul>')


class Edge(unittest.TestCase):
    def test_scheme_not_at_the_start(self):
        page = render_comments([{"author": "", "url": "javascript:x//http://ok.example"}])
        self.assertEqual(page, "<ul><li><b>anonymous</b>: </li></ul>")

    def test_break_typed_by_the_visitor(self):
        self.assertEqual(render_comments([{"author": "n", "body": "a<br>b\n\nc"}]), "<ul><li><b>n</b>: a&lt;br&gt;b<br><br>c</li></ul>")

    def test_scheme_without_its_slashes(self):
        for url in ("http:evil", "https:/evil"):
            self.assertEqual(render_comments([{"author": "n", "url": url}]), "<ul><li><b>n</b>: </li></ul>")
