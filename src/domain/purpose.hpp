// For what, and which facts of a child are given to others (docs/domain/disclosure.md DISC-1, DISC-2; domain.md 10.2).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/secrecy.hpp"

namespace mangnon::domain {

enum class Purpose { publication, photo, donors, event, research, protection, identity, superior, authority, family };
inline constexpr std::array<Word<Purpose>, 10> PURPOSE_WORDS = {{
    {Purpose::publication, "publication", "Công bố, đăng tải", "Publication"},
    {Purpose::photo, "photo", "Chụp ảnh, quay phim", "Photographs and film"},
    {Purpose::donors, "donors", "Chuyển cho nhà tài trợ, báo đài", "Passing to donors or media"},
    {Purpose::event, "event", "Tham gia sự kiện", "Participation in events"},
    {Purpose::research, "research", "Nghiên cứu", "Research"},
    {Purpose::protection, "protection", "Bảo vệ, trợ giúp trẻ", "Protection and assistance"},
    {Purpose::identity, "identity", "Đối chiếu số định danh", "Checking of personal numbers"},
    {Purpose::superior, "superior", "Bàn giao, báo cáo cấp trên", "Handing over to a superior office"},
    {Purpose::authority, "authority", "Theo yêu cầu của cơ quan có thẩm quyền", "Demand of a competent authority"},
    {Purpose::family, "family", "Theo yêu cầu của trẻ, cha mẹ, người giám hộ", "Request of the child or its family"},
}};
constexpr const auto& words_of(Purpose) {
  return PURPOSE_WORDS;
}
// DISC-3.
[[nodiscard]] constexpr bool needs_consent(Purpose purpose) {
  return purpose <= Purpose::research;
}

enum class DataKind { identity, address, family, schooling, health, circumstance, image, record, restricted, secret };
inline constexpr std::array<Word<DataKind>, 10> DATA_KIND_WORDS = {{
    {DataKind::identity, "identity", "Họ tên, ngày sinh, giới tính, số định danh", "Name, birth, sex, number"},
    {DataKind::address, "address", "Địa chỉ, điện thoại", "Address and telephone"},
    {DataKind::family, "family", "Cha mẹ, người chăm sóc", "Parents and carers"},
    {DataKind::schooling, "schooling", "Học tập", "Schooling"},
    {DataKind::health, "health", "Sức khỏe, khuyết tật", "Health and disability"},
    {DataKind::circumstance, "circumstance", "Hoàn cảnh, trợ giúp", "Circumstances and supports"},
    {DataKind::image, "image", "Hình ảnh, giọng nói", "Image and voice"},
    {DataKind::record, "record", "Toàn bộ hồ sơ", "The whole record"},
    {DataKind::restricted, "restricted", "Thông tin bảo mật", "Restricted facts"},
    {DataKind::secret, "secret", "Thông tin mật", "Secret facts"},
}};
constexpr const auto& words_of(DataKind) {
  return DATA_KIND_WORDS;
}
[[nodiscard]] constexpr Secrecy secrecy_of(DataKind kind) {
  if (kind == DataKind::secret) return Secrecy::secret;
  return kind == DataKind::restricted ? Secrecy::restricted : Secrecy::ordinary;
}

// Sorted, each once.
using DataKinds = std::vector<DataKind>;
// "identity;address". Absent when a word is unknown or there is none.
[[nodiscard]] std::optional<DataKinds> parse_data_kinds(std::string_view text);
[[nodiscard]] std::string format_data_kinds(const DataKinds& kinds);
// The highest class among them.
[[nodiscard]] Secrecy secrecy_of(const DataKinds& kinds);
// The whole record is every ordinary kind but the image.
[[nodiscard]] bool covers(const DataKinds& allowed, const DataKinds& wanted);

}  // namespace mangnon::domain
