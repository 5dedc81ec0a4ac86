// A scenario for a course day without a machine: a page for who plays the citizen, one for who
// takes the telephone, a sheet for who watches, the cards, and the trainer's page. Complete for
// live role play; nothing hidden stands on the page of who takes the telephone, and no mark on any.
#pragma once

#include "scoring/cards.hpp"
#include "scoring/rubric.hpp"
#include "ui/export/document.hpp"

namespace samtale::ui {

/// `rubric`: weighed for the scenario. The best way is worked out for it, unless the scenario is
/// not scored or too big.
Document course_day_document(const engine::Scenario& scenario, const scoring::Rubric& rubric,
                             const scoring::Cards& cards, engine::Language language);

}  // namespace samtale::ui
