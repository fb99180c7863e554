// Every scenario on every engine, and whether every operation and every statement they name is there.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "app/catalogue.hpp"
#include "base/text.hpp"
#include "scenarios/scenario.hpp"
#include "scenarios/told.hpp"

namespace mangnon::scenarios {
namespace {

using Case = std::tuple<std::string, testing::EngineKind>;

class Told : public ::testing::TestWithParam<Case> {};

TEST_P(Told, Holds) {
  tell(std::get<0>(GetParam()), std::get<1>(GetParam()), drive_in_process);
}

std::string case_name(const ::testing::TestParamInfo<Case>& tested) {
  return std::get<0>(tested.param) + "_" + testing::name_of(std::get<1>(tested.param));
}

INSTANTIATE_TEST_SUITE_P(Scenarios, Told,
                         ::testing::Combine(::testing::ValuesIn(all_scenarios()),
                                            ::testing::ValuesIn(testing::all_engines())),
                         case_name);

std::string text_of(const std::filesystem::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(Scenarios, NameStatementsThatExist) {
  std::string documents;
  for (const auto& entry : std::filesystem::directory_iterator(MANGNON_SOURCE_DIR "/docs/domain"))
    documents += text_of(entry.path());
  for (const auto& name : all_scenarios()) {
    const auto scenario = parse_scenario(text_of(MANGNON_SOURCE_DIR "/tests/scenarios/" + name + ".scenario"));
    for (const auto& statement : scenario.proves) {
      const bool stands = documents.find("**" + statement + "**") != std::string::npos ||
                          documents.find("**" + statement + ".") != std::string::npos ||
                          documents.find("| " + statement + " |") != std::string::npos;
      EXPECT_TRUE(stands) << name << " proves " << statement;
    }
  }
}

// The sentence by which each operation is sent.
const std::map<std::string_view, std::string_view> SENTENCES = {{"issue_book", "issues book"},
                                                                {"add_to_roster", " lists \""},
                                                                {"change_roster_entry", " changes the line of "},
                                                                {"end_roster_entry", " lets \""},
                                                                {"hold_training", " holds training "},
                                                                {"change_training", " changes training "},
                                                                {"mark_training", " marks training "},
                                                                {"cancel_training", " cancels training "},
                                                                {"ask_question", " asks question "},
                                                                {"answer_question", " answers question "},
                                                                {"pass_question_on", " passes question "},
                                                                {"withdraw_message", " withdraws message "},
                                                                {"remind_units", " reminds "},
                                                                {"acknowledge_reminder", " acknowledges the reminder "},
                                                                {"record_visit", " records visit "},
                                                                {"mark_visit_mistaken", " calls visit "},
                                                                {"assign_visits", " assigns the visits "},
                                                                {"load_layout", " loads layout "},
                                                                {"withdraw_layout", " withdraws layout "},
                                                                {"give_supply", " gives out "},
                                                                {"confirm_supply", " confirms gift "},
                                                                {"cancel_supply", " cancels gift "},
                                                                {"register_document", " registers outgoing document "},
                                                                {"change_document", " changes document "},
                                                                {"withdraw_document", " withdraws document "},
                                                                {"set_round_bases", " states the legal bases "},
                                                                {"carry_over_book", "carries book"},
                                                                {"hand_over_book", "hands book"},
                                                                {"end_book", "ends book"},
                                                                {"register_household", "registers household"},
                                                                {"change_household", "changes household"},
                                                                {"correct_household", "corrects household"},
                                                                {"register_child", "registers child"},
                                                                {"change_child", "changes child"},
                                                                {"correct_child", "corrects child"},
                                                                {"record_schooling", " records schooling "},
                                                                {"record_insurance", " records insurance "},
                                                                {"record_disability", " records disability "},
                                                                {"record_parents", " records parents "},
                                                                {"record_care", " records care "},
                                                                {"record_adoption", " records adoption "},
                                                                {"begin_circumstance", " begins "},
                                                                {"end_circumstance", " ends "},
                                                                {"correct_circumstance", " corrects O01 of "},
                                                                {"withdraw_circumstance", " withdraws "},
                                                                {"accept_proposals", " accepts for "},
                                                                {"decline_proposal", " declines "},
                                                                {"register_facility", " registers facility "},
                                                                {"register_hamlet", " registers hamlet "},
                                                                {"change_unit", " renames unit "},
                                                                {"add_succession", " by decision "},
                                                                {"begin_facility_stay", "\" enters \""},
                                                                {"end_facility_stay", "\" returns to \""},
                                                                {"give_support", " gives "},
                                                                {"withdraw_support", " takes back "},
                                                                {"move_child", " to household "},
                                                                {"split_household", " splits "},
                                                                {"merge_households", " merges "},
                                                                {"dissolve_household", " dissolves "},
                                                                {"restore_household", " restores "},
                                                                {"change_household_head", " changes the head of "},
                                                                {"send_child", " sends \"An\" to "},
                                                                {"accept_child", " accepts \"An\" into "},
                                                                {"return_child", " returns the transfer "},
                                                                {"cancel_transfer", " cancels the transfer "},
                                                                {"merge_children", " merges "},
                                                                {"unmerge_children", " separates "},
                                                                {"judge_duplicate", " are two children"},
                                                                {"plan_round", " plans round "},
                                                                {"change_round", " changes round "},
                                                                {"issue_round", " issues round "},
                                                                {"close_round", " closes round "},
                                                                {"send_figures", " sends the figures of "},
                                                                {"report_hamlet", " reports hamlet "},
                                                                {"comment_figures", " comments \""},
                                                                {"return_figures", " returns the figures of "},
                                                                {"accept_figures", " accepts the figures of "},
                                                                {"reopen_figures", " reopens the figures of "},
                                                                {"record_resurvey", " records the re-survey of "},
                                                                {"draw_resurvey", " draws the re-survey of "},
                                                                {"enter_resurvey", " enters the re-survey of "},
                                                                {"conclude_resurvey", " concludes the re-survey of "},
                                                                {"answer_review", " answers for \""},
                                                                {"make_police_batch", " makes batch "},
                                                                {"hand_over_police_batch", " hands over batch "},
                                                                {"return_police_batch", " types the result of "},
                                                                {"send_back_police_batch", " sends back batch "},
                                                                {"apply_police_batch", " applies batch "},
                                                                {"undo_police_batch", " undoes batch "},
                                                                {"cancel_police_batch", " cancels batch "},
                                                                {"make_bulk_change", " keeps bulk "},
                                                                {"apply_bulk_change", " applies bulk "},
                                                                {"undo_bulk_change", " undoes bulk "},
                                                                {"trust_signer", " trusts the key "},
                                                                {"assign_area", " is in charge of "},
                                                                {"hand_over_area", " hands over area "},
                                                                {"end_area", " ends area "},
                                                                {"record_consent", " records consent "},
                                                                {"withdraw_consent", " withdraws consent "},
                                                                {"record_disclosure", " gives away "},
                                                                {"record_departure", "\" left on "},
                                                                {"record_death", "\" died on "}};

TEST(Scenarios, SendEveryOperation) {
  std::string all;
  for (const auto& name : all_scenarios()) all += text_of(MANGNON_SOURCE_DIR "/tests/scenarios/" + name + ".scenario");
  for (const auto& operation : app::operations()) {
    const auto sentence = SENTENCES.find(operation.name);
    ASSERT_NE(sentence, SENTENCES.end()) << operation.name << " has no sentence";
    EXPECT_NE(all.find(sentence->second), std::string::npos) << operation.name;
  }
}

bool names_a_version(const app::Operation& operation) {
  return std::any_of(operation.input.begin(), operation.input.end(),
                     [](const auto& field) { return field.key == "version"; });
}

// Whatever is done in a scenario is first tried by an officer of another province and with a stale version: both are
// refused, and the story goes on as if they had not been. The line in the trail is looked for after each command that
// is told.
TEST(Scenarios, OfEveryOperationAreRefusedToTheStrangerAndToTheStale) {
  Experience all;
  for (const auto& name : all_scenarios())
    for (auto& [operation, met] : tell(name, testing::EngineKind::memory, drive_in_process, true))
      all[operation].merge(met);
  for (const auto& operation : app::operations()) {
    const auto& met = all[std::string(operation.name)];
    EXPECT_TRUE(met.contains("done")) << operation.name << " is never done";
    EXPECT_TRUE(met.contains("stranger") || World::speaks_of_the_sender(operation.name))
        << operation.name << " is never tried by the stranger";
    EXPECT_TRUE(met.contains("STALE_VERSION") || !names_a_version(operation)) << operation.name << " is never stale";
  }
}

}  // namespace
}  // namespace mangnon::scenarios
