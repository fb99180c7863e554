// Refusals about handing figures over and taking a package. Source: docs/domain/rounds.md HAND-1 … HAND-8.
#pragma once

#include "base/result.hpp"

namespace mangnon::app {

using base::FailureKind;
using base::FailureType;
using base::Level;

inline constexpr FailureType HANDOVER_NOT_OWN_UNIT{"HANDOVER_NOT_OWN_UNIT",
                                                   FailureKind::forbidden,
                                                   Level::error,
                                                   "Chỉ cán bộ của chính đơn vị mới bàn giao số liệu của đơn vị ấy.",
                                                   "Only an officer of the unit itself hands its figures over.",
                                                   "HAND-1"};
inline constexpr FailureType HANDOVER_NOT_ACCEPTED{
    "HANDOVER_NOT_ACCEPTED",
    FailureKind::conflict,
    Level::error,
    "Chỉ bàn giao số liệu đã nghiệm thu. Hãy gửi số liệu và chờ cấp trên nghiệm thu.",
    "Only accepted figures are handed over. Send them, and wait for the level above to accept them.",
    "HAND-1"};
inline constexpr FailureType HANDOVER_MADE_ALREADY{
    "HANDOVER_MADE_ALREADY",
    FailureKind::conflict,
    Level::error,
    "Gói này đã làm rồi: tệp {0}, SHA-256 {1}. Nếu bạn chưa nhận được tệp, hãy mở lại trang và làm gói mới.",
    "This package was made already: file {0}, SHA-256 {1}. If you have not received it, open the page again and make a "
    "new one.",
    "HAND-1"};
inline constexpr FailureType HANDOVER_PARTY_MISSING{
    "HANDOVER_PARTY_MISSING",
    FailureKind::invalid,
    Level::error,
    "Hãy ghi đủ hai bên: họ tên, chức vụ người giao; cơ quan, họ tên, chức vụ người nhận.",
    "Name both sides: the giver with position; the receiving office, the receiver and their position.",
    "HAND-2"};
inline constexpr FailureType PACKAGE_RECEIVER_WRONG{
    "PACKAGE_RECEIVER_WRONG",
    FailureKind::invalid,
    Level::error,
    "Khóa của bên nhận không đúng dạng. Bên nhận lấy bằng lệnh “mangnon package keys” (dòng mangnon-public-1 …).",
    "The receiver's key is not of its form. The receiver gets it with \"mangnon package keys\" (mangnon-public-1 …).",
    "HAND-4"};
inline constexpr FailureType PACKAGE_NO_STORE_KEY{
    "PACKAGE_NO_STORE_KEY",
    FailureKind::conflict,
    Level::error,
    "Kho dữ liệu này chưa có khóa nên không ký, không mở được gói. Hãy tạo khóa bằng “mangnon key rotate”.",
    "This store has no key, so it can neither sign nor open packages. Make one with \"mangnon key rotate\".",
    "HAND-4"};
inline constexpr FailureType PACKAGE_UNKNOWN_FORM{
    "PACKAGE_UNKNOWN_FORM",
    FailureKind::invalid,
    Level::error,
    "Tệp này không phải là gói bàn giao. Hãy chọn đúng tệp .goi mà bên giao đã gửi.",
    "This file is no handover package. Choose the .goi file that the giving side sent.",
    "HAND-5"};
inline constexpr FailureType PACKAGE_OTHER_EDITION{
    "PACKAGE_OTHER_EDITION",
    FailureKind::invalid,
    Level::error,
    "Gói được lập bằng phiên bản Măng Non khác (mẫu {0}; ở đây đọc được mẫu {1}). Hãy cập nhật phần mềm rồi nhận lại.",
    "The package was made by another edition of Măng Non (form {0}; this one reads {1}). Update, then take it again.",
    "HAND-5"};
inline constexpr FailureType PACKAGE_DAMAGED{
    "PACKAGE_DAMAGED",
    FailureKind::invalid,
    Level::error,
    "Gói đã bị hỏng trên đường đi (thiếu hoặc khác dù chỉ một bit). Không có gì được mở. Hãy xin bên giao chép lại.",
    "The package was damaged on its way (one bit is enough). Nothing was opened. Ask the giving side for it again.",
    "HAND-5"};
inline constexpr FailureType PACKAGE_FOR_ANOTHER{
    "PACKAGE_FOR_ANOTHER",
    FailureKind::invalid,
    Level::error,
    "Gói này được mã hóa cho cơ quan khác, ở đây không mở được. Hãy chuyển cho đúng cơ quan, hoặc xin gói mới.",
    "This package is sealed for another office and cannot be opened here. Pass it on, or ask for one of your own.",
    "HAND-5"};
inline constexpr FailureType PACKAGE_FORGED{
    "PACKAGE_FORGED",
    FailureKind::invalid,
    Level::error,
    "Chữ ký của gói không đúng: nội dung không phải do người ký lập. Đừng dùng; hãy báo ngay cho bên giao.",
    "The package's signature does not hold: its signer did not make this. Do not use it; tell the giving side at once.",
    "HAND-5"};
inline constexpr FailureType PACKAGE_SIGNER_UNKNOWN{
    "PACKAGE_SIGNER_UNKNOWN",
    FailureKind::invalid,
    Level::error,
    "Gói do khóa {0} ký, chưa được tin ở đây. Hãy gọi bên giao, đọc đối chiếu khóa, rồi “mangnon package trust”.",
    "The package is signed by the key {0}, which is not trusted here. Compare it with the giving side by telephone, "
    "then \"mangnon package trust\".",
    "HAND-6"};
inline constexpr FailureType PACKAGE_TAKEN_ALREADY{
    "PACKAGE_TAKEN_ALREADY",
    FailureKind::conflict,
    Level::error,
    "Gói này đã được nhận ngày {0}. Không nhận lần thứ hai; nếu cần, hãy xin bên giao lập gói mới.",
    "This package was taken on {0}. It is not taken twice; if need be, ask the giving side for a new one.",
    "HAND-6"};
inline constexpr FailureType SIGNER_NAME_MISSING{"SIGNER_NAME_MISSING",
                                                 FailureKind::invalid,
                                                 Level::error,
                                                 "Hãy ghi khóa này của ai: tên cơ quan hoặc người ký.",
                                                 "Say whose key this is: the office or the person that signs.",
                                                 "HAND-6"};
inline constexpr FailureType SIGNER_KEY_WRONG{
    "SIGNER_KEY_WRONG",
    FailureKind::invalid,
    Level::error,
    "Khóa ký không đúng dạng. Bên giao lấy bằng lệnh “mangnon package keys” (dòng mangnon-verify-1 …).",
    "The signer's key is not of its form. The giving side gets it with \"mangnon package keys\" (mangnon-verify-1 …).",
    "HAND-6"};

inline constexpr const FailureType* HANDOVER_FAILURES[] = {
    &HANDOVER_NOT_OWN_UNIT,  &HANDOVER_NOT_ACCEPTED, &HANDOVER_MADE_ALREADY,  &HANDOVER_PARTY_MISSING,
    &PACKAGE_RECEIVER_WRONG, &PACKAGE_NO_STORE_KEY,  &PACKAGE_UNKNOWN_FORM,   &PACKAGE_DAMAGED,
    &PACKAGE_FOR_ANOTHER,    &PACKAGE_FORGED,        &PACKAGE_SIGNER_UNKNOWN, &PACKAGE_TAKEN_ALREADY,
    &SIGNER_KEY_WRONG,       &SIGNER_NAME_MISSING,   &PACKAGE_OTHER_EDITION};

}  // namespace mangnon::app
