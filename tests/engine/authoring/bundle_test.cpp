#include "engine/authoring/bundle.hpp"

#include <doctest/doctest.h>

using namespace samtale::engine;

TEST_CASE("a scenario and its translation go into one file and come out of it") {
  const std::vector<SourceText> texts{{"call.yaml", "id: call\ntitle: Et opkald # her\n"},
                                      {"call.en.yaml", "format: 1\n\ntexts:\n  title: A call\n"}};
  const std::string bundle = pack(texts);
  CHECK(bundle ==
        "id: call\ntitle: Et opkald # her\n#: translation en\n#: format: 1\n#: \n#: texts:\n"
        "#:   title: A call\n");
  const std::vector<SourceText> back = unpack("call.yaml", bundle).texts;
  REQUIRE(back.size() == 2);
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(back[i].name == texts[i].name);
    CHECK(back[i].text == texts[i].text);
  }
}

TEST_CASE(
    "plans go with the scenario, before the translation, and are comments to who knows none") {
  const std::vector<SourceText> texts{{"call.yaml", "id: call\n"},
                                      {"call.en.yaml", "title: A call\n"}};
  const std::string bundle =
      pack(texts, {{"Hele vejen", "plan: Hele vejen\npick: a\n"}, {"Æbler", "plan: Æbler\n"}});
  CHECK(bundle ==
        "id: call\n#: plan Hele vejen\n#: plan: Hele vejen\n#: pick: a\n#: plan Æbler\n"
        "#: plan: Æbler\n#: translation en\n#: title: A call\n");
  const Unpacked back = unpack("call.yaml", bundle);
  REQUIRE(back.texts.size() == 2);
  CHECK(back.texts[0].text == texts[0].text);
  CHECK(back.texts[1].text == texts[1].text);
  REQUIRE(back.plans.size() == 2);
  CHECK(back.plans[0].name == "Hele vejen");
  CHECK(back.plans[0].text == "plan: Hele vejen\npick: a\n");
  CHECK(back.plans[1].text == "plan: Æbler\n");
}

TEST_CASE("mail's line ends do not hide a translation, and a second one begins nothing") {
  const auto back =
      unpack("x.yaml", "id: x\r\n#: translation en\r\n#: format: 1\r\n#: translation en\n").texts;
  REQUIRE(back.size() == 2);
  CHECK(back[0].text.substr(0, 7) == "id: x\r\n");
  CHECK(back[1].text.substr(0, 11) == "format: 1\r\n");
}

TEST_CASE("a file without a translation in it is the scenario alone, whatever its bytes") {
  for (const char* text :
       {"", "id: x", "id: x\n", "#: a comment\nid: x\n", "\r\n\xff\n", "#: translation NO\n",
        "#: translation \n", "#: translation fr\n#: x\n"}) {
    const std::vector<SourceText> back = unpack("x.yaml", text).texts;
    REQUIRE(back.size() == 1);
    CHECK(back[0].text == text);
    CHECK(pack(back) == text);
  }
  CHECK(pack({}).empty());
}

TEST_CASE("of a file with plans without end only so many are taken") {
  std::string text = "id: x\n";
  for (int i = 0; i < 5000; ++i) text += "#: plan P\n#: pause\n";
  CHECK(unpack("x.yaml", text).plans.size() == most_bundled_plans);
}
