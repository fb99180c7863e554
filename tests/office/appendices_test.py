"""The three appendices as files: what their PDF and workbook are like as sheets of paper, and that all forms of one
paper say the same head, title, date and signatures.

Usage: appendices_test.py PROGRAM
"""
import re
import subprocess
import sys
import tempfile
import unittest
import zipfile
from pathlib import Path

PROGRAM = sys.argv.pop(1)
TITLES = {"PL01": "TỔNG HỢP TRẺ EM VÀ TRẺ EM CÓ HOÀN CẢNH ĐẶC BIỆT",
          "PL02": "TỔNG HỢP TRẺ EM CÓ NGUY CƠ RƠI VÀO HOÀN CẢNH ĐẶC BIỆT VÀ TRẺ EM KHÁC",
          "PL03": "DANH SÁCH TRẺ EM CÓ HOÀN CẢNH ĐẶC BIỆT"}
WORDS = ["ỦY BAN NHÂN DÂN PHƯỜNG NGHĨA CHÁNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
         "Phường Nghĩa Chánh, thành phố Quảng Ngãi, tỉnh Quảng Ngãi", "Thời điểm số liệu: 31/12/2018",
         "NGƯỜI LẬP BIỂU", "CHỦ TỊCH"]


def output_of(*words: str | Path) -> str:
    return subprocess.run([str(word) for word in words], check=True, capture_output=True, text=True, timeout=300).stdout


class Appendices(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.held = tempfile.TemporaryDirectory(prefix="mangnon-appendices-")
        cls.folder = Path(cls.held.name)
        output_of(PROGRAM, "init", "--data", cls.folder / "store")
        output_of(PROGRAM, "demo", "--province", "51", "--children", "40000", "--on", "2018-12-31", "--into-store",
                  "--data", cls.folder / "store")

    @classmethod
    def tearDownClass(cls) -> None:
        cls.held.cleanup()

    def paper(self, code: str, form: str) -> Path:
        path = self.folder / f"{code}.{form}"
        if not path.exists():
            output_of(PROGRAM, "report", code, "--unit", "21019", "--on", "2018-12-31", "--format", form, "-o", path,
                      "--data", self.folder / "store")
        return path

    def test_the_pdf_is_a4_landscape_in_liberation_serif_with_page_numbers_and_the_head_again(self) -> None:
        for code in TITLES:
            with self.subTest(code):
                pdf = self.paper(code, "pdf")
                told = output_of("pdfinfo", pdf)
                self.assertRegex(told, r"Page size:\s+841\.\d+ x 595\.\d+ pts \(A4\)")
                self.assertNotRegex(output_of("pdffonts", pdf), r"(?m)^(?!name|-|[A-Z]{6}\+LiberationSerif)\S")
                pages = int(re.search(r"Pages:\s+(\d+)", told).group(1))
                for page in range(2, pages + 1):
                    text = output_of("pdftotext", "-f", str(page), "-l", str(page), "-layout", pdf, "-")
                    self.assertEqual(str(page), text.split()[0], "the number stands above, NĐ 30/2020")
                    self.assertIn("(1)", text, "the head of the table")

    def test_every_form_has_the_office_the_title_the_date_and_the_signatures(self) -> None:
        for code, title in TITLES.items():
            texts = {"pdf": output_of("pdftotext", "-raw", self.paper(code, "pdf"), "-"),
                     "html": self.paper(code, "html").read_text(),
                     "xlsx": zipfile.ZipFile(self.paper(code, "xlsx")).read("xl/sharedStrings.xml").decode()}
            for form, text in texts.items():
                flat = re.sub(r"\s+", " ", text)
                for word in [title, *WORDS]:
                    with self.subTest(code=code, form=form, word=word):
                        self.assertIn(word, flat)

    def test_the_workbook_prints_as_the_paper(self) -> None:
        for code in TITLES:
            with self.subTest(code), zipfile.ZipFile(self.paper(code, "xlsx")) as workbook:
                sheet = workbook.read("xl/worksheets/sheet1.xml").decode()
                self.assertRegex(sheet, r'<pageSetup paperSize="9"[^>]*orientation="landscape"')
                self.assertIn("&amp;P", sheet, "the page number")
                self.assertIn("_xlnm.Print_Titles", workbook.read("xl/workbook.xml").decode(), "the head on every page")


if __name__ == "__main__":
    unittest.main(verbosity=2)
