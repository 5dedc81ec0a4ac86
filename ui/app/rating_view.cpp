#include "ui/app/rating_view.hpp"

#include "ui/app/words.hpp"

namespace samtale::ui {
namespace {

/// The first name of who was spoken with last.
std::string last_citizen(const CallModel& call, Language language) {
  const auto& turns = call.transcript.turns;
  const engine::CallState& state = turns.empty() ? call.transcript.state : turns.back().before;
  return scoring::first_name(call.playable->scenario(), state, language);
}

}  // namespace

const std::array<std::string_view, scoring::rating_items>& rating_ids() {
  static const std::array<std::string_view, scoring::rating_items> ids{"heard", "respected",
                                                                       "understood", "next_step"};
  return ids;
}

std::array<std::optional<int>, scoring::rating_items> own_rating(const engine::Session& session,
                                                                 engine::EventId tip) {
  std::array<std::optional<int>, scoring::rating_items> rating;
  for (const engine::Event& event : session.events) {
    const auto* rated = std::get_if<engine::SelfRated>(&event.what);
    if (!rated || event.after != tip) continue;
    for (std::size_t item = 0; item < rating.size(); ++item)
      rating[item] = rated->heard_respected_understood_next[item];
  }
  return rating;
}

std::string rating_words(int value, const Say& say) {
  return say("rating.scale_" + std::to_string(value));
}

RatingView rating_view(const AppModel& model) {
  const Say say(model.settings.language);
  RatingView view;
  view.title = say("rating.title");
  view.heading = say("rating.heading");
  view.go_on = say("rating.go_on");
  view.go_on_key = say("rating.go_on_key");
  view.skip = say("rating.skip");
  view.detail = say("rating.detail", model.call ? last_citizen(*model.call, say.language()) : "");
  for (int value = 0; value <= most_rating; ++value) view.scale.push_back(rating_words(value, say));
  view.complete = true;
  for (std::size_t item = 0; item < scoring::rating_items; ++item) {
    const std::string id(rating_ids()[item]);
    view.items[item].id = id;
    view.items[item].question = say("rating." + id);
    if (model.call && model.call->self_rating[item])
      view.items[item].chosen = static_cast<std::size_t>(*model.call->self_rating[item]);
    view.complete = view.complete && view.items[item].chosen.has_value();
  }
  if (!view.complete) view.missing = say("rating.missing");
  return view;
}

}  // namespace samtale::ui
