#include "scoring/smells/settings_reader.hpp"

#include <string>
#include <utility>

namespace samtale::scoring {
namespace {

using engine::Fields;
using engine::Needed;
using engine::Range;
using engine::YamlValue;

constexpr Range limit_range = {0, 10'000};
constexpr Range speed_range = {40, 600};

void read_limits(Fields& smells, SmellSettings& settings) {
  Fields limits = smells.fields("limits", Needed::yes);
  for (std::size_t l = 0; l < smell_limits; ++l)
    settings.limits[l] = limits.integer(smell_limit_ids()[l], limit_range, Needed::yes).value_or(0);
  limits.done();
  Fields speed = smells.fields("words_a_minute");
  settings.reading = speed.integer("reading", speed_range, settings.reading);
  settings.speaking = speed.integer("speaking", speed_range, settings.speaking);
  speed.done();
}

void read_words(Fields& smells, SmellSettings& settings) {
  Fields words = smells.fields("words");
  for (std::size_t w = 0; w < smell_word_lists; ++w)
    for (const YamlValue& item : words.items(smell_word_ids()[w]))
      if (auto word = read_text(item, words.reading()); word && !word->empty())
        settings.words[w].push_back(std::move(*word));
  words.done();
}

void read_moves(Fields& smells, const engine::Moves& moves, SmellSettings& settings) {
  std::vector<std::string> ids;
  for (const engine::Move& move : moves.moves) ids.push_back(move.id);
  Fields lists = smells.fields("moves");
  for (std::size_t l = 0; l < smell_move_lists; ++l)
    for (const std::size_t move :
         lists.references(smell_move_ids()[l], ids, engine::DiagnosticCode::unknown_move))
      settings.moves[l].push_back({static_cast<std::uint32_t>(move)});
  lists.done();
}

void read_sentences(Fields& smells, SmellSettings& settings) {
  Fields codes = smells.fields("codes", Needed::yes);
  for (std::size_t c = 0; c < smell_codes; ++c) {
    const std::string code(name(static_cast<SmellCode>(c)));
    Fields own = codes.fields(code);
    if (!own.present()) continue;
    SmellSentence& sentence = settings.sentences[c];
    own.text("what", "smell/" + code + ".what", sentence.what, {Needed::yes});
    own.text("do", "smell/" + code + ".do", sentence.mend, {Needed::yes});
    own.done();
  }
  codes.done();
}

}  // namespace

void read_smell_settings(Fields& method, const engine::Moves& moves, SmellSettings& settings) {
  Fields smells = method.fields("smells");
  if (!smells.present()) return;
  read_limits(smells, settings);
  read_words(smells, settings);
  read_moves(smells, moves, settings);
  read_sentences(smells, settings);
  smells.done();
}

}  // namespace samtale::scoring
