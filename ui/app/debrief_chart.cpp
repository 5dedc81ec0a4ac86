#include <algorithm>
#include <array>
#include <utility>

#include "ui/app/debrief_parts.hpp"
#include "ui/app/scale_words.hpp"

namespace samtale::ui {
namespace {

using engine::Meter;
using engine::Turn;

/// The parts of a call, by part_of().
constexpr std::array part_keys{"debrief.phase_start", "debrief.phase_listen",
                               "debrief.phase_agree"};
constexpr std::size_t main_part = 1;

/// Which turns belong to which call.
void add_calls(const DebriefSource& source, DebriefView& view) {
  if (source.scenario.calls.size() < 2) return;
  const auto& turns = source.transcript.turns;
  for (std::size_t t = 0; t < turns.size(); ++t) {
    const engine::CallIndex call = call_of(source.scenario, turns[t].before);
    if (t > 0 && call_of(source.scenario, turns[t - 1].before) == call) {
      view.calls.back().last = t;
    } else {
      view.calls.push_back({t, t, source.scenario.at(call).title.in(source.language()), false});
    }
  }
}

/// Which courses are drawn, and what else there is to see.
void add_courses(const DebriefSource& source, DebriefView& view) {
  const Say& say = source.say;
  const std::vector<Meter>& chosen = source.model.courses;
  view.courses_lead = say("debrief.courses");
  for (std::size_t m = 0; m < engine::meter_count; ++m) {
    const auto meter = static_cast<Meter>(m);
    const bool on = std::find(chosen.begin(), chosen.end(), meter) != chosen.end();
    view.course_chips.push_back({meter_name(meter, say), meter, on});
    if (!on) continue;
    DebriefView::Course course;
    course.label = meter_name(meter, say);
    course.meter = meter;
    for (const Turn& turn : source.transcript.turns)
      course.values.push_back(static_cast<float>(turn.after.meter(meter)) / 100.0f);
    view.courses.push_back(std::move(course));
  }
  const std::string& first = view.courses.front().label;
  view.chart_heading = view.courses.size() == 1
                           ? say("debrief.chart_one", first)
                           : say("debrief.chart", first, view.courses.back().label);
}

/// What made it worse is never called a turn for the better.
std::string turning_title(scoring::TurningPoint::Side side, const Say& say) {
  switch (side) {
    case scoring::TurningPoint::Side::better:
      return say("debrief.turning");
    case scoring::TurningPoint::Side::worse:
      return say("debrief.turning_worse");
    case scoring::TurningPoint::Side::passing:
      return say("debrief.turning_passing");
  }
  return {};
}

}  // namespace

void add_chart(const DebriefSource& source, const scoring::Feedback& feedback, DebriefView& view) {
  const Say& say = source.say;
  view.chart_hint = say("debrief.chart_hint");
  view.turn_word = say("debrief.turn");
  view.grid = {say("meter.none"), say("meter.some"), say("meter.much")};
  add_courses(source, view);
  const auto& turns = source.transcript.turns;
  for (std::size_t t = 0; t < turns.size(); ++t) {
    const std::size_t part = part_of(source.scenario.at(turns[t].before.node).phase);
    const std::string& label = say(part_keys[part]);
    const bool same_call = t > 0 && call_of(source.scenario, turns[t - 1].before) ==
                                        call_of(source.scenario, turns[t].before);
    if (same_call && view.phases.back().label == label) {
      view.phases.back().last = t;
    } else {
      view.phases.push_back({t, t, label, part == main_part});
    }
  }
  add_calls(source, view);
  if (const auto& turning = feedback.turning_point) {
    view.turning = DebriefView::Turning{turning->turn - 1, turning_title(turning->side, say),
                                        source.said(turning->said)};
    view.course.push_back(turning->words);
  }
  view.course.insert(view.course.end(), feedback.way.begin(), feedback.way.end());
}

}  // namespace samtale::ui
