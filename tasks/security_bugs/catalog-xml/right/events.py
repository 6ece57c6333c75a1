from xml.parsers.expat import ExpatError, ParserCreate


class Reader:
    """Collects the items while the parser walks; no tree is built."""

    def __init__(self):
        self.path = []
        self.items = []
        self.item = None
        self.texts = {}
        self.open = None

    def doctype(self, *_):
        raise ValueError("a document type is not allowed")

    def start(self, tag, attributes):
        if not self.path and tag != "catalog":
            raise ValueError("the root is no catalogue")
        self.path.append(tag)
        if self.path == ["catalog", "item"]:
            self.item, self.texts = attributes.get("sku"), {}
        elif len(self.path) == 3 and self.path[1] == "item" and tag in ("title", "price") and tag not in self.texts:
            self.open, self.texts[tag] = tag, ""
        else:
            self.open = None

    def data(self, text):
        if self.open and len(self.path) == 3:
            self.texts[self.open] += text

    def end(self, tag):
        self.open = None
        if self.path == ["catalog", "item"]:
            self.items.append((self.item, self.texts.get("title"), self.texts.get("price")))
        self.path.pop()


def parse_catalog(text):
    reader = Reader()
    parser = ParserCreate()
    parser.StartDoctypeDeclHandler = reader.doctype
    parser.StartElementHandler, parser.EndElementHandler = reader.start, reader.end
    parser.CharacterDataHandler = reader.data
    try:
        parser.Parse(text, True)
    except ExpatError as error:
        raise ValueError("no XML") from error
    return [checked(*item) for item in reader.items]


def checked(sku, title, price):
    if None in (sku, title, price):
        raise ValueError("an item is not complete")
    whole, point, cents = price.strip().partition(".")
    digits = set("0123456789")
    if not point or not whole or len(cents) != 2 or not set(whole + cents) <= digits:
        raise ValueError(f"bad price {price!r}")
    return sku, title.strip(), int(whole + cents)
