#include "scoring/scenario_differences.hpp"

#include <algorithm>
#include <set>

#include "engine/explanation.hpp"
#include "engine/scenario_match.hpp"
#include "engine/text.hpp"

namespace samtale::scoring {
namespace {

using engine::Assignment;
using engine::EndingIndex;
using engine::Line;
using engine::LineIndex;
using engine::LocalText;
using engine::Node;
using engine::NodeIndex;
using engine::Reply;
using engine::ReplyIndex;
using engine::Scenario;
using Kind = ScenarioChange::Kind;
using Part = ScenarioChange::Part;

/// "tension 60, trust 20"; of changes, with their signs.
template <class Meters>
std::string meters_text(const Meters& meters, bool are_changes) {
  std::string text;
  for (std::size_t m = 0; m < engine::meter_count; ++m) {
    const int value = meters[m];
    if (are_changes && value == 0) continue;
    text += (text.empty() ? "" : ", ") + std::string(id(static_cast<engine::Meter>(m))) + " " +
            (are_changes && value > 0 ? "+" : "") + std::to_string(value);
  }
  return text;
}

std::string sets_text(const Scenario& scenario, const std::vector<Assignment>& sets) {
  std::string text;
  for (const Assignment& set : sets) {
    const engine::Variable variable = variable_at(scenario, set.variable);
    if (variable.id.empty()) continue;  // of `once`, which stands in the condition
    text += (text.empty() ? "" : ", ") + variable.id;
    const auto word = static_cast<std::size_t>(set.value);
    if (set.adds)
      text += (set.value < 0 ? " " : " +") + std::to_string(set.value);
    else if (word < variable.words.size())
      text += " = " + variable.words[word];
    else if (!variable.is_flag() || set.value != 1)
      text += " = " + std::to_string(set.value);
  }
  return text;
}

std::string gate_text(const Scenario& scenario, const Line& line) {
  return line.otherwise ? "otherwise" : condition_text(scenario, line.when);
}

std::string weights_text(const Scenario& scenario) {
  std::vector<std::string> all;
  for (const auto& [principle, weight] : scenario.weights)
    all.push_back(principle + ": " + std::to_string(weight));
  std::sort(all.begin(), all.end());
  return engine::listed(all);
}

/// With what each of a list of indices is called.
template <class Indices, class Named>
std::vector<std::string> ids_of(const Indices& indices, const Named& named) {
  std::vector<std::string> ids;
  for (const auto index : indices) ids.push_back(named[index.value].id);
  return ids;
}

class Comparison {
 public:
  Comparison(const Scenario& then, const Scenario& now) : then_(then), now_(now) {}

  std::vector<ScenarioChange> run() {
    match();
    compare_head();
    compare_calls();
    for (std::uint32_t n = 0; n < then_.nodes.size(); ++n) compare_node({n});
    for (std::uint32_t n = 0; n < now_.nodes.size(); ++n)
      if (!is_old_[n]) add(Kind::added, Part::node, now_.nodes[n].id, "", "", words_of(now_, {n}));
    compare_endings();
    return std::move(found_);
  }

 private:
  void add(Kind kind, Part part, const std::string& where, const std::string& key,
           const std::string& then, const std::string& now) {
    if (then != now) found_.push_back({kind, part, where, key, then, now});
  }
  void rule(Part part, const std::string& where, const char* key, const std::string& then,
            const std::string& now) {
    add(Kind::rule, part, where, key, then, now);
  }
  void text(Part part, const std::string& where, const LocalText& then, const LocalText& now) {
    add(Kind::text, part, where, "", then.da, now.da);
    add(Kind::translation, part, where, "", then.en, now.en);
  }

  /// What a node says first, to know it by.
  static std::string words_of(const Scenario& scenario, NodeIndex node) {
    const std::vector<LineIndex>& lines = scenario.at(node).lines;
    return lines.empty() ? scenario.at(node).id : scenario.at(lines.front()).say.da;
  }

  void match() {
    is_old_.assign(now_.nodes.size(), false);
    for (std::uint32_t n = 0; n < then_.nodes.size(); ++n) {
      nodes_.push_back(same_node(then_, {n}, now_));
      if (nodes_.back().valid()) is_old_[nodes_.back().value] = true;
    }
    for (std::uint32_t e = 0; e < then_.endings.size(); ++e)
      endings_.push_back(same_ending(then_, {e}, now_));
  }

  // --- The whole ---

  void compare_head() {
    const std::string none;
    rule(Part::scenario, none, "id", then_.id, now_.id);
    rule(Part::scenario, none, "minutes", std::to_string(then_.minutes),
         std::to_string(now_.minutes));
    rule(Part::scenario, none, "stage", std::string(id(then_.stage)), std::string(id(now_.stage)));
    rule(Part::scenario, none, "trains", engine::listed(then_.trains), engine::listed(now_.trains));
    rule(Part::scenario, none, "weights", weights_text(then_), weights_text(now_));
    const auto pass = [](const Scenario& s) { return s.pass ? std::to_string(*s.pass) : ""; };
    rule(Part::scenario, none, "pass", pass(then_), pass(now_));
    rule(Part::scenario, none, "carry", carried(then_), carried(now_));
    text(Part::scenario, "title", then_.title, now_.title);
    text(Part::scenario, "summary", then_.summary, now_.summary);
    text(Part::scenario, "briefing.you", then_.briefing.you, now_.briefing.you);
    const std::size_t table = std::max(then_.briefing.table.size(), now_.briefing.table.size());
    for (std::size_t t = 0; t < table; ++t)
      text(Part::scenario, "briefing.table." + std::to_string(t + 1), at(then_.briefing.table, t),
           at(now_.briefing.table, t));
    text(Part::scenario, "briefing.trains", then_.briefing.trains, now_.briefing.trains);
    text(Part::scenario, "briefing.warning", then_.briefing.warning, now_.briefing.warning);
    compare_named("facts.", then_.facts, now_.facts, [](const auto& fact) { return fact.note; });
    compare_named("terms.", then_.terms, now_.terms, [](const auto& term) { return term.text; });
    const std::size_t helpers = std::max(then_.help.size(), now_.help.size());
    for (std::size_t h = 0; h < helpers; ++h) compare_help(h);
  }

  static LocalText at(const std::vector<LocalText>& list, std::size_t place) {
    return place < list.size() ? list[place] : LocalText{};
  }

  void compare_help(std::size_t h) {
    const engine::Helper was = h < then_.help.size() ? then_.help[h] : engine::Helper{};
    const engine::Helper is = h < now_.help.size() ? now_.help[h] : engine::Helper{};
    const std::string where = "help." + std::to_string(h + 1);
    text(Part::scenario, where, was.who, is.who);
    rule(Part::scenario, where, "phone", was.phone, is.phone);
  }

  static std::string carried(const Scenario& scenario) {
    std::vector<std::string> ids;
    for (const engine::VariableIndex value : scenario.carried)
      ids.push_back(variable_at(scenario, value).id);
    std::sort(ids.begin(), ids.end());
    return engine::listed(ids);
  }

  /// What has an id and a text.
  template <class Items, class Text>
  void compare_named(const std::string& lead, const Items& then, const Items& now, Text text_of) {
    const auto find = [](const Items& items, const std::string& id) {
      return std::find_if(items.begin(), items.end(),
                          [&](const auto& one) { return one.id == id; });
    };
    for (const auto& was : then) {
      const auto is = find(now, was.id);
      text(Part::scenario, lead + was.id, text_of(was),
           is == now.end() ? LocalText{} : text_of(*is));
    }
    for (const auto& is : now)
      if (find(then, is.id) == then.end())
        text(Part::scenario, lead + is.id, LocalText{}, text_of(is));
  }

  void compare_calls() {
    const auto call_id = [](const Scenario& s, std::size_t c) {
      return s.calls.size() > 1 ? s.calls[c].id + "." : std::string();
    };
    const std::size_t both = std::min(then_.calls.size(), now_.calls.size());
    for (std::size_t c = 0; c < both; ++c) {
      const engine::Call& was = then_.calls[c];
      const engine::Call& is = now_.calls[c];
      const std::string lead = call_id(then_, c);
      text(Part::call, lead + "title", was.title, is.title);
      text(Part::call, lead + "colleague", was.colleague, is.colleague);
      text(Part::call, lead + "citizen.name", was.citizen.name, is.citizen.name);
      text(Part::call, lead + "citizen.about", was.citizen.about, is.citizen.about);
      rule(Part::call, lead + "citizen", "face", std::string(id(was.citizen.face)),
           std::string(id(is.citizen.face)));
      rule(Part::call, lead + "citizen", "citizen", meters_text(was.citizen.meters, false),
           meters_text(is.citizen.meters, false));
      const std::string begins = then_.at(was.start).id;
      const bool same = nodes_[was.start.value] == is.start;
      if (!same) rule(Part::call, lead + "start", "start", begins, now_.at(is.start).id);
    }
    for (std::size_t c = both; c < then_.calls.size(); ++c)
      add(Kind::removed, Part::call, then_.calls[c].id, "", then_.calls[c].title.da, "");
    for (std::size_t c = both; c < now_.calls.size(); ++c)
      add(Kind::added, Part::call, now_.calls[c].id, "", "", now_.calls[c].title.da);
  }

  // --- Nodes ---

  void compare_node(NodeIndex old) {
    const Node& was = then_.at(old);
    const NodeIndex today = nodes_[old.value];
    if (!today.valid()) {
      add(Kind::removed, Part::node, was.id, "", words_of(then_, old), "");
      return;
    }
    const Node& is = now_.at(today);
    add(Kind::renamed, Part::node, was.id, "", was.id, is.id);
    rule(Part::node, was.id, "phase", std::string(id(was.phase)), std::string(id(is.phase)));
    rule(Part::node, was.id, "form", std::string(id(was.form)), std::string(id(is.form)));
    rule(Part::node, was.id, "alarm", std::string(id(was.alarm)), std::string(id(is.alarm)));
    rule(Part::node, was.id, "due", engine::listed(ids_of(was.due, then_.moves.items)),
         engine::listed(ids_of(is.due, now_.moves.items)));
    compare_ways(Part::node, was.id, "pause", was.pause_ways, is.pause_ways);
    text(Part::node, was.id + ".pause", was.pause_because, is.pause_because);
    compare_hurry(was, is);
    compare_lines(was, is, today);
    compare_replies(was, is, today);
  }

  void compare_hurry(const Node& was, const Node& is) {
    const auto seconds = [](const Node& node) {
      return node.hurry ? std::to_string(node.hurry->seconds) : std::string();
    };
    const auto words = [](const Scenario& s, const Node& node) {
      return node.hurry ? s.at(node.hurry->line).say : LocalText{};
    };
    rule(Part::node, was.id, "hurry", seconds(was), seconds(is));
    text(Part::node, was.id + ".hurry", words(then_, was), words(now_, is));
    const auto thought = [](const Scenario& s, const Node& node) {
      return node.hurry ? s.at(node.hurry->line).thinks : LocalText{};
    };
    text(Part::node, was.id + ".hurry.thinks", thought(then_, was), thought(now_, is));
  }

  static std::string place(const Scenario& scenario, LineIndex line) {
    const Node& node = scenario.at(scenario.at(line).node);
    return node.lines.size() > 1 ? node.id + "/" + scenario.at(line).id : node.id;
  }
  static std::string place(const Scenario& scenario, ReplyIndex reply) {
    return scenario.at(scenario.at(reply).node).id + "/" + scenario.at(reply).id;
  }

  void compare_lines(const Node& was, const Node& is, NodeIndex today) {
    std::vector<LineIndex> kept;
    for (const LineIndex line : was.lines) {
      const LineIndex same = same_line(then_, line, now_, today);
      if (same.valid())
        compare_line(line, same);
      else if (told_then_.insert(then_.at(line).at.begin).second)
        add(Kind::removed, Part::line, place(then_, line), "", then_.at(line).say.da, "");
      if (same.valid()) kept.push_back(same);
    }
    for (const LineIndex line : is.lines)
      if (std::find(kept.begin(), kept.end(), line) == kept.end() &&
          told_now_.insert(now_.at(line).at.begin).second)
        add(Kind::added, Part::line, place(now_, line), "", "", now_.at(line).say.da);
  }

  void compare_line(LineIndex old, LineIndex today) {
    const Line& was = then_.at(old);
    const Line& is = now_.at(today);
    if (!told_then_.insert(was.at.begin).second) return;
    const std::string where = place(then_, old);
    const bool own_ids = was.id != then_.at(was.node).id && is.id != now_.at(is.node).id;
    if (own_ids) add(Kind::renamed, Part::line, where, "", was.id, is.id);
    text(Part::line, where, was.say, is.say);
    text(Part::line, where + ".thinks", was.thinks, is.thinks);
    text(Part::line, where + ".note", was.note, is.note);
    rule(Part::line, where, "if", gate_text(then_, was), gate_text(now_, is));
    rule(Part::line, where, "voice", std::string(id(was.voice)), std::string(id(is.voice)));
    rule(Part::line, where, "tags", engine::listed(ids_of(was.tags, then_.moves.tags)),
         engine::listed(ids_of(is.tags, now_.moves.tags)));
    rule(Part::line, where, "set", sets_text(then_, was.sets), sets_text(now_, is.sets));
  }

  void compare_replies(const Node& was, const Node& is, NodeIndex today) {
    std::vector<ReplyIndex> kept;
    for (const ReplyIndex reply : was.replies) {
      const ReplyIndex same = same_reply(then_, reply, now_, today);
      if (same.valid())
        compare_reply(reply, same);
      else if (told_then_.insert(then_.at(reply).at.begin).second)
        add(Kind::removed, Part::reply, place(then_, reply), "", then_.at(reply).say.da, "");
      if (same.valid()) kept.push_back(same);
    }
    for (const ReplyIndex reply : is.replies)
      if (std::find(kept.begin(), kept.end(), reply) == kept.end() &&
          told_now_.insert(now_.at(reply).at.begin).second)
        add(Kind::added, Part::reply, place(now_, reply), "", "", now_.at(reply).say.da);
  }

  void compare_reply(ReplyIndex old, ReplyIndex today) {
    const Reply& was = then_.at(old);
    const Reply& is = now_.at(today);
    if (!told_then_.insert(was.at.begin).second) return;
    const std::string where = place(then_, old);
    add(Kind::renamed, Part::reply, where, "", was.id, is.id);
    text(Part::reply, where, was.say, is.say);
    text(Part::reply, where + ".because", was.because, is.because);
    text(Part::reply, where + ".promise", *was.promise, *is.promise);
    text(Part::reply, where + ".about", *was.about, *is.about);
    text(Part::reply, where + ".closed", *was.closed, *is.closed);
    rule(Part::reply, where, "moves", engine::listed(ids_of(was.moves, then_.moves.moves)),
         engine::listed(ids_of(is.moves, now_.moves.moves)));
    const auto effects = [](const Reply& reply) {
      return reply.effects ? "{ " + meters_text(*reply.effects, true) + " }" : std::string();
    };
    rule(Part::reply, where, "effects", effects(was), effects(is));
    rule(Part::reply, where, "if", condition_text(then_, was.when), condition_text(now_, is.when));
    rule(Part::reply, where, "set", sets_text(then_, was.sets), sets_text(now_, is.sets));
    compare_ways(Part::reply, where, "goto", was.ways, is.ways);
  }

  // --- Ways and endings ---

  /// Where a way leads, by the name that it has; of an old one, by the name that it has now.
  std::string target(const Scenario& scenario, const engine::Way& way, bool as_now) const {
    if (way.ending.valid()) {
      const EndingIndex today = as_now ? endings_[way.ending.value] : EndingIndex{};
      return today.valid() ? now_.at(today).id : scenario.at(way.ending).id;
    }
    const NodeIndex today = as_now ? nodes_[way.node.value] : NodeIndex{};
    return today.valid() ? now_.at(today).id : scenario.at(way.node).id;
  }

  std::string ways_text(const Scenario& scenario, const std::vector<engine::Way>& ways,
                        bool as_now) const {
    std::string text;
    for (const engine::Way& way : ways) {
      if (!text.empty()) text += ", ";
      text += target(scenario, way, as_now);
      if (!way.when.always()) text += " if " + condition_text(scenario, way.when);
      if (way.at_most > 0) text += " (at_most: " + std::to_string(way.at_most) + ")";
    }
    return text;
  }

  void compare_ways(Part part, const std::string& where, const char* key,
                    const std::vector<engine::Way>& was, const std::vector<engine::Way>& is) {
    const std::string now = ways_text(now_, is, false);
    if (ways_text(then_, was, true) != now)
      rule(part, where, key, ways_text(then_, was, false), now);
  }

  void compare_endings() {
    std::vector<EndingIndex> kept;
    for (std::uint32_t e = 0; e < then_.endings.size(); ++e) {
      const engine::Ending& was = then_.endings[e];
      const std::string where = "ending/" + was.id;
      if (!endings_[e].valid()) {
        add(Kind::removed, Part::ending, where, "", was.outcome.da, "");
        continue;
      }
      kept.push_back(endings_[e]);
      const engine::Ending& is = now_.at(endings_[e]);
      add(Kind::renamed, Part::ending, where, "", was.id, is.id);
      rule(Part::ending, where, "kind", std::string(id(was.kind)), std::string(id(is.kind)));
      rule(Part::ending, where, "alarm", std::string(id(was.alarm)), std::string(id(is.alarm)));
      rule(Part::ending, where, "keeps", sets_text(then_, was.sets), sets_text(now_, is.sets));
      text(Part::ending, where, was.say, is.say);
      text(Part::ending, where + ".outcome", was.outcome, is.outcome);
    }
    for (std::uint32_t e = 0; e < now_.endings.size(); ++e)
      if (std::find(kept.begin(), kept.end(), EndingIndex{e}) == kept.end())
        add(Kind::added, Part::ending, "ending/" + now_.endings[e].id, "", "",
            now_.endings[e].outcome.da);
  }

  const Scenario& then_;
  const Scenario& now_;
  std::vector<ScenarioChange> found_;
  std::vector<NodeIndex> nodes_;      // by the old index: today's
  std::vector<EndingIndex> endings_;  // the same
  std::vector<bool> is_old_;          // by today's index: there was such a node
  /// Where lines and replies stand in their files; those of a shared block stand in many nodes.
  std::set<std::uint32_t> told_then_, told_now_;
};

}  // namespace

std::vector<ScenarioChange> compare_scenarios(const Scenario& then, const Scenario& now) {
  return Comparison(then, now).run();
}

}  // namespace samtale::scoring
