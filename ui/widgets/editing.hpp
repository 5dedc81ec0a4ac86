// Writing in a text, without a pixel: caret, selection, undo. The text is the caller's and UTF-8;
// places are bytes, always between two letters. Whatever the bytes are, nothing fails.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <imgui.h>

namespace samtale::ui::widgets {

struct Editing {
  std::size_t caret = 0;
  std::size_t anchor = 0;  // the other end of the selection; equal to the caret: none
  struct Step {
    std::string text;
    std::size_t caret = 0;
  };
  std::vector<Step> undo, redo;
  bool typing = false;  // the last change was a letter: the next one belongs to the same step
};

/// The field that has the keyboard, and what is going on in it.
struct Editor {
  ImGuiID field = 0;  // 0: none
  Editing editing;
  bool dragging = false;  // the mouse went down in it and is still held
  float column = -1;  // where Up and Down want to be, in px from the left; below 0: where they are
};

/// Whether moving the caret takes the selection's other end along.
enum class Selecting { no, yes };
/// How far a key goes.
enum class KeyReach { letter, word };

/// Puts caret and anchor where they can be: the text may have been changed by others.
void keep_within(Editing& editing, std::string_view text);
bool has_selection(const Editing& editing);
std::string_view selected(const Editing& editing, std::string_view text);
void move_to(Editing& editing, std::size_t place, Selecting selecting);
void select_all(Editing& editing, std::string_view text);
/// The word around a place, or what is between two words.
void select_word(Editing& editing, std::string_view text, std::size_t place);

std::size_t letter_before(std::string_view text, std::size_t place);
std::size_t letter_after(std::string_view text, std::size_t place);
std::size_t word_before(std::string_view text, std::size_t place);
std::size_t word_after(std::string_view text, std::size_t place);

/// Each of these says whether the text was changed. What would make it longer than `most` letters
/// is left out; 0 is no limit.
bool put_in(Editing& editing, std::string& text, std::string_view words, std::size_t most = 0);
bool rub_out_before(Editing& editing, std::string& text, KeyReach reach);
bool rub_out_after(Editing& editing, std::string& text, KeyReach reach);
bool undo(Editing& editing, std::string& text);
bool redo(Editing& editing, std::string& text);

}  // namespace samtale::ui::widgets
