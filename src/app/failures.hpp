// What the register answers when it cannot do what was asked. A refusal never tells more than the asker may know:
// another unit's child and a child that does not exist give the same answer.
#pragma once

#include "app/access_failures.hpp"
#include "app/circumstance_failures.hpp"
#include "app/finding_failures.hpp"
#include "app/import_failures.hpp"
#include "app/place_failures.hpp"
#include "app/record_failures.hpp"
#include "app/secret_failures.hpp"
#include "app/transfer_failures.hpp"

namespace mangnon::app {

inline constexpr const FailureType* FAILURES[] = {&CHILD_NOT_FOUND,
                                                  &HOUSEHOLD_NOT_FOUND,
                                                  &UNIT_OUTSIDE_SCOPE,
                                                  &NOT_PERMITTED,
                                                  &GROUP_CONFIDENTIAL,
                                                  &FACT_CONFIDENTIAL,
                                                  &STALE_VERSION,
                                                  &COMMAND_ID_REUSED,
                                                  &COMMAND_UNKNOWN,
                                                  &FIELD_MISSING,
                                                  &FIELD_UNKNOWN,
                                                  &FIELD_MALFORMED,
                                                  &FIELD_FIXED,
                                                  &TEXT_TOO_LONG,
                                                  &DATE_MISSING,
                                                  &NOTHING_TO_CHANGE,
                                                  &DATE_BEFORE_RECORD,
                                                  &CODE_UNKNOWN,
                                                  &EPISODE_NOT_FOUND,
                                                  &EPISODE_ALREADY_ENDED,
                                                  &SUPPORT_NOT_FOUND,
                                                  &CODE_ALREADY_HELD,
                                                  &PROPOSAL_GONE,
                                                  &DATE_IN_FUTURE,
                                                  &FACILITY_UNKNOWN,
                                                  &FACILITY_NAME_TAKEN,
                                                  &NOT_IN_FACILITY,
                                                  &ALREADY_IN_FACILITY,
                                                  &ID_NUMBER_TAKEN,
                                                  &HAMLET_UNKNOWN,
                                                  &HOUSEHOLD_NUMBER_TAKEN,
                                                  &HOUSEHOLD_ENDED,
                                                  &HOUSEHOLD_HAS_CHILDREN,
                                                  &HOUSEHOLD_NOT_ENDED,
                                                  &CHILD_NOT_IN_HOUSEHOLD,
                                                  &IMPORT_CHILD_TWICE,
                                                  &IMPORT_HOUSEHOLD_DIFFERS,
                                                  &IMPORT_HELD_CODES_DIFFER,
                                                  &IMPORT_HOUSEHOLD_CHANGED,
                                                  &IMPORT_ROW_STALE,
                                                  &IMPORT_HAMLET_MISSING,
                                                  &IMPORT_CONFLICT,
                                                  &IMPORT_CODE_UNKNOWN,
                                                  &IMPORT_STAMP_WRONG,
                                                  &IMPORT_NOT_A_COMMUNE,
                                                  &IMPORT_NOT_FOUND,
                                                  &IMPORT_STATE,
                                                  &JOB_NOT_FOUND,
                                                  &REPORT_UNKNOWN,
                                                  &PERIOD_REVERSED,
                                                  &UNIT_TOO_WIDE,
                                                  &SIGN_IN_REFUSED,
                                                  &SIGN_IN_PAUSED,
                                                  &SECOND_FACTOR_NEEDED,
                                                  &SECOND_FACTOR_WRONG,
                                                  &SECOND_FACTOR_STATE,
                                                  &STORE_KEY_MISSING,
                                                  &SESSION_NOT_FOUND,
                                                  &EMERGENCY_REASON_MISSING,
                                                  &EMERGENCY_TOO_MANY,
                                                  &EMERGENCY_NOT_FOUND,
                                                  &ROLE_NOT_FOR_UNIT,
                                                  &UNAUTHENTICATED,
                                                  &CSRF_REFUSED,
                                                  &USERNAME_TAKEN,
                                                  &USERNAME_MALFORMED,
                                                  &USER_NOT_FOUND,
                                                  &PASSWORD_TOO_SHORT,
                                                  &PASSWORD_MUST_CHANGE,
                                                  &IMPORT_REASON_WITHHELD,
                                                  &LIST_UNKNOWN,
                                                  &LIST_TOO_WIDE,
                                                  &MERGE_SAME_CHILD,
                                                  &MERGE_ALREADY,
                                                  &MERGE_NOT_FOUND,
                                                  &MERGE_CHANGED_SINCE,
                                                  &BOOK_TOO_WIDE};

}  // namespace mangnon::app
