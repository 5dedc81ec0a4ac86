#include "tests/scoring/plan.hpp"

#include <algorithm>
#include <optional>
#include <sstream>
#include <utility>

#include "engine/playback.hpp"
#include "engine/state_fields.hpp"
#include "engine/transcript.hpp"
#include "scoring/report.hpp"

namespace samtale::tests {
namespace {

using engine::CallState;
using engine::Scenario;

std::string trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1));
}

/// Without the quotes that may stand around it.
std::string unquoted(std::string text) {
  const std::string open = "»", close = "«";
  if (text.rfind(open, 0) == 0) text.erase(0, open.size());
  if (text.size() >= close.size() &&
      text.compare(text.size() - close.size(), close.size(), close) == 0)
    text.erase(text.size() - close.size());
  return text;
}

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

class PlanRun {
 public:
  PlanRun(const Plan& plan, const Scenario& scenario, const scoring::Rubric& rubric,
          const scoring::Bounds& bounds, PlanCoverage& coverage)
      : plan_(plan), scenario_(scenario), rubric_(rubric), bounds_(bounds), coverage_(coverage) {
    coverage_.nodes.resize(scenario.nodes.size());
    coverage_.replies.resize(scenario.replies.size());
  }

  std::vector<std::string> run() {
    state_ = opening(scenario_, lines_);
    visit();
    bool ended = false;
    for (const PlanStep& step : plan_.steps) {
      take(step);
      ended = ended || step.word == "ending";
      if (stopped_) return faults_;
    }
    if (!ended) faults_.push_back(plan_.file + ": the plan does not say how the call ends");
    return faults_;
  }

 private:
  void take(const PlanStep& step) {
    if (step.word == "pick") return pick(step);
    if (step.word == "pause") return answer(pause_answer(scenario_, state_));
    if (step.word == "at") return expect(step, scenario_.at(state_.node).id);
    if (step.word == "says") return says(step);
    if (step.word == "offered") return offered(step);
    if (step.word == "state") return condition(step);
    if (step.word == "ends") return ends(step);
    if (step.word == "ending") return ending(step);
    if (step.word == "level") return level(step);
    if (step.word == "principle") return principle(step);
    fault(step, "nobody knows what '" + step.word + "' means");
  }

  void pick(const PlanStep& step) {
    const engine::ReplyIndex reply = find_reply(scenario_, state_, step.rest);
    if (!reply.valid() || !is_open(scenario_, state_, reply)) {
      fault(step, "'" + step.rest + "' is not open in " + scenario_.at(state_.node).id);
      stopped_ = true;
      return;
    }
    coverage_.replies[reply.value] = true;
    answer(reply_answer(scenario_, reply));
  }

  void answer(const engine::Answer& given) {
    answers_.push_back(given);
    const engine::Played played = play(scenario_, state_, given);
    after_ = played.after;
    state_ = played.next;
    lines_ = played.lines;
    if (after_.ending.valid())
      endings_.push_back(
          {scenario_.at(call_of(scenario_, after_)).id, scenario_.at(after_.ending).id});
    visit();
  }

  void visit() {
    if (!state_.ending.valid()) coverage_.nodes[state_.node.value] = true;
  }

  void expect(const PlanStep& step, const std::string& found) {
    if (found != step.rest) fault(step, "found " + (found.empty() ? "nothing" : found));
  }

  void says(const PlanStep& step) {
    std::string said;
    for (const engine::LineIndex line : lines_) said += scenario_.at(line).say.da + "\n";
    if (after_.ending.valid()) said += scenario_.at(after_.ending).say.da;
    if (said.find(unquoted(step.rest)) == std::string::npos) fault(step, "was said: " + said);
  }

  void offered(const PlanStep& step) {
    std::string open;
    for (const engine::ReplyIndex reply : open_replies(scenario_, state_))
      open += (open.empty() ? "" : " ") + scenario_.at(reply).id;
    expect(step, open);
  }

  void condition(const PlanStep& step) {
    std::vector<engine::Variable> scope = method_scope(scenario_.moves);
    for (const engine::ScenarioVariable& variable : scenario_.variables)
      scope.push_back(variable.variable);
    std::vector<engine::Diagnostic> diagnostics;
    const auto parsed = engine::parse_condition(step.rest, {}, scope, diagnostics);
    if (!diagnostics.empty()) return fault(step, "the condition can't be read");
    if (holds(parsed, after_.ending.valid() ? after_ : state_)) return;
    std::string found;
    for (const std::string& name : words_of(step.rest))
      for (const engine::Variable& variable : scope)
        if (variable.id == name)
          found += " " + name + " " + std::to_string(read(state_, variable.index));
    fault(step, "found" + found);
  }

  void ends(const PlanStep& step) {
    for (const auto& [call, end] : endings_)
      if (call + " " + end == step.rest) return;
    fault(step, "no call ended so");
  }

  void ending(const PlanStep& step) {
    if (!finished(scenario_, after_)) return fault(step, "the call goes on");
    expect(step, endings_.back().second);
  }

  const scoring::Report& report() {
    if (!report_)
      report_ = scoring::score(rubric_, scenario_, transcript(scenario_, answers_, 0), bounds_);
    return *report_;
  }

  void level(const PlanStep& step) {
    const auto reached = report().level;
    std::string found = reached ? std::string(scoring::id(*reached)) : "none";
    if (found == step.rest) return;
    found += " at " + std::to_string(report().overall.value_or(-1)) + " tenths";
    for (const scoring::CapHit& hit : report().caps) found += ", cap " + rubric_.caps[hit.cap].id;
    fault(step, "found " + found);
  }

  /// "listen >= 80"
  void principle(const PlanStep& step) {
    const std::vector<std::string> words = words_of(step.rest);
    if (words.size() != 3) return fault(step, "say as in: listen >= 80");
    for (const scoring::PrincipleReport& principle : report().principles) {
      if (rubric_.at(principle.principle).id != words[0]) continue;
      if (!principle.score) return fault(step, "did not come into play");
      const int wanted = std::stoi(words[2]) * 10;
      const int score = *principle.score;
      const bool good = (words[1] == ">=" && score >= wanted) ||
                        (words[1] == "<=" && score <= wanted) ||
                        (words[1] == "<" && score < wanted) ||
                        (words[1] == ">" && score > wanted) || (words[1] == "=" && score == wanted);
      if (!good) fault(step, "found " + std::to_string(score) + " tenths");
      return;
    }
    fault(step, "there is no such principle");
  }

  void fault(const PlanStep& step, const std::string& what) {
    faults_.push_back(plan_.file + ":" + std::to_string(step.line) + ": " + step.word + " " +
                      step.rest + ": " + what);
  }

  const Plan& plan_;
  const Scenario& scenario_;
  const scoring::Rubric& rubric_;
  const scoring::Bounds& bounds_;
  PlanCoverage& coverage_;
  CallState state_, after_;
  std::vector<engine::LineIndex> lines_;
  std::vector<engine::Answer> answers_;
  std::vector<std::pair<std::string, std::string>> endings_;
  std::optional<scoring::Report> report_;
  std::vector<std::string> faults_;
  bool stopped_ = false;
};

}  // namespace

Plan parse_plan(std::string file, std::string_view text) {
  Plan plan;
  plan.file = std::move(file);
  std::istringstream lines{std::string(text)};
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    line = trimmed(line);
    if (line.empty() || line.front() == '#') continue;
    const std::size_t colon = line.find(':');
    const std::string word = trimmed(line.substr(0, colon));
    const std::string rest =
        colon == std::string::npos ? std::string() : trimmed(line.substr(colon + 1));
    if (word == "plan")
      plan.name = rest;
    else if (word == "about")
      plan.about = rest;
    else
      plan.steps.push_back({word, rest, number});
  }
  return plan;
}

std::vector<std::string> run_plan(const Plan& plan, const Scenario& scenario,
                                  const scoring::Rubric& rubric, const scoring::Bounds& bounds,
                                  PlanCoverage& coverage) {
  return PlanRun(plan, scenario, rubric, bounds, coverage).run();
}

}  // namespace samtale::tests
