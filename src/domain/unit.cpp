#include "domain/unit.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "names/fold.hpp"

namespace mangnon::domain {

namespace {

// The first kind of each level is its plainest. Longer words stand before words they begin with.
constexpr std::array<UnitKind, 30> UNIT_KINDS = {{
    {"quoc_gia", UnitLevel::nation, "Nước"},
    {"tinh", UnitLevel::province, "Tỉnh"},
    {"thanh_pho", UnitLevel::province, "Thành phố"},
    {"huyen", UnitLevel::district, "Huyện"},
    {"quan", UnitLevel::district, "Quận"},
    {"thi_xa", UnitLevel::district, "Thị xã"},
    {"thanh_pho", UnitLevel::district, "Thành phố"},
    {"xa", UnitLevel::commune, "Xã"},
    {"phuong", UnitLevel::commune, "Phường"},
    {"thi_tran", UnitLevel::commune, "Thị trấn"},
    {"dac_khu", UnitLevel::commune, "Đặc khu"},
    {"thon", UnitLevel::hamlet, "Thôn"},
    {"to_dan_pho", UnitLevel::hamlet, "Tổ dân phố"},
    {"khu_dan_cu", UnitLevel::hamlet, "Khu dân cư"},
    {"khu_pho", UnitLevel::hamlet, "Khu phố"},
    {"khu_vuc", UnitLevel::hamlet, "Khu vực"},
    {"tieu_khu", UnitLevel::hamlet, "Tiểu khu"},
    {"khu", UnitLevel::hamlet, "Khu"},
    {"khoi_pho", UnitLevel::hamlet, "Khối phố"},
    {"khoi", UnitLevel::hamlet, "Khối"},
    {"ban", UnitLevel::hamlet, "Bản"},
    {"buon", UnitLevel::hamlet, "Buôn"},
    {"bon", UnitLevel::hamlet, "Bon"},
    {"lang", UnitLevel::hamlet, "Làng"},
    {"xom", UnitLevel::hamlet, "Xóm"},
    {"ap", UnitLevel::hamlet, "Ấp"},
    {"khom", UnitLevel::hamlet, "Khóm"},
    {"soc", UnitLevel::hamlet, "Sóc"},
    {"to", UnitLevel::hamlet, "Tổ"},
    {"co_so", UnitLevel::facility, "Cơ sở"},
}};

std::size_t word_count(std::string_view text) {
  return base::split(text, ' ').size();
}

// The rest of a name behind its first words; empty when there is none.
std::string_view behind_words(std::string_view name, std::size_t words) {
  for (; words > 0; --words) {
    const auto blank = name.find(' ');
    if (blank == std::string_view::npos) return {};
    name = base::trim(name.substr(blank));
  }
  return name;
}

}  // namespace

std::optional<UnitKind> find_unit_kind(UnitLevel level, std::string_view code) {
  for (const auto& kind : UNIT_KINDS)
    if (kind.level == level && kind.code == code) return kind;
  return std::nullopt;
}

UnitName split_unit_name(UnitLevel level, std::string_view name) {
  name = base::trim(name);
  std::string_view plainest;
  for (const auto& kind : UNIT_KINDS) {
    if (kind.level != level) continue;
    if (plainest.empty()) plainest = kind.code;
    const auto rest = behind_words(name, word_count(kind.vi));
    if (rest.empty()) continue;
    const auto lead = name.substr(0, name.size() - rest.size());
    if (names::exact_key(lead) == names::exact_key(kind.vi)) return {std::string(kind.code), std::string(rest)};
  }
  return {std::string(plainest), std::string(name)};
}

std::string make_leaf_code(std::string_view commune_code, int number) {
  return fmt::format("{}.{:03}", commune_code, number);
}

std::string describe_version(const UnitVersion& version) {
  const auto from = base::format_vi(version.valid.from);
  const auto last = version.valid.to == base::FOREVER ? std::string() : base::format_vi(version.valid.to.plus_days(-1));
  return fmt::format("{} ({}–{})", version.name, from, last);
}

}  // namespace mangnon::domain
