#include "engine/session_file.hpp"

#include <array>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "engine/session_json.hpp"
#include "tests/engine/session_bytes.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/small_scenario.hpp"

using namespace samtale::engine;
using namespace samtale::tests;

namespace {

std::string file_text(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE(file.good());
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("a session is written and read back whole") {
  std::size_t events = 0;
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    const Session session = some_session(seed, 30);
    const std::string bytes = encode(session);
    const DecodedSession decoded = decode(bytes);
    REQUIRE(decoded.damage == SessionDamage::none);
    REQUIRE(decoded.line == 0);
    REQUIRE(decoded.valid_bytes == bytes.size());
    REQUIRE(decoded.session.events.size() == session.events.size());
    REQUIRE(encode(decoded.session) == bytes);
    REQUIRE(message(decoded, Language::da).empty());
    REQUIRE(next_line(session) == lines_of(bytes).size() + 1);
    events += session.events.size();
  }
  CHECK(events > 1'500);
}

TEST_CASE("every field of the header and of each kind of event comes back") {
  Session session;
  session.header = header_for(small_scenario(), 18'446'744'073'709'551'615u);
  session.header.mode = Mode::test;
  session.header.language = Language::en;
  Answered answered;
  answered.call = "first";
  answered.node = "opening";
  answered.lines = {"shouts", ""};
  answered.offered = {"busy", "stay"};
  answered.kind = AnswerKind::text;
  answered.reply = "stay";
  answered.text = "»Fire gange?«\r\n";
  answered.by = "patterns 3";
  answered.moves = {"hears"};
  answered.after = {0, 100, 1, 99};
  answered.milliseconds = max_milliseconds;
  append(session, {1, 0, 10, answered});
  append(session, {2, 1, 20, AliasSet{"Sol"}});
  append(session, {3, 0, max_milliseconds, LanguageSet{Language::en}});
  append(session, {4, 3, 40, FeedbackWished{"pauser"}});
  append(session, {5, 4, 50, Noted{""}});
  append(session, {6, 5, 60, SelfRated{{1, 2, 3, 5}}});
  append(session, {7, 5, 70, AfterNoted{"Brevet kom i går", "Du ringer\nfredag", false}});
  append(session, {8, 5, 80, AfterNoted{"", "", std::nullopt}});
  append(session, {9, 6, 90, HandsCounted{"call", "opening", {{"stay", 0}, {"busy", 999}}, 12}});
  append(session, {10, 9, 100, HandsCounted{"call", "opening", {}, std::nullopt}});
  append(session, {11, 1, 110, Marked{"listen", false}});
  append(session, {12, 11, 120, Marked{"listen", true}});

  const DecodedSession decoded = decode(encode(session));
  REQUIRE(decoded.damage == SessionDamage::none);
  const SessionHeader& header = decoded.session.header;
  CHECK(header.format == 1);
  CHECK(header.program == "0.1.0");
  CHECK(header.session == session.header.session);
  CHECK(header.player == session.header.player);
  CHECK(header.occasion == "day-1");
  CHECK(header.date == "2026-02-03");
  CHECK(header.scenario.id == "small");
  CHECK(header.scenario.digest == session.header.scenario.digest);
  CHECK(header.method.id == "by-hand");
  CHECK(header.method.digest == session.header.method.digest);
  CHECK(header.seed == session.header.seed);
  CHECK(header.mode == Mode::test);
  CHECK(header.language == Language::en);
  REQUIRE(decoded.session.events.size() == 12);
  CHECK(decoded.session.events[2].after == 0);
  CHECK(decoded.session.events[2].at == max_milliseconds);
  const auto& a = std::get<Answered>(decoded.session.events[0].what);
  CHECK(a.call == answered.call);
  CHECK(a.node == answered.node);
  CHECK(a.lines == answered.lines);
  CHECK(a.offered == answered.offered);
  CHECK(a.kind == answered.kind);
  CHECK(a.reply == answered.reply);
  CHECK(a.text == answered.text);
  CHECK(a.by == answered.by);
  CHECK(a.moves == answered.moves);
  CHECK(a.after == answered.after);
  CHECK(a.milliseconds == answered.milliseconds);
  CHECK(std::get<AliasSet>(decoded.session.events[1].what).alias == "Sol");
  CHECK(std::get<LanguageSet>(decoded.session.events[2].what).language == Language::en);
  CHECK(std::get<FeedbackWished>(decoded.session.events[3].what).text == "pauser");
  CHECK(std::get<Noted>(decoded.session.events[4].what).text.empty());
  CHECK(std::get<SelfRated>(decoded.session.events[5].what).heard_respected_understood_next ==
        std::array<std::uint8_t, 4>{1, 2, 3, 5});
  const auto& noted = std::get<AfterNoted>(decoded.session.events[6].what);
  CHECK(noted.facts == "Brevet kom i går");
  CHECK(noted.agreement == "Du ringer\nfredag");
  CHECK(noted.threat == std::optional<bool>(false));
  const auto& silent = std::get<AfterNoted>(decoded.session.events[7].what);
  CHECK(silent.facts.empty());
  CHECK(silent.agreement.empty());
  CHECK_FALSE(silent.threat.has_value());
  const auto& hands = std::get<HandsCounted>(decoded.session.events[8].what);
  CHECK(hands.call == "call");
  CHECK(hands.node == "opening");
  REQUIRE(hands.replies.size() == 2);
  CHECK(hands.replies[0].reply == "stay");
  CHECK(hands.replies[0].hands == 0);
  CHECK(hands.replies[1].reply == "busy");
  CHECK(hands.replies[1].hands == 999);
  CHECK(hands.pause == 12);
  CHECK(!std::get<HandsCounted>(decoded.session.events[9].what).pause);
  CHECK(std::get<Marked>(decoded.session.events[10].what).principle == "listen");
  CHECK(!std::get<Marked>(decoded.session.events[10].what).taken_back);
  CHECK(std::get<Marked>(decoded.session.events[11].what).taken_back);
}

TEST_CASE("what was not said in the note after the call is left out of its line") {
  CHECK(event_json({7, 6, 70, AfterNoted{"", "Du ringer fredag", std::nullopt}}) ==
        R"({"id":7,"after":6,"at":70,"kind":"after_note","agreement":"Du ringer fredag"})");
  CHECK(event_json({7, 6, 70, AfterNoted{"", "", true}}) ==
        R"({"id":7,"after":6,"at":70,"kind":"after_note","threat":true})");
}

TEST_CASE("who plays stands in the header, and one alone is not mentioned") {
  for (const Players players : {Players::one, Players::pair, Players::room}) {
    Session session = some_session(2);
    session.header.players = players;
    const std::string bytes = encode(session);
    CHECK(decode(bytes).session.header.players == players);
    CHECK((bytes.find("\"played_by\"") == std::string::npos) == (players == Players::one));
  }
}

TEST_CASE("hands and marks that can't be true are damage") {
  const std::string header = encode_header(some_session(1).header);
  for (const std::string wrong :
       {R"("kind":"hands","call":"c","node":"n")",
        R"("kind":"hands","call":"c","node":"n","replies":[])",
        R"("kind":"hands","call":"c","node":"n","replies":{"a":-1})",
        R"("kind":"hands","call":"c","node":"n","replies":{"a":1000})",
        R"("kind":"hands","call":"c","node":"n","replies":{},"pause":"2")",
        R"("kind":"hands","call":"c","node":"n","replies":{"a":1,"a":2})", R"("kind":"mark")",
        R"("kind":"mark","principle":"")",
        R"("kind":"mark","principle":"listen","taken_back":1)"}) {
    CAPTURE(wrong);
    const DecodedSession decoded =
        decode(header + line("{\"id\":1,\"at\":0," + wrong + "}", header_lines + 1));
    CHECK(decoded.session.events.empty());
    CHECK(decoded.damage != SessionDamage::none);
  }
}

TEST_CASE("embedded sources come back byte for byte") {
  Session session = some_session(3);
  session.header.sources[0].text =
      "æøå ÆØÅ\r\nlinje  \r\rto \t\n\n\n\"citat\" \\n \\\\ /\x01\x1f\x7f …½😀";
  session.header.sources[0].text += std::string("\0midt", 5);
  session.header.sources[1].text = "\xEF\xBB\xBFmed BOM\xE2\x80\xA8";
  CHECK(is_recordable(session.header));
  const DecodedSession decoded = decode(encode(session));
  REQUIRE(decoded.damage == SessionDamage::none);
  REQUIRE(decoded.session.header.sources.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(decoded.session.header.sources[i].kind == session.header.sources[i].kind);
    CHECK(decoded.session.header.sources[i].name == session.header.sources[i].name);
    CHECK(decoded.session.header.sources[i].text == session.header.sources[i].text);
  }
}

TEST_CASE(
    "a text that is not UTF-8 cannot be recorded, and never makes a file that does not open") {
  for (const char* bytes : {"\xff", "\xc3", "\xc0\x80", "\xed\xa0\x80", "\xf5\x80\x80\x80"}) {
    Session session = some_session(3);
    session.header.sources[2].text += bytes;
    CHECK_FALSE(is_recordable(session.header));
    CHECK(decode(encode(session)).damage == SessionDamage::none);
    session = some_session(3);
    session.header.occasion = bytes;
    CHECK_FALSE(is_recordable(session.header));
    Event event;
    event.id = next_id(session);
    event.what = Noted{bytes};
    append(session, event);
    CHECK(decode(encode(session)).damage == SessionDamage::none);
  }
}

TEST_CASE("the lengths in the header lead past the sources") {
  const Session session = some_session(3);
  const std::string bytes = encode(session);
  const std::vector<std::string> lines = lines_of(bytes);
  for (std::size_t i = 1; i < header_lines; ++i)
    CHECK(lines[0].find(fmt::format("\"bytes\":{}}}", lines[i].size())) != std::string::npos);
}

TEST_CASE("kinds of event that are not known are kept byte for byte and passed over") {
  const std::string sigh = R"({ "kind":"sigh",  "at":0,"id":1, "depth" : 1.50, "æ":"\u00e6" })";
  const std::string bytes = encode_header(some_session(1).header) + line(sigh, header_lines + 1) +
                            line(R"({"id":2,"at":9,"kind":"note","text":"a"})", header_lines + 2);
  const DecodedSession decoded = decode(bytes);
  REQUIRE(decoded.damage == SessionDamage::none);
  CHECK(std::get<UnknownEvent>(decoded.session.events[0].what).line == sigh);
  CHECK(encode(decoded.session).substr(0, bytes.size() / 2) == bytes.substr(0, bytes.size() / 2));
  CHECK(encode(decoded.session).find(line(sigh, header_lines + 1)) != std::string::npos);
}

TEST_CASE("the example in SESSION.md is a session") {
  const std::string page = file_text(source_folder() / "engine" / "SESSION.md");
  const std::string fence = "```json\n";
  const std::size_t begin = page.find(fence);
  REQUIRE(begin != std::string::npos);
  const std::string example =
      page.substr(begin + fence.size(), page.find("```", begin + 3) - begin - fence.size());
  const DecodedSession decoded = decode(example);
  CHECK(decoded.damage == SessionDamage::none);
  CHECK(decoded.session.header.sources.size() == 2);
  REQUIRE(decoded.session.events.size() == 4);
  CHECK(encode(decoded.session) == example);
}
