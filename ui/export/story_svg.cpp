#include "ui/export/story_svg.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "engine/authoring/story_layout.hpp"
#include "ui/app/words.hpp"
#include "ui/app/workshop/way_counts.hpp"
#include "ui/export/html.hpp"

namespace samtale::ui {
namespace {

using engine::LayoutPlace;
using engine::LayoutPoint;

constexpr int legend_height = 36;
constexpr int baseline = 5;  // from a line's middle down to where its letters stand
constexpr int line_height = 17;
constexpr const char* ink = "#1e282d";
constexpr const char* plain = "#5f5a50";
constexpr const char* best_ink = "#1b5e63";
constexpr const char* worst_ink = "#9a4d0f";

std::string path_of(const std::vector<LayoutPoint>& curve, int right_by) {
  std::string path;
  for (std::size_t i = 0; i < curve.size(); ++i) {
    const char* const step = i == 0 ? "M" : i % 3 == 1 ? " C" : " ";
    path += fmt::format("{}{} {}", step, curve[i].x + right_by, curve[i].y);
  }
  return path;
}

std::string line(const std::string& path, const char* colour, double width, const char* more) {
  return fmt::format(
      "<path d=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{}\"{} "
      "marker-end=\"url(#way)\"/>\n",
      path, colour, width, more);
}

constexpr const char* dashes = " stroke-dasharray=\"7 4\"";

/// Where a plain line lies below it, its gaps stay gaps.
std::string dashed(const std::string& path) {
  return fmt::format("<path d=\"{}\" fill=\"none\" stroke=\"#ffffff\" stroke-width=\"3\"/>\n",
                     path) +
         line(path, worst_ink, 2, dashes);
}

class Drawing {
 public:
  Drawing(const engine::Scenario& scenario, const StoryWays& ways, const Say& say)
      : scenario_(scenario),
        ways_(ways),
        say_(say),
        layout_(engine::lay_out(engine::layout_input(scenario))) {}

  std::string draw(SvgUse use) {
    if (use == SvgUse::file) out_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    const int height = layout_.height + legend_height;
    out_ += fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{} 0 {} {}\" width=\"{}\" "
        "height=\"{}\" role=\"img\" aria-labelledby=\"story-title story-about\" lang=\"{}\" "
        "font-family=\"Inter, 'Segoe UI', 'Noto Sans', sans-serif\" font-size=\"13\" "
        "fill=\"{}\">\n",
        layout_.left, layout_.width, height, layout_.width, height, code(say_.language()), ink);
    add("title", "story-title", scenario_.title.in(say_.language()));
    add("desc", "story-about", story_in_words(scenario_, ways_, say_.language()));
    out_ += fmt::format(
        "<defs><marker id=\"way\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\" "
        "markerHeight=\"8\" markerUnits=\"userSpaceOnUse\" orient=\"auto\">"
        "<path d=\"M0 0 L8 4 L0 8 Z\" fill=\"{}\"/></marker></defs>\n",
        ink);
    out_ += fmt::format("<rect x=\"{}\" y=\"0\" width=\"{}\" height=\"{}\" fill=\"#ffffff\"/>\n",
                        layout_.left, layout_.width, height);
    draw_bands(BandPart::ground);
    draw_ways();
    draw_bands(BandPart::name);
    for (std::size_t i = 0; i < layout_.nodes.size(); ++i) draw_place(i);
    draw_legend();
    return out_ + "</svg>\n";
  }

 private:
  void add(const char* element, const char* id, const std::string& words) {
    out_ += fmt::format("<{} id=\"{}\">{}</{}>\n", element, id, html_escaped(words), element);
  }
  void text(int x, int y, const std::string& words, const char* more) {
    out_ += fmt::format("<text x=\"{}\" y=\"{}\"{}>{}</text>\n", x, y, more, html_escaped(words));
  }

  std::string name(const std::string& id) const { return engine::shown_id(id); }

  enum class BandPart { ground, name };

  /// Names lie above the lines that pass, on a ground of their own.
  void draw_bands(BandPart part) {
    const auto phases = engine::ids<engine::Phase>();
    bool grey = false;
    for (std::size_t b = 0; b < layout_.bands.size() && b < phases.size(); ++b) {
      const engine::LayoutBand& band = layout_.bands[b];
      if (band.bottom <= band.top) continue;
      const char* const ground = grey ? "#f2f0eb" : "#ffffff";
      grey = !grey;
      if (part == BandPart::ground) {
        out_ += fmt::format(
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\" "
            "stroke=\"#d9d4c8\"/>\n",
            layout_.left, band.top, layout_.width, band.bottom - band.top, ground);
        continue;
      }
      const std::string more = fmt::format(
          " font-weight=\"600\" stroke=\"{}\" stroke-width=\"6\" paint-order=\"stroke\"", ground);
      text(layout_.left + 16, band.top + 20, say_("workshop.phase_" + std::string(phases[b])),
           more.c_str());
    }
  }

  /// What lies on top comes last: the plain ones first.
  void draw_ways() {
    std::string best, worst;
    for (const engine::LayoutRoute& route : layout_.routes) {
      const std::string& from = layout_.nodes[route.from].id;
      const std::string& to = layout_.nodes[route.to].id;
      const bool good = leads_along(ways_.best, from, to);
      const bool bad = leads_along(ways_.worst, from, to);
      if (good) best += line(path_of(route.curve, 0), best_ink, 3, "");
      // Beside the best way where both go the same way.
      if (bad) worst += dashed(path_of(route.curve, good ? 5 : 0));
      if (!good && !bad) out_ += line(path_of(route.curve, 0), plain, 1.2, "");
    }
    out_ += best + worst;
  }

  void draw_place(std::size_t i) {
    const LayoutPlace& place = layout_.nodes[i];
    const bool ending = i >= scenario_.nodes.size();
    out_ += "<g>\n";
    out_ += fmt::format("<title>{}</title>\n", html_escaped(told(i)));
    out_ += fmt::format(
        "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\" fill=\"#ffffff\" "
        "stroke=\"{}\"/>\n",
        place.x, place.y, place.width, place.height, ending ? 18 : 6, ink);
    const std::vector<std::string> lines = engine::name_lines(name(place.id));
    int y = place.y + place.height / 2 + baseline -
            static_cast<int>(lines.size() - 1) * line_height / 2;
    for (const std::string& words : lines) {
      text(place.x + place.width / 2, y, words, " text-anchor=\"middle\"");
      y += line_height;
    }
    out_ += "</g>\n";
  }

  /// The name, and what the citizen says there first.
  std::string told(std::size_t i) const {
    const std::string& id = layout_.nodes[i].id;
    std::string words;
    if (i >= scenario_.nodes.size()) {
      words = scenario_.endings[i - scenario_.nodes.size()].outcome.in(say_.language());
    } else if (!scenario_.nodes[i].lines.empty()) {
      words = scenario_.at(scenario_.nodes[i].lines.front()).say.in(say_.language());
    }
    return words.empty() ? name(id) : name(id) + ": " + words;
  }

  void draw_legend() {
    const int y = layout_.height + legend_height / 2;
    int x = layout_.left + 16;
    const auto one = [&](const char* colour, int width, const char* more, const char* key) {
      out_ += fmt::format(
          "<path d=\"M{} {} H{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{}\"{}/>\n", x, y,
          x + 40, colour, width, more);
      text(x + 48, y + baseline, say_(key), "");
      x += 64 + engine::width_in_picture(say_(key));
    };
    if (!ways_.best.empty()) one(best_ink, 3, "", "workshop.best_way");
    if (!ways_.worst.empty()) one(worst_ink, 2, dashes, "workshop.worst_way");
  }

  const engine::Scenario& scenario_;
  const StoryWays& ways_;
  const Say& say_;
  engine::Layout layout_;
  std::string out_;
};

}  // namespace

std::string story_in_words(const engine::Scenario& scenario, const StoryWays& ways,
                           engine::Language language) {
  const Say say(language);
  std::string words = say("story_svg.size", scenario.nodes.size(), scenario.endings.size());
  const auto add_way = [&](const char* key, const std::vector<std::string>& way) {
    std::string places;
    for (const std::string& id : way)
      places += (places.empty() ? "" : " → ") + engine::shown_id(id);
    if (!way.empty()) words += " " + say(key, places);
  };
  add_way("story_svg.best", ways.best);
  add_way("story_svg.worst", ways.worst);
  return words;
}

std::string story_svg(const engine::Scenario& scenario, const StoryWays& ways,
                      engine::Language language, SvgUse use) {
  const Say say(language);
  return Drawing(scenario, ways, say).draw(use);
}

}  // namespace samtale::ui
