// Before the debrief: how do you think the citizen felt about the call?
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/app/model.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui {

struct RatingView {
  std::string title, heading, detail;
  struct Item {
    std::string id, question;
    std::optional<std::size_t> chosen;  // index into `scale`
  };
  std::array<Item, scoring::rating_items> items;
  std::vector<std::string> scale;  // words, from "slet ikke" up; value 0-5 = index
  std::string go_on, go_on_key, skip;
  bool complete = false;
  std::string missing;  // what is still to be answered before one can go on; else empty
};

RatingView rating_view(const AppModel& model);

constexpr int most_rating = 5;

/// The four things rated, in order: the ids of files and JSON.
const std::array<std::string_view, scoring::rating_items>& rating_ids();
/// What the trainee rated at the end of this way; none where they did not.
std::array<std::optional<int>, scoring::rating_items> own_rating(const engine::Session& session,
                                                                 engine::EventId tip);
/// 0-5 as "slet ikke" ... "helt og holdent".
std::string rating_words(int value, const Say& say);

}  // namespace samtale::ui
