#include "exchange/header.hpp"

#include <algorithm>
#include <utility>

#include "base/limits.hpp"
#include "base/text.hpp"
#include "exchange/encoding_label.hpp"
#include "exchange/header_failures.hpp"
#include "names/fold.hpp"
#include "names/legacy.hpp"

namespace mangnon::exchange {

namespace {

constexpr std::size_t LABELS_LEAST = 3;
constexpr std::size_t LABEL_BYTES_SHOWN = 60;
constexpr std::size_t LABEL_BYTES_MOST = 300;  // the longest group's name has 190

// A label of one column: what it may mean.
struct Meaning {
  LabelMeaning label{};
  std::string tick_code{};
  [[nodiscard]] bool known() const { return !label.fields.empty() || !tick_code.empty(); }
};

std::string tick_code_of(const std::string& label, const std::string& folded, const CodeLists& lists) {
  const auto& list = lists.get(CIRCUMSTANCE);
  if (const auto* entry = list.find(label)) return folded == "khac" ? std::string() : entry->code;
  // "S04 - Trẻ em khuyết tật", "S04.2: nặng"
  const auto code = label.substr(0, label.find_first_of(" -:–(\n"));
  const bool code_like = code.size() > 2 && code[1] >= '0' && code[1] <= '9';
  const auto* entry = code_like ? list.find(code) : nullptr;
  return entry == nullptr ? std::string() : entry->code;
}

Meaning meaning_as_written(const std::string& label, std::optional<Field> left, const CodeLists& lists) {
  const auto folded = names::fold_label(label);
  if (folded.empty()) return {};
  Meaning meaning{.label = meaning_of_label(folded, left)};
  // "Khai sinh (C/K)", "Họ và tên (chữ in hoa)": what stands in brackets explains.
  const std::size_t bracket = label.find('(');
  if (!meaning.known() && bracket != std::string::npos && bracket > 0)
    meaning.label = meaning_of_label(names::fold_label(label.substr(0, bracket)), left);
  if (!meaning.known()) meaning.tick_code = tick_code_of(label, folded, lists);
  return meaning;
}

// As written, or as it would read in an old encoding.
Meaning meaning_of(const std::string& label, std::optional<Field> left, const CodeLists& lists) {
  const bool digit_first = !label.empty() && label[0] >= '0' && label[0] <= '9';
  if (digit_first || label.size() > LABEL_BYTES_MOST) return {};
  auto meaning = meaning_as_written(label, left, lists);
  if (meaning.known() || !may_be_legacy(label)) return meaning;
  for (const auto encoding : {names::Encoding::tcvn3, names::Encoding::vni}) {
    auto decoded = meaning_as_written(names::to_unicode(label, encoding), left, lists);
    if (decoded.known()) return decoded;
  }
  return meaning;
}

struct Label {
  std::string text{};                   // what is shown
  std::vector<std::string> readings{};  // tried in order
};

const std::string& label_at(const LabelRow& row, std::size_t column) {
  static const std::string NONE;
  return column < row.labels.size() ? row.labels[column] : NONE;
}

std::vector<Label> labels_of_row(const LabelRow& row) {
  std::vector<Label> labels;
  for (const auto& label : row.labels) labels.push_back({.text = label, .readings = {label}});
  return labels;
}

// Two rows read together: a heading above covers the empty cells on its right as long as something stands below.
std::vector<Label> labels_of_pair(const LabelRow& top, const LabelRow& bottom) {
  std::vector<Label> labels;
  std::string heading;
  for (std::size_t column = 0; column < std::max(top.labels.size(), bottom.labels.size()); ++column) {
    const auto& above = label_at(top, column);
    const auto& below = label_at(bottom, column);
    if (!above.empty() || below.empty()) heading = above;
    if (below.empty() || above == below) {
      labels.push_back({.text = above, .readings = {above}});
    } else if (heading.empty()) {
      labels.push_back({.text = below, .readings = {below}});
    } else {
      const auto both = heading + " " + below;
      labels.push_back({.text = both, .readings = {both, below}});
    }
  }
  return labels;
}

Meaning meaning_of_readings(const Label& label, std::optional<Field> left, const CodeLists& lists) {
  for (const auto& reading : label.readings) {
    auto meaning = meaning_of(reading, left, lists);
    if (meaning.known() || meaning.label.depends_on_left) return meaning;
  }
  return {};
}

struct Candidate {
  std::size_t first = 0;  // index of the rows
  std::size_t last = 0;
  std::size_t score = 0;  // distinct labels known
  std::vector<Label> labels{};
};

Candidate make_candidate(std::size_t first, std::size_t last, std::vector<Label> labels, const CodeLists& lists) {
  std::vector<std::string> known;
  for (const auto& label : labels) {
    const auto meaning = meaning_of_readings(label, std::nullopt, lists);
    if (!meaning.known()) continue;
    const auto key =
        meaning.label.fields.empty() ? meaning.tick_code : std::string(column_of(meaning.label.fields[0]).key);
    if (std::find(known.begin(), known.end(), key) == known.end()) known.push_back(key);
  }
  return {.first = first, .last = last, .score = known.size(), .labels = std::move(labels)};
}

// The best reading that begins at each row: alone, or with the next row below it when that names more.
std::vector<Candidate> candidates_of(const std::vector<LabelRow>& rows, const CodeLists& lists) {
  std::vector<Candidate> candidates;
  const std::size_t count = std::min(rows.size(), base::limits::HEADER_SEARCH_ROWS);
  for (std::size_t i = 0; i < count; ++i) candidates.push_back(make_candidate(i, i, labels_of_row(rows[i]), lists));
  for (std::size_t i = 0; i + 1 < count; ++i) {
    const bool adjacent = rows[i + 1].number == rows[i].number + 1;
    const bool labels_enough = candidates[i].score + candidates[i + 1].score >= LABELS_LEAST;
    if (!adjacent || !labels_enough) continue;
    auto pair = make_candidate(i, i + 1, labels_of_pair(rows[i], rows[i + 1]), lists);
    if (pair.score > candidates[i].score) candidates[i] = std::move(pair);
  }
  return candidates;
}

base::Result<Candidate> best_of(std::vector<Candidate> candidates, const std::vector<LabelRow>& rows,
                                const CodeLists& lists) {
  const auto best = std::max_element(candidates.begin(), candidates.end(),
                                     [](const auto& a, const auto& b) { return a.score < b.score; });
  if (best == candidates.end() || best->score < LABELS_LEAST) {
    std::vector<std::string> found;
    if (best != candidates.end())
      for (const auto& label : best->labels)
        if (const auto meaning = meaning_of_readings(label, std::nullopt, lists); !meaning.label.fields.empty())
          found.emplace_back(column_of(meaning.label.fields[0]).label);
    return base::fail(
        HEADER_NOT_FOUND, {},
        {std::to_string(base::limits::HEADER_SEARCH_ROWS), found.empty() ? "–" : base::join(found, ", ")});
  }
  for (const auto& other : candidates) {
    const bool apart = other.first > best->last || other.last < best->first;
    if (apart && other.score == best->score)
      return base::fail(HEADER_AMBIGUOUS, {},
                        {std::to_string(rows[best->first].number), std::to_string(rows[other.first].number)});
  }
  return std::move(*best);
}

std::string shown(const std::string& label) {
  auto text = label.substr(0, LABEL_BYTES_SHOWN);
  std::replace(text.begin(), text.end(), '\n', ' ');
  while (!base::is_utf8(text)) text.pop_back();
  return text;
}

std::optional<Field> field_left_of(const Header& header, std::size_t column) {
  while (column > 0)
    if (const auto field = header.columns[--column].field) return field;
  return std::nullopt;
}

// Gives every column its use. Labels that can mean only one thing go first; then those that depend on their neighbour.
base::Result<Header> assign(const Candidate& candidate, const std::vector<LabelRow>& rows, const CodeLists& lists) {
  Header header{.first_row = rows[candidate.first].number, .last_row = rows[candidate.last].number};
  header.columns.resize(candidate.labels.size());
  const auto claim = [&header](std::size_t column, Field field) {
    header.columns[column].field = field;
    header.column_of_field[static_cast<std::size_t>(field)] = static_cast<std::uint16_t>(column + 1);
  };
  std::vector<std::size_t> dependent;
  for (std::size_t column = 0; column < candidate.labels.size(); ++column) {
    auto& use = header.columns[column];
    use.label = candidate.labels[column].text;
    const auto meaning = meaning_of_readings(candidate.labels[column], std::nullopt, lists);
    use.tick_code = meaning.tick_code;
    const auto& fields = meaning.label.fields;
    const bool sure = fields.size() == 1 && !meaning.label.depends_on_left && !header.has(fields[0]);
    if (sure) {
      claim(column, fields[0]);
    } else if (!use.label.empty() && use.tick_code.empty()) {
      dependent.push_back(column);
    }
  }
  for (const std::size_t column : dependent) {
    const auto left = field_left_of(header, column);
    const auto fields = meaning_of_readings(candidate.labels[column], left, lists).label.fields;
    const auto free = std::find_if(fields.begin(), fields.end(), [&](Field field) { return !header.has(field); });
    if (free != fields.end()) {
      claim(column, *free);
    } else if (!fields.empty() && fields[0] != Field::ordinal && fields[0] != Field::verdict) {
      const auto& twice = column_of(fields[0]);
      const std::size_t first = header.column_of_field[static_cast<std::size_t>(fields[0])] - 1U;
      return base::fail(HEADER_COLUMN_TWICE, cell_address(column, header.last_row),
                        {cell_address(first, header.last_row), cell_address(column, header.last_row),
                         std::string(twice.label), std::string(twice.label_en)});
    } else if (fields.empty()) {
      header.warnings.push_back({.type = &HEADER_COLUMN_UNKNOWN,
                                 .field = cell_address(column, header.last_row),
                                 .params = {column_letters(column), shown(header.columns[column].label)}});
    }
  }
  return header;
}

base::Result<void> check_needed(const Header& header) {
  std::vector<std::string> vi;
  std::vector<std::string> en;
  const auto need = [&](bool present, std::initializer_list<Field> any_of) {
    if (present) return;
    std::vector<std::string> labels_vi;
    std::vector<std::string> labels_en;
    for (const auto field : any_of) {
      labels_vi.emplace_back(column_of(field).label);
      labels_en.emplace_back(column_of(field).label_en);
    }
    vi.push_back(base::join(labels_vi, " hoặc "));
    en.push_back(base::join(labels_en, " or "));
  };
  const bool by_sex = header.has(Field::birth_date_male) && header.has(Field::birth_date_female);
  need(header.has(Field::full_name), {Field::full_name});
  need(header.has(Field::birth_date) || by_sex, {Field::birth_date});
  need(header.has(Field::household_no) || header.has(Field::head_name), {Field::household_no, Field::head_name});
  if (vi.empty()) return {};
  return base::fail(HEADER_COLUMN_MISSING, {},
                    {std::to_string(header.last_row), base::join(vi, "; "), base::join(en, "; ")});
}

}  // namespace

base::Result<Header> recognise_header(const std::vector<LabelRow>& rows, const CodeLists& lists) {
  MANGNON_TRY(best, best_of(candidates_of(rows, lists), rows, lists));
  MANGNON_TRY(header, assign(best, rows, lists));
  MANGNON_CHECKED(check_needed(header));
  return std::move(header);
}

}  // namespace mangnon::exchange
