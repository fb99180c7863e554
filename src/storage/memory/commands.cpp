#include "storage/memory/repositories.hpp"

namespace mangnon::storage::memory {

std::optional<CommandRecord> MemoryCommands::find(domain::CommandId id) {
  const auto found = find_in(view_.seen().commands, id);
  return found ? std::optional(**found) : std::nullopt;
}

void MemoryCommands::add(const CommandRecord& record) {
  const bool added = view_.change().commands.emplace(record.id, std::make_shared<const CommandRecord>(record)).second;
  if (!added) throw StoreBusy("command added twice");
}

}  // namespace mangnon::storage::memory
