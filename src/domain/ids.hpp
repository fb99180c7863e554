// The ids of the register's things. Each is made by whoever makes the thing, means nothing and is never reused.
#pragma once

#include "base/uuid.hpp"

namespace mangnon::domain {

using ChildId = base::Id<struct ChildTag>;
using HouseholdId = base::Id<struct HouseholdTag>;
using EpisodeId = base::Id<struct EpisodeTag>;
using SupportId = base::Id<struct SupportTag>;
using ActionId = base::Id<struct ActionTag>;
using CommandId = base::Id<struct CommandTag>;
using UserId = base::Id<struct UserTag>;
using ImportId = base::Id<struct ImportTag>;
using TransferId = base::Id<struct TransferTag>;
using RoundId = base::Id<struct RoundTag>;
using CommentId = base::Id<struct CommentTag>;
using PoliceBatchId = base::Id<struct PoliceBatchTag>;
using HandoverId = base::Id<struct HandoverTag>;
using ConsentId = base::Id<struct ConsentTag>;
using DisclosureId = base::Id<struct DisclosureTag>;
using AssignmentId = base::Id<struct AssignmentTag>;
using RosterId = base::Id<struct RosterTag>;
using SupplyId = base::Id<struct SupplyTag>;
using PaperBookId = base::Id<struct PaperBookTag>;
using BulkChangeId = base::Id<struct BulkChangeTag>;

}  // namespace mangnon::domain
