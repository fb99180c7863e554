// Names that could be anybody's: parts drawn from published frequencies, put together anew (family, middle, given).
// A child of an ethnic group gets a family name that this group uses there.
// Source: names_*.csv of data/ (data/README.md); order of the parts: Luật Hộ tịch Đ14.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "generator/draw.hpp"
#include "generator/model.hpp"
#include "generator/reference.hpp"

namespace mangnon::generator {

// Words with the number of times each is met.
class FrequencyList {
 public:
  void add(std::string word, std::uint64_t count);
  // REQUIRES at least one word.
  [[nodiscard]] const std::string& draw(Draw& draw) const;

 private:
  std::vector<std::string> words_{};
  std::vector<std::uint64_t> counted_{};  // counts summed up to and with each word
};

struct EthnicFamilyName {
  std::string ethnic_code{};
  std::string family_name{};
  std::string province{};   // empty: anywhere
  std::string districts{};  // short names, "; " between; empty: anywhere
};

class NameBook {
 public:
  NameBook(const ReferenceTexts& texts, std::string_view province);

  // `ethnicity` by code ("" and "01" are Kinh); `district` by short name.
  [[nodiscard]] std::string draw_family_name(std::string_view ethnicity, std::string_view district, Draw& draw) const;
  // The whole name with that family name.
  [[nodiscard]] std::string draw_name(std::string_view family_name, Sex sex, Draw& draw) const;

 private:
  FrequencyList family_{};
  FrequencyList middle_male_{};
  FrequencyList middle_female_{};
  FrequencyList given_male_{};
  FrequencyList given_female_{};
  std::vector<EthnicFamilyName> ethnic_{};
};

}  // namespace mangnon::generator
