// A file that an author writes, of whichever kind, with the translations beside it: what `check`
// and `translation` look at. What a file is goes by what is in it, not by its name.
#pragma once

#include <string_view>
#include <vector>

#include "engine/scenario.hpp"
#include "ui/export/json.hpp"
#include "ui/terminal/context.hpp"

namespace samtale::ui::terminal {

enum class AuthoredKind { scenario, method, cards, playlists, glossary, templates };

struct Authored {
  AuthoredKind kind = AuthoredKind::scenario;
  std::string id;                      // of the base: what a translation of it `translates`
  CheckedFiles checked;                // the base first
  std::vector<engine::TextKey> texts;  // of the base
};

/// Whether a scenario is also checked by a search through every state, which takes longer.
enum class Search { no, yes };

/// `file` is a base or a translation; both bring the base and all its translations. An I/O error is
/// about the base. `today` (YYYY-MM-DD): what was to be looked at again by then is told too; empty:
/// not asked.
engine::Result<Authored, engine::IoError> load_authored(engine::Store& store,
                                                        const std::filesystem::path& file,
                                                        const scoring::Method& method,
                                                        Search search, std::string_view today = {});

/// The base that a file belongs to: `scenario.yaml` for `scenario.en.yaml` and for itself.
std::filesystem::path base_of(const std::filesystem::path& file);

}  // namespace samtale::ui::terminal
