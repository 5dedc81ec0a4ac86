// Writing a scenario: what becomes of its texts.
#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "tests/support/random.hpp"
#include "tests/support/workshop_stage.hpp"
#include "ui/app/workshop/form_view.hpp"
#include "ui/app/workshop/problems.hpp"
#include "ui/app/workshop/view.hpp"

using namespace samtale;
using namespace samtale::tests;
using engine::YamlPath;
namespace action = ui::action;

TEST_CASE("a letter in a form changes its text alone, and one Undo takes back the word") {
  AppStage stage;
  open_copy(stage);
  const std::string before = text_of(stage);
  const YamlPath say = in_form(stage, "replies", 0, "say");
  write(stage, say, "H");
  write(stage, say, "Ha");
  write(stage, say, "Hallo, hvem: er det? #1");
  CHECK(text_of(stage).find("say: \"Hallo, hvem: er det? #1\"") != std::string::npos);
  CHECK(errors(stage) == 0);
  stage.take(action::UndoEdit{});
  CHECK(text_of(stage) == before);
  stage.take(action::RedoEdit{});
  CHECK(text_of(stage) != before);
}

TEST_CASE("an emptied field takes its key out of the text, and a filled one puts it back in") {
  AppStage stage;
  open_copy(stage);
  const std::string before = text_of(stage);
  const YamlPath because = in_form(stage, "replies", 0, "because");
  const auto form = form_view(stage.model());
  REQUIRE(form);
  const std::string words = form->replies[0].because.value;
  REQUIRE_FALSE(words.empty());
  write(stage, because, "");
  CHECK(text_of(stage).find(words) == std::string::npos);
  CHECK_FALSE(problems(workshop(stage)).empty());
  write(stage, because, words);
  CHECK(problems(workshop(stage)).empty());
  CHECK(text_of(stage) == before);
}

TEST_CASE("replies, lines and nodes are added, copied, moved and taken out") {
  AppStage stage;
  open_copy(stage);
  const std::string before = text_of(stage);
  const auto replies = [&] { return form_view(stage.model())->replies.size(); };
  const std::size_t count = replies();
  stage.take(action::AddReply{});
  REQUIRE(replies() == count + 1);
  write(stage, in_form(stage, "replies", count, "say"), "Et svar mere.");
  stage.take(action::DuplicateReply{{"nodes", workshop(stage).node, "replies", count}});
  CHECK(replies() == count + 2);
  stage.take(
      action::MovePart{{"nodes", workshop(stage).node, "replies", count}, action::Towards::up});
  CHECK(form_view(stage.model())->replies[count - 1].say.value == "Et svar mere.");
  stage.take(action::TakeOutPart{{"nodes", workshop(stage).node, "replies", count - 1}});
  CHECK(replies() == count + 1);
  const std::size_t lines = form_view(stage.model())->lines.size();
  stage.take(action::AddLine{});
  CHECK(form_view(stage.model())->lines.size() == lines + 1);
  stage.take(action::AddNode{});
  CHECK(workshop(stage).node == "nyt_sted");
  while (workshop(stage).document.can_undo()) stage.take(action::UndoEdit{});
  CHECK(text_of(stage) == before);
}

TEST_CASE("a node gets another name wherever it is named, in the translation too") {
  AppStage stage;
  open_copy(stage);
  stage.take(action::SelectPlace{"louder"});
  const std::string before = text_of(stage);
  stage.take(action::RenamePlace{"louder"});
  CHECK(text_of(stage) == before);
  stage.take(action::RenamePlace{"Højere endnu"});
  stage.work_to_end();
  CHECK(workshop(stage).node == "hoejere_endnu");
  CHECK(problems(workshop(stage)).empty());
  CHECK(text_of(stage).find("goto: louder\n") == std::string::npos);
  stage.take(action::UndoEdit{});
  stage.work_to_end();
  CHECK(text_of(stage) == before);
  CHECK(problems(workshop(stage)).empty());
}

TEST_CASE("a node that others lead to is not deleted, and who they are is said") {
  AppStage stage;
  open_copy(stage);
  stage.take(action::SelectPlace{"louder"});
  const std::string before = text_of(stage);
  stage.take(action::RemovePlace{});
  CHECK(text_of(stage) == before);
  CHECK(stage.model().notice ==
        "»Louder« kan ikke slettes endnu, for »Opening« fører hertil. Før dem et andet sted hen "
        "først.");
}

TEST_CASE("a target that is not there is told, with the mend that is certain") {
  AppStage stage;
  open_copy(stage);
  const auto form = form_view(stage.model());
  REQUIRE(form);
  const std::string target = form->replies[0].targets[0].value;
  const std::string before = text_of(stage);
  write(stage, form->replies[0].targets[0].at, target + "x");
  const auto view = workshop_view(stage.model());
  REQUIRE_FALSE(view.problems.empty());
  const auto with_mend = std::find_if(view.problems.begin(), view.problems.end(),
                                      [](const auto& row) { return !row.mend.empty(); });
  REQUIRE(with_mend != view.problems.end());
  CHECK(with_mend->mend == "Ret til »" + target + "«");
  stage.take(action::MendProblem{static_cast<std::size_t>(with_mend - view.problems.begin())});
  stage.work_to_end();
  CHECK(text_of(stage) == before);
  CHECK(problems(workshop(stage)).empty());
}

TEST_CASE("the picker adds a move, and makes the node that a reply is to lead to") {
  AppStage stage;
  open_copy(stage);
  const auto form = form_view(stage.model());
  const std::size_t moves = form->replies[0].moves.size();
  stage.take(action::OpenPicker{ui::PickerKind::move, form->replies[0].moves_at});
  stage.take(action::FilterPicker{"åbent"});
  stage.take(action::Pick{"asks_open"});
  CHECK(form_view(stage.model())->replies[0].moves.size() == moves + 1);
  stage.take(action::OpenPicker{ui::PickerKind::target, form->replies[0].targets[0].at});
  stage.take(action::Pick{"Et helt nyt sted"});
  CHECK(form_view(stage.model())->replies[0].targets[0].value == "et_helt_nyt_sted");
  CHECK(ui::find_place(base_file(workshop(stage)).root, "et_helt_nyt_sted"));
}

TEST_CASE("while the text can't be read the form says so, and the last good scenario stays") {
  AppStage stage;
  open_copy(stage);
  const std::string good = text_of(stage);
  stage.take(action::WriteSource{engine::FileIndex{0}, "id: [x\n  \"" + good});
  stage.work_to_end();
  CHECK_FALSE(is_readable(workshop(stage)));
  CHECK_FALSE(form_view(stage.model()));
  CHECK(workshop(stage).good);
  CHECK(workshop(stage).picture);
  CHECK_FALSE(workshop_view(stage.model()).unreadable.empty());
  CHECK(errors(stage) > 0);
  stage.take(action::UndoEdit{});
  stage.work_to_end();
  CHECK(text_of(stage) == good);
  CHECK(problems(workshop(stage)).empty());
}

TEST_CASE("carriage returns and a mark of byte order stay as the file has them") {
  AppStage stage;
  open_copy(stage);
  std::string carried = "\xEF\xBB\xBF";
  for (const char c : text_of(stage))
    carried += c == '\n' ? std::string("\r\n") : std::string(1, c);
  stage.take(action::SaveScenario{});
  REQUIRE(stage.store().write(own_file, carried).ok());
  stage.take(action::LookAtDisk{});
  REQUIRE(text_of(stage) == carried);
  stage.take(action::ChooseWorkshopTab{ui::WorkshopTab::source});
  std::string shown = workshop_view(stage.model()).source;
  CHECK(shown.find('\r') == std::string::npos);
  CHECK(shown.substr(0, 1) == "#");
  stage.take(action::WriteSource{engine::FileIndex{0}, shown});
  CHECK(text_of(stage) == carried);
  stage.take(action::WriteSource{engine::FileIndex{0}, "# ny\n" + shown});
  CHECK(text_of(stage) == "\xEF\xBB\xBF# ny\r\n" + carried.substr(3));
  write(stage, {"author"}, "Mig");
  CHECK(text_of(stage).find("\r\nauthor: Mig\r\n") != std::string::npos);
  CHECK(errors(stage) == 0);
}

namespace {

/// Something that a trainer could do next, by chance.
void do_anything(AppStage& stage, Random& random) {
  static const char* const words[] = {"", "Ja", "Nej: \"hvad\" #2", "opening", "æøå\nnæste"};
  const ui::WorkshopModel& open = workshop(stage);
  const auto form = form_view(stage.model());
  const std::string text = words[random.below(std::size(words))];
  if (!form) return stage.take(action::UndoEdit{});
  const auto reply = [&]() -> const ui::FormReply& {
    return form->replies[random.below(form->replies.size())];
  };
  const auto places = ui::story_places(base_file(open).root);
  switch (random.below(14)) {
    case 0:
      return stage.take(action::UndoEdit{});
    case 1:
      return stage.take(action::RedoEdit{});
    case 2:
      return stage.take(action::AddLine{});
    case 3:
      return stage.take(action::AddReply{});
    case 4:
      return stage.take(action::AddNode{});
    case 5:
      return stage.take(action::RenamePlace{text});
    case 6:
      return stage.take(action::RemovePlace{});
    case 7:
      if (!form->replies.empty()) stage.take(action::DuplicateReply{reply().at});
      return;
    case 8:
      if (!form->replies.empty())
        stage.take(action::MovePart{
            reply().at, random.one_in(2) ? action::Towards::up : action::Towards::down});
      return;
    case 9:
      if (!form->replies.empty()) stage.take(action::TakeOutPart{reply().at});
      return;
    case 10:
      if (!form->lines.empty())
        stage.take(action::WriteField{form->lines[random.below(form->lines.size())].say.at, text});
      return;
    case 11:
      if (!form->replies.empty()) stage.take(action::WriteField{reply().because.at, text});
      return;
    case 12:
      if (form->replies.empty()) return;
      stage.take(action::OpenPicker{ui::PickerKind::target, reply().targets[0].at});
      return stage.take(action::Pick{text});
    default:
      return stage.take(action::SelectPlace{places[random.below(places.size())].id});
  }
}

}  // namespace

TEST_CASE("three hundred changes by chance are read back, and undone byte for byte") {
  AppStage stage;
  open_copy(stage);
  const std::string before = text_of(stage);
  const std::string english = workshop(stage).document.files()[1].text;
  Random random(7);
  for (int i = 0; i < 300; ++i) {
    do_anything(stage, random);
    REQUIRE(is_readable(workshop(stage)));
  }
  stage.work_to_end();
  while (workshop(stage).document.can_undo()) stage.take(action::UndoEdit{});
  CHECK(text_of(stage) == before);
  CHECK(workshop(stage).document.files()[1].text == english);
}
