"""Failure types: each declared once, named as its id, with both texts and as many parameters, and in a FAILURES list.

A parameter that is a word comes twice, once in each language: the Vietnamese text may use {0} and the English one {1}.
"""
import re
from typing import Iterator

from source import Finding, Tree

DECLARED = re.compile(r"\bFailureType\s+(\w+)\s*(?:=\s*)?\{")
LITERAL = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
PARAMETER = re.compile(r"\{(\d)\}")


def check(tree: Tree) -> Iterator[Finding]:
    declared: dict[str, str] = {}
    listed = {name for source in tree.below("src/") if source.is_cpp and "FAILURES" in source.code
              for name in re.findall(r"&\s*(?:\w+::)*([A-Z]\w+)", source.code)}
    for source in tree.below("src/"):
        if not source.is_cpp or source.is_test:
            continue
        for match in DECLARED.finditer(source.uncommented):
            line = source.line_at(match.start())
            for message in judge(match.group(1), fields_of(source.uncommented, match.end())):
                yield Finding("failure", source.path, line, message)
            if match.group(1) in declared:
                yield Finding("failure", source.path, line,
                              f"{match.group(1)} stands in {declared[match.group(1)]} too")
            declared[match.group(1)] = source.path
            if match.group(1) not in listed:
                yield Finding("failure", source.path, line, f"{match.group(1)} is in no FAILURES list")


def fields_of(text: str, start: int) -> list[str]:
    """The initialisers after the opening brace, split at commas outside literals; neighbouring literals joined."""
    fields, current, at = [], "", start
    while at < len(text) and text[at] != "}":
        if text[at] == '"':
            literal = LITERAL.match(text, at)
            if not literal:
                break
            current += literal.group(0)
            at = literal.end()
            continue
        if text[at] == ",":
            fields.append(current)
            current = ""
        else:
            current += text[at]
        at += 1
    return [value(field) for field in fields + [current]]


def value(field: str) -> str:
    literals = LITERAL.findall(field)
    return "".join(literals) if literals or '""' in field else field.strip()


def judge(name: str, fields: list[str]) -> Iterator[str]:
    if len(fields) < 5:
        yield f"{name} lacks fields: id, kind, level, vi, en, source"
        return
    vietnamese, english = fields[3], fields[4]
    if fields[0] != name:
        yield f"{name} has the id {fields[0]}"
    if not vietnamese or not english:
        yield f"{name} lacks a text"
    if vietnamese.isascii():
        yield f"{name}: the Vietnamese text has no Vietnamese letters"
    used = [set(PARAMETER.findall(text)) for text in (vietnamese, english)]
    every = used[0] | used[1]
    if len(used[0]) != len(used[1]) or every != {str(number) for number in range(len(every))}:
        yield f"{name}: the two texts use different parameters, or a number is left out"
