"""The files of the tree, and C++ text with its comments and literals blanked out."""
import re
import subprocess
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

TEXT = {".cpp", ".hpp", ".h", ".py", ".md", ".sql", ".ts", ".js", ".mjs", ".svelte", ".css", ".html", ".txt", ".cmake",
        ".json", ".yml", ".sh", ".scenario", ".csv", ""}

TOKEN = re.compile(
    r'//[^\n]*(?:\\\n[^\n]*)*'
    r'|/\*.*?\*/'
    r'|R"(?P<tag>[^()\\\s]{0,16})\(.*?\)(?P=tag)"'
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|(?<![0-9a-fA-F])'(?:[^'\\\n]|\\.)*'",
    re.S)
NOT_NEWLINE = re.compile(r"[^\n]")


@dataclass(frozen=True)
class Finding:
    rule: str
    path: str
    line: int
    message: str
    amount: int = 1  # for lengths, by how much: what the ratchet counts

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message} [{self.rule}]"


@dataclass
class Source:
    """One text file. `path` is relative to the root of the tree, with slashes."""
    path: str
    text: str
    literals: list[tuple[int, str]] = field(default_factory=list, init=False)

    @cached_property
    def lines(self) -> list[str]:
        return self.text.split("\n")

    @cached_property
    def code(self) -> str:
        """The C++ text, comments and literals replaced by blanks (a literal keeps its quotes); lines stay in place."""
        self.literals = []

        def blank(match: re.Match[str]) -> str:
            token = match.group(0)
            if token.startswith(("//", "/*")):
                return NOT_NEWLINE.sub(" ", token)
            self.literals.append((match.start(), token))
            return token[0] + NOT_NEWLINE.sub(" ", token[1:-1]) + token[-1]

        return TOKEN.sub(blank, self.text)

    @cached_property
    def uncommented(self) -> str:
        """The C++ text with comments blanked and literals kept."""
        return TOKEN.sub(lambda m: NOT_NEWLINE.sub(" ", m.group(0)) if m.group(0).startswith(("//", "/*"))
                         else m.group(0), self.text)

    def line_at(self, offset: int) -> int:
        return self.text.count("\n", 0, offset) + 1

    @property
    def name(self) -> str:
        return self.path.rsplit("/", 1)[-1]

    @property
    def suffix(self) -> str:
        return "." + self.name.rsplit(".", 1)[1] if "." in self.name.lstrip(".") else ""

    @property
    def is_cpp(self) -> bool:
        return self.suffix in (".cpp", ".hpp")

    @property
    def is_test(self) -> bool:
        return self.path.startswith("tests/") or self.name.endswith(("_test.cpp", "_for_test.hpp", "_for_test.cpp"))


class Tree:
    """All text files that git knows or would add."""

    def __init__(self, sources: list[Source], paths: set[str] | None = None):
        self.sources = sources
        self.paths = paths if paths is not None else {source.path for source in sources}
        self.by_path = {source.path: source for source in sources}

    def below(self, *prefixes: str) -> list[Source]:
        return [source for source in self.sources if source.path.startswith(prefixes)]

    def cpp(self) -> list[Source]:
        return [source for source in self.sources if source.is_cpp]

    def has(self, path: str) -> bool:
        return path in self.paths or any(known.startswith(path.rstrip("/") + "/") for known in self.paths)


def read_tree(root: Path) -> Tree:
    listed = subprocess.run(["git", "-C", str(root), "ls-files", "-coz", "--exclude-standard"],
                            capture_output=True, check=True).stdout.decode().split("\0")
    sources, paths = [], set()
    for name in sorted(filter(None, listed)):
        path = root / name
        if not path.is_file():
            continue
        paths.add(name)
        if path.suffix not in TEXT or name.endswith("package-lock.json") or path.stat().st_size > 2_000_000:
            continue
        try:
            sources.append(Source(name, path.read_text(encoding="utf-8")))
        except UnicodeDecodeError:
            continue
    return Tree(sources, paths)
