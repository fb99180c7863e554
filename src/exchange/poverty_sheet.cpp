#include "exchange/poverty_sheet.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "base/limits.hpp"
#include "base/text.hpp"
#include "domain/identifiers.hpp"
#include "exchange/cell_failures.hpp"
#include "exchange/cell_values.hpp"
#include "exchange/column.hpp"
#include "exchange/poverty_failures.hpp"
#include "exchange/sheet.hpp"
#include "names/fold.hpp"

namespace mangnon::exchange {

namespace {

using domain::Poverty;

enum class Column { name, number, place, level, poor, near_poor, decision, decided_on, year };
struct Label {
  std::string_view key;  // as fold_label
  Column column;
};
constexpr std::array<Label, 40> LABELS = {{
    {"ho va ten chu ho", Column::name},
    {"ho ten chu ho", Column::name},
    {"ten chu ho", Column::name},
    {"chu ho", Column::name},
    {"ho va ten", Column::name},
    {"ho ten", Column::name},
    {"so dinh danh ca nhan", Column::number},
    {"so dinh danh", Column::number},
    {"ma dinh danh", Column::number},
    {"so cccd", Column::number},
    {"cccd", Column::number},
    {"so can cuoc", Column::number},
    {"so can cuoc cong dan", Column::number},
    {"so cmnd cccd", Column::number},
    {"so cccd cmnd", Column::number},
    {"cmnd cccd", Column::number},
    {"cccd cmnd", Column::number},
    {"thon ban to dan pho", Column::place},
    {"thon", Column::place},
    {"thon ban", Column::place},
    {"thon xom", Column::place},
    {"ban", Column::place},
    {"to dan pho", Column::place},
    {"dia chi", Column::place},
    {"noi o", Column::place},
    {"noi cu tru", Column::place},
    {"dien", Column::level},
    {"dien ho", Column::level},
    {"loai ho", Column::level},
    {"phan loai", Column::level},
    {"phan loai ho", Column::level},
    {"ho ngheo can ngheo", Column::level},
    {"ho ngheo", Column::poor},
    {"ngheo", Column::poor},
    {"ho can ngheo", Column::near_poor},
    {"can ngheo", Column::near_poor},
    {"so quyet dinh", Column::decision},
    {"quyet dinh so", Column::decision},
    {"ngay quyet dinh", Column::decided_on},
    {"nam", Column::year},
}};
constexpr std::array<std::string_view, 5> TICKS = {"x", "1", "v", "c", "co"};
constexpr int FIRST_YEAR = 1990;
constexpr int LAST_YEAR = 2100;

std::optional<Column> column_of(const std::string& text) {
  const auto key = names::fold_label(text);
  const auto found = std::find_if(LABELS.begin(), LABELS.end(), [&](const auto& label) { return label.key == key; });
  return found == LABELS.end() ? std::nullopt : std::optional(found->column);
}

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<int> year_of(std::string_view text) {
  int year = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
  const bool is_year = error == std::errc() && end == text.data() + text.size();
  return is_year && FIRST_YEAR <= year && year <= LAST_YEAR ? std::optional(year) : std::nullopt;
}

// What a title says: "Quyết định số X ngày D" and "năm Y".
void read_title(const std::string& text, const DateRules& rules, app::PovertyList& list) {
  const auto words = base::split(text, ' ');
  std::vector<std::string> keys;
  for (const auto& word : words) keys.push_back(names::fold_label(word));
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const bool behind_decision = i >= 2 && keys[i - 1] == "dinh" && keys[i - 2] == "quyet";
    if (keys[i] == "so" && behind_decision) list.decision = std::string(base::trim(words[i + 1]));
    if (keys[i] == "nam" && !list.year) list.year = year_of(keys[i + 1]);
    if (keys[i] != "ngay" || list.decision.empty() || list.decided_on) continue;
    std::string day;
    for (std::size_t k = i + 1; k < std::min(words.size(), i + 6); ++k) {
      day += (day.empty() ? "" : " ") + std::string(words[k]);
      const auto parsed = parse_date_text(day, rules);
      if (parsed && parsed->precision == DatePrecision::day) list.decided_on = parsed->date;
      if (list.decided_on) break;
    }
  }
}

class ListReader {
 public:
  ListReader(const CodeLists& lists, base::Date on) : lists_(lists), rules_{.on = on} {}

  // A failure stops the reading.
  base::Result<void> read(const SheetRow& row) {
    if (find_labels(row)) return {};
    if (!is_header_known()) {
      for (const auto& cell : row.cells) read_title(cell.text, rules_, list_);
      return {};
    }
    read_household(row);
    if (list_.rows.size() > POVERTY_LIST_ROWS)
      return base::fail(POVERTY_FILE_TOO_LONG, {}, {std::to_string(POVERTY_LIST_ROWS)});
    return {};
  }

  [[nodiscard]] app::Outcome<app::PovertyList> result() && {
    if (!is_header_known()) return app::refuse(POVERTY_FILE_WRONG);
    return std::move(list_);
  }

 private:
  [[nodiscard]] bool has(Column column) const { return places_.contains(column); }
  [[nodiscard]] bool is_header_known() const {
    return has(Column::name) && (has(Column::level) || has(Column::poor) || has(Column::near_poor));
  }

  // The header may take two rows ("Phân loại" above "Hộ nghèo", "Hộ cận nghèo"): the second has no household, and what
  // it says of a column is more exact.
  bool find_labels(const SheetRow& row) {
    if (!list_.rows.empty() || row.number > base::limits::HEADER_SEARCH_ROWS) return false;
    std::map<Column, std::size_t> found;
    for (std::size_t i = 0; i < row.cells.size(); ++i)
      if (const auto column = column_of(row.cells[i].text); column && !has(*column)) found.try_emplace(*column, i);
    const bool begins = found.contains(Column::name) && found.size() > 1;
    const bool goes_on = !places_.empty() && !found.empty() && is_free_of_households(row);
    if (!begins && !goes_on) return false;
    if (const auto level = places_.find(Column::level); goes_on && level != places_.end())
      if (std::any_of(found.begin(), found.end(), [&](const auto& each) { return each.second == level->second; }))
        places_.erase(level);
    places_.insert(found.begin(), found.end());
    return true;
  }
  [[nodiscard]] bool is_free_of_households(const SheetRow& row) const {
    const auto is_free = [&](Column column) {
      const auto written = text(row, column);
      return written.empty() || column_of(written) == column;
    };
    return is_free(Column::name) && is_free(Column::number);
  }

  [[nodiscard]] const RawCell* cell(const SheetRow& row, Column column) const {
    const auto place = places_.find(column);
    return place != places_.end() && place->second < row.cells.size() ? &row.cells[place->second] : nullptr;
  }
  [[nodiscard]] std::string text(const SheetRow& row, Column column) const {
    const auto* found = cell(row, column);
    return found == nullptr ? std::string() : std::string(base::trim(found->text));
  }
  [[nodiscard]] std::string address(const SheetRow& row, Column column) const {
    const auto place = places_.find(column);
    return cell_address(place == places_.end() ? 0 : place->second, row.number);
  }

  void fail(app::PovertyListRow& read, const SheetRow& row, Column column, base::Failure failure) const {
    failure.field = address(row, column);
    failure.params.insert(failure.params.begin(), failure.field);
    read.wrong.push_back(std::move(failure));
  }

  void read_household(const SheetRow& row) {
    app::PovertyListRow read{.row = row.number};
    const auto name = parse_text(text(row, Column::name), base::limits::NAME_CHARS);
    if (name && is_digits(*name)) return;  // the columns' numbers
    if (name)
      read.head_name = domain::SensitiveText(*name);
    else
      fail(read, row, Column::name, name.error());
    if (const auto place = parse_text(text(row, Column::place), base::limits::ADDRESS_CHARS); place)
      read.place = domain::SensitiveText(*place);
    else
      fail(read, row, Column::place, place.error());
    read_number(row, read);
    const auto ticked = levels_of(row, read);
    if (read.head_name.empty() && read.id_number.empty() && read.wrong.empty()) {
      if (ticked.empty()) return;  // sums, signatures
      fail(read, row, Column::name, {&POVERTY_ROW_NAMELESS});
    }
    if (ticked.size() == 1) read.poverty = ticked.front();
    if (ticked.empty() && read.wrong.empty() && is_signature(row)) return;
    if (ticked.size() != 1 && read.wrong.empty())
      fail(read, row,
           has(Column::level)  ? Column::level
           : has(Column::poor) ? Column::poor
                               : Column::near_poor,
           {&POVERTY_LEVEL_UNKNOWN});
    read_decision(row);
    list_.rows.push_back(std::move(read));
  }

  // Below the list somebody signs: one cell and nothing of a household.
  [[nodiscard]] static bool is_signature(const SheetRow& row) {
    return std::count_if(row.cells.begin(), row.cells.end(),
                         [](const auto& each) { return !base::trim(each.text).empty(); }) <= 1;
  }

  void read_number(const SheetRow& row, app::PovertyListRow& read) const {
    const auto* found = cell(row, Column::number);
    if (found == nullptr || base::trim(found->text).empty()) return;
    const auto digits = parse_digits(*found);
    if (!digits) {
      fail(read, row, Column::number, digits.error());
      return;
    }
    const auto number = domain::parse_id_number(*digits, std::nullopt);
    read.id_number = domain::SensitiveText(number ? number->number : *digits);
  }

  std::vector<Poverty> levels_of(const SheetRow& row, app::PovertyListRow& read) const {
    std::vector<Poverty> levels;
    for (const auto& [column, ticks] :
         {std::pair{Column::level, std::optional<Poverty>()}, std::pair{Column::poor, std::optional(Poverty::poor)},
          std::pair{Column::near_poor, std::optional(Poverty::near_poor)}}) {
      const auto written = text(row, column);
      if (written.empty()) continue;
      const auto key = names::fold_label(written);
      if (ticks && std::find(TICKS.begin(), TICKS.end(), key) != TICKS.end()) {
        levels.push_back(*ticks);
        continue;
      }
      const auto* entry = lists_.get("POVERTY").find(written);
      const auto level = entry == nullptr ? std::nullopt : domain::from_code<Poverty>(entry->code);
      if (level)
        levels.push_back(*level);
      else
        fail(read, row, column, {&POVERTY_LEVEL_UNKNOWN});
    }
    return levels;
  }

  // The first row that tells of the decision tells for all.
  void read_decision(const SheetRow& row) {
    if (const auto decision = text(row, Column::decision); list_.decision.empty()) list_.decision = decision;
    if (const auto* day = cell(row, Column::decided_on); day != nullptr && !list_.decided_on)
      if (const auto parsed = parse_date(*day, rules_); parsed && parsed->precision == DatePrecision::day)
        list_.decided_on = parsed->date;
    if (const auto* year = cell(row, Column::year); year != nullptr && !list_.year)
      if (const auto parsed = parse_number(*year, {.least = FIRST_YEAR, .most = LAST_YEAR}); parsed)
        list_.year = *parsed;
  }

  const CodeLists& lists_;
  DateRules rules_;
  std::map<Column, std::size_t> places_{};
  app::PovertyList list_{};
};

}  // namespace

app::Outcome<app::PovertyList> read_poverty_list(const std::string& path, const CodeLists& lists, base::Date on) {
  ListReader reader(lists, on);
  const auto read = read_sheet(path, {}, [&](const SheetRow& row) { return reader.read(row); });
  if (!read) return app::refuse(read.error());
  return std::move(reader).result();
}

}  // namespace mangnon::exchange
