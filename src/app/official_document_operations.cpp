#include "app/official_document_operations.hpp"

#include "app/command_input.hpp"
#include "app/official_documents.hpp"

namespace mangnon::app {

namespace {

using domain::SensitiveText;
using wire::Json;

constexpr std::int64_t HIGHEST_NUMBER = 99'999;

template <class IdType>
IdType id_if(Reader& read, std::string_view key) {
  const auto text = read.text_if(key).value_or("");
  if (text.empty()) return {};
  const auto found = base::parse_id<IdType>(text);
  if (!found) read.note(FIELD_MALFORMED, key);
  return found.value_or(IdType{});
}

domain::DocumentText text_in(Reader& read) {
  const auto number = read.whole("number", 1, HIGHEST_NUMBER);
  return {.number = number ? std::optional(static_cast<int>(*number)) : std::nullopt,
          .symbol = read.text("symbol", false),
          .dated = read.text("dated", false),
          .type = read.text("type"),
          .issuer = read.text("issuer", false),
          .subject = SensitiveText(read.text("subject")),
          .on = read.date_if("on"),
          .answer_by = read.date_if("answer_by"),
          .signer = SensitiveText(read.text("signer", false)),
          .sent_to = SensitiveText(read.text("sent_to", false)),
          .note = SensitiveText(read.text("note", false)),
          .round = id_if<domain::RoundId>(read, "round")};
}

SeenDocument seen_in(Reader& read) {
  return {.id = read.id<domain::OfficialDocumentId>("document"), .version = read.number("version")};
}

Outcome<Json> run_register(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const auto way = read.text("way");
  const auto known = domain::from_code<domain::DocumentWay>(way);
  if (!known && !way.empty()) read.note(FIELD_MALFORMED, "way");
  const NewDocument command{.id = made_by<domain::OfficialDocumentId>(id, "document"),
                            .unit = read.text("unit", false),
                            .way = known.value_or(domain::DocumentWay::outgoing),
                            .text = text_in(read)};
  if (!read.problems().empty()) return refuse_input(context, id, "register_document", input, read.problems());
  return register_document(context, envelope_of(id, "register_document", input), command);
}

Outcome<Json> run_change(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const auto seen = seen_in(read);
  const auto text = text_in(read);
  if (!read.problems().empty()) return refuse_input(context, id, "change_document", input, read.problems());
  return change_document(context, envelope_of(id, "change_document", input), seen, text);
}

Outcome<Json> run_withdraw(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const auto seen = seen_in(read);
  const auto reason = read.text("reason");
  if (!read.problems().empty()) return refuse_input(context, id, "withdraw_document", input, read.problems());
  return withdraw_document(context, envelope_of(id, "withdraw_document", input), seen, reason);
}

Outcome<Json> run_set_bases(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  StateBases command{.round = read.id<domain::RoundId>("round"), .version = read.number("version")};
  if (!read.states("bases")) read.note(FIELD_MISSING, "bases");
  for (const auto& item : read.list("bases", domain::MOST_BASES)) {
    Reader one(item, "bases[" + std::to_string(command.list.size()) + "].");
    command.list.push_back(
        {.document = id_if<domain::OfficialDocumentId>(one, "document"), .text = one.text("text", false)});
    read.take(one.problems());
  }
  if (!read.problems().empty()) return refuse_input(context, id, "set_round_bases", input, read.problems());
  return set_round_bases(context, envelope_of(id, "set_round_bases", input), command);
}

const InputField DOCUMENT{"document", "uuid", true, "The document's id."};
const InputField SEEN{"version", "number", true, "The version of the document that the sender saw."};

std::vector<InputField> with_text(std::vector<InputField> first) {
  const std::vector<InputField> more = {
      {"number", "number", false, "In the register of its way and year; absent until it is signed."},
      {"symbol", "text", false, "As on the paper, 103/KH-UBND; made of the number of what goes out when absent."},
      {"dated", "text", false, "The paper's date as written there, also one that does not exist."},
      {"type", "text", true, "List DOCUMENT_TYPE; of what came in also LAW_TYPE, LEGAL_DOCUMENT_TYPE."},
      {"issuer", "text", false, "Who issued it; the own office of what goes out when absent."},
      {"subject", "text", true, "Trích yếu."},
      {"on", "date", false, "The day on which it came or went out; required with a number and of what came in."},
      {"answer_by", "date", false, "Until when an answer is due."},
      {"signer", "text", false, "Who signed."},
      {"sent_to", "text", false, "Whom it went to; within the office, of what came in."},
      {"note", "text", false, "In one's own words."},
      {"round", "uuid", false, "The round it belongs to."}};
  first.insert(first.end(), more.begin(), more.end());
  return first;
}

}  // namespace

std::vector<Operation> official_document_operations() {
  return {{"register_document", Permission::keep_documents, "Vào sổ văn bản",
           "A document that came in or goes out is entered in the unit's register.",
           with_text({{"unit", "text", false, "The actor's own unit when absent."},
                      {"way", "text", true, "outgoing or incoming"}}),
           run_register},
          {"change_document", Permission::keep_documents, "Sửa văn bản trong sổ",
           "The whole text of a document anew; what stood before is kept.", with_text({DOCUMENT, SEEN}), run_change},
          {"withdraw_document",
           Permission::keep_documents,
           "Rút văn bản khỏi sổ",
           "A document does not hold any more; its number stays given.",
           {DOCUMENT, SEEN, {"reason", "text", true, "Why."}},
           run_withdraw},
          {"set_round_bases",
           Permission::plan_rounds,
           "Ghi căn cứ của kế hoạch",
           "The legal bases of a round, in order.",
           {{"round", "uuid", true, "The round's id."},
            {"version", "number", true, "The version of the bases that the sender saw; 0 when there are none."},
            {"bases", "codes", true, "[{document: id of the plan's own office, or text}]"}},
           run_set_bases}};
}

}  // namespace mangnon::app
