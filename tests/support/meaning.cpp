#include "tests/support/meaning.hpp"

#include <iterator>

#include <fmt/format.h>

namespace samtale::tests {
namespace {

using namespace engine;

class Meaning {
 public:
  explicit Meaning(const Scenario& scenario) : s_(scenario) {
    add("{}|{}|{}|{}|{}|{}|", s_.id, s_.author, s_.version, s_.licence, static_cast<int>(s_.stage),
        s_.minutes);
    for (const std::string& principle : s_.trains) add("{},", principle);
    for (const auto& [principle, weight] : s_.weights) add("{}={},", principle, weight);
    for (const LocalText* words : {&s_.title, &s_.summary, &s_.briefing.you, &s_.briefing.trains})
      text(*words);
    text(s_.briefing.warning);
    for (const LocalText& words : s_.briefing.table) text(words);
    for (const Helper& one : s_.help) {
      add("\nhelp {}:", one.phone);
      text(one.who);
    }
    dates(s_.dates);
    for (const LocalTerm& term : s_.terms) {
      add("\nterm {}:", term.id);
      text(term.text);
      dates(term.dates);
    }
    for (const Call& call : s_.calls) add_call(call);
    for (const Node& node : s_.nodes) add_node(node);
    for (const Line& line : s_.lines) add_line(line);
    for (const Reply& reply : s_.replies) add_reply(reply);
    for (const Ending& ending : s_.endings) add_ending(ending);
    for (const ScenarioVariable& one : s_.variables)
      add("\nvalue {}:{}:{}:{}", one.variable.id, one.variable.index.value, one.variable.least,
          one.variable.greatest);
    for (const VariableIndex one : s_.carried) add("\ncarried {}", one.value);
    for (const Fact& fact : s_.facts) {
      add("\nfact {}:{}:", fact.id, fact.known.value);
      condition(fact.asked);
      text(fact.note);
    }
    for (const Promise& promise : s_.promises)
      add("\npromise {}:{}", promise.id, promise.open.value);
    for (const Variable& one : s_.counted) add("\ncounted {}:{}", one.id, one.greatest);
    for (const int start : s_.start_values) add(".{}", start);
    add("\n{} {}", s_.values_used, s_.paused.value);
  }
  std::string take() { return std::move(all_); }

 private:
  template <class... Args>
  void add(const char* format, const Args&... args) {
    fmt::format_to(std::back_inserter(all_), fmt::runtime(format), args...);
  }
  void dates(const CheckedDates& when) { add("{}|{}", when.law_checked, when.check_again); }
  void text(const LocalText& words) { add("«{}»«{}»", words.da, words.en); }
  void condition(const Condition& when) {
    add("if ");
    for (const ConditionStep& step : when.steps)
      add("{}.{}.{}.{} ", static_cast<int>(step.kind), static_cast<int>(step.comparison),
          step.variable.value, step.constant);
  }
  void assignments(const std::vector<Assignment>& sets) {
    for (const Assignment& set : sets)
      add("set {}.{}.{}.{}.{} ", set.variable.value, set.adds, set.value, set.least, set.greatest);
  }
  void ways(const std::vector<Way>& all) {
    for (const Way& way : all) {
      condition(way.when);
      add("to {}.{}.{}.{};", way.node.value, way.ending.value, way.passages.value, way.at_most);
    }
  }
  void add_call(const Call& call) {
    add("\ncall {}:{}:{}:", call.id, call.start.value, static_cast<int>(call.citizen.face));
    for (const int meter : call.citizen.meters) add("{},", meter);
    for (const LocalText* words :
         {&call.title, &call.colleague, &call.citizen.name, &call.citizen.about})
      text(*words);
  }
  void add_node(const Node& node) {
    add("\nnode {}:{}:{}:", node.id, node.call.value, static_cast<int>(node.phase));
    for (const LineIndex line : node.lines) add("{},", line.value);
    for (const ReplyIndex reply : node.replies) add("{},", reply.value);
    ways(node.pause_ways);
    text(node.pause_because);
    add("{}.{}:", static_cast<int>(node.form), static_cast<int>(node.alarm));
    if (node.hurry) add("hurry {}.{}:", node.hurry->seconds, node.hurry->line.value);
    for (const ItemIndex item : node.due) add("{},", item.value);
    assignments(node.on_entry);
  }
  void add_ending(const Ending& ending) {
    add("\nending {}:{}:{}:", ending.id, static_cast<int>(ending.kind),
        static_cast<int>(ending.alarm));
    text(ending.say);
    text(ending.outcome);
    assignments(ending.sets);
  }
  void add_line(const Line& line) {
    add("\nline {}:{}:{}:{}:", line.id, line.node.value, line.otherwise,
        static_cast<int>(line.voice));
    condition(line.when);
    for (const TagIndex tag : line.tags) add("{},", tag.value);
    assignments(line.sets);
    for (const LocalText* words : {&line.say, &line.thinks, &line.note}) text(*words);
  }
  void add_reply(const Reply& reply) {
    add("\nreply {}:{}:", reply.id, reply.node.value);
    condition(reply.when);
    for (const MoveIndex move : reply.moves) add("{},", move.value);
    if (reply.effects)
      for (const int change : *reply.effects) add("{},", change);
    assignments(reply.sets);
    ways(reply.ways);
    for (const LocalText* words :
         {&reply.say, &reply.because, &*reply.promise, &*reply.about, &*reply.closed})
      text(*words);
  }

  const Scenario& s_;
  std::string all_;
};

}  // namespace

std::string meaning(const Scenario& scenario) { return Meaning(scenario).take(); }

}  // namespace samtale::tests
