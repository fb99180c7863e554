#include "app/report_layouts.hpp"

#include <algorithm>
#include <map>

#include "app/failures.hpp"
#include "app/layout_file.hpp"
#include "app/report_layout_failures.hpp"
#include "app/rosters.hpp"
#include "crypto/sha256.hpp"

namespace mangnon::app {

namespace {

using domain::LayoutId;
using domain::LoadedLayout;
using wire::Json;

const LoadedLayout* find_layout(const std::vector<LoadedLayout>& layouts, LayoutId id) {
  const auto found = std::find_if(layouts.begin(), layouts.end(), [&](const auto& each) { return each.id == id; });
  return found == layouts.end() ? nullptr : &*found;
}

std::vector<LoadedLayout> all_layouts(Context& context) {
  std::vector<LoadedLayout> layouts;
  context.reg.store().read([&](storage::Transaction& transaction) { layouts = transaction.report_layouts().all(); });
  return layouts;
}

// What was read when it was loaded is read again; absent for a file that this program reads no more.
std::optional<UsableLayout> usable(const Context& context, const LoadedLayout& loaded) {
  auto layout = read_layout(loaded.file, context.reg.reference().groups);
  if (loaded.withdrawn || !layout) return std::nullopt;
  return UsableLayout{*std::move(layout), loaded.digest};
}

Done layout_done(LayoutId id, const std::string& code, const std::string& version) {
  Json answer = Json::object();
  answer.set("id", id.text());
  answer.set("code", code);
  answer.set("version", version);
  return {.answer = std::move(answer), .subject_kind = "layout", .subject = id.text(), .detail = code + " " + version};
}

Json layout_json(Context& context, const LoadedLayout& loaded, const std::map<domain::UserId, std::string>& names,
                 base::Lang lang) {
  const auto name_of = [&](domain::UserId id) {
    const auto found = names.find(id);
    return found == names.end() ? std::string() : found->second;
  };
  const auto day = [](const std::optional<base::Date>& date) { return date ? Json(base::format_iso(*date)) : Json(); };
  Json json = Json::object();
  json.set("id", loaded.id.text());
  json.set("code", loaded.code);
  json.set("version", loaded.version);
  json.set("digest", loaded.digest);
  json.set("at", base::format_moment(loaded.at));
  json.set("by", name_of(loaded.by));
  const auto layout = read_layout(loaded.file, context.reg.reference().groups);
  json.set("title", layout ? layout->title.in(lang) : std::string());
  json.set("source", layout ? layout->source : std::string());
  json.set("from", layout ? day(layout->from) : Json());
  json.set("until", layout ? day(layout->until) : Json());
  json.set("columns", layout ? static_cast<std::int64_t>(layout->columns.size()) : 0);
  Json withdrawn;
  if (loaded.withdrawn) {
    withdrawn = Json::object();
    withdrawn.set("at", base::format_moment(loaded.withdrawn->at));
    withdrawn.set("by", name_of(loaded.withdrawn->by));
    withdrawn.set("reason", loaded.withdrawn->reason);
  }
  json.set("withdrawn", std::move(withdrawn));
  return json;
}

// Who keeps the store may read the files, who reads reports their titles.
bool may_list(const Context& context) {
  return may(context.actor.role, Permission::read_reports) || may(context.actor.role, Permission::keep_store);
}

std::map<domain::UserId, std::string> names_of(Context& context, const std::vector<LoadedLayout>& layouts) {
  std::map<domain::UserId, std::string> names;
  context.reg.store().read([&](storage::Transaction& transaction) {
    for (const auto& each : layouts)
      for (const auto id : {each.by, each.withdrawn ? each.withdrawn->by : each.by})
        if (const auto user = transaction.users().by_id(id)) names[id] = user->full_name;
  });
  return names;
}

}  // namespace

Outcome<Json> load_layout(Context& context, const Envelope& envelope, LayoutId id, const std::string& file) {
  return run_command(context, envelope, Permission::keep_store,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       const auto layout = read_layout(file, context.reg.reference().groups);
                       if (!layout) return refuse(layout.error());
                       for (const auto& each : transaction.report_layouts().all())
                         if (each.code == layout->code && each.version == layout->version)
                           return refuse(LAYOUT_LOADED, "file", {layout->code, layout->version});
                       transaction.report_layouts().add({.id = id,
                                                         .code = layout->code,
                                                         .version = layout->version,
                                                         .file = file,
                                                         .digest = crypto::sha256(file),
                                                         .at = now,
                                                         .by = context.actor.id});
                       auto done = layout_done(id, layout->code, layout->version);
                       done.answer.set("title", layout->title.in(context.lang));
                       done.answer.set("columns", static_cast<std::int64_t>(layout->columns.size()));
                       return done;
                     });
}

Outcome<Json> withdraw_layout(Context& context, const Envelope& envelope, LayoutId id, const std::string& reason) {
  return run_command(context, envelope, Permission::keep_store,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       const auto layouts = transaction.report_layouts().all();
                       const auto* layout = find_layout(layouts, id);
                       if (layout == nullptr) return refuse(LAYOUT_NOT_FOUND, "layout");
                       if (layout->withdrawn) return refuse(LAYOUT_WITHDRAWN, "layout");
                       const auto words = accepted_words(reason, "reason", true);
                       if (!words) return refuse(words.error());
                       transaction.report_layouts().withdraw(
                           id, {.reason = words->reveal(), .at = now, .by = context.actor.id});
                       return layout_done(id, layout->code, layout->version);
                     });
}

Outcome<Json> list_layouts(Context& context, base::Lang lang) {
  if (!may_list(context)) return refuse(NOT_PERMITTED);
  auto layouts = all_layouts(context);
  const auto names = names_of(context, layouts);
  std::reverse(layouts.begin(), layouts.end());
  Json list = Json::array();
  for (const auto& each : layouts) list.push(layout_json(context, each, names, lang));
  note_reading(context, "list_layouts", "layout", "", "layouts=" + std::to_string(layouts.size()));
  Json answer = Json::object();
  answer.set("layouts", std::move(list));
  answer.set("may_load", may(context.actor.role, Permission::keep_store));
  return answer;
}

Outcome<Json> show_layout(Context& context, LayoutId id, base::Lang lang) {
  if (!may_list(context)) return refuse(NOT_PERMITTED);
  const auto layouts = all_layouts(context);
  const auto* layout = find_layout(layouts, id);
  if (layout == nullptr) return refuse(LAYOUT_NOT_FOUND, "layout");
  auto json = layout_json(context, *layout, names_of(context, {*layout}), lang);
  json.set("file", layout->file);
  note_reading(context, "show_layout", "layout", id.text(), layout->code + " " + layout->version);
  return json;
}

std::vector<UsableLayout> layouts_offered(Context& context) {
  std::map<std::string, UsableLayout> offered;
  for (const auto& each : all_layouts(context))
    if (auto layout = usable(context, each)) offered.insert_or_assign(each.code, *std::move(layout));
  std::vector<UsableLayout> list;
  for (auto& [code, layout] : offered) list.push_back(std::move(layout));
  return list;
}

Outcome<UsableLayout> layout_on(Context& context, const std::string& code, base::Date on) {
  std::optional<UsableLayout> last;
  bool is_known = false;
  for (const auto& each : all_layouts(context)) {
    if (each.code != code) continue;
    auto layout = usable(context, each);
    is_known = is_known || layout.has_value();
    if (layout && layout->layout.holds_on(on)) last = std::move(layout);
  }
  if (last) return *std::move(last);
  if (is_known) return refuse(LAYOUT_NOT_IN_FORCE, "on", {code, base::format_vi(on)});
  return refuse(REPORT_UNKNOWN, "code", {code});
}

}  // namespace mangnon::app
