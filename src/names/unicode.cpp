#include "names/unicode.hpp"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include "base/check.hpp"

namespace mangnon::names {

namespace {

using Instance = const icu::Normalizer2* (*)(UErrorCode&);

const icu::Normalizer2& normalizer(Instance instance) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* found = instance(status);
  MANGNON_CHECK(U_SUCCESS(status) && found != nullptr);
  return *found;
}

std::string normalized(std::string_view text, Instance instance) {
  UErrorCode status = U_ZERO_ERROR;
  const auto source =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  std::string result;
  normalizer(instance).normalize(source, status).toUTF8String(result);
  MANGNON_CHECK(U_SUCCESS(status));
  return result;
}

bool is_invisible(UChar32 character) {
  return u_charType(character) == U_FORMAT_CHAR || u_hasBinaryProperty(character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

bool is_mark(UChar32 character) {
  return (U_GET_GC_MASK(character) & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_MC_MASK)) != 0;
}

}  // namespace

std::string compose(std::string_view text) {
  return normalized(text, &icu::Normalizer2::getNFCInstance);
}

std::string decompose(std::string_view text) {
  return normalized(text, &icu::Normalizer2::getNFDInstance);
}

std::string lower_case(std::string_view text) {
  auto source = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  std::string result;
  source.toLower(icu::Locale::getRoot()).toUTF8String(result);
  return result;
}

std::string plain_letters(char32_t character) {
  if (character == U'ƀ' || character == U'Ƀ') return "b";
  UErrorCode status = U_ZERO_ERROR;
  const auto folded = normalizer(&icu::Normalizer2::getNFKCCasefoldInstance)
                          .normalize(icu::UnicodeString(static_cast<UChar32>(character)), status);
  const auto apart = normalizer(&icu::Normalizer2::getNFDInstance).normalize(folded, status);
  MANGNON_CHECK(U_SUCCESS(status));
  icu::UnicodeString plain;
  for (std::int32_t at = 0; at < apart.length(); at = apart.moveIndex32(at, 1)) {
    const UChar32 part = apart.char32At(at);
    if (is_mark(part) || is_invisible(part)) continue;
    plain.append(u_isalnum(part) ? part : UChar32{' '});
  }
  std::string result;
  plain.toUTF8String(result);
  return result;
}

CharacterKind kind_of(char32_t character) {
  const auto code = static_cast<UChar32>(character);
  UErrorCode status = U_ZERO_ERROR;
  if (u_isalpha(code)) {
    const bool latin = uscript_getScript(code, &status) == USCRIPT_LATIN;
    return latin ? CharacterKind::latin_letter : CharacterKind::other_letter;
  }
  if (is_mark(code)) return CharacterKind::mark;
  if (u_isdigit(code)) return CharacterKind::digit;
  if (u_isUWhiteSpace(code)) return CharacterKind::blank;
  return CharacterKind::other;
}

}  // namespace mangnon::names
