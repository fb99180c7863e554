// docs/reference/permissions.md is written from the declarations; `MANGNON_GOLDEN=rewrite` writes it anew.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "app/catalogue.hpp"

namespace mangnon::app {
namespace {

constexpr const char* PAGE = MANGNON_SOURCE_DIR "/docs/reference/permissions.md";

std::string heading() {
  return "# Permissions\n\n"
         "Written from `src/app/roles.cpp` and the catalogue of operations; a test compares. A role is held over one "
         "unit and all\nbelow it; everything is judged in this order: permission, scope, class. Classes: C0 ordinary, "
         "C1 restricted, C2 secret\n(docs/domain/access.md ACCESS-5). \"Widest\" is the widest unit a role may be held "
         "over.\n\n";
}

// One row a role, one column a permission.
std::string roles_table() {
  std::string head = "| Role | Vai trò | Knows up to | Widest |";
  std::string rule = "| --- | --- | --- | --- |";
  for (const auto& permission : PERMISSION_WORDS) {
    if (permission.value == Permission::none) continue;
    head += " " + std::string(permission.code) + " |";
    rule += " --- |";
  }
  std::string table = head + "\n" + rule + "\n";
  for (const auto& role : ROLE_WORDS) {
    const auto& rights = rights_of(role.value);
    table += "| `" + std::string(role.code) + "` | " + std::string(role.vi) + " | " +
             std::string(domain::code_of(rights.knows)) + " | " + std::string(domain::code_of(rights.widest)) + " |";
    for (const auto& permission : PERMISSION_WORDS)
      if (permission.value != Permission::none) table += may(role.value, permission.value) ? " yes |" : " |";
    table += "\n";
  }
  return table;
}

std::string operations_table() {
  std::string table = "\n| Operation | Needs | Roles |\n| --- | --- | --- |\n";
  for (const auto& operation : operations()) {
    table += "| `" + std::string(operation.name) + "` | " + std::string(domain::code_of(operation.permission)) + " |";
    std::string roles;
    for (const auto& role : ROLE_WORDS)
      if (may(role.value, operation.permission)) roles += (roles.empty() ? " " : ", ") + std::string(role.code);
    table += roles + " |\n";
  }
  return table;
}

// ACCESS-16
TEST(PermissionsPage, IsAsDeclared) {
  const auto page = heading() + roles_table() + operations_table();
  const char* mode = std::getenv("MANGNON_GOLDEN");
  if (mode != nullptr && std::string(mode) == "rewrite") std::ofstream(PAGE, std::ios::binary) << page;
  std::ifstream file(PAGE, std::ios::binary);
  EXPECT_EQ(std::string(std::istreambuf_iterator<char>(file), {}), page) << "MANGNON_GOLDEN=rewrite writes it anew";
}

}  // namespace
}  // namespace mangnon::app
