// Every operation of the register, each declared once: its name, who may call it, what goes in and comes out, and the
// function. The HTTP routes, the command line's `command`, the API description and the tests that nothing is forgotten
// read this list.
#pragma once

#include <string_view>
#include <vector>

#include "app/command.hpp"

namespace mangnon::app {

// One member of an operation's input.
struct InputField {
  std::string_view key;
  std::string_view form;  // uuid, date, text, number, facts, codes, evidence
  bool required = true;
  std::string_view summary;  // English, for the API description
};

struct Operation {
  std::string_view name;  // imperative, snake case: POST /api/v1/commands/{name}
  Permission permission;
  std::string_view vi;
  std::string_view summary;
  std::vector<InputField> input;
  // `input` is the JSON body; `id` the Idempotency-Key.
  Outcome<wire::Json> (*run)(Context& context, domain::CommandId id, const wire::Json& input);
};

[[nodiscard]] const std::vector<Operation>& operations();
[[nodiscard]] const Operation* find_operation(std::string_view name);

// Every failure type of the program, for the API reference and for tests. Ids are unique.
[[nodiscard]] std::vector<const base::FailureType*> all_failures();

}  // namespace mangnon::app
