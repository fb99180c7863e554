#include "reports/gm.hpp"

#include <fmt/format.h>

#include "app/rosters.hpp"
#include "app/round_people_failures.hpp"
#include "app/trainings.hpp"
#include "reports/letter.hpp"

namespace mangnon::reports {

namespace {

using documents::Align;
using documents::text_cell;

using app::GuestLine;
using domain::TrainingFacts;

// What is invited to: the next training of the unit, if it holds one, and its guests; else whoever is not trained yet.
struct Invitation {
  std::optional<TrainingFacts> training{};
  std::vector<GuestLine> guests{};
};

std::vector<GuestLine> untrained(app::Context& context, storage::Transaction& transaction, const Asked& asked,
                                 base::Date today) {
  const auto trained = domain::trained_by(transaction.trainings().of_round(asked.round->id));
  std::vector<GuestLine> guests;
  for (const auto& entry : app::rosters_below(context, transaction, *asked.round, asked.at.unit)) {
    if (!app::is_untrained(entry, trained, today)) continue;
    const auto& facts = entry.facts.back();
    guests.push_back({.unit = entry.unit, .name = facts.name.reveal(), .position = facts.position.reveal()});
  }
  return guests;
}

Invitation invitation_of(app::Context& context, const Asked& asked, base::Date today) {
  Invitation invitation;
  context.reg.store().read([&](storage::Transaction& transaction) {
    for (const auto& training : app::trainings_held(transaction, asked.round->id, asked.at.unit)) {
      if (training.now().to < today) continue;
      invitation.training = training.now();
      invitation.guests = app::guests_of(app::listed_in(transaction, asked.round->id), training);
      std::erase_if(invitation.guests, [](const GuestLine& guest) { return guest.has_left; });
      break;
    }
    if (invitation.guests.empty()) invitation.guests = untrained(context, transaction, asked, today);
  });
  return invitation;
}

// "07 giờ 30": the hour as official papers write it.
std::string hour_text(base::Lang lang, const std::string& hour) {
  if (hour.empty()) return in(lang, "……… giờ", "……… o'clock");
  return lang == base::Lang::vi ? hour.substr(0, 2) + " giờ " + hour.substr(3) : hour;
}

std::string span_text(base::Lang lang, base::Date from, base::Date to) {
  const auto first = base::format_vi(from);
  if (from == to) return fmt::format(fmt::runtime(in(lang, "ngày {}", "{}")), first);
  return fmt::format(fmt::runtime(in(lang, "từ ngày {} đến hết ngày {}", "from {} to {}")), first, base::format_vi(to));
}

std::string or_room(const std::string& text) {
  return text.empty() ? "………………………………………" : text;
}

// The hour and days of the training; without one the days of the round's phase "train": of the unit's own level, else
// of any.
std::string days_text(const Asked& asked, const std::optional<TrainingFacts>& training) {
  if (training)
    return hour_text(asked.lang, training->hour) + ", " + span_text(asked.lang, training->from, training->to);
  const auto level = asked.units->find(asked.at.unit, asked.at.geography_on)->level;
  const domain::Phase* found = nullptr;
  for (const auto& phase : asked.round->phases)
    if (phase.task == domain::PhaseTask::train && (found == nullptr || phase.level == level)) found = &phase;
  if (found == nullptr) return in(asked.lang, "……… giờ, ngày … tháng … năm ……", "………");
  return hour_text(asked.lang, "") + ", " + span_text(asked.lang, found->from, found->to);
}

documents::Table guest_table(const Asked& asked, const std::vector<GuestLine>& guests) {
  documents::Table table{
      .columns = {
          {.label = in(asked.lang, "STT", "No."), .align = Align::centre},
          {.key = "name", .label = in(asked.lang, "Họ và tên", "Name"), .align = Align::start},
          {.key = "position", .label = in(asked.lang, "Chức vụ, đơn vị", "Position and body"), .align = Align::start},
          {.key = "unit", .label = in(asked.lang, "Địa bàn", "Area"), .align = Align::start}}};
  std::int64_t number = 0;
  for (const auto& guest : guests) {
    const auto place = guest.unit.is_nil()           ? in(asked.lang, "Khách mời", "Guest")
                       : guest.unit == asked.at.unit ? asked.units->find(guest.unit, asked.at.geography_on)->name
                                                     : place_text(asked, guest.unit, asked.at.unit);
    table.rows.push_back({.cells = {documents::count_cell(++number), text_cell(guest.name), text_cell(guest.position),
                                    text_cell(place)}});
  }
  return table;
}

}  // namespace

app::Outcome<documents::Document> make_gm(app::Context& context, const Asked& asked) {
  const auto today = base::date_in_viet_nam(context.reg.clock().now());
  const auto [training, guests] = invitation_of(context, asked, today);
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
  letter->say("Chủ trì: {}", "Chaired by: {}", or_room(training ? training->chair.reveal() : ""));
  letter->say("Thời gian: {}.", "When: {}.", days_text(asked, training));
  letter->say("Địa điểm: {}", "Where: {}", or_room(training ? training->place : ""));
  if (training && !training->programme.empty()) letter->say("Nội dung: {}", "Programme: {}", training->programme);
  letter->add(guest_table(asked, guests));
  letter->say("Rất mong các Ông (Bà) tham dự đầy đủ, đúng giờ để việc tập huấn đạt kết quả./.",
              "Everybody is asked to come in time./.");
  std::vector<Recipient> recipients = {{.who = in(asked.lang, "Như trên", "As above")}};
  if (!letter->office().superior.empty())
    recipients.push_back({letter->office().superior, in(asked.lang, "b/c", "to know")});
  return letter->end(recipients);
}

}  // namespace mangnon::reports
