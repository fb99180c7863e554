#include "reports/letter.hpp"

#include "app/official_document_failures.hpp"
#include "app/official_documents.hpp"
#include "app/round_access.hpp"
#include "domain/signing.hpp"
#include "names/number_words.hpp"

namespace mangnon::reports {

namespace {

using documents::Paragraph;
using documents::ParagraphStyle;

// The document of the register that the letter becomes.
app::Outcome<domain::OfficialDocument> document_of(app::Context& context, const Asked& asked, domain::UnitId office) {
  app::Outcome<domain::OfficialDocument> found = app::refuse(app::DOCUMENT_NOT_FOUND, "document");
  const auto id = base::parse_id<domain::OfficialDocumentId>(asked.letter.document);
  if (!id) return found;
  context.reg.store().read(
      [&](storage::Transaction& transaction) { found = app::find_document(context, transaction, *id); });
  if (!found) return found;
  const auto today = app::today_in_viet_nam(context);
  const auto tree = context.reg.units();
  const bool is_own = app::unit_on(*tree, found->unit, today) == app::unit_on(*tree, office, today);
  if (!is_own || found->way != domain::DocumentWay::outgoing) return app::refuse(app::DOCUMENT_NOT_FOUND, "document");
  if (found->is_withdrawn()) return app::refuse(app::DOCUMENT_WITHDRAWN, "document");
  return found;
}

// "KH-UBND" after the number that is still to be given.
std::string sign_of(const app::Context& context, std::string_view type, const domain::Office& office) {
  const auto* entry = domain::find_document_type(context.reg.reference().lists, type);
  const auto body = domain::body_abbreviation(office.issuing);
  return entry == nullptr || entry->aliases.empty() ? body : entry->aliases.front() + "-" + body;
}

// A letter has few annexes.
std::string roman(std::size_t number) {
  struct Numeral {
    std::size_t value;
    const char* text;
  };
  constexpr Numeral NUMERALS[] = {{10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}};
  std::string text;
  for (const auto& each : NUMERALS)
    for (; number >= each.value; number -= each.value) text += each.text;
  return text;
}

}  // namespace

std::string counted(std::size_t count, base::Lang lang) {
  const auto number = static_cast<std::int64_t>(count);
  if (lang != base::Lang::vi) return std::to_string(number);
  return fmt::format("{:02} ({})", number, names::number_in_words(number));
}

Letter::Letter(app::Context& context, const Asked& asked, const LetterKind& kind)
    : asked_(asked),
      lang_(asked.lang),
      today_(app::today_in_viet_nam(context)),
      office_(app::writing_office(context, kind.office, today_)),
      paper_(blank_paper(context, asked, {.label = "", .title = kind.title, .counted_in = ""})) {
  paper_.page = {.orientation = documents::Orientation::portrait};
  paper_.title.attached_to.clear();
  paper_.title.reference.clear();
  paper_.notes.clear();
}

app::Outcome<Letter> Letter::begin(app::Context& context, const Asked& asked, const LetterKind& kind) {
  Letter letter(context, asked, kind);
  if (asked.letter.document.empty()) {
    letter.write_head(context, kind, nullptr);
    return letter;
  }
  const auto document = document_of(context, asked, kind.office);
  if (!document) return app::refuse(document.error());
  letter.write_head(context, kind, &*document);
  return letter;
}

void Letter::write_head(const app::Context& context, const LetterKind& kind, const domain::OfficialDocument* document) {
  const bool is_signed = document != nullptr && document->text().number.has_value();
  const auto number = is_signed ? document->text().symbol : "       /" + sign_of(context, kind.type, office_);
  const auto day = document == nullptr ? std::nullopt : domain::written_day(document->text().dated);
  paper_.header.superior = capitals(office_.superior);
  paper_.header.issuer = capitals(office_.issuing);
  paper_.header.number = in(lang_, "Số: ", "No. ") + number;
  if (day)
    paper_.header.place_and_date =
        office_.place + ", " + (lang_ == base::Lang::vi ? domain::day_in_words(*day) : base::format_vi(*day));
  else
    paper_.header.place_and_date = fmt::format(
        fmt::runtime(in(lang_, "{}, ngày     tháng     năm {}", "{},            {}")), office_.place, today_.year());
  const auto* type = domain::find_document_type(context.reg.reference().lists, kind.type);
  const auto name = type == nullptr ? kind.title : in(lang_, type->name_vi, type->name_en);
  const auto when = day ? domain::day_in_words(*day) : "ngày … tháng … năm …";
  attached_ = lang_ == base::Lang::vi
                  ? fmt::format("(Kèm theo {} số {} {} của {})", name, number, when, office_.issuing)
                  : fmt::format("(Attached to {} No. {} of {})", name, number, office_.issuing);
  const bool has_type = type != nullptr && !type->aliases.empty();
  paper_.title.subtitles.clear();
  if (has_type)
    paper_.title.subtitles = {kind.subject};
  else
    paper_.header.about = kind.subject;
}

void Letter::add_annex(const std::string& title, std::vector<documents::Block> blocks) {
  documents::AnnexHead head;
  head.title.title = title;
  head.title.attached_to = attached_;
  paper_.annexes.emplace_back(std::move(head));
  for (auto& block : blocks) paper_.annexes.push_back(std::move(block));
}

// Only several annexes are numbered (LETTER-11).
void Letter::label_annexes() {
  std::vector<documents::AnnexHead*> heads;
  for (auto& block : paper_.annexes)
    if (auto* head = std::get_if<documents::AnnexHead>(&block)) heads.push_back(head);
  for (std::size_t i = 0; i < heads.size(); ++i)
    heads[i]->title.label = in(lang_, "Phụ lục", "Annex") + (heads.size() > 1 ? " " + roman(i + 1) : std::string());
}

void Letter::bases(const std::vector<std::string>& cited) {
  for (std::size_t i = 0; i < cited.size(); ++i)
    add(Paragraph{in(lang_, "Căn cứ ", "On the ground of ") + cited[i] + (i + 1 < cited.size() ? ";" : "."),
                  ParagraphStyle::italic});
}

documents::Document Letter::end(const std::vector<Recipient>& recipients) {
  label_annexes();
  documents::Signer signer{.note = in(lang_, "(Ký, đóng dấu, ghi rõ họ tên)", "(Signature, seal, full name)")};
  for (const auto& line : domain::signing_lines(office_, asked_.signing, asked_.signer_title))
    if (!line.empty()) signer.titles.push_back(capitals(line));
  documents::SignatureBlock block{.right = std::move(signer)};
  for (const auto& each : recipients)
    block.recipients.push_back("- " + each.who + (each.purpose.empty() ? ";" : " (" + each.purpose + ");"));
  for (const auto& each : asked_.letter.recipients) block.recipients.push_back("- " + each + ";");
  block.recipients.push_back(in(lang_, "- Lưu: VT.", "- Archive."));
  paper_.signature = std::move(block);
  return std::move(paper_);
}

}  // namespace mangnon::reports
