#include "app/disclosure_operations.hpp"

#include "app/command_input.hpp"
#include "app/disclosing.hpp"

namespace mangnon::app {

namespace {

using wire::Json;

// A word of a list, or its problem.
template <class Enum>
Enum word_at(Reader& read, const Json& input, const std::string& key, base::Failures& problems) {
  const auto text = read.text(key);
  const auto word = domain::from_code<Enum>(text);
  if (!word && !input.text_or(key).empty()) problems.push_back({&FIELD_MALFORMED, key, {key}});
  return word.value_or(Enum{});
}

domain::DataKinds kinds_at(Reader& read, base::Failures& problems) {
  const auto text = read.text("data");
  auto kinds = domain::parse_data_kinds(text);
  if (!kinds && !text.empty()) problems.push_back({&FIELD_MALFORMED, "data", {"data"}});
  return kinds.value_or(domain::DataKinds{});
}

base::Failures all_of(const Reader& read, base::Failures problems) {
  problems.insert(problems.begin(), read.problems().begin(), read.problems().end());
  return problems;
}

Outcome<Json> run_record_consent(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  base::Failures problems;
  RecordConsent command{.consent = made_by<domain::ConsentId>(id, "consent"),
                        .child = read.id<domain::ChildId>("child"),
                        .giver = word_at<domain::ConsentGiver>(read, input, "giver", problems),
                        .giver_name = read.text("giver_name"),
                        .data = kinds_at(read, problems),
                        .purpose = word_at<domain::Purpose>(read, input, "purpose", problems),
                        .receiver = read.text("receiver"),
                        .given_on = read.date("given_on"),
                        .form = word_at<domain::ConsentForm>(read, input, "form", problems),
                        .proof = read.text("proof", false)};
  if (!read.text("valid_to", false).empty()) command.valid_to = read.date("valid_to");
  problems = all_of(read, std::move(problems));
  if (!problems.empty()) return refuse_input(context, id, "record_consent", input, problems);
  return record_consent(context, envelope_of(id, "record_consent", input), command);
}

Outcome<Json> run_withdraw_consent(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const WithdrawConsent command{.child = read.id<domain::ChildId>("child"),
                                .consent = read.id<domain::ConsentId>("consent"),
                                .version = read.number("version"),
                                .on = read.date("on")};
  if (!read.problems().empty()) return refuse_input(context, id, "withdraw_consent", input, read.problems());
  return withdraw_consent(context, envelope_of(id, "withdraw_consent", input), command);
}

Outcome<Json> run_record_disclosure(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  base::Failures problems;
  RecordDisclosure command{.disclosure = made_by<domain::DisclosureId>(id, "disclosure"),
                           .giving = {.data = kinds_at(read, problems),
                                      .purpose = word_at<domain::Purpose>(read, input, "purpose", problems),
                                      .receiver = read.text("receiver"),
                                      .on = read.date("on"),
                                      .ground = word_at<domain::Ground>(read, input, "ground", problems),
                                      .reason = read.text("reason", false)}};
  command.children = read.ids<domain::ChildId>("children", DISCLOSURE_CHILDREN);
  const auto& children = read.raw("children");
  if (children.is_null() || (children.is_array() && children.items().empty())) read.note(FIELD_MISSING, "children");
  problems = all_of(read, std::move(problems));
  if (!problems.empty()) return refuse_input(context, id, "record_disclosure", input, problems);
  return record_disclosure(context, envelope_of(id, "record_disclosure", input), command);
}

const InputField CHILD{"child", "uuid", true, "The child's id."};
const InputField DATA{"data", "text", true,
                      "What: identity, address, family, schooling, health, circumstance, image, record, separated by "
                      "semicolons; restricted, secret for those who may know."};
const InputField RECEIVER{"receiver", "text", true, "To whom."};

}  // namespace

std::vector<Operation> disclosure_operations() {
  return {{"record_consent",
           Permission::disclose,
           "Ghi sự đồng ý",
           "Somebody allowed that facts of a child are given to others.",
           {CHILD,
            {"giver", "text", true, "child (seven or older), parent or guardian."},
            {"giver_name", "text", true, "Who."},
            DATA,
            {"purpose", "text", true, "publication, photo, donors, event or research."},
            RECEIVER,
            {"given_on", "date", true, "The day."},
            {"form", "text", true, "paper, signature or spoken."},
            {"proof", "text", false, "Of paper where the scan is kept, of a spoken consent who witnessed it."},
            {"valid_to", "date", false, "The last day; without it until it is withdrawn."}},
           run_record_consent},
          {"withdraw_consent",
           Permission::disclose,
           "Ghi rút sự đồng ý",
           "From that day on the consent allows nothing.",
           {CHILD,
            {"consent", "uuid", true, "The consent's id."},
            {"version", "number", true, "Of the consent: 1 while it was not withdrawn."},
            {"on", "date", true, "The day."}},
           run_withdraw_consent},
          {"record_disclosure",
           Permission::disclose,
           "Ghi việc cung cấp thông tin",
           "Facts of children are given to others; refused without the consent that the purpose needs.",
           {{"children", "codes", true, "[child]"},
            DATA,
            {"purpose", "text", true,
             "publication, photo, donors, event, research; protection, identity, superior, authority or family."},
            RECEIVER,
            {"on", "date", true, "The day."},
            {"ground", "text", true, "law, consent or emergency."},
            {"reason", "text", false, "Required in an emergency, which is reviewed."}},
           run_record_disclosure}};
}

}  // namespace mangnon::app
