// The inside of a text field: where its words stand, and what keyboard and mouse do to them. Words
// wrap in a field of several lines; a single line runs to the side. One editor serves every field.
//
// Enter begins a new line where there are several, and hands in where there is one; Ctrl+Enter
// hands in both. Escape leaves the field, and what has been written stays.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "ui/widgets/ui.hpp"

namespace samtale::ui::widgets {

enum class FieldLines : std::uint8_t { one, several };
/// In a field of several lines: another line, or done with it (Shift+Enter is then another line).
enum class FieldEnter : std::uint8_t { line, submits };
/// Whose Ctrl+Z it is: the field's, or its caller's, who has one history for more than this field.
enum class FieldHistory : std::uint8_t { own, callers };

/// Of the lines as they are written, at the left of a field of several.
enum class LineNumbers : std::uint8_t { hidden, shown };

struct TextInput {
  std::string_view id;  // whole widget id
  Rect box;
  FieldLines lines = FieldLines::one;
  Availability availability = Availability::enabled;
  std::size_t most = 0;  // letters; 0: no limit
  FieldHistory history = FieldHistory::own;
  LineNumbers numbers = LineNumbers::hidden;
  FieldEnter enter = FieldEnter::line;
  /// The byte where the caret goes when request_focus has asked for the field; none: as ever.
  std::optional<std::size_t> caret = std::nullopt;
};

struct TextInputOutcome {
  bool changed = false;
  bool submitted = false;
  bool focused = false;  // it has the keyboard
  bool ring = false;     // and shows it: always while one writes in it
  ImGuiID id = 0;
};

/// Room for so many lines, paddings included.
float text_input_height(const Ui& ui, std::size_t lines);
/// How many lines these words fill in a field so wide; at least one.
std::size_t text_input_lines(const Ui& ui, std::string_view value, float width,
                             LineNumbers numbers = LineNumbers::hidden);

TextInputOutcome text_input(Ui& ui, const TextInput& input, std::string& value);

}  // namespace samtale::ui::widgets
