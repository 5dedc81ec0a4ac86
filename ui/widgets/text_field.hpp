// A field to write in, label above. One line, or several with Enter for a new line (no word wrap
// while writing: Dear ImGui 1.90.1 has none). Ring always shown while it has the keyboard. An error
// stands below with its sign, never inside.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "ui/widgets/ui.hpp"

namespace samtale::ui::widgets {

enum class FieldLines : std::uint8_t { one, several };

struct TextField {
  std::string_view label;       // 13 px above; always there
  std::string_view error = {};  // empty: none
  FieldLines lines = FieldLines::one;
  int visible_lines = 3;  // of FieldLines::several
  Availability availability = Availability::enabled;
};

struct TextFieldOutcome {
  bool changed = false;
  bool submitted = false;  // Enter in a single line
};

float text_field_height(const Ui& ui, const TextField& field, float width);
TextFieldOutcome text_field(Ui& ui, std::string_view id, ImVec2 at, float width,
                            const TextField& field, std::string& value);

}  // namespace samtale::ui::widgets
