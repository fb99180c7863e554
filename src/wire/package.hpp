// A handover package (gói bàn giao) as one file: files with a manifest that names them, signed by who made it and
// sealed for one receiver, so that a stick that is lost tells nothing, and what arrives is what was sent or is refused.
// Its form stands in docs/decisions/0012-handover-package.md. Source: docs/domain/rounds.md HAND-4 … HAND-6; REQ-63.
//
// 1. The signature covers the manifest, the manifest every file by its size and SHA-256, and names signer and receiver.
// 2. Nothing of the content is given out before all of this holds.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/sealed_file.hpp"
#include "crypto/signature.hpp"
#include "wire/json.hpp"

namespace mangnon::wire {

// Name: Latin letters, digits, "-", "_" and "."; not beginning with a dot.
struct PackageFile {
  std::string name{};
  std::string bytes{};
};
struct Package {
  Json manifest{};  // of the maker's own; "files", "signer" and "receiver" are added
  std::vector<PackageFile> files{};
};

// The bytes of the package. REQUIRES a public key as receiver and names as above.
[[nodiscard]] std::string pack(const Package& package, const crypto::SigningKeys& signer, std::string_view receiver);

enum class PackageState {
  whole,
  not_a_package,
  damaged,         // changed or cut on its way
  other_receiver,  // sealed for a key that is not at hand
  forged           // whole, but the signature is not that of the signer it names, or it says something of itself untrue
};
struct OpenedPackage {
  PackageState state = PackageState::not_a_package;
  Package package{};              // when whole
  std::string signer{};           // verifying key; whether it is trusted is for others to say
  std::string manifest_digest{};  // SHA-256
};
// With any of the keys.
[[nodiscard]] OpenedPackage unpack(std::string_view bytes, std::span<const crypto::SealingKeys> keys);

// By which people tell keys apart on the telephone: the first digits of the key's SHA-256.
[[nodiscard]] std::string fingerprint(std::string_view key);

}  // namespace mangnon::wire
