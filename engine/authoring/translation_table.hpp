// A translation as a table, for those who translate in a spreadsheet, and back into its file by the
// texts' keys. The file keeps its order, its comments and all that was not changed in the table.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/authoring/csv.hpp"
#include "engine/diagnostic.hpp"
#include "engine/result.hpp"
#include "engine/scenario.hpp"

namespace samtale::engine {

/// Stale: the Danish has changed since it was translated. What needs no translation is ok without.
enum class TranslationState { ok, missing, stale };
std::string_view id(TranslationState state);

struct TranslationRow {
  std::string key;
  std::string danish;   // as written, local terms by their names
  std::string english;  // empty where there is none
  TranslationState state = TranslationState::missing;
};

/// `texts`: of the base, in file order. `overlay` is null where there is none yet; what is wrong
/// with it is not told here.
std::vector<TranslationRow> translation_table(const SourceText& base, const SourceText* overlay,
                                              const std::vector<TextKey>& texts);

struct PatchedTranslation {
  std::string text;                  // of the whole file
  std::vector<std::string> changed;  // keys whose translation is another now
  std::vector<std::string>
      accepted;                      // keys that the table calls ok although the Danish had changed
  std::vector<std::string> unknown;  // keys of the table that the base has no text of
};

/// Takes over every translation that is not empty and another than in the file, and notes in
/// `made_from` that it was made from the Danish of the table. Two rows of one key: the last counts.
/// Refuses a file that can't be read, or that is written in a way that nothing can be put into.
Result<PatchedTranslation, std::vector<Diagnostic>> patch_translation(
    const SourceText& overlay, const std::vector<TextKey>& texts,
    const std::vector<TranslationRow>& rows);

}  // namespace samtale::engine
