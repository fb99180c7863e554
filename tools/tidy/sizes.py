"""Lengths: header ≤ 150 lines, source ≤ 400 (never above 600), function ≤ 60, line ≤ 120 characters."""
import re
from dataclasses import dataclass
from typing import Iterator

from source import Finding, Source, Tree

HEADER, SOURCE, HARD, FUNCTION, COLUMNS, COMPONENT = 150, 400, 600, 60, 120, 150
SCOPE = re.compile(r"\b(?:namespace|class|struct|enum|union|concept)\b|extern\s*\"")
DATA = re.compile(r"(?<![<>=!])=(?!=)")
BRACKETED = re.compile(r"\([^()]*\)|<[^<>()]*>")


@dataclass(frozen=True)
class Function:
    name: str
    line: int
    length: int


def check(tree: Tree) -> Iterator[Finding]:
    for source in tree.sources:
        if source.is_cpp:
            yield from check_cpp(source)
        elif source.path.startswith("web/") and source.suffix == ".svelte":
            yield from too_long(source, COMPONENT, "component")
        elif source.path.startswith("web/src/") and source.suffix == ".ts":
            yield from too_long(source, SOURCE, "module")


def check_cpp(source: Source) -> Iterator[Finding]:
    header = source.suffix == ".hpp" and not source.is_test
    yield from too_long(source, HEADER if header else SOURCE, "header" if header else "source")
    for function in functions(source):
        if function.length > FUNCTION:
            yield Finding("function-length", source.path, function.line,
                          f"function {function.name} has {function.length} lines, at most {FUNCTION}",
                          function.length - FUNCTION)
    for number, line in enumerate(source.lines, 1):
        if len(line) > COLUMNS and "http" not in line:
            yield Finding("line-length", source.path, number, f"{len(line)} characters, at most {COLUMNS}")


def too_long(source: Source, limit: int, kind: str) -> Iterator[Finding]:
    length = source.text.count("\n")
    if length > HARD:
        yield Finding("file-hard-limit", source.path, 1, f"{kind} of {length} lines; {HARD} is never exceeded")
    elif length > limit:
        yield Finding("file-length", source.path, 1, f"{kind} of {length} lines, at most {limit}", length - limit)


def functions(source: Source) -> list[Function]:
    """Every function body at namespace or class scope, with the lines from its first word to its last brace."""
    found: list[Function] = []
    code = re.sub(r"^[ \t]*#(?:[^\n\\]|\\.)*", lambda m: re.sub(r"[^\n]", " ", m.group(0)), source.code,
                  flags=re.M | re.S)
    scopes: list[str] = []  # "scope", "data" or "body"
    start, opened, head_text = 0, 0, ""
    parentheses = 0
    for mark in re.finditer(r"[{}();]", code):
        char, at = mark.group(0), mark.start()
        if char in "()":
            parentheses += 1 if char == "(" else -1
        elif char == "{":
            if not scopes or scopes[-1] == "scope":
                if parentheses == 0:
                    head_text, opened = code[start:at], start
                    scopes.append(kind_of(head_text))
                    if scopes[-1] == "scope":
                        start = at + 1
                else:
                    scopes.append("data")
            else:
                scopes.append("inner")
        elif char == "}" and scopes:
            kind = scopes.pop()
            if kind == "body":
                first = opened + len(head_text) - len(head_text.lstrip())
                found.append(Function(name_of(head_text), source.line_at(first),
                                      code.count("\n", first, at) + 1))
            if kind in ("body", "scope"):
                start = at + 1
        elif char == ";" and (not scopes or scopes[-1] == "scope") and parentheses == 0:
            start = at + 1
    return found


def kind_of(head: str) -> str:
    plain, before = head, None
    while plain != before:
        before, plain = plain, BRACKETED.sub(" ", plain)
    if DATA.search(plain.replace("operator=", "operator")) or "(" not in head and not SCOPE.search(plain):
        return "data"
    if SCOPE.search(plain) and not re.search(r"\)\s*(?:const|noexcept|override|final|->.*)?\s*$", head, re.S):
        return "scope"
    return "body"


def name_of(head: str) -> str:
    match = re.search(r"([\w:~]+)\s*\(([^()]*)\)", head)
    if not match:
        return "?"
    if match.group(1).startswith(("TEST", "RC_GTEST")):
        return ".".join(part.strip() for part in match.group(2).split(",")[:2])
    return match.group(1)
