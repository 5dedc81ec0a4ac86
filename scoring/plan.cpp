#include "scoring/plan.hpp"

#include <algorithm>
#include <optional>

#include "engine/playback.hpp"

namespace samtale::scoring {
namespace {

constexpr std::string_view open_quote = "»", close_quote = "«";

std::string trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1));
}

/// "38" and no more than three of its kind; none for what is no number.
std::optional<int> number(std::string_view text) {
  if (text.empty() || text.size() > 3) return std::nullopt;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

/// "tension 40"; false where it is not.
bool add_value(const std::string& rest, engine::StartState& start) {
  const std::size_t space = rest.find(' ');
  if (space == std::string::npos) return false;
  const auto value = number(trimmed(std::string_view(rest).substr(space)));
  if (value) start.values.emplace_back(rest.substr(0, space), *value);
  return value.has_value();
}

/// One line of words that a plan can hold.
std::string on_one_line(std::string_view words) {
  std::string line;
  for (const char c : words) line += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  return trimmed(line);
}

}  // namespace

Plan parse_plan(std::string_view text) {
  Plan plan;
  std::size_t number = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string line = trimmed(text.substr(at, end - at));
    at = end + 1;
    ++number;
    if (line.empty() || line.front() == '#') continue;
    const std::size_t colon = line.find(':');
    const std::string word = trimmed(std::string_view(line).substr(0, colon));
    const std::string rest = colon == std::string::npos
                                 ? std::string()
                                 : trimmed(std::string_view(line).substr(colon + 1));
    if (word == "plan") {
      plan.name = rest;
    } else if (word == "about") {
      plan.about = rest;
    } else if (word == "from") {
      plan.start.node = rest;
    } else if (word != "with" || !add_value(rest, plan.start)) {
      PlanStep step{word, rest, {}, number};
      const std::size_t quote = rest.find(open_quote);
      if (word == "pick" && quote != std::string::npos) {
        step.rest = trimmed(std::string_view(rest).substr(0, quote));
        step.said = rest.substr(quote + open_quote.size());
        const std::size_t close = step.said.rfind(close_quote);
        if (close != std::string::npos) step.said.resize(close);
      }
      plan.steps.push_back(std::move(step));
    }
  }
  return plan;
}

std::string plan_text(std::string_view name, const engine::Scenario& scenario,
                      const engine::StartState& start,
                      const std::vector<engine::Answered>& answers) {
  std::string text = "plan: " + on_one_line(name) + "\n";
  if (!start.node.empty()) text += "from: " + start.node + "\n";
  for (const auto& [variable, value] : start.values)
    text += "with: " + variable + " " + std::to_string(value) + "\n";
  const auto begun = starting_at(scenario, start);
  if (!begun) return text;
  std::vector<engine::LineIndex> lines;
  engine::CallState state = engine::opening(*begun, lines);
  engine::EndingIndex ended;
  for (const engine::Answered& given : answers) {
    const auto answer = engine::recorded_answer(*begun, state, given);
    if (!answer) break;
    text += "at: " + begun->at(state.node).id + "\n";
    if (answer->reply.valid()) {
      const engine::Reply& reply = begun->at(answer->reply);
      text += "pick: " + reply.id + " " + std::string(open_quote) + on_one_line(reply.say.da) +
              std::string(close_quote) + "\n";
    } else {
      text += answer->kind == engine::AnswerKind::silence ? "silence\n" : "pause\n";
    }
    const engine::Played played = engine::play(*begun, state, *answer);
    state = played.next;
    ended = played.after.ending;
    if (ended.valid() && !state.ending.valid())
      text +=
          "ends: " + begun->at(call_of(*begun, played.after)).id + " " + begun->at(ended).id + "\n";
  }
  if (state.ending.valid())
    text += "ending: " + begun->at(state.ending).id + "\n";
  else
    text += "at: " + begun->at(state.node).id + "\n";
  return text;
}

std::string renamed_plan(std::string_view text, std::string_view name) {
  const std::string line = "plan: " + on_one_line(name) + "\n";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string one = trimmed(text.substr(at, end - at));
    if (one.rfind("plan:", 0) == 0)
      return std::string(text.substr(0, at)) + line +
             std::string(text.substr(std::min(end + 1, text.size())));
    at = end + 1;
  }
  return line + std::string(text);
}

std::string plain(const PlanFault& fault) {
  const auto what = [&]() -> std::string {
    switch (fault.kind) {
      case PlanFault::Kind::no_start:
        return "it can't begin there";
      case PlanFault::Kind::gone:
      case PlanFault::Kind::closed:
        return "'" + fault.step.rest + "' is not open in " + fault.node;
      case PlanFault::Kind::over:
        return "the call is over";
      case PlanFault::Kind::not_said:
        return "was said: " + fault.found;
      case PlanFault::Kind::not_ended:
        return "no call ended so";
      case PlanFault::Kind::goes_on:
        return "the call goes on";
      case PlanFault::Kind::unreadable:
        return "nobody knows what this means";
      case PlanFault::Kind::elsewhere:
      case PlanFault::Kind::offered:
      case PlanFault::Kind::state:
      case PlanFault::Kind::ending:
      case PlanFault::Kind::level:
      case PlanFault::Kind::principle:
        return "found " + (fault.found.empty() ? std::string("nothing") : fault.found);
    }
    return {};
  };
  const std::string step =
      fault.step.rest.empty() ? fault.step.word : fault.step.word + " " + fault.step.rest;
  return step.empty() ? what() : step + ": " + what();
}

}  // namespace samtale::scoring
