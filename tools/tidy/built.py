"""Every test is in a program that is built, every folder of sources is in the build, and the builds are all there."""
import json
import posixpath
import re
from typing import Iterator

from source import Finding, Tree

PRESETS = {"release", "dev", "asan", "tsan", "fuzz", "bench"}


def check(tree: Tree) -> Iterator[Finding]:
    seen: set[str] = set()
    for source in tree.below("src/", "tests/", "fuzz/", "bench/"):
        folder = posixpath.dirname(source.path)
        if source.suffix != ".cpp" or folder in seen:
            continue
        seen.add(folder)
        message = judge(tree, folder)
        if message:
            yield Finding("not-built", source.path, 1, message)
    for source in tree.below("tests/"):
        if source.name.endswith(("_test.cpp", "_test.py")) and not mentioned(tree, source.path):
            yield Finding("not-built", source.path, 1, "no CMakeLists.txt names this test")
    if presets := tree.by_path.get("CMakePresets.json"):
        have = {each["name"] for each in json.loads(presets.text)["configurePresets"]}
        for missing in sorted(PRESETS - have):
            yield Finding("not-built", presets.path, 1, f"the preset {missing} is gone")


def judge(tree: Tree, folder: str) -> str | None:
    own = tree.by_path.get(f"{folder}/CMakeLists.txt")
    if own is None:
        return None if mentioned(tree, folder + "/*.cpp") else f"{folder} has no CMakeLists.txt"
    top = folder.split("/")[0]
    if folder == top or top in ("fuzz", "bench"):
        return None
    parent = tree.by_path.get(f"{top}/CMakeLists.txt")
    below = folder.removeprefix(top + "/")
    if parent is None or not re.search(rf"(?<![\w/]){re.escape(below)}(?![\w/])", parent.text):
        return f"{top}/CMakeLists.txt does not name {below}"
    return None


def mentioned(tree: Tree, path: str) -> bool:
    """Whether a CMakeLists.txt above the file globs its folder or names it."""
    folder, name = posixpath.split(path)
    while folder:
        lists = tree.by_path.get(f"{folder}/CMakeLists.txt")
        if lists and (name in lists.text or re.search(r"\*(?:_test)?\.cpp|mangnon_library", lists.text)):
            return True
        folder = posixpath.dirname(folder)
    return False
