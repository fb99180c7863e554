#include "reports/letter.hpp"

#include <fmt/format.h>

#include "app/round_access.hpp"
#include "domain/signing.hpp"

namespace mangnon::reports {

domain::Office office_of_letter(const app::Context& context, const Asked& asked, base::Date today) {
  const auto unit = app::unit_on(*asked.units, asked.at.unit, today);
  const auto office = domain::office_of(context.reg.reference().agencies, *asked.units, unit, today);
  if (office) return *office;
  const auto* version = asked.units->find_latest(unit);
  return {.superior = "", .issuing = version->name, .place = version->short_name, .sign_for = "", .signer = ""};
}

void make_letter(documents::Document& paper, const Asked& asked, const domain::Office& office, base::Date today,
                 const LetterHead& head) {
  paper.page = {.orientation = documents::Orientation::portrait};
  paper.title.attached_to.clear();
  paper.title.reference.clear();
  paper.notes.clear();
  paper.header.superior = capitals(office.superior);
  paper.header.issuer = capitals(office.issuing);
  paper.header.number = fmt::format(fmt::runtime(in(asked.lang, "Số:        /{}-{}", "No.        /{}-{}")), head.mark,
                                    domain::body_abbreviation(office.issuing));
  paper.header.place_and_date = fmt::format(
      fmt::runtime(in(asked.lang, "{}, ngày     tháng     năm {}", "{},            {}")), office.place, today.year());
  paper.title.subtitles = {head.subject};
}

void sign_letter(documents::Document& paper, const Asked& asked, const domain::Office& office, std::string first) {
  documents::Signer signer{.note = in(asked.lang, "(Ký, đóng dấu, ghi rõ họ tên)", "(Signature, seal, full name)")};
  for (const auto& line : domain::signing_lines(office, asked.signing, asked.signer_title))
    if (!line.empty()) signer.titles.push_back(capitals(line));
  documents::SignatureBlock block{.right = std::move(signer)};
  block.recipients.push_back(std::move(first));
  if (!office.superior.empty())
    block.recipients.push_back(
        fmt::format(fmt::runtime(in(asked.lang, "- {} (b/c);", "- {} (to know);")), office.superior));
  block.recipients.push_back(in(asked.lang, "- Lưu: VT.", "- Archive."));
  paper.signature = std::move(block);
}

}  // namespace mangnon::reports
