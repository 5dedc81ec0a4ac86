// Session files that are cut, changed or made by somebody else.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "engine/session_file.hpp"
#include "tests/engine/session_bytes.hpp"
#include "tests/support/random.hpp"

using namespace samtale::engine;
using namespace samtale::tests;

namespace {

struct Replacement {
  std::string from, to;
};

/// A session's header, then `object` as its first event.
DecodedSession with_event(const std::string& object) {
  return decode(encode_header(some_session(1).header) + line(object, header_lines + 1));
}

std::vector<std::string> impossible_events() {
  const std::string nul(1, '\0');
  std::string many_keys;
  for (int i = 0; i < 200'000; ++i) many_keys += ",\"k" + std::to_string(i) + "\":0";
  return {
      R"({"at":0,"kind":"note","text":"no id"})",
      R"({"id":2,"at":0,"kind":"note","text":"a gap"})",
      R"({"id":0,"at":0,"kind":"note","text":"the root"})",
      R"({"id":-1,"at":0,"kind":"note","text":"a"})",
      R"({"id":1.0,"at":0,"kind":"note","text":"a"})",
      R"({"id":1e400,"at":0,"kind":"note","text":"a"})",
      R"({"id":99999999999999999999999,"at":0,"kind":"note","text":"a"})",
      R"({"id":1,"after":1,"at":0,"kind":"note","text":"after itself"})",
      R"({"id":1,"after":7,"at":0,"kind":"note","text":"after what comes"})",
      R"({"id":1,"at":9007199254740992,"kind":"note","text":"too late"})",
      R"({"id":1,"at":-1,"kind":"note","text":"too early"})",
      R"({"id":1,"kind":"note","text":"no time"})",
      R"({"id":1,"at":0,"text":"no kind"})",
      R"({"id":1,"at":0,"kind":7})",
      R"({"id":1,"at":0,"kind":"note"})",
      R"({"id":1,"at":0,"kind":"note","text":["a"]})",
      R"({"id":1,"at":0,"kind":"note","text":"a","text":"b"})",
      R"({"id":1,"at":0,"kind":"sigh","deep":{"a":1,"a":2}})",
      R"({"id":1,"at":0,"kind":"language","language":"kl"})",
      R"({"id":1,"at":0,"kind":"alias","alias":null})",
      R"({"id":1,"at":0,"kind":"self_rating","heard":6,"respected":1,"understood":1,"next_step":1})",
      R"({"id":1,"at":0,"kind":"self_rating","heard":1,"respected":1,"understood":1})",
      R"({"id":1,"at":0,"kind":"after_note","facts":7})",
      R"({"id":1,"at":0,"kind":"after_note","threat":"ja"})",
      R"({"id":1,"at":0,"kind":"answer"})",
      R"({"id":1,"at":0,"kind":"note","text":"not closed")",
      R"({"id":1,"at":0,"kind":"note","text":"a"} x)",
      "{\"id\":1,\"at\":0,\"kind\":\"note\",\"text\":\"\xc3(\"}",
      R"({"id":1,"at":0,"kind":"note","text":"a)" + nul + "b\"}",
      R"({"id":1,"at":0,"kind":"note","text":"a"})" + nul + "}",
      R"([{"id":1}])",
      "{}",
      R"({"id":1,"at":0,"kind":"sigh","deep":)" + std::string(100'000, '[') + "}",
      R"({"id":1,"at":0,"kind":"sigh","deep":)" + std::string(20, '[') + std::string(20, ']') + "}",
      R"({"id":1,"at":0,"kind":"sigh")" + many_keys + "}"};
}

}  // namespace

TEST_CASE("a file cut at any byte keeps every whole line") {
  const std::string bytes = encode(some_session(5, 40));
  REQUIRE(lines_of(bytes).size() > header_lines + 5);
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    const std::string cut = bytes.substr(0, length);
    const DecodedSession decoded = decode(cut);
    const auto whole = static_cast<std::size_t>(std::count(cut.begin(), cut.end(), '\n'));
    if (whole < header_lines) {
      const bool begun = cut.rfind("{\"format\":", 0) == 0;
      REQUIRE(decoded.damage == (begun ? SessionDamage::cut_header : SessionDamage::no_call));
      REQUIRE(decoded.line == (begun ? whole + 1 : 1));
      REQUIRE_FALSE(decoded.readable());
      REQUIRE_FALSE(decoded.writable());
      continue;
    }
    const bool torn = cut.back() != '\n';
    REQUIRE(decoded.damage == (torn ? SessionDamage::torn_tail : SessionDamage::none));
    REQUIRE(decoded.line == (torn ? whole + 1 : 0));
    REQUIRE(decoded.writable());
    REQUIRE(decoded.session.events.size() == whole - header_lines);
    REQUIRE(decoded.valid_bytes == cut.rfind('\n') + 1);
    REQUIRE(encode(decoded.session) == bytes.substr(0, decoded.valid_bytes));
  }
}

TEST_CASE("a changed byte is found in the line where it stands") {
  const std::string bytes = encode(some_session(5, 4));
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    for (const char flip : {'\x01', '\x20', '\x80'}) {
      std::string changed = bytes;
      changed[at] = static_cast<char>(changed[at] ^ flip);
      const auto number =
          1 + static_cast<std::size_t>(
                  std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
      const DecodedSession decoded = decode(changed);
      if (number <= header_lines) {
        // Two lines in one: also then the call is known by its later lines.
        REQUIRE(decoded.damage == SessionDamage::damaged_header);
        REQUIRE(decoded.line == number);
      } else {
        // The last line ending of all: then that line is torn.
        const bool last = at + 1 == bytes.size();
        REQUIRE(decoded.damage == (last ? SessionDamage::torn_tail : SessionDamage::damaged));
        REQUIRE(decoded.line == number);
        REQUIRE(decoded.session.events.size() == number - header_lines - 1);
      }
    }
  }
}

TEST_CASE("a line that is moved, doubled or left out is found") {
  const std::vector<std::string> lines = lines_of(encode(some_session(5)));
  std::vector<std::string> swapped = lines;
  std::swap(swapped[5], swapped[6]);
  CHECK(decode(joined(swapped)).damage == SessionDamage::damaged);
  CHECK(decode(joined(swapped)).line == 6);
  std::vector<std::string> doubled = lines;
  doubled.insert(doubled.begin() + 6, lines[5]);
  CHECK(decode(joined(doubled)).line == 7);
  std::vector<std::string> shorter = lines;
  shorter.erase(shorter.begin() + 5);
  CHECK(decode(joined(shorter)).line == 6);
  CHECK(decode(joined(shorter)).session.events.size() == 1);
}

TEST_CASE("what is told of each kind of damage") {
  const std::string bytes = encode(some_session(5));
  const DecodedSession torn = decode(bytes.substr(0, bytes.size() - 3));
  CHECK(message(torn, Language::da) ==
        "Den sidste linje i filen var ikke skrevet færdig og er udeladt. Resten af opkaldet er "
        "helt.");
  CHECK(message(torn, Language::en) ==
        "The last line of the file had not been written to its end and has been left out. The rest "
        "of the call is whole.");
  std::vector<std::string> lines = lines_of(bytes);
  lines[6] = "{}\n";
  const DecodedSession damaged = decode(joined(lines));
  CHECK(damaged.readable());
  CHECK_FALSE(damaged.writable());
  CHECK(message(damaged, Language::da) ==
        "Filen er beskadiget fra linje 7. Opkaldet kan ses indtil da, men ikke fortsættes.");
  CHECK(message(damaged, Language::en) ==
        "The file is damaged from line 7. The call can be read up to there, but it can't go on.");
  CHECK(message(decode("Hej\n"), Language::da) == "Der er ikke noget opkald i filen.");
  CHECK(message(decode(""), Language::en) == "There is no call in this file.");
  const DecodedSession cut = decode(bytes.substr(0, lines[0].size() + 40));
  CHECK(cut.line == 2);
  CHECK(message(cut, Language::da) ==
        "Der er et opkald i filen, men kun begyndelsen af filen er kommet med, så det kan ikke "
        "åbnes. Kopiér hele filen igen fra den, der har den.");
  CHECK(message(cut, Language::en) ==
        "There is a call in this file, but only the beginning of the file has come along, so it "
        "can't be opened. Copy the whole file again from somebody who has it.");
  std::string letter = bytes;
  letter[lines[0].size() + 60] ^= 1;
  CHECK(message(decode(letter), Language::da) ==
        "Der er et opkald i filen, men den er beskadiget i linje 2, hvor scenariet og metoden "
        "står, så det kan ikke åbnes. Hent filen igen fra den, der har den hel, helst i en "
        "zip-fil.");
  CHECK(message(decode(letter), Language::en) ==
        "There is a call in this file, but it is damaged in line 2, among the scenario and the "
        "method, so it can't be opened. Get the file again from somebody who has it whole, best in "
        "a zip file.");
  CHECK(decode(bytes.substr(lines[0].size())).damage == SessionDamage::damaged_header);
  const DecodedSession newer = decode(line("{\"format\":2,\"news\":[]}", 1));
  CHECK(newer.damage == SessionDamage::newer_format);
  CHECK_FALSE(newer.readable());
  CHECK_FALSE(newer.writable());
  CHECK(message(newer, Language::da) ==
        "Opkaldet er gemt med en nyere udgave af programmet (format 2). Hent den nyeste udgave for "
        "at åbne det.");
  CHECK(message(newer, Language::en) ==
        "The call was saved with a newer version of the program (format 2). Get the newest version "
        "to open it.");
}

TEST_CASE("a newer program's file is told as such, however that program seals its lines") {
  const DecodedSession newer = decode("{\"format\":9,\"seal\":\"0\"}\n");
  CHECK(newer.damage == SessionDamage::newer_format);
  CHECK(newer.session.header.format == 9);
  CHECK(decode("\xEF\xBB\xBF{\"format\":9}\r\n").damage == SessionDamage::newer_format);
}

TEST_CASE("a call whose line endings mail rewrote can be read and is not to be written") {
  const std::string bytes = encode(some_session(5));
  std::string ends;
  for (const char c : bytes) ends += c == '\n' ? "\r\n" : std::string(1, c);
  const std::string mark = "\xEF\xBB\xBF";
  for (const std::string& file : {ends, mark + bytes, mark + ends}) {
    const DecodedSession decoded = decode(file);
    CHECK(decoded.damage == SessionDamage::foreign_ends);
    CHECK(decoded.readable());
    CHECK(decoded.whole());
    CHECK_FALSE(decoded.writable());
    CHECK(decoded.valid_bytes == 0);
    CHECK(encode(decoded.session) == bytes);
    CHECK(message(decoded, Language::da) ==
          "Linjernes ender i filen er skrevet om undervejs, for eksempel af et mailprogram. Hele "
          "opkaldet er der og kan ses, men ikke fortsættes. Få filen tilsendt i en zip-fil, hvis "
          "du vil fortsætte det.");
    CHECK(message(decoded, Language::en) ==
          "The ends of the lines in this file were rewritten on the way, by a mail program for "
          "example. The whole call is there and can be read, but it can't go on. Have the file "
          "sent in a zip file if you want to go on with it.");
  }
  std::string changed = ends;
  changed[changed.size() - 40] ^= 1;
  CHECK(decode(changed).damage == SessionDamage::damaged);
  CHECK(decode(changed).line == lines_of(bytes).size());
  CHECK(decode(ends.substr(0, ends.size() - 2)).damage == SessionDamage::damaged);
}

TEST_CASE("a header that is not what it must be opens no call") {
  const std::string good =
      R"({"format":1,"session":"0f","scenario":{"id":"a","digest":"b"},"method":{"id":"c","digest":"d"},)"
      R"("seed":3,"mode":"test","language":"da","sources":[]})";
  REQUIRE(decode(line(good, 1)).damage == SessionDamage::none);
  const auto changed = [&](const std::string& from, const std::string& to) {
    std::string text = good;
    REQUIRE(text.find(from) != std::string::npos);
    text.replace(text.find(from), from.size(), to);
    return decode(line(text, 1)).damage;
  };
  CHECK(changed("\"seed\":3", "\"seed\":3,\"new\":{\"x\":[1]}") == SessionDamage::none);
  CHECK(changed("\"seed\":3", "\"seed\":18446744073709551615") == SessionDamage::none);
  for (const Replacement& r : std::vector<Replacement>{
           {"\"format\":1", "\"format\":0"},
           {"\"format\":1", "\"format\":-1"},
           {"\"format\":1", "\"format\":1.0"},
           {"\"format\":1", "\"format\":\"1\""},
           {"\"format\":1", "\"format\":1,\"format\":1"},
           {"\"format\":1,", ""},
           {"\"session\":\"0f\"", "\"session\":null"},
           {"\"seed\":3", "\"seed\":18446744073709551616"},
           {"\"seed\":3", "\"seed\":1e999"},
           {"\"seed\":3", "\"seed\":-3"},
           {"\"seed\":3", "\"seed\":3.5"},
           {"\"mode\":\"test\"", "\"mode\":\"exam\""},
           {"\"language\":\"da\"", "\"language\":\"kl\""},
           {"\"id\":\"a\"", "\"id\":[]"},
           {"\"scenario\":{\"id\":\"a\",\"digest\":\"b\"}", "\"scenario\":\"a\""},
           {"\"sources\":[]", "\"sources\":{}"},
           {"\"sources\":[]", "\"sources\":[7]"},
           {"\"sources\":[]", R"("sources":[{"kind":"poem","name":"a","bytes":0}])"},
           {"\"sources\":[]", R"("sources":[{"kind":"scenario","name":"a","bytes":-1}])"},
           {"\"seed\":3", "\"seed\":3,\"player\":12"},
           {"\"seed\":3", "\"seed\":3,\"player\":\"\xff\""}}) {
    CAPTURE(r.to);
    CHECK(changed(r.from, r.to) == SessionDamage::damaged_header);
  }
  CHECK(changed("\"sources\":[]", R"("sources":[{"kind":"scenario","name":"a","bytes":10}])") ==
        SessionDamage::cut_header);
  CHECK(decode(line("[1]", 1)).damage == SessionDamage::damaged_header);
  CHECK(decode(line(good, 2)).damage == SessionDamage::damaged_header);
}

TEST_CASE("a source that is another one, or as long as the header does not say, opens no call") {
  const auto file = [](std::uintmax_t bytes, const std::string& source) {
    return decode(line(R"({"format":1,"session":"0f","scenario":{"id":"a","digest":"b"},)"
                       R"("method":{"id":"c","digest":"d"},"seed":3,"mode":"test","language":"da",)"
                       R"("sources":[{"kind":"scenario","name":"a.yaml","bytes":)" +
                           std::to_string(bytes) + "}]}",
                       1) +
                  line(source, 2))
        .damage;
  };
  const std::string source = R"({"source":"a.yaml","text":"x"})";
  const std::size_t length = line(source, 2).size();
  CHECK(file(length, source) == SessionDamage::none);
  CHECK(file(length + 1, source) == SessionDamage::damaged_header);
  CHECK(file(length, R"({"source":"b.yaml","text":"x"})") == SessionDamage::damaged_header);
  CHECK(file(length - 2, R"({"source":"a.yaml","text":7})") == SessionDamage::damaged_header);
  CHECK(file(4'294'967'296u, source) == SessionDamage::damaged_header);
}

TEST_CASE("an event that cannot be true is damage, whatever its checksum says") {
  CHECK(with_event(R"({"id":1,"after":0,"at":0,"kind":"note","text":"a"})").damage ==
        SessionDamage::none);
  CHECK(with_event(R"({"id":1,"at":0,"kind":"note","text":"a","more":true})").damage ==
        SessionDamage::none);
  const std::string answer =
      R"("kind":"answer","call":"first","node":"opening","lines":[],"offered":[],"answer":"reply",)"
      R"("reply":"stay","moves":[],"state":{"tension":1,"trust":2,"heard":3,"clarity":4})";
  CHECK(with_event("{\"id\":1,\"at\":0," + answer + "}").damage == SessionDamage::none);
  for (const std::string& object : impossible_events()) {
    CAPTURE(object.substr(0, 120));
    const DecodedSession decoded = with_event(object);
    CHECK(decoded.damage == SessionDamage::damaged);
    CHECK(decoded.line == header_lines + 1);
    CHECK(decoded.session.events.empty());
  }
  for (const Replacement& r :
       std::vector<Replacement>{{"\"answer\":\"reply\"", "\"answer\":\"song\""},
                                {"\"reply\":\"stay\",", ""},
                                {"\"reply\":\"stay\"", "\"reply\":3"},
                                {"\"lines\":[]", "\"lines\":[3]"},
                                {"\"offered\":[]", "\"offered\":\"stay\""},
                                {"\"tension\":1", "\"tension\":101"},
                                {"\"tension\":1,", ""},
                                {"\"clarity\":4}", "\"clarity\":4},\"ms\":-1"},
                                {"\"clarity\":4}", "\"clarity\":4},\"by\":{}"}}) {
    std::string text = answer;
    REQUIRE(text.find(r.from) != std::string::npos);
    text.replace(text.find(r.from), r.from.size(), r.to);
    CAPTURE(r.to);
    CHECK(with_event("{\"id\":1,\"at\":0," + text + "}").damage == SessionDamage::damaged);
  }
}

TEST_CASE("no bytes make the reader fail") {
  const std::string bytes = encode(some_session(5, 4));
  std::size_t readable = 0;
  for (std::uint64_t seed = 0; seed < 3'000; ++seed) {
    Random random(seed);
    std::string changed = bytes;
    for (std::size_t i = 0; i <= random.below(6); ++i) {
      const std::size_t at = random.below(changed.size());
      switch (random.below(4)) {
        case 0:
          changed[at] = static_cast<char>(random.below(256));
          break;
        case 1:
          changed.erase(at, random.below(80));
          break;
        case 2:
          changed.insert(at, changed.substr(random.below(changed.size()), 60));
          break;
        default:
          changed.insert(at, 1, "\n{}[]\",:\\"[random.below(9)]);
      }
      if (changed.empty()) changed = "\n";
    }
    const DecodedSession decoded = decode(changed);
    REQUIRE(decoded.valid_bytes <= changed.size());
    if (decoded.readable()) {
      ++readable;
      REQUIRE(encode(decoded.session).substr(0, decoded.valid_bytes) ==
              changed.substr(0, decoded.valid_bytes));
    }
  }
  CHECK(readable > 10);
}
