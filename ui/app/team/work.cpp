#include "ui/app/team/work.hpp"

#include <algorithm>
#include <utility>

#include "engine/authoring/layout.hpp"
#include "engine/authoring/story_layout.hpp"
#include "engine/session_log.hpp"
#include "ui/app/effect_runner.hpp"

namespace samtale::ui {
namespace {

constexpr std::size_t files_a_slice = 20;
// px at 100 %, for two lines of what is said in a place, and its count beside them.
constexpr int place_width = 240;
constexpr int place_height = 56;

std::shared_ptr<const StoryPicture> picture_of(SharedPlayable playable) {
  auto picture = std::make_shared<StoryPicture>();
  engine::LayoutInput input = engine::layout_input(playable->scenario());
  for (engine::LayoutNode& place : input.nodes) {
    place.width = place_width;
    place.height = place_height;
  }
  engine::LayoutJob job(std::move(input), nullptr);
  constexpr std::size_t all = ~std::size_t{0};
  while (job.advance(all)) {
  }
  picture->layout = std::move(job).take();
  picture->of = std::move(playable);
  return picture;
}

}  // namespace

void TeamWork::on(const effect::CountFolder& e, std::vector<Action>& outcomes) {
  counting_.reset();
  auto files = scoring::calls_in(store_, e.folder);
  if (!files) {
    outcomes.emplace_back(action::FolderCounted{e.folder, nullptr, files.error()});
    return;
  }
  counting_.emplace(
      Counting{e.folder, files.value(), scoring::FolderCount(store_, files.value()), nullptr, 0});
}

void TeamWork::advance(std::vector<Action>& outcomes) {
  if (!counting_) return;
  if (!counting_->counted) {
    if (counting_->count.advance(files_a_slice)) return;
    counting_->counted = std::make_shared<FolderCounts>();
    counting_->counted->stats = std::move(counting_->count).take();
    counting_->counted->pictures.resize(counting_->counted->stats.scenarios.size());
    return;
  }
  if (look_for_picture()) return;
  outcomes.emplace_back(action::FolderCounted{std::move(counting_->folder),
                                              std::move(counting_->counted), std::nullopt});
  counting_.reset();
}

bool TeamWork::look_for_picture() {
  auto& pictures = counting_->counted->pictures;
  const bool all = std::find(pictures.begin(), pictures.end(), nullptr) == pictures.end();
  if (all || counting_->looked_at == counting_->files.size()) return false;
  const auto read = read_session(store_, counting_->files[counting_->looked_at++]);
  if (!read || !read.value().readable()) return true;
  const engine::SessionHeader& header = read.value().session.header;
  for (std::size_t s = 0; s < pictures.size(); ++s) {
    const scoring::ScenarioStats& one = counting_->counted->stats.scenarios[s];
    if (pictures[s] || one.digest != header.scenario.digest || header.start) continue;
    SharedPlayable playable = load_from_session(header, nullptr);
    if (playable->loaded.playable) pictures[s] = picture_of(std::move(playable));
    return true;
  }
  return true;
}

void TeamWork::on(const effect::SaveOwnCallFile& e, std::vector<Action>& outcomes) {
  action::OwnCallSaved saved{e.file, e.name, e.text, e.file, std::nullopt};
  if (e.file.empty()) {
    const auto made = create_beside(store_, e.folder, e.name.empty() ? "egen-samtale" : e.name,
                                    own_call_extension, e.text);
    if (made)
      saved.file = made.value();
    else
      saved.problem = made.error();
  } else if (const auto written = store_.write(e.file, e.text); !written) {
    saved.problem = written.error();
  }
  outcomes.emplace_back(std::move(saved));
}

void TeamWork::on(const effect::ReadOwnCall& e, std::vector<Action>& outcomes) {
  action::OwnCallRead answer{e.file, std::nullopt, std::nullopt};
  const auto bytes = store_.read(e.file);
  if (bytes)
    answer.call = engine::decode_own_call(bytes.value());
  else
    answer.problem = bytes.error();
  outcomes.emplace_back(std::move(answer));
}

void TeamWork::on(const effect::ListOwnCalls& e, std::vector<Action>& outcomes) {
  action::OwnCallsListed answer;
  const auto files = store_.list(e.folder);
  for (const std::filesystem::path& file : files ? files.value() : std::vector<engine::Path>()) {
    if (file.extension() != own_call_extension) continue;
    const auto bytes = store_.read(file);
    const auto call = bytes ? engine::decode_own_call(bytes.value()) : std::nullopt;
    if (call) answer.files.push_back({file, call->title, call->player});
  }
  std::reverse(answer.files.begin(), answer.files.end());
  outcomes.emplace_back(std::move(answer));
}

}  // namespace samtale::ui
