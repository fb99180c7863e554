#include "storage/memory/rounds.hpp"

#include <algorithm>
#include <tuple>

namespace mangnon::storage::memory {

using domain::AppraisalComment;
using domain::HamletWork;
using domain::Round;
using domain::Seal;
using domain::SendingStep;

std::optional<Round> MemoryRounds::find(domain::RoundId id) {
  std::optional<Round> latest;
  for (const auto& [key, round] : view_.seen().rounds)
    if (key.first == id) latest = round;
  return latest;
}

std::optional<Round> MemoryRounds::by_code(std::string_view code) {
  for (const auto& [key, round] : view_.seen().rounds)
    if (round.code == code) return find(key.first);
  return std::nullopt;
}

std::vector<Round> MemoryRounds::all() {
  std::vector<Round> latest;
  for (const auto& [key, round] : view_.seen().rounds) {
    if (latest.empty() || latest.back().id != round.id) latest.emplace_back();
    latest.back() = round;
  }
  std::sort(latest.begin(), latest.end(), [](const Round& a, const Round& b) {
    return std::tie(b.reference_on, a.code) < std::tie(a.reference_on, b.code);
  });
  return latest;
}

void MemoryRounds::add(const Round& round) {
  const auto holder = by_code(round.code);
  if (holder && holder->id != round.id) throw StoreBusy("the code of a round taken twice");
  if (!view_.change().rounds.emplace(std::pair(round.id, round.version), round).second)
    throw StoreBusy("a version of a round added twice");
}

std::vector<SendingStep> MemorySendings::steps(domain::RoundId round) {
  std::vector<SendingStep> found;
  for (const auto& [key, step] : view_.seen().sending_steps)
    if (step.round == round) found.push_back(step);
  return found;
}

std::vector<SendingStep> MemorySendings::steps_of(domain::RoundId round, domain::UnitId unit) {
  auto found = steps(round);
  std::erase_if(found, [&](const SendingStep& step) { return step.unit != unit; });
  return found;
}

void MemorySendings::add_step(const SendingStep& step) {
  if (!view_.change().sending_steps.emplace(std::tuple(step.round, step.unit, step.number), step).second)
    throw StoreBusy("a step added twice");
}

std::vector<HamletWork> MemorySendings::work(domain::RoundId round) {
  std::vector<HamletWork> latest;
  for (const auto& [key, work] : view_.seen().hamlet_work) {
    if (work.round != round) continue;
    if (latest.empty() || latest.back().hamlet != work.hamlet) latest.emplace_back();
    latest.back() = work;
  }
  return latest;
}

std::optional<HamletWork> MemorySendings::work_of(domain::RoundId round, domain::UnitId hamlet) {
  for (auto& each : work(round))
    if (each.hamlet == hamlet) return std::move(each);
  return std::nullopt;
}

void MemorySendings::add_work(const HamletWork& work) {
  if (!view_.change().hamlet_work.emplace(std::tuple(work.round, work.hamlet, work.number), work).second)
    throw StoreBusy("a report of a hamlet added twice");
}

std::vector<AppraisalComment> MemorySendings::comments(domain::RoundId round, domain::UnitId unit) {
  std::vector<AppraisalComment> found;
  for (const auto& [id, each] : view_.seen().comments)
    if (each.round == round && each.unit == unit) found.push_back(each);
  std::sort(found.begin(), found.end(),
            [](const auto& a, const auto& b) { return std::tie(a.at, a.id) < std::tie(b.at, b.id); });
  return found;
}

std::optional<AppraisalComment> MemorySendings::comment(domain::CommentId id) {
  return find_in(view_.seen().comments, id);
}

void MemorySendings::add_comment(const AppraisalComment& comment) {
  if (!view_.change().comments.emplace(comment.id, comment).second) throw StoreBusy("a comment added twice");
}

bool MemorySendings::answer_comment(const AppraisalComment& comment) {
  auto& held = view_.change().comments.at(comment.id);
  if (held.answered_in != 0) return false;
  held.answer = comment.answer;
  held.answered_in = comment.answered_in;
  held.answered_by = comment.answered_by;
  return true;
}

std::optional<Seal> MemorySendings::seal(domain::RoundId round, domain::UnitId unit, int sending) {
  const auto found = view_.seen().seals.find({round, unit, sending});
  return found == view_.seen().seals.end() ? std::nullopt : std::optional(*found->second);
}

std::optional<Seal> MemorySendings::seal_head(domain::RoundId round, domain::UnitId unit, int sending) {
  auto found = seal(round, unit, sending);
  if (found) found->children.clear();
  return found;
}

void MemorySendings::add_seal(const Seal& seal) {
  const SealName name{seal.round, seal.unit, seal.sending};
  if (!view_.change().seals.emplace(name, std::make_shared<const Seal>(seal)).second)
    throw StoreBusy("a seal added twice");
}

std::vector<Sendings::SealName> MemorySendings::seals() {
  std::vector<SealName> names;
  for (const auto& [name, seal] : view_.seen().seals) names.push_back(name);
  return names;
}

std::optional<domain::HamletReview> MemoryReviews::answer_of(domain::UnitId hamlet, base::Date month) {
  std::optional<domain::HamletReview> latest;
  for (const auto& [key, review] : view_.seen().reviews)
    if (review.hamlet == hamlet && review.month == month) latest = review;
  return latest;
}

void MemoryReviews::add(const domain::HamletReview& review) {
  if (!view_.change().reviews.emplace(std::tuple(review.hamlet, review.month, review.number), review).second)
    throw StoreBusy("an answer added twice");
}

}  // namespace mangnon::storage::memory
