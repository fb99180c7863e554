#include "app/proposal_commands.hpp"

#include <algorithm>

#include "app/accepted_input.hpp"
#include "app/failures.hpp"
#include "app/record_keeping.hpp"
#include "app/sight.hpp"
#include "domain/proposal.hpp"

namespace mangnon::app {

namespace {

using Actions = std::vector<domain::Action>;

Outcome<domain::Proposal> find_proposal(Context& context, const std::vector<domain::Proposal>& waiting,
                                        const ProposalName& name, const std::string& field) {
  const auto found = std::find_if(waiting.begin(), waiting.end(), [&](const domain::Proposal& each) {
    return domain::code_of(each.kind) == name.kind && each.code == name.code;
  });
  const auto* entry = context.reg.reference().codebook.find(name.code);
  // As on the page: a proposal tells of the facts it rests on, restricted ones among them (ACCESS-14).
  const bool knows = context.actor.in_emergency || may_know(context.actor.role, domain::Secrecy::restricted);
  if (!knows || found == waiting.end() || entry == nullptr || !may_see(context.actor, *entry))
    return refuse(PROPOSAL_GONE, field);
  return *found;
}

domain::Action ending(Context& context, const domain::ChildHistory& history, const domain::Proposal& proposal,
                      base::Moment now) {
  auto episode = *std::find_if(history.episodes.begin(), history.episodes.end(),
                               [&](const auto& each) { return each.id == proposal.episode; });
  const bool never_held = proposal.from <= episode.valid.from;
  auto action = new_action(
      context, never_held ? domain::ActionKind::circumstance_withdrawn : domain::ActionKind::circumstance_ended,
      never_held ? episode.valid.from : proposal.from, now);
  if (!never_held) {
    episode.valid.to = proposal.from;
    episode.end_reason = proposal.end_reason;
  }
  action.content = std::move(episode);
  return action;
}

domain::Action beginning(Context& context, const AcceptProposals& command, const domain::Proposal& proposal,
                         std::vector<domain::Evidence> papers, base::Moment now) {
  auto action = new_action(context, domain::ActionKind::circumstance_begun, proposal.from, now);
  action.content = domain::Episode{.id = {base::make_named_uuid("episode", command.seed.text() + '/' + proposal.code)},
                                   .code = proposal.code,
                                   .valid = {.from = proposal.from},
                                   .evidence = std::move(papers),
                                   .source = "proposal"};
  return action;
}

// The action that follows from the proposal at the place. What ends takes no papers.
Outcome<domain::Action> accepted(Context& context, const AcceptProposals& command, std::size_t place,
                                 const LoadedChild& child, const std::vector<domain::Proposal>& waiting,
                                 base::Moment now) {
  const auto& name = command.proposals[place];
  const auto proposal = find_proposal(context, waiting, name, "proposals");
  if (!proposal) return refuse(proposal.error());
  const std::string field = "proposals[" + std::to_string(place) + "].evidence";
  const bool ends = proposal->kind == domain::ProposalKind::end;
  if (ends && !name.evidence.empty()) return refuse(FIELD_MALFORMED, field, {"Giấy tờ"});
  if (ends) return ending(context, child.history, *proposal, now);
  auto papers =
      check_papers(context.reg.reference().lists, name.evidence, field, proposal->from, base::date_in_viet_nam(now));
  if (!papers) return refuse(papers.error());
  return beginning(context, command, *proposal, *std::move(papers), now);
}

// Loads the child and what is proposed on the day, lets `decide` make the actions, and appends them.
template <class Command, class Decide>
Outcome<wire::Json> on_waiting(Context& context, const Envelope& envelope, const Command& command, Decide decide) {
  return run_command(context, envelope, Permission::write_register,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       auto child = load_kept_child(context, transaction, command.child, now);
                       if (!child) return refuse(child.error());
                       if (child->version != command.version) return refuse(stale_failures({}, {}));
                       if (const auto past = check_not_future(command.on, "on", now); !past)
                         return refuse(past.error());
                       if (const auto begun = check_begun(child->history.spans.front().valid.from, command.on); !begun)
                         return refuse(begun.error());
                       const auto seen = history_seen(context, child->history);
                       const auto record = record_on(transaction, seen, command.on);
                       const auto waiting = domain::waiting_proposals({.child = record.child,
                                                                       .household = record.household,
                                                                       .episodes = seen.episodes,
                                                                       .on = command.on,
                                                                       .codebook = context.reg.reference().codebook},
                                                                      child->history.declined);
                       Outcome<Actions> actions = decide(*child, waiting, now);
                       if (!actions) return refuse(actions.error());
                       return append_child(context, transaction, envelope.id, command.child, &*child,
                                           *std::move(actions), command.on);
                     });
}

}  // namespace

Outcome<wire::Json> accept_proposals(Context& context, const Envelope& envelope, const AcceptProposals& command) {
  return on_waiting(context, envelope, command,
                    [&](const LoadedChild& child, const std::vector<domain::Proposal>& waiting,
                        base::Moment now) -> Outcome<Actions> {
                      if (command.proposals.empty()) return refuse(FIELD_MISSING, "proposals", {"proposals"});
                      Actions actions;
                      for (std::size_t i = 0; i < command.proposals.size(); ++i) {
                        auto action = accepted(context, command, i, child, waiting, now);
                        if (!action) return refuse(action.error());
                        actions.push_back(*std::move(action));
                      }
                      return actions;
                    });
}

Outcome<wire::Json> decline_proposal(Context& context, const Envelope& envelope, const DeclineProposal& command) {
  return on_waiting(
      context, envelope, command,
      [&](const LoadedChild&, const std::vector<domain::Proposal>& waiting, base::Moment now) -> Outcome<Actions> {
        const auto proposal = find_proposal(context, waiting, command.proposal, "code");
        if (!proposal) return refuse(proposal.error());
        const auto note = accepted_note(command.note, "note");
        if (!note) return refuse(note.error());
        auto action = new_action(context, domain::ActionKind::proposal_declined, command.on, now);
        action.content = domain::DeclinedProposal{.kind = proposal->kind,
                                                  .code = proposal->code,
                                                  .basis = proposal->basis,
                                                  .note = domain::SensitiveText(*note)};
        return Actions{std::move(action)};
      });
}

}  // namespace mangnon::app
