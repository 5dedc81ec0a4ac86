#include "engine/shared_copy.hpp"

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "engine/method_loader.hpp"
#include "engine/scenario_loader.hpp"
#include "engine/session_file.hpp"
#include "engine/start_state.hpp"
#include "engine/transcript.hpp"
#include "engine/ways.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/random_call.hpp"
#include "tests/support/session_commands.hpp"
#include "tests/support/small_call.hpp"
#include "tests/support/small_scenario.hpp"
#include "tests/support/source_files.hpp"
#include "tests/support/thorough.hpp"

using namespace samtale::engine;
using namespace samtale::tests;

namespace {

namespace fs = std::filesystem;

const std::string new_id = "cccccccccccccccccccccccccccccccc";

bool has(std::string_view bytes, std::string_view words) {
  return bytes.find(words) != std::string_view::npos;
}

/// The file without the lines that carry the scenario and the method.
std::string own_lines(const std::string& bytes, std::size_t sources) {
  std::string lines;
  std::size_t begin = 0;
  for (std::size_t number = 0; begin < bytes.size(); ++number) {
    const std::size_t end = bytes.find('\n', begin) + 1;
    if (number == 0 || number > sources) lines += bytes.substr(begin, end - begin);
    begin = end;
  }
  return lines;
}

Scenario taken_up(const Scenario& scenario, const Session& copy) {
  REQUIRE(copy.header.start.has_value());
  Scenario other = scenario;
  other.resumes = resumption(scenario, *copy.header.start);
  REQUIRE(other.resumes.has_value());
  return other;
}

/// The state without what only the order of the replies hangs on.
bool same_citizen(CallState a, CallState b) {
  a.turn = b.turn = 0;
  return same(a, b) && a.kept_waiting == b.kept_waiting;
}

/// Nothing but answers, and of them nothing but what was said and how the citizen then was.
void check_nothing_else(const Session& original, const Session& copy) {
  const SessionHeader& header = copy.header;
  CHECK(header.session == new_id);
  CHECK(header.player == "");
  CHECK(header.occasion == "");
  CHECK(header.date.size() <= 7);
  CHECK(header.seed == file_order);
  CHECK(header.mode == Mode::practice);
  CHECK(header.players == Players::one);
  for (const Event& event : copy.events) {
    const auto* answer = std::get_if<Answered>(&event.what);
    REQUIRE(answer);
    CHECK(event.at == 0);
    CHECK(answer->milliseconds == 0);
    CHECK(answer->text == "");
  }
  const std::string lines = own_lines(encode(copy), header.sources.size());
  for (const char* key : {"\"player\"", "\"occasion\"", "\"alias\"", "\"note\"",
                          "\"text\":", "self_rating", "after_note", "feedback_wished", "\"hands\"",
                          "\"mark\"", "\"seed\":1,", "\"test\"", "om jeg lytter", "Brevet kom"})
    CHECK_FALSE(has(lines, key));
  if (original.header.start) return;  // a copy itself
  for (const std::string& text : {original.header.session, original.header.player,
                                  original.header.date, std::to_string(original.header.seed)})
    // The order of the file is no draw: a room's call has it, and every copy.
    if (text.size() > 7 && text != std::to_string(file_order)) CHECK_FALSE(has(lines, text));
}

/// The copy, read from its bytes, has the excerpt turn for turn and goes on as the call did.
void check_excerpt(const Scenario& scenario, const Session& session, const Excerpt& excerpt) {
  const Transcript whole = transcript(scenario, session, excerpt.tip);
  const auto made = shared_copy(scenario, session, excerpt, new_id);
  REQUIRE(made.ok());
  const DecodedSession read = decode(encode(made.value()));
  REQUIRE(read.damage == SessionDamage::none);
  const Session& copy = read.session;
  check_nothing_else(session, copy);
  const Transcript shown =
      transcript(taken_up(scenario, copy), copy, static_cast<EventId>(copy.events.size()));
  CHECK(shown.differs_from == 0);
  REQUIRE(shown.turns.size() == excerpt.last - excerpt.first + 1);
  for (std::size_t i = 0; i < shown.turns.size(); ++i) {
    const Turn& was = whole.turns[excerpt.first + i];
    const Turn& is = shown.turns[i];
    CHECK(same_citizen(is.before, was.before));
    CHECK(same_citizen(is.after, was.after));
    CHECK(is.lines == was.lines);
    CHECK(is.answer.kind == was.answer.kind);
    CHECK(is.answer.reply == was.answer.reply);
    CHECK(std::equal(is.answer.begin(), is.answer.end(), was.answer.begin(), was.answer.end()));
    CHECK(std::is_permutation(is.offered.begin(), is.offered.end(), was.offered.begin(),
                              was.offered.end()));
  }
}

void check_every_excerpt(const Scenario& scenario, const Session& session, std::size_t longest) {
  for (const WaySummary& way : ways(scenario, session))
    for (std::size_t first = 0; first < way.turns; ++first)
      check_excerpt(scenario, session, {way.tip, first, std::min(first + longest, way.turns) - 1});
}

/// As the session's own files load.
Scenario scenario_of(const SessionHeader& header) {
  using Kind = SessionHeader::Source::Kind;
  std::vector<SourceText> texts;
  Moves moves;
  for (const SessionHeader::Source& source : header.sources) {
    if (source.kind == Kind::method) moves = load_moves({source.name, source.text}).moves;
    if (source.kind == Kind::scenario || source.kind == Kind::overlay)
      texts.push_back({source.name, source.text});
  }
  LoadedScenario loaded = load_scenario(texts, moves);
  REQUIRE(loaded.playable);
  return std::move(loaded.scenario);
}

std::vector<fs::path> recorded_files() {
  std::vector<fs::path> files;
  for (const fs::path& folder :
       {tests_folder() / "corpus", source_folder() / "scenarios" / "recorded"})
    for (const auto& entry : fs::recursive_directory_iterator(folder))
      if (entry.path().extension() == ".samtale") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

template <class What>
void add(Session& session, What what) {
  Event event;
  event.id = next_id(session);
  event.after = event.id - 1;
  event.at = 98'765;
  event.what = std::move(what);
  append(session, std::move(event));
}

Event typed_answer(const Scenario& scenario, const Session& session, EventId after) {
  Event event = decide(scenario, session, reply(after, "stay")).value();
  auto& answered = std::get<Answered>(event.what);
  answered.kind = AnswerKind::text;
  answered.text = "Jeg hedder Bo, og jeg bliver her hos dig";
  answered.by = "Bo's recogniser 2";
  answered.milliseconds = 43'219;
  event.at = 87'654;
  return event;
}

/// Everything that can be in a session, around four answers.
Session told_all(const Scenario& scenario) {
  Session session = new_session(scenario);
  session.header.date = "2026-02-17";
  session.header.sources[0].name = "C:\\Users\\Bodil\\opkald/scenario.yaml";
  add(session, AliasSet{"Solsort"});
  add(session, FeedbackWished{"om jeg afbryder Kurt"});
  append(session, typed_answer(scenario, session, next_id(session) - 1));
  add(session, Noted{"han græd"});
  EventId last = played(scenario, session, reply(latest_tip(session), "ask"));
  last = played(scenario, session, reply(last, "busy"));
  last = played(scenario, session, pause(last));
  add(session, SelfRated{{4, 3, 2, 1}});
  add(session, AfterNoted{"ringede fra Nørregade 12", "jeg ringer 12345678", true});
  return session;
}

}  // namespace

TEST_CASE("a shared copy has the excerpt and, in its bytes, nothing of who took the call") {
  const Scenario scenario = small_scenario();
  const Session session = told_all(scenario);
  const auto copy = shared_copy(scenario, session, {latest_tip(session), 0, 1}, new_id);
  REQUIRE(copy.ok());
  const std::string bytes = encode(copy.value());
  CHECK(copy.value().header.date == "2026-02");
  CHECK(copy.value().header.sources[0].name == "scenario.yaml");
  CHECK(copy.value().events.size() == 2);
  for (const char* gone :
       {"Solsort", "afbryder", "Jeg hedder Bo", "Bo's", "græd", "Nørregade", "12345678", "Bodil",
        "2026-02-17", "2026-02-", "day-1", "0f1e2d3c", "11112222", "43219", "87654", "98765"})
    CHECK_FALSE(has(bytes, gone));
  // What was said after the excerpt.
  CHECK_FALSE(has(bytes, R"("answer":"pause")"));
  CHECK_FALSE(has(bytes, R"("reply":"busy")"));
  CHECK(has(bytes, R"("reply":"stay")"));
}

TEST_CASE("what was answered before the excerpt is not in the copy") {
  const Scenario scenario = small_scenario();
  const Session session = told_all(scenario);
  const auto copy = shared_copy(scenario, session, {latest_tip(session), 2, 2}, new_id);
  REQUIRE(copy.ok());
  const std::string bytes = encode(copy.value());
  CHECK_FALSE(has(bytes, R"("reply":"stay")"));
  CHECK_FALSE(has(bytes, R"("reply":"ask")"));
  CHECK(has(bytes, R"("reply":"busy")"));
  check_excerpt(scenario, session, {latest_tip(session), 2, 2});
}

TEST_CASE("any excerpt of any session replays turn for turn from its copy") {
  const Scenario scenario = small_scenario();
  for (std::uint64_t seed = 1; seed <= rounds(60, 1500); ++seed) {
    CAPTURE(seed);
    Random random(seed);
    check_every_excerpt(scenario, random_session(scenario, random, 14, Notes::some), 4);
  }
}

TEST_CASE("any excerpt replays in calls with gates, visits and ways back") {
  for (std::uint64_t seed = 1; seed <= rounds(25, 400); ++seed) {
    CAPTURE(seed);
    const Scenario scenario = scenario_from(random_call(seed));
    Random random(seed);
    check_every_excerpt(scenario, random_session(scenario, random, 10, Notes::some), 3);
  }
}

TEST_CASE("every excerpt of the recorded calls replays turn for turn") {
  const std::vector<fs::path> files = recorded_files();
  REQUIRE(files.size() >= 5);
  for (const fs::path& file : files) {
    CAPTURE(file.filename().string());
    const DecodedSession decoded = decode(read_file(file));
    REQUIRE(decoded.readable());
    check_every_excerpt(scenario_of(decoded.session.header), decoded.session, 5);
  }
}

TEST_CASE("another reply can be tried from the copy, and what is open is what was open") {
  const Scenario scenario = small_scenario();
  const Session session = told_all(scenario);
  Session copy = shared_copy(scenario, session, {latest_tip(session), 1, 2}, new_id).value();
  const Scenario here = taken_up(scenario, copy);
  // `tells` leads back to `opening` once: that way was taken in the first turn of the excerpt.
  const EventId other = played(here, copy, reply(1, "stay"));
  const CallState state = state_after(here, copy, other);
  CHECK(scenario.at(state.node).id == "tells");
  const EventId again = played(here, copy, reply(other, "ask"));
  CHECK(scenario.at(state_after(here, copy, again).node).id == "again");
}

TEST_CASE("a copy can be copied") {
  const Scenario scenario = small_scenario();
  const Session session = told_all(scenario);
  const Session copy = shared_copy(scenario, session, {latest_tip(session), 1, 3}, new_id).value();
  check_excerpt(taken_up(scenario, copy), copy, {3, 1, 2});
}

TEST_CASE("an excerpt that is not in the call is refused in words") {
  const Scenario scenario = small_scenario();
  const Session session = told_all(scenario);
  const EventId tip = latest_tip(session);
  for (const Excerpt& excerpt : {Excerpt{tip, 2, 1}, Excerpt{tip, 0, 9}, Excerpt{999, 0, 0}}) {
    const auto copy = shared_copy(scenario, session, excerpt, new_id);
    REQUIRE_FALSE(copy.ok());
    CHECK(copy.error() == SharingFault::no_turns);
  }
  CHECK(message(SharingFault::no_turns, Language::da) ==
        "Uddraget rækker ud over det, der blev sagt i opkaldet.");
  CHECK(message(SharingFault::no_turns, Language::en) ==
        "The excerpt goes beyond what was said in the call.");
}

TEST_CASE("turns that have no place in the scenario any more are refused in words") {
  const Scenario scenario = small_scenario();
  Session session = told_all(scenario);
  Scenario other = scenario;
  for (Reply& reply : other.replies)
    if (reply.id == "ask") reply.id = "enquire";
  const auto copy = shared_copy(other, session, {latest_tip(session), 0, 2}, new_id);
  REQUIRE_FALSE(copy.ok());
  CHECK(copy.error() == SharingFault::other_version);
  CHECK(shared_copy(other, session, {latest_tip(session), 0, 0}, new_id).ok());
  CHECK(message(SharingFault::other_version, Language::da) ==
        "Opkaldet er spillet med en anden udgave af programmet, og uddraget kan ikke følges her. "
        "Vælg et stykke, der ligger tidligere i opkaldet.");
  CHECK(message(SharingFault::other_version, Language::en) ==
        "The call was played with another version of the program, and the excerpt can't be "
        "followed here. Choose a part that lies earlier in the call.");
}

TEST_CASE("a date that is no date does not go along") {
  const Scenario scenario = small_scenario();
  Session session = told_all(scenario);
  for (const char* date : {"", "i går", "2026-02x", "20260217", "hos Bodil i marts"}) {
    CAPTURE(date);
    session.header.date = date;
    CHECK(shared_copy(scenario, session, {latest_tip(session), 0, 0}, new_id).value().header.date ==
          "");
  }
}

TEST_CASE("what is damaged in a file stays out of the copy, and its message says what is wrong") {
  const Scenario scenario = small_scenario();
  const std::string bytes = encode(told_all(scenario));
  std::string hurt = bytes;
  hurt[bytes.find("\"id\":6,") + 5] = '7';
  const DecodedSession decoded = decode(hurt);
  REQUIRE(decoded.readable());
  CHECK(message(decoded, Language::da) ==
        "Filen er beskadiget fra linje 10. Opkaldet kan ses indtil da, men ikke fortsættes.");
  check_every_excerpt(scenario, decoded.session, 2);
  CHECK(message(decode("Kære Bodil, her er opkaldet"), Language::da) ==
        "Der er ikke noget opkald i filen.");
}

TEST_CASE("a start that names what is not there leads nowhere, and never by chance") {
  const Scenario scenario = small_scenario();
  const Session session = told_all(scenario);
  const Session copy = shared_copy(scenario, session, {latest_tip(session), 1, 2}, new_id).value();
  const SessionStart start = *copy.header.start;
  SessionStart other = start;
  other.node = "cellar";
  CHECK_FALSE(resumption(scenario, other).has_value());
  other = start;
  other.call = "second";
  CHECK_FALSE(resumption(scenario, other).has_value());
  other = start;
  other.lines.push_back("whistles");
  CHECK_FALSE(resumption(scenario, other).has_value());
  other = start;
  other.values.emplace_back("#99", std::uint8_t{1});
  CHECK_FALSE(resumption(scenario, other).has_value());
}

TEST_CASE("a start that somebody has changed is kept within the range of each value") {
  const Scenario scenario = small_scenario();
  const Session session = told_all(scenario);
  const Session copy = shared_copy(scenario, session, {latest_tip(session), 1, 2}, new_id).value();
  SessionStart start = *copy.header.start;
  start.meters.fill(255);
  for (auto& [name, value] : start.values) value = 255;
  const auto found = resumption(scenario, start);
  REQUIRE(found.has_value());
  const CallState& state = found->state;
  for (std::uint32_t i = 0; i < meter_count + scenario.values_used; ++i) {
    const Variable variable = variable_at(scenario, VariableIndex{i});
    const int value = i < meter_count ? state.meters[i] : state.values[i - meter_count];
    if (variable.id.empty()) continue;
    CAPTURE(variable.id);
    CHECK(value >= variable.least);
    CHECK(value <= variable.greatest);
  }
}
