"""Calls, marks and white space that the house does not use."""
import re
from typing import Iterator

from source import Finding, Source, Tree

CALLS = [(re.compile(pattern), message) for pattern, message in [
    (r"\b(?:strtok|atoi|atol|atoll|atof|strtol|strtoul|strtod)\s*\(", "parse with std::from_chars"),
    (r"\bstd::sto(?:i|l|ll|ul|ull|f|d|ld)\s*\(", "std::sto… throws and reads the locale; use std::from_chars"),
    (r"\b(?:sprintf|vsprintf|strcpy|strcat|gets)\s*\(", "writes without a limit; use fmt::format"),
    (r"\b(?:gmtime|localtime|mktime|strftime|setlocale)(?:_r)?\s*\(", "reads the machine's zone or locale; use base/date"),
    (r"(?<![\w:.>])(?:std::)?(?:rand|srand)\s*\(", "use the Random that is passed in"),
    (r"(?<![\w.>])(?:std::|::)?(?:system|popen)\s*\(", "starts a shell"),
    (r"\bnew\s+[A-Za-z_:<(]", "use a value, a container or std::make_unique"),
    (r"\bdelete(?:\[\])?\s+[A-Za-z_*]|\bdelete\[\]", "ownership is RAII"),
    (r"\bstd::(?:views|format)\b|\bstd::ranges::views\b", "clang 14 has none of it"),
    (r"\busing\s+namespace\s+std\b", "name what is used"),
    (r"\bstd::endl\b", "write '\\n'"),
    (r"(?m)^ *rc::check\(", "its answer is thrown away, so that it cannot fail: EXPECT_TRUE(rc::check(…)) or RC_GTEST_PROP"),
    (r"\bsleep_for\s*\(|\bsleep_until\s*\(|\b(?:u|nano)?sleep\s*\(", "nothing sleeps: wait for the event, inject the time"),
]]
CLOCKS = re.compile(r"\b(?:system_clock|steady_clock|high_resolution_clock)::now\s*\(")
CLOCK_HOMES = ("src/base/clock", "src/http/", "src/cli/", "src/main/", "bench/", "tests/", "src/crypto/")
CONSOLE = re.compile(r"\bstd::c(?:out|err)\b|\b(?:printf|puts)\s*\(")
CONSOLE_HOMES = ("src/cli/", "src/main/", "bench/", "tests/", "fuzz/", "tools/")
MARKS = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b")
SWITCHED_OFF = re.compile(r"\bDISABLED_|\b(?:it|test|describe)\.(?:skip|only|fixme|todo)\s*\(")
SKIP = re.compile(r"\bGTEST_SKIP\(\)\s*;")
DEFAULT = re.compile(r"\bdefault\s*:")


def check(tree: Tree) -> Iterator[Finding]:
    for source in tree.sources:
        yield from check_text(source)
        if source.is_cpp:
            yield from check_cpp(source)


def check_cpp(source: Source) -> Iterator[Finding]:
    for pattern, message in CALLS:
        for match in pattern.finditer(source.code):
            yield at(source, "banned-call", match, f"{match.group(0).strip()}: {message}")
    if not source.path.startswith(CLOCK_HOMES) and not source.is_test:
        for match in CLOCKS.finditer(source.code):
            yield at(source, "banned-call", match, "the time is passed in (base::Clock)")
    if source.path.startswith("src/") and not source.path.startswith(CONSOLE_HOMES) and not source.is_test:
        for match in CONSOLE.finditer(source.code):
            yield at(source, "banned-call", match, "only cli and main write to the console")
    for match in SKIP.finditer(source.code):
        yield at(source, "switched-off", match, "a skipped test says why: GTEST_SKIP() << \"…\"")
    if source.suffix == ".hpp" and "#pragma once" not in source.text:
        yield Finding("header", source.path, 1, "a header begins with a paragraph and #pragma once")
    elif source.suffix == ".hpp" and source.path.startswith("src/") and not source.text.startswith("//"):
        yield Finding("header", source.path, 1, "a header begins with a paragraph that says what it is")
    yield from check_switches(source)


def check_switches(source: Source) -> Iterator[Finding]:
    """A switch over an enum has no default, so that the compiler names every case that a new value misses."""
    for switch in re.finditer(r"\bswitch\s*\(", source.code):
        opening = source.code.find("{", switch.end())
        if opening < 0:
            continue
        depth, end = 1, opening + 1
        while end < len(source.code) and depth:
            depth += {"{": 1, "}": -1}.get(source.code[end], 0)
            end += 1
        body = source.code[opening:end]
        default = DEFAULT.search(body)
        if default and re.search(r"\bcase\s+\w+(?:::\w+)+\s*:", body):
            yield Finding("switch-default", source.path, source.line_at(opening + default.start()),
                          "a switch on an enum has no default")


def check_text(source: Source) -> Iterator[Finding]:
    for number, line in enumerate(source.lines, 1):
        if line.endswith((" ", "\t")) and source.suffix != ".csv":
            yield Finding("white-space", source.path, number, "space at the end of the line")
        if "\t" in line and source.name != "Makefile" and source.suffix not in (".csv", ".txt", ".json", ""):
            yield Finding("white-space", source.path, number, "tab")
        if "\r" in line:
            yield Finding("white-space", source.path, number, "carriage return")
        if MARKS.search(line) and source.suffix not in (".md", ".csv", ".json"):
            yield Finding("mark", source.path, number, "finish it, or write a decision")
        if SWITCHED_OFF.search(line) and not source.path.startswith("tools/tidy/"):
            yield Finding("switched-off", source.path, number, "a test that is switched off")
    if source.text and not source.text.endswith("\n"):
        yield Finding("white-space", source.path, len(source.lines), "no newline at the end of the file")


def at(source: Source, rule: str, match: re.Match[str], message: str) -> Finding:
    return Finding(rule, source.path, source.line_at(match.start()), message)
