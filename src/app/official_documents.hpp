// The register of documents of an office: entered, corrected, withdrawn, searched; and the legal bases of a round,
// which cite it (docs/domain/documents.md).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/command.hpp"
#include "domain/official_document.hpp"

namespace mangnon::app {

struct NewDocument {
  domain::OfficialDocumentId id{};  // made by the client
  std::string unit{};               // code, uid:… or id; empty: the actor's own
  domain::DocumentWay way{};
  domain::DocumentText text{};
};

struct SeenDocument {
  domain::OfficialDocumentId id{};
  int version = 0;
};

struct StateBases {
  domain::RoundId round{};
  int version = 0;  // of the bases, as seen; 0: none yet
  std::vector<domain::RoundBasis> list{};
};

// RETURNS {"id", "version", "number", "symbol"}. FAILS DOCUMENT_OF_ANOTHER_UNIT and what check_document_text says.
[[nodiscard]] Outcome<wire::Json> register_document(Context& context, const Envelope& envelope,
                                                    const NewDocument& command);
// The whole text anew. FAILS also DOCUMENT_NOT_FOUND, STALE_VERSION, DOCUMENT_WITHDRAWN, NOTHING_TO_CHANGE.
[[nodiscard]] Outcome<wire::Json> change_document(Context& context, const Envelope& envelope, const SeenDocument& seen,
                                                  const domain::DocumentText& text);
[[nodiscard]] Outcome<wire::Json> withdraw_document(Context& context, const Envelope& envelope,
                                                    const SeenDocument& seen, const std::string& reason);
// RETURNS {"round", "version"}. FAILS ROUND_NOT_FOUND, ROUND_FIXED, STALE_VERSION, and at bases[i]: BASIS_EMPTY,
// DOCUMENT_NOT_FOUND, DOCUMENT_WITHDRAWN.
[[nodiscard]] Outcome<wire::Json> set_round_bases(Context& context, const Envelope& envelope,
                                                  const StateBases& command);

// The documents of a unit and of those that became it, in order of id.
[[nodiscard]] std::vector<domain::OfficialDocument> documents_kept_by(Context& context,
                                                                      storage::Transaction& transaction,
                                                                      domain::UnitId unit, base::Date today);
// A document of the actor's area. FAILS DOCUMENT_NOT_FOUND.
[[nodiscard]] Outcome<domain::OfficialDocument> find_document(Context& context, storage::Transaction& transaction,
                                                              domain::OfficialDocumentId id);
// The office in whose name a unit writes on a day; its own name when the level had none then.
[[nodiscard]] domain::Office writing_office(Context& context, domain::UnitId unit, base::Date on);
// The bases of a round as a plan prints them, in order, without "Căn cứ". REQUIRES the actor to see the round.
[[nodiscard]] std::vector<std::string> cited_bases(Context& context, storage::Transaction& transaction,
                                                   domain::RoundId round);

struct DocumentQuery {
  std::string unit{};  // code, uid:… or id; empty: the actor's own
  std::optional<domain::DocumentWay> way{};
  std::optional<int> year{};  // absent: of all years
  std::string words{};        // with or without marks; empty: all
};
// RETURNS {"unit", "today", "way", "year", "may_keep", "next_number": {outgoing, incoming}, "body", "office", "types":
// [{code, name, abbreviation, goes_out}], "rows": [{id, version, unit, way, number, symbol, dated, dated_on, type,
// type_name, issuer, subject, on, answer_by, signer, sent_to, note, round, round_code, withdrawn, citation, history:
// [{at, by, changed: [{field, before}]}]}], "more"}, the latest first. FAILS NOT_PERMITTED, UNIT_OUTSIDE_SCOPE.
[[nodiscard]] Outcome<wire::Json> list_documents(Context& context, const DocumentQuery& query);
// RETURNS {"round", "version", "may_state", "bases": [{document, text, citation, withdrawn}]}. FAILS NOT_PERMITTED,
// ROUND_NOT_FOUND.
[[nodiscard]] Outcome<wire::Json> list_bases(Context& context, domain::RoundId round);

}  // namespace mangnon::app
