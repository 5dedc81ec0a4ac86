// Tables as spreadsheets keep them (RFC 4180): UTF-8 with a byte order mark, so that Excel knows
// the letters. A text that a spreadsheet would take for a formula has an apostrophe before it,
// there and back.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace samtale::engine {

using CsvRow = std::vector<std::string>;

/// With the mark, cells parted by commas, rows ended by CR LF.
std::string csv_text(const std::vector<CsvRow>& rows);

/// Any bytes. Cells parted by what parts those of the first row: comma, semicolon (as Excel writes
/// them in Danish) or tab. Empty rows are left out.
std::vector<CsvRow> read_csv(std::string_view bytes);

}  // namespace samtale::engine
