#include "app/accepted_input.hpp"

#include <algorithm>

#include "app/failures.hpp"
#include "app/round_access.hpp"
#include "app/round_failures.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"
#include "names/fold.hpp"
#include "names/name.hpp"
#include "names/tidy_text.hpp"
#include "wire/sent_json.hpp"

namespace mangnon::app {

namespace {

constexpr std::string_view NOT_SAID = "form";  // entered by hand, and nobody said where it comes from

// Keeps the value or its problems.
template <class T>
void take(Outcome<T> from, T& into, base::Failures& failures) {
  if (from)
    into = *std::move(from);
  else
    failures.insert(failures.end(), from.error().begin(), from.error().end());
}

void check_paper(const domain::CodeLists& lists, domain::Evidence& paper, const std::string& path, base::Date on,
                 base::Date today, base::Failures& failures) {
  if (!lists.has("EVIDENCE", paper.type, paper.issued_on.value_or(on)))
    failures.push_back({&FIELD_MALFORMED, path + ".type", {"Loại giấy tờ"}});
  if (paper.issued_on && *paper.issued_on > today)
    failures.push_back({&DATE_IN_FUTURE, path + ".issued_on", {base::format_vi(today)}});
  if (paper.valid_until && paper.issued_on && *paper.valid_until < *paper.issued_on)
    failures.push_back({&EVIDENCE_ENDS_BEFORE, path + ".valid_until"});
  take(accepted_line(paper.number, {path + ".number", "Số giấy", base::limits::NAME_CHARS}), paper.number, failures);
  take(accepted_line(paper.issuer, {path + ".issuer", "Nơi cấp", base::limits::ADDRESS_CHARS}), paper.issuer, failures);
}

}  // namespace

std::size_t characters_of(std::string_view text) {
  const auto is_first_byte = [](unsigned char c) { return (c & 0xC0U) != 0x80U; };
  return static_cast<std::size_t>(std::ranges::count_if(text, is_first_byte));
}

Outcome<std::string> accepted_line(const std::string& text, const LineField& field) {
  const std::string name(field.vi);
  if (!base::is_utf8(text)) return refuse(FIELD_MALFORMED, field.key, {name});
  const auto tidied = names::tidy_line(text);
  if (wire::has_control(tidied)) return refuse(FIELD_MALFORMED, field.key, {name});
  if (characters_of(tidied) > field.most)
    return refuse(TEXT_TOO_LONG, field.key, {name, std::to_string(field.most)});
  return tidied;
}

Outcome<std::vector<domain::Evidence>> check_papers(const domain::CodeLists& lists,
                                                    std::vector<domain::Evidence> papers, const std::string& field,
                                                    base::Date on, base::Date today) {
  if (papers.size() > base::limits::PAPERS)
    return refuse(EVIDENCE_TOO_MUCH, field, {std::to_string(base::limits::PAPERS)});
  base::Failures failures;
  for (std::size_t i = 0; i < papers.size(); ++i)
    check_paper(lists, papers[i], field + '[' + std::to_string(i) + ']', on, today, failures);
  if (!failures.empty()) return refuse(std::move(failures));
  return papers;
}

Outcome<bool> set_origin(Context& context, storage::Transaction& transaction, const Origin& origin,
                         domain::Episode& episode) {
  const auto& lists = context.reg.reference().lists;
  const auto from = episode.valid.from;
  base::Failures failures;
  if (origin.source) {
    if (!origin.source->empty() && !lists.has("SOURCE", *origin.source, from))
      failures.push_back({&FIELD_MALFORMED, "source", {"Nguồn thông tin"}});
    episode.source = origin.source->empty() ? std::string(NOT_SAID) : *origin.source;
  }
  if (origin.confirmed_by) {
    if (!origin.confirmed_by->empty() && !lists.has("CONFIRMATION", *origin.confirmed_by, from))
      failures.push_back({&FIELD_MALFORMED, "confirmed_by", {"Cấp xác nhận"}});
    episode.confirmed_by = *origin.confirmed_by;
  }
  if (origin.finder) {
    std::string finder;
    take(accepted_line(*origin.finder, {"finder", "Người phát hiện", base::limits::NAME_CHARS}), finder, failures);
    episode.finder = domain::SensitiveText(names::tidy_name(finder));
  }
  if (!failures.empty()) return refuse(std::move(failures));
  if (!origin.round) return true;
  episode.round = {};
  if (origin.round->empty()) return true;
  const auto id = base::parse_id<domain::RoundId>(*origin.round);
  const auto round = find_round(context, transaction, id.value_or(domain::RoundId{}));
  if (!round) return refuse(round.error());
  episode.round = round->id;
  return true;
}

}  // namespace mangnon::app
