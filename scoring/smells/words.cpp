#include <algorithm>

#include "engine/text.hpp"
#include "scoring/smells/rules.hpp"

namespace samtale::scoring {
namespace {

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) parts.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

bool is_number(std::string_view word) {
  return !word.empty() &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_sign(std::string_view word) {
  return word.find('#') == std::string_view::npos && engine::words_of(word) == " ";
}

}  // namespace

std::string word_found(std::string_view text, const std::vector<std::string>& words) {
  const std::string said = engine::words_of(text);
  const std::vector<std::string_view> spoken = split(said);
  for (const std::string& word : words) {
    if (is_sign(word)) {
      if (text.find(word) != std::string_view::npos) return word;
      continue;
    }
    const auto same = [](std::string_view in_text, std::string_view listed) {
      return listed == "#" ? is_number(in_text) : in_text == listed;
    };
    const std::vector<std::string_view> listed = split(word);
    const auto at = std::search(spoken.begin(), spoken.end(), listed.begin(), listed.end(), same);
    if (at == spoken.end() || listed.empty()) continue;
    std::string found(*at);
    for (std::size_t i = 1; i < listed.size(); ++i)
      found += " " + std::string(*(at + static_cast<std::ptrdiff_t>(i)));
    return found;
  }
  return {};
}

bool begins_with_word(std::string_view text, const std::vector<std::string>& words) {
  const std::string said = engine::words_of(text);
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return said.rfind(engine::words_of(word), 0) == 0;
  });
}

std::vector<std::string_view> questions(std::string_view text) {
  std::vector<std::string_view> found;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c != '.' && c != '!' && c != '?' && c != ':') continue;
    if (c == '?') found.push_back(text.substr(begin, at + 1 - begin));
    begin = at + 1;
  }
  return found;
}

}  // namespace samtale::scoring
