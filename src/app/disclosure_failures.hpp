// Refusals about consents and disclosures. Source: docs/domain/disclosure.md.
#pragma once

#include "base/result.hpp"

namespace mangnon::app {

using base::FailureKind;
using base::FailureType;
using base::Level;

inline constexpr FailureType CONSENT_NOT_FOUND{"CONSENT_NOT_FOUND",
                                               FailureKind::not_found,
                                               Level::error,
                                               "Không tìm thấy sự đồng ý này của trẻ. Hãy mở lại hồ sơ.",
                                               "The child has no such consent. Open the record again.",
                                               "DISC-8"};
inline constexpr FailureType CONSENT_NOT_NEEDED{
    "CONSENT_NOT_NEEDED",
    FailureKind::invalid,
    Level::error,
    "Mục đích này là nhiệm vụ theo luật, không cần đồng ý. Hãy chọn công bố, chụp ảnh, tài trợ và báo đài, sự kiện "
    "hoặc "
    "nghiên cứu.",
    "This purpose is a task by law and needs no consent. Choose publication, photographs, donors and media, events or "
    "research.",
    "DISC-3"};
inline constexpr FailureType CONSENT_CHILD_TOO_YOUNG{
    "CONSENT_CHILD_TOO_YOUNG",
    FailureKind::invalid,
    Level::error,
    "Ngày đó trẻ chưa đủ 7 tuổi (đủ 7 tuổi ngày {0}). Hãy ghi đồng ý của cha, mẹ hoặc người giám hộ.",
    "The child was not seven on that day (it is on {0}). Record the consent of a parent or the guardian.",
    "DISC-5"};
inline constexpr FailureType CONSENT_PROOF_MISSING{
    "CONSENT_PROOF_MISSING",
    FailureKind::invalid,
    Level::error,
    "Hãy ghi nơi lưu bản quét, hoặc tên người làm chứng nếu đồng ý bằng lời nói.",
    "Say where the scan is kept, or who witnessed a spoken consent.",
    "DISC-5"};
inline constexpr FailureType CONSENT_DAYS_REVERSED{
    "CONSENT_DAYS_REVERSED",
    FailureKind::invalid,
    Level::error,
    "Ngày này không thể trước ngày đồng ý ({0}). Hãy sửa lại.",
    "This day cannot be before the day of the consent ({0}). Correct it.",
    "DISC-6"};
inline constexpr FailureType CONSENT_WITHDRAWN{
    "CONSENT_WITHDRAWN",
    FailureKind::conflict,
    Level::error,
    "Sự đồng ý này đã được rút ngày {0}. Muốn cung cấp tiếp, hãy xin và ghi đồng ý mới.",
    "This consent was withdrawn on {0}. To go on, ask for another and record it.",
    "DISC-8"};
inline constexpr FailureType DISCLOSURE_CONSENT_MISSING{
    "DISCLOSURE_CONSENT_MISSING",
    FailureKind::invalid,
    Level::error,
    "Chưa có đồng ý còn hiệu lực của {0} cho mục đích, thông tin và nơi nhận này. Không được cung cấp; hãy xin và ghi "
    "đồng ý trước.",
    "There is no valid consent of {1} for this purpose, these facts and this receiver. Give nothing; ask for consent "
    "and record it first.",
    "DISC-7"};
inline constexpr FailureType DISCLOSURE_GROUND_WRONG{
    "DISCLOSURE_GROUND_WRONG",
    FailureKind::invalid,
    Level::error,
    "Căn cứ không hợp với mục đích: công bố, chụp ảnh, tài trợ và báo đài, sự kiện, nghiên cứu cần đồng ý; việc khác "
    "theo nhiệm vụ luật định.",
    "The ground does not fit the purpose: publication, photographs, donors and media, events and research need "
    "consent; anything else is a task by law.",
    "DISC-4"};
inline constexpr FailureType DISCLOSURE_REASON_MISSING{
    "DISCLOSURE_REASON_MISSING",
    FailureKind::invalid,
    Level::error,
    "Cung cấp khi khẩn cấp phải ghi lý do, ít nhất {0} ký tự; Chủ tịch sẽ xét lại.",
    "Giving facts away in an emergency needs a reason of at least {0} characters; it will be reviewed.",
    "DISC-9"};
inline constexpr FailureType DISCLOSURE_TOO_MANY{"DISCLOSURE_TOO_MANY",
                                                 FailureKind::too_large,
                                                 Level::error,
                                                 "Mỗi lần ghi được nhiều nhất {0} trẻ. Hãy chia thành nhiều lần.",
                                                 "At most {0} children are recorded at once. Divide them.",
                                                 "DISC-10"};

inline constexpr const FailureType* DISCLOSURE_FAILURES[] = {
    &CONSENT_NOT_FOUND,         &CONSENT_NOT_NEEDED, &CONSENT_CHILD_TOO_YOUNG,    &CONSENT_PROOF_MISSING,
    &CONSENT_DAYS_REVERSED,     &CONSENT_WITHDRAWN,  &DISCLOSURE_CONSENT_MISSING, &DISCLOSURE_GROUND_WRONG,
    &DISCLOSURE_REASON_MISSING, &DISCLOSURE_TOO_MANY};

}  // namespace mangnon::app
