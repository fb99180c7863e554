// Refusals about the figures that a unit sends in a round, and about their appraisal. Source: docs/domain/rounds.md.
#pragma once

#include "base/result.hpp"

namespace mangnon::app {

using base::FailureKind;
using base::FailureType;
using base::Level;

inline constexpr FailureType SENDING_UNIT_NOT_IN_ROUND{
    "SENDING_UNIT_NOT_IN_ROUND",
    FailureKind::invalid,
    Level::error,
    "Đơn vị này không gửi số liệu trong đợt này. Hãy chọn một xã hoặc cấp trên của xã thuộc đợt.",
    "This unit sends no figures in this round. Choose a commune of the round, or a level above it.",
    "SEND-1"};
inline constexpr FailureType SENDING_NOT_OWN_UNIT{"SENDING_NOT_OWN_UNIT",
                                                  FailureKind::forbidden,
                                                  Level::error,
                                                  "Chỉ cán bộ của chính đơn vị mới gửi số liệu của đơn vị ấy.",
                                                  "Only an officer of the unit itself sends its figures.",
                                                  "SEND-1"};
inline constexpr FailureType SENDING_NOT_CONFIRMED{
    "SENDING_NOT_CONFIRMED",
    FailureKind::invalid,
    Level::error,
    "Hãy ghi họ tên, chức vụ của người chịu trách nhiệm và đánh dấu xác nhận trước khi gửi.",
    "Give the name and position of the person who answers for the figures, and confirm, before sending.",
    "SEND-3"};
inline constexpr FailureType SENDING_OPEN_ERRORS{
    "SENDING_OPEN_ERRORS",
    FailureKind::conflict,
    Level::error,
    "Còn {0} lỗi phải sửa trước (trong đó {1} dòng nhập chưa xử lý). Hãy mở trang “Trước khi gửi” để xem từng lỗi.",
    "{0} errors are to be corrected first ({1} of them imported rows that wait). See them on the page of the sending.",
    "SEND-3"};
inline constexpr FailureType SENDING_BELOW_NOT_ACCEPTED{
    "SENDING_BELOW_NOT_ACCEPTED",
    FailureKind::conflict,
    Level::error,
    "Còn {0} đơn vị cấp dưới chưa nghiệm thu. Hãy nghiệm thu, hoặc ghi lý do để riêng từng đơn vị ấy.",
    "{0} units below are not accepted. Accept them, or write the reason why each is left out.",
    "SEND-11"};
inline constexpr FailureType COMMENT_NOT_FOUND{
    "COMMENT_NOT_FOUND",
    FailureKind::not_found,
    Level::error,
    "Không có ý kiến thẩm định này, hoặc ý kiến đã được trả lời. Hãy mở lại trang số liệu.",
    "There is no such comment, or it is answered already. Open the page of the figures again.",
    "SEND-8"};
inline constexpr FailureType COMMENT_TARGET_GONE{
    "COMMENT_TARGET_GONE",
    FailureKind::invalid,
    Level::error,
    "Số liệu đã gửi không có ô, dòng hoặc trẻ em này. Hãy mở lại trang số liệu rồi ghi ý kiến.",
    "The figures sent have no such cell, row or child. Open the page of the figures again, then comment.",
    "SEND-7"};
inline constexpr FailureType REASON_MISSING{"REASON_MISSING",
                                            FailureKind::invalid,
                                            Level::error,
                                            "Hãy ghi lý do để đơn vị kia biết cần làm gì.",
                                            "Give the reason, so that the other side knows what to do.",
                                            "SEND-7"};
inline constexpr FailureType APPRAISAL_OF_OWN_FIGURES{
    "APPRAISAL_OF_OWN_FIGURES",
    FailureKind::forbidden,
    Level::error,
    "Không ai thẩm định, nghiệm thu số liệu của chính đơn vị mình hoặc do chính mình gửi.",
    "Nobody appraises or accepts the figures of their own unit, or that they sent themselves.",
    "SEND-9"};
inline constexpr FailureType APPRAISAL_OF_ANOTHER{"APPRAISAL_OF_ANOTHER",
                                                  FailureKind::forbidden,
                                                  Level::error,
                                                  "Số liệu này do {0} thẩm định (cấp trên trực tiếp tại ngày hôm nay).",
                                                  "These figures are appraised by {0}, the level directly above today.",
                                                  "SEND-9"};
inline constexpr FailureType ACCEPTANCE_COMMENTS_OPEN{
    "ACCEPTANCE_COMMENTS_OPEN",
    FailureKind::conflict,
    Level::error,
    "Còn {0} ý kiến thẩm định chưa được trả lời. Hãy trả lại để đơn vị trả lời.",
    "{0} comments are not answered. Return the figures so that the unit answers.",
    "SEND-12"};
inline constexpr FailureType ACCEPTANCE_ERRORS_OPEN{"ACCEPTANCE_ERRORS_OPEN",
                                                    FailureKind::conflict,
                                                    Level::error,
                                                    "Còn {0} lỗi chưa sửa trong địa bàn. Hãy trả lại.",
                                                    "{0} errors are still open in the area. Return the figures.",
                                                    "SEND-12"};
inline constexpr FailureType ACCEPTANCE_ADDRESSES_MISSING{
    "ACCEPTANCE_ADDRESSES_MISSING",
    FailureKind::conflict,
    Level::error,
    "Còn {0} trẻ em có hoàn cảnh đặc biệt chưa có địa chỉ cụ thể. Hãy trả lại để bổ sung.",
    "{0} children in special circumstances have no exact address. Return the figures.",
    "SEND-12; REQ-15"};
inline constexpr FailureType ACCEPTANCE_NOT_READY{
    "ACCEPTANCE_NOT_READY",
    FailureKind::conflict,
    Level::error,
    "Hồ sơ trong địa bàn còn điểm chưa hoàn chỉnh mà bạn không xem được. Hãy trả lại để xã kiểm tra.",
    "Records of the area are not complete in something that you cannot see. Return the figures to be checked there.",
    "SEND-12; ACCESS-5"};
inline constexpr FailureType ACCEPTANCE_BOOK_DIFFERS{
    "ACCEPTANCE_BOOK_DIFFERS",
    FailureKind::conflict,
    Level::error,
    "Còn {0} thôn chưa có tổng của sổ, hoặc sổ lệch với số liệu mà chưa giải trình. Hãy trả lại để đối chiếu.",
    "{0} hamlets have no total of the book, or a difference that nobody explained. Return the figures.",
    "SEND-12; REQ-60; L22"};
inline constexpr FailureType ACCEPTANCE_RESURVEY_MISSING{
    "ACCEPTANCE_RESURVEY_MISSING",
    FailureKind::conflict,
    Level::error,
    "Đợt này yêu cầu phúc tra {0}% số hộ; mới có {1} hộ trên {2} hộ. Hãy phúc tra rồi ghi kết quả.",
    "This round asks that {0}% of the households be visited again; {1} of {2} were. Re-survey and record it.",
    "SEND-12"};
inline constexpr FailureType WORK_NUMBERS{
    "WORK_NUMBERS",
    FailureKind::invalid,
    Level::error,
    "Số hộ đã đến không thể lớn hơn số hộ phải đến, số khớp không thể lớn hơn số đã hỏi.",
    "Households visited cannot be more than planned, nor facts agreed more than those checked.",
    "SEND-10"};

inline constexpr const FailureType* APP_SENDING_FAILURES[] = {&SENDING_UNIT_NOT_IN_ROUND,
                                                              &SENDING_NOT_OWN_UNIT,
                                                              &SENDING_NOT_CONFIRMED,
                                                              &SENDING_OPEN_ERRORS,
                                                              &SENDING_BELOW_NOT_ACCEPTED,
                                                              &COMMENT_NOT_FOUND,
                                                              &COMMENT_TARGET_GONE,
                                                              &REASON_MISSING,
                                                              &APPRAISAL_OF_OWN_FIGURES,
                                                              &APPRAISAL_OF_ANOTHER,
                                                              &ACCEPTANCE_COMMENTS_OPEN,
                                                              &ACCEPTANCE_ERRORS_OPEN,
                                                              &ACCEPTANCE_ADDRESSES_MISSING,
                                                              &ACCEPTANCE_NOT_READY,
                                                              &ACCEPTANCE_BOOK_DIFFERS,
                                                              &ACCEPTANCE_RESURVEY_MISSING,
                                                              &WORK_NUMBERS};

}  // namespace mangnon::app
