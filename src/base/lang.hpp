// The two languages of every text that a person reads. Vietnamese is the language of the office and the default;
// English stands beside it.
#pragma once

namespace mangnon::base {

enum class Lang { vi, en };

}  // namespace mangnon::base
