// Where plans and random calls went, as every other count of calls is kept.
#pragma once

#include "ui/app/workshop/workshop.hpp"

namespace samtale::ui {

/// Null where no random calls have been taken: of bounds that are not exact, and where none are
/// known.
SharedWayCounts random_counts(const WorkshopFindings& findings);
SharedWayCounts plan_counts(const PlansRun& run);

}  // namespace samtale::ui
