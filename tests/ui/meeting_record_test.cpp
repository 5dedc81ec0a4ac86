#include <string>

#include <doctest/doctest.h>

#include "tests/support/random.hpp"
#include "ui/app/meeting/record.hpp"

using namespace samtale;
using namespace samtale::tests;
using ui::MeetingRecord;

namespace {

MeetingRecord full() {
  MeetingRecord record;
  record.date = "2026-02-03";
  record.title = "Han råber, fra du løfter røret";
  record.alias = "Gæst";
  record.question = "Hvor mister jeg ham – og hvad kunne jeg have sagt?";
  record.minutes = 20;
  record.excerpt = MeetingRecord::Excerpt{2, 3, 5};
  record.kept = false;
  record.votes = {{3, {{"stay", 6}, {"busy", 0}, {"", 2}}}};
  record.forks = {{3, {"stay", "", "own"}}};
  record.notes = {{2, "Her blev vi stille."}, {4, "»Femte gang«"}};
  record.sentences = {{3, "Fire gange. Fortæl.\nJeg bliver her."}};
  record.agreed = "Den, der tager telefonen, siger sit navn og bliver på.";
  record.tasks = {{"Teamkoordinator", "skriver sætningen op", "fredag"}, {"LM", "prøver den", ""}};
  return record;
}

MeetingRecord full_with_earlier() {
  MeetingRecord record = full();
  record.earlier = {full(), MeetingRecord{}};
  record.earlier.front().date = "2026-01-06";
  return record;
}

}  // namespace

TEST_CASE("what is kept of a meeting is read back as it was") {
  CHECK(ui::decode_meeting(encode(full())) == full());
  CHECK(ui::decode_meeting(encode(full_with_earlier())) == full_with_earlier());
  CHECK(ui::decode_meeting(encode(MeetingRecord{})) == MeetingRecord{});
}

TEST_CASE("what is no meeting's file is none, and what is out of range in one is left out") {
  for (const std::string text : {"", "{}", "[]", "\xff\xfe", "{\"meeting\":2}", "{\"meeting\":1"})
    CHECK_FALSE(ui::decode_meeting(text).has_value());
  const auto odd = ui::decode_meeting(
      R"({"meeting":1,"minutes":900,"excerpt":{"first":5,"asked":2,"last":3},"kept":"ja",)"
      R"("votes":[{"turn":0,"hands":[]},{"turn":2,"hands":[{"reply":"stay","hands":1000},4]}],)"
      R"("forks":[{"turn":1,"replies":[]},7],"notes":[{"turn":-1,"text":"nej"}],"tasks":{}})");
  REQUIRE(odd.has_value());
  MeetingRecord expected;
  expected.votes = {{1, {}}};
  CHECK(*odd == expected);
}

TEST_CASE("any bytes are a meeting or none, and never worse") {
  const std::string whole = encode(full_with_earlier());
  Random random(7);
  for (int run = 0; run < 2000; ++run) {
    std::string bytes = whole;
    for (std::size_t change = 0; change < 1 + random.below(4); ++change)
      bytes[random.below(bytes.size())] = static_cast<char>(random.below(256));
    if (random.one_in(3)) bytes.resize(random.below(bytes.size()));
    if (const auto read = ui::decode_meeting(bytes))
      CHECK(ui::decode_meeting(encode(*read)).has_value());
  }
}

TEST_CASE("a meeting is kept beside its call, by the call's whole name") {
  CHECK(ui::meeting_file("/data/a.samtale") == "/data/a.samtale.meeting");
}

TEST_CASE("an empty row of who does what is nothing that was agreed") {
  MeetingRecord record;
  record.tasks.emplace_back();
  CHECK(ui::agreed_on_nothing(record));
  record.tasks.front().when = "fredag";
  CHECK_FALSE(ui::agreed_on_nothing(record));
}

TEST_CASE("an empty row of who does what is not kept") {
  MeetingRecord record;
  record.tasks = {{"LM", "", ""}, {}, {"KA", "", ""}};
  const auto read = ui::decode_meeting(encode(record));
  REQUIRE(read.has_value());
  CHECK(read->tasks == std::vector<ui::MeetingTask>{{"LM", "", ""}, {"KA", "", ""}});
}

TEST_CASE("the next meeting about a call is asked as the one before, and nothing else of it") {
  const MeetingRecord next = ui::next_meeting(full_with_earlier());
  CHECK(next.date.empty());
  CHECK(next.question == full().question);
  CHECK(next.excerpt == full().excerpt);
  CHECK(next.votes.empty());
  CHECK(next.notes.empty());
  CHECK(next.sentences.empty());
  CHECK(ui::agreed_on_nothing(next));
  REQUIRE(next.earlier.size() == 3);
  CHECK(next.earlier.front() == full());
  REQUIRE(ui::newest_agreed(next) != nullptr);
  CHECK(ui::newest_agreed(next)->date == full().date);
  CHECK(ui::newest_agreed(MeetingRecord{}) == nullptr);
}
