import os
import tempfile
import unittest

from solution import parse_catalog

ITEM = '<item sku="%s"><title>%s</title><price>%s</price></item>'


class Basic(unittest.TestCase):
    def test_other_elements_are_ignored(self):
        text = "<?xml version='1.0'?>\n<catalog><note>x</note><box>" + ITEM % ("in", "no", "1.00") + "</box>" + ITEM % (
            "Z9", "Größe <b>L</b>", " 10.00\n") + "</catalog>\n"
        self.assertEqual(parse_catalog(text), [("Z9", "Größe", 1000)])

    def test_first_title_and_price_count(self):
        text = '<catalog><item sku="q"><price>2.00</price><title>one</title><title>two</title><price>x</price></item></catalog>'
        self.assertEqual(parse_catalog(text), [("q", "one", 200)])


class Intermediate(unittest.TestCase):
    def test_prices_of_another_form(self):
        for price in ("1.5", "1.000", "-1.00", "1,00", ".50", "", "1.00 EUR", "1e2.00", "٣.00", "1 .00"):
            with self.assertRaises(ValueError):
                parse_catalog("<catalog>" + ITEM % ("p", "t", price) + "</catalog>")

    def test_one_bad_item_among_good_ones(self):
        with self.assertRaises(ValueError):
            parse_catalog("<catalog>" + ITEM % ("p", "t", "5.00") + "<item/>" + "</catalog>")

    def test_not_xml(self):
        for text in ("", "catalog", "<catalog>", "<catalog/><catalog/>", "<catalog>&nope;</catalog>", "{}"):
            with self.assertRaises(ValueError):
                parse_catalog(text)


class Complex(unittest.TestCase):
    def test_doctype_inside_cdata_is_text(self):
        text = "<catalog>" + ITEM % ("c", "<![CDATA[<!DOCTYPE a [<!ENTITY b 'c'>]>]]>", "4.00") + "</catalog>"
        self.assertEqual(parse_catalog(text), [("c", "<!DOCTYPE a [<!ENTITY b 'c'>]>", 400)])

    def test_harmless_doctypes_are_refused_too(self):
        for doctype in ("<!DOCTYPE catalog>", '<!DOCTYPE catalog SYSTEM "c.dtd">', "<!DOCTYPE\ncatalog []>",
                        "<!-- x --><!DOCTYPE catalog>"):
            with self.assertRaises(ValueError):
                parse_catalog(doctype + "<catalog>" + ITEM % ("d", "t", "6.00") + "</catalog>")

    def test_one_long_entity_used_often(self):
        doctype = '<!DOCTYPE catalog [<!ENTITY w "' + "w" * 200 + '">]>'
        with self.assertRaises(ValueError):
            parse_catalog(doctype + "<catalog>" + ITEM % ("e", "&w;" * 50, "6.00") + "</catalog>")

    def test_entity_in_an_attribute_and_in_a_price(self):
        doctype = '<!DOCTYPE catalog [<!ENTITY k "1"><!ATTLIST item sku CDATA "none">]>'
        with self.assertRaises(ValueError):
            parse_catalog(doctype + "<catalog>" + ITEM % ("&k;", "t", "&k;.00") + "</catalog>")

    def test_whole_items_from_a_file(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "items.xml")
            with open(path, "w") as file:
                file.write(ITEM % ("stolen", "t", "8.00"))
            with self.assertRaises(ValueError):
                parse_catalog('<!DOCTYPE catalog [<!ENTITY all SYSTEM "%s">]><catalog>&all;</catalog>' % path)


class Edge(unittest.TestCase):
    def test_doctype_in_a_later_comment_and_instruction(self):
        text = "<catalog>" + ITEM % ("g", "t", "0.00") + "</catalog><!--<!DOCTYPE y>--><?note <!DOCTYPE z> ?>"
        self.assertEqual(parse_catalog(text), [("g", "t", 0)])

    def test_prices_of_other_scripts(self):
        for price in ("\u0661.\u0660\u0660", "1\uff12.50", "1.5\u00b2"):
            with self.assertRaises(ValueError):
                parse_catalog(f'<catalog><item sku="a"><title>t</title><price>{price}</price></item></catalog>')

    def test_a_price_beyond_the_exact_floats(self):
        text = '<catalog><item sku="a"><title>t</title><price>90071992547409.93</price></item></catalog>'
        self.assertEqual(parse_catalog(text), [("a", "t", 9007199254740993)])

    def test_prices_with_digits_of_two_scripts(self):
        for price in ("1\u0663.50", "1.5\u0663", "12\uff10.00"):
            with self.assertRaises(ValueError):
                parse_catalog(f'<catalog><item sku="a"><title>t</title><price>{price}</price></item></catalog>')

    def test_a_large_price(self):
        text = '<catalog><item sku="a"><title>t</title><price>9007199254740993.01</price></item></catalog>'
        self.assertEqual(parse_catalog(text), [("a", "t", 900719925474099301)])

    def test_sku_as_it_stands(self):
        text = "<catalog>" + ITEM % (" B 1 ", "t", "3.00") + ITEM % ("", "u", "3.10") + ITEM % (" B 1 ", "v", "3.20") + "</catalog>"
        self.assertEqual(parse_catalog(text), [(" B 1 ", "t", 300), ("", "u", 310), (" B 1 ", "v", 320)])

    def test_white_space_within_a_title(self):
        self.assertEqual(parse_catalog("<catalog>" + ITEM % ("h", "\n big  \n lamp ", "3.00") + "</catalog>"), [("h", "big  \n lamp", 300)])

    def test_declared_encoding_of_a_text(self):
        text = '<?xml version="1.0" encoding="iso-8859-1"?><catalog>' + ITEM % ("i", "Gr\u00f6\u00dfe", "3.00") + "</catalog>"
        self.assertEqual(parse_catalog(text), [("i", "Gr\u00f6\u00dfe", 300)])

    def test_names_of_elements_in_capitals(self):
        self.assertEqual(parse_catalog("<catalog><Item/><ITEM/></catalog>"), [])
        with self.assertRaises(ValueError):
            parse_catalog("<Catalog></Catalog>")
