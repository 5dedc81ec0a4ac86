#include "scoring/figures.hpp"

#include <algorithm>

#include "engine/text.hpp"
#include "engine/transcript.hpp"
#include "engine/utf8.hpp"
#include "scoring/figures_parts.hpp"

namespace samtale::scoring {
namespace {

using engine::LineIndex;
using engine::LocalText;
using engine::Scenario;

constexpr std::size_t long_word = 6;  // letters; longer ones are long (LIX)

std::size_t words(const LocalText& text) { return engine::word_count(text.da); }

std::size_t words_of_briefing(const Scenario& scenario) {
  std::size_t sum = words(scenario.title) + words(scenario.briefing.you) +
                    words(scenario.briefing.trains) + words(scenario.briefing.warning);
  for (const LocalText& text : scenario.briefing.table) sum += words(text);
  const engine::Call& first = scenario.calls.front();
  return sum + words(first.title) + words(first.colleague) + words(first.citizen.name) +
         words(first.citizen.about);
}

/// A scene tells what happens; the citizen speaks or writes in all others.
bool is_from_citizen(const Scenario& scenario, LineIndex line) {
  return scenario.at(line).voice != engine::Voice::scene;
}

BestWay best_way(const SmellSettings& settings, const Scenario& scenario, const Bounds& bounds,
                 const Walk& walk) {
  BestWay way;
  way.turns = walk.turns;
  const auto played = transcript(scenario, answers_of(scenario, bounds, walk), 0);
  std::size_t before = words_of_briefing(scenario);
  bool begun = false;
  for (const engine::Turn& turn : played.turns) {
    for (const LineIndex line : turn.lines) {
      way.words += words(scenario.at(line).say);
      begun = begun || is_from_citizen(scenario, line);
      if (!begun) before += words(scenario.at(line).say);
    }
    if (!begun)
      for (const engine::ReplyIndex reply : turn.offered) before += words(scenario.at(reply).say);
    if (turn.answer.reply.valid()) way.words += words(scenario.at(turn.answer.reply).say);
    if (turn.after.ending.valid()) way.words += words(scenario.at(turn.after.ending).say);
  }
  const auto speaking = static_cast<std::size_t>(settings.speaking);
  const auto reading = static_cast<std::size_t>(settings.reading);
  way.tenths_of_minutes = (way.words * 10 + speaking / 2) / speaking;
  way.seconds_to_first = (before * 60 + reading / 2) / reading;
  return way;
}

/// The text's end ends a sentence too.
std::size_t sentence_count(std::string_view text) {
  std::size_t sentences = 0;
  bool open = false;
  for (std::size_t at = 0; at < text.size();) {
    const engine::CodePoint c = engine::code_point_at(text, at);
    at += c.bytes;
    const bool mark = c.value == '.' || c.value == '?' || c.value == '!' || c.value == ':';
    if (mark && open) ++sentences;
    const bool in_word = (c.value >= '0' && c.value <= '9') || (c.value >= 'A' && c.value <= 'Z') ||
                         (c.value >= 'a' && c.value <= 'z') || (c.value >= 0xC0 && c.value < 0x250);
    open = !mark && (open || in_word);
  }
  return sentences + (open ? 1u : 0u);
}

std::size_t words_of_all(const Scenario& scenario) {
  std::size_t sum = 0;
  for (const engine::Line& line : scenario.lines) sum += words(line.say);
  for (const engine::Reply& reply : scenario.replies) sum += words(reply.say);
  for (const engine::Ending& ending : scenario.endings) sum += words(ending.say);
  return sum;
}

}  // namespace

int Share::percent() const {
  return whole == 0 ? 0 : static_cast<int>((std::uint64_t{part} * 200 + whole) / (2 * whole));
}

bool Share::above(int percent) const {
  return std::uint64_t{part} * 100 > static_cast<std::uint64_t>(percent) * whole;
}

bool Share::below(int percent) const {
  return std::uint64_t{part} * 100 < static_cast<std::uint64_t>(percent) * whole;
}

bool NodeFigures::is_best(engine::ReplyIndex reply) const {
  return std::find(best.begin(), best.end(), reply) != best.end();
}

int lix(const std::vector<std::string_view>& texts) {
  std::size_t words = 0, long_ones = 0, sentences = 0;
  for (const std::string_view text : texts) {
    const std::string all = engine::words_of(text);
    std::size_t in_text = 0;
    for (std::size_t at = 1; at < all.size();) {
      const std::size_t end = all.find(' ', at);
      ++in_text;
      if (engine::count_code_points(std::string_view(all).substr(at, end - at)) > long_word)
        ++long_ones;
      at = end + 1;
    }
    if (in_text == 0) continue;
    words += in_text;
    sentences += sentence_count(text);
  }
  if (words == 0 || sentences == 0) return 0;
  return static_cast<int>((2 * words * words + 200 * long_ones * sentences + words * sentences) /
                          (2 * words * sentences));
}

Figures figures(const Rubric& rubric, const Scenario& scenario, const Bounds& bounds) {
  Figures result;
  result.words = words_of_all(scenario);
  std::vector<std::string_view> replies;
  for (const engine::Reply& reply : scenario.replies) replies.push_back(reply.say.da);
  result.lix = lix(replies);
  if (!bounds.exact || scenario.calls.empty()) return result;
  result.nodes = node_figures(scenario, bounds);
  add_shares(scenario, result);
  const Range range = bounds.overall();
  if (const auto way = quickest(scenario, bounds, range.best))
    result.best_way = best_way(rubric.smells, scenario, bounds, *way);
  const int top = rubric.level_from.back() * 10;
  if (const auto way = quickest(scenario, bounds, points_for(top, range)))
    result.quickest_top = way->turns;
  return result;
}

}  // namespace samtale::scoring
