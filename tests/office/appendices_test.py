"""The three appendices as files: what their PDF and workbook are like as sheets of paper, and that all forms of one
paper say the same head, title, date and signatures.

Usage: appendices_test.py PROGRAM
"""
import html
import json
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
         "(Kèm theo Báo cáo số", "Đơn vị tính: trẻ em", "NGƯỜI LẬP BIỂU", "CHỦ TỊCH"]


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

    def paper(self, code: str, form: str, unit: str = "21019", *more: str) -> Path:
        path = self.folder / f"{code}-{unit}.{form}"
        if not path.exists():
            output_of(PROGRAM, "report", code, "--unit", unit, "--on", "2018-12-31", "--format", form, "-o", path, *more,
                      "--data", self.folder / "store")
        return path

    def long_paper(self, code: str, form: str) -> Path:
        """Of more than one page: the list of a city, the figures of every commune of today."""
        return self.paper(code, form, "522") if code == "PL03" else self.paper(code, form, "51", "--geography", "now")

    def test_the_pdf_is_a4_landscape_in_liberation_serif_with_page_numbers_and_the_head_again(self) -> None:
        for code in TITLES:
            with self.subTest(code):
                pdf = self.long_paper(code, "pdf")
                told = output_of("pdfinfo", pdf)
                self.assertRegex(told, r"Page size:\s+841\.\d+ x 595\.\d+ pts \(A4\)")
                self.assertNotRegex(output_of("pdffonts", pdf), r"(?m)^(?!name|-|[A-Z]{6}\+LiberationSerif)\S")
                pages = int(re.search(r"Pages:\s+(\d+)", told).group(1))
                self.assertGreater(pages, 1)
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

    def test_every_form_of_the_figures_has_the_same_rows(self) -> None:
        for code in ("PL01", "PL02"):
            paper = json.loads(self.long_paper(code, "json").read_text())
            keys = [column["key"] for column in paper["columns"] if not column["key"].endswith("_rate")]
            wanted = [[row["cells"][key] for key in keys] for row in paper["rows"]]
            self.assertGreater(len(wanted), 20)
            for form, told in {"html": rows_of_html(self.long_paper(code, "html").read_text()),
                               "xlsx": rows_of_workbook(self.long_paper(code, "xlsx"))}.items():
                for row in wanted:
                    with self.subTest(code=code, form=form, unit=row[0]):
                        self.assertTrue(any(holds(each, row) for each in told), row)
            flat = output_of("pdftotext", "-layout", self.long_paper(code, "pdf"), "-")
            for row in wanted:
                figures = r"\s+".join(re.escape(dotted(figure)) for figure in row[1:9 if code == "PL01" else None])
                with self.subTest(code=code, form="pdf", unit=row[0]):
                    self.assertRegex(flat, figures)


def dotted(figure: int) -> str:
    return f"{figure:,}".replace(",", ".")


def rows_of_html(text: str) -> list[list[str]]:
    return [[html.unescape(re.sub(r"<[^>]+>", "", cell)).strip() for cell in re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", row, re.S)]
            for row in re.findall(r"<tr[^>]*>(.*?)</tr>", text, re.S)]


def rows_of_workbook(path: Path) -> list[list[str]]:
    with zipfile.ZipFile(path) as workbook:
        words = [html.unescape("".join(re.findall(r"<t[^>]*>([^<]*)</t>", each)))
                 for each in re.findall(r"<si>(.*?)</si>", workbook.read("xl/sharedStrings.xml").decode(), re.S)]
        sheet = workbook.read("xl/worksheets/sheet1.xml").decode()
    return [[words[int(value)] if 't="s"' in kind else value
             for kind, value in re.findall(r"<c ([^>]*)>(?:<f>[^<]*</f>)?<v>([^<]*)</v>", row)]
            for row in re.findall(r"<row [^>]*>(.*?)</row>", sheet, re.S)]


def holds(cells: list[str], row: list[str | int]) -> bool:
    """Whether the row stands in the cells in its order, whatever stands between."""
    left = iter(cells)
    return all(any(cell in (str(value), dotted(value) if isinstance(value, int) else value) for cell in left) for value in row)


if __name__ == "__main__":
    unittest.main(verbosity=2)
