#include "ui/app/words.hpp"

#include <cassert>

#include "engine/embedded.hpp"
#include "engine/yaml_reader.hpp"

namespace samtale::ui {
namespace {

using Table = Words::Table;

/// Sections become a prefix: `call: { pause: … }` is "call.pause".
void gather(const engine::YamlValue& value, const std::string& prefix, Table& table) {
  for (const engine::YamlEntry& entry : value.entries()) {
    const std::string key = (prefix.empty() ? "" : prefix + ".") + std::string(entry.key);
    if (entry.value.kind() == engine::YamlKind::map) gather(entry.value, key, table);
    if (entry.value.kind() == engine::YamlKind::scalar) table[key] = entry.value.text();
  }
}

Table read_table(std::string_view yaml) {
  Table table;
  gather(engine::read_yaml(yaml, engine::FileIndex{0}).tree.root, "", table);
  return table;
}

std::string_view shipped_table(std::string_view path) {
  const auto bytes = data::find(path);
  assert(bytes);
  return bytes.value_or(std::string_view());
}

}  // namespace

Words::Words(std::string_view yaml) : table_(read_table(yaml)) {}

const Words& Words::shipped(Language language) {
  if (language == Language::en) {
    static const Words english(shipped_table("ui/text/en.yaml"));
    return english;
  }
  static const Words danish(shipped_table("ui/text/da.yaml"));
  return danish;
}

const std::string& Words::text(std::string_view key) const {
  static const std::string missing;
  const auto found = table_.find(key);
  assert(found != table_.end());
  return found == table_.end() ? missing : found->second;
}

}  // namespace samtale::ui
