#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "generator/places.hpp"

namespace mangnon::generator {

namespace {

constexpr std::array LOWLAND_FIRST = {"An",  "Phú",  "Long", "Phước", "Vạn",   "Mỹ",
                                      "Tân", "Bình", "Đông", "Tây",   "Thanh", "Hòa"};
constexpr std::array LOWLAND_SECOND = {"Thạnh", "Mỹ",  "Lộc",   "Hòa", "Thọ",   "Bình",
                                       "Yên",   "Sơn", "Trung", "Lâm", "Khánh", "Điền"};
constexpr std::array CENTRAL_MOUNTAIN = {"Làng Mâm",  "Gò Da",  "Nước Tang", "Làng Rêu", "Tà Noát", "Gò Rét", "Nước Lô",
                                         "Làng Trui", "Huy Em", "Gò Lã",     "Làng Dầu", "Nước Vo", "Tà Màu", "Gò Re",
                                         "Làng Tốt",  "Cà La",  "Nước Đang", "Hà Riềng", "Làng Bồ", "Gò Loa"};
constexpr std::array NORTHERN_MOUNTAIN = {"Nà Pài",    "Khuổi Y",   "Nà Lùng",   "Pác Cáp",    "Bó Luông",
                                          "Nà Mười",   "Khuổi Sao", "Pò Mục",    "Nà Tồng",    "Lũng Xá",
                                          "Phai Danh", "Nà Kéo",    "Khau Đấng", "Lùng Chang", "Pác Ve",
                                          "Nà Sla",    "Cốc Lùng",  "Thâm Cun",  "Nà Háng",    "Pò Lâu"};
constexpr std::array STREETS = {"Nguyễn Du",    "Lê Lợi",      "Trần Hưng Đạo",   "Phan Bội Châu",
                                "Hai Bà Trưng", "Quang Trung", "Nguyễn Công Trứ", "Lê Thánh Tôn",
                                "Bà Triệu",     "Chu Văn An",  "Hùng Vương",      "Võ Thị Sáu"};
constexpr std::array LANDMARKS = {
    "gần nhà văn hóa", "sau trường tiểu học", "cạnh trạm y tế", "đầu làng",      "cuối xóm", "gần cầu",
    "gần chợ",         "bên bờ kênh",         "dưới chân đồi",  "gần giếng làng"};

bool is_northern(std::string_view province) {
  return province < "38";
}
bool is_southern(std::string_view province) {
  return province >= "70";
}

std::string village(const CommunePlace& place, std::string_view province, Draw& draw) {
  if (place.area == Area::mountain)
    return std::string(is_northern(province) ? draw.pick(NORTHERN_MOUNTAIN) : draw.pick(CENTRAL_MOUNTAIN));
  const std::string_view first = draw.pick(LOWLAND_FIRST);
  const std::string_view second = draw.pick(LOWLAND_SECOND);
  return first == second ? village(place, province, draw) : fmt::format("{} {}", first, second);
}

std::string_view kind_word(const CommunePlace& place, std::string_view province) {
  if (place.kind == "phuong" || place.kind == "thi_tran") return "Tổ dân phố";
  if (place.area == Area::mountain && is_northern(province)) return "Bản";
  return is_southern(province) ? "Ấp" : "Thôn";
}

}  // namespace

std::vector<std::string> hamlet_names(const CommunePlace& place, std::string_view province, Draw& draw) {
  const int by_size = 3 + static_cast<int>(place.children / 250);
  const int count = std::clamp(by_size + draw.between(0, 3), 4, 12);
  const auto word = kind_word(place, province);
  const bool numbered = word == "Tổ dân phố" || draw.chance(3'500);
  std::vector<std::string> names;
  while (static_cast<int>(names.size()) < count) {
    const auto own = numbered ? std::to_string(names.size() + 1) : village(place, province, draw);
    auto name = fmt::format("{} {}", word, own);
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
  }
  return names;
}

std::string address_line(Area area, Draw& draw) {
  if (area == Area::urban && draw.chance(8'500)) {
    const int house = draw.between(1, 399);
    const char* street = draw.pick(STREETS);
    if (!draw.chance(3'000)) return fmt::format("Số {} đường {}", house, street);
    return fmt::format("Số {}/{} đường {}", house, draw.between(1, 40), street);
  }
  const int part = draw.between(1, 9);
  const char* landmark = draw.pick(LANDMARKS);
  return area == Area::mountain ? fmt::format("Nóc {}, {}", part, landmark) : fmt::format("Xóm {}, {}", part, landmark);
}

}  // namespace mangnon::generator
