#include <algorithm>
#include <charconv>

#include "app/failures.hpp"
#include "app/figures.hpp"
#include "app/report_layout_failures.hpp"
#include "app/report_layouts.hpp"
#include "app/scope.hpp"
#include "base/text.hpp"
#include "http/handlers.hpp"
#include "http/paper_answer.hpp"
#include "reports/catalogue.hpp"

namespace mangnon::http {

namespace {

using wire::Json;

constexpr std::size_t MOST_PARAGRAPHS = 100;

app::Outcome<domain::UnitId> query_unit(Call& call, base::Date on) {
  const auto text = call.request.query_or("unit");
  if (text.empty()) return app::scope_on(*call.services.reg.units(), call.context.actor, on);
  return app::find_unit(call.context, text, on);
}

app::Outcome<storage::KnownAt> query_known_at(const Call& call) {
  const auto text = call.request.query_or("known_at");
  if (text.empty()) return storage::KnownAt();
  const auto moment = base::parse_moment(text);
  if (!moment) return app::refuse(app::FIELD_MALFORMED, "known_at", {"known_at"});
  return storage::KnownAt(*moment);
}

app::Outcome<std::optional<int>> query_sending(const Call& call) {
  const auto text = call.request.query_or("sending");
  if (text.empty()) return std::optional<int>();
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number < 1)
    return app::refuse(app::FIELD_MALFORMED, "sending", {"sending"});
  return std::optional(number);
}

}  // namespace

Answer get_reports(Call& call) {
  Json formats = Json::array();
  for (const auto& writer : call.services.writers) formats.push(writer.format);
  const bool vietnamese = call.lang == base::Lang::vi;
  Json list = Json::array();
  for (const auto& info : reports::reports()) {
    Json each = Json::object();
    each.set("code", info.code);
    each.set("title", vietnamese ? info.title_vi : info.title_en);
    each.set("description", vietnamese ? info.description_vi : info.description_en);
    each.set("period", info.has_period);
    each.set("blank", info.may_be_blank);
    each.set("as_printed", info.may_be_blank || info.is_of_parts);
    each.set("round", info.needs_round);
    each.set("sealed", info.may_be_sealed);
    each.set("letter", info.is_letter);
    each.set("formats", formats);
    list.push(std::move(each));
  }
  for (const auto& [layout, digest] : app::layouts_offered(call.context)) {
    Json each = Json::object();
    each.set("code", layout.code);
    each.set("title", (layout.label.vi.empty() ? "" : layout.label.in(call.lang) + ". ") + layout.title.in(call.lang));
    each.set("description", layout.description.in(call.lang));
    for (const char* no : {"period", "blank", "as_printed", "round", "sealed", "letter"}) each.set(no, false);
    each.set("formats", formats);
    list.push(std::move(each));
  }
  Json json = Json::object();
  json.set("reports", std::move(list));
  return json_response(json);
}

Answer get_layouts(Call& call) {
  MANGNON_TRY(json, app::list_layouts(call.context, call.lang));
  return json_response(json);
}

Answer get_layout(Call& call) {
  const auto id = base::parse_id<domain::LayoutId>(call.arg("id"));
  if (!id) return app::refuse(app::LAYOUT_NOT_FOUND, "layout");
  MANGNON_TRY(json, app::show_layout(call.context, *id, call.lang));
  return json_response(json);
}

Answer get_report(Call& call) {
  MANGNON_TRY(writer, find_writer(call));
  MANGNON_TRY(to, query_day(call, "to"));
  MANGNON_TRY(day, query_date(call));
  const auto round = call.request.query_or("round");
  auto on = to.value_or(day);
  if (!round.empty()) {
    MANGNON_TRY(map_day, reports::map_day_of_round(call.context, round));
    on = map_day;
  }
  MANGNON_TRY(sending, query_sending(call));
  MANGNON_TRY(from, query_day(call, "from"));
  MANGNON_TRY(unit, query_unit(call, on));
  MANGNON_TRY(known_at, query_known_at(call));
  MANGNON_TRY(paper, reports::make_report(call.context, {.code = call.arg("code"),
                                                         .unit = unit,
                                                         .on = on,
                                                         .known_at = known_at,
                                                         .from = from,
                                                         .blank = call.request.query_or("blank") == "yes",
                                                         .geography_now = call.request.query_or("geography") == "now",
                                                         .lang = call.lang,
                                                         .round = round,
                                                         .sending = sending,
                                                         .signing = call.request.query_or("signing"),
                                                         .signer_title = call.request.query_or("signer_title"),
                                                         .way = call.request.query_or("way"),
                                                         .letter = {.document = call.request.query_or("document")}}));
  const auto today = base::date_in_viet_nam(call.services.reg.clock().now());
  const bool in_todays_places = round.empty() && call.request.query_or("geography") == "now";
  return paper_response(call, *writer, paper, in_todays_places ? today : on);
}

namespace {

// The texts of a list of the body; malformed when it is no list of texts.
app::Outcome<std::vector<std::string>> texts_in(const Json& body, const std::string& key) {
  std::vector<std::string> texts;
  if (body[key].is_null()) return texts;
  const bool is_list = body[key].is_array() && body[key].items().size() <= MOST_PARAGRAPHS;
  if (!is_list) return app::refuse(app::FIELD_MALFORMED, key, {key});
  for (const auto& item : body[key].items()) {
    const auto text = item.text();
    if (!text) return app::refuse(app::FIELD_MALFORMED, key, {key});
    if (!base::trim(*text).empty()) texts.emplace_back(base::trim(*text));
  }
  return texts;
}

}  // namespace

// Its words come in the body, not in the address: they may name somebody.
Answer post_letter(Call& call) {
  MANGNON_TRY(writer, find_writer(call));
  const auto on = base::date_in_viet_nam(call.services.reg.clock().now());
  MANGNON_TRY(unit, query_unit(call, on));
  MANGNON_TRY(paragraphs, texts_in(call.body, "paragraphs"));
  MANGNON_TRY(annex, texts_in(call.body, "annex"));
  MANGNON_TRY(recipients, texts_in(call.body, "recipients"));
  MANGNON_TRY(paper, reports::make_report(call.context, {.code = call.arg("code"),
                                                         .unit = unit,
                                                         .on = on,
                                                         .lang = call.lang,
                                                         .signing = call.request.query_or("signing"),
                                                         .signer_title = call.request.query_or("signer_title"),
                                                         .letter = {.document = call.request.query_or("document"),
                                                                    .to = call.body.text_or("to"),
                                                                    .subject = call.body.text_or("subject"),
                                                                    .paragraphs = paragraphs,
                                                                    .annex_title = call.body.text_or("annex_title"),
                                                                    .annex = annex,
                                                                    .recipients = recipients}}));
  return paper_response(call, *writer, paper, on);
}

Answer get_tabulation(Call& call) {
  MANGNON_TRY(on, query_date(call));
  MANGNON_TRY(unit, query_unit(call, on));
  MANGNON_TRY(known_at, query_known_at(call));
  app::TabulateQuery query{.at = {.unit = unit, .on = on, .known_at = known_at, .geography_on = on},
                           .measure = call.request.query_or("measure", "children")};
  const auto by = call.request.query_or("by");
  for (const auto part : base::split(by, ',')) query.by.emplace_back(part);
  if (const auto where = call.request.query_or("where"); !where.empty())
    for (const auto part : base::split(where, ',')) {
      const auto sign = part.find(':');
      if (sign == std::string_view::npos) return app::refuse(app::FIELD_MALFORMED, "where", {"where"});
      query.where.emplace_back(part.substr(0, sign), part.substr(sign + 1));
    }
  MANGNON_TRY(rows, app::tabulate(call.context, query));
  Json list = Json::array();
  for (const auto& row : rows) {
    Json keys = Json::object();
    for (std::size_t i = 0; i < row.keys.size(); ++i) keys.set(query.by[i], row.keys[i]);
    Json each = Json::object();
    each.set("keys", std::move(keys));
    each.set("count", row.count);
    list.push(std::move(each));
  }
  Json json = Json::object();
  json.set("on", base::format_iso(on));
  json.set("rows", std::move(list));
  return json_response(json);
}

}  // namespace mangnon::http
