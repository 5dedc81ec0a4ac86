#include "engine/yaml_tree.hpp"

namespace samtale::engine {

const YamlValue* YamlValue::find(std::string_view key) const {
  for (const YamlEntry& entry : entries) {
    if (entry.key == key) return &entry.value;
  }
  return nullptr;
}

}  // namespace samtale::engine
