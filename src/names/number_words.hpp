// Numbers in Vietnamese words, as official papers write them beside the figures: "23 (hai mươi ba)". Source: NĐ
// 30/2020/NĐ-CP, common usage of the north: nghìn, linh, tư, lăm, mốt.
#pragma once

#include <cstdint>
#include <string>

namespace mangnon::names {

// "một nghìn không trăm linh năm" for 1005; "âm năm" for -5. A zero group within a number is left out, a group that
// is not full says its missing hundreds and tens.
[[nodiscard]] std::string number_in_words(std::int64_t number);

// "Một triệu hai trăm nghìn đồng": a sum of money, with a capital at its head.
[[nodiscard]] std::string dong_in_words(std::int64_t dong);

}  // namespace mangnon::names
