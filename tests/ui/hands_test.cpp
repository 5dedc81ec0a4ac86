#include "ui/app/hands.hpp"

#include <doctest/doctest.h>

using namespace samtale::ui;

TEST_CASE("two digits make one number and a third begins another") {
  HandCount hands = hands_of(2);
  type_digit(hands, 1);
  type_digit(hands, 2);
  CHECK(hands.counts[0] == 12);
  type_digit(hands, 7);
  CHECK(hands.counts[0] == 7);
  type_digit(hands, 10);
  CHECK(hands.counts[0] == 7);
}

TEST_CASE("what is rubbed out is not counted any more") {
  HandCount hands = hands_of(1);
  type_digit(hands, 1);
  type_digit(hands, 4);
  rub_out(hands);
  CHECK(hands.counts[0] == 1);
  rub_out(hands);
  CHECK(!hands.counts[0]);
  rub_out(hands);
  CHECK(!hands.counts[0]);
}

TEST_CASE("coming back to an option begins its number anew") {
  HandCount hands = hands_of(2);
  type_digit(hands, 3);
  choose_option(hands, 1);
  choose_option(hands, 0);
  type_digit(hands, 5);
  CHECK(hands.counts[0] == 5);
  choose_option(hands, 9);
  CHECK(hands.option == 0);
}

TEST_CASE("one option after another until all are counted") {
  HandCount hands = hands_of(3);
  choose_option(hands, 1);
  type_digit(hands, 4);
  CHECK(next_option(hands));
  CHECK(hands.option == 2);
  CHECK(next_option(hands));
  CHECK(hands.option == 0);
  CHECK(hands.counts[2] == 0);
  CHECK(!next_option(hands));
  CHECK(hands.counts[0] == 0);
  CHECK(all_hands(hands) == 4);
}

TEST_CASE("hands by the mouse stay between none and what a session keeps") {
  HandCount hands = hands_of(1);
  change_hands(hands, 0, -1);
  CHECK(hands.counts[0] == 0);
  for (int i = 0; i < 3; ++i) change_hands(hands, 0, 1);
  CHECK(hands.counts[0] == 3);
  hands.counts[0] = 999;
  change_hands(hands, 0, 1);
  CHECK(hands.counts[0] == 999);
}

TEST_CASE("the most hands are one option's, or nobody's") {
  HandCount hands = hands_of(3);
  CHECK(!most_hands_for(hands));
  hands.counts = {2, 5, 1};
  CHECK(most_hands_for(hands) == 1);
  hands.counts = {5, 5, 1};
  CHECK(!most_hands_for(hands));
  hands.counts = {2, 2, 6};
  CHECK(most_hands_for(hands) == 2);
  hands.counts = {0, 0, 0};
  CHECK(!most_hands_for(hands));
}
