from dataclasses import dataclass


class UnknownArticle(KeyError):
    """No article has this code."""


@dataclass(frozen=True)
class Article:
    code: str
    cents: int
    group: str


ARTICLES = {
    article.code: article
    for article in (
        Article("pen", 125, "office"),
        Article("ink", 999, "office"),
        Article("tea", 349, "food"),
        Article("gum", 15, "food"),
    )
}


def find(code: str) -> Article:
    try:
        return ARTICLES[code]
    except KeyError:
        raise UnknownArticle(code) from None
