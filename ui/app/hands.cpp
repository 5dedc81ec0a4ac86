#include "ui/app/hands.hpp"

#include <algorithm>

#include "engine/session.hpp"

namespace samtale::ui {

namespace {

constexpr int typed_most = 99;  // two digits

}  // namespace

HandCount hands_of(std::size_t options) {
  HandCount hands;
  hands.counts.resize(options);
  return hands;
}

void choose_option(HandCount& hands, std::size_t option) {
  if (option >= hands.counts.size() || option == hands.option) return;
  hands.option = option;
  hands.typing = false;
}

void type_digit(HandCount& hands, int digit) {
  if (digit < 0 || digit > 9 || hands.option >= hands.counts.size()) return;
  std::optional<int>& count = hands.counts[hands.option];
  const int longer = count.value_or(0) * 10 + digit;
  count = hands.typing && longer <= typed_most ? longer : digit;
  hands.typing = true;
}

void rub_out(HandCount& hands) {
  if (hands.option >= hands.counts.size()) return;
  std::optional<int>& count = hands.counts[hands.option];
  if (!count) return;
  hands.typing = *count >= 10;
  if (hands.typing) {
    *count /= 10;
  } else {
    count.reset();
  }
}

void change_hands(HandCount& hands, std::size_t option, int by) {
  if (option >= hands.counts.size()) return;
  choose_option(hands, option);
  std::optional<int>& count = hands.counts[option];
  count = std::clamp(count.value_or(0) + by, 0, engine::most_hands);
  hands.typing = false;
}

bool next_option(HandCount& hands) {
  if (hands.option < hands.counts.size() && !hands.counts[hands.option])
    hands.counts[hands.option] = 0;
  hands.typing = false;
  for (std::size_t step = 1; step < hands.counts.size(); ++step) {
    const std::size_t option = (hands.option + step) % hands.counts.size();
    if (hands.counts[option]) continue;
    hands.option = option;
    return true;
  }
  return false;
}

int all_hands(const HandCount& hands) {
  int all = 0;
  for (const auto& count : hands.counts) all += count.value_or(0);
  return all;
}

std::optional<std::size_t> most_hands_for(const HandCount& hands) {
  std::optional<std::size_t> most;
  int greatest = 0;
  for (std::size_t option = 0; option < hands.counts.size(); ++option) {
    const int count = hands.counts[option].value_or(0);
    if (count > greatest) {
      greatest = count;
      most = option;
    } else if (count == greatest) {
      most.reset();
    }
  }
  return most;
}

}  // namespace samtale::ui
