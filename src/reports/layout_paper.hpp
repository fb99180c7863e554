// The paper of a loaded layout: the same table, notes and signatures as the register's own appendices
// (docs/domain/report_layouts.md LAYOUT-4, LAYOUT-5, LAYOUT-7).
#pragma once

#include "app/report_layouts.hpp"
#include "reports/paper.hpp"

namespace mangnon::reports {

[[nodiscard]] documents::Document make_layout_paper(app::Context& context, const Asked& asked,
                                                    const app::UsableLayout& usable);

}  // namespace mangnon::reports
