// The handing over (bàn giao) of what was accepted: who gave which version of whose figures to whom, in which files, by
// what means; kept by the side that gave and by the side that took. And whose packages a store takes.
// Source: docs/domain/rounds.md HAND-1 … HAND-8; REQ-63.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "domain/facts.hpp"
#include "domain/ids.hpp"
#include "domain/unit.hpp"
#include "domain/vocabulary.hpp"

namespace mangnon::domain {

enum class HandoverWay { given, taken };
inline constexpr std::array<Word<HandoverWay>, 2> HANDOVER_WAY_WORDS = {{
    {HandoverWay::given, "given", "Giao", "Given"},
    {HandoverWay::taken, "taken", "Nhận", "Taken"},
}};
constexpr const auto& words_of(HandoverWay) {
  return HANDOVER_WAY_WORDS;
}

struct HandoverFile {
  std::string name{};
  std::int64_t size = 0;  // bytes
  std::string digest{};   // SHA-256

  bool operator==(const HandoverFile&) const = default;
};

struct Handover {
  HandoverId id{};  // of the package
  HandoverWay way = HandoverWay::given;
  std::string round{};      // code
  std::string unit_code{};  // on the round's map day
  std::string unit_name{};
  int sending = 0;     // the accepted version
  std::string seal{};  // its digest
  bool has_children = false;
  SensitiveText giver{};  // the person, and their position
  SensitiveText giver_position{};
  std::string receiver_office{};
  SensitiveText receiver{};
  SensitiveText receiver_position{};
  std::string medium{};               // on what it travelled, as written
  std::string signer{};               // verifying key
  std::string sealed_for{};           // public key of the receiver
  std::string file_name{};            // of the package
  std::int64_t file_size = 0;         // bytes
  std::string file_digest{};          // SHA-256 of the whole package
  std::vector<HandoverFile> files{};  // in it
  base::Moment at{};
  UserId by{};

  bool operator==(const Handover&) const = default;
};

// A key whose packages are taken, or are no longer.
struct PackageSigner {
  std::string key{};  // verifying key
  int version = 0;    // from 1
  std::string name{};
  bool is_trusted = true;
  base::Moment at{};
  UserId by{};

  bool operator==(const PackageSigner&) const = default;
};

}  // namespace mangnon::domain
