#include "tests/support/small_scenario.hpp"

#include <initializer_list>
#include <string>
#include <utility>

#include "engine/step.hpp"

namespace samtale::tests {
namespace {

using namespace engine;

constexpr std::size_t paused_slot = 0;
constexpr std::size_t passages_slot = 1;
constexpr std::size_t summed_slot = 2;

Condition compare(VariableIndex variable, Comparison comparison, int constant) {
  ConditionStep step;
  step.comparison = comparison;
  step.variable = variable;
  step.constant = constant;
  return {{step}};
}

Move move(std::string id, MeterChange change) {
  Move made;
  made.id = std::move(id);
  made.effects.push_back({{}, change});
  return made;
}

void add_call(Scenario& scenario, const char* id, NodeIndex start, std::uint8_t tension) {
  Call call;
  call.id = id;
  call.start = start;
  call.citizen.meters = {tension, 30, 20, 15};
  scenario.calls.push_back(call);
}

NodeIndex add_node(Scenario& scenario, std::string id, CallIndex call) {
  const NodeIndex index{static_cast<std::uint32_t>(scenario.nodes.size())};
  Node node;
  node.id = std::move(id);
  node.call = call;
  scenario.nodes.push_back(node);
  return index;
}

Line& add_line(Scenario& scenario, NodeIndex node, const char* id) {
  scenario.nodes[node.value].lines.push_back(
      LineIndex{static_cast<std::uint32_t>(scenario.lines.size())});
  Line line;
  line.id = id;
  line.node = node;
  line.say.da = std::string("Siger ") + id;
  scenario.lines.push_back(line);
  return scenario.lines.back();
}

Reply& add_reply(Scenario& scenario, NodeIndex node, std::string id,
                 std::initializer_list<std::uint32_t> moves, Way way) {
  scenario.nodes[node.value].replies.push_back(
      ReplyIndex{static_cast<std::uint32_t>(scenario.replies.size())});
  Reply reply;
  reply.id = std::move(id);
  reply.node = node;
  for (const std::uint32_t m : moves) reply.moves.push_back(MoveIndex{m});
  reply.ways.push_back(std::move(way));
  scenario.replies.push_back(reply);
  return scenario.replies.back();
}

Way to(NodeIndex node) {
  Way way;
  way.node = node;
  return way;
}

Way to(EndingIndex ending) {
  Way way;
  way.ending = ending;
  return way;
}

EndingIndex add_ending(Scenario& scenario, const char* id, EndingKind kind) {
  const EndingIndex index{static_cast<std::uint32_t>(scenario.endings.size())};
  Ending ending;
  ending.id = id;
  ending.kind = kind;
  scenario.endings.push_back(ending);
  return index;
}

Scenario empty_scenario() {
  Scenario scenario;
  scenario.id = "small";
  scenario.digest = "00112233445566778899aabbccddeeff";
  scenario.values_used = 3;
  scenario.paused = value_variable(paused_slot);
  scenario.carried = {value_variable(summed_slot)};
  scenario.moves.method_id = "by-hand";
  scenario.moves.moves = {move("hears", {-10, 4, 20, 0}), move("brushes_off", {6, -5, 0, 8}),
                          move("holds", {-3, 0, 5, 0})};
  scenario.moves.pause = MoveIndex{2};
  scenario.moves.pause_matters = compare(variable(Meter::heard), Comparison::less, 50);
  return scenario;
}

/// An event that is no answer.
Event note_event(Random& random, const Session& session) {
  Event event;
  event.id = next_id(session);
  event.after = random.one_in(3) ? static_cast<EventId>(random.below(session.events.size() + 1))
                                 : latest_tip(session);
  event.at = static_cast<std::int64_t>(random.below(1'000'000));
  switch (random.below(9)) {
    case 0:
      event.what = AliasSet{"Blåbær \"33\""};
      break;
    case 1:
      event.what = LanguageSet{random.one_in(2) ? Language::en : Language::da};
      break;
    case 2:
      event.what = FeedbackWished{"om jeg lytter længe nok"};
      break;
    case 3:
      event.what = Noted{"fik »ja« til reglerne\n\tog et \\ med"};
      break;
    case 4:
      event.what = SelfRated{{static_cast<std::uint8_t>(random.below(6)), 0, 5,
                              static_cast<std::uint8_t>(random.below(6))}};
      break;
    case 5:
      event.what =
          AfterNoted{"Brevet kom først i går", "Du ringer fredag\nkl. 10",
                     random.one_in(2) ? std::optional<bool>(random.one_in(2)) : std::nullopt};
      break;
    case 6:
      event.what = HandsCounted{"call", "opening", {{"stay", 6}, {"busy", 0}}, 3};
      break;
    case 7:
      event.what = Marked{"listen", random.one_in(2)};
      break;
    default:
      event.what = UnknownEvent{"{\"id\":" + std::to_string(event.id) +
                                ", \"after\":" + std::to_string(event.after) +
                                ",\"at\":7,\"kind\":\"sigh\",\"deep\":[1.50,{\"a\":null}]}"};
      event.at = 7;
  }
  return event;
}

AnswerCommand random_command(const Scenario& scenario, Random& random, const Session& session) {
  AnswerCommand command;
  command.after = random.one_in(6) ? static_cast<EventId>(random.below(session.events.size() + 1))
                                   : latest_tip(session);
  command.at = static_cast<std::int64_t>(random.below(1'000'000));
  command.milliseconds = static_cast<std::int64_t>(random.below(60'000));
  const CallState state = state_after(scenario, session, command.after);
  const std::vector<ReplyIndex> open = open_replies(scenario, state);
  if (open.empty() || (random.one_in(5) && pause_is_open(scenario, state)))
    command.kind = random.one_in(2) && silence_is_open(scenario, state) ? AnswerKind::silence
                                                                        : AnswerKind::pause;
  else
    command.reply = scenario.at(open[random.below(open.size())]).id;
  return command;
}

}  // namespace

Scenario small_scenario() {
  Scenario scenario = empty_scenario();
  const EndingIndex agreed = add_ending(scenario, "agreed", EndingKind::agreement);
  const EndingIndex left = add_ending(scenario, "left", EndingKind::citizen_left);
  const NodeIndex opening = add_node(scenario, "opening", {0});
  const NodeIndex tells = add_node(scenario, "tells", {0});
  const NodeIndex again = add_node(scenario, "again", {1});
  add_call(scenario, "first", opening, 85);
  add_call(scenario, "second", again, 60);

  add_line(scenario, opening, "shouts").when =
      compare(variable(Meter::tension), Comparison::at_least, 80);
  add_line(scenario, opening, "grumbles").otherwise = true;
  add_line(scenario, tells, "tells");
  add_line(scenario, again, "back");

  add_reply(scenario, opening, "stay", {0}, to(tells));
  add_reply(scenario, opening, "busy", {1}, to(tells));
  add_reply(scenario, opening, "shout", {1, 1}, to(left)).when =
      compare(variable(Meter::tension), Comparison::less, 70);

  Way back = to(opening);
  back.passages = value_variable(passages_slot);
  back.at_most = 1;
  add_reply(scenario, tells, "ask", {0}, back).ways.push_back(to(agreed));
  add_reply(scenario, tells, "sum_up", {0, 1}, to(agreed))
      .sets.push_back({value_variable(summed_slot), false, 1, 0, 1});
  scenario.nodes[tells.value].pause_ways.push_back(to(left));

  add_reply(scenario, again, "thank", {0}, to(agreed)).when =
      compare(value_variable(summed_slot), Comparison::equal, 1);
  add_reply(scenario, again, "refuse", {1}, to(left));
  return scenario;
}

Scenario longest_scenario() {
  Scenario scenario = empty_scenario();
  const EndingIndex agreed = add_ending(scenario, "agreed", EndingKind::agreement);
  for (std::uint32_t c = 0; c < max_calls; ++c) {
    const auto first = static_cast<std::uint32_t>(scenario.nodes.size());
    const std::string call = "call-" + std::to_string(c);
    add_call(scenario, call.c_str(), {first}, 80);
    for (std::uint32_t n = 0; n < max_turns_a_call; ++n) {
      const std::string id = call + "-node-" + std::to_string(n);
      const NodeIndex node = add_node(scenario, id, {c});
      add_line(scenario, node, "line");
      const bool last = n + 1 == max_turns_a_call;
      for (std::size_t r = 0; r < max_replies_a_node; ++r)
        add_reply(scenario, node, "a-rather-long-id-of-a-reply-" + std::to_string(r), {0},
                  last ? to(agreed) : to(NodeIndex{node.value + 1}));
    }
  }
  return scenario;
}

SessionHeader header_for(const Scenario& scenario, std::uint64_t seed) {
  SessionHeader header;
  header.program = "0.1.0";
  header.session = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
  header.player = "11112222333344445555666677778888";
  header.occasion = "day-1";
  header.date = "2026-02-03";
  header.scenario = {scenario.id, scenario.digest};
  header.method = {scenario.moves.method_id, "ffeeddccbbaa99887766554433221100"};
  header.seed = seed;
  header.sources = {
      {SessionHeader::Source::Kind::scenario, "scenario.yaml", "id: small\r\ntitle: Æblegrød  \n"},
      {SessionHeader::Source::Kind::overlay, "scenario.en.yaml", ""},
      {SessionHeader::Source::Kind::method, "method.yaml",
       "moves:\n  - \"hears\"\t\\ # \x01 ½ …\n\n"}};
  return header;
}

Session random_session(const Scenario& scenario, Random& random, std::size_t turns, Notes notes) {
  Session session;
  session.header = header_for(scenario, random.next());
  session.header.mode = random.one_in(2) ? Mode::test : Mode::practice;
  session.header.language = random.one_in(2) ? Language::en : Language::da;
  for (std::size_t i = 0; i < turns; ++i) {
    if (notes == Notes::some && random.one_in(4)) {
      append(session, note_event(random, session));
      continue;
    }
    const Result<Event, Rejection> event =
        decide(scenario, session, random_command(scenario, random, session));
    if (event) append(session, event.value());
  }
  return session;
}

bool same(const CallState& a, const CallState& b) {
  return a.node == b.node && a.ending == b.ending && a.turn == b.turn && a.meters == b.meters &&
         a.values == b.values;
}

}  // namespace samtale::tests
