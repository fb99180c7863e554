"""One name, one type: two definitions of a name in one namespace make a program whose behaviour is undefined, and no
compiler or linker says so."""
import re
from typing import Iterator

from source import Finding, Tree

OPENED = re.compile(r"^namespace ([\w:]*) ?\{")
CLOSED = re.compile(r"^\}  // namespace")
DEFINED = re.compile(r"^(?:struct|class|enum class) (\w+)(?: final)?(?: :[^;]*)?(?: \{|$)")


def check(tree: Tree) -> Iterator[Finding]:
    known: dict[tuple[str, str], str] = {}
    for source in tree.below("src/"):
        if not source.is_cpp or source.is_test:
            continue
        spaces: list[str] = []
        for number, line in enumerate(source.lines, 1):
            if opened := OPENED.match(line):
                spaces.append(opened.group(1))
            elif CLOSED.match(line) and spaces:
                spaces.pop()
            elif (defined := DEFINED.match(line)) and all(spaces):
                key = ("::".join(spaces), defined.group(1))
                if key in known and known[key] != source.path:
                    yield Finding("definition", source.path, number, f"{key[1]} is defined in {known[key]} too")
                known.setdefault(key, source.path)
