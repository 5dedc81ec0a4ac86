// The picture of the scenario that is being written: what stands where, and what is to be seen of
// it. In px at 100 %, as it was laid out.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/diagnostic.hpp"
#include "ui/app/model.hpp"

namespace samtale::ui {

struct StoryGraphView {
  struct Node {
    std::string id, name;
    std::string tells;  // what its sign says, in words
    int x = 0, y = 0, width = 0, height = 0;
    bool is_ending = false;
    std::optional<engine::Severity> problem;
  };
  enum class Way : std::uint8_t { plain, best, worst, both };
  struct Edge {
    const std::vector<engine::LayoutPoint>* curve = nullptr;  // of `of`
    Way way = Way::plain;
    bool backwards = false;
  };
  struct Band {
    int top = 0, bottom = 0;
    std::string name;
  };
  std::shared_ptr<const StoryPicture> of;  // that the edges' curves are a part of
  std::vector<Node> nodes;
  std::vector<Edge> edges;
  std::vector<Band> bands;
  int left = 0, width = 0, height = 0;
  std::optional<std::size_t> selected;
  bool stale = false;  // the text can't be read: the last good picture
  std::string label, best, worst, fit;
};

/// Empty until it has been laid out.
StoryGraphView story_graph_view(const AppModel& model);

}  // namespace samtale::ui
