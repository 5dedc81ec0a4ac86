#include <algorithm>
#include <array>
#include <cstdlib>

#include "engine/scenario.hpp"
#include "ui/app/scale_words.hpp"
#include "ui/export/course_day_parts.hpp"

namespace samtale::ui {
namespace {

using engine::Line;
using engine::Node;
using engine::NodeIndex;
using engine::Scenario;
using Tone = Paragraph::Tone;

constexpr int least_change = 2;  // smaller ones are not played

/// Nodes by phase, then as written: the numbers that the page knows them by.
std::vector<NodeIndex> in_order(const Scenario& scenario) {
  std::vector<NodeIndex> nodes;
  for (std::uint32_t n = 0; n < scenario.nodes.size(); ++n) nodes.push_back({n});
  std::stable_sort(nodes.begin(), nodes.end(), [&](NodeIndex a, NodeIndex b) {
    const Node& first = scenario.at(a);
    const Node& second = scenario.at(b);
    if (first.call != second.call) return first.call < second.call;
    return first.phase < second.phase;
  });
  return nodes;
}

/// "»Føler sig hørt« er mindst »noget«". Empty where a role player can't know it: of flags and
/// counts, of `or` and `not`; and of what always holds.
std::string condition_words(const engine::Condition& condition, const Say& say) {
  using Kind = engine::ConditionStep::Kind;
  using engine::Comparison;
  std::string words;
  for (const engine::ConditionStep& step : condition.steps) {
    if (step.kind == Kind::both) continue;
    const bool least =
        step.comparison == Comparison::at_least || step.comparison == Comparison::more;
    const bool below =
        step.comparison == Comparison::less || step.comparison == Comparison::at_most;
    if (step.kind != Kind::compare || step.variable.value >= engine::meter_count ||
        (!least && !below))
      return {};
    const std::string part = say(least ? "course_day.at_least" : "course_day.below",
                                 meter_name(static_cast<engine::Meter>(step.variable.value), say),
                                 amount(step.constant, say));
    words = words.empty() ? part : say("course_day.and", words, part);
  }
  return words;
}

class CitizenPage {
 public:
  CitizenPage(const Scenario& scenario, const Reactions& reactions, const Say& say)
      : scenario_(scenario), reactions_(reactions), say_(say), nodes_(in_order(scenario)) {
    numbers_.resize(scenario.nodes.size());
    for (std::size_t n = 0; n < nodes_.size(); ++n) numbers_[nodes_[n].value] = n + 1;
  }

  Section write() const {
    Section page{say_("course_day.citizen"), {}, {}, Section::Look::page};
    page.blocks.emplace_back(Paragraph{say_("course_day.citizen_lead"), Tone::quiet});
    for (std::uint32_t c = 0; c < scenario_.calls.size(); ++c) {
      Section call{scenario_.calls[c].title.in(language()), who(scenario_.calls[c].citizen), {}};
      if (c == 0 && !scenario_.facts.empty()) call.parts.push_back(hidden());
      add_phases({c}, call);
      if (scenario_.calls.size() > 1) {
        page.parts.push_back(std::move(call));
        continue;
      }
      page.blocks.insert(page.blocks.end(), call.blocks.begin(), call.blocks.end());
      page.parts = std::move(call.parts);
    }
    return page;
  }

 private:
  Language language() const { return say_.language(); }

  std::vector<Block> who(const engine::Citizen& citizen) const {
    Facts facts;
    const std::string name = citizen.name.in(language());
    const std::string about = citizen.about.in(language());
    facts.facts.push_back(
        {say_("course_day.you_are"), about.empty() ? name : say_("app.between", name, about)});
    std::string mood;
    for (std::size_t m = 0; m < engine::meter_count; ++m)
      mood += (mood.empty() ? "" : " · ") + meter_name(static_cast<engine::Meter>(m), say_) + ": " +
              amount(citizen.meters[m], say_);
    facts.facts.push_back({say_("course_day.mood"), mood});
    return {std::move(facts)};
  }

  /// What is told only when it is asked for, and in which words.
  Section hidden() const {
    Items items;
    for (const engine::Fact& fact : scenario_.facts) {
      std::string words = fact.note.in(language());
      for (const Line& line : scenario_.lines)
        if (reveals(line, fact))
          words += (words.empty() ? "" : ": ") +
                   say_("course_day.told", line.say.in(language()), numbers_[line.node.value]);
      items.items.push_back(
          {say_(fact.asked.always() ? "course_day.by_itself" : "course_day.when_asked"), words});
    }
    return {say_("course_day.hidden"), {std::move(items)}, {}};
  }

  static bool reveals(const Line& line, const engine::Fact& fact) {
    return std::any_of(line.sets.begin(), line.sets.end(),
                       [&](const engine::Assignment& set) { return set.variable == fact.known; });
  }

  void add_phases(engine::CallIndex call, Section& into) const {
    for (const NodeIndex index : nodes_) {
      const Node& node = scenario_.at(index);
      if (node.call != call) continue;
      const std::string phase = say_("course_day.phase_" + std::string(id(node.phase)));
      if (into.parts.empty() || into.parts.back().title != phase)
        into.parts.push_back({phase, {}, {}});
      into.parts.back().parts.push_back(place(index));
    }
  }

  Section place(NodeIndex index) const {
    const Node& node = scenario_.at(index);
    Section section{say_("course_day.place", numbers_[index.value]), {}, {}};
    Items lines;
    for (const engine::LineIndex line : node.lines)
      add_line(scenario_.at(line), when_said(scenario_.at(line), say_), lines);
    if (node.hurry)
      add_line(scenario_.at(node.hurry->line), say_("course_day.kept_waiting"), lines);
    section.blocks.emplace_back(std::move(lines));
    Table table{
        {say_("course_day.you_hear"), say_("course_day.you_feel"), say_("course_day.go_to")}, {}};
    for (const engine::ReplyIndex reply : node.replies)
      table.rows.push_back({say_("app.quote", scenario_.at(reply).say.in(language())),
                            reaction(reply), target(scenario_.at(reply).ways)});
    if (!node.pause_ways.empty())
      table.rows.push_back(
          {say_("course_day.pause"), say_("course_day.unchanged"), target(node.pause_ways)});
    section.blocks.emplace_back(std::move(table));
    return section;
  }

  void add_line(const Line& line, std::string label, Items& lines) const {
    if (line.voice != engine::Voice::normal) {
      const std::string voice = say_("course_day.voice_" + std::string(id(line.voice)));
      label = label.empty() ? voice : say_("app.between", label, voice);
    }
    if (!label.empty()) label += ":";
    std::string words = line.say.in(language());
    if (line.voice != engine::Voice::scene) words = say_("app.quote", words);
    const std::string thought = line.thinks.in(language());
    if (!thought.empty()) words += " " + say_("course_day.thinks", thought);
    lines.items.push_back({label, words});
  }

  std::string reaction(engine::ReplyIndex reply) const {
    const auto& change = reactions_[reply.value];
    if (!change) return say_("course_day.unknown");
    std::string words;
    for (std::size_t m = 0; m < engine::meter_count; ++m) {
      if (std::abs((*change)[m]) < least_change) continue;
      const std::string key = "course_day." + std::string(id(static_cast<engine::Meter>(m))) +
                              ((*change)[m] > 0 ? "_up" : "_down");
      words += (words.empty() ? "" : ", ") + say_(key);
    }
    return words.empty() ? say_("course_day.unchanged") : words;
  }

  /// "4", "4 (»Tillid« er mindst »noget«) eller 7", "slut: …".
  std::string target(const std::vector<engine::Way>& ways) const {
    std::vector<std::string> places;
    for (const engine::Way& way : ways) {
      std::string place = way.ending.valid() ? say_("course_day.end",
                                                    scenario_.at(way.ending).outcome.in(language()))
                                             : std::to_string(numbers_[way.node.value]);
      const std::string when = condition_words(way.when, say_);
      if (!when.empty()) place = say_("course_day.if", place, when);
      if (std::find(places.begin(), places.end(), place) == places.end())
        places.push_back(std::move(place));
    }
    std::string words;
    for (const std::string& place : places)
      words = words.empty() ? place : say_("course_day.or", words, place);
    return words;
  }

  const Scenario& scenario_;
  const Reactions& reactions_;
  const Say& say_;
  std::vector<NodeIndex> nodes_;
  std::vector<std::size_t> numbers_;  // by NodeIndex
};

}  // namespace

std::string when_said(const Line& line, const Say& say) {
  if (line.otherwise) return say("course_day.otherwise");
  const std::string words = condition_words(line.when, say);
  return words.empty() && !line.when.always() ? say("course_day.may_be") : words;
}

Section citizen_page(const Scenario& scenario, const Reactions& reactions, const Say& say) {
  return CitizenPage(scenario, reactions, say).write();
}

}  // namespace samtale::ui
