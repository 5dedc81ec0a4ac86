#include "scoring/folder/stats.hpp"

#include <algorithm>
#include <map>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "engine/embedded.hpp"
#include "engine/session_file.hpp"
#include "engine/store/memory_store.hpp"
#include "tests/scoring/small_game.hpp"
#include "tests/support/random.hpp"

namespace samtale::tests {
namespace {

using namespace scoring;
using engine::Path;
using engine::SessionHeader;

constexpr const char* method_path = "scoring/methods/styrket-borgerkontakt/method.yaml";

std::string shipped_file(const std::string& path) {
  const auto bytes = data::find(path);
  REQUIRE(bytes);
  return std::string(*bytes);
}

SessionHeader header_of(const std::string& scenario, const std::string& player) {
  SessionHeader header;
  header.session = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
  header.player = player;
  header.date = "2026-02-03";
  const std::string text = shipped_file("scenarios/" + scenario + "/scenario.yaml");
  const std::string method = shipped_file(method_path);
  header.scenario = {scenario, engine::file_digest(text)};
  header.method = {"styrket-borgerkontakt", engine::file_digest(method)};
  header.seed = 1;
  header.sources = {{SessionHeader::Source::Kind::scenario, "scenario.yaml", text},
                    {SessionHeader::Source::Kind::method, "method.yaml", method}};
  return header;
}

/// Goes on from the last answer, at random, to the end or for so many answers; now and then it goes
/// back, and then another way is begun.
void play_on(const engine::Scenario& scenario, engine::Session& session, Random& random,
             std::size_t answers) {
  for (std::size_t i = 0; i < answers; ++i) {
    engine::AnswerCommand command;
    const engine::EventId tip = latest_tip(session);
    command.after =
        random.one_in(12) && tip > 1 ? static_cast<engine::EventId>(1 + random.below(tip)) : tip;
    const engine::CallState state = state_after(scenario, session, command.after);
    if (finished(scenario, state)) return;
    const auto open = open_replies(scenario, state);
    const bool pauses = pause_is_open(scenario, state) && random.one_in(6);
    command.kind = pauses ? engine::AnswerKind::pause : engine::AnswerKind::reply;
    if (!pauses) command.reply = scenario.at(open[random.below(open.size())]).id;
    const auto event = decide(scenario, session, command);
    REQUIRE(event.ok());
    append(session, event.value());
  }
}

/// Calls in memory, and their sessions.
struct Desk {
  engine::MemoryStore store;
  std::vector<std::pair<std::string, engine::Session>> sessions;  // by scenario

  Path add(const engine::Scenario& scenario, int player, Random& random, std::size_t answers = 60) {
    engine::Session session;
    session.header = header_of(scenario.id, player < 0 ? "" : fmt::format("{:032x}", player));
    session.header.session = fmt::format("{:032x}", sessions.size());
    play_on(scenario, session, random, answers);
    const Path file = fmt::format("calls/{:04}.samtale", sessions.size());
    REQUIRE(store.create(file, engine::encode(session)).ok());
    sessions.emplace_back(scenario.id, std::move(session));
    return file;
  }
  FolderStats count() {
    FolderCount counting(store, calls_in(store, "calls").value());
    while (counting.advance(3)) continue;
    return std::move(counting).take();
  }
};

/// What the reports of the same calls come to.
struct Expected {
  std::uint32_t calls = 0;
  std::map<std::string, std::uint32_t> endings, visits, offered, chosen;
  std::map<std::string, std::pair<int, int>> principles;  // sum and count
  std::array<int, rating_items> rating{};
  int finished = 0;
};

Expected expected_of(const Desk& desk, const Game& game) {
  Expected expected;
  const engine::Scenario& scenario = game.scenario;
  for (const auto& [id, session] : desk.sessions) {
    if (id != scenario.id || session.header.player.empty() || session.events.empty()) continue;
    const engine::Transcript played = transcript(scenario, session, scored_tip(scenario, session));
    const Report report = scoring::score(game.rubric, scenario, played, game.bounds);
    ++expected.calls;
    std::string paused_in;
    for (const engine::Turn& turn : played.turns) {
      const std::string node = scenario.at(turn.before.node).id;
      const bool met_again = node == paused_in;
      if (!met_again) ++expected.visits[node];
      paused_in = turn.answer.reply.valid() ? "" : node;
      const std::vector<engine::ReplyIndex> none;
      for (const engine::ReplyIndex reply : met_again ? none : turn.offered)
        ++expected.offered[node + "/" + scenario.at(reply).id];
      if (turn.answer.reply.valid())
        ++expected.chosen[node + "/" + scenario.at(turn.answer.reply).id];
    }
    if (!played.finished) continue;
    ++expected.finished;
    ++expected.endings[scenario.at(played.calls.back().ending).id];
    for (std::size_t i = 0; i < rating_items; ++i) expected.rating[i] += report.rating[i];
    for (const PrincipleReport& one : report.principles)
      if (one.score) {
        auto& [sum, count] = expected.principles[game.rubric.at(one.principle).id];
        sum += *one.score;
        ++count;
      }
  }
  return expected;
}

int half_up(int sum, int count) { return (2 * sum + count) / (2 * count); }
int in_steps(int value, int step) { return (value + step / 2) / step * step; }

}  // namespace

TEST_CASE("a folder is counted as the reports of its calls come to") {
  Desk desk;
  Random random(8);
  std::vector<Game> games;
  for (const char* id : {"angry-caller", "repeat-caller"}) {
    games.emplace_back(shipped_scenario(id).scenario);
    for (int call = 0; call < 80; ++call) desk.add(games.back().scenario, call % 20, random);
  }
  const FolderStats stats = desk.count();
  CHECK(stats.calls == 160);
  CHECK(stats.damaged.empty());
  CHECK(stats.hidden_groups == 0);
  REQUIRE(stats.scenarios.size() == 2);
  for (std::size_t s = 0; s < 2; ++s) {
    const ScenarioStats& one = stats.scenarios[s];
    const Expected expected = expected_of(desk, games[s]);
    CAPTURE(one.id);
    CHECK(one.id == games[s].scenario.id);
    CHECK(one.calls == to_five(expected.calls));
    std::size_t shown = 0;
    const auto same = [&](std::optional<std::uint32_t> told, const auto& of,
                          const std::string& key) {
      const auto found = of.find(key);
      const std::uint32_t exact = found == of.end() ? 0 : found->second;
      if (told) CHECK(*told == to_five(exact));
      if (told) ++shown;
    };
    for (const EndingStats& ending : one.endings) same(ending.count, expected.endings, ending.id);
    for (const NodeStats& node : one.nodes) same(node.visits, expected.visits, node.id);
    for (const ReplyStats& reply : one.replies) {
      const std::string key = reply.node + "/" + reply.id;
      same(reply.offered, expected.offered, key);
      same(reply.chosen, expected.chosen, key);
    }
    CHECK(shown > 40);
    for (const PrincipleStats& principle : one.principles) {
      const auto found = expected.principles.find(principle.id);
      if (!principle.mean) continue;
      REQUIRE(found != expected.principles.end());
      CHECK(*principle.mean == in_steps(half_up(found->second.first, found->second.second), 50));
    }
    for (std::size_t i = 0; i < rating_items; ++i)
      CHECK(one.rating[i] == in_steps(half_up(10 * expected.rating[i], expected.finished), 5));
  }
}

TEST_CASE("a version that four have played is hidden, and so are copies without a player") {
  Desk desk;
  Random random(3);
  const engine::Scenario scenario = shipped_scenario("wrong-office").scenario;
  for (int call = 0; call < 30; ++call) desk.add(scenario, call % 4, random);
  desk.add(scenario, -1, random);
  FolderStats few = desk.count();
  CHECK(few.scenarios.empty());
  CHECK(few.hidden_groups == 1);
  CHECK(few.without_player == 1);
  CHECK(few.calls == 0);
  desk.add(scenario, 4, random);
  const FolderStats enough = desk.count();
  REQUIRE(enough.scenarios.size() == 1);
  CHECK(enough.hidden_groups == 0);
  CHECK(enough.calls == 30);
  REQUIRE(enough.scenarios[0].nodes.front().visits);
  CHECK(*enough.scenarios[0].nodes.front().visits == 30);
}

TEST_CASE("no exact count is left to work a hidden one out from, nor a call by its difference") {
  Desk desk;
  Random random(21);
  const engine::Scenario scenario = shipped_scenario("angry-caller").scenario;
  for (int call = 0; call < 43; ++call) desk.add(scenario, call % 9, random, 9);
  const FolderStats stats = desk.count();
  REQUIRE(stats.scenarios.size() == 1);
  CHECK(stats.calls == 45);
  const ScenarioStats& one = stats.scenarios[0];
  const auto is_told_in_fives = [](std::optional<std::uint32_t> count) {
    return !count || (*count % 5 == 0 && *count > 0);
  };
  for (const EndingStats& ending : one.endings) CHECK(is_told_in_fives(ending.count));
  for (const NodeStats& node : one.nodes) CHECK(is_told_in_fives(node.visits));
  for (const ReplyStats& reply : one.replies) {
    CHECK(is_told_in_fives(reply.offered));
    CHECK(is_told_in_fives(reply.chosen));
    CHECK(reply.discrimination.value_or(0) % 100 == 0);
  }
  for (const PrincipleStats& principle : one.principles)
    CHECK(principle.mean.value_or(0) % 50 == 0);
}

TEST_CASE("a copy of a call in the same folder is the same call") {
  Desk desk;
  Random random(4);
  const engine::Scenario scenario = shipped_scenario("wrong-office").scenario;
  for (int call = 0; call < 5; ++call) desk.add(scenario, call, random);
  const std::string bytes = desk.store.read("calls/0000.samtale").value();
  REQUIRE(desk.store.create("calls/kopi.samtale", bytes).ok());
  CHECK(desk.count().calls == 5);
}

TEST_CASE("damaged files are listed with the line, and the rest is counted") {
  Desk desk;
  Random random(5);
  const engine::Scenario scenario = shipped_scenario("wrong-office").scenario;
  std::vector<Path> files;
  for (int call = 0; call < 12; ++call) files.push_back(desk.add(scenario, call, random, 4));
  const auto change = [&](const Path& file, auto edit) {
    std::string bytes = desk.store.read(file).value();
    edit(bytes);
    REQUIRE(desk.store.write(file, bytes).ok());
  };
  change(files[0], [](std::string& bytes) { bytes[bytes.size() - 30] ^= 1; });
  change(files[1], [](std::string& bytes) { bytes.resize(100); });
  change(files[2], [](std::string& bytes) { bytes = "not a call\n"; });
  change(files[3], [](std::string& bytes) { bytes.clear(); });
  // Torn in its last line, or with the ends of lines that mail makes: nothing of these is lost.
  change(files[4], [](std::string& bytes) { bytes += "{\"id\":"; });
  change(files[5], [](std::string& bytes) {
    std::string crlf;
    for (const char c : bytes) crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
    bytes = crlf;
  });
  // Another scenario in it than its head names: the bytes are sound.
  engine::Session other = desk.sessions[6].second;
  other.header.sources[0].text += "# edited\n";
  other.header.scenario.digest[0] = other.header.scenario.digest[0] == 'a' ? 'b' : 'a';
  REQUIRE(desk.store.write(files[6], engine::encode(other)).ok());

  const FolderStats stats = desk.count();
  REQUIRE(stats.damaged.size() == 5);
  CHECK(stats.damaged[0].damage == engine::SessionDamage::damaged);
  CHECK(stats.damaged[0].line > 2);
  CHECK(stats.damaged[1].damage == engine::SessionDamage::cut_header);
  CHECK(stats.damaged[2].damage == engine::SessionDamage::no_call);
  CHECK(stats.damaged[3].damage == engine::SessionDamage::no_call);
  CHECK(stats.damaged[4].file == files[6]);
  CHECK(stats.damaged[4].damage == engine::SessionDamage::none);
  REQUIRE(stats.scenarios.size() == 1);
  CHECK(stats.scenarios[0].calls == 5);
}

TEST_CASE("calls are found in the folders of the folder, and nothing else is") {
  engine::MemoryStore store;
  for (const char* path : {"all/b.samtale", "all/a.samtale", "all/x/deep/c.samtale", "all/note.txt",
                           "all/x/scenario.yaml", "other/d.samtale"})
    REQUIRE(store.create(path, "x").ok());
  CHECK(calls_in(store, "all").value() ==
        std::vector<Path>{"all/a.samtale", "all/b.samtale", "all/x/deep/c.samtale"});
}

TEST_CASE("a reply that goes with good calls has a positive discrimination") {
  Desk desk;
  const engine::Scenario scenario = shipped_scenario("angry-caller").scenario;
  Random random(77);
  for (int call = 0; call < 300; ++call) desk.add(scenario, call, random);
  const FolderStats stats = desk.count();
  REQUIRE(stats.scenarios.size() == 1);
  std::map<std::string, std::vector<int>> at_opening;
  for (const ReplyStats& reply : stats.scenarios[0].replies) {
    if (reply.difficulty) CHECK((*reply.difficulty >= 0 && *reply.difficulty <= 1000));
    if (!reply.discrimination) continue;
    CHECK((*reply.discrimination >= -1000 && *reply.discrimination <= 1000));
    at_opening[reply.node].push_back(*reply.discrimination);
  }
  const std::vector<int>& opening = at_opening[scenario.nodes.front().id];
  REQUIRE(opening.size() > 1);
  CHECK(*std::max_element(opening.begin(), opening.end()) > 0);
  CHECK(*std::min_element(opening.begin(), opening.end()) < 0);
}

}  // namespace samtale::tests
