"""The playground: GraphiQL for browsers, from files that come with graphsvc and from nowhere else.

Its sources are in the folder `playground` of the project; `hatch_build.py` bundles them into
`assets`, beside this module, when graphsvc is built.
"""

import html
import json
import tomllib
from dataclasses import dataclass
from pathlib import Path
from string import Template

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response

ASSETS = Path(__file__).with_name("assets")
"""The bundle. In it, `manifest.json` names what the page begins with, or `missing` says why not."""
TABS = Path(__file__).with_name("tabs.toml")

TYPES = {
    ".css": "text/css",
    ".js": "text/javascript",
    ".ttf": "font/ttf",
    ".txt": "text/plain",  # the licences of what is bundled
    ".woff2": "font/woff2",
}
"""The media types of the assets; what has another suffix is not served."""

POLICY = "; ".join((
    "default-src 'none'",
    "script-src 'self'",
    # The editor writes style elements and style attributes as it draws its lines; scripts stay
    # strict, so what a style could add is looks.
    "style-src 'self' 'unsafe-inline'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'none'",
))  # fmt: skip
"""The Content-Security-Policy of the page: all is from here. https://www.w3.org/TR/CSP3/"""

PAGE_HEADERS = {
    "Content-Security-Policy": POLICY,
    "Cache-Control": "no-cache",
    "Referrer-Policy": "no-referrer",
    "Vary": "Accept",
    "X-Content-Type-Options": "nosniff",
}
ASSET_HEADERS = {
    # Their names carry a hash of their content.
    "Cache-Control": "public, max-age=31536000, immutable",
    "X-Content-Type-Options": "nosniff",
}

# Addresses are relative to the page's own, so that the service may live under any prefix.
PAGE = Template("""<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>graphsvc playground</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="graphql/assets/$style">
<div id="playground">Loading the playground…</div>
<noscript>The playground needs JavaScript. The address answers GraphQL without it, too.</noscript>
<script type="application/json" id="settings">$settings</script>
<script type="module" src="graphql/assets/$script"></script>
</html>
""")
MISSING_PAGE = Template("""<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>graphsvc playground: assets missing</title>
<link rel="icon" href="data:,">
<h1>The playground is not installed</h1>
<p>This address answers GraphQL: POST {"query": ...}, or GET with ?query=. Only the playground, the
page to try it in, is missing, since its assets are not there: $reason.</p>
<p>To mend it, let the machine reach the npm registry, run this in the folder of graphsvc's sources,
then start the service again:</p>
<pre>python3 -m pip install .</pre>
</html>
""")
NEVER_BUILT = "they were never built"


@dataclass(frozen=True, slots=True)
class Playground:
    """The page and its assets, as they are when the service starts."""

    page_html: str
    assets: dict[str, Path]
    """The files of the bundle that are served, by name."""

    def page(self) -> Response:
        """The page, or, where assets are missing, the page that says so."""
        return HTMLResponse(self.page_html, headers=PAGE_HEADERS)

    async def asset(self, request: Request) -> Response:
        """A file of the bundle. Raises `HTTPException` 404 for a name that is not in it."""
        path = self.assets.get(request.path_params["name"])
        if path is None:
            raise HTTPException(404)
        return FileResponse(path, headers=ASSET_HEADERS, media_type=TYPES[path.suffix])


def load_playground(folder: Path = ASSETS) -> Playground:
    """The playground from the bundle in a folder, which need not be there."""
    if not (manifest := folder / "manifest.json").exists():
        return Playground(missing_page(folder), {})
    names = json.loads(manifest.read_bytes())
    page = PAGE.substitute(names, settings=script_data({"tabs": tabs()}))
    served = {path.name: path for path in folder.iterdir() if path.suffix in TYPES}
    return Playground(page, served)


def missing_page(folder: Path) -> str:
    """The page that says why there are no assets in a folder."""
    told = folder / "missing"
    reason = told.read_text(encoding="utf-8") if told.exists() else NEVER_BUILT
    return MISSING_PAGE.substitute(reason=html.escape(reason))


def tabs() -> list[dict[str, str]]:
    """The tabs to open with, as GraphiQL takes them: a query, and the text of its variables."""
    tables = tomllib.loads(TABS.read_text(encoding="utf-8"))["tab"]
    return [
        {"query": tab["query"], "variables": json.dumps(tab.get("variables", {}), indent=2)}
        for tab in tables
    ]


def script_data(data: object) -> str:
    """JSON that may stand in a script element.

    https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
    """
    return json.dumps(data).replace("<", "\\u003c")
