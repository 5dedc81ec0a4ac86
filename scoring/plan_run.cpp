// A plan played against a scenario.

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "engine/playback.hpp"
#include "engine/state_fields.hpp"
#include "engine/transcript.hpp"
#include "scoring/plan.hpp"
#include "scoring/report.hpp"

namespace samtale::scoring {
namespace {

using engine::CallState;
using engine::Scenario;
using Kind = PlanFault::Kind;

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
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = text.find_first_not_of(" \t", at);
    if (begin == std::string::npos) break;
    at = std::min(text.find_first_of(" \t", begin), text.size());
    words.push_back(text.substr(begin, at - begin));
  }
  return words;
}

bool compares(int score, const std::string& sign, int wanted) {
  return (sign == ">=" && score >= wanted) || (sign == "<=" && score <= wanted) ||
         (sign == "<" && score < wanted) || (sign == ">" && score > wanted) ||
         (sign == "=" && score == wanted);
}

class Running {
 public:
  Running(const Plan& plan, const Scenario& scenario, const Rubric& rubric, const Bounds* bounds)
      : plan_(plan), scenario_(scenario), rubric_(rubric), bounds_(bounds) {}

  PlanRun run() {
    state_ = opening(scenario_, lines_);
    visit();
    for (const PlanStep& step : plan_.steps) {
      take(step);
      run_.says_end = run_.says_end || step.word == "ending";
      if (stopped_) return std::move(run_);
    }
    return std::move(run_);
  }

 private:
  void take(const PlanStep& step) {
    const bool answers = step.word == "pick" || step.word == "pause" || step.word == "silence";
    if (answers && state_.ending.valid()) return stop(step, Kind::over, {});
    if (step.word == "pick") return pick(step);
    if (step.word == "pause") return answer(pause_answer(scenario_, state_));
    if (step.word == "silence") return answer(engine::silence_answer());
    if (step.word == "at") return expect(step, Kind::elsewhere, scenario_.at(state_.node).id);
    if (step.word == "says") return says(step);
    if (step.word == "offered") return offered(step);
    if (step.word == "state") return condition(step);
    if (step.word == "ends") return ends(step);
    if (step.word == "ending") return ending(step);
    if (step.word == "level") return level(step);
    if (step.word == "principle") return principle(step);
    fault(step, Kind::unreadable);
  }

  void pick(const PlanStep& step) {
    const engine::ReplyIndex reply = find_reply(scenario_, state_, step.rest);
    if (!reply.valid()) return stop(step, Kind::gone, reply);
    if (!is_open(scenario_, state_, reply)) return stop(step, Kind::closed, reply);
    run_.picked.push_back(reply);
    answer(reply_answer(scenario_, reply));
  }

  void answer(const engine::Answer& given) {
    answers_.push_back(given);
    const engine::Played played = play(scenario_, state_, given);
    after_ = played.after;
    state_ = played.next;
    lines_ = played.lines;
    if (after_.ending.valid()) {
      endings_.push_back(
          {scenario_.at(call_of(scenario_, after_)).id, scenario_.at(after_.ending).id});
      run_.way.push_back(endings_.back().second);
    }
    visit();
  }

  void visit() {
    if (state_.ending.valid()) return;
    run_.nodes.push_back(state_.node);
    run_.way.push_back(scenario_.at(state_.node).id);
  }

  void expect(const PlanStep& step, Kind kind, const std::string& found) {
    if (found != step.rest) fault(step, kind, found);
  }

  void says(const PlanStep& step) {
    std::string said;
    for (const engine::LineIndex line : lines_) said += scenario_.at(line).say.da + "\n";
    if (after_.ending.valid()) said += scenario_.at(after_.ending).say.da;
    if (said.find(unquoted(step.rest)) == std::string::npos) fault(step, Kind::not_said, said);
  }

  void offered(const PlanStep& step) {
    std::string open;
    for (const engine::ReplyIndex reply : open_replies(scenario_, state_))
      open += (open.empty() ? "" : " ") + scenario_.at(reply).id;
    expect(step, Kind::offered, open);
  }

  void condition(const PlanStep& step) {
    std::vector<engine::Variable> scope = method_scope(scenario_.moves);
    for (const engine::ScenarioVariable& variable : scenario_.variables)
      scope.push_back(variable.variable);
    std::vector<engine::Diagnostic> diagnostics;
    const auto parsed = engine::parse_condition(step.rest, {}, scope, diagnostics);
    if (!diagnostics.empty()) return fault(step, Kind::unreadable);
    if (holds(parsed, after_.ending.valid() ? after_ : state_)) return;
    std::string found;
    for (const std::string& name : words_of(step.rest))
      for (const engine::Variable& variable : scope)
        if (variable.id == name && variable.index.valid())
          found += (found.empty() ? "" : " ") + name + " " +
                   std::to_string(read(state_, variable.index));
    fault(step, Kind::state, found);
  }

  void ends(const PlanStep& step) {
    for (const auto& [call, end] : endings_)
      if (call + " " + end == step.rest) return;
    fault(step, Kind::not_ended);
  }

  void ending(const PlanStep& step) {
    if (!finished(scenario_, after_)) return fault(step, Kind::goes_on);
    expect(step, Kind::ending, endings_.back().second);
  }

  const Report& report() {
    if (!report_) report_ = score(rubric_, scenario_, transcript(scenario_, answers_, 0), *bounds_);
    return *report_;
  }

  void level(const PlanStep& step) {
    if (!bounds_) return;
    const auto reached = report().level;
    std::string found = reached ? std::string(id(*reached)) : "none";
    if (found == step.rest) return;
    found += " at " + std::to_string(report().overall.value_or(-1)) + " tenths";
    for (const CapHit& hit : report().caps) found += ", cap " + rubric_.caps[hit.cap].id;
    fault(step, Kind::level, found);
  }

  /// "listen >= 80"
  void principle(const PlanStep& step) {
    if (!bounds_) return;
    const std::vector<std::string> words = words_of(step.rest);
    int wanted = 0;
    if (words.size() != 3) return fault(step, Kind::unreadable);
    const char* const end = words[2].data() + words[2].size();
    if (std::from_chars(words[2].data(), end, wanted).ptr != end || wanted > 100)
      return fault(step, Kind::unreadable);
    for (const PrincipleReport& one : report().principles) {
      if (rubric_.at(one.principle).id != words[0]) continue;
      if (!one.score) return fault(step, Kind::principle);
      if (!compares(*one.score, words[1], wanted * 10))
        fault(step, Kind::principle, std::to_string(*one.score) + " tenths");
      return;
    }
    fault(step, Kind::unreadable);
  }

  void fault(const PlanStep& step, Kind kind, std::string found = {}) {
    if (run_.faults.size() + 1 == most_plan_faults) stopped_ = true;
    run_.faults.push_back({kind,
                           step,
                           answers_.size() + 1,
                           scenario_.at(state_.node).id,
                           std::move(found),
                           state_,
                           {}});
  }

  void stop(const PlanStep& step, Kind kind, engine::ReplyIndex reply) {
    fault(step, kind);
    run_.faults.back().reply = reply;
    stopped_ = true;
  }

  const Plan& plan_;
  const Scenario& scenario_;
  const Rubric& rubric_;
  const Bounds* const bounds_;
  CallState state_, after_;
  std::vector<engine::LineIndex> lines_;
  std::vector<engine::Answer> answers_;
  std::vector<std::pair<std::string, std::string>> endings_;
  std::optional<Report> report_;
  PlanRun run_;
  bool stopped_ = false;
};

}  // namespace

PlanRun run_plan(const Plan& plan, const Scenario& scenario, const Rubric& rubric,
                 const Bounds* bounds) {
  if (plan.start.is_usual()) return Running(plan, scenario, rubric, bounds).run();
  if (const auto begun = starting_at(scenario, plan.start))
    return Running(plan, *begun, rubric, nullptr).run();
  PlanRun none;
  none.faults.push_back({Kind::no_start, {}, 1, plan.start.node, {}, {}, {}});
  return none;
}

}  // namespace samtale::scoring
