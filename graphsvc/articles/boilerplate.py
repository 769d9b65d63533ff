"""What a page or an agency puts around its articles: links, appeals, credits, copyright."""

import re

LONGEST = 600

_URL = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_APPEAL = re.compile(
    r"(?:more (?:ap|on|from|about|stories|news|coverage|to follow)\b|full coverage|for more\b"
    r"|(?:read|see|watch|listen|sign|find out|learn) (?:more|also|up|in)\b"
    r"|(?:also|must) (?:read|see|watch)\b|(?:follow|like|join|find|support|contact) (?:us|@)"
    r"|follow .{1,60} on (?:twitter|x|facebook|instagram|whatsapp|tiktok|youtube)\b"
    r"|click here|subscribe|get (?:the latest|all the)|don['’]t miss|scroll down"
    r"|download (?:the|our)"
    r"|(?:story|article) continues|continue reading|skip to|have your say|what do you think"
    r"|you (?:may|might) also like|most (?:read|viewed|popular)|recommended\b.{0,20}$"
    r"|related (?:articles?|stories|links|topics|news|content)|we use cookies"
    r"|this (?:article|story|report|material) (?:was|has been|may|is|first|originally))",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:video|watch|listen|gallery|in pictures|podcast|read|see|related|more|topics?|tags?"
    r"|filed under|share(?: this)?|live|advert(?:isement)?|exclusive|quiz|poll|source|via)"
    r"\s*[:|»>].*"
    r"|(?:share|tweet|e?mail|print|save|facebook|twitter|whatsapp|reddit|linkedin|pinterest"
    r"|copy link|comments?|advert(?:isement)?|sponsored|related|loading|menu|home|back to top|close"
    r"|(?:share|reuse) this(?: article| story)?|(?:share|tweet|pin)(?: this)? (?:on|via) \w+"
    r"|leave a comment|view comments|ends|enditem|\d+ (?:comment|share)s?)[\s.:]*",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"\(?(?:(?:additional )?(?:reporting|writing|editing)|compiled|translated|edited|written) by\b"
    r"|(?:©|\(c\)|copyright\b)",
    re.IGNORECASE,
)
_RIGHTS = re.compile(
    r"\ball rights reserved\b|\bmay not be (?:published|reproduced|broadcast)\b"
    r"|\bcontributed to this (?:report|story|article)\b|\bour standards:",
    re.IGNORECASE,
)


def is_boilerplate(text: str, start: int, end: int) -> bool:
    """Whether a block is of no article's own telling."""
    if end - start > LONGEST:
        return False
    block = text[start:end]
    if not any(map(str.isalnum, block)):
        return True
    openings = (_APPEAL, _CREDIT)
    return (
        any(opening.match(block.lstrip("([*•»>- ")) for opening in openings)
        or _LABEL.fullmatch(block) is not None
        or _RIGHTS.search(block) is not None
        or _is_mostly_links(block)
    )


def _is_mostly_links(block: str) -> bool:
    words = _URL.sub(" ", block)
    return words != block and len(words.split()) <= 8
