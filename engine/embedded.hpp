// The files that are compiled into the program: shipped scenarios, the method and the interface's
// texts. Only the shells, the application's model and tests read them; the engine is given texts
// and never looks for files. The bytes live as long as the program.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace samtale::data {

struct Entry {
  std::string_view path;   // from the repository's root, with '/', for example "ui/text/da.yaml"
  std::string_view bytes;  // as in the file, unchecked
};

// Every file, sorted by path (by bytes).
std::span<const Entry> all();

// The bytes of one file; nothing when no file has exactly this path.
std::optional<std::string_view> find(std::string_view path);

}  // namespace samtale::data
