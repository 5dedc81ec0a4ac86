#include "engine/session_scan.hpp"

#include <string>

#include <doctest/doctest.h>

#include "engine/digest.hpp"
#include "engine/session_file.hpp"
#include "tests/support/session_commands.hpp"
#include "tests/support/small_scenario.hpp"

using namespace samtale::engine;
using namespace samtale::tests;

namespace {

template <class What>
void add(Session& session, What what) {
  Event event;
  event.id = next_id(session);
  event.after = event.id - 1;
  event.what = std::move(what);
  append(session, std::move(event));
}

Session told_all() {
  Session session = new_session(small_scenario());
  session.header.occasion = "hos 12345678";
  session.header.sources[0].text = "id: small\nsay: \"Jeg bor på Nørregade 12, 8000 Aarhus\"\n";
  session.header.sources[1].text = "say: \"Write to bo@by.dk\"\n";
  session.header.sources[2].text = "# 12345678\n";
  add(session, AliasSet{"Bo 010203-4567"});
  add(session, FeedbackWished{"ring til 87654321"});
  add(session, Noted{"først\nhun hedder 010203-4567, og\nså"});
  add(session, AfterNoted{"skriv til bo@by.dk", "på H.C. Andersens Vej 4B", true});
  Answered typed;
  typed.kind = AnswerKind::text;
  typed.text = "jeg ringer på +45 12 34 56 78";
  add(session, typed);
  add(session, UnknownEvent{R"({"id":6,"after":5,"at":9,"kind":"sigh","who":"bo@by.dk"})"});
  return session;
}

}  // namespace

TEST_CASE("every text that somebody has written is looked through, the method is not") {
  const Session session = told_all();
  std::string found;
  for (const SessionPlace& place : personal_data_in(session)) {
    found += std::to_string(static_cast<int>(place.text)) + "/" + std::to_string(place.index);
    found += " " + place.words + "\n";
  }
  CHECK(found ==
        "0/0 Nørregade 12\n0/0 8000 Aarhus\n0/1 bo@by.dk\n1/0 12345678\n2/1 010203-4567\n"
        "3/2 87654321\n4/3 010203-4567\n5/4 bo@by.dk\n6/4 H.C. Andersens Vej 4B\n"
        "7/5 45 12 34 56 78\n8/6 bo@by.dk\n");
}

TEST_CASE("a place comes with the line that it stands in") {
  for (const SessionPlace& place : personal_data_in(told_all()))
    if (place.text == SessionText::note) CHECK(place.line == "hun hedder 010203-4567, og");
}

TEST_CASE("a scenario that is known is not looked through") {
  Session session = told_all();
  session.events.clear();
  session.header.occasion.clear();
  const std::vector<std::string> known{file_digest(session.header.sources[0].text),
                                       file_digest(session.header.sources[1].text)};
  CHECK(personal_data_in(session, known).empty());
}

TEST_CASE("what is taken out is nowhere in the bytes, and the call is whole") {
  const Session session = told_all();
  const Session cleaned = without_places(session, personal_data_in(session));
  CHECK(personal_data_in(cleaned).empty());
  const std::string bytes = encode(cleaned);
  const std::string method = "12345678";  // of the method's own, which stays
  CHECK(bytes.find(method) == bytes.rfind(method));
  for (const char* gone :
       {"Nørregade", "Aarhus", "bo@by.dk", "010203", "87654321", "Andersens", "12 34 56 78"})
    CHECK(bytes.find(gone) == std::string::npos);
  const DecodedSession decoded = decode(bytes);
  CHECK(decoded.damage == SessionDamage::none);
  CHECK(decoded.session.events.size() == session.events.size());
  CHECK(std::get<Noted>(decoded.session.events[2].what).text == "først\nhun hedder …, og\nså");
  CHECK(decoded.session.header.sources[0].text == "id: small\nsay: \"Jeg bor på …, …\"\n");
  CHECK(decoded.session.header.scenario.digest ==
        file_digest(decoded.session.header.sources[0].text));
  CHECK(std::get<UnknownEvent>(decoded.session.events[5].what).line ==
        R"({"id":6,"after":5,"at":0,"kind":"removed"})");
}

TEST_CASE("one place of several can be taken out") {
  const Session session = told_all();
  std::vector<SessionPlace> places = personal_data_in(session);
  places.erase(places.begin(), places.begin() + 1);
  const Session cleaned = without_places(session, places);
  CHECK(cleaned.header.sources[0].text == "id: small\nsay: \"Jeg bor på Nørregade 12, …\"\n");
}

TEST_CASE("ids and digests of a scenario are no telephone numbers") {
  Session session = new_session(small_scenario());
  session.header.sources[0].text =
      "id: sag-12345678\nnodes:\n  12345678:\n    citizen: Ring 87654321\n    replies:\n"
      "      - { id: 22334455, say: \"Ja, 11223344\", goto: 12345678 }\n";
  session.header.sources[1].text =
      "texts:\n  12345678.say: Ring 55667788\nmade_from:\n  12345678.say: 87654321\n";
  std::string found;
  for (const SessionPlace& place : personal_data_in(session)) found += place.words + " ";
  CHECK(found == "87654321 11223344 55667788 ");
}
