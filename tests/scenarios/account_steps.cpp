// Sentences about accounts and signing in.
#include "scenarios/steps.hpp"

namespace mangnon::scenarios {

namespace {

using Words = std::vector<std::string>;
using Reply = std::optional<Answer>;

Reply sign_in(World& world, const Words& words, const Line&) {
  return world.driver().sign_in(World::username_of(words[0]), words[1]);
}

Reply fail_to_sign_in(World& world, const Words& words, const Line&) {
  for (int i = 0; i < parse_number(words[1]); ++i) {
    const auto answer = world.driver().sign_in(World::username_of(words[0]), "a wrong password");
    if (answer.done()) throw Unfulfilled("signed in");
    expect_equal("the refusal", answer.refusals.front().code, "SIGN_IN_REFUSED");
  }
  return std::nullopt;
}

Reply add_user(World& world, const Words& words, const Line&) {
  return world.driver().add_user(World::username_of(words[0]),
                                 {.username = words[1], .role = words[2], .unit = words[3], .password = words[4]});
}

Reply set_disabled(World& world, const Words& words, const Line&) {
  return world.driver().set_user_disabled(World::username_of(words[0]), World::username_of(words[2]),
                                          words[1] == "disables");
}

Reply reset_password(World& world, const Words& words, const Line&) {
  return world.driver().reset_password(World::username_of(words[0]), World::username_of(words[1]));
}

Reply change_password(World& world, const Words& words, const Line&) {
  return world.driver().change_password(World::username_of(words[0]), words[1], words[2]);
}

Reply list_users(World& world, const Words& words, const Line&) {
  const auto answer = world.driver().list_users(World::username_of(words[0]));
  if (!answer.done()) return answer;
  std::vector<std::string> names;
  for (const auto& each : answer.value["users"].items()) names.push_back(reading_of(each));
  expect_equal("the accounts", joined(names), joined(parse_names(words[1])));
  return answer;
}

constexpr Step STEPS[] = {{"PERSON signs in with NAME", sign_in},
                          {"PERSON fails to sign in ([0-9]+) times", fail_to_sign_in},
                          {"PERSON adds user NAME as ([a-z]+) of ([^ ]+) with password NAME", add_user},
                          {"PERSON (disables|enables) PERSON", set_disabled},
                          {"PERSON resets the password of PERSON", reset_password},
                          {"PERSON changes the password from NAME to NAME", change_password},
                          {"PERSON lists the accounts(?::(.*))?", list_users}};

}  // namespace

std::span<const Step> account_steps() {
  return STEPS;
}

}  // namespace mangnon::scenarios
