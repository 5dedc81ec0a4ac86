#include "engine/authoring/csv.hpp"

#include <algorithm>

#include "engine/utf8.hpp"

namespace samtale::engine {
namespace {

/// What makes a formula of a cell that begins with it; behind apostrophes it is a guarded one.
bool needs_guard(std::string_view cell) {
  constexpr std::string_view signs = "=+-@\t\r";
  const std::size_t first = cell.find_first_not_of('\'');
  return first != std::string_view::npos && signs.find(cell[first]) != std::string_view::npos;
}

std::string unguarded(std::string cell) {
  if (cell.size() > 1 && cell.front() == '\'' && needs_guard(cell)) cell.erase(0, 1);
  return cell;
}

void write_cell(std::string_view cell, std::string& out) {
  const bool guarded = needs_guard(cell);
  const bool quoted = cell.find_first_of(",;\"\t\r\n") != std::string_view::npos;
  if (quoted) out += '"';
  if (guarded) out += '\'';
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  if (quoted) out += '"';
}

/// The first of them that stands outside quotes in the first row; a comma where there is none.
char separator_of(std::string_view text) {
  bool in_quotes = false;
  for (const char c : text) {
    if (c == '"') in_quotes = !in_quotes;
    if (in_quotes) continue;
    if (c == ',' || c == ';' || c == '\t') return c;
    if (c == '\r' || c == '\n') break;
  }
  return ',';
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text), separator_(separator_of(text)) {}

  std::vector<CsvRow> run() {
    while (at_ < text_.size()) {
      const char c = text_[at_++];
      if (in_quotes_)
        take_quoted(c);
      else if (c == '"' && cell_.empty())
        in_quotes_ = true;
      else if (c == separator_)
        end_cell();
      else if (c == '\n' || c == '\r')
        end_row();
      else
        cell_ += c;
    }
    end_row();
    return std::move(rows_);
  }

 private:
  void take_quoted(char c) {
    if (c != '"') {
      cell_ += c;
    } else if (at_ < text_.size() && text_[at_] == '"') {
      cell_ += '"';
      ++at_;
    } else {
      in_quotes_ = false;
    }
  }
  void end_cell() {
    row_.push_back(unguarded(std::move(cell_)));
    cell_.clear();
  }
  void end_row() {
    end_cell();
    const bool empty =
        std::all_of(row_.begin(), row_.end(), [](const std::string& cell) { return cell.empty(); });
    if (!empty) rows_.push_back(std::move(row_));
    row_.clear();
  }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  bool in_quotes_ = false;
  std::string cell_;
  CsvRow row_;
  std::vector<CsvRow> rows_;
};

}  // namespace

std::string csv_text(const std::vector<CsvRow>& rows) {
  std::string out(byte_order_mark);
  for (const CsvRow& row : rows) {
    for (std::size_t c = 0; c < row.size(); ++c) {
      if (c > 0) out += ',';
      write_cell(row[c], out);
    }
    out += "\r\n";
  }
  return out;
}

std::vector<CsvRow> read_csv(std::string_view bytes) {
  if (bytes.substr(0, byte_order_mark.size()) == byte_order_mark)
    bytes.remove_prefix(byte_order_mark.size());
  return Reader(bytes).run();
}

}  // namespace samtale::engine
