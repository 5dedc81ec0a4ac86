#include "engine/authoring/layout.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "engine/authoring/layout_graph.hpp"
#include "engine/authoring/layout_keep.hpp"
#include "engine/authoring/layout_order.hpp"
#include "engine/authoring/layout_place.hpp"
#include "engine/authoring/layout_routes.hpp"

namespace samtale::engine {

namespace {

using namespace layered;

constexpr std::uint32_t most_bands = 10'000;
constexpr int greatest_size = 4'000;

LayoutInput within_ranges(LayoutInput input) {
  input.bands = std::clamp(input.bands, 1U, most_bands);
  for (LayoutNode& node : input.nodes) {
    node.band = std::min(node.band, input.bands - 1);
    node.width = std::clamp(node.width, 1, greatest_size);
    node.height = std::clamp(node.height, 1, greatest_size);
  }
  return input;
}

std::vector<LayoutPlace> places_of(const LayoutInput& input, const Graph& graph,
                                   const std::vector<int>& x) {
  std::vector<LayoutPlace> places;
  places.reserve(input.nodes.size());
  for (std::uint32_t i = 0; i < input.nodes.size(); ++i) {
    const LayoutNode& node = input.nodes[i];
    const std::uint32_t item = graph.item_of[i];
    const Row& row = graph.rows[graph.items[item].row];
    const int middle = x[item] + node_offset(graph, item, i);
    places.push_back({node.id, row.band, row.in_band, middle - node.width / 2,
                      row.top + (row.height - node.height) / 2, node.width, node.height});
  }
  return places;
}

std::vector<LayoutPass> passes_of(const LayoutInput& input, const Graph& graph,
                                  const std::vector<int>& x) {
  std::vector<LayoutPass> passes;
  for (std::uint32_t i = 0; i < graph.items.size(); ++i) {
    const Item& item = graph.items[i];
    if (!item.bend()) continue;
    const Trunk& trunk = graph.trunks[item.trunk];
    const Row& row = graph.rows[item.row];
    passes.push_back({input.nodes[trunk.to].id, trunk.back, row.band, row.in_band, x[i]});
  }
  return passes;
}

void measure(Layout& layout) {
  layout.height = layout.bands.empty() ? 0 : layout.bands.back().bottom;
  if (layout.nodes.empty()) return;
  int left = std::numeric_limits<int>::max();
  int right = std::numeric_limits<int>::min();
  for (const LayoutPlace& node : layout.nodes) {
    left = std::min(left, node.x);
    right = std::max(right, node.x + node.width);
  }
  for (const LayoutRoute& route : layout.routes) {
    for (const LayoutPoint& point : route.curve) {
      left = std::min(left, point.x);
      right = std::max(right, point.x);
    }
  }
  layout.left = left - margin;
  layout.width = right - left + 2 * margin;
}

}  // namespace

struct LayoutJob::Work {
  LayoutInput input;
  Graph graph;
  // One of them is at work.
  std::optional<Ordering> ordering;
  std::optional<Placing> placing;
  std::optional<Keeping> keeping;
  Layout layout;
  bool done = false;

  bool step(std::size_t& work) {
    if (done) return false;
    if (ordering) {
      if (ordering->advance(work)) return true;
      ordering.reset();
      placing.emplace(graph);
      return true;
    }
    if (placing) {
      if (placing->advance(work)) return true;
      finish(std::move(*placing).take());
      return false;
    }
    if (keeping->advance(work)) return true;
    finish(std::move(*keeping).take());
    return false;
  }

  void finish(const std::vector<int>& x) {
    layout.nodes = places_of(input, graph, x);
    layout.routes = find_routes(graph, x, layout.nodes);
    layout.bands = graph.bands;
    layout.passes = passes_of(input, graph, x);
    measure(layout);
    done = true;
  }
};

LayoutJob::LayoutJob(LayoutInput input, const Layout* before) : work_(std::make_unique<Work>()) {
  Work& work = *work_;
  work.input = within_ranges(std::move(input));
  if (before != nullptr && !before->nodes.empty()) {
    work.graph = build_graph(work.input, Pairs::single);
    Known known = what_is_known(work.input, work.graph, *before);
    if (known.any) {
      work.keeping.emplace(work.graph, std::move(known));
      return;
    }
  }
  work.graph = build_graph(work.input, Pairs::joined);
  work.ordering.emplace(work.graph);
}

LayoutJob::~LayoutJob() = default;
LayoutJob::LayoutJob(LayoutJob&&) noexcept = default;
LayoutJob& LayoutJob::operator=(LayoutJob&&) noexcept = default;

bool LayoutJob::advance(std::size_t max_work) {
  std::size_t work = 0;
  while (work_->step(work)) {
    if (work >= max_work) return true;
  }
  return false;
}

bool LayoutJob::done() const { return work_->done; }

Layout LayoutJob::take() && { return std::move(work_->layout); }

Layout lay_out(LayoutInput input, const Layout* before) {
  LayoutJob job(std::move(input), before);
  while (job.advance(std::numeric_limits<std::size_t>::max())) {
  }
  return std::move(job).take();
}

}  // namespace samtale::engine
