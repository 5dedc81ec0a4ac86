// A field to write in, label above. One line, or several that wrap and grow with what is written,
// to six; then it scrolls within itself. Ring always shown while it has the keyboard. An error
// stands below with its sign, never inside.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "ui/widgets/text_input.hpp"
#include "ui/widgets/ui.hpp"

namespace samtale::ui::widgets {

struct TextField {
  std::string_view label;       // 13 px above; always there
  std::string_view error = {};  // empty: none
  FieldLines lines = FieldLines::one;
  std::size_t visible_lines = 3;  // of FieldLines::several, where less is written
  Availability availability = Availability::enabled;
  std::string_view detail = {};  // what to write, in a line under the label, which is SemiBold then
  std::size_t most = 0;          // letters; 0: no limit
  FieldHistory history = FieldHistory::own;
  LineNumbers numbers = LineNumbers::hidden;
  FieldEnter enter = FieldEnter::line;
  std::optional<std::size_t> caret = std::nullopt;  // as TextInput has it
};

struct TextFieldOutcome {
  bool changed = false;
  bool submitted = false;  // Enter in a single line or by FieldEnter, Ctrl+Enter anywhere
  float height = 0;        // of the whole, as it was drawn
  bool focused = false;    // it has the keyboard
};

float text_field_height(const Ui& ui, const TextField& field, float width,
                        std::string_view value = {});
TextFieldOutcome text_field(Ui& ui, std::string_view id, ImVec2 at, float width,
                            const TextField& field, std::string& value);

}  // namespace samtale::ui::widgets
