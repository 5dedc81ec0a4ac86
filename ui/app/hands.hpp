// Hands counted one option after another, by number keys: each thinks for herself first, so that
// nothing is shown before all of them are counted. A count belongs to an option, never to a person.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace samtale::ui {

struct HandCount {
  std::vector<std::optional<int>> counts;  // by option; none: not counted yet
  std::size_t option = 0;                  // the one that is being counted
  bool typing = false;  // the next digit goes on with the number that stands there
};

/// Nothing counted yet.
HandCount hands_of(std::size_t options);

/// Another option is counted next; nothing where there is no such option.
void choose_option(HandCount& hands, std::size_t option);
/// 0-9; a third digit begins a new number.
void type_digit(HandCount& hands, int digit);
/// Takes the last digit back; after the last one the option is not counted any more.
void rub_out(HandCount& hands);
/// One hand more or less for an option, within 0 and what a session keeps.
void change_hands(HandCount& hands, std::size_t option, int by);

/// The option being counted stands (none is no hand at all), and the next one that is not counted
/// is chosen. False where all are counted.
bool next_option(HandCount& hands);

int all_hands(const HandCount& hands);
/// The option that most hands went up for; none where two are alike, or no hand went up.
std::optional<std::size_t> most_hands_for(const HandCount& hands);

}  // namespace samtale::ui
