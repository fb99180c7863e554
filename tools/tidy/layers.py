"""The dependency rule: includes point down only. The table in docs/map.md says it in short."""

LEVELS = {
    "base": 0,
    "assets": 1, "domain": 1, "names": 1, "crypto": 1,
    "tabulation": 2, "matching": 2, "documents": 2, "sync": 2,
    "storage": 3, "wire": 3,
    "app": 4, "reports": 4,
    "exchange": 5, "generator": 5,
    "storage/memory": 5, "storage/sql": 5, "storage/sqlite": 5, "storage/postgres": 5,
    "documents/text": 5, "documents/html": 5, "documents/csv": 5, "documents/json": 5,
    "documents/xlsx": 5, "documents/pdf": 5, "documents/docx": 5,
    "http": 6, "cli": 6,
    "main": 7,
}

# The only includes within one level, each with its reason.
SIDEWAYS = {
    ("domain", "names"): "a person's name is a value of the register",
    ("reports", "app"): "a paper asks for its figures in the actor's name, through the same questions",
    ("storage/sqlite", "storage/sql"): "statements and row codecs are written once",
    ("storage/postgres", "storage/sql"): "statements and row codecs are written once",
    ("exchange", "documents/xlsx"): "the blank template and the answered workbook are workbooks",
    ("generator", "documents/xlsx"): "the invented workbooks are workbooks",
}

# What a folder may not include although it lies lower.
NEVER = {
    "generator": ({"tabulation", "storage", "app", "reports", "wire"},
                  "truth.json must be computed independently of the register"),
    "documents": ({"domain", "names", "crypto"}, "a Document knows words and tables, not children"),
}

# Folders that see no file, thread, stream or machine clock.
PURE = {"domain", "names", "matching", "tabulation", "sync", "documents"}
IMPURE_HEADERS = {"fstream", "iostream", "thread", "mutex", "shared_mutex", "condition_variable", "atomic", "future",
                  "filesystem", "ctime", "time.h", "cstdio", "stdio.h", "random"}

# Where each third-party header may be included: prefix of the header → folders.
HOMES = {
    "boost/asio": {"http"}, "boost/beast": {"http"}, "openssl/": {"http", "crypto"},
    "boost/json": {"wire"},
    "soci": {"storage/sql", "storage/sqlite", "storage/postgres"},
    "sqlite3.h": {"storage/sql", "storage/sqlite"}, "sqlite3/soci": {"storage/sql", "storage/sqlite"},
    "libpq-fe.h": {"storage/sql", "storage/postgres"}, "postgresql/soci": {"storage/sql", "storage/postgres"},
    "unicode/": {"names"},
    "zip.h": {"exchange", "documents/docx"}, "expat.h": {"exchange"},
    "xlsxwriter": {"documents/xlsx"},
    "pango/": {"documents/pdf"}, "cairo": {"documents/pdf"}, "glib": {"documents/pdf"},
    "fontconfig/": {"documents/pdf"},
    "qrencode.h": {"documents"},
    "pugixml.hpp": {"documents/docx"},
    "sodium": {"crypto"}, "liboath/": {"crypto"},
    "spdlog/": {"http", "cli", "main"},
    "CLI/": {"cli"},
    "toml++/": {"main"}, "prometheus/": {"http"},
    "gtest/": {"tests"}, "gmock/": {"tests"}, "rapidcheck": {"tests"}, "benchmark/": {"bench"},
}


def folder_of(path: str) -> str | None:
    """The layer of a path below src/: "storage/sql/rows.hpp" → "storage/sql"; None when it is in no known layer."""
    parts = path.split("/")[:-1]
    for length in (2, 1):
        name = "/".join(parts[:length])
        if len(parts) >= length and name in LEVELS:
            return name
    return None


def refusal(source: str, target: str, in_test: bool = False) -> str | None:
    """Why `source` may not include `target`; None when it may. From level 4 on tests may look at their folder from
    above: with a real store below and a writer of papers behind."""
    if source == target:
        return None
    forbidden, reason = NEVER.get(source, (set(), ""))
    if target in forbidden and not in_test:
        return reason
    if LEVELS[target] < LEVELS[source] or (source, target) in SIDEWAYS:
        return None
    if in_test and LEVELS[target] <= (max(LEVELS[source], 5) if LEVELS[source] >= 4 else LEVELS[source]):
        return None
    return f"level {LEVELS[source]} may not include level {LEVELS[target]}"
