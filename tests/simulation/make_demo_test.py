"""`make run` without serving: tools/make_demo makes the demo province once and then only tells where it is."""
import hashlib
import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM = sys.argv.pop(1)
CHILDREN = 400


def run(command: list[str], **environment: str) -> subprocess.CompletedProcess:
    return subprocess.run(command, cwd=ROOT, env={**os.environ, "MANGNON": PROGRAM, **environment},
                          stdin=subprocess.DEVNULL, capture_output=True, text=True)


def make_demo(data: Path, **environment: str) -> subprocess.CompletedProcess:
    return run(["tools/make_demo"], DEMO_DATA=str(data), DEMO_CHILDREN=str(CHILDREN), **environment)


def ask(data: Path, *words: str) -> dict:
    answer = run([PROGRAM, *words, "--data", str(data), "--json"])
    assert answer.returncode == 0, answer.stderr
    return json.loads(answer.stdout)


def digest(data: Path) -> dict[str, str]:
    return {str(path.relative_to(data)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(data.rglob("*")) if path.is_file()}


class MakeDemo(unittest.TestCase):
    def test_it_makes_the_province_once_and_then_only_tells_of_it(self):
        with tempfile.TemporaryDirectory() as folder:
            data = Path(folder) / "demo"
            first = make_demo(data, LISTEN="127.0.0.1:18080")
            self.assertEqual(first.returncode, 0, first.stderr)
            self.assertIn("http://127.0.0.1:18080\n", first.stdout)
            self.assertIn("demo: import", first.stdout)
            for account in ("quy", "ha", "dung", "binh", "thu"):
                self.assertIn(f"\n  {account}  ", first.stdout)
            accounts = ask(data, "user", "list")
            self.assertEqual({user["username"] for user in accounts["users"]} - {"quantri"},
                             {"quy", "ha", "dung", "binh", "thu"})
            units = ask(data, "units", "51", "--on", "2018-12-31")
            self.assertEqual(sum(unit["children"] for unit in units["units"]), CHILDREN)
            before = digest(data)

            second = make_demo(data)
            self.assertEqual(second.returncode, 0, second.stderr)
            self.assertIn("http://127.0.0.1:8080\n", second.stdout)
            self.assertNotIn("demo: ", second.stdout)
            self.assertEqual(digest(data), before)

    def test_a_half_made_one_is_removed(self):
        with tempfile.TemporaryDirectory() as folder:
            data = Path(folder) / "demo"
            data.mkdir()
            (data / "mangnon.db").write_text("half")
            stopped = make_demo(data, MANGNON="false")
            self.assertNotEqual(stopped.returncode, 0)
            self.assertIn("stopped before the end", stopped.stderr)
            self.assertFalse(data.exists())

    def test_make_run_prints_and_serves_the_address_it_was_given(self):
        told = run(["make", "--no-print-directory", "-n", "run", "LISTEN=0.0.0.0:9999"])
        self.assertEqual(told.returncode, 0, told.stderr)
        lines = told.stdout.splitlines()
        self.assertIn("LISTEN=0.0.0.0:9999 tools/make_demo", lines)
        self.assertIn("build/mangnon serve --data demo-data --listen 0.0.0.0:9999", lines)


if __name__ == "__main__":
    unittest.main()
