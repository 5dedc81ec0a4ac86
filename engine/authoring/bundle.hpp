// A scenario with its translations as one file, to be sent by mail: the scenario as it is, and
// behind it its plans and each translation as comments. So the file is a scenario that any program
// of ours can play, and nothing of it is lost where somebody opens it in an editor.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/span.hpp"

namespace samtale::engine {

/// A scripted run of the scenario (scoring/plan.hpp), by its name.
struct BundledPlan {
  std::string name, text;
};

/// The first is the scenario; of a translation's name the end (".en.yaml") tells what it is.
std::string pack(const std::vector<SourceText>& base_and_overlays,
                 const std::vector<BundledPlan>& plans = {});

/// `name`: of the file that was packed, "angry-caller.yaml". A file without translations in it is
/// the scenario alone.
/// More plans than these are not the work of one's hands; the further ones are left out.
inline constexpr std::size_t most_bundled_plans = 200;
struct Unpacked {
  std::vector<SourceText> texts;
  std::vector<BundledPlan> plans;
};
Unpacked unpack(std::string_view name, std::string_view bundle);

}  // namespace samtale::engine
