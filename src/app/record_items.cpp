#include "app/record_items.hpp"

#include <algorithm>

#include "app/round_access.hpp"
#include "app/sight.hpp"

namespace mangnon::app {

namespace {

using domain::Episode;
using wire::Json;

Json date_json(std::optional<base::Date> date) {
  return date ? Json(base::format_iso(*date)) : Json();
}

Json amount_json(std::optional<std::int64_t> amount) {
  return amount ? Json(*amount) : Json();
}

std::string name_in(const Context& context, std::string_view list, const std::string& code, base::Lang lang) {
  const auto* entry = context.reg.reference().lists.find(list, code);
  return entry == nullptr ? std::string() : std::string(entry->name(lang));
}

Json evidence_json(const Context& context, const std::vector<domain::Evidence>& papers, base::Lang lang) {
  Json list = Json::array();
  for (const auto& each : papers) {
    Json paper = Json::object();
    paper.set("code", each.type);
    paper.set("type", context.reg.reference().lists.name_of("EVIDENCE", each.type, lang));
    paper.set("number", each.number);
    paper.set("issued_on", date_json(each.issued_on));
    paper.set("issuer", each.issuer);
    paper.set("valid_until", date_json(each.valid_until));
    list.push(std::move(paper));
  }
  return list;
}

// Empty for none, and for one that the actor may not see.
std::string round_name(Context& context, storage::Transaction& transaction, domain::RoundId id) {
  const auto round = id.is_nil() ? std::nullopt : transaction.rounds().find(id);
  return round && sees_round(context, *context.reg.units(), *round) ? round->name : std::string();
}

// One line of the page's episode that a person reads, for comparison.
struct Shown {
  std::string_view key;
  std::string_view vi;
  std::string_view en;
  std::string text;
};

std::string papers_text(const Context& context, const Episode& episode, base::Lang lang) {
  std::string text;
  for (const auto& each : episode.evidence) {
    if (!text.empty()) text += "; ";
    text += context.reg.reference().lists.name_of("EVIDENCE", each.type, lang);
    if (!each.number.empty()) text += ' ' + each.number;
    if (each.issued_on) text += ", " + base::format_vi(*each.issued_on);
    if (!each.issuer.empty()) text += ", " + each.issuer;
    if (each.valid_until) text += " – " + base::format_vi(*each.valid_until);
  }
  return text;
}

std::vector<Shown> shown(Context& context, storage::Transaction& transaction, const Episode& episode, base::Lang lang) {
  const auto& [from, to] = episode.valid;
  return {
      {"code", "Hoàn cảnh", "Circumstance", episode.code},
      {"from", "Từ ngày", "Since", base::format_vi(from)},
      {"to", "Đến ngày", "Until", to < base::FOREVER ? base::format_vi(to) : std::string()},
      {"end_reason", "Lý do kết thúc", "Why it ended", name_in(context, "END_REASON", episode.end_reason, lang)},
      {"evidence", "Giấy tờ", "Papers", papers_text(context, episode, lang)},
      {"note", "Ghi chú", "Note", episode.note.reveal()},
      {"source", "Nguồn thông tin", "Told by", name_in(context, "SOURCE", episode.source, lang)},
      {"finder", "Người phát hiện", "Found by", may_know_finder(context) ? episode.finder.reveal() : std::string()},
      {"confirmed_by", "Cấp xác nhận", "Confirmed by", name_in(context, "CONFIRMATION", episode.confirmed_by, lang)},
      {"round", "Đợt rà soát", "Round", round_name(context, transaction, episode.round)}};
}

}  // namespace

Json episode_json(Context& context, storage::Transaction& transaction, const Episode& episode, base::Lang lang) {
  const auto* entry = context.reg.reference().codebook.find(episode.code);
  const auto round = round_name(context, transaction, episode.round);
  Json json = Json::object();
  json.set("id", episode.id.text());
  json.set("code", episode.code);
  json.set("name", entry ? entry->name(lang) : episode.code);
  json.set("from", base::format_iso(episode.valid.from));
  json.set("to", episode.valid.to < base::FOREVER ? Json(base::format_iso(episode.valid.to)) : Json());
  json.set("end_reason", name_in(context, "END_REASON", episode.end_reason, lang));
  json.set("end_reason_code", episode.end_reason);
  json.set("evidence", evidence_json(context, episode.evidence, lang));
  json.set("source", episode.source);
  json.set("source_name", name_in(context, "SOURCE", episode.source, lang));
  json.set("finder", may_know_finder(context) ? episode.finder.reveal() : std::string());
  json.set("confirmed_by", episode.confirmed_by);
  json.set("confirmed_by_name", name_in(context, "CONFIRMATION", episode.confirmed_by, lang));
  json.set("round", round.empty() ? std::string() : episode.round.text());
  json.set("round_name", round);
  json.set("note", episode.note.reveal());
  json.set("confidential", entry != nullptr && entry->confidential);
  return json;
}

Json episode_changes_json(Context& context, storage::Transaction& transaction, const domain::ChildHistory& before,
                          const Episode& after, base::Lang lang) {
  Json list = Json::array();
  const auto known = std::ranges::find_if(before.episodes, [&](const Episode& each) { return each.id == after.id; });
  if (known == before.episodes.end()) return list;
  const auto was = shown(context, transaction, *known, lang);
  const auto is = shown(context, transaction, after, lang);
  for (std::size_t i = 0; i < is.size(); ++i) {
    if (was[i].text == is[i].text) continue;
    Json each = Json::object();
    each.set("key", is[i].key);
    each.set("label", lang == base::Lang::vi ? is[i].vi : is[i].en);
    each.set("before", was[i].text);
    each.set("after", is[i].text);
    list.push(std::move(each));
  }
  return list;
}

Json supports_json(const Context& context, const domain::ChildHistory& history, base::Lang lang) {
  Json supports = Json::array();
  for (const auto& support : history.supports) {
    if (!may_see_support(context, support.kind)) continue;
    Json each = Json::object();
    each.set("id", support.id.text());
    each.set("kind", support.kind);
    each.set("name", context.reg.reference().lists.name_of("SUPPORT", support.kind, lang));
    each.set("given_on", base::format_iso(support.given_on));
    each.set("until", date_json(support.until));
    each.set("policy", support.policy);
    each.set("decision", support.decision);
    each.set("decided_on", date_json(support.decided_on));
    each.set("amount", amount_json(support.amount));
    each.set("goods", support.goods);
    each.set("goods_value", amount_json(support.goods_value));
    each.set("source", support.source);
    each.set("source_name", name_in(context, "SUPPORT_SOURCE", support.source, lang));
    each.set("donor", support.donor.reveal());
    each.set("result", value_seen(context, "note", support.result.reveal()));  // free words, as a note is
    each.set("receipt", support.receipt);
    supports.push(std::move(each));
  }
  return supports;
}

std::string dong_text(std::int64_t amount, base::Lang lang) {
  std::string text = std::to_string(amount);
  for (std::size_t at = text.size(); at > 3;) text.insert(at -= 3, lang == base::Lang::vi ? "." : ",");
  return text + " đồng";
}

std::string support_text(const Context& context, const domain::Support& support, base::Lang lang) {
  if (!may_see_support(context, support.kind)) return lang == base::Lang::vi ? "có thông tin bảo mật" : "confidential";
  std::string text(context.reg.reference().lists.name_of("SUPPORT", support.kind, lang));
  if (!support.goods.empty()) text += ", " + support.goods;
  if (support.amount) text += ", " + dong_text(*support.amount, lang);
  return text;
}

}  // namespace mangnon::app
