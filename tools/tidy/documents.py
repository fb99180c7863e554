"""Markdown: links that lead somewhere, one title; statements that tests cite exist; both web catalogues agree."""
import posixpath
import re
from typing import Iterator

from source import Finding, Source, Tree

LINK = re.compile(r"\[[^\]\n]*\]\(([^)\s]+)[^)]*\)")
FENCE = re.compile(r"^(```|~~~).*?^\1[ \t]*$", re.M | re.S)
STATEMENT = re.compile(r"\b([A-Z]{2,12})-(\d{1,3})\b")
DEFINED = re.compile(r"^\s*(?:[-*|]\s*)?(?:#+\s*)?(?:\*\*)?`?([A-Z]{2,12})-(\d{1,3})\b", re.M)
CATALOGUES = ("web/src/lib/i18n/vi.ts", "web/src/lib/i18n/en.ts")
KEY = re.compile(r"""^\s*(?:'([^']+)'|"([^"]+)"|([A-Za-z_]\w*))\s*:\s*(.*)$""")


def check(tree: Tree) -> Iterator[Finding]:
    for source in tree.sources:
        if source.suffix == ".md":
            yield from check_markdown(tree, source)
    yield from check_citations(tree)
    yield from check_catalogues(tree)


def check_markdown(tree: Tree, source: Source) -> Iterator[Finding]:
    text = FENCE.sub(lambda match: re.sub(r"[^\n]", " ", match.group(0)), source.text)
    titles = [match.start() for match in re.finditer(r"^# ", text, re.M)]
    if len(titles) != 1:
        yield Finding("markdown", source.path, 1, f"{len(titles)} titles; a page has one")
    for match in LINK.finditer(text):
        target = match.group(1).split("#")[0]
        if not target or re.match(r"[a-z]+:", target):
            continue
        path = posixpath.normpath(posixpath.join(posixpath.dirname(source.path), target))
        if not tree.has(path):
            yield Finding("markdown", source.path, source.line_at(match.start()), f"dead link: {target}")


def statements(tree: Tree) -> set[tuple[str, str]]:
    return {statement for source in tree.below("docs/domain/") for statement in DEFINED.findall(source.text)}


def check_citations(tree: Tree) -> Iterator[Finding]:
    known = statements(tree)
    prefixes = {prefix for prefix, _ in known}
    for source in tree.below("tests/scenarios/", "src/"):
        if not (source.path.startswith("tests/scenarios/") or source.name.endswith("_test.cpp")):
            continue
        for match in STATEMENT.finditer(source.text):
            if match.group(1) in prefixes and match.groups() not in known:
                yield Finding("statement", source.path, source.line_at(match.start()),
                              f"{match.group(0)} is not in docs/domain")
        if known and source.suffix == ".scenario" and not cites(source, known):
            yield Finding("statement", source.path, 1, "a scenario cites the statement that it proves")


def cites(source: Source, known: set[tuple[str, str]]) -> bool:
    return any(match.groups() in known for match in STATEMENT.finditer(source.text))


def check_catalogues(tree: Tree) -> Iterator[Finding]:
    if not all(path in tree.by_path for path in CATALOGUES):
        return
    keys = {path: keys_of(tree.by_path[path]) for path in CATALOGUES}
    for path, other in (CATALOGUES, CATALOGUES[::-1]):
        for key, line in keys[path].items():
            if key not in keys[other]:
                yield Finding("catalogue", path, line, f"{key} is missing in {other}")


def keys_of(source: Source) -> dict[str, int]:
    """The keys of nested object literals, one entry a line, as dotted paths with their lines."""
    keys: dict[str, int] = {}
    path: list[str] = []
    for number, line in enumerate(source.lines, 1):
        match = KEY.match(line)
        if match:
            key = next(filter(None, match.groups()[:3]))
            if match.group(4).rstrip().endswith("{"):
                path.append(key)
                continue
            keys[".".join(path + [key])] = number
        elif re.match(r"\s*\}", line) and path:
            path.pop()
    return keys
