"""The house lint: `python3 tools/tidy` reads the tree and prints `file:line: message [rule]`; exit 1 on findings."""
import sys
from pathlib import Path

sys.dont_write_bytecode = True

import built
import definitions
import documents
import failures
import includes
import ratchet
import sizes
import sql
import words
from source import read_tree

RULES = (includes, sizes, words, sql, failures, definitions, documents, built)


def main() -> int:
    root = Path(__file__).resolve().parents[2]
    tree = read_tree(root)
    allowed = ratchet.read((root / "tools/tidy/ratchet.txt").read_text(encoding="utf-8"))
    findings = sorted(ratchet.hold((finding for rule in RULES for finding in rule.check(tree)), allowed),
                      key=lambda finding: (finding.path, finding.line, finding.rule))
    for finding in findings:
        print(finding)
    print(f"{len(tree.sources)} files, {len(findings)} findings")
    print("0 passed, 1 failed" if findings else "1 passed, 0 failed")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
