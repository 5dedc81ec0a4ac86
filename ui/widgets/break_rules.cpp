#include "ui/widgets/break_rules.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <imgui.h>
#include <imgui_internal.h>

namespace samtale::ui::widgets {

namespace {

struct Letter {
  unsigned int code = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<Letter> letters_of(std::string_view text) {
  std::vector<Letter> letters;
  const char* const start = text.data();
  const char* const stop = start + text.size();
  for (const char* at = start; at < stop;) {
    unsigned int code = 0;
    const int length = std::max(1, ImTextCharFromUtf8(&code, at, stop));
    const auto begin = static_cast<std::size_t>(at - start);
    letters.push_back({code, begin, begin + static_cast<std::size_t>(length)});
    at += length;
  }
  return letters;
}

bool is_space(unsigned int c) { return c == ' ' || c == '\t'; }
bool is_digit(unsigned int c) { return c >= '0' && c <= '9'; }
bool is_dash(unsigned int c) { return c == '-' || c == 0x2013 || c == 0x2014 || c == 0x2212; }

bool is_letter(unsigned int c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0x24F);
}

// Marks that belong to what stands before them, whatever follows.
bool closes(unsigned int c) {
  switch (c) {
    case '.':
    case ',':
    case ';':
    case ':':
    case '!':
    case '?':
    case ')':
    case ']':
    case '}':
    case '%':
    case 0x201D:  // ”
    case 0x2019:  // ’
      return true;
    default:
      return false;
  }
}

// Standing alone between spaces, these can only be told by the language: Danish opens with » and
// closes with «.
bool opens_alone(unsigned int c) { return c == 0xBB || c == 0x203A; }
bool closes_alone(unsigned int c) { return c == 0xAB || c == 0x2039 || c == '"' || c == 0x2026; }

bool word_begins_at(const std::vector<Letter>& letters, std::size_t i) {
  return i < letters.size() && !is_space(letters[i].code) && letters[i].code != '\n' &&
         !closes(letters[i].code);
}

// The letter after a space would be a stranger at the beginning of a line.
bool keeps_to_the_left(const std::vector<Letter>& letters, std::size_t i) {
  const unsigned int c = letters[i].code;
  if (closes(c)) return true;
  return (closes_alone(c) || is_dash(c)) && !word_begins_at(letters, i + 1);
}

// An opening quote or bracket with a space behind it holds on to the next word.
bool keeps_to_the_right(const std::vector<Letter>& letters, std::size_t i) {
  const unsigned int c = letters[i].code;
  const bool first = i == 0 || is_space(letters[i - 1].code) || letters[i - 1].code == '\n';
  if (c == '(' || c == '[' || c == 0x201C || c == 0x201E) return true;
  return first && opens_alone(c);
}

std::string_view word_before(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && text[begin - 1] != ' ' && text[begin - 1] != '\n') --begin;
  return text.substr(begin, end - begin);
}

std::string_view word_from(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && text[end] != ' ' && text[end] != '\n') ++end;
  return text.substr(begin, end - begin);
}

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string_view without_marks_behind(std::string_view word) {
  while (!word.empty()) {
    const std::string_view angle = "\u00AB";
    const bool quote = word.size() >= angle.size() && word.substr(word.size() - 2) == angle;
    if (quote) {
      word.remove_suffix(angle.size());
    } else if (std::string_view(".,;:!?)").find(word.back()) != std::string_view::npos) {
      word.remove_suffix(1);
    } else {
      break;
    }
  }
  return word;
}

// "2.000 kr.", "kl. 10", "20 30 40 50": the space is part of the figure.
bool figure_goes_on(std::string_view text, std::size_t space, std::size_t next) {
  static constexpr std::array<std::string_view, 13> units{
      "kr", "kroner", "mio", "pct", "%", "€", "øre", "min", "km", "år", "dage", "uger", "timer"};
  static constexpr std::array<std::string_view, 8> leads{"kl.", "§",   "§§",  "nr.",
                                                         "ca.", "no.", "DKK", "EUR"};
  const std::string_view before = word_before(text, space);
  const std::string_view after = word_from(text, next);
  if (before.empty() || after.empty()) return false;
  const bool digit_before = is_digit(static_cast<unsigned char>(before.back()));
  const bool digit_after = is_digit(static_cast<unsigned char>(after.front()));
  if (digit_before && (digit_after || is_one_of(without_marks_behind(after), units))) return true;
  return digit_after && is_one_of(before, leads);
}

// "cpr-nummer" may break after the hyphen; "e-mail", "1-3" and "-5" may not.
bool breaks_inside_word(const std::vector<Letter>& letters, std::size_t i) {
  const unsigned int c = letters[i].code;
  const bool joins = c == '-' || c == '/' || c == 0x2014;
  if (!joins || i < 2 || i + 2 >= letters.size()) return false;
  return is_letter(letters[i - 1].code) && is_letter(letters[i - 2].code) &&
         is_letter(letters[i + 1].code) && is_letter(letters[i + 2].code);
}

}  // namespace

std::vector<BreakPoint> break_points(std::string_view text) {
  std::vector<BreakPoint> points;
  const std::vector<Letter> letters = letters_of(text);
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const Letter& letter = letters[i];
    if (letter.code == '\n') {
      points.push_back({letter.end, true});
    } else if (is_space(letter.code)) {
      std::size_t next = i;
      while (next < letters.size() && is_space(letters[next].code)) ++next;
      const bool inside = i > 0 && next < letters.size() && letters[next].code != '\n';
      if (inside && !keeps_to_the_left(letters, next) && !keeps_to_the_right(letters, i - 1) &&
          !figure_goes_on(text, letter.begin, letters[next].begin)) {
        points.push_back({letters[next].begin, false});
      }
      i = next - 1;
    } else if (breaks_inside_word(letters, i)) {
      points.push_back({letter.end, false});
    }
  }
  return points;
}

}  // namespace samtale::ui::widgets
