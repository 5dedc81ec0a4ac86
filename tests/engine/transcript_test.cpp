#include "engine/transcript.hpp"

#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "engine/playback.hpp"
#include "engine/session_file.hpp"
#include "tests/support/small_scenario.hpp"

using namespace samtale::engine;
using namespace samtale::tests;

namespace {

Session played(const Scenario& scenario, const std::vector<std::string>& replies) {
  Session session;
  session.header = header_for(scenario, 7);
  for (const std::string& id : replies) {
    AnswerCommand command;
    command.after = latest_tip(session);
    command.milliseconds = 1'200;
    if (id == "pause")
      command.kind = AnswerKind::pause;
    else
      command.reply = id;
    const Result<Event, Rejection> event = decide(scenario, session, command);
    REQUIRE(event.ok());
    append(session, event.value());
  }
  return session;
}

std::vector<std::string> line_ids(const Scenario& scenario, const std::vector<LineIndex>& lines) {
  std::vector<std::string> ids;
  for (const LineIndex line : lines) ids.push_back(scenario.at(line).id);
  return ids;
}

bool same(const Turn& a, const Turn& b) {
  return samtale::tests::same(a.before, b.before) && samtale::tests::same(a.after, b.after) &&
         a.lines == b.lines && a.offered == b.offered && a.answer.kind == b.answer.kind &&
         a.answer.reply == b.answer.reply && a.change == b.change;
}

}  // namespace

TEST_CASE("a session that has not begun has the first lines and no turns") {
  const Scenario scenario = small_scenario();
  const Transcript empty = transcript(scenario, played(scenario, {}), root_event);
  CHECK(empty.turns.empty());
  CHECK(line_ids(scenario, empty.last_lines) == std::vector<std::string>{"shouts"});
  REQUIRE(empty.calls.size() == 1);
  CHECK(scenario.at(empty.calls[0].call).id == "first");
  CHECK_FALSE(empty.calls[0].ending.valid());
  CHECK_FALSE(empty.finished);
  CHECK(empty.differs_from == 0);
}

TEST_CASE("a transcript goes through every call with its ending") {
  const Scenario scenario = small_scenario();
  const Session session = played(scenario, {"pause", "stay", "ask", "busy", "sum_up", "thank"});
  const Transcript whole = transcript(scenario, session, latest_tip(session));
  REQUIRE(whole.turns.size() == 6);
  CHECK(line_ids(scenario, whole.turns[0].lines) == std::vector<std::string>{"shouts"});
  CHECK(whole.turns[1].lines.empty());
  CHECK(line_ids(scenario, whole.turns[2].lines) == std::vector<std::string>{"tells"});
  CHECK(line_ids(scenario, whole.turns[3].lines) == std::vector<std::string>{"grumbles"});
  CHECK(line_ids(scenario, whole.turns[5].lines) == std::vector<std::string>{"back"});
  CHECK(whole.turns[0].answer.kind == AnswerKind::pause);
  CHECK(whole.turns[0].change == MeterChange{-3, 0, 5, 0});
  CHECK(whole.turns[1].milliseconds == 1'200);
  CHECK(whole.turns[4].after.ending.valid());
  CHECK(whole.turns[5].event == 6);
  REQUIRE(whole.calls.size() == 2);
  CHECK(scenario.at(whole.calls[0].ending).id == "agreed");
  CHECK(scenario.at(whole.calls[1].ending).id == "agreed");
  CHECK(whole.last_lines.empty());
  CHECK(whole.finished);
  CHECK(whole.differs_from == 0);
}

TEST_CASE("between two calls the next one has begun and is not finished") {
  const Scenario scenario = small_scenario();
  const Session session = played(scenario, {"stay", "sum_up"});
  const Transcript half = transcript(scenario, session, latest_tip(session));
  REQUIRE(half.calls.size() == 2);
  CHECK(scenario.at(half.calls[1].call).id == "second");
  CHECK_FALSE(half.calls[1].ending.valid());
  CHECK(line_ids(scenario, half.last_lines) == std::vector<std::string>{"back"});
  CHECK_FALSE(half.finished);
  CHECK(same(half.state, state_after(scenario, session, latest_tip(session))));
}

TEST_CASE("a scenario whose effects were changed differs from the first turn that felt it") {
  const Scenario scenario = small_scenario();
  const Session session = played(scenario, {"busy", "sum_up", "thank"});
  Scenario edited = scenario;
  edited.moves.moves[0].effects[0].change[0] = -11;
  const Transcript replayed = transcript(edited, session, latest_tip(session));
  CHECK(replayed.turns.size() == 3);
  CHECK(replayed.differs_from == 2);
}

TEST_CASE("a scenario with another line, offer or move differs at that turn") {
  const Scenario scenario = small_scenario();
  const Session session = played(scenario, {"busy", "sum_up", "thank"});
  Scenario line = scenario;
  line.lines[2].id = "told";
  CHECK(transcript(line, session, latest_tip(session)).differs_from == 2);
  Scenario offer = scenario;
  offer.replies[6].id = "decline";
  CHECK(transcript(offer, session, latest_tip(session)).differs_from == 3);
  Scenario move = scenario;
  move.moves.moves[1].id = "puts_off";
  CHECK(transcript(move, session, latest_tip(session)).differs_from == 1);
}

TEST_CASE("where a recorded answer has no place any more the turns end before it") {
  const Scenario scenario = small_scenario();
  const Session session = played(scenario, {"busy", "sum_up", "thank"});
  Scenario gone = scenario;
  gone.replies[4].id = "repeat";
  Transcript cut = transcript(gone, session, latest_tip(session));
  CHECK(cut.turns.size() == 1);
  CHECK(cut.differs_from == 2);
  Scenario moved = scenario;
  moved.replies[1].ways[0].node = NodeIndex{0};
  cut = transcript(moved, session, latest_tip(session));
  CHECK(cut.turns.size() == 1);
  CHECK(cut.differs_from == 2);
  Scenario shorter = scenario;
  shorter.calls.pop_back();
  cut = transcript(shorter, session, latest_tip(session));
  CHECK(cut.turns.size() == 2);
  CHECK(cut.differs_from == 3);
}

TEST_CASE("a typed answer counts with the moves that were recognised when it was given") {
  const Scenario scenario = small_scenario();
  Session session = played(scenario, {"stay"});
  auto& answered = std::get<Answered>(session.events[0].what);
  answered.kind = AnswerKind::text;
  answered.text = "Det er også for galt, men vi har travlt";
  answered.by = "patterns 1";
  answered.moves = {"hears", "brushes_off"};
  answered.after = {81, 29, 40, 15};
  Transcript typed = transcript(scenario, session, 1);
  REQUIRE(typed.turns.size() == 1);
  CHECK(typed.turns[0].answer.kind == AnswerKind::text);
  CHECK(typed.turns[0].answer.move_count == 2);
  CHECK(typed.turns[0].after.meters == answered.after);
  CHECK(typed.differs_from == 0);
  answered.moves = {"sings"};
  CHECK(transcript(scenario, session, 1).turns.empty());
  answered.moves = {"hears", "hears", "hears", "hears", "hears"};
  CHECK(transcript(scenario, session, 1).turns.empty());
}

TEST_CASE("a typed answer is recorded with the reply that it was taken for") {
  const Scenario scenario = small_scenario();
  std::vector<LineIndex> lines;
  const CallState before = opening(scenario, lines);
  Answer typed = reply_answer(scenario, scenario.at(before.node).replies.front());
  typed.kind = AnswerKind::text;
  Answered recorded;
  record(scenario, before, lines, open_replies(scenario, before), typed,
         play(scenario, before, typed).after, recorded);
  CHECK(recorded.reply == scenario.at(typed.reply).id);
  const std::optional<Answer> again = recorded_answer(scenario, before, recorded);
  REQUIRE(again);
  CHECK(again->reply == typed.reply);
  CHECK(again->kind == AnswerKind::text);
}

TEST_CASE("bare answers give the transcript of the same session and stop at the end") {
  const Scenario scenario = small_scenario();
  const Session session = played(scenario, {"stay", "pause"});
  const Transcript recorded = transcript(scenario, session, latest_tip(session));
  std::vector<Answer> answers;
  for (const Turn& turn : recorded.turns) answers.push_back(turn.answer);
  const Transcript bare = transcript(scenario, answers, session.header.seed);
  REQUIRE(bare.turns.size() == 2);
  CHECK(same(bare.turns[0], recorded.turns[0]));
  CHECK(same(bare.turns[1], recorded.turns[1]));
  CHECK_FALSE(bare.finished);

  const ReplyIndex refuse{6};
  REQUIRE(scenario.at(refuse).id == "refuse");
  answers.push_back(reply_answer(scenario, refuse));
  answers.push_back(reply_answer(scenario, refuse));
  const Transcript ended = transcript(scenario, answers, session.header.seed);
  CHECK(ended.turns.size() == 3);
  CHECK(ended.finished);
}

TEST_CASE("a replay from the file is what was recorded live") {
  const Scenario scenario = small_scenario();
  std::size_t turns = 0;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    Random random(seed);
    const Session live = random_session(scenario, random, 20, Notes::some);
    const DecodedSession opened = decode(encode(live));
    REQUIRE(opened.damage == SessionDamage::none);
    for (EventId tip = root_event; tip <= live.events.size(); ++tip) {
      const Transcript a = transcript(scenario, live, tip);
      const Transcript b = transcript(scenario, opened.session, tip);
      REQUIRE(a.differs_from == 0);
      REQUIRE(b.differs_from == 0);
      REQUIRE(a.turns.size() == b.turns.size());
      for (std::size_t i = 0; i < a.turns.size(); ++i) REQUIRE(same(a.turns[i], b.turns[i]));
      REQUIRE(same(a.state, state_after(scenario, opened.session, tip)));
      turns += a.turns.size();
    }
  }
  CHECK(turns > 5'000);
}
