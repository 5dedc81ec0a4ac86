#include "scoring/debrief/quote.hpp"

#include "engine/text.hpp"
#include "engine/utf8.hpp"

namespace samtale::scoring {
namespace {

using engine::Language;
using engine::Scenario;
using engine::Transcript;
using engine::Turn;

constexpr std::uint32_t ellipsis = 0x2026;

/// An ellipsis after a blank is a stop for breath.
bool ends_sentence(std::uint32_t value, bool after_blank) {
  return value == '.' || value == '!' || value == '?' || (value == ellipsis && !after_blank);
}

bool closes_quotation(std::uint32_t value) {
  return value == 0xAB || value == 0x201D || value == 0x2019 || value == '"' || value == ')' ||
         value == ']';
}

/// What a sentence may begin with: a capital letter (as far as Danish and English have them) or a
/// quotation.
bool begins_sentence(std::uint32_t value) {
  const bool capital = (value >= 'A' && value <= 'Z') || (value >= 0xC0 && value <= 0xDE);
  return capital || value == 0xBB || value == 0x201C || value == 0x2018 || value == '[' ||
         value == ellipsis;
}

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

std::optional<CitizenWords> spoken(const Scenario& scenario,
                                   const std::vector<engine::LineIndex>& lines, Language language) {
  std::optional<CitizenWords> words;
  for (const engine::LineIndex index : lines) {
    const engine::Line& line = scenario.at(index);
    if (line.voice == engine::Voice::scene) continue;
    if (!words) words = CitizenWords{{}, line.voice, scenario.at(line.node).form};
    words->words += (words->words.empty() ? "" : " ") + line.say.in(language);
  }
  return words;
}

}  // namespace

std::string said(const Scenario& scenario, const Turn& turn, Language language) {
  return turn.answer.reply.valid() ? scenario.at(turn.answer.reply).say.in(language)
                                   : std::string();
}

std::vector<std::string_view> sentences(std::string_view text) {
  std::vector<std::string_view> all;
  std::size_t begin = 0;
  bool ended = false, blank = false;
  for (std::size_t at = 0; at < text.size();) {
    const engine::CodePoint point = engine::code_point_at(text, at);
    if (ended && blank && begins_sentence(point.value)) {
      all.push_back(text.substr(begin, at - 1 - begin));
      begin = at;
    }
    if (ends_sentence(point.value, at > 0 && text[at - 1] == ' ')) {
      ended = true;
      blank = false;
    } else if (point.value == ' ') {
      blank = ended;
    } else if (!closes_quotation(point.value) || blank) {
      ended = blank = false;
    }
    at += point.bytes;
  }
  if (begin < text.size()) all.push_back(text.substr(begin));
  return all;
}

std::string excerpt(std::string_view text, std::size_t most) {
  const std::vector<std::string_view> all = sentences(text);
  if (all.empty()) return std::string(text);
  const auto is_hidden = [](std::string_view s) { return s.find('[') != std::string_view::npos; };
  std::size_t first = 0;
  while (first + 1 < all.size() && is_hidden(all[first])) ++first;
  std::size_t last = first + 1, words = engine::word_count(all[first]);
  for (; last < all.size() && !is_hidden(all[last]); ++last) {
    words += engine::word_count(all[last]);
    if (words > most) break;
  }
  std::string kept = first > 0 ? "… " : "";
  for (std::size_t s = first; s < last; ++s) kept += (s > first ? " " : "") + std::string(all[s]);
  if (last < all.size() && !ends_with(kept, "…")) kept += " …";
  return kept;
}

std::string quoted(std::string_view text, Language language) {
  const bool danish = language == Language::da;
  return (danish ? "»" : "“") + std::string(text) + (danish ? "«" : "”");
}

std::string first_name(const Scenario& scenario, const engine::CallState& state,
                       Language language) {
  const std::string& name = scenario.at(call_of(scenario, state)).citizen.name.in(language);
  return name.substr(0, name.find(' '));
}

std::optional<CitizenWords> asked_by_citizen(const Scenario& scenario, const Transcript& transcript,
                                             std::size_t t, Language language) {
  return spoken(scenario, transcript.turns[t].lines, language);
}

std::optional<CitizenWords> answered_by_citizen(const Scenario& scenario,
                                                const Transcript& transcript, std::size_t t,
                                                Language language) {
  const engine::CallState& after = transcript.turns[t].after;
  if (after.ending.valid()) {
    const std::string& last_word = scenario.at(after.ending).say.in(language);
    if (last_word.empty()) return std::nullopt;
    return CitizenWords{last_word, engine::Voice::normal, scenario.at(after.node).form};
  }
  return t + 1 < transcript.turns.size() ? spoken(scenario, transcript.turns[t + 1].lines, language)
                                         : spoken(scenario, transcript.last_lines, language);
}

}  // namespace samtale::scoring
