// The samtalekort as a sheet to print and cut out: the phases of a call, the tools, and cards left
// empty for one's own sentences.
#pragma once

#include "scoring/cards.hpp"
#include "ui/export/document.hpp"

namespace samtale::ui {

/// One card as a part of a page.
Section card_section(const scoring::Card& card, engine::Language language);

Document cards_document(const scoring::Cards& cards, engine::Language language);

}  // namespace samtale::ui
