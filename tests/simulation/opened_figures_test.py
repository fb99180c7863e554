"""Every figure that can be opened, opened: the list behind it has as many children as the paper says, for every column
and row of PL01 and PL02, at every level, for who may see all and for who may not.

Usage: opened_figures_test.py PROGRAM
"""
import json
import socket
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

PROGRAM = sys.argv.pop(1)
ON = "2018-12-31"
PASSWORD = "mang-non-demo"
PROVINCE, DISTRICT, COMMUNE = "51", "522", "21025"
READERS = {"ha": "province", "thu": "reader"}
FIGURES_AT_LEAST = 300  # opened for each reader; fewer means that the papers no longer tell what opens them


def run(*words: str | Path, typed: str = "") -> None:
    subprocess.run([PROGRAM, *map(str, words)], input=typed, check=True, capture_output=True, text=True, timeout=300)


def free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return held.getsockname()[1]


class OpenedFigures(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.held = tempfile.TemporaryDirectory(prefix="mangnon-figures-")
        data = Path(cls.held.name) / "store"
        run("init", "--data", data)
        run("demo", "--province", PROVINCE, "--children", "6000", "--seed", "3", "--on", ON, "--into-store", "--data", data)
        for name, role in READERS.items():
            run("user", "add", name, "--role", role, "--unit", PROVINCE, "--on", ON, "--password-stdin", "--data", data,
                typed=PASSWORD + "\n")
        cls.address = f"http://127.0.0.1:{free_port()}"
        cls.server = subprocess.Popen([PROGRAM, "serve", "--data", str(data), "--listen", cls.address[7:]],
                                      stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        cls.wait_for_server()

    @classmethod
    def tearDownClass(cls) -> None:
        cls.server.terminate()
        cls.server.wait(30)
        cls.held.cleanup()

    @classmethod
    def wait_for_server(cls) -> None:
        for _ in range(200):
            try:
                urllib.request.urlopen(cls.address + "/healthz", timeout=5)
                return
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.05)
        raise AssertionError("the server does not answer")

    def ask(self, path: str, token: str = "", body: dict | None = None, **query: str) -> dict:
        request = urllib.request.Request(f"{self.address}/api/v1/{path}?{urllib.parse.urlencode(query)}",
                                         data=json.dumps(body).encode() if body else None,
                                         headers={"Content-Type": "application/json"})
        if token:
            request.add_header("Authorization", f"Bearer {token}")
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)

    def listed(self, token: str, unit: str, filters: dict) -> int:
        return self.ask("children", token, unit=unit, on=ON, limit="1", **filters)["total"]

    def open_all(self, token: str, report: str, unit: str) -> int:
        paper = self.ask(f"reports/{report}", token, unit=unit, on=ON, format="json")
        filters = {column["key"]: column["filter"] for column in paper["columns"] if "filter" in column}
        rows = [(row["unit_id"], row["cells"]) for row in paper["rows"]] + [(unit, paper["total"])]
        opened = 0
        for place, cells in rows:
            for key, asked in filters.items():
                if not cells[key]:  # nobody, or not told to this reader
                    continue
                with self.subTest(report=report, unit=unit, place=place, column=key):
                    self.assertEqual(self.listed(token, place, asked), cells[key])
                opened += 1
        return opened

    def sign_in(self, reader: str) -> str:
        return self.ask("session", body={"username": reader, "password": PASSWORD, "bearer": True})["token"]

    def test_what_is_looked_up_record_by_record_is_refused_for_a_province_and_not_counted(self) -> None:  # LIST-8
        token = self.sign_in("ha")
        with self.assertRaises(urllib.error.HTTPError) as refused:
            self.ask("lists/warnings", token, unit=PROVINCE, on=ON)
        with refused.exception as answer:
            self.assertEqual(json.load(answer)["code"], "LIST_TOO_WIDE")
        counts = {unit: {each["name"]: each["count"] for each in self.ask("list-counts", token, unit=unit, on=ON)["lists"]}
                  for unit in (PROVINCE, DISTRICT)}
        self.assertIsNone(counts[PROVINCE]["warnings"])
        for name, count in counts[DISTRICT].items():
            with self.subTest(name):
                self.assertEqual(self.ask(f"lists/{name}", token, unit=DISTRICT, on=ON)["total"], count)

    def test_the_list_behind_a_figure_has_as_many_children(self) -> None:
        for reader in READERS:
            token = self.sign_in(reader)
            opened = sum(self.open_all(token, report, unit)
                         for report in ("PL01", "PL02") for unit in (PROVINCE, DISTRICT, COMMUNE))
            self.assertGreater(opened, FIGURES_AT_LEAST, reader)


if __name__ == "__main__":
    unittest.main()
