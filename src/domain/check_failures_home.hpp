// What the checks of home, care and household may tell.
// Source: docs/domain/checks.md CHECK-16, CHECK-20, CHECK-21, CHECK-33, CHECK-34.
#pragma once

#include "base/result.hpp"

namespace mangnon::domain {

inline constexpr base::FailureType CHECK_L16_HAMLET_MISSING{
    "CHECK_L16_HAMLET_MISSING",
    base::FailureKind::invalid,
    base::Level::error,
    "Trẻ có mã {0} phải có thôn, bản hoặc tổ dân phố. Hãy ghi cột “Thôn/bản/tổ dân phố”.",
    "A child with code {0} needs a hamlet. Fill in the hamlet.",
    "docs/domain/checks.md CHECK-16"};

inline constexpr base::FailureType CHECK_L16_ADDRESS_MISSING{
    "CHECK_L16_ADDRESS_MISSING",
    base::FailureKind::invalid,
    base::Level::error,
    "Trẻ có mã {0} phải có địa chỉ cụ thể để đến được nhà. Hãy ghi số nhà, đường, xóm hoặc mốc dễ nhận biết vào cột "
    "“Địa chỉ”.",
    "A child with code {0} needs an address that one can go to. Write house, lane or a landmark.",
    "docs/domain/checks.md CHECK-16"};

inline constexpr base::FailureType CHECK_L20_FACILITY_AND_HOME{
    "CHECK_L20_FACILITY_AND_HOME",
    base::FailureKind::invalid,
    base::Level::error,
    "Trẻ vừa ghi ở cơ sở trợ giúp xã hội, vừa ghi sống ở nhà. Hãy sửa “Đang sống với”, “Hình thức chăm sóc” hoặc mã "
    "S01.2 cho khớp nhau.",
    "The child is recorded both in a facility and at home. Make “Living with”, the kind of care and code S01.2 agree.",
    "docs/domain/checks.md CHECK-20"};

inline constexpr base::FailureType CHECK_L21_ETHNICITY_OF_NEITHER_PARENT{
    "CHECK_L21_ETHNICITY_OF_NEITHER_PARENT",
    base::FailureKind::invalid,
    base::Level::warning,
    "Dân tộc của trẻ khác dân tộc của cả cha và mẹ. Hãy xem lại giấy khai sinh.",
    "The ethnic group of the child is neither the father’s nor the mother’s. Check the birth certificate.",
    "docs/domain/checks.md CHECK-21"};

inline constexpr base::FailureType CHECK_PARENT_DEAD_AND_LIVING{
    "CHECK_PARENT_DEAD_AND_LIVING",
    base::FailureKind::invalid,
    base::Level::warning,
    "Một người cha hoặc mẹ vừa ghi đã chết, vừa ghi tình trạng của người còn sống. Hãy bỏ tình trạng không còn đúng.",
    "A parent is recorded both as dead and with the status of a living person. Remove what is no longer true.",
    "docs/domain/checks.md CHECK-33"};

inline constexpr base::FailureType CHECK_HOUSEHOLD_UNNAMED{
    "CHECK_HOUSEHOLD_UNNAMED",
    base::FailureKind::invalid,
    base::Level::warning,
    "Hộ chưa có số hộ, cũng chưa có tên chủ hộ, nên khó tìm lại trong sổ. Hãy ghi ít nhất một trong hai.",
    "The household has neither a number nor a head, so it is hard to find in the book. State at least one of them.",
    "docs/domain/checks.md CHECK-30"};

inline constexpr base::FailureType CHECK_HOUSEHOLD_NUMBER_NOT_POSITIVE{
    "CHECK_HOUSEHOLD_NUMBER_NOT_POSITIVE",
    base::FailureKind::invalid,
    base::Level::error,
    "Số hộ phải từ 1 trở lên. Hãy ghi lại số hộ theo sổ của thôn.",
    "The household number must be 1 or more. Write the number of the hamlet’s book.",
    "docs/domain/checks.md CHECK-34"};

}  // namespace mangnon::domain
