// The samtalekort: advice and ready sentences for a phase or a tool, in our own words. Using them
// is never counted.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "engine/diagnostic.hpp"
#include "engine/scenario.hpp"

namespace samtale::scoring {

struct Card {
  engine::LocalText title;
  engine::LocalText about;  // one line: when, or to what end
  struct Move {
    engine::LocalText name;
    engine::LocalText line;  // a piece of advice, or a ready sentence in quotes
  };
  std::vector<Move> moves;
  engine::LocalText avoid;  // one line: what it is easily mistaken for
};

constexpr std::size_t phase_count = 7;

struct Cards {
  std::array<Card, phase_count> by_phase;  // empty where a phase has no card of its own
  struct Tool {
    std::string id;
    Card card;
  };
  std::vector<Tool> tools;  // in file order

  /// The card of a phase; one without its own has that of the phase before it.
  const Card& of(engine::Phase phase) const;
};

struct LoadedCards {
  Cards cards;
  std::vector<engine::SourceText> files;
  std::vector<engine::TextKey> texts;  // every text, in file order
  std::vector<engine::Diagnostic> diagnostics;
};

/// cards.yaml, then its translations.
LoadedCards load_cards(const std::vector<engine::SourceText>& base_and_overlays);

}  // namespace samtale::scoring
