// Pages of one's own, to print: Mit samtalekort for the phone (A6), and the page for a real call
// (A5). What has not been written is left as lines to write on by hand.
#pragma once

#include <array>
#include <string>

#include "ui/app/model.hpp"
#include "ui/export/document.hpp"

namespace samtale::ui {

Document own_card_document(const std::array<std::string, 3>& sentences, engine::Language language);
Document preparation_document(const Preparation& preparation, engine::Language language);

}  // namespace samtale::ui
