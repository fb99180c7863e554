// The reasons for which a circumstance is proposed to begin or to end. Source: docs/domain/circumstances.md CIRC-20 …
// CIRC-33, each naming the rule K1 … K13 of domain.md 2.6 that it carries out.
#pragma once

#include "domain/proposal.hpp"

namespace mangnon::domain {

inline constexpr ProposalReason PROPOSE_ORPHAN_OF_BOTH{"PROPOSE_ORPHAN_OF_BOTH", "Cả cha và mẹ đều ghi là đã chết.",
                                                       "Both parents are recorded as dead.", "CIRC-20"};
inline constexpr ProposalReason PROPOSE_WITHOUT_SUPPORT{
    "PROPOSE_WITHOUT_SUPPORT", "Tình trạng đã ghi của cha và mẹ đúng với trường hợp này của trẻ không nơi nương tựa.",
    "The recorded status of both parents is this case of a child without support.", "CIRC-21"};
inline constexpr ProposalReason PROPOSE_DISABILITY{"PROPOSE_DISABILITY", "Đã ghi mức độ khuyết tật của trẻ.",
                                                   "The degree of the child's disability is recorded.", "CIRC-22"};
inline constexpr ProposalReason PROPOSE_WORKING_OUT_OF_SCHOOL{
    "PROPOSE_WORKING_OUT_OF_SCHOOL", "Trẻ đã bỏ học khi chưa xong trung học cơ sở và phải lao động kiếm sống.",
    "The child left school before completing lower secondary and works for a living.", "CIRC-23"};
inline constexpr ProposalReason PROPOSE_ILL_AND_POOR{
    "PROPOSE_ILL_AND_POOR",
    "Trẻ mắc bệnh hiểm nghèo hoặc bệnh phải điều trị dài ngày, gia đình thuộc hộ nghèo hoặc cận nghèo.",
    "The child has a listed illness and the household is poor or near-poor.", "CIRC-24"};
inline constexpr ProposalReason PROPOSE_POOR{"PROPOSE_POOR", "Gia đình thuộc hộ nghèo hoặc cận nghèo.",
                                             "The household is poor or near-poor.", "CIRC-24"};
inline constexpr ProposalReason PROPOSE_OUT_OF_SCHOOL{
    "PROPOSE_OUT_OF_SCHOOL",
    "Trẻ đã bỏ học khi chưa xong trung học cơ sở. Nếu trẻ phải lao động kiếm sống thì ghi điều đó: mã sẽ là S08.",
    "The child left school before completing lower secondary. If it works for a living, record that: the code is S08.",
    "CIRC-23"};
inline constexpr ProposalReason PROPOSE_DIVORCED{"PROPOSE_DIVORCED", "Đã ghi cha mẹ ly hôn.",
                                                 "The parents are recorded as divorced.", "CIRC-25"};
inline constexpr ProposalReason PROPOSE_BOTH_AWAY{"PROPOSE_BOTH_AWAY",
                                                  "Cả cha và mẹ đi làm ăn xa liên tục từ 6 tháng trở lên.",
                                                  "Both parents have worked away for six months or more.", "CIRC-26"};
inline constexpr ProposalReason PROPOSE_ONE_PARENT_DEAD{"PROPOSE_ONE_PARENT_DEAD",
                                                        "Cha hoặc mẹ ghi là đã chết, người kia thì không.",
                                                        "One parent is recorded as dead, the other is not.", "CIRC-27"};

inline constexpr ProposalReason PROPOSE_EXPLOITATION_AFTER_ABUSE{
    "PROPOSE_EXPLOITATION_AFTER_ABUSE", "Trẻ có mã S11.5. Hãy xem trẻ có bị bóc lột (S10.2, S10.3) không.",
    "The child has code S11.5. Consider whether it is also exploited (S10.2, S10.3).", "CIRC-28"};
inline constexpr ProposalReason PROPOSE_EXPLOITATION_AFTER_TRAFFICKING{
    "PROPOSE_EXPLOITATION_AFTER_TRAFFICKING",
    "Trẻ bị mua bán. Hãy xem mục đích mua bán có phải là bóc lột (S10) không.",
    "The child was trafficked. Consider whether the purpose was exploitation (S10).", "CIRC-28"};
inline constexpr ProposalReason PROPOSE_URGENT_CARE{
    "PROPOSE_URGENT_CARE",
    "Trẻ không có người chăm sóc. Hãy xem trẻ có cần được bảo vệ khẩn cấp và chăm sóc thay thế không.",
    "The child has no carer. Consider emergency protection and alternative care.", "CIRC-29"};

inline constexpr ProposalReason PROPOSE_REFINED{"PROPOSE_REFINED", "Thông tin đã ghi cho biết rõ tiểu nhóm.",
                                                "The recorded facts tell the sub-group.", "CIRC-30"};
inline constexpr ProposalReason PROPOSE_END_FACTS_CHANGED{
    "PROPOSE_END_FACTS_CHANGED", "Thông tin đã ghi không còn đúng với mã này.",
    "The recorded facts no longer agree with this code.", "CIRC-31"};
inline constexpr ProposalReason PROPOSE_END_EXCLUDED{
    "PROPOSE_END_EXCLUDED", "Mã này không thể cùng đúng với mã khác theo thông tin đã ghi về trẻ.",
    "This code cannot stand beside another one that follows from the child's recorded facts.", "CIRC-31"};
inline constexpr ProposalReason PROPOSE_END_ADOPTED{"PROPOSE_END_ADOPTED", "Trẻ đã được nhận làm con nuôi.",
                                                    "The child has been adopted.", "CIRC-32"};
inline constexpr ProposalReason PROPOSE_END_SEPARATION_OVER{
    "PROPOSE_END_SEPARATION_OVER",
    "Quyết định cách ly trẻ khỏi cha mẹ đã hết hiệu lực. Nếu được gia hạn thì ghi quyết định mới vào giấy tờ.",
    "The decision that separated the child has run out. If it was prolonged, add the new decision to the papers.",
    "CIRC-36"};
inline constexpr ProposalReason PROPOSE_END_TURNED_16{
    "PROPOSE_END_TURNED_16",
    "Trẻ đã đủ 16 tuổi. Trẻ đang được chăm sóc thay thế lâu dài cần được đánh giá trước khi kết thúc.",
    "The child has turned 16. A child in long-term alternative care needs an assessment first.", "CIRC-33"};

inline constexpr const ProposalReason* PROPOSAL_REASONS[] = {&PROPOSE_ORPHAN_OF_BOTH,
                                                             &PROPOSE_WITHOUT_SUPPORT,
                                                             &PROPOSE_DISABILITY,
                                                             &PROPOSE_WORKING_OUT_OF_SCHOOL,
                                                             &PROPOSE_ILL_AND_POOR,
                                                             &PROPOSE_POOR,
                                                             &PROPOSE_OUT_OF_SCHOOL,
                                                             &PROPOSE_DIVORCED,
                                                             &PROPOSE_BOTH_AWAY,
                                                             &PROPOSE_ONE_PARENT_DEAD,
                                                             &PROPOSE_EXPLOITATION_AFTER_ABUSE,
                                                             &PROPOSE_EXPLOITATION_AFTER_TRAFFICKING,
                                                             &PROPOSE_URGENT_CARE,
                                                             &PROPOSE_REFINED,
                                                             &PROPOSE_END_FACTS_CHANGED,
                                                             &PROPOSE_END_EXCLUDED,
                                                             &PROPOSE_END_ADOPTED,
                                                             &PROPOSE_END_SEPARATION_OVER,
                                                             &PROPOSE_END_TURNED_16};

}  // namespace mangnon::domain
