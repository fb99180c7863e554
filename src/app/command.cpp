#include "app/command.hpp"

#include <algorithm>

#include "app/failures.hpp"
#include "app/patience.hpp"
#include "app/recording.hpp"
#include "crypto/secrets.hpp"

namespace mangnon::app {

namespace {

// Of the sender too: the first answer holds what the first sender may know, and is nobody else's.
std::string digest_of(const Actor& actor, const Envelope& envelope) {
  return crypto::digest(envelope.digest + ' ' + actor.id.text());
}

void note_refusal(Context& context, const Envelope& envelope, const base::Failures& failures) {
  const std::string code = failures.empty() ? "REFUSED" : std::string(failures.front().type->id);
  write_once_patiently(context.reg.store(), [&](storage::Transaction& transaction) {
    transaction.audit().add(
        audit_line(context, context.reg.clock().now(), envelope.name, "command", envelope.id.text(), code, ""));
    return true;
  });
}

}  // namespace

namespace {

// Callers note ids and counts, never what somebody sent; should one slip through, it stays small.
constexpr std::size_t SUBJECT_BYTES = 200;
constexpr std::size_t DETAIL_BYTES = 1'000;

// At most so many bytes, never a part of a letter.
std::string at_most(const std::string& text, std::size_t most) {
  std::size_t end = std::min(text.size(), most);
  while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end);
}

}  // namespace

storage::AuditRecord audit_line(Context& context, base::Moment at, const std::string& operation,
                                const std::string& subject_kind, const std::string& subject, const std::string& outcome,
                                const std::string& detail) {
  if (context.noted) context.noted->store(true);
  return {.id = context.reg.new_uuid(),
          .at = at,
          .actor = context.actor.id,
          .operation = operation,
          .subject_kind = subject_kind,
          .subject = at_most(subject, SUBJECT_BYTES),
          .unit = context.actor.scope,
          .outcome = outcome,
          .detail = at_most(detail, DETAIL_BYTES)};
}

Outcome<wire::Json> run_command(Context& context, const Envelope& envelope, Permission permission, const Work& work) {
  Outcome<wire::Json> outcome = wire::Json();
  const std::string digest = digest_of(context.actor, envelope);
  if (!may(context.actor.role, permission)) {
    outcome = refuse(NOT_PERMITTED);
    note_refusal(context, envelope, outcome.error());
    return outcome;
  }
  bool is_tried = false;
  const auto find_earlier = [&](storage::Transaction& transaction) {
    const auto earlier = transaction.commands().find(envelope.id);
    if (!earlier) return false;
    const bool is_same = earlier->name == envelope.name && earlier->digest == digest;
    outcome = is_same ? outcome_of(wire::parse_json(earlier->answer)) : refuse(COMMAND_ID_REUSED, "id");
    return true;
  };
  const bool kept = write_patiently(context.reg.store(), [&](storage::Transaction& transaction) {
    if (find_earlier(transaction)) return false;
    const auto moment = recording_moment(context, transaction);
    if (!moment) {
      outcome = refuse(moment.error());
      return false;
    }
    const base::Moment now = *moment;
    auto done = work(transaction, now);
    if (!done) {
      // An earlier try of this very command may have come to be kept meanwhile, and stand in its own way.
      if (!find_earlier(transaction)) outcome = refuse(std::move(done.error()));
      return false;
    }
    if (context.is_trial) {
      is_tried = true;
      outcome = std::move(done->answer);
      return false;
    }
    check_in_time(context, transaction, now);
    transaction.commands().add({.id = envelope.id,
                                .name = envelope.name,
                                .digest = digest,
                                .answer = wire::format_json(done->answer),
                                .at = now});
    transaction.audit().add(
        audit_line(context, now, envelope.name, done->subject_kind, done->subject, "done", done->detail));
    outcome = std::move(done->answer);
    return true;
  });
  if (!kept && !outcome) note_refusal(context, envelope, outcome.error());
  if (is_tried) note_reading(context, envelope.name, "command", envelope.id.text(), "", "tried");
  return outcome;
}

void note_reading(Context& context, const std::string& operation, const std::string& subject_kind,
                  const std::string& subject, const std::string& detail, const std::string& outcome) {
  write_once_patiently(context.reg.store(), [&](storage::Transaction& transaction) {
    transaction.audit().add(
        audit_line(context, context.reg.clock().now(), operation, subject_kind, subject, outcome, detail));
    return true;
  });
}

}  // namespace mangnon::app
