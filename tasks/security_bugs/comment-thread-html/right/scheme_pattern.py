import html
import re


def render_comments(comments):
    items = []
    for comment in comments:
        author = html.escape(comment.get("author", "")) or "anonymous"
        body = html.escape(comment.get("body", "")).replace("\n", "<br>")
        url = comment.get("url", "").strip()
        if re.match("https?://", url, re.IGNORECASE):
            items.append(f'<li><a href="{html.escape(url)}">{author}</a>: {body}</li>')
        else:
            items.append(f"<li><b>{author}</b>: {body}</li>")
    return f"<ul>{''.join(items)}</ul>"
