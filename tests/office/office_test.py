"""What LibreOffice, the office program that communes have, makes of our papers: the tables of figures and the lists of
children open as Word files and as workbooks and say what the papers say, and a Word file has as many pages as the same
paper's PDF, give or take one in ten.

Usage: office_test.py PROGRAM
"""
import json
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROGRAM = sys.argv.pop(1)
WARD = "21019"  # stands at the foot of every page of every paper
PAPERS = ["PL01", "PL02", "PL03", "BD", "SO", "PHIEU", "LS-A", "LS-B", "LS-C", "CB", "SVB", "CV", "BM601"]
# Of a round, and of the unit that plans it.
OF_A_ROUND = {"KH": "51", "TD": "51", "DD": "51", "DTV": "51", "CPP": "51", "TH": "51", "GM": "51", "DC": WARD}
ROUND = {"code": "RS-2018", "unit": "51", "name": "Rà soát trẻ em năm 2018", "reference_on": "2018-12-31",
         "phases": [{"task": "send", "level": "commune", "from": "2018-12-05", "to": "2018-12-31"}]}
# What a paper is asked for besides.
WORDS = {"CV": ["--addressee", "Sở Y tế", "--subject", "báo cáo tiến độ", "--paragraph", "Phường đã rà soát xong.",
                "--annex-title", "Danh sách tổ dân phố", "--annex", "Tổ 1", "--annex", "Tổ 2"]}


def output_of(*words: str | Path) -> str:
    return subprocess.run([str(word) for word in words], check=True, capture_output=True, text=True, timeout=300).stdout


class Office(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.held = tempfile.TemporaryDirectory(prefix="mangnon-office-")
        cls.folder = Path(cls.held.name)
        cls.store = cls.folder / "store"
        output_of(PROGRAM, "init", "--data", cls.store)
        output_of(PROGRAM, "demo", "--province", "51", "--children", "4000", "--on", "2018-12-31", "--into-store",
                  "--data", cls.store)
        cls.done("load_layout", file=Path("tests/layouts/bm601.json").read_text())
        round_id = cls.done("plan_round", **ROUND)["id"]
        cls.done("issue_round", round=round_id, version=1)
        person = cls.done("add_to_roster", round=round_id, unit="51", kind="officer", name="Trần Thị Hà",
                          position="Chuyên viên, Sở Y tế", **{"from": "2018-12-01"})["id"]
        cls.done("hold_training", round=round_id, unit="51", place="Hội trường", programme="Ghi phiếu", entries=[person],
                 to="2018-12-04", **{"from": "2018-12-03"})
        cls.done("give_supply", round=round_id, giver="51", unit="522", kind="book", quantity=12, on="2018-12-02",
                 receiver="Phạm Văn Bình")

    @classmethod
    def done(cls, operation: str, **words) -> dict:
        """What the console does, with its answer."""
        ran = subprocess.run([PROGRAM, "command", operation, "-", "--data", str(cls.store), "--json"],
                             input=json.dumps(words), capture_output=True, text=True, timeout=60)
        if ran.returncode != 0:
            raise AssertionError(f"{operation}: {ran.stdout} {ran.stderr}")
        return json.loads(ran.stdout)

    @classmethod
    def tearDownClass(cls) -> None:
        cls.held.cleanup()

    def paper(self, code: str, form: str) -> Path:
        path = self.folder / f"{code}-{form}.{form}"
        if not path.exists():
            of_round = ["--round", ROUND["code"]] if code in OF_A_ROUND else ["--on", "2018-12-31"]
            output_of(PROGRAM, "report", code, "--unit", OF_A_ROUND.get(code, WARD), *of_round, "--format", form, "-o",
                      path, "--data", self.store, *WORDS.get(code, []))
        return path

    def converted(self, path: Path) -> Path:
        """With a profile of its own, so that nobody's open window is in the way."""
        output_of("soffice", f"-env:UserInstallation=file://{self.folder}/profile", "--headless", "--convert-to", "pdf",
                  "--outdir", self.folder / "converted", path)
        return self.folder / "converted" / (path.stem + ".pdf")

    @staticmethod
    def pages_of(pdf: Path) -> int:
        return int(re.search(r"^Pages:\s+(\d+)", output_of("pdfinfo", pdf), re.M).group(1))

    @staticmethod
    def text_of(pdf: Path) -> str:
        return output_of("pdftotext", "-layout", pdf, "-")

    def test_word_files_open_with_the_pages_of_its_pdf(self) -> None:
        for code in [*PAPERS, *OF_A_ROUND]:
            with self.subTest(code):
                ours = self.pages_of(self.paper(code, "pdf"))
                theirs = self.converted(self.paper(code, "docx"))
                self.assertTrue(OF_A_ROUND.get(code, WARD) in self.text_of(theirs), "the foot")
                self.assertLessEqual(abs(self.pages_of(theirs) - ours), max(1, ours // 10))

    def test_a_letter_says_below_its_number_what_it_is_about(self) -> None:
        text = self.text_of(self.converted(self.paper("CV", "docx")))
        self.assertIn("V/v báo cáo tiến độ", text)
        self.assertIn("Phường đã rà soát xong./.", text)
        self.assertNotIn("CÔNG VĂN", text)

    def test_an_annex_is_a_page_of_its_own_after_the_letter(self) -> None:
        for pdf in (self.paper("CV", "pdf"), self.converted(self.paper("CV", "docx"))):
            with self.subTest(pdf.parent.name):
                self.assertEqual(self.pages_of(pdf), 2)
                letter, annex = self.text_of(pdf).split("\f")[:2]
                self.assertIn("Lưu: VT", letter)
                self.assertNotIn("DANH SÁCH TỔ DÂN PHỐ", letter)
                self.assertRegex(annex, r"(?s)^\s*Phụ lục\s*\n.*DANH SÁCH TỔ DÂN PHỐ.*Tổ 2")

    def test_workbooks_open_and_say_the_unit(self) -> None:
        for code in [*PAPERS, *OF_A_ROUND]:
            if code == "SO":  # a sheet for each household: refused as a workbook
                continue
            with self.subTest(code):
                text = self.text_of(self.converted(self.paper(code, "xlsx")))
                named = "quảng ngãi" if code in OF_A_ROUND else "phường nghĩa chánh"
                self.assertTrue(named in text.lower(), "the unit")


if __name__ == "__main__":
    unittest.main(verbosity=2)
