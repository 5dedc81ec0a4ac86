#include "ui/widgets/editing.hpp"

#include <algorithm>
#include <utility>

#include "engine/utf8.hpp"

namespace samtale::ui::widgets {

namespace {

constexpr std::size_t most_steps = 200;

bool goes_on(std::string_view text, std::size_t place) {
  return place < text.size() && (static_cast<unsigned char>(text[place]) & 0xC0U) == 0x80U;
}

/// Letters and figures of any language belong to words; the rest of ASCII, the Danish quotes and
/// the long dash do not.
bool in_word(std::string_view text, std::size_t place) {
  const auto c = static_cast<unsigned char>(text[place]);
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  const std::uint32_t letter = engine::code_point_at(text, place).value;
  return letter != 0xAB && letter != 0xBB && !(letter >= 0x2010 && letter <= 0x203A);
}

void remember(Editing& editing, const std::string& text) {
  editing.redo.clear();
  editing.undo.push_back({text, editing.caret});
  if (editing.undo.size() > most_steps) editing.undo.erase(editing.undo.begin());
}

void stand_at(Editing& editing, std::size_t place) { editing.caret = editing.anchor = place; }

void take_out(Editing& editing, std::string& text, std::size_t from, std::size_t to) {
  text.erase(from, to - from);
  stand_at(editing, from);
}

bool rub_out(Editing& editing, std::string& text, std::size_t from, std::size_t to) {
  if (from == to) return false;
  remember(editing, text);
  editing.typing = false;
  take_out(editing, text, from, to);
  return true;
}

bool swap_step(Editing& editing, std::string& text, std::vector<Editing::Step>& from,
               std::vector<Editing::Step>& to) {
  if (from.empty()) return false;
  to.push_back({text, editing.caret});
  text = std::move(from.back().text);
  stand_at(editing, from.back().caret);
  from.pop_back();
  keep_within(editing, text);
  editing.typing = false;
  return true;
}

/// As many letters of `words` as there is room for.
std::string_view fitting(std::string_view words, std::size_t room) {
  std::size_t end = 0;
  for (; end < words.size() && room > 0; --room) end = letter_after(words, end);
  return words.substr(0, end);
}

}  // namespace

void keep_within(Editing& editing, std::string_view text) {
  for (std::size_t* place : {&editing.caret, &editing.anchor}) {
    *place = std::min(*place, text.size());
    while (*place > 0 && goes_on(text, *place)) --*place;
  }
}

bool has_selection(const Editing& editing) { return editing.caret != editing.anchor; }

std::string_view selected(const Editing& editing, std::string_view text) {
  const auto [from, to] = std::minmax(editing.caret, editing.anchor);
  return text.substr(from, to - from);
}

void move_to(Editing& editing, std::size_t place, Selecting selecting) {
  editing.caret = place;
  if (selecting == Selecting::no) editing.anchor = place;
  editing.typing = false;
}

void select_all(Editing& editing, std::string_view text) {
  editing.anchor = 0;
  editing.caret = text.size();
  editing.typing = false;
}

void select_word(Editing& editing, std::string_view text, std::size_t place) {
  if (text.empty()) return;
  const std::size_t at = place < text.size() ? place : letter_before(text, place);
  const bool word = in_word(text, at);
  std::size_t from = at;
  while (from > 0 && in_word(text, letter_before(text, from)) == word)
    from = letter_before(text, from);
  std::size_t to = at;
  while (to < text.size() && in_word(text, to) == word) to = letter_after(text, to);
  editing.anchor = from;
  move_to(editing, to, Selecting::yes);
}

std::size_t letter_before(std::string_view text, std::size_t place) {
  if (place == 0) return 0;
  --place;
  while (place > 0 && goes_on(text, place)) --place;
  return place;
}

std::size_t letter_after(std::string_view text, std::size_t place) {
  if (place >= text.size()) return text.size();
  ++place;
  while (goes_on(text, place)) ++place;
  return place;
}

std::size_t word_before(std::string_view text, std::size_t place) {
  while (place > 0 && !in_word(text, letter_before(text, place)))
    place = letter_before(text, place);
  while (place > 0 && in_word(text, letter_before(text, place))) place = letter_before(text, place);
  return place;
}

std::size_t word_after(std::string_view text, std::size_t place) {
  while (place < text.size() && in_word(text, place)) place = letter_after(text, place);
  while (place < text.size() && !in_word(text, place)) place = letter_after(text, place);
  return place;
}

bool put_in(Editing& editing, std::string& text, std::string_view words, std::size_t most) {
  const auto [from, to] = std::minmax(editing.caret, editing.anchor);
  if (most > 0) {
    const std::size_t kept =
        engine::count_code_points(text) - engine::count_code_points(selected(editing, text));
    words = fitting(words, kept < most ? most - kept : 0);
  }
  if (words.empty()) return false;
  const bool letter = letter_after(words, 0) == words.size() && words != "\n";
  const bool same_step = letter && editing.typing && from == to;
  if (!same_step) remember(editing, text);
  text.replace(from, to - from, words);
  stand_at(editing, from + words.size());
  // A word is a step: its space begins the next one.
  editing.typing = letter && words != " ";
  return true;
}

bool rub_out_before(Editing& editing, std::string& text, KeyReach reach) {
  const auto [from, to] = std::minmax(editing.caret, editing.anchor);
  if (from != to) return rub_out(editing, text, from, to);
  return rub_out(editing, text,
                 reach == KeyReach::letter ? letter_before(text, from) : word_before(text, from),
                 from);
}

bool rub_out_after(Editing& editing, std::string& text, KeyReach reach) {
  const auto [from, to] = std::minmax(editing.caret, editing.anchor);
  if (from != to) return rub_out(editing, text, from, to);
  return rub_out(editing, text, from,
                 reach == KeyReach::letter ? letter_after(text, from) : word_after(text, from));
}

bool undo(Editing& editing, std::string& text) {
  return swap_step(editing, text, editing.undo, editing.redo);
}

bool redo(Editing& editing, std::string& text) {
  return swap_step(editing, text, editing.redo, editing.undo);
}

}  // namespace samtale::ui::widgets
