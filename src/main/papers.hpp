// All ways of writing a paper down, put together here because a document's writers do not know one another.
#pragma once

#include <span>

#include "documents/paper_writer.hpp"

namespace mangnon::main {

[[nodiscard]] std::span<const documents::PaperWriter> paper_writers();

}  // namespace mangnon::main
