// The words on which rules decide, each with its one code in storage, JSON and workbooks. Lists that only describe
// (ethnic group, relation to the head, schooling, kinds of support) are dated data in data/code_lists.csv.
// Sources: domain.md 2.2 (parents, care), 3.4 (sex, precision), 3.5.7 (poverty).
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace mangnon::domain {

template <class Enum>
struct Word {
  Enum value;
  std::string_view code;
  std::string_view vi;
  std::string_view en;
};

enum class Sex { male, female, undetermined };  // undetermined: foundling reports only
inline constexpr std::array<Word<Sex>, 3> SEX_WORDS = {{
    {Sex::male, "male", "Nam", "Male"},
    {Sex::female, "female", "Nữ", "Female"},
    {Sex::undetermined, "undetermined", "Chưa xác định", "Undetermined"},
}};

// How exactly the birth date is known. A month or a year stands for its first day.
enum class BirthPrecision { day, month, year };
inline constexpr std::array<Word<BirthPrecision>, 3> BIRTH_PRECISION_WORDS = {{
    {BirthPrecision::day, "day", "Ngày", "Day"},
    {BirthPrecision::month, "month", "Tháng", "Month"},
    {BirthPrecision::year, "year", "Năm", "Year"},
}};

enum class IdState { none, unverified, verified, wrong };
inline constexpr std::array<Word<IdState>, 4> ID_STATE_WORDS = {{
    {IdState::none, "none", "Chưa có", "None"},
    {IdState::unverified, "unverified", "Chưa xác thực", "Unverified"},
    {IdState::verified, "verified", "Công an đã xác thực", "Verified by the police"},
    {IdState::wrong, "wrong", "Sai", "Wrong"},
}};

// How a child came into the register (REG-51); not stated of those recorded before it was asked.
enum class Entry { birth, arrival, found, foundling };
inline constexpr std::array<Word<Entry>, 4> ENTRY_WORDS = {{
    {Entry::birth, "birth", "Mới sinh", "Born"},
    {Entry::arrival, "arrival", "Chuyển đến", "Moved in"},
    {Entry::found, "found", "Mới phát hiện", "Newly found"},
    {Entry::foundling, "foundling", "Trẻ bị bỏ rơi", "Foundling"},
}};

// A parent may hold several at once, each since a date.
enum class ParentStatus { alive, dead, missing, unknown, detained, institution, incapable, restricted, away };
inline constexpr std::array<Word<ParentStatus>, 9> PARENT_STATUS_WORDS = {{
    {ParentStatus::alive, "ALIVE", "Còn sống", "Alive"},
    {ParentStatus::dead, "DEAD", "Đã chết", "Dead"},
    {ParentStatus::missing, "MISSING", "Mất tích (Tòa án tuyên bố)", "Legally missing"},
    {ParentStatus::unknown, "UNKNOWN", "Không rõ", "Unknown"},
    {ParentStatus::detained, "DETAINED", "Đang chấp hành án, cai nghiện bắt buộc", "Detained"},
    {ParentStatus::institution, "INSTITUTION", "Ở cơ sở trợ giúp xã hội", "In a social-assistance facility"},
    {ParentStatus::incapable, "INCAPABLE", "Không còn khả năng chăm sóc", "No longer able to care"},
    {ParentStatus::restricted, "RESTRICTED", "Bị hạn chế quyền cha mẹ", "Parental rights restricted"},
    {ParentStatus::away, "AWAY", "Đi làm ăn xa", "Works away"},
}};

enum class Care { parent, relative, foster, facility, adopted, temporary, none };
inline constexpr std::array<Word<Care>, 7> CARE_WORDS = {{
    {Care::parent, "PARENT", "Cha mẹ", "Parents"},
    {Care::relative, "RELATIVE", "Người thân thích", "Relatives"},
    {Care::foster, "FOSTER", "Cá nhân, gia đình không thân thích", "Non-relatives"},
    {Care::facility, "FACILITY", "Cơ sở", "Facility"},
    {Care::adopted, "ADOPTED", "Cha mẹ nuôi", "Adoptive parents"},
    {Care::temporary, "TEMP", "Tạm thời", "Temporary"},
    {Care::none, "NONE", "Không có người chăm sóc", "No carer"},
}};

// Why a household is none any more.
enum class HouseholdEnd { dissolved, merged };
inline constexpr std::array<Word<HouseholdEnd>, 2> HOUSEHOLD_END_WORDS = {{
    {HouseholdEnd::dissolved, "DISSOLVED", "Hộ không còn", "Dissolved"},
    {HouseholdEnd::merged, "MERGED", "Đã nhập vào hộ khác", "Merged into another"},
}};
constexpr const auto& words_of(HouseholdEnd) {
  return HOUSEHOLD_END_WORDS;
}

enum class Poverty { poor, near_poor, escaped, no };
inline constexpr std::array<Word<Poverty>, 4> POVERTY_WORDS = {{
    {Poverty::poor, "POOR", "Hộ nghèo", "Poor"},
    {Poverty::near_poor, "NEAR_POOR", "Hộ cận nghèo", "Near-poor"},
    {Poverty::escaped, "ESCAPED", "Mới thoát nghèo", "Recently escaped"},
    {Poverty::no, "NO", "Không", "No"},
}};

// Whether the child is in the register's care at a date; the end of a stay is dated, never a deletion.
enum class Presence { present, left, dead, merged };
inline constexpr std::array<Word<Presence>, 4> PRESENCE_WORDS = {{
    {Presence::present, "present", "Đang quản lý", "Present"},
    {Presence::left, "left", "Đã chuyển đi", "Left"},
    {Presence::dead, "dead", "Đã chết", "Dead"},
    {Presence::merged, "merged", "Trùng, đã nhập vào hồ sơ khác", "Merged into another record"},
}};

constexpr const auto& words_of(Sex) {
  return SEX_WORDS;
}
constexpr const auto& words_of(BirthPrecision) {
  return BIRTH_PRECISION_WORDS;
}
constexpr const auto& words_of(Entry) {
  return ENTRY_WORDS;
}
constexpr const auto& words_of(IdState) {
  return ID_STATE_WORDS;
}
constexpr const auto& words_of(ParentStatus) {
  return PARENT_STATUS_WORDS;
}
constexpr const auto& words_of(Care) {
  return CARE_WORDS;
}
constexpr const auto& words_of(Poverty) {
  return POVERTY_WORDS;
}
constexpr const auto& words_of(Presence) {
  return PRESENCE_WORDS;
}

template <class Enum>
[[nodiscard]] constexpr const Word<Enum>& word_of(Enum value) {
  const auto& words = words_of(value);
  for (const auto& word : words)
    if (word.value == value) return word;
  return words[0];
}

template <class Enum>
[[nodiscard]] constexpr std::string_view code_of(Enum value) {
  return word_of(value).code;
}

template <class Enum>
[[nodiscard]] constexpr std::optional<Enum> from_code(std::string_view code) {
  for (const auto& word : words_of(Enum{}))
    if (word.code == code) return word.value;
  return std::nullopt;
}

}  // namespace mangnon::domain
