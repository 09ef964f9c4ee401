"""A self-contained page in the style of the reports: no script, nothing fetched."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

from workbench.package import package_file
from workbench.report.html.markup import in_language, plain


def page(title: str, body: str, style: str = "", lang: str = "en") -> str:
    """Return a page with ``body``, which is markup; ``style`` is added to that of the reports.

    ``lang`` is the language of our own words in it.

    Its policy (Content Security Policy, level 3) allows one thing: the page's own style, by hash.
    """
    source = package_file("report", "html", "style.css")
    whole = source.read_text(encoding="utf-8") + style
    digest = b64encode(sha256(whole.encode()).digest()).decode("ascii")
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return (
        f'<!DOCTYPE html>\n<html {in_language(lang)}>\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{plain(title)}</title>\n<style>{whole}</style>\n</head>\n<body>\n"
        f"{body}\n</body>\n</html>\n"
    )
