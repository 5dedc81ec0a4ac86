// Three hundred things by chance: edits, Undo and Redo, savings, and the program cut off. At each
// step the text is, byte for byte, what it was when the history stood there.
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/random.hpp"
#include "tests/support/thorough.hpp"
#include "tests/support/workshop_stage.hpp"
#include "ui/app/workshop/form_view.hpp"

using namespace samtale;
using namespace samtale::tests;
namespace action = ui::action;

namespace {

/// The texts that Undo and Redo lead to, and the one that is there.
struct History {
  std::vector<std::string> texts;
  std::size_t at = 0;

  const std::string& now() const { return texts[at]; }
  void begin(std::string base) {
    texts = {std::move(base)};
    at = 0;
  }
  void add(const std::string& text) {
    if (text == now()) return;
    texts.resize(at + 1);
    texts.push_back(text);
    ++at;
  }
};

void change_something(AppStage& stage, Random& random) {
  static const char* const words[] = {"Ja", "Nej: \"hvad\" #2", "æøå\nnæste", "heard >= 40", ""};
  const std::string text = words[random.below(std::size(words))];
  const auto places = ui::story_places(base_file(workshop(stage)).root);
  // What is written is a step of its own.
  stage.take(action::SelectPlace{places[random.below(places.size())].id});
  const auto form = form_view(stage.model());
  REQUIRE(form);
  if (form->replies.empty()) return stage.take(action::WriteField{{"summary"}, text});
  const ui::FormReply& reply = form->replies[random.below(form->replies.size())];
  switch (random.below(7)) {
    case 0:
      return stage.take(action::WriteField{reply.say.at, text});
    case 1:
      return stage.take(action::WriteField{reply.because.at, text});
    case 2:
      return stage.take(action::AddReply{});
    case 3:
      return stage.take(action::DuplicateReply{reply.at});
    case 4:
      return stage.take(action::TakeOutPart{reply.at});
    case 5:
      return stage.take(action::AddNode{});
    default:
      return stage.take(action::WriteSource{
          engine::FileIndex{0}, text_of(stage) + "# " + std::to_string(random.next()) + "\n"});
  }
}

/// Cut off after a second of quiet: nothing is put away. What was journalled comes back, and Undo
/// leads to the file.
void kill(AppStage& stage, const std::string& saved, History& history) {
  stage.take(action::WriteJournal{});
  const std::string before = history.now();
  stage.model().workshop.reset();
  stage.model().screen = ui::Screen::home;
  stage.take(action::OpenWorkshop{});
  stage.take(action::OpenScenario{own_file});
  REQUIRE(stage.model().screen == ui::Screen::workshop);
  history.begin(saved);
  history.add(before);
}

}  // namespace

TEST_CASE("three hundred edits with Undo, savings and deaths between them lose no byte") {
  AppStage stage;
  open_copy(stage);
  stage.take(action::SaveScenario{});
  History history;
  history.begin(text_of(stage));
  std::string saved = text_of(stage);
  Random random(20261122);
  std::size_t undone = 0, deaths = 0;
  for (std::size_t i = 0; i < rounds(300, 3000); ++i) {
    CAPTURE(i);
    switch (random.below(10)) {
      case 0:
      case 1: {
        const bool can = history.at > 0;
        REQUIRE(workshop(stage).document.can_undo() == can);
        stage.take(action::UndoEdit{});
        if (can) --history.at;
        undone += can;
        break;
      }
      case 2:
        if (history.at + 1 < history.texts.size()) ++history.at;
        stage.take(action::RedoEdit{});
        break;
      case 3:
        stage.take(action::SaveScenario{});
        saved = history.now();
        REQUIRE(on_disk(stage, own_file) == saved);
        break;
      case 4:
        if (!random.one_in(4)) break;
        stage.work_to_end();
        kill(stage, saved, history);
        ++deaths;
        break;
      default:
        change_something(stage, random);
        history.add(text_of(stage));
    }
    REQUIRE(text_of(stage) == history.now());
    REQUIRE(is_readable(workshop(stage)));
  }
  while (history.at > 0) {
    stage.take(action::UndoEdit{});
    REQUIRE(text_of(stage) == history.texts[--history.at]);
  }
  while (history.at + 1 < history.texts.size()) {
    stage.take(action::RedoEdit{});
    REQUIRE(text_of(stage) == history.texts[++history.at]);
  }
  // It has done what it is about.
  CHECK(undone > 20);
  CHECK(deaths > 2);
}
