// The one door for changes. Every command, from whichever edge it comes, passes here: permission, idempotence, the work
// in one transaction with its audit line, and the refusal's own audit line afterwards (docs/domain/register.md REG-13).
#pragma once

#include <functional>
#include <string>

#include "app/context.hpp"
#include "app/outcome.hpp"
#include "wire/json.hpp"

namespace mangnon::app {

struct Envelope {
  domain::CommandId id{};  // made by the client
  std::string name{};      // of the catalogue
  std::string digest{};    // of the content, so that the same id with other content is refused
};

// What a command did, for the answer and the audit line.
struct Done {
  wire::Json answer{};
  std::string subject_kind{};
  std::string subject{};
  std::string detail{};
};

using Work = std::function<Outcome<Done>(storage::Transaction&, base::Moment now)>;

// RETURNS the answer; for a command already done, the first answer again.
// FAILS NOT_PERMITTED (before anything else), COMMAND_ID_REUSED, and whatever the work refuses with; then nothing is
// stored but the refusal's audit line.
[[nodiscard]] Outcome<wire::Json> run_command(Context& context, const Envelope& envelope, Permission permission,
                                              const Work& work);

// The audit line of a question about one record or a list (reading is audited the same way). `outcome` is "done" or the
// code of the refusal.
void note_reading(Context& context, const std::string& operation, const std::string& subject_kind,
                  const std::string& subject, const std::string& detail, const std::string& outcome = "done");

[[nodiscard]] storage::AuditRecord audit_line(Context& context, base::Moment at, const std::string& operation,
                                              const std::string& subject_kind, const std::string& subject,
                                              const std::string& outcome, const std::string& detail);

}  // namespace mangnon::app
