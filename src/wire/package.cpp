#include "wire/package.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <sstream>
#include <stdexcept>

#include "base/text.hpp"
#include "crypto/sha256.hpp"
#include "wire/sent_json.hpp"

namespace mangnon::wire {

namespace {

constexpr std::string_view MARK = "mangnon-package-1";
constexpr std::size_t DIGEST_DIGITS = 64;
constexpr std::size_t FINGERPRINT_DIGITS = 16;
constexpr std::size_t LONGEST_NAME = 80;
constexpr std::size_t MANIFEST_BYTES = 1U << 20U;  // read before the signature can be judged

bool is_safe_name(std::string_view name) {
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '.';
  };
  return !name.empty() && name.size() <= LONGEST_NAME && name.front() != '.' &&
         std::all_of(name.begin(), name.end(), is_plain);
}

// What is signed: the mark first, so that a signature of something else is never one of a package.
std::string signed_text(std::string_view manifest) {
  return fmt::format("{}\n{}", MARK, manifest);
}

// The line up to the next break, taken off the rest; absent when there is none.
std::optional<std::string_view> take_line(std::string_view& rest) {
  const auto end = rest.find('\n');
  if (end == std::string_view::npos) return std::nullopt;
  const auto line = rest.substr(0, end);
  rest.remove_prefix(end + 1);
  return line;
}

std::optional<std::string_view> take(std::string_view& rest, std::size_t count) {
  if (rest.size() < count) return std::nullopt;
  const auto bytes = rest.substr(0, count);
  rest.remove_prefix(count);
  return bytes;
}

std::optional<std::size_t> count_of(std::string_view text) {
  std::size_t count = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return count;
}

std::string sealed(const std::string& bytes, std::string_view receiver) {
  std::istringstream in(bytes);
  std::ostringstream out;
  crypto::seal(in, out, receiver);
  return std::move(out).str();
}

Json manifest_of(const Package& package, const crypto::SigningKeys& signer, std::string_view receiver) {
  Json files = Json::array();
  for (const auto& file : package.files) {
    if (!is_safe_name(file.name)) throw std::runtime_error("a name that no package takes");
    Json each = Json::object();
    each.set("name", file.name);
    each.set("size", static_cast<std::int64_t>(file.bytes.size()));
    each.set("sha256", crypto::sha256(file.bytes));
    files.push(std::move(each));
  }
  Json manifest = package.manifest;
  manifest.set("signer", signer.verifying_key);
  manifest.set("receiver", receiver);
  manifest.set("files", std::move(files));
  return manifest;
}

// The files that the manifest names, no more and no fewer bytes. False when one is not as it says.
bool take_files(std::string_view rest, Package& package) {
  for (const auto& each : package.manifest["files"].items()) {
    const auto size = each["size"].whole();
    const auto name = each.text_or("name");
    const auto bytes = size && *size >= 0 ? take(rest, static_cast<std::size_t>(*size)) : std::nullopt;
    if (!bytes || !is_safe_name(name) || crypto::sha256(*bytes) != each.text_or("sha256")) return false;
    package.files.push_back({name, std::string(*bytes)});
  }
  return rest.empty();
}

// What was sealed: signature, length, manifest, files.
OpenedPackage read_content(std::string_view rest, std::string_view receiver) {
  const auto signature = take_line(rest);
  const auto length = take_line(rest);
  const auto count = length ? count_of(*length) : std::nullopt;
  const auto manifest = signature && count ? take(rest, *count) : std::nullopt;
  if (!manifest || manifest->size() > MANIFEST_BYTES) return {.state = PackageState::forged};
  auto json = parse_sent_json(*manifest);
  if (!json) return {.state = PackageState::forged};
  OpenedPackage opened{.state = PackageState::whole,
                       .package = {.manifest = *std::move(json)},
                       .manifest_digest = crypto::sha256(*manifest)};
  opened.signer = opened.package.manifest.text_or("signer");
  const bool holds = crypto::is_signature_of(*signature, signed_text(*manifest), opened.signer) &&
                     opened.package.manifest.text_or("receiver") == receiver && take_files(rest, opened.package);
  return holds ? opened : OpenedPackage{.state = PackageState::forged};
}

}  // namespace

std::string pack(const Package& package, const crypto::SigningKeys& signer, std::string_view receiver) {
  const auto manifest = format_json(manifest_of(package, signer, receiver));
  auto content =
      fmt::format("{}\n{}\n{}", crypto::sign(signed_text(manifest), signer.signing_key), manifest.size(), manifest);
  for (const auto& file : package.files) content += file.bytes;
  const auto body = fmt::format("{}\n{}", crypto::sha256(receiver), sealed(content, receiver));
  return fmt::format("{}\n{}\n{}", MARK, crypto::sha256(body), body);
}

OpenedPackage unpack(std::string_view bytes, std::span<const crypto::SealingKeys> keys) {
  auto rest = bytes;
  const auto mark = take_line(rest);
  if (!mark || *mark != MARK) return {.state = PackageState::not_a_package};
  const auto check = take_line(rest);
  if (!check || check->size() != DIGEST_DIGITS || crypto::sha256(rest) != *check)
    return {.state = PackageState::damaged};
  const auto receiver = take_line(rest);
  if (!receiver) return {.state = PackageState::damaged};
  const auto key = std::find_if(keys.begin(), keys.end(),
                                [&](const auto& each) { return crypto::sha256(each.public_key) == *receiver; });
  if (key == keys.end()) return {.state = PackageState::other_receiver};
  std::istringstream in{std::string(rest)};
  std::ostringstream out;
  if (crypto::open_sealed(in, out, key->secret_key) != crypto::Opening::done) return {.state = PackageState::forged};
  return read_content(std::move(out).str(), key->public_key);
}

std::string fingerprint(std::string_view key) {
  return crypto::sha256(key).substr(0, FINGERPRINT_DIGITS);
}

}  // namespace mangnon::wire
