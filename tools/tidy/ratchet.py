"""The ratchet: what the tree does not yet keep, per rule and file. Numbers may fall, never rise.

A line of ratchet.txt is `rule path number`: the number of findings of that rule that the file may still have; for
lengths, the number of lines above the limit.
"""
from collections import Counter
from typing import Iterable, Iterator

from source import Finding

NEVER = {"file-hard-limit", "includes", "failure", "statement"}


def read(text: str) -> dict[tuple[str, str], int]:
    entries = {}
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            rule, path, number = line.split()
            entries[rule, path] = int(number)
    return entries


def hold(findings: Iterable[Finding], allowed: dict[tuple[str, str], int]) -> Iterator[Finding]:
    """The findings that are above the allowance, and the allowances that are too generous."""
    findings = list(findings)
    counts: Counter[tuple[str, str]] = Counter()
    for finding in findings:
        counts[finding.rule, finding.path] += finding.amount
    for finding in findings:
        limit = 0 if finding.rule in NEVER else allowed.get((finding.rule, finding.path), 0)
        if counts[finding.rule, finding.path] > limit:
            yield finding
    for (rule, path), number in allowed.items():
        if rule in NEVER:
            yield Finding("ratchet", path, 1, f"{rule} has no ratchet")
        elif counts[rule, path] < number:
            yield Finding("ratchet", path, 1, f"ratchet.txt can fall: {rule} {number} → {counts[rule, path]}")
