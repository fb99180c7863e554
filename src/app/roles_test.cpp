#include "app/roles.hpp"

#include <gtest/gtest.h>

namespace mangnon::app {
namespace {

// ACCESS-6
TEST(Roles, AnAdministratorKeepsAccountsAndSeesNoChild) {
  EXPECT_TRUE(may(Role::administrator, Permission::manage_users));
  for (const auto permission : {Permission::read_children, Permission::write_register, Permission::import_files,
                                Permission::see_restricted, Permission::see_secret})
    EXPECT_FALSE(may(Role::administrator, permission)) << domain::code_of(permission);
}

TEST(Roles, AReaderChangesNothingAndKnowsNothingConfidential) {
  EXPECT_TRUE(may(Role::reader, Permission::read_children));
  for (const auto permission : {Permission::write_register, Permission::import_files, Permission::see_restricted,
                                Permission::see_secret, Permission::manage_users, Permission::keep_store})
    EXPECT_FALSE(may(Role::reader, permission)) << domain::code_of(permission);
}

TEST(Roles, OnlyAdministratorsKeepAccounts) {
  for (const auto role : {Role::province, Role::district, Role::commune, Role::reader})
    EXPECT_FALSE(may(role, Permission::manage_users) || may(role, Permission::keep_store)) << domain::code_of(role);
}

// ACCESS-5: the commune works with the child, the district adds up.
TEST(Roles, TheDistrictSeesRestrictedGroupsButNoSecretOnes) {
  EXPECT_TRUE(may(Role::district, Permission::see_restricted));
  EXPECT_FALSE(may(Role::district, Permission::see_secret));
  EXPECT_TRUE(may(Role::commune, Permission::see_secret));
}

TEST(Roles, WhoeverIsSignedInMayKeepTheirOwnSession) {
  for (const auto& role : ROLE_WORDS) EXPECT_TRUE(may(role.value, Permission::none)) << role.code;
}

TEST(Roles, WhoSeesSecretGroupsSeesRestrictedOnesToo) {
  for (const auto& role : ROLE_WORDS)
    EXPECT_TRUE(!may(role.value, Permission::see_secret) || may(role.value, Permission::see_restricted)) << role.code;
}

}  // namespace
}  // namespace mangnon::app
