"""What tools/run_tests counts, from the closing words of each kind of program: `python3 tools/run_tests_test.py`."""
import importlib.machinery
import importlib.util
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
loader = importlib.machinery.SourceFileLoader("run_tests", str(Path(__file__).with_name("run_tests")))
run_tests = importlib.util.module_from_spec(importlib.util.spec_from_loader("run_tests", loader))
sys.modules["run_tests"] = run_tests
loader.exec_module(run_tests)
Count = run_tests.Count

GTEST = "[==========] 12 tests from 8 test suites ran. (0 ms total)\n[  PASSED  ] %d tests.\n"


class CountsCases(unittest.TestCase):
    def test_googletest_that_passes(self):
        self.assertEqual(Count(12, 0, 0), run_tests.count_program("run", GTEST % 12))

    def test_googletest_with_failures_and_skips(self):
        output = GTEST % 9 + "[  SKIPPED ] 1 test, listed below:\n[  SKIPPED ] A.B\n"
        self.assertEqual(Count(9, 2, 1), run_tests.count_program("fail", output))

    def test_an_own_closing_line_and_the_last_one_counts(self):
        self.assertEqual(Count(7, 0, 2), run_tests.count_program("run", "3 passed, 0 failed\n7 passed, 0 failed, 2 skipped\n"))

    def test_pythons_unittest(self):
        self.assertEqual(Count(5, 0, 0), run_tests.count_program("run", "Ran 5 tests in 0.1s\n\nOK\n"))
        self.assertEqual(Count(2, 2, 1), run_tests.count_program(
            "fail", "Ran 5 tests in 0.1s\n\nFAILED (failures=1, errors=1, skipped=1)\n"))

    def test_vitest_in_colours(self):
        self.assertEqual(Count(30, 0, 0), run_tests.count_program("run", "\x1b[2m      Tests \x1b[22m \x1b[32m30 passed\x1b[39m (30)\n"))
        self.assertEqual(Count(29, 1, 0), run_tests.count_program("fail", "      Tests  1 failed | 29 passed (30)\n"))


class CountsPrograms(unittest.TestCase):
    def test_a_program_that_says_nothing_is_one_case(self):
        self.assertEqual(Count(1, 0, 0), run_tests.count_program("run", ""))
        self.assertEqual(Count(0, 1, 0), run_tests.count_program("fail", "Segmentation fault"))

    def test_a_program_that_dies_after_its_last_case_has_failed(self):
        self.assertEqual(Count(12, 1, 0), run_tests.count_program("fail", GTEST % 12))

    def test_a_program_that_skips_itself_is_skipped_and_one_that_is_missing_has_failed(self):
        self.assertEqual(Count(0, 0, 1), run_tests.count_program("notrun", "", "SKIP_RETURN_CODE=77"))
        self.assertEqual(Count(0, 1, 0), run_tests.count_program("notrun", "", "Unable to find executable"))

    def test_the_closing_line_names_skips_only_when_there_are_any(self):
        self.assertEqual("3 passed, 0 failed", Count(3, 0, 0).line())
        self.assertEqual("3 passed, 1 failed, 2 skipped", Count(3, 1, 2).line())


class RemembersWhatPassed(unittest.TestCase):
    def setUp(self):
        held = tempfile.TemporaryDirectory()
        self.addCleanup(held.cleanup)
        self.tree = Path(held.name)
        subprocess.run(["git", "init", "-q", self.tree], check=True)
        (self.tree / "a.cpp").write_text("int a;")
        (self.tree / "packages").write_text("ninja 1")

    def seen(self, day: str = "2026-11-22") -> str:
        return run_tests.fingerprint(self.tree, self.tree / "build", day, self.tree / "packages")

    def test_the_same_tree_on_the_same_day_is_the_same(self):
        self.assertEqual(self.seen(), self.seen())

    def test_a_file_written_added_or_removed_a_package_and_a_day_are_changes(self):
        before = [self.seen()]
        (self.tree / "a.cpp").write_text("int b;")
        before.append(self.seen())
        (self.tree / "b.cpp").write_text("")
        before.append(self.seen())
        (self.tree / "b.cpp").unlink()
        (self.tree / "a.cpp").unlink()
        before.append(self.seen())
        (self.tree / "packages").write_text("ninja 2")
        before += [self.seen(), self.seen("2026-11-23")]
        self.assertEqual(len(before), len(set(before)))

    def test_only_the_same_counts_as_passed(self):
        note = self.tree / "note"
        self.assertIsNone(run_tests.passed_before(note, "x"))
        note.write_text('{"fingerprint": "x", "count": {"passed": 7, "failed": 0, "skipped": 0}}')
        self.assertEqual(Count(7, 0, 0), run_tests.passed_before(note, "x"))
        self.assertIsNone(run_tests.passed_before(note, "y"))
        note.write_text('{"fingerprint": "x"')
        self.assertIsNone(run_tests.passed_before(note, "x"))


if __name__ == "__main__":
    unittest.main()
