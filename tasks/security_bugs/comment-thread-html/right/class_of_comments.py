import re
from html import escape


class Comment:
    def __init__(self, author="", body="", url="", **_others):
        self.author, self.body, self.url = author, body, url.strip()

    def name(self):
        shown = escape(self.author, quote=True) or "anonymous"
        if re.match(r"https?://", self.url, re.IGNORECASE | re.ASCII):
            return '<a href="%s">%s</a>' % (escape(self.url), shown)
        return "<b>%s</b>" % shown

    def html(self):
        return "<li>%s: %s</li>" % (self.name(), re.sub("\n", "<br>", escape(self.body)))


def render_comments(comments):
    return "".join(["<ul>", *(Comment(**comment).html() for comment in comments), "</ul>"])
