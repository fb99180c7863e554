// What stands over every workbook of invented children that is made for training: by it a real register refuses such a
// file, and a training store every other (docs/domain/training.md TRAIN-3).
#pragma once

#include <string_view>

namespace mangnon::base {

inline constexpr std::string_view TRAINING_TITLE = "DỮ LIỆU TẬP HUẤN, KHÔNG CÓ THẬT";

}  // namespace mangnon::base
