// Everything the memory engine holds, and the view a transaction has of it. A writing transaction works on a copy; the
// journals are shared between copies, so that a copy is cheap.
#pragma once

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "storage/store.hpp"

namespace mangnon::storage::memory {

// The actions of one record with their fold.
template <class Facts>
struct Journal {
  Actions actions{};
  domain::History<Facts> history{};
};
template <class IdType, class Facts>
using Journals = std::map<IdType, std::shared_ptr<const Journal<Facts>>>;

struct SignInFailure {
  std::string username{};
  Moment at{};
};

struct Data {
  Journals<domain::ChildId, domain::ChildFacts> children{};
  Journals<domain::HouseholdId, domain::HouseholdFacts> households{};
  std::map<std::string, domain::ChildId> id_numbers{};
  std::map<std::pair<domain::UnitId, base::Date>, domain::UnitVersion> units{};
  std::map<domain::UnitId, std::vector<Units::Ancestor>> closure{};
  std::map<std::pair<domain::UnitId, int>, domain::UnitChange> unit_changes{};
  std::map<domain::UnitId, domain::AddedSuccession> successions{};
  std::map<std::pair<std::string, base::Date>, ReferenceDocument> references{};
  std::map<domain::UserId, UserRecord> users{};
  std::map<std::string, SessionRecord, std::less<>> sessions{};
  std::map<base::Uuid, SignInFailure> sign_in_failures{};
  std::map<std::pair<Moment, base::Uuid>, std::shared_ptr<const AuditRecord>> audit{};
  std::vector<std::shared_ptr<const AuditLink>> links{};  // one chain: one work writes at a time
  AuditHead head{};
  std::map<domain::UserId, SecondFactor> second_factors{};
  std::set<std::pair<domain::UserId, std::string>> recovery_codes{};
  std::map<base::Uuid, EmergencyAccess> emergencies{};
  std::map<domain::CommandId, std::shared_ptr<const CommandRecord>> commands{};
  std::map<domain::ImportId, ImportRecord> imports{};
  std::map<std::pair<domain::ImportId, int>, QuarantineRecord> quarantine{};
  std::map<base::Uuid, JobRecord> jobs{};
  std::map<std::pair<domain::ChildId, domain::ChildId>, VerdictRecord> verdicts{};
  std::map<domain::TransferId, domain::Transfer> transfers{};
  std::map<std::pair<domain::RoundId, int>, domain::Round> rounds{};
  std::map<std::tuple<domain::RoundId, domain::UnitId, int>, domain::SendingStep> sending_steps{};
  std::map<std::tuple<domain::RoundId, domain::UnitId, int>, domain::HamletWork> hamlet_work{};
  std::map<std::tuple<domain::UnitId, base::Date, int>, domain::HamletReview> reviews{};
  std::map<domain::PoliceBatchId, domain::PoliceBatch> police_batches{};
  std::map<domain::PoliceBatchId, std::vector<domain::PoliceEntry>> police_entries{};
  std::map<domain::PoliceBatchId, std::vector<domain::PoliceStep>> police_steps{};
  std::map<std::pair<domain::PoliceBatchId, int>, std::vector<domain::PoliceAnswer>> police_answers{};
  std::map<domain::CommentId, domain::AppraisalComment> comments{};
  std::map<std::pair<domain::HandoverWay, domain::HandoverId>, domain::Handover> handovers{};
  std::map<std::pair<std::string, int>, domain::PackageSigner> signers{};
  std::map<std::pair<domain::ChildId, domain::ConsentId>, domain::Consent> consents{};
  std::map<domain::DisclosureId, domain::Disclosure> disclosures{};
  std::map<std::pair<domain::DisclosureId, int>, domain::DisclosureReview> disclosure_reviews{};
  std::map<domain::DisclosureId, std::vector<domain::DisclosedChild>> disclosed_children{};
  std::map<domain::AssignmentId, domain::Assignment> assignments{};
  std::map<domain::RosterId, domain::RosterEntry> rosters{};
  std::map<domain::SupplyId, domain::Supply> supplies{};
  std::map<domain::TrainingId, domain::Training> trainings{};
  std::map<domain::MessageId, domain::RoundMessage> round_messages{};
  std::map<domain::VisitId, domain::Visit> visits{};
  std::map<domain::LayoutId, domain::LoadedLayout> report_layouts{};
  std::map<std::tuple<domain::RoundId, domain::HouseholdId, domain::UnitId, int>, domain::VisitDuty> visit_duties{};
  std::map<domain::PaperBookId, domain::PaperBook> paper_books{};
  std::map<domain::OfficialDocumentId, domain::OfficialDocument> official_documents{};
  std::map<domain::RoundId, domain::RoundBases> round_bases{};
  std::map<domain::BulkChangeId, domain::BulkChange> bulk_changes{};
  std::map<domain::BulkChangeId, std::vector<domain::BulkEntry>> bulk_entries{};
  std::map<domain::BulkChangeId, domain::BulkUndoing> bulk_undoings{};
  std::map<Sendings::SealName, domain::ResurveyDraw> resurvey_draws{};
  std::map<std::tuple<Sendings::SealName, domain::ChildId, std::string, int>, domain::ResurveyAnswer>
      resurvey_answers{};
  std::map<Sendings::SealName, std::shared_ptr<const domain::Seal>> seals{};
};

class View {
 public:
  explicit View(const Data& data) : seen_(&data) {}
  explicit View(Data& data) : seen_(&data), changed_(&data) {}

  [[nodiscard]] const Data& seen() const { return *seen_; }
  // Throws StoreBroken for a reader.
  [[nodiscard]] Data& change() {
    if (changed_ == nullptr) throw StoreBroken("a reading transaction may not write");
    return *changed_;
  }

 private:
  const Data* seen_;
  Data* changed_ = nullptr;
};

template <class Map, class Key>
[[nodiscard]] auto find_in(const Map& map, const Key& key) -> std::optional<typename Map::mapped_type> {
  const auto found = map.find(key);
  return found == map.end() ? std::nullopt : std::optional(found->second);
}

// At most `limit` of the list, without its first `skip`.
template <class Record>
void keep_page(std::vector<Record>& list, long limit, long skip) {
  const auto begin = std::min(list.size(), static_cast<std::size_t>(skip));
  list.erase(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(begin));
  if (list.size() > static_cast<std::size_t>(limit)) list.resize(static_cast<std::size_t>(limit));
}

}  // namespace mangnon::storage::memory
