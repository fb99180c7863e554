"""Includes and CMake links against the dependency rule."""
import re
from typing import Iterator

import layers
from source import Finding, Source, Tree

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^">]+)[">]', re.M)
LIBRARY = re.compile(r"mangnon_library\s*\(\s*([\w/]+)([^)]*)\)")


def check(tree: Tree) -> Iterator[Finding]:
    for source in tree.cpp():
        for match in INCLUDE.finditer(source.text):
            problem = judge(source, match.group(1), match.group(2))
            if problem:
                yield Finding("includes", source.path, source.line_at(match.start()), problem)
    for source in tree.below("src/"):
        if source.name == "CMakeLists.txt":
            yield from check_links(source)


def judge(source: Source, mark: str, header: str) -> str | None:
    if mark == '"' and source.path.startswith("src/"):
        return judge_own(source, header)
    return judge_foreign(source, header)


def judge_own(source: Source, header: str) -> str | None:
    folder = layers.folder_of(source.path.removeprefix("src/"))
    target = layers.folder_of(header)
    if folder is None:
        return "the folder has no level in tools/tidy/layers.py"
    if target is None:
        return f'"{header}" is in no known folder; write includes from src/ on'
    reason = layers.refusal(folder, target, source.is_test)
    return f"{folder} includes {header}: {reason}" if reason else None


def judge_foreign(source: Source, header: str) -> str | None:
    folder = layers.folder_of(source.path.removeprefix("src/"))
    if folder in layers.PURE and header in layers.IMPURE_HEADERS and not source.is_test:
        return f"{folder} is pure: <{header}> does not belong in it"
    homes = [home for prefix, home in layers.HOMES.items() if header.startswith(prefix)]
    if not homes or not source.path.startswith("src/"):
        return None
    if folder in homes[0] or ("tests" in homes[0] and source.is_test) or source.is_test:
        return None
    return f"<{header}> has its home in {', '.join(sorted(homes[0]))}"


def check_links(source: Source) -> Iterator[Finding]:
    names = {"mangnon_" + name.replace("/", "_"): name for name in layers.LEVELS}
    for library in LIBRARY.finditer(source.text):
        folder = library.group(1)
        if folder not in layers.LEVELS:
            yield Finding("includes", source.path, source.line_at(library.start()),
                          f"{folder} has no level in tools/tidy/layers.py")
            continue
        linked = re.split(r"\bTEST_LINK\b", library.group(2))[0]
        for word in re.findall(r"\bmangnon_\w+", linked):
            target = names.get(word)
            reason = layers.refusal(folder, target) if target else None
            if reason:
                yield Finding("includes", source.path, source.line_at(library.start()),
                              f"{folder} links {target}: {reason}")
