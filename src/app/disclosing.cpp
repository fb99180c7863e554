#include "app/disclosing.hpp"

#include <algorithm>
#include <set>

#include "app/accepted_input.hpp"
#include "app/disclosure_failures.hpp"
#include "app/disclosure_queries.hpp"
#include "app/failures.hpp"
#include "app/record_keeping.hpp"
#include "base/text.hpp"
#include "names/fold.hpp"

namespace mangnon::app {

namespace {

using domain::Consent;
using domain::ConsentForm;
using domain::ConsentGiver;
using domain::Disclosure;
using domain::Ground;
using domain::MissingConsent;
using domain::SensitiveText;

// Words that must be there, as the register keeps text.
Outcome<SensitiveText> stated(const std::string& text, const std::string& field) {
  const auto accepted = accepted_note(text, field);
  if (!accepted) return refuse(accepted.error());
  if (accepted->empty()) return refuse(FIELD_MISSING, field, {field});
  return SensitiveText(*accepted);
}

// Of a class that the actor may know of; another word is one that does not exist for them.
Outcome<bool> check_kinds(const Context& context, const domain::DataKinds& kinds) {
  if (!may_know(context.actor.role, domain::secrecy_of(kinds))) return refuse(FIELD_MALFORMED, "data", {"data"});
  return true;
}

Outcome<bool> check_consent(const RecordConsent& command, const domain::ChildFacts& facts, base::Moment now) {
  if (!domain::needs_consent(command.purpose)) return refuse(CONSENT_NOT_NEEDED, "purpose");
  if (const auto past = check_not_future(command.given_on, "given_on", now); !past) return refuse(past.error());
  if (command.giver == ConsentGiver::child && !domain::must_be_asked(facts.birth_date, command.given_on))
    return refuse(CONSENT_CHILD_TOO_YOUNG, "giver",
                  {base::format_vi(base::birthday(*facts.birth_date, domain::CONSENTING_YEARS))});
  if (command.valid_to && *command.valid_to < command.given_on)
    return refuse(CONSENT_DAYS_REVERSED, "valid_to", {base::format_vi(command.given_on)});
  if (command.form != ConsentForm::signature && base::trim(command.proof).empty())
    return refuse(CONSENT_PROOF_MISSING, "proof");
  return true;
}

Outcome<Consent> decide_consent(Context& context, const RecordConsent& command, const domain::ChildFacts& facts,
                                base::Moment now) {
  if (const auto known = check_kinds(context, command.data); !known) return refuse(known.error());
  if (const auto fits = check_consent(command, facts, now); !fits) return refuse(fits.error());
  const auto giver_name = stated(command.giver_name, "giver_name");
  if (!giver_name) return refuse(giver_name.error());
  const auto receiver = stated(command.receiver, "receiver");
  if (!receiver) return refuse(receiver.error());
  const auto proof = accepted_note(command.proof, "proof");
  if (!proof) return refuse(proof.error());
  return Consent{.id = command.consent,
                 .child = command.child,
                 .giver = command.giver,
                 .giver_name = *giver_name,
                 .data = command.data,
                 .purpose = command.purpose,
                 .receiver = *receiver,
                 .given_on = command.given_on,
                 .form = command.form,
                 .proof = SensitiveText(*proof),
                 .valid_to = command.valid_to,
                 .at = now,
                 .by = context.actor.id};
}

Done consent_done(const Consent& consent, int version) {
  wire::Json answer = wire::Json::object();
  answer.set("id", consent.id.text());
  answer.set("version", version);
  return {.answer = std::move(answer),
          .subject_kind = "child",
          .subject = consent.child.text(),
          .detail = consent.id.text()};
}

// Those to the receiver, of classes that the actor may know of: a consent that they do not see allows them nothing.
std::vector<Consent> consents_to(Context& context, storage::Transaction& transaction, domain::ChildId child,
                                 const std::string& receiver) {
  std::vector<Consent> consents;
  for (const auto record : records_of(transaction, child))
    for (auto& each : transaction.disclosures().consents_of(record)) consents.push_back(std::move(each));
  const auto key = names::fold(receiver);
  std::erase_if(consents, [&](const Consent& each) {
    return !may_know(context.actor.role, domain::secrecy_of(each.data)) || names::fold(each.receiver.reveal()) != key;
  });
  return consents;
}

base::Failure missing_failure(MissingConsent missing, std::size_t place) {
  const std::string field = "children[" + std::to_string(place) + "]";
  switch (missing) {
    case MissingConsent::child:
      return {&DISCLOSURE_CONSENT_MISSING, field, {"trẻ (đã đủ 7 tuổi)", "the child (seven or older)"}};
    case MissingConsent::representative:
      return {&DISCLOSURE_CONSENT_MISSING, field, {"cha mẹ hoặc người giám hộ", "a parent or the guardian"}};
    case MissingConsent::both:
    case MissingConsent::none:
      break;
  }
  return {
      &DISCLOSURE_CONSENT_MISSING,
      field,
      {"trẻ (đã đủ 7 tuổi) và cha mẹ hoặc người giám hộ", "the child (seven or older) and a parent or the guardian"}};
}

Outcome<std::vector<Given>> load_given(Context& context, storage::Transaction& transaction,
                                       const std::vector<domain::ChildId>& children, base::Moment now) {
  if (children.size() > DISCLOSURE_CHILDREN)
    return refuse(DISCLOSURE_TOO_MANY, "children", {std::to_string(DISCLOSURE_CHILDREN)});
  std::vector<Given> given;
  std::set<domain::ChildId> known;
  for (const auto id : children) {
    const auto child = load_child(context, transaction, id, now);
    if (!child) return refuse(CHILD_NOT_FOUND, "children[" + std::to_string(given.size()) + "]");
    const auto& facts = child->history.latest();
    if (known.insert(id).second) given.push_back({id, facts.birth_date, facts.hamlet});
  }
  if (given.empty()) return refuse(FIELD_MISSING, "children", {"children"});
  return given;
}

}  // namespace

Outcome<wire::Json> record_consent(Context& context, const Envelope& envelope, const RecordConsent& command) {
  return run_command(context, envelope, Permission::disclose,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       const auto child = load_child(context, transaction, command.child, now);
                       if (!child) return refuse(child.error());
                       const auto consent = decide_consent(context, command, child->history.latest(), now);
                       if (!consent) return refuse(consent.error());
                       transaction.disclosures().add_consent(*consent);
                       return consent_done(*consent, consent->version());
                     });
}

Outcome<wire::Json> withdraw_consent(Context& context, const Envelope& envelope, const WithdrawConsent& command) {
  return run_command(
      context, envelope, Permission::disclose,
      [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
        const auto child = load_child(context, transaction, command.child, now);
        if (!child) return refuse(child.error());
        const auto consent = transaction.disclosures().consent(command.child, command.consent);
        if (!consent || !may_know(context.actor.role, domain::secrecy_of(consent->data)))
          return refuse(CONSENT_NOT_FOUND, "consent");
        if (consent->version() != command.version) return refuse(STALE_VERSION, "version");
        if (consent->withdrawn) return refuse(CONSENT_WITHDRAWN, "consent", {base::format_vi(consent->withdrawn->on)});
        if (const auto past = check_not_future(command.on, "on", now); !past) return refuse(past.error());
        if (command.on < consent->given_on)
          return refuse(CONSENT_DAYS_REVERSED, "on", {base::format_vi(consent->given_on)});
        transaction.disclosures().withdraw(
            {.child = command.child, .consent = command.consent, .on = command.on, .at = now, .by = context.actor.id});
        return consent_done(*consent, 2);
      });
}

Outcome<Disclosure> decide_disclosure(Context& context, storage::Transaction& transaction, const Giving& giving,
                                      std::span<const Given> children, base::Moment now) {
  if (const auto known = check_kinds(context, giving.data); !known) return refuse(known.error());
  if (!domain::may_rest_on(giving.purpose, giving.ground)) return refuse(DISCLOSURE_GROUND_WRONG, "ground");
  if (const auto past = check_not_future(giving.on, "on", now); !past) return refuse(past.error());
  const auto receiver = stated(giving.receiver, "receiver");
  if (!receiver) return refuse(receiver.error());
  const auto reason = accepted_note(giving.reason, "reason");
  if (!reason) return refuse(reason.error());
  if (giving.ground == Ground::emergency && characters_of(*reason) < DISCLOSURE_REASON_CHARS)
    return refuse(DISCLOSURE_REASON_MISSING, "reason", {std::to_string(DISCLOSURE_REASON_CHARS)});
  base::Failures missing;
  if (giving.ground == Ground::consent)
    for (std::size_t place = 0; place < children.size() && missing.size() < DISCLOSURE_FAULTS; ++place) {
      const auto& child = children[place];
      const auto lacks =
          domain::missing_consent(consents_to(context, transaction, child.child, receiver->reveal()),
                                  {.purpose = giving.purpose, .data = giving.data, .on = giving.on}, child.birth_date);
      if (lacks != MissingConsent::none) missing.push_back(missing_failure(lacks, place));
    }
  if (!missing.empty()) return refuse(std::move(missing));
  return Disclosure{.data = giving.data,
                    .purpose = giving.purpose,
                    .receiver = *receiver,
                    .on = giving.on,
                    .ground = giving.ground,
                    .reason = SensitiveText(*reason)};
}

void note_disclosure(Context& context, storage::Transaction& transaction, Disclosure disclosure,
                     std::span<const domain::DisclosedChild> children, base::Moment now) {
  disclosure.at = now;
  disclosure.by = context.actor.id;
  transaction.disclosures().add(disclosure, children);
}

Outcome<wire::Json> record_disclosure(Context& context, const Envelope& envelope, const RecordDisclosure& command) {
  return run_command(context, envelope, Permission::disclose,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       const auto given = load_given(context, transaction, command.children, now);
                       if (!given) return refuse(given.error());
                       auto disclosure = decide_disclosure(context, transaction, command.giving, *given, now);
                       if (!disclosure) return refuse(disclosure.error());
                       disclosure->id = command.disclosure;
                       std::vector<domain::DisclosedChild> named;
                       for (const auto& each : *given) named.push_back({each.child, each.hamlet});
                       note_disclosure(context, transaction, *disclosure, named, now);
                       // A line of its own for every child; that of the first is the command's.
                       for (std::size_t place = 1; place < named.size(); ++place)
                         transaction.audit().add(audit_line(context, now, envelope.name, "child",
                                                            named[place].child.text(), "done", disclosure->id.text()));
                       wire::Json answer = wire::Json::object();
                       answer.set("id", disclosure->id.text());
                       answer.set("children", static_cast<std::int64_t>(named.size()));
                       return Done{.answer = std::move(answer),
                                   .subject_kind = "child",
                                   .subject = named.front().child.text(),
                                   .detail = disclosure->id.text()};
                     });
}

}  // namespace mangnon::app
