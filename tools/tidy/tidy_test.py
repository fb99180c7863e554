"""Each rule finds what it forbids and leaves alone what it allows: `python3 tools/tidy/tidy_test.py`."""
import json
import sys
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

import built
import definitions
import documents
import failures
import includes
import layers
import ratchet
import sizes
import sql
import words
from source import Finding, Source, Tree


def found(rule, *files):
    """The findings of one rule on a tree of (path, text) pairs, as "line rule" words."""
    tree = Tree([Source(path, text) for path, text in files])
    return [f"{finding.line} {finding.rule}" for finding in rule.check(tree)]


def function_of(lines: int) -> str:
    return "int f(int x) {\n" + "  ++x;\n" * (lines - 2) + "}\n"


class Includes(unittest.TestCase):
    def test_down_is_allowed_and_up_is_not(self):
        self.assertEqual([], found(includes, ("src/app/a.cpp", '#include "domain/child.hpp"\n')))
        self.assertEqual(["1 includes"], found(includes, ("src/domain/a.cpp", '#include "app/context.hpp"\n')))

    def test_sideways_needs_an_entry(self):
        self.assertEqual([], found(includes, ("src/storage/sqlite/a.cpp", '#include "storage/sql/rows.hpp"\n')))
        self.assertEqual(["1 includes"], found(includes, ("src/storage/sql/a.cpp", '#include "storage/sqlite/x.hpp"\n')))

    def test_a_third_party_header_has_one_home(self):
        self.assertEqual([], found(includes, ("src/wire/a.cpp", "#include <boost/json.hpp>\n")))
        self.assertEqual(["1 includes"], found(includes, ("src/app/a.cpp", "#include <boost/json.hpp>\n")))

    def test_the_domain_sees_no_file(self):
        self.assertEqual(["1 includes"], found(includes, ("src/domain/a.cpp", "#include <fstream>\n")))

    def test_the_generator_may_not_count_with_the_registers_own_engine(self):
        for engine in ("tabulation/count.hpp", "domain/child.hpp", "names/fold.hpp"):
            self.assertEqual(["1 includes"], found(includes, ("src/generator/a.cpp", f'#include "{engine}"\n')))

    def test_a_target_links_only_what_it_may_include(self):
        self.assertEqual(["1 includes"], found(includes, ("src/domain/CMakeLists.txt",
                                                          "mangnon_library(domain LINK mangnon_app)\n")))
        self.assertEqual([], found(includes, ("src/domain/CMakeLists.txt",
                                              "mangnon_library(domain LINK mangnon_base TEST_LINK mangnon_app)\n")))

    def test_an_unknown_folder_is_a_finding(self):
        self.assertEqual(["1 includes"], found(includes, ("src/helpers/a.cpp", '#include "base/date.hpp"\n')))

    def test_every_sideways_pair_lies_on_one_level(self):
        for source, target in layers.SIDEWAYS:
            self.assertEqual(layers.LEVELS[source], layers.LEVELS[target], (source, target))


class Sizes(unittest.TestCase):
    def test_a_function_of_60_lines_is_allowed_and_of_61_is_not(self):
        self.assertEqual([], found(sizes, ("src/a.cpp", function_of(60))))
        self.assertEqual(["1 function-length"], found(sizes, ("src/a.cpp", function_of(61))))

    def test_functions_in_classes_and_namespaces_are_measured(self):
        text = "namespace a {\nclass B {\n " + function_of(61) + "};\n}  // namespace a\n"
        self.assertEqual(["3 function-length"], found(sizes, ("src/a.cpp", text)))

    def test_a_table_is_not_a_function(self):
        table = "constexpr int TABLE[] = {\n" + "  1,\n" * 100 + "};\n"
        self.assertEqual([], found(sizes, ("src/a.cpp", table)))

    def test_braces_in_literals_and_comments_do_not_count(self):
        text = 'int f() {\n  auto a = "{{"; // {\n  auto b = R"({)"; /* { */\n  auto c = \'{\';\n}\n' + function_of(61)
        self.assertEqual(["6 function-length"], found(sizes, ("src/a.cpp", text)))

    def test_a_constructor_with_initialisers_and_a_lambda_parameter_are_followed(self):
        text = "A::A(int x) : a_{x}, b_(x) {\n}\n" + function_of(61)
        self.assertEqual(["3 function-length"], found(sizes, ("src/a.cpp", text)))

    def test_a_header_of_150_lines_is_allowed_and_of_151_is_not(self):
        self.assertEqual([], found(sizes, ("src/a.hpp", "\n" * 150)))
        self.assertEqual(["1 file-length"], found(sizes, ("src/a.hpp", "\n" * 151)))

    def test_600_lines_are_the_hard_limit(self):
        self.assertEqual(["1 file-length"], found(sizes, ("src/a.cpp", "\n" * 600)))
        self.assertEqual(["1 file-hard-limit"], found(sizes, ("src/a.cpp", "\n" * 601)))


class Words(unittest.TestCase):
    def test_banned_calls_are_found_in_code_only(self):
        for call in ("std::stoi(x)", "atoi(x)", "sprintf(a, b)", "localtime(&t)", "std::system(x)", "new Thing(x)",
                     "delete thing", "rand()"):
            self.assertEqual(["1 banned-call"], found(words, ("src/a.cpp", f"auto y = {call};\n")), call)
            self.assertEqual([], found(words, ("src/a.cpp", f"// {call}\nauto y = \"{call}\";\n")), call)

    def test_deleted_functions_and_similar_names_are_no_calls(self):
        self.assertEqual([], found(words, ("src/a.cpp", "A(const A&) = delete;\nauto x = operand(renew);\n"
                                                        "auto y = file_system(a) + a.system(b);\n")))

    def test_an_enum_switch_has_no_default_but_a_switch_on_a_character_may(self):
        enum = "switch (k) {\n  case Kind::a: break;\n  default: break;\n}\n"
        self.assertEqual(["3 switch-default"], found(words, ("src/a.cpp", enum)))
        self.assertEqual([], found(words, ("src/a.cpp", enum.replace("Kind::a", "'a'"))))

    def test_marks_spaces_and_tabs_are_found(self):
        self.assertEqual(["1 mark"], found(words, ("src/a.cpp", "// TO" "DO later\n")))
        self.assertEqual(["1 white-space"], found(words, ("src/a.cpp", "int x; \n")))
        self.assertEqual(["1 white-space"], found(words, ("src/a.cpp", "\tint x;\n")))
        self.assertEqual([], found(words, ("Makefile", "a:\n\tb\n")))

    def test_a_switched_off_test_is_found(self):
        self.assertEqual(["1 switched-off"], found(words, ("src/a_test.cpp", "TEST(A, DISABLED_B) {}\n")))
        self.assertEqual(["1 switched-off"], found(words, ("web/src/a.test.ts", "it.only('x', f);\n")))

    def test_the_console_belongs_to_the_edges(self):
        self.assertEqual(["1 banned-call"], found(words, ("src/app/a.cpp", "std::cout << 1;\n")))
        self.assertEqual([], found(words, ("src/cli/a.cpp", "std::cout << 1;\n")))

    def test_a_header_begins_with_its_paragraph(self):
        self.assertEqual(["1 header"], found(words, ("src/a/a.hpp", "#pragma once\n")))
        self.assertEqual([], found(words, ("src/a/a.hpp", "// A child.\n#pragma once\n")))


class Sql(unittest.TestCase):
    def test_columns_are_named_and_time_is_passed(self):
        self.assertEqual(["1 sql"], found(sql, ("src/a.cpp", 'auto q = "SELECT * FROM child";\n')))
        self.assertEqual(["2 sql"], found(sql, ("src/a.sql", "CREATE TABLE a (\n b TEXT DEFAULT CURRENT_TIMESTAMP);\n")))
        self.assertEqual([], found(sql, ("src/a.cpp", 'auto q = "SELECT count(*) FROM child";\n')))

    def test_a_statement_is_not_joined_with_a_variable(self):
        self.assertEqual(["1 sql"], found(sql, ("src/a.cpp", 'run("SELECT a FROM b WHERE c = \'" + name + "\'");\n')))
        self.assertEqual([], found(sql, ("src/a.cpp", 'run("SELECT a FROM b WHERE c = :c", name);\n')))

    def test_the_schemas_own_words_may_be_joined(self):
        self.assertEqual([], found(sql, ("src/a.cpp", 'auto q = "SELECT " + fact_columns("v") + " FROM v";\n')))

    def test_what_one_engine_alone_has_stays_in_its_folder(self):
        text = 'run("SELECT a FROM b FOR UPDATE");\n'
        self.assertEqual(["1 sql"], found(sql, ("src/storage/sql/a.cpp", text)))
        self.assertEqual([], found(sql, ("src/storage/postgres/a.cpp", text)))


class Definitions(unittest.TestCase):
    ROW = "namespace mangnon::a {\n\nstruct Row {\n  int number = 0;\n};\n\n}  // namespace mangnon::a\n"

    def test_two_types_of_one_name_in_one_namespace_are_found(self):
        self.assertEqual(["3 definition"], found(definitions, ("src/a/one.hpp", self.ROW), ("src/a/two.hpp", self.ROW)))

    def test_other_namespaces_and_a_files_own_types_are_left_alone(self):
        other = self.ROW.replace("mangnon::a", "mangnon::b")
        own = self.ROW.replace("struct", "namespace {\n\nstruct").replace("};\n", "};\n\n}  // namespace\n", 1)
        self.assertEqual([], found(definitions, ("src/a/one.hpp", self.ROW), ("src/b/two.hpp", other),
                                   ("src/a/three.cpp", own)))


class FailureTypes(unittest.TestCase):
    GOOD = ('inline constexpr FailureType NO_CHILD{\n    "NO_CHILD", FailureKind::not_found, Level::error,\n'
            '    "Không có trẻ {0}, "\n    "xin xem lại.", "No child {0}.", "L1"};\n'
            "inline constexpr const FailureType* FAILURES[] = {&NO_CHILD};\n")

    def test_a_complete_type_is_in_order(self):
        self.assertEqual([], found(failures, ("src/a/failures.hpp", self.GOOD)))

    def test_a_missing_text_parameter_id_or_listing_is_found(self):
        for old, new in (('"No child {0}."', '""'), ("No child {0}", "No child"), ('"NO_CHILD"', '"NO_KID"'),
                         ("&NO_CHILD", ""), ("Không có trẻ", "Khong co tre")):
            changed = self.GOOD.replace(old, new).replace("xin xem lại", "xin xem lai")
            self.assertIn("1 failure", found(failures, ("src/a/failures.hpp", changed)), new)

    def test_a_word_may_be_one_parameter_in_each_language(self):
        self.assertEqual([], found(failures, ("src/a/failures.hpp", self.GOOD.replace("child {0}", "child {1}"))))
        self.assertEqual(["1 failure"], found(failures, ("src/a/failures.hpp", self.GOOD.replace("{0}", "{2}"))))

    def test_one_id_stands_once(self):
        self.assertEqual(["1 failure"], found(failures, ("src/a/failures.hpp", self.GOOD),
                                              ("src/b/failures.hpp", self.GOOD)))


class Documents(unittest.TestCase):
    def test_a_dead_link_is_found(self):
        self.assertEqual(["3 markdown"], found(documents, ("docs/a.md", "# A\n\n[b](b.md)\n")))
        self.assertEqual([], found(documents, ("docs/a.md", "# A\n[b](b.md#x) [c](../docs)\n"), ("docs/b.md", "# B\n")))

    def test_a_page_has_one_title(self):
        self.assertEqual(["1 markdown"], found(documents, ("a.md", "# A\n\n# B\n")))
        self.assertEqual([], found(documents, ("a.md", "# A\n\n```sh\n# comment\n```\n")))

    def test_a_cited_statement_exists(self):
        domain = ("docs/domain/count.md", "# Counting\n\n**COUNT-1** A child is counted once.\n")
        self.assertEqual([], found(documents, domain, ("tests/scenarios/a.scenario", "proves COUNT-1\n")))
        self.assertIn("1 statement", found(documents, domain, ("tests/scenarios/a.scenario", "proves COUNT-2\n")))

    def test_a_scenario_cites_a_statement(self):
        domain = ("docs/domain/count.md", "# Counting\n\n**COUNT-1** A child is counted once.\n")
        self.assertEqual(["1 statement"], found(documents, domain, ("tests/scenarios/a.scenario", "nothing\n")))

    def test_both_catalogues_have_every_key(self):
        vi = ("web/src/lib/i18n/vi.ts", "export const vi = {\n  menu: {\n    list: 'Danh sách',\n  },\n};\n")
        en = ("web/src/lib/i18n/en.ts", "export const en = {\n  menu: {\n    list: 'List',\n    tree: 'Tree',\n  },\n};\n")
        self.assertEqual(["4 catalogue"], found(documents, vi, en))
        self.assertEqual([], found(documents, vi, ("web/src/lib/i18n/en.ts", vi[1])))


class Built(unittest.TestCase):
    PARENT = ("src/CMakeLists.txt", "foreach(folder IN ITEMS base storage/sql)\n")

    def test_a_folder_without_cmake_is_found(self):
        self.assertEqual(["1 not-built"], found(built, self.PARENT, ("src/base/a_test.cpp", "")))
        self.assertEqual([], found(built, self.PARENT, ("src/base/CMakeLists.txt", ""), ("src/base/a_test.cpp", "")))

    def test_a_folder_that_its_parent_does_not_name_is_found(self):
        self.assertEqual(["1 not-built"], found(built, self.PARENT, ("src/sql/CMakeLists.txt", ""), ("src/sql/a.cpp", "")))

    def test_a_test_that_no_list_names_is_found(self):
        parent = ("tests/CMakeLists.txt", "foreach(folder IN ITEMS model)\n")
        named = ("tests/model/CMakeLists.txt", "mangnon_test(model SOURCES a_test.cpp)\n")
        self.assertEqual([], found(built, parent, named, ("tests/model/a_test.cpp", "")))
        self.assertEqual(["1 not-built"], found(built, parent, named, ("tests/model/a_test.cpp", ""),
                                                ("tests/model/b_test.cpp", "")))

    def test_a_preset_that_is_gone_is_found(self):
        have = [{"name": name} for name in ("release", "dev", "asan", "fuzz", "bench")]
        self.assertEqual(["1 not-built"], found(built, ("CMakePresets.json", json.dumps({"configurePresets": have}))))


class Ratchet(unittest.TestCase):
    FINDING = Finding("file-length", "src/a.cpp", 1, "too long")

    def test_an_allowance_hides_that_many_findings_and_no_more(self):
        allowed = ratchet.read("# rule path number\nfile-length src/a.cpp 1\n")
        self.assertEqual([], list(ratchet.hold([self.FINDING], allowed)))
        self.assertEqual(2, len(list(ratchet.hold([self.FINDING, self.FINDING], allowed))))

    def test_a_file_that_is_too_long_may_not_grow(self):
        allowed = {("function-length", "src/a.cpp"): 2}
        for length, findings in ((62, 0), (63, 1)):
            raw = sizes.check(Tree([Source("src/a.cpp", function_of(length))]))
            self.assertEqual(findings, len(list(ratchet.hold(raw, allowed))))

    def test_an_allowance_that_is_no_longer_needed_is_a_finding(self):
        self.assertEqual(1, len(list(ratchet.hold([], {("file-length", "src/a.cpp"): 1}))))

    def test_some_rules_have_no_ratchet(self):
        finding = Finding("includes", "src/a.cpp", 1, "upwards")
        self.assertEqual(["includes", "ratchet"],
                         [f.rule for f in ratchet.hold([finding], {("includes", "src/a.cpp"): 1})])


if __name__ == "__main__":
    unittest.main()
