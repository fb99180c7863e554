#include "app/official_documents.hpp"

#include "app/accepted_input.hpp"
#include "app/failures.hpp"
#include "app/official_document_failures.hpp"
#include "app/round_access.hpp"
#include "app/round_failures.hpp"
#include "app/scope.hpp"
#include "base/limits.hpp"
#include "domain/round_failures.hpp"
#include "domain/signing.hpp"

namespace mangnon::app {

namespace {

using domain::DocumentText;
using domain::DocumentWay;
using domain::OfficialDocument;
using domain::SensitiveText;

constexpr std::size_t SHORT = base::limits::NAME_CHARS;
constexpr std::size_t LONG = base::limits::NOTE_CHARS;

// Tidies one text, or gathers what is wrong with it.
void tidy(std::string& text, const LineField& field, base::Failures& wrong, bool required = false) {
  auto accepted = accepted_line(text, field);
  if (!accepted)
    wrong.insert(wrong.end(), accepted.error().begin(), accepted.error().end());
  else if (required && accepted->empty())
    wrong.push_back({&FIELD_MISSING, field.key, {field.key}});
  else
    text = *std::move(accepted);
}

void tidy(SensitiveText& text, const LineField& field, base::Failures& wrong, bool required = false) {
  auto plain = text.reveal();
  tidy(plain, field, wrong, required);
  text = SensitiveText(std::move(plain));
}

// The text as it is kept: tidied, what goes out with its office and its sign.
Outcome<DocumentText> accepted_text(Context& context, storage::Transaction& transaction, domain::UnitId unit,
                                    DocumentWay way, DocumentText text) {
  const bool goes_out = way == DocumentWay::outgoing;
  if (text.issuer.empty() && goes_out)
    text.issuer = writing_office(context, unit, text.on.value_or(today_in_viet_nam(context))).issuing;
  base::Failures wrong;
  tidy(text.symbol, {"symbol", "Số, ký hiệu", SHORT}, wrong);
  tidy(text.dated, {"dated", "Ngày của văn bản", SHORT}, wrong);
  tidy(text.issuer, {"issuer", "Cơ quan ban hành", LONG}, wrong, true);
  tidy(text.subject, {"subject", "Trích yếu", LONG}, wrong, true);
  tidy(text.signer, {"signer", "Người ký", SHORT}, wrong);
  tidy(text.sent_to, {"sent_to", "Nơi nhận", LONG}, wrong);
  tidy(text.note, {"note", "Ghi chú", LONG}, wrong);
  if (!text.round.is_nil() && !find_round(context, transaction, text.round))
    wrong.push_back({&ROUND_NOT_FOUND, "round"});
  if (!wrong.empty()) return refuse(std::move(wrong));
  const auto* type = domain::find_document_type(context.reg.reference().lists, text.type);
  if (goes_out && text.number && text.symbol.empty() && type != nullptr)
    text.symbol = domain::document_symbol(*text.number, *type, domain::body_abbreviation(text.issuer));
  return text;
}

// The last version of the document held against the others of its unit, whose numbers nobody else gives meanwhile.
Outcome<bool> judge(Context& context, storage::Transaction& transaction, const OfficialDocument& document) {
  transaction.units().hold(document.unit);
  const domain::UnitId asked[] = {document.unit};
  const auto others = transaction.official_documents().of_units(asked);
  const auto wrong =
      domain::check_document_text(document, others, context.reg.reference().lists, today_in_viet_nam(context));
  if (!wrong.empty()) return refuse(wrong);
  return true;
}

Done document_done(const OfficialDocument& document) {
  wire::Json answer = wire::Json::object();
  answer.set("id", document.id.text());
  answer.set("version", document.version());
  answer.set("number", document.text().number ? wire::Json(*document.text().number) : wire::Json());
  answer.set("symbol", document.text().symbol);
  return {.answer = std::move(answer), .subject_kind = "document", .subject = document.id.text()};
}

// A document that the actor's own unit keeps, at the version seen, and that stands.
Outcome<OfficialDocument> load(Context& context, storage::Transaction& transaction, const SeenDocument& seen) {
  auto found = find_document(context, transaction, seen.id);
  if (!found) return refuse(found.error());
  if (!is_own(context, *context.reg.units(), found->unit)) return refuse(DOCUMENT_OF_ANOTHER_UNIT, "document");
  if (found->version() != seen.version) return refuse(STALE_VERSION, "version");
  if (found->is_withdrawn()) return refuse(DOCUMENT_WITHDRAWN, "document");
  return found;
}

Outcome<domain::UnitId> own_unit(Context& context, const std::string& text, base::Date today) {
  const auto tree = context.reg.units();
  const auto unit =
      text.empty() ? Outcome<domain::UnitId>(scope_on(*tree, context.actor, today)) : find_unit(context, text, today);
  if (!unit) return refuse(unit.error());
  if (!is_own(context, *tree, *unit)) return refuse(DOCUMENT_OF_ANOTHER_UNIT, "unit");
  return *unit;
}

}  // namespace

domain::Office writing_office(Context& context, domain::UnitId unit, base::Date on) {
  const auto tree = context.reg.units();
  const auto then = unit_on(*tree, unit, on);
  if (auto office = domain::office_of(context.reg.reference().agencies, *tree, then, on)) return *std::move(office);
  const auto* version = tree->find_latest(then);
  return {.superior = "", .issuing = version->name, .place = version->short_name, .sign_for = "", .signer = ""};
}

Outcome<OfficialDocument> find_document(Context& context, storage::Transaction& transaction,
                                        domain::OfficialDocumentId id) {
  auto found = transaction.official_documents().find(id);
  if (!found || !was_in_scope(*context.reg.units(), context.actor, found->unit, today_in_viet_nam(context)))
    return refuse(DOCUMENT_NOT_FOUND, "document");
  return *std::move(found);
}

Outcome<wire::Json> register_document(Context& context, const Envelope& envelope, const NewDocument& command) {
  return run_command(context, envelope, Permission::keep_documents,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       const auto unit = own_unit(context, command.unit, base::date_in_viet_nam(now));
                       if (!unit) return refuse(unit.error());
                       auto text = accepted_text(context, transaction, *unit, command.way, command.text);
                       if (!text) return refuse(text.error());
                       const OfficialDocument document{
                           .id = command.id,
                           .unit = *unit,
                           .way = command.way,
                           .versions = {{.text = *std::move(text), .at = now, .by = context.actor.id}}};
                       if (const auto fits = judge(context, transaction, document); !fits) return refuse(fits.error());
                       transaction.official_documents().add(document);
                       return document_done(document);
                     });
}

Outcome<wire::Json> change_document(Context& context, const Envelope& envelope, const SeenDocument& seen,
                                    const DocumentText& text) {
  return run_command(context, envelope, Permission::keep_documents,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       auto document = load(context, transaction, seen);
                       if (!document) return refuse(document.error());
                       auto next = accepted_text(context, transaction, document->unit, document->way, text);
                       if (!next) return refuse(next.error());
                       if (*next == document->text()) return refuse(NOTHING_TO_CHANGE);
                       document->versions.push_back({.text = *std::move(next), .at = now, .by = context.actor.id});
                       if (const auto fits = judge(context, transaction, *document); !fits) return refuse(fits.error());
                       transaction.official_documents().add_version(document->id, document->version(),
                                                                    document->versions.back());
                       return document_done(*document);
                     });
}

Outcome<wire::Json> withdraw_document(Context& context, const Envelope& envelope, const SeenDocument& seen,
                                      const std::string& reason) {
  return run_command(context, envelope, Permission::keep_documents,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       auto document = load(context, transaction, seen);
                       if (!document) return refuse(document.error());
                       base::Failures wrong;
                       SensitiveText why(reason);
                       tidy(why, {"reason", "Lý do rút", LONG}, wrong, true);
                       if (!wrong.empty()) return refuse(std::move(wrong));
                       document->versions.push_back(
                           {.text = document->text(), .withdrawn = std::move(why), .at = now, .by = context.actor.id});
                       transaction.official_documents().add_version(document->id, document->version(),
                                                                    document->versions.back());
                       return document_done(*document);
                     });
}

namespace {

// One ground as it is kept: a document of the plan's own office that stands, else a line of text.
void accept_basis(Context& context, storage::Transaction& transaction, domain::UnitId office, domain::RoundBasis& basis,
                  const std::string& at, base::Failures& wrong) {
  if (basis.document.is_nil()) {
    tidy(basis.text, {at, "Căn cứ", LONG}, wrong);
    if (basis.text.empty()) wrong.push_back({&BASIS_EMPTY, at});
    return;
  }
  basis.text.clear();
  const auto today = today_in_viet_nam(context);
  const auto tree = context.reg.units();
  const auto document = transaction.official_documents().find(basis.document);
  if (!document || unit_on(*tree, document->unit, today) != office)
    wrong.push_back({&DOCUMENT_NOT_FOUND, at});
  else if (document->is_withdrawn())
    wrong.push_back({&DOCUMENT_WITHDRAWN, at});
}

}  // namespace

Outcome<wire::Json> set_round_bases(Context& context, const Envelope& envelope, const StateBases& command) {
  return run_command(
      context, envelope, Permission::plan_rounds,
      [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
        const auto round = find_round(context, transaction, command.round);
        const auto tree = context.reg.units();
        if (!round || !in_scope(*tree, context.actor, round->root, domain::map_day(*round)))
          return refuse(ROUND_NOT_FOUND, "round");
        if (round->state == domain::RoundState::closed) return refuse(domain::ROUND_FIXED, "bases");
        const auto before = transaction.official_documents().bases_of(round->id);
        if (before.version != command.version) return refuse(STALE_VERSION, "version");
        domain::RoundBases bases{
            .round = round->id, .version = before.version + 1, .list = command.list, .at = now, .by = context.actor.id};
        base::Failures wrong;
        const auto office = unit_on(*tree, round->root, base::date_in_viet_nam(now));
        for (std::size_t i = 0; i < bases.list.size(); ++i)
          accept_basis(context, transaction, office, bases.list[i], "bases[" + std::to_string(i) + "]", wrong);
        if (!wrong.empty()) return refuse(std::move(wrong));
        if (bases.list == before.list) return refuse(NOTHING_TO_CHANGE);
        transaction.official_documents().add_bases(bases);
        wire::Json answer = wire::Json::object();
        answer.set("round", round->id.text());
        answer.set("version", bases.version);
        return Done{.answer = std::move(answer), .subject_kind = "round", .subject = round->id.text()};
      });
}

}  // namespace mangnon::app
