#include "ui/app/workshop/work.hpp"

#include <algorithm>
#include <utility>

#include "engine/authoring/bundle.hpp"
#include "engine/authoring/story_layout.hpp"
#include "engine/check_by_search.hpp"
#include "engine/playback.hpp"
#include "engine/session_log.hpp"
#include "engine/transcript.hpp"
#include "engine/utf8.hpp"
#include "ui/app/beginning.hpp"
#include "ui/app/effect_runner.hpp"
#include "ui/app/workshop/journal.hpp"
#include "ui/app/workshop/story_ways.hpp"

namespace samtale::ui {
namespace {

using engine::IoError;

constexpr std::size_t states_a_slice = 1000;  // one or two milliseconds
constexpr std::uint64_t calls_a_slice = 100;  // a millisecond or two
constexpr std::size_t work_a_slice = 40'000;  // two milliseconds of the layout

/// The title as it is written; the folder's name where there is none.
std::string title_in(const std::string& text, const std::filesystem::path& file) {
  const engine::YamlDocument yaml = engine::read_yaml(text, engine::FileIndex{0});
  const engine::YamlValue* title = yaml.tree.root.find("title");
  if (title && !title->text().empty()) return std::string(title->text());
  return engine::path_text(file.parent_path().filename());
}

/// What could not be given back letter by letter, or is no scenario by its size.
std::optional<IoError> not_to_be_written(const Texts& texts, const std::filesystem::path& file) {
  for (const engine::SourceText& text : texts) {
    if (text.text.size() > engine::max_yaml_bytes)
      return IoError{file, engine::IoReason::too_large};
    if (engine::first_invalid_utf8(text.text) != std::string::npos)
      return IoError{file, engine::IoReason::damaged};
  }
  return std::nullopt;
}

/// As much of what is said first as a sign has room for.
std::vector<std::string> first_words(const engine::Scenario& scenario) {
  std::vector<std::string> all;
  for (const engine::Node& node : scenario.nodes)
    all.push_back(node.lines.empty()
                      ? std::string()
                      : beginning_of(scenario.at(node.lines.front()).say.in(engine::Language::da)));
  for (const engine::Ending& ending : scenario.endings)
    all.push_back(beginning_of(ending.say.in(engine::Language::da)));
  return all;
}

}  // namespace

void WorkshopWork::stop() {
  release();
  check_.reset();
  search_.reset();
  picture_.reset();
  plans_.reset();
  comparing_.reset();
  counting_.reset();
}

bool WorkshopWork::hold(const std::filesystem::path& file) {
  if (held_ == file || data_folder_.empty()) return true;
  const std::filesystem::path mark = open_mark(data_folder_, file);
  auto locked = store_.create_locked(mark, {});
  if (!locked && locked.error().reason == engine::IoReason::exists) locked = store_.lock(mark);
  if (!locked) return locked.error().reason != engine::IoReason::locked;
  release();
  held_ = file;
  return true;
}

void WorkshopWork::release() {
  if (held_.empty()) return;
  const std::filesystem::path mark = open_mark(data_folder_, std::exchange(held_, {}));
  (void)store_.remove(mark);
  store_.unlock(mark);
}

void WorkshopWork::on(const effect::ListOwnScenarios& e, std::vector<Action>& outcomes) {
  stop();
  action::OwnScenariosListed listed;
  const auto folders = store_.folders(e.folder);
  if (folders)
    for (const std::filesystem::path& folder : folders.value()) {
      const std::filesystem::path file = folder / "scenario.yaml";
      const auto text = store_.read(file);
      if (text) listed.scenarios.push_back({file, title_in(text.value(), file), false});
    }
  // What was never saved has no file yet, and is there all the same.
  for (const Journal& journal : journals_in(store_, data_folder_)) {
    const auto known = std::find_if(listed.scenarios.begin(), listed.scenarios.end(),
                                    [&](const auto& own) { return own.file == journal.file; });
    const std::string title = title_in(journal.texts.front().text, journal.file);
    if (known == listed.scenarios.end())
      listed.scenarios.push_back({journal.file, title, true});
    else
      known->unsaved = true;
  }
  outcomes.emplace_back(std::move(listed));
}

void WorkshopWork::on(const effect::OpenScenarioFile& e, std::vector<Action>& outcomes) {
  if (!hold(e.file)) {
    outcomes.emplace_back(action::ScenarioNotOpened{IoError{e.file, engine::IoReason::locked}});
    return;
  }
  auto texts = texts_on_disk(store_, e.file);
  const auto journal = store_.read(journal_file(data_folder_, e.file));
  auto unsaved = journal ? decode_journal(journal.value()) : std::nullopt;
  if (!texts || (texts.value().empty() && !unsaved)) {
    outcomes.emplace_back(action::ScenarioNotOpened{
        texts ? IoError{e.file, engine::IoReason::not_found} : texts.error()});
    return;
  }
  if (const auto fault = not_to_be_written(texts.value(), e.file)) {
    outcomes.emplace_back(action::ScenarioNotOpened{*fault});
    return;
  }
  action::ScenarioOpened opened{e.file, std::move(texts).value(), std::nullopt, {}, {}};
  if (unsaved && !same_texts(unsaved->texts, opened.texts)) {
    opened.plans = std::move(unsaved->plans);
    opened.unsaved = std::move(unsaved->texts);
    opened.base = std::move(unsaved->saved);
  }
  outcomes.emplace_back(std::move(opened));
}

void WorkshopWork::on(const effect::CheckScenario& e, std::vector<Action>&) {
  check_ = e;
  search_.reset();
}

void WorkshopWork::on(const effect::SearchScenario& e, std::vector<Action>&) {
  auto findings = std::make_shared<WorkshopFindings>();
  findings->of = e.playable;
  search_ = Search{
      e.playable, std::move(findings),
      std::make_unique<engine::Exploration>(e.playable->scenario(), engine::watched_by_check()),
      false};
}

void WorkshopWork::on(const effect::KeepJournal& e, std::vector<Action>& outcomes) {
  action::JournalKept kept;
  if (!data_folder_.empty()) {
    // A new scenario has nothing to be opened from: it is held from its first journal on.
    (void)hold(e.file);
    const auto written = keep_journal(store_, data_folder_, {e.file, e.saved, e.texts, e.plans});
    if (!written) kept.problem = written.error();
  }
  outcomes.emplace_back(std::move(kept));
}

void WorkshopWork::on(const effect::DropJournal& e, std::vector<Action>&) {
  if (data_folder_.empty()) return;
  // What another version of the program has left there is not ours to delete.
  const std::filesystem::path file = journal_file(data_folder_, e.file);
  const auto bytes = store_.read(file);
  if (bytes && decode_journal(bytes.value())) (void)store_.remove(file);
}

void WorkshopWork::on(const effect::DeleteScenarioFiles& e, std::vector<Action>& outcomes) {
  const auto deleted = delete_scenario(store_, data_folder_, e.file);
  outcomes.emplace_back(action::ScenarioDeleted{
      e.file, deleted ? std::nullopt : std::optional<IoError>(deleted.error())});
}

void WorkshopWork::on(const effect::SaveScenarioFile& e, std::vector<Action>& outcomes) {
  action::ScenarioSaved saved{e.file, e.texts, {}, {}};
  auto now = texts_on_disk(store_, e.file);
  if (!now) {
    saved.problem = now.error();
  } else if (!same_texts(now.value(), e.expected) && !same_texts(now.value(), e.texts)) {
    saved.theirs = std::move(now).value();
  } else {
    if (!now.value().empty() && !data_folder_.empty())
      if (const auto kept = keep_version(store_, data_folder_, e.file, now.value()); !kept)
        saved.problem = kept.error();
    for (std::size_t i = 0; i < e.texts.size() && !saved.problem; ++i) {
      // The translation lies beside it under its own name.
      const std::filesystem::path file =
          i == 0 ? e.file : std::filesystem::path(e.file).replace_extension(".en.yaml");
      if (i < now.value().size() && now.value()[i].text == e.texts[i].text) continue;
      if (const auto written = store_.write(file, e.texts[i].text); !written)
        saved.problem = written.error();
    }
    if (saved.problem) {
      auto left = texts_on_disk(store_, e.file);
      saved.texts = left ? std::move(left).value() : e.expected;
    }
  }
  outcomes.emplace_back(std::move(saved));
}

void WorkshopWork::on(const effect::LookAtScenarioFile& e, std::vector<Action>& outcomes) {
  auto now = texts_on_disk(store_, e.file);
  if (now && !same_texts(now.value(), e.expected))
    outcomes.emplace_back(action::ScenarioChangedOnDisk{e.file, std::move(now).value()});
}

void WorkshopWork::on(const effect::LayOutScenario& e, std::vector<Action>&) {
  picture_.emplace(
      Picture{e.playable, engine::LayoutJob(engine::layout_input(e.playable->scenario()),
                                            e.before ? &e.before->layout : nullptr)});
}

void WorkshopWork::on(const effect::CountPlayedCalls& e, std::vector<Action>&) {
  counting_ = Counting{e, 0, {}, {}, nullptr};
}

void WorkshopWork::on(const effect::ListFolder& e, std::vector<Action>& outcomes) {
  FolderContents contents;
  contents.folder = e.folder.empty() ? documents_.parent_path() : e.folder;
  const auto folders = store_.folders(contents.folder);
  const auto files = store_.list(contents.folder);
  if (folders) contents.folders = folders.value();
  if (!folders || !files) contents.problem = folders ? files.error() : folders.error();
  if (files)
    for (const std::filesystem::path& file : files.value()) {
      const bool overlay = file.stem().extension() == ".en";
      if ((file.extension() == ".yaml" || file.extension() == ".yml") && !overlay)
        contents.files.push_back(file);
    }
  outcomes.emplace_back(action::FolderListed{std::move(contents)});
}

void WorkshopWork::on(const effect::ReadToBringIn& e, std::vector<Action>& outcomes) {
  auto texts = read_with_overlays(store_, e.file);
  if (!texts) {
    outcomes.emplace_back(action::ScenarioNotOpened{texts.error()});
    return;
  }
  if (const auto fault = not_to_be_written(texts.value(), e.file)) {
    outcomes.emplace_back(action::ScenarioNotOpened{*fault});
    return;
  }
  // A scenario in a folder of its own is known by the folder's name.
  const bool in_folder = e.file.filename() == "scenario.yaml";
  const std::string name =
      engine::path_text(in_folder ? e.file.parent_path().filename() : e.file.stem());
  engine::Unpacked found = engine::unpack("scenario.yaml", texts.value().front().text);
  if (found.texts.size() == 1 && texts.value().size() > 1) found.texts.push_back(texts.value()[1]);
  action::BroughtIn brought{name, std::move(found.texts)};
  for (engine::BundledPlan& plan : found.plans)
    brought.plans.push_back({std::move(plan.name), std::move(plan.text)});
  outcomes.emplace_back(std::move(brought));
}

void WorkshopWork::on(const effect::SendScenarioFile& e, std::vector<Action>& outcomes) {
  action::ScenarioSent sent;
  if (documents_.empty()) {
    sent.problem = IoError{e.name, engine::IoReason::not_found};
  } else if (auto file = create_beside(store_, documents_, e.name, ".yaml", e.bytes)) {
    sent.file = std::move(file).value();
  } else {
    sent.problem = file.error();
  }
  outcomes.emplace_back(std::move(sent));
}

void WorkshopWork::advance_picture(std::vector<Action>& outcomes) {
  if (picture_->job.advance(work_a_slice)) return;
  auto picture = std::make_shared<StoryPicture>();
  picture->of = picture_->playable;
  picture->layout = std::move(picture_->job).take();
  picture->words = first_words(picture->of->scenario());
  picture_.reset();
  outcomes.emplace_back(action::ScenarioLaidOut{std::move(picture)});
}

void WorkshopWork::advance(std::vector<Action>& outcomes) {
  if (check_) {
    const effect::CheckScenario check = *std::exchange(check_, std::nullopt);
    outcomes.emplace_back(
        action::ScenarioChecked{check.revision, load_texts(check.texts, check.method, check.file)});
    return;
  }
  if (picture_) return advance_picture(outcomes);
  if (search_) return advance_search(outcomes);
  if (plans_) return advance_plans(outcomes);
  if (counting_) return advance_counting(outcomes);
  if (comparing_) advance_comparison(outcomes);
}

void WorkshopWork::advance_counting(std::vector<Action>& outcomes) {
  Counting& counting = *counting_;
  if (counting.next == counting.asked.calls.size()) {
    outcomes.emplace_back(
        action::WaysCounted{counting.asked.scenario, WaysShown::played,
                            std::make_shared<const WayCounts>(std::move(counting.counts))});
    counting_.reset();
    return;
  }
  const auto read = read_session(store_, counting.asked.calls[counting.next++]);
  if (!read || !read.value().readable()) return;
  const engine::Session& session = read.value().session;
  // A call is counted as it went, with the scenario as it was then.
  const std::string digest = session.header.scenario.digest + "/" + session.header.method.digest;
  if (!counting.playable || counting.digest != digest) {
    counting.playable = load_from_session(session.header, nullptr);
    counting.digest = digest;
  }
  if (!counting.playable->loaded.playable) return;
  const engine::Scenario& scenario = counting.playable->scenario();
  const engine::Transcript played = transcript(scenario, session, scored_tip(scenario, session));
  if (!played.turns.empty()) count_call(counting.counts, scenario, played);
}

void WorkshopWork::advance_search(std::vector<Action>& outcomes) {
  Search& search = *search_;
  if (search.findings->bounds) return advance_coverage(outcomes);
  if (search.exploration->advance(states_a_slice)) return;
  const Playable& playable = *search.playable;
  const engine::Scenario& scenario = playable.scenario();
  if (!search.checked) {
    search.checked = true;
    engine::check_by_search(scenario, search.exploration->graph(), search.findings->diagnostics);
    // What is about self-harm is not scored, and no bot plays it.
    if (is_sensitive(scenario)) {
      outcomes.emplace_back(action::ScenarioSearched{search.findings});
      search_.reset();
      return;
    }
    search.exploration = std::make_unique<engine::Exploration>(
        scenario, scoring::watched(playable.rubric, scenario));
    return;
  }
  auto bounds = std::make_shared<const scoring::Bounds>(
      scoring::bounds(playable.rubric, scenario, std::move(*search.exploration).take()));
  search.findings->analysis = scoring::analyse(playable.rubric, scenario, *bounds);
  StoryWays ways = story_ways(scenario, playable.rubric, *bounds);
  search.findings->best_way = std::move(ways.best);
  search.findings->worst_way = std::move(ways.worst);
  search.findings->coverage = scoring::begin_coverage(scenario, *bounds);
  search.findings->bounds = std::move(bounds);
}

void WorkshopWork::advance_coverage(std::vector<Action>& outcomes) {
  WorkshopFindings& findings = *search_->findings;
  const engine::Scenario& scenario = findings.of->scenario();
  if (findings.bounds->exact && findings.coverage.calls < scoring::random_calls)
    return add_calls(scenario, *findings.bounds, calls_a_slice, findings.coverage);
  outcomes.emplace_back(action::ScenarioSearched{search_->findings});
  search_.reset();
}

}  // namespace samtale::ui
