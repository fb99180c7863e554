"""Rules of the store: one text of SQL for every engine, values bound, time passed in."""
import re
from typing import Iterator

from source import Finding, Source, Tree

STATEMENT = re.compile(r"\b(?:SELECT|INSERT\s+(?:OR\s+\w+\s+)?INTO|UPDATE|DELETE\s+FROM|CREATE\s+(?:UNIQUE\s+)?"
                       r"(?:TABLE|INDEX)|WITH\s+\w+\s+AS)\b")
RULES = [(re.compile(pattern, re.I), message) for pattern, message in [
    (r"\bSELECT\s+\*", "name the columns"),
    (r"\bnow\s*\(\)|\bCURRENT_(?:TIMESTAMP|DATE|TIME)\b|\b(?:datetime|date|strftime)\s*\([^)]*'now'",
     "time is a parameter"),
    (r"\brandom\s*\(|\bgen_random_uuid\b|\bAUTOINCREMENT\b|\b(?:BIG)?SERIAL\b|\bnextval\b",
     "ids and randomness are parameters"),
]]
SHARED = [(re.compile(pattern, re.I), message) for pattern, message in [
    (r"\b(?:ROLLUP|CUBE|GROUPING\s+SETS|DISTINCT\s+ON|LATERAL)\b|=\s*ANY\s*\(|\bMERGE\s+INTO\b|\bFOR\s+UPDATE\b",
     "not in every engine; see docs/decisions/0007-soci.md"),
]]
CONCATENATION = re.compile(r"\s*\+\s*(?!\"|R\")((?=[a-z_])[^+;\"]+)")
SCHEMA = re.compile(r"table|columns|joined|placeholders")  # names of the schema's own words, never of a user's value
ENGINES = ("src/storage/sqlite/", "src/storage/postgres/")


def check(tree: Tree) -> Iterator[Finding]:
    for source in tree.sources:
        if source.is_cpp and not source.path.startswith(("tools/", "bench/")):
            yield from check_cpp(source)
        elif source.suffix == ".sql":
            text = re.sub(r"--[^\n]*", lambda m: " " * len(m.group(0)), source.text)
            yield from check_statement(source, text, 0, ".sqlite." in source.name or ".postgres." in source.name)


def check_cpp(source: Source) -> Iterator[Finding]:
    code = source.code
    for offset, literal in source.literals:
        if not STATEMENT.search(literal):
            continue
        yield from check_statement(source, literal, offset, source.path.startswith(ENGINES))
        joined = CONCATENATION.match(code, offset + len(literal))
        if joined and source.path.startswith("src/") and not SCHEMA.search(joined.group(1)):
            yield Finding("sql", source.path, source.line_at(offset),
                          f"a statement joined with {joined.group(1).strip()}: bind values, keep statements whole")


def check_statement(source: Source, text: str, offset: int, own_engine: bool) -> Iterator[Finding]:
    for pattern, message in RULES + ([] if own_engine else SHARED):
        if source.is_test and pattern.pattern.startswith(r"\bSELECT"):
            continue
        for match in pattern.finditer(text):
            yield Finding("sql", source.path, source.line_at(offset + match.start()),
                          f"{match.group(0).strip()}: {message}")
