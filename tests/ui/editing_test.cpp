#include "ui/widgets/editing.hpp"

#include <string>

#include <doctest/doctest.h>

#include "engine/utf8.hpp"
#include "tests/support/random.hpp"

using namespace samtale::ui::widgets;

namespace {

struct Paper {
  std::string text;
  Editing editing;

  void type(const std::string& words) {
    for (std::size_t at = 0; at < words.size();) {
      const std::size_t next = letter_after(words, at);
      put_in(editing, text, words.substr(at, next - at));
      at = next;
    }
  }
};

}  // namespace

TEST_CASE("letters go in at the caret, and a letter of two bytes is rubbed out whole") {
  Paper paper;
  paper.type("Rødgrød på åen");
  CHECK(paper.text == "Rødgrød på åen");
  CHECK(rub_out_before(paper.editing, paper.text, KeyReach::letter));
  move_to(paper.editing, 1, Selecting::no);
  CHECK(rub_out_after(paper.editing, paper.text, KeyReach::letter));
  CHECK(paper.text == "Rdgrød på åe");
  move_to(paper.editing, 0, Selecting::no);
  CHECK_FALSE(rub_out_before(paper.editing, paper.text, KeyReach::letter));
}

TEST_CASE("what is selected gives way to what is written") {
  Paper paper;
  paper.type("Hun ringer fredag");
  select_word(paper.editing, paper.text, 12);
  CHECK(selected(paper.editing, paper.text) == "fredag");
  CHECK(put_in(paper.editing, paper.text, "lørdag"));
  CHECK(paper.text == "Hun ringer lørdag");
  select_all(paper.editing, paper.text);
  CHECK(rub_out_after(paper.editing, paper.text, KeyReach::letter));
  CHECK(paper.text.empty());
}

TEST_CASE("words end at spaces, signs and Danish quotes") {
  const std::string text = "Så: »Åh, nej«";
  CHECK(word_after(text, 0) == text.find("Åh"));
  CHECK(word_before(text, text.size()) == text.find("nej"));
  CHECK(word_before(text, text.find("Åh")) == 0);
  CHECK(word_after(text, text.find("nej")) == text.size());
}

TEST_CASE("a word is a step back, and a step can be taken again until something is written") {
  Paper paper;
  paper.type("Tak for det");
  CHECK(undo(paper.editing, paper.text));
  CHECK(paper.text == "Tak for ");
  CHECK(undo(paper.editing, paper.text));
  CHECK(redo(paper.editing, paper.text));
  CHECK(paper.text == "Tak for ");
  paper.type("x");
  CHECK_FALSE(redo(paper.editing, paper.text));
  while (undo(paper.editing, paper.text)) {
  }
  CHECK(paper.text.empty());
}

TEST_CASE("a full field takes as many letters as there is room for") {
  Paper paper;
  CHECK(put_in(paper.editing, paper.text, "æøåæøå", 4));
  CHECK(paper.text == "æøåæ");
  CHECK_FALSE(put_in(paper.editing, paper.text, "x", 4));
  select_all(paper.editing, paper.text);
  CHECK(put_in(paper.editing, paper.text, "12345", 4));
  CHECK(paper.text == "1234");
}

TEST_CASE("a caret stays between two letters when others change the text") {
  Editing editing;
  editing.caret = editing.anchor = 99;
  keep_within(editing, "å");
  CHECK(editing.caret == 2);
  editing.caret = 1;
  keep_within(editing, "å");
  CHECK(editing.caret == 0);
}

TEST_CASE("no bytes and no order of doing things lead out of the text") {
  samtale::tests::Random random(7);
  for (int run = 0; run < 50; ++run) {
    Paper paper;
    for (int i = 0; i < 200; ++i) {
      const std::string bytes(1 + random.below(3), static_cast<char>(random.below(256)));
      switch (random.below(9)) {
        case 0:
          put_in(paper.editing, paper.text, bytes, 40);
          break;
        case 1:
          rub_out_before(paper.editing, paper.text, KeyReach::word);
          break;
        case 2:
          rub_out_after(paper.editing, paper.text, KeyReach::letter);
          break;
        case 3:
          undo(paper.editing, paper.text);
          break;
        case 4:
          redo(paper.editing, paper.text);
          break;
        case 5:
          move_to(paper.editing, word_before(paper.text, paper.editing.caret), Selecting::yes);
          break;
        case 6:
          move_to(paper.editing, letter_after(paper.text, paper.editing.caret), Selecting::no);
          break;
        case 7:
          select_word(paper.editing, paper.text, paper.editing.caret);
          break;
        default:
          put_in(paper.editing, paper.text, "åh ", 40);
      }
      REQUIRE(paper.editing.caret <= paper.text.size());
      REQUIRE(paper.editing.anchor <= paper.text.size());
    }
  }
}
