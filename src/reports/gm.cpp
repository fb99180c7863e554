#include "reports/gm.hpp"

#include <fmt/format.h>

#include "app/rosters.hpp"
#include "app/round_people_failures.hpp"
#include "reports/letter.hpp"

namespace mangnon::reports {

namespace {

using documents::Align;
using documents::text_cell;
using domain::RosterEntry;

struct Guest {
  domain::UnitId unit{};
  domain::RosterFacts facts{};
};

std::vector<Guest> guests_of(const std::vector<RosterEntry>& entries, base::Date today) {
  std::vector<Guest> guests;
  for (const auto& entry : entries)
    if (app::is_untrained(entry, today)) guests.push_back({entry.unit, entry.facts.back()});
  return guests;
}

// The days of the round's phase "train": of the unit's own level, else of any.
std::string days_text(const Asked& asked) {
  const auto level = asked.units->find(asked.at.unit, asked.at.geography_on)->level;
  const domain::Phase* found = nullptr;
  for (const auto& phase : asked.round->phases)
    if (phase.task == domain::PhaseTask::train && (found == nullptr || phase.level == level)) found = &phase;
  if (found == nullptr) return in(asked.lang, "……… giờ, ngày … tháng … năm ……", "………");
  const auto first = base::format_vi(found->from);
  if (found->from == found->to)
    return fmt::format(fmt::runtime(in(asked.lang, "……… giờ, ngày {}", "……… o'clock, {}")), first);
  return fmt::format(fmt::runtime(in(asked.lang, "……… giờ, từ ngày {} đến hết ngày {}", "……… o'clock, from {} to {}")),
                     first, base::format_vi(found->to));
}

documents::Table guest_table(const Asked& asked, const std::vector<Guest>& guests) {
  documents::Table table{
      .columns = {
          {.label = in(asked.lang, "STT", "No."), .align = Align::centre},
          {.key = "name", .label = in(asked.lang, "Họ và tên", "Name"), .align = Align::start},
          {.key = "position", .label = in(asked.lang, "Chức vụ, đơn vị", "Position and body"), .align = Align::start},
          {.key = "unit", .label = in(asked.lang, "Địa bàn", "Area"), .align = Align::start}}};
  std::int64_t number = 0;
  for (const auto& guest : guests) {
    const auto place = guest.unit == asked.at.unit ? asked.units->find(guest.unit, asked.at.geography_on)->name
                                                   : place_text(asked, guest.unit, asked.at.unit);
    table.rows.push_back({.cells = {documents::count_cell(++number), text_cell(guest.facts.name.reveal()),
                                    text_cell(guest.facts.position.reveal()), text_cell(place)}});
  }
  return table;
}

}  // namespace

app::Outcome<documents::Document> make_gm(app::Context& context, const Asked& asked) {
  const auto today = base::date_in_viet_nam(context.reg.clock().now());
  std::vector<Guest> guests;
  context.reg.store().read([&](storage::Transaction& transaction) {
    guests = guests_of(app::rosters_below(context, transaction, *asked.round, asked.at.unit), today);
  });
  if (guests.empty()) return app::refuse(app::INVITATION_NOBODY, "round");
  auto letter = Letter::begin(
      context, asked,
      {.type = "GM",
       .title = in(asked.lang, "GIẤY MỜI", "INVITATION"),
       .subject = fmt::format(fmt::runtime(in(asked.lang, "Tham dự tập huấn {}", "To the training for {}")),
                              asked.round->name),
       .office = asked.at.unit});
  if (!letter) return app::refuse(letter.error());
  letter->say("{} trân trọng kính mời: {} Ông (Bà) có tên trong danh sách dưới đây.",
              "{} has the honour to invite the {} persons named below.", letter->office().issuing,
              counted(guests.size(), asked.lang));
  letter->say("Tới dự: Tập huấn phục vụ {} ({}).", "To: the training for {} ({}).", asked.round->name,
              asked.round->code);
  letter->say("Chủ trì: ………………………………………", "Chaired by: ………………………………………");
  letter->say("Thời gian: {}.", "When: {}.", days_text(asked));
  letter->say("Địa điểm: ………………………………………", "Where: ………………………………………");
  letter->add(guest_table(asked, guests));
  letter->say("Rất mong các Ông (Bà) tham dự đầy đủ, đúng giờ để việc tập huấn đạt kết quả./.",
              "Everybody is asked to come in time./.");
  std::vector<Recipient> recipients = {{.who = in(asked.lang, "Như trên", "As above")}};
  if (!letter->office().superior.empty())
    recipients.push_back({letter->office().superior, in(asked.lang, "b/c", "to know")});
  return letter->end(recipients);
}

}  // namespace mangnon::reports
