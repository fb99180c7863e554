#include "app/ready_lists.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "app/command.hpp"
#include "app/failures.hpp"
#include "app/record_keeping.hpp"
#include "app/scope.hpp"
#include "app/sight.hpp"
#include "base/limits.hpp"
#include "domain/check.hpp"
#include "domain/check_failures.hpp"

namespace mangnon::app {

namespace {

using tabulation::ChildAt;
using wire::Json;

constexpr int BIRTHDAY_MONTHS = 3;
constexpr int LAST_CHILD_YEAR = 16;
constexpr int SCHOOL_YEAR = 6;
constexpr std::string_view PROPOSALS = "proposals";

constexpr std::array<ReadyList, 10> LISTS = {{
    {"no_id_number", "Chưa có số định danh", "No ID number", "Lập danh sách gửi Công an cấp xã đối chiếu và cấp số.",
     "Send the list to the commune police."},
    {"no_birth_certificate", "Chưa đăng ký khai sinh", "No birth certificate",
     "Hướng dẫn gia đình đăng ký khai sinh tại UBND xã.", "Help the family register the birth."},
    {"turning_6", "Sắp đủ 6 tuổi", "Turning 6", "Kiểm tra việc vào lớp 1 và hạn thẻ BHYT.",
     "Check entry to school and the insurance card."},
    {"turning_16", "Sắp đủ 16 tuổi", "Turning 16", "Rà soát hồ sơ và hỗ trợ trước khi ra khỏi danh sách.",
     "Review the record before the child leaves the list."},
    {"special_without_support", "Hoàn cảnh đặc biệt chưa được trợ giúp", "Special, without assistance",
     "Đề nghị chính sách hoặc vận động trợ giúp.", "Propose a policy or find help."},
    {"missing_papers", "Thiếu giấy tờ", "Papers missing", "Bổ sung giấy tờ chứng minh hoàn cảnh.",
     "Add the papers that prove the circumstance.", true},
    {"no_address", "Chưa có địa chỉ cụ thể", "No address", "Ghi số nhà, đường, xóm hoặc mốc nhận biết của hộ.",
     "Write the household's house, lane or landmark."},
    {"new", "Mới ghi sổ trong tháng", "New this month", "Xem lại thông tin vừa ghi.",
     "Look over what was just recorded."},
    {"proposals", "Đề nghị chờ quyết định", "Proposals waiting", "Mở từng hồ sơ; ghi theo đề nghị, hoặc không theo.",
     "Open each record; take what is proposed, or decline it.", true},
    {"warnings", "Cần kiểm tra", "Warnings", "Mở từng hồ sơ và sửa hoặc xác nhận.",
     "Open each record; correct or confirm.", true},
}};

const ReadyList* find_list(std::string_view name) {
  const auto found = std::find_if(LISTS.begin(), LISTS.end(), [&](const auto& list) { return list.name == name; });
  return found == LISTS.end() ? nullptr : &*found;
}

// Where and on which day a list is asked.
struct Place {
  domain::UnitId unit{};
  base::Date on{};
};

bool turns(const ChildAt& child, base::Date on, int years) {
  const auto birthday = base::birthday(base::Date::from_days(child.span->birth), years);
  return on <= birthday && birthday < on.plus_months(BIRTHDAY_MONTHS);
}

using Ids = std::unordered_set<domain::ChildId>;

// Children registered in the month up to the day.
Ids lately_registered(Context& context, base::Date on) {
  Ids ids;
  context.reg.store().read([&](storage::Transaction& transaction) {
    auto& rows = transaction.projection();
    for (const auto& id : rows.registered_since(base::start_of_day_in_viet_nam(on.plus_months(-1)))) ids.insert(id);
    for (const auto& id : rows.registered_since(base::start_of_day_in_viet_nam(on.plus_days(1)))) ids.erase(id);
  });
  return ids;
}

// Children with a code on the day and no paper for it. Walks the whole store: for units too wide to open every record.
Ids without_papers(Context& context, base::Date on) {
  Ids ids;
  context.reg.store().read([&](storage::Transaction& transaction) {
    transaction.projection().each_bare_episode([&](const storage::EpisodeRow& row) {
      const auto* entry = context.reg.reference().codebook.find(row.code);
      if (row.valid.contains(on) && entry != nullptr && may_see(context.actor, *entry)) ids.insert(row.child);
    });
  });
  return ids;
}

bool stands_in(const ReadyList& list, const ChildAt& child, tabulation::Lacks lacks, const Ids& candidates,
               base::Date on) {
  if (list.name == "no_id_number") return lacks.id_number;
  if (list.name == "no_birth_certificate") return lacks.birth_certificate;
  if (list.name == "no_address") return lacks.address;
  if (list.name == "turning_6") return turns(child, on, SCHOOL_YEAR);
  if (list.name == "turning_16") return turns(child, on, LAST_CHILD_YEAR);
  if (list.name == "new") return candidates.contains(child.child->id);
  if (list.name == "missing_papers") return child.groups != 0;
  return true;  // special_without_support is asked as such; warnings are looked up
}

// What the checks say of one child, of what the actor may know.
base::Failures findings_of(Context& context, storage::Transaction& transaction, domain::ChildId id, base::Date on) {
  const auto history = history_seen(context, transaction.stored_rows().child(id, std::nullopt));
  const auto* facts = history.at(on);
  if (facts == nullptr) return {};
  const auto household = transaction.stored_rows().household(facts->household, std::nullopt);
  RecordOn record{.child = *facts, .left_on = left_on(history), .absences = absences(history)};
  if (const auto* home = household.version == 0 ? nullptr : household.at(on); home != nullptr) record.household = *home;
  return findings_seen(context, domain::check_child(check_input(context, record, history, on)));
}

bool is_of(const ReadyList& list, const base::Failure& finding) {
  if (list.name != "missing_papers") return true;
  return finding.type == &domain::CHECK_L24_EVIDENCE_MISSING || finding.type == &domain::CHECK_L10_CERTIFICATE_MISSING;
}

// Whether the facts propose something of the child that the actor may know and nobody has decided.
bool is_proposed(Context& context, storage::Transaction& transaction, domain::ChildId id, base::Date on) {
  const auto history = history_seen(context, transaction.stored_rows().child(id, std::nullopt));
  if (history.at(on) == nullptr) return false;
  const auto record = record_on(transaction, history, on);
  return !proposals_seen(context,
                         {.child = record.child,
                          .household = record.household,
                          .episodes = history.episodes,
                          .on = on,
                          .codebook = context.reg.reference().codebook},
                         history.declined)
              .empty();
}

// Those of the ids whose record has something of the list to say.
std::vector<domain::ChildId> with_something(Context& context, const ReadyList& list,
                                            const std::vector<domain::ChildId>& ids, base::Date on) {
  std::vector<domain::ChildId> found;
  context.reg.store().read([&](storage::Transaction& transaction) {
    for (const auto& id : ids) {
      if (list.name == PROPOSALS) {
        if (is_proposed(context, transaction, id, on)) found.push_back(id);
        continue;
      }
      const auto findings = findings_of(context, transaction, id, on);
      if (std::any_of(findings.begin(), findings.end(), [&](const auto& each) { return is_of(list, each); }))
        found.push_back(id);
    }
  });
  return found;
}

enum class Order { of_names, none };  // none: only to count them

Outcome<std::vector<domain::ChildId>> members_of(Context& context, const ReadyList& list, const Place& place,
                                                 Order order = Order::of_names) {
  const auto tree = context.reg.units();
  const auto candidates = list.name == "new" ? lately_registered(context, place.on) : Ids{};
  tabulation::Question question{
      .on = place.on, .hamlets = hamlets_of(*tree, place.unit, place.on), .hidden = hidden_codes(context)};
  // What the sixteenth birthday proposes waits longer than the child is in the other lists.
  if (list.name == PROPOSALS) question.age_to = LAST_CHILD_YEAR, question.with_grown = true;
  if (list.name == "special_without_support") {
    question.group = "S";
    question.assisted = false;
    const auto& entries = context.reg.reference().codebook.entries();
    for (const auto& entry : entries)
      if (!may_see(context.actor, entry)) question.hidden[entry.place] = true;
  }
  std::vector<domain::ChildId> ids;
  context.reg.with_words([&](const tabulation::Population& population, const tabulation::SearchIndex& words) {
    std::vector<ChildAt> found;
    tabulation::each_child(population, context.reg.reference().groups, question, [&](const ChildAt& child) {
      const auto at = static_cast<std::size_t>(child.child - population.children().data());
      if (stands_in(list, child, words.lacks(at), candidates, place.on)) found.push_back(child);
    });
    if (order == Order::of_names)
      std::sort(found.begin(), found.end(), [&](const ChildAt& left, const ChildAt& right) {
        return tabulation::comes_before(population, left, right);
      });
    for (const auto& child : found) ids.push_back(child.child->id);
  });
  if (!list.by_record) return ids;
  if (list.name == "missing_papers" && ids.size() > READY_LIST_CHILDREN) {
    const auto bare = without_papers(context, place.on);
    std::erase_if(ids, [&](const auto& id) { return !bare.contains(id); });
  }
  if (ids.size() > READY_LIST_CHILDREN) return refuse(LIST_TOO_WIDE, "unit", {std::to_string(READY_LIST_CHILDREN)});
  return with_something(context, list, ids, place.on);
}

Outcome<Place> place_of(Context& context, const std::string& unit, base::Date on) {
  if (!may(context.actor.role, Permission::read_children)) return refuse(NOT_PERMITTED);
  auto found = unit.empty() ? Outcome<domain::UnitId>(scope_on(*context.reg.units(), context.actor, on))
                            : find_unit(context, unit, on);
  if (!found) return refuse(found.error());
  return Place{*found, on};
}

void add_findings(Context& context, const ReadyList& list, Json& answer, base::Date on, base::Lang lang) {
  Json rows = Json::array();
  context.reg.store().read([&](storage::Transaction& transaction) {
    for (const auto& row : answer["rows"].items()) {
      auto findings = findings_of(context, transaction, base::parse_id<domain::ChildId>(row.text_or("id")).value(), on);
      std::erase_if(findings, [&](const auto& each) { return !is_of(list, each); });
      Json with = row;
      with.set("findings", findings_json(findings, lang));
      rows.push(std::move(with));
    }
  });
  answer.set("rows", std::move(rows));
}

}  // namespace

std::span<const ReadyList> ready_lists() {
  return LISTS;
}

Outcome<ListMembers> list_members(Context& context, const AskReadyList& query) {
  constexpr ReadyList EVERYBODY{"", "", "", "", ""};
  const auto place = place_of(context, query.unit, query.on);
  if (!place) return refuse(place.error());
  const auto* list = query.name.empty() ? &EVERYBODY : find_list(query.name);
  if (list == nullptr) return refuse(LIST_UNKNOWN, "name", {query.name});
  auto ids = members_of(context, *list, *place);
  if (!ids) return refuse(ids.error());
  if (ids->size() > READY_LIST_CHILDREN) return refuse(LIST_TOO_WIDE, "unit", {std::to_string(READY_LIST_CHILDREN)});
  return ListMembers{place->unit, *std::move(ids)};
}

Outcome<Json> show_ready_list(Context& context, const AskReadyList& query, base::Lang lang) {
  const auto place = place_of(context, query.unit, query.on);
  if (!place) return refuse(place.error());
  const auto* list = find_list(query.name);
  if (list == nullptr) return refuse(LIST_UNKNOWN, "name", {query.name});
  const auto offset = offset_of(query.cursor);
  if (!offset) return refuse(offset.error());
  const auto ids = members_of(context, *list, *place);
  if (!ids) return refuse(ids.error());
  const auto limit = static_cast<std::size_t>(std::clamp(query.limit, 1, static_cast<int>(base::limits::PAGE_ROWS)));
  tabulation::Page page{.total = ids->size()};
  for (std::size_t i = *offset; i < std::min(ids->size(), *offset + limit); ++i) page.ids.push_back((*ids)[i]);
  auto answer = page_json(context, {.unit = place->unit, .on = place->on, .offset = *offset, .lang = lang}, page);
  answer.set("list", list->name);
  answer.set("title", lang == base::Lang::vi ? list->vi : list->en);
  if (list->by_record && list->name != PROPOSALS) add_findings(context, *list, answer, place->on, lang);
  note_reading(context, "show_ready_list", "unit", place->unit.text(),
               std::string(list->name) + " rows=" + std::to_string(page.ids.size()));
  return answer;
}

Outcome<Json> count_ready_lists(Context& context, const std::string& unit, base::Date on, base::Lang lang) {
  const auto place = place_of(context, unit, on);
  if (!place) return refuse(place.error());
  Json lists = Json::array();
  for (const auto& list : LISTS) {
    const auto ids = members_of(context, list, *place, Order::none);
    Json each = Json::object();
    each.set("name", list.name);
    each.set("title", lang == base::Lang::vi ? list.vi : list.en);
    each.set("todo", lang == base::Lang::vi ? list.todo_vi : list.todo_en);
    each.set("count", ids ? Json(static_cast<std::int64_t>(ids->size())) : Json());
    lists.push(std::move(each));
  }
  Json answer = Json::object();
  answer.set("on", base::format_iso(on));
  answer.set("unit", unit_json(*context.reg.units(), place->unit, on));
  answer.set("lists", std::move(lists));
  note_reading(context, "count_ready_lists", "unit", place->unit.text(), "");
  return answer;
}

}  // namespace mangnon::app
