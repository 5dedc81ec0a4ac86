#include "ui/app/scale_words.hpp"

#include <cstdlib>

namespace samtale::ui {
namespace {

constexpr int least_change = 2;

int quarter(int value) { return value < 20 ? 0 : value < 45 ? 1 : value < 70 ? 2 : 3; }

/// What is heard comes before what is felt: nobody who whispers "speaks loudly".
std::string manner(int tension, engine::Voice voice, const Say& say) {
  if (voice == engine::Voice::breaks_in) return say("impression.breaks_in");
  if (voice == engine::Voice::loud) return say("impression.loud");
  if (voice == engine::Voice::low)
    return say(tension >= 2 ? "impression.low_tense" : "impression.low");
  switch (tension) {
    case 0:
      return say("impression.tension_none");
    case 1:
      return say("impression.tension_little");
    case 2:
      return say("impression.tension_some");
    default:
      return say("impression.tension_much");
  }
}

}  // namespace

std::string amount(int value, const Say& say) {
  switch (quarter(value)) {
    case 0:
      return say("meter.none");
    case 1:
      return say("meter.little");
    case 2:
      return say("meter.some");
    default:
      return say("meter.much");
  }
}

std::string trend(int change, const Say& say) {
  if (std::abs(change) < least_change) return say("meter.steady");
  return say(change > 0 ? "meter.rising" : "meter.falling");
}

std::string impression(const engine::CallState& state, engine::Voice voice, const Say& say) {
  const int trust = state.meter(engine::Meter::trust);
  const int heard = state.meter(engine::Meter::heard);
  std::string result = manner(quarter(state.meter(engine::Meter::tension)), voice, say) + " ";
  if (heard >= 55 && trust >= 55) return result + say("impression.open");
  if (heard >= 55) return result + say("impression.opening");
  return result + say(trust < 30 ? "impression.closed" : "impression.waiting");
}

std::size_t part_of(engine::Phase phase) {
  switch (phase) {
    case engine::Phase::prepare:
    case engine::Phase::start:
      return 0;
    case engine::Phase::listen:
    case engine::Phase::rules:
      return 1;
    case engine::Phase::options:
    case engine::Phase::agree:
    case engine::Phase::after:
      return 2;
  }
  return 0;
}

std::string meter_name(engine::Meter meter, const Say& say) {
  switch (meter) {
    case engine::Meter::tension:
      return say("meter.tension");
    case engine::Meter::trust:
      return say("meter.trust");
    case engine::Meter::heard:
      return say("meter.heard");
    case engine::Meter::clarity:
      return say("meter.clarity");
  }
  return {};
}

}  // namespace samtale::ui
