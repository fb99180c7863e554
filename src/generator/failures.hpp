// Why a demo province could not be made.
#pragma once

#include "base/result.hpp"

namespace mangnon::generator {

inline constexpr base::FailureType DEMO_PROVINCE_UNKNOWN{
    "DEMO_PROVINCE_UNKNOWN",
    base::FailureKind::not_found,
    base::Level::error,
    "Không có tỉnh, thành phố mang mã {0} vào ngày {1}. Hãy xem mã đúng bằng lệnh “mangnon units”, ví dụ 51 là Quảng "
    "Ngãi.",
    "No province has the code {0} on {1}. See the right code with \"mangnon units\"; 51 is Quảng Ngãi, for example.",
    ""};

inline constexpr base::FailureType DEMO_CHILDREN_OUT_OF_RANGE{
    "DEMO_CHILDREN_OUT_OF_RANGE",
    base::FailureKind::invalid,
    base::Level::error,
    "Số trẻ em phải từ {0} (mỗi xã ít nhất một em) đến {1}. Hãy chọn số khác với --children.",
    "The number of children must lie between {0} (at least one a commune) and {1}. Choose another with --children.",
    ""};

inline constexpr base::FailureType DEMO_DATE_TOO_EARLY{
    "DEMO_DATE_TOO_EARLY",
    base::FailureKind::invalid,
    base::Level::error,
    "Dữ liệu mẫu chỉ làm được từ ngày {0} trở đi, vì trước đó chưa có danh mục nguy cơ. Hãy chọn ngày khác với --on.",
    "A demo can be made only from {0} on, because the list of risks did not exist before. Choose another date with "
    "--on.",
    ""};

inline constexpr base::FailureType DEMO_REFERENCE_MISSING{
    "DEMO_REFERENCE_MISSING",
    base::FailureKind::broken,
    base::Level::error,
    "Thiếu tệp dữ liệu nền {0}. Hãy cài lại chương trình hoặc chép lại thư mục data.",
    "The reference file {0} is missing. Install the program again or copy the data folder again.",
    ""};

inline constexpr base::FailureType DEMO_NOT_WRITTEN{
    "DEMO_NOT_WRITTEN",
    base::FailureKind::broken,
    base::Level::error,
    "Không ghi được {0}. Hãy xem đĩa còn chỗ trống và thư mục có cho phép ghi không, rồi làm lại.",
    "{0} could not be written. See whether the disk has free space and the folder allows writing, then try again.",
    ""};

inline constexpr const base::FailureType* FAILURES[] = {&DEMO_PROVINCE_UNKNOWN, &DEMO_CHILDREN_OUT_OF_RANGE,
                                                        &DEMO_DATE_TOO_EARLY, &DEMO_REFERENCE_MISSING,
                                                        &DEMO_NOT_WRITTEN};

}  // namespace mangnon::generator
