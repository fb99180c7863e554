// The plain records that the store keeps beside the journals: people who sign in, their sessions, the audit trail, the
// commands already answered, imports and their quarantine, jobs. Domain values (children, units) are in domain/.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/history.hpp"
#include "domain/unit.hpp"

namespace mangnon::storage {

using base::Moment;

struct UserRecord {
  domain::UserId id{};
  std::string username{};  // folded to lower case; unique
  std::string full_name{};
  std::string role{};           // code of app/roles.hpp
  domain::UnitId unit{};        // the scope: this unit and all below it
  std::string password_hash{};  // crypto/password.hpp
  bool must_change_password = false;
  bool disabled = false;
  Moment created_at{};

  bool operator==(const UserRecord&) const = default;
};

struct SessionRecord {
  std::string token_hash{};  // the token itself is never stored
  domain::UserId user{};
  std::string csrf{};
  Moment created_at{};
  Moment seen_at{};
  std::string device{};  // what the browser says it is

  bool operator==(const SessionRecord&) const = default;
};

// One line of who did what to which record (NĐ 13/2023 Đ38.2; domain.md 10.5). No names, no values.
struct AuditRecord {
  base::Uuid id{};
  Moment at{};
  domain::UserId actor{};      // nil before sign-in
  std::string operation{};     // name in app/catalogue
  std::string subject_kind{};  // child, household, unit, import, user, report …
  std::string subject{};       // its id or code
  domain::UnitId unit{};       // the actor's scope at the time
  std::string outcome{};       // "done" or the failure code
  std::string detail{};        // safe words only: counts, report code, reference date

  bool operator==(const AuditRecord&) const = default;
};

// A command that was answered: the same id with the same digest gets the same answer again.
struct CommandRecord {
  domain::CommandId id{};
  std::string name{};
  std::string digest{};  // of the command's content
  std::string answer{};  // JSON
  Moment at{};

  bool operator==(const CommandRecord&) const = default;
};

struct ImportRecord {
  domain::ImportId id{};
  domain::UnitId unit{};
  std::string filename{};
  std::string digest{};  // of the file's bytes
  base::Date reference_on{};
  Moment at{};
  domain::UserId actor{};
  std::string state{};        // preview, committed, cancelled
  std::string stored_file{};  // path within the data folder, while kept
  std::string summary{};      // JSON of app/import_summary.hpp

  bool operator==(const ImportRecord&) const = default;
};

// A refused row, kept until corrected or dismissed.
struct QuarantineRecord {
  domain::ImportId import{};
  int row = 0;  // row number in the sheet
  domain::UnitId unit{};
  std::string state{};     // refused, corrected, dismissed
  std::string values{};    // JSON: column key → text as read
  std::string findings{};  // JSON
  Moment at{};

  bool operator==(const QuarantineRecord&) const = default;
};

struct JobRecord {
  base::Uuid id{};
  std::string kind{};
  std::string state{};  // queued, running, done, failed, cancelled
  domain::UserId actor{};
  domain::UnitId unit{};
  std::string request{};  // JSON: enough to resume
  long done = 0;
  long total = 0;        // 0: not known
  std::string result{};  // JSON
  Moment at{};
  Moment changed_at{};

  bool operator==(const JobRecord&) const = default;
};

// What a person found of two records that looked like one child. first < second.
struct VerdictRecord {
  domain::ChildId first{};
  domain::ChildId second{};
  bool different = true;  // two children; false: that was taken back
  domain::UserId actor{};
  Moment at{};

  bool operator==(const VerdictRecord&) const = default;
};

// Reference data that ships with the program or is loaded by an administrator: a file of data/, dated.
struct ReferenceDocument {
  std::string name{};  // "units_history.csv"
  base::Date edition_on{};
  std::string content{};

  bool operator==(const ReferenceDocument&) const = default;
};

}  // namespace mangnon::storage
