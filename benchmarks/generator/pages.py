"""A document's text as it grows, and the passages, accounts and claims that rest on it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from generator.accounts import Account
from generator.faults import ACCOUNT, CLAIM, ORPHAN, PASSAGE, Faults
from generator.turtle import HEADER, Pair, node

PUBLIC, RESTRICTED = "public", "restricted"
PARAGRAPH, SENTENCE = "\n\n", " "


class Pages:
    """The text and the Turtle of one document.

    Args:
        slug: the name of the document.
        title: its first line.
        faults: what is to be spoilt.

    Attributes:
        title: the passage of the title.
        length: the code points of the text so far.
        claims: the names of the claims, by visibility.
    """

    def __init__(self, slug: str, title: str, faults: Faults) -> None:
        self.slug = slug
        self.length = 0
        self.claims: dict[str, list[str]] = {PUBLIC: [], RESTRICTED: []}
        self.accounts: list[Account] = []
        self._faults = faults
        self._text: list[str] = []
        self._claims: dict[str, list[str]] = {PUBLIC: [], RESTRICTED: []}
        self._passages: dict[str, list[Pair]] = {}
        self._public: set[str] = set()
        self._restricted: set[str] = set()
        self.title = self.write(title, "")

    @property
    def document(self) -> str:
        """The prefixed name of the document."""
        return f"document:{self.slug}"

    @property
    def count(self) -> int:
        """How many claims there are."""
        return len(self.claims[PUBLIC]) + len(self.claims[RESTRICTED])

    @property
    def text(self) -> str:
        """The whole text, with a newline at its end."""
        return "".join([*self._text, "\n"])

    def write(self, sentence: str, gap: str = SENTENCE) -> str:
        """Add a sentence after a gap, and return the prefixed name of its passage."""
        start = self.length + len(gap)
        self.length = start + len(sentence)
        self._text += [gap, sentence]
        name = f"passage:{self.slug}-{start}-{self.length}"
        self._passages[name] = self._passage(start, sentence)
        return name

    def _passage(self, start: int, words: str) -> list[Pair]:
        digest = hashlib.sha256(words.encode()).hexdigest()
        return [
            ("oa:hasSource", self.document),
            ("oa:start", str(start)),
            ("oa:end", str(start + len(words))),
            ("qo:sha256", f'"{digest}"'),
        ]

    def cite(self, passages: Iterable[str], visibility: str = PUBLIC) -> None:
        """Note that something rests on passages."""
        (self._public if visibility == PUBLIC else self._restricted).update(passages)

    def claim(self, pairs: list[Pair], visibility: str) -> str:
        """Add a claim, and return its prefixed name."""
        name = f"claim:{self.slug}-{self.count + 1:05d}"
        if visibility == PUBLIC:
            pairs = self._faults.spoil(name, pairs, CLAIM)
        self._claims[visibility].append(node(name, "qo:Claim", pairs))
        self.claims[visibility].append(name)
        return name

    def public_turtle(self) -> str:
        """The public accounts, claims and passages."""
        if self._faults.is_due(ORPHAN):
            self._add_orphan()
        accounts = (at for at in self.accounts if at.is_used)
        told = [node(at.name, "qo:Account", self._account(at)) for at in accounts]
        passages = [
            node(name, "qo:Passage", self._faults.spoil(name, pairs, PASSAGE))
            for name, pairs in self._passages.items()
            if name in self._public
        ]
        return "".join([HEADER, *told, *self._claims[PUBLIC], *passages])

    def _account(self, account: Account) -> list[Pair]:
        self.cite([account.passage] if account.passage else [])
        return self._faults.spoil(account.name, account.pairs(), ACCOUNT)

    def _add_orphan(self) -> None:
        words = self._text[1].split()[0]
        name = f"passage:{self.slug}-0-{len(words)}"
        self._passages[name] = self._passage(0, words)
        self.cite([name])
        self._faults.plant(ORPHAN, name)

    def restricted_turtle(self, stubs: Iterable[str] = ()) -> str:
        """The restricted claims and their passages; "" where there are none."""
        if not self._claims[RESTRICTED]:
            return ""
        passages = [
            node(name, "qo:Passage", pairs)
            for name, pairs in self._passages.items()
            if name in self._restricted - self._public
        ]
        return "".join([HEADER, *stubs, *self._claims[RESTRICTED], *passages])
