#include "wire/action_json.hpp"

#include "wire/failures.hpp"

namespace mangnon::wire {

namespace {

void set_text(Json& json, std::string_view key, const std::string& text) {
  if (!text.empty()) json.set(key, text);
}

void set_date(Json& json, std::string_view key, std::optional<base::Date> date) {
  if (date) json.set(key, base::format_iso(*date));
}

void set_amount(Json& json, std::string_view key, std::optional<std::int64_t> amount) {
  if (amount) json.set(key, *amount);
}

Json to_json(const domain::Evidence& evidence) {
  Json json = Json::object();
  json.set("type", evidence.type);
  set_text(json, "number", evidence.number);
  set_date(json, "issued_on", evidence.issued_on);
  set_text(json, "issuer", evidence.issuer);
  set_date(json, "valid_until", evidence.valid_until);
  return json;
}

domain::Evidence evidence_from_json(const Json& json) {
  return {.type = json.text_or("type"),
          .number = json.text_or("number"),
          .issued_on = base::parse_iso_date(json.text_or("issued_on")),
          .issuer = json.text_or("issuer"),
          .valid_until = base::parse_iso_date(json.text_or("valid_until"))};
}

Json to_json(const domain::Support& support) {
  Json json = Json::object();
  json.set("id", support.id.text());
  json.set("kind", support.kind);
  json.set("given_on", base::format_iso(support.given_on));
  set_date(json, "until", support.until);
  set_text(json, "policy", support.policy);
  set_text(json, "decision", support.decision);
  set_date(json, "decided_on", support.decided_on);
  set_amount(json, "amount", support.amount);
  set_text(json, "goods", support.goods);
  set_amount(json, "goods_value", support.goods_value);
  set_text(json, "source", support.source);
  set_text(json, "donor", support.donor.reveal());
  set_text(json, "result", support.result.reveal());
  set_text(json, "receipt", support.receipt);
  return json;
}

base::Result<domain::Support> support_from_json(const Json& json) {
  const auto id = base::parse_id<domain::SupportId>(json.text_or("id"));
  const auto given_on = base::parse_iso_date(json.text_or("given_on"));
  if (!id || !given_on) return base::fail(JSON_MALFORMED, "support", {"0"});
  return domain::Support{.id = *id,
                         .kind = json.text_or("kind"),
                         .given_on = *given_on,
                         .until = base::parse_iso_date(json.text_or("until")),
                         .policy = json.text_or("policy"),
                         .decision = json.text_or("decision"),
                         .decided_on = base::parse_iso_date(json.text_or("decided_on")),
                         .amount = json["amount"].whole(),
                         .goods = json.text_or("goods"),
                         .goods_value = json["goods_value"].whole(),
                         .source = json.text_or("source"),
                         .donor = domain::SensitiveText(json.text_or("donor")),
                         .result = domain::SensitiveText(json.text_or("result")),
                         .receipt = json.text_or("receipt")};
}

Json to_json(const domain::DeclinedProposal& declined) {
  Json json = Json::object();
  json.set("kind", domain::code_of(declined.kind));
  json.set("code", declined.code);
  json.set("basis", declined.basis);
  if (!declined.note.empty()) json.set("note", declined.note.reveal());
  return json;
}

base::Result<domain::DeclinedProposal> declined_from_json(const Json& json) {
  const auto kind = domain::from_code<domain::ProposalKind>(json.text_or("kind"));
  if (!kind) return base::fail(JSON_MALFORMED, "proposal", {"0"});
  return domain::DeclinedProposal{.kind = *kind,
                                  .code = json.text_or("code"),
                                  .basis = json.text_or("basis"),
                                  .note = domain::SensitiveText(json.text_or("note"))};
}

}  // namespace

Json to_json(const domain::Episode& episode) {
  Json json = Json::object();
  json.set("id", episode.id.text());
  json.set("code", episode.code);
  json.set("from", base::format_iso(episode.valid.from));
  if (episode.valid.to < base::FOREVER) json.set("to", base::format_iso(episode.valid.to));
  if (!episode.end_reason.empty()) json.set("end_reason", episode.end_reason);
  if (!episode.source.empty()) json.set("source", episode.source);
  if (!episode.note.empty()) json.set("note", episode.note.reveal());
  set_text(json, "finder", episode.finder.reveal());
  set_text(json, "confirmed_by", episode.confirmed_by);
  if (!episode.round.is_nil()) json.set("round", episode.round.text());
  if (!episode.evidence.empty()) {
    Json evidence = Json::array();
    for (const auto& each : episode.evidence) evidence.push(to_json(each));
    json.set("evidence", std::move(evidence));
  }
  return json;
}

base::Result<domain::Episode> episode_from_json(const Json& json) {
  const auto id = base::parse_id<domain::EpisodeId>(json.text_or("id"));
  const auto from = base::parse_iso_date(json.text_or("from"));
  const auto to = json["to"].is_null() ? std::optional(base::FOREVER) : base::parse_iso_date(json.text_or("to"));
  if (!id || !from || !to) return base::fail(JSON_MALFORMED, "episode", {"0"});
  domain::Episode episode{.id = *id,
                          .code = json.text_or("code"),
                          .valid = {*from, *to},
                          .end_reason = json.text_or("end_reason"),
                          .source = json.text_or("source"),
                          .note = domain::SensitiveText(json.text_or("note")),
                          .finder = domain::SensitiveText(json.text_or("finder")),
                          .confirmed_by = json.text_or("confirmed_by"),
                          .round = base::parse_id<domain::RoundId>(json.text_or("round")).value_or(domain::RoundId{})};
  for (const auto& each : json["evidence"].items()) episode.evidence.push_back(evidence_from_json(each));
  return episode;
}

Json to_json(const domain::FactChanges& changes) {
  Json json = Json::object();
  for (const auto& change : changes) json.set(change.key, change.value);
  return json;
}

domain::FactChanges changes_from_json(const Json& json) {
  domain::FactChanges changes;
  for (const auto& [key, value] : json.members()) changes.push_back({key, value.text().value_or("")});
  return changes;
}

std::string encode_content(const domain::Action& action) {
  if (const auto* changes = std::get_if<domain::FactChanges>(&action.content)) return format_json(to_json(*changes));
  if (const auto* episode = std::get_if<domain::Episode>(&action.content)) return format_json(to_json(*episode));
  if (const auto* support = std::get_if<domain::Support>(&action.content)) return format_json(to_json(*support));
  if (const auto* declined = std::get_if<domain::DeclinedProposal>(&action.content))
    return format_json(to_json(*declined));
  Json withdrawn = Json::array();
  for (const auto& id : std::get<domain::Withdrawal>(action.content).actions) withdrawn.push(id.text());
  Json json = Json::object();
  json.set("withdrawn", std::move(withdrawn));
  return format_json(json);
}

base::Result<domain::Action> decode_content(domain::Action action, std::string_view payload) {
  MANGNON_TRY(json, parse_json(payload));
  switch (action.kind) {
    case domain::ActionKind::registered:
    case domain::ActionKind::changed:
    case domain::ActionKind::corrected:
    case domain::ActionKind::merged:
      action.content = changes_from_json(json);
      return action;
    case domain::ActionKind::circumstance_begun:
    case domain::ActionKind::circumstance_ended:
    case domain::ActionKind::circumstance_corrected:
    case domain::ActionKind::circumstance_withdrawn: {
      MANGNON_TRY(episode, episode_from_json(json));
      action.content = std::move(episode);
      return action;
    }
    case domain::ActionKind::support_given:
    case domain::ActionKind::support_withdrawn: {
      MANGNON_TRY(support, support_from_json(json));
      action.content = std::move(support);
      return action;
    }
    case domain::ActionKind::unmerged: {
      domain::Withdrawal withdrawal;
      for (const auto& each : json["withdrawn"].items()) {
        const auto id = base::parse_id<domain::ActionId>(each.text().value_or(""));
        if (!id) return base::fail(JSON_MALFORMED, "withdrawn", {"0"});
        withdrawal.actions.push_back(*id);
      }
      action.content = std::move(withdrawal);
      break;
    }
    case domain::ActionKind::proposal_declined: {
      MANGNON_TRY(declined, declined_from_json(json));
      action.content = std::move(declined);
      return action;
    }
  }
  return action;
}

}  // namespace mangnon::wire
