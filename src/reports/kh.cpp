#include "reports/kh.hpp"

#include "app/official_documents.hpp"
#include "app/round_access.hpp"
#include "base/text.hpp"
#include "names/fold.hpp"
#include "reports/letter.hpp"

namespace mangnon::reports {

namespace {

using documents::Align;
using documents::text_cell;
using domain::Phase;
using domain::Round;
using domain::UnitLevel;

std::string word(const auto& value, base::Lang lang) {
  const auto& found = domain::word_of(value);
  return in(lang, found.vi, found.en);
}

class Plan {
 public:
  Plan(const Asked& asked, Letter letter)
      : asked_(asked), lang_(asked.lang), round_(*asked.round), letter_(std::move(letter)) {}

  documents::Document write(const std::vector<std::string>& cited, const std::vector<Round>& lower) {
    letter_.bases(cited.empty() ? std::vector<std::string>{"………………………………………………"} : cited);
    letter_.say("{} ban hành kế hoạch {} như sau:", "{} issues the plan {}:", letter_.office().issuing, round_.name);
    purpose();
    content();
    organisation();
    if (const auto units = units_table(lower); !units.rows.empty())
      letter_.add_annex(in(lang_, "DANH SÁCH ĐƠN VỊ VÀ THỜI HẠN GỬI SỐ LIỆU", "UNITS AND THEIR LAST DAYS"), {units});
    std::vector<Recipient> recipients;
    if (!letter_.office().superior.empty())
      recipients.push_back({letter_.office().superior, in(lang_, "b/c", "to know")});
    for (const auto level : levels_below())
      recipients.push_back(
          {in(lang_, "Các đơn vị ", "Units: ") + names::exact_key(word(level, lang_)), in(lang_, "t/h", "to act")});
    return letter_.end(recipients);
  }

 private:
  [[nodiscard]] bool covers_all() const { return round_.scope == domain::RoundScope::all; }

  void purpose() {
    letter_.heading("I. MỤC ĐÍCH, YÊU CẦU", "I. PURPOSE AND REQUIREMENTS");
    letter_.heading("1. Mục đích", "1. Purpose", 2);
    letter_.say(
        "Rà soát, thu thập và cập nhật thông tin của {} dưới 16 tuổi trên địa bàn, làm căn cứ để bảo vệ, chăm sóc và "
        "trợ "
        "giúp trẻ em đúng đối tượng.",
        "To survey and bring up to date what is known of {} under 16 in the area, so that those are protected and "
        "assisted who should be.",
        covers_all() ? in(lang_, "tất cả trẻ em", "all children")
                     : in(lang_, "trẻ em có hoàn cảnh đặc biệt và trẻ em có nguy cơ rơi vào hoàn cảnh đặc biệt",
                          "children in special circumstances or at risk of them"));
    letter_.heading("2. Yêu cầu", "2. Requirements", 2);
    letter_.say(
        "Thông tin thu thập phải đầy đủ, chính xác, đúng thời điểm và đúng thời hạn; thông tin về trẻ em được giữ bí "
        "mật "
        "theo quy định.",
        "What is collected is complete, right, of the reference date and in time; what is known of children is kept "
        "confidential as the law says.");
    if (round_.compares_book)
      letter_.say("Số liệu trên phần mềm phải khớp với sổ của từng thôn; chênh lệch phải được giải trình.",
                  "The register agrees with the book of each hamlet; every difference is explained.");
  }

  void content() {
    letter_.heading("II. NỘI DUNG", "II. CONTENT");
    letter_.heading("1. Phạm vi, đối tượng", "1. Scope", 2);
    const auto place = place_text(asked_, round_.root, asked_.units->nation());
    const auto units = units_in_words();
    letter_.say("Đối tượng: {}. Phạm vi: {}{}{}.", "Of whom: {}. Where: {}{}{}.", word(round_.scope, lang_), place,
                units.empty() ? "" : in(lang_, ", gồm ", ", that is "), units);
    letter_.heading("2. Thời điểm số liệu", "2. Reference date", 2);
    letter_.say("Số liệu được tính đến ngày {}.", "Figures are as of {}.", base::format_vi(round_.reference_on));
    letter_.heading("3. Tiến độ thực hiện", "3. Phases", 2);
    if (round_.phases.empty())
      letter_.say("Theo thông báo của từng đợt.", "As will be told.");
    else
      letter_.add(phases());
    letter_.heading("4. Chỉ tiêu", "4. Targets", 2);
    letter_.say("100% hộ gia đình có trẻ em thuộc đối tượng được đến rà soát; 100% thôn, bản, tổ dân phố hoàn thành.",
                "All households with children in the scope are visited; all hamlets are done.");
    letter_.say("100% đơn vị gửi số liệu trên phần mềm đúng thời hạn.", "All units send their figures in time.");
    if (round_.resurvey_percent > 0)
      letter_.say("Phúc tra {}% số hộ đã rà soát.", "{} % of the households are surveyed again.",
                  round_.resurvey_percent);
  }

  void organisation() {
    letter_.heading("III. TỔ CHỨC THỰC HIỆN", "III. ORGANISATION");
    int number = 0;
    for (const auto& level : domain::UNIT_LEVEL_WORDS) {
      const auto tasks = tasks_of(level.value);
      if (tasks.empty()) continue;
      letter_.add(
          documents::Heading{.text = fmt::format("{}. {}", ++number, in(lang_, level.vi, level.en)), .level = 2});
      for (const auto& task : tasks) letter_.say("- {}.", "- {}.", task);
    }
    letter_.say(
        "Trên đây là kế hoạch {}. Đề nghị các đơn vị tổ chức thực hiện; nếu có vướng mắc, báo về {} để được hướng "
        "dẫn./.",
        "This is the plan {}. The units are asked to carry it out, and to report any difficulty to {}./.", round_.name,
        letter_.office().issuing);
  }

  // "Rà soát tại thôn, từ ngày 01/11/2018 đến ngày 30/11/2018", of one level.
  [[nodiscard]] std::vector<std::string> tasks_of(UnitLevel level) const {
    std::vector<std::string> tasks;
    for (const auto& phase : round_.phases)
      if (phase.level == level)
        tasks.push_back(fmt::format(fmt::runtime(in(lang_, "{}, từ ngày {} đến ngày {}", "{}, from {} to {}")),
                                    word(phase.task, lang_), base::format_vi(phase.from), base::format_vi(phase.to)));
    return tasks;
  }

  // Every unit below that sends, in the order of the tree, with its last day in the nearest plan.
  [[nodiscard]] documents::Table units_table(const std::vector<Round>& lower) const {
    documents::Table table{
        .columns = {
            {.label = in(lang_, "STT", "No."), .align = Align::centre},
            {.key = "name", .label = in(lang_, "Đơn vị", "Unit"), .align = Align::start, .width_chars = 40},
            {.key = "due_on", .label = in(lang_, "Hạn gửi", "Due"), .align = Align::centre, .keeps_together = true}}};
    std::int64_t number = 0;
    add_units(table, lower, round_.root, number);
    return table;
  }
  void add_units(documents::Table& table, const std::vector<Round>& lower, domain::UnitId above,
                 std::int64_t& number) const {
    for (const auto unit : app::senders_below(*asked_.units, round_, above)) {
      const auto due = app::due_of(*asked_.units, round_, lower, unit);
      table.rows.push_back({.cells = {documents::count_cell(++number), text_cell(place_text(asked_, unit, round_.root)),
                                      due ? documents::date_cell(*due) : documents::Cell{}}});
      add_units(table, lower, unit, number);
    }
  }

  [[nodiscard]] documents::Table phases() const {
    documents::Table table{
        .columns = {
            {.label = in(lang_, "STT", "No."), .align = Align::centre},
            {.key = "task", .label = in(lang_, "Công việc", "Task"), .align = Align::start, .width_chars = 30},
            {.key = "level", .label = in(lang_, "Cấp thực hiện", "Who"), .align = Align::start},
            {.key = "from", .label = in(lang_, "Từ ngày", "From"), .align = Align::centre, .keeps_together = true},
            {.key = "to", .label = in(lang_, "Đến ngày", "To"), .align = Align::centre, .keeps_together = true}}};
    std::int64_t number = 0;
    for (const auto& phase : round_.phases)
      table.rows.push_back({.cells = {documents::count_cell(++number), text_cell(word(phase.task, lang_)),
                                      text_cell(word(phase.level, lang_)), documents::date_cell(phase.from),
                                      documents::date_cell(phase.to)}});
    return table;
  }

  // The levels that there were on the map day below the plan's root.
  [[nodiscard]] std::vector<UnitLevel> levels_below() const {
    std::vector<UnitLevel> levels;
    for (const auto level : {UnitLevel::province, UnitLevel::district, UnitLevel::commune})
      if (!below(level).empty()) levels.push_back(level);
    return levels;
  }
  [[nodiscard]] std::vector<domain::UnitId> below(UnitLevel level) const {
    auto units = app::units_of(*asked_.units, round_, level);
    std::erase(units, round_.root);
    return units;
  }
  // "14 (mười bốn) đơn vị cấp huyện, 184 (…) đơn vị cấp xã, 1.023 (…) thôn, bản, tổ dân phố".
  [[nodiscard]] std::string units_in_words() const {
    std::vector<std::string> all;
    for (const auto level : levels_below())
      all.push_back(fmt::format(fmt::runtime(in(lang_, "{} đơn vị {}", "{} units ({})")),
                                counted(below(level).size(), lang_), names::exact_key(word(level, lang_))));
    std::size_t hamlets = 0;
    for (const auto place : asked_.units->hamlets_under(round_.root, domain::map_day(round_)))
      if (asked_.units->find(place, domain::map_day(round_))->level == UnitLevel::hamlet) ++hamlets;
    if (hamlets > 0)
      all.push_back(
          fmt::format(fmt::runtime(in(lang_, "{} thôn, bản, tổ dân phố", "{} hamlets")), counted(hamlets, lang_)));
    return base::join(all, ", ");
  }

  const Asked& asked_;
  base::Lang lang_;
  const Round& round_;
  Letter letter_;
};

}  // namespace

app::Outcome<documents::Document> make_kh(app::Context& context, const Asked& asked) {
  auto letter = Letter::begin(context, asked,
                              {.type = "KH",
                               .title = in(asked.lang, "KẾ HOẠCH", "PLAN"),
                               .subject = asked.letter.subject.empty() ? asked.round->name : asked.letter.subject,
                               .office = asked.round->root});
  if (!letter) return app::refuse(letter.error());
  std::vector<std::string> cited;
  std::vector<Round> lower;
  context.reg.store().read([&](storage::Transaction& transaction) {
    cited = app::cited_bases(context, transaction, asked.round->id);
    lower = app::lower_plans(transaction, asked.round->id);
  });
  return Plan(asked, *std::move(letter)).write(cited, lower);
}

}  // namespace mangnon::reports
