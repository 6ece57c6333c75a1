from .articles import UnknownArticle
from .prices import total

__all__ = ["UnknownArticle", "total"]
