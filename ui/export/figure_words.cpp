#include "ui/export/figure_words.hpp"

#include <fmt/format.h>

namespace samtale::ui {

std::string tenths_text(std::optional<scoring::Tenths> value, const Say& say) {
  if (!value) return say("cli.analyse.unknown");
  return fmt::format("{}{}{}", *value / 10, say.language() == Language::da ? ',' : '.',
                     *value % 10);
}

}  // namespace samtale::ui
