#include "scoring/debrief/told.hpp"

#include "engine/text.hpp"
#include "scoring/debrief/sentences.hpp"

namespace samtale::scoring {
namespace {

/// Fewer words that are left of a line say nothing by themselves.
constexpr std::size_t least_left = 6;

Phrase answer_phrase(const CitizenWords& words, bool after_pause) {
  if (words.form != engine::Form::speech) return Phrase::wrote;
  switch (words.voice) {
    case engine::Voice::low:
      return Phrase::answered_low;
    case engine::Voice::loud:
      return Phrase::answered_loud;
    case engine::Voice::breaks_in:
      return Phrase::broke_in;
    case engine::Voice::normal:
    case engine::Voice::scene:
      break;
  }
  return after_pause ? Phrase::said_then : Phrase::answered;
}

}  // namespace

bool Told::is_new(const std::string& sentence) {
  return !sentence.empty() && sentences_.insert(sentence).second;
}

void Told::add(std::vector<std::string>& into, std::string sentence) {
  if (is_new(sentence)) into.push_back(std::move(sentence));
}

bool Told::was_told(const std::string& sentence) const {
  return sentence.empty() || sentences_.count(sentence) > 0;
}

std::optional<std::string> Told::quote(const Source& source, std::size_t turn,
                                       std::string_view words) {
  std::vector<std::string_view> fresh = sentences(words);
  const auto is_old = [&](std::string_view sentence) {
    return quoted_.count({turn, std::string(sentence)}) > 0;
  };
  while (!fresh.empty() && is_old(fresh.back())) fresh.pop_back();
  while (!fresh.empty() && is_old(fresh.front())) fresh.erase(fresh.begin());
  std::size_t words_left = 0;
  for (const std::string_view sentence : fresh) words_left += engine::word_count(sentence);
  const bool whole = !fresh.empty() && fresh.size() == sentences(words).size();
  if (fresh.empty() || (!whole && words_left < least_left)) return std::nullopt;
  for (const std::string_view sentence : fresh) quoted_.emplace(turn, sentence);
  const std::size_t from = static_cast<std::size_t>(fresh.front().data() - words.data());
  const std::size_t to =
      static_cast<std::size_t>(fresh.back().data() - words.data()) + fresh.back().size();
  if (from == 0 && to == words.size()) return quoted(words, source.language);
  return quoted((from > 0 ? "… " : "") + std::string(words.substr(from, to - from)) +
                    (to < words.size() ? " …" : ""),
                source.language);
}

bool Told::heard(const std::string& words) { return !heard_.insert(words).second; }

std::string Told::reaction(const Source& source, std::size_t turn) {
  const auto answer =
      answered_by_citizen(source.scenario, source.transcript, turn - 1, source.language);
  if (!answer || heard(answer->words)) return {};
  const bool after_pause = !source.turn(turn).answer.reply.valid();
  return say(answer_phrase(*answer, after_pause), source.language, source.name(turn),
             quoted(excerpt(answer->words, quoted_words), source.language));
}

std::optional<std::string> Told::question(const Source& source, std::size_t turn) {
  const auto words =
      asked_by_citizen(source.scenario, source.transcript, turn - 1, source.language);
  if (!words || heard(words->words)) return std::nullopt;
  return quoted(excerpt(words->words, quoted_words), source.language);
}

}  // namespace samtale::scoring
