// Invented numbers that have the right form: personal identification (domain.md 4.1), health insurance (4.2), mobile
// phones (4.3). Each is a scrambled serial, so it looks drawn by lot and yet never repeats within a province.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "generator/draw.hpp"
#include "generator/model.hpp"

namespace mangnon::generator {

// The most children of one demo: six free digits of the number.
inline constexpr std::uint64_t MOST_SERIALS = 1'000'000;

// A permutation of [0, half²) chosen by the key. REQUIRES value < half².
[[nodiscard]] std::uint64_t scramble(std::uint64_t value, std::uint64_t half, std::uint64_t key);

// 12 digits: province of registration, sex and century, year of birth, six scrambled digits of the serial.
// REQUIRES a province code of two digits, serial < MOST_SERIALS, birth in 1900 … 2099.
[[nodiscard]] std::string id_number(std::string_view province, Sex sex, base::Date birth, std::uint64_t serial,
                                    std::uint64_t seed);

// 15 characters: group and benefit ("TE1"), province, ten scrambled digits. REQUIRES serial < MOST_SERIALS.
[[nodiscard]] std::string insurance_number(std::string_view group, std::string_view province, std::uint64_t serial,
                                           std::uint64_t seed);

[[nodiscard]] std::string mobile_number(Draw& draw);

// Another province where a birth may have been registered: two digits of the 63 old codes, never `own`.
[[nodiscard]] std::string other_province(Draw& draw, std::string_view own);

}  // namespace mangnon::generator
