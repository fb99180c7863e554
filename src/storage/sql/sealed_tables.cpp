#include "storage/sql/sealed_tables.hpp"

#include <algorithm>

namespace mangnon::storage::sql {

namespace {

template <std::size_t Count>
using Names = std::array<std::string_view, Count>;

constexpr Names<2> ACTION_KEY = {"child_id", "action_no"};
constexpr Names<1> ACTION_COLUMNS_SEALED = {"payload"};
constexpr Names<3> SPAN_KEY = {"child_id", "valid_from", "recorded_at"};
// All texts of the table that the field table calls sensitive; dates, numbers and yes or no stand in columns of their
// form.
constexpr Names<12> SPAN_COLUMNS_SEALED = {
    "note", "father_states",    "mother_states",      "exit_reason", "religion",        "divorce_decision",
    "job",  "disability_types", "disability_cert_no", "illness",     "treatment_place", "school_left_reason"};
constexpr Names<3> EPISODE_KEY = {"child_id", "episode_id", "recorded_at"};
constexpr Names<6> EPISODE_COLUMNS_SEALED = {"code", "end_reason", "source", "note", "finder", "confirmed_by"};
constexpr Names<4> EVIDENCE_KEY = {"child_id", "episode_id", "recorded_at", "evidence_no"};
constexpr Names<3> EVIDENCE_COLUMNS_SEALED = {"type", "number", "issuer"};
constexpr Names<4> DECLINED_KEY = {"child_id", "kind", "code", "recorded_at"};
constexpr Names<3> DECLINED_COLUMNS_SEALED = {"code", "basis", "note"};
constexpr Names<4> SEAL_CHILD_KEY = {"child_id", "round_id", "unit_id", "sending"};
constexpr Names<1> SEAL_CHILD_COLUMNS_SEALED = {"codes"};
constexpr Names<1> COMMAND_KEY = {"command_id"};
// The digest too: of a command with few possible contents it tells which it was.
constexpr Names<2> COMMAND_COLUMNS_SEALED = {"digest", "answer"};
constexpr Names<2> QUARANTINE_KEY = {"import_id", "row_no"};
constexpr Names<2> QUARANTINE_COLUMNS_SEALED = {"cells", "findings"};
constexpr Names<1> COMMENT_KEY = {"comment_id"};
constexpr Names<2> COMMENT_COLUMNS_SEALED = {"note", "answer"};
constexpr Names<1> EMERGENCY_KEY = {"access_id"};
constexpr Names<1> EMERGENCY_COLUMNS_SEALED = {"reason"};

constexpr Names<3> SUPPORT_KEY = {"child_id", "support_id", "recorded_at"};
constexpr Names<2> SUPPORT_COLUMNS_SEALED = {"donor", "result"};
constexpr Names<1> TRANSFER_KEY = {"transfer_id"};
constexpr Names<2> TRANSFER_COLUMNS_SEALED = {"note", "answer"};
constexpr Names<3> POLICE_KEY = {"child_id", "batch_id", "step_number"};
constexpr Names<1> POLICE_COLUMNS_SEALED = {"note"};

constexpr Names<2> CONSENT_KEY = {"child_id", "consent_id"};
constexpr Names<3> CONSENT_COLUMNS_SEALED = {"data", "receiver", "proof"};
constexpr Names<1> DISCLOSURE_KEY = {"disclosure_id"};
constexpr Names<3> DISCLOSURE_COLUMNS_SEALED = {"data", "receiver", "reason"};

constexpr Names<2> MESSAGE_KEY = {"message_id", "number"};
constexpr Names<1> MESSAGE_COLUMNS_SEALED = {"words"};
constexpr Names<1> VISIT_KEY = {"visit_id"};
constexpr Names<2> VISIT_COLUMNS_SEALED = {"informant", "note"};

constexpr std::array TABLES = {
    SealedTable{"child_action", "action_id", ACTION_KEY, ACTION_COLUMNS_SEALED, true},
    SealedTable{"child_version", "child_id", SPAN_KEY, SPAN_COLUMNS_SEALED},
    SealedTable{"circumstance", "episode_id", EPISODE_KEY, EPISODE_COLUMNS_SEALED},
    SealedTable{"circumstance_evidence", "episode_id", EVIDENCE_KEY, EVIDENCE_COLUMNS_SEALED},
    SealedTable{"declined_proposal", "child_id", DECLINED_KEY, DECLINED_COLUMNS_SEALED},
    SealedTable{"seal_child", "child_id", SEAL_CHILD_KEY, SEAL_CHILD_COLUMNS_SEALED, true},
    SealedTable{"command", "command_id", COMMAND_KEY, COMMAND_COLUMNS_SEALED},
    SealedTable{"quarantine", "import_id", QUARANTINE_KEY, QUARANTINE_COLUMNS_SEALED},
    SealedTable{"appraisal_comment", "comment_id", COMMENT_KEY, COMMENT_COLUMNS_SEALED},
    SealedTable{"emergency_access", "access_id", EMERGENCY_KEY, EMERGENCY_COLUMNS_SEALED},
    SealedTable{"support", "support_id", SUPPORT_KEY, SUPPORT_COLUMNS_SEALED},
    SealedTable{"transfer", "transfer_id", TRANSFER_KEY, TRANSFER_COLUMNS_SEALED},
    SealedTable{"police_answer", "child_id", POLICE_KEY, POLICE_COLUMNS_SEALED, true},
    SealedTable{"consent", "consent_id", CONSENT_KEY, CONSENT_COLUMNS_SEALED, true},
    SealedTable{"disclosure", "disclosure_id", DISCLOSURE_KEY, DISCLOSURE_COLUMNS_SEALED, true},
    SealedTable{"round_message_step", "message_id", MESSAGE_KEY, MESSAGE_COLUMNS_SEALED, true},
    SealedTable{"household_visit", "visit_id", VISIT_KEY, VISIT_COLUMNS_SEALED, true},
};

}  // namespace

std::span<const SealedTable> sealed_tables() {
  return TABLES;
}

const SealedTable* find_sealed_table(std::string_view name) {
  const auto* found =
      std::find_if(TABLES.begin(), TABLES.end(), [&](const SealedTable& table) { return table.name == name; });
  return found == TABLES.end() ? nullptr : found;
}

bool is_sealed_column(const SealedTable& table, std::string_view column) {
  return std::find(table.columns.begin(), table.columns.end(), column) != table.columns.end();
}

}  // namespace mangnon::storage::sql
