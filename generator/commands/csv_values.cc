#include "commands/csv_values.h"

#include <csv.h>

#include <charconv>
#include <cmath>
#include <memory>
#include <optional>
#include <string_view>

#include "document/exact_number.h"
#include "scene/word_list.h"

namespace convguide {
namespace {

struct Table {
  std::vector<double> values;
  Size rows = 0;
  Size columns = 0;  // of the first row
  Size in_row = 0;   // numbers of the current row so far
  std::optional<Error> error;
};

void reject(Table& table, std::string given, std::string rule, std::string remedy) {
  if (!table.error) table.error = Error{std::move(given), std::move(rule), std::move(remedy)};
}

std::string place(const Table& table) {
  return "row " + std::to_string(table.rows + 1) + ", column " + std::to_string(table.in_row + 1) + ":";
}

void add_field(void* bytes, std::size_t length, void* into) {
  Table& table = *static_cast<Table*>(into);
  const std::string_view text(static_cast<const char*>(bytes), length);
  const std::string_view digits = text.starts_with('+') ? text.substr(1) : text;
  double value = 0;
  const auto [stopped_at, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (digits.empty() || problem == std::errc::invalid_argument || stopped_at != digits.data() + digits.size()) {
    reject(table, place(table) + " \"" + std::string(text) + "\"", "is not a number",
           "write numbers only, without headings, with commas between them");
  } else if (problem == std::errc::result_out_of_range || !std::isfinite(value)) {
    reject(table, place(table) + " " + std::string(text), "is not a finite number that can be held", "replace it");
  } else if (static_cast<Size>(table.values.size()) == most_values) {
    reject(table, "a table of more than " + std::to_string(most_values) + " numbers", "is too large to hold",
           "use a smaller one");
  } else if (const auto exact = check_exact(text, value); !exact) {
    reject(table, place(table) + " " + exact.error().given, exact.error().rule, exact.error().remedy);
  } else {
    table.values.push_back(value);
  }
  ++table.in_row;
}

void end_row(int, void* into) {
  Table& table = *static_cast<Table*>(into);
  if (table.rows == 0) table.columns = table.in_row;
  if (table.in_row != table.columns) {
    reject(table, "row " + std::to_string(table.rows + 1),
           "has " + counted(table.in_row, "number") + " where the first has " + std::to_string(table.columns),
           "make all rows equally long");
  }
  ++table.rows;
  table.in_row = 0;
}

}  // namespace

Result<Tensor> parse_csv_values(const std::string& text) {
  // Spreadsheets put this mark before UTF-8.
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  const std::size_t begin = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  Table table;
  csv_parser parser = {};
  csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI);
  const std::unique_ptr<csv_parser, decltype(&csv_free)> freed(&parser, csv_free);
  const std::size_t length = text.size() - begin;
  const bool parsed = csv_parse(&parser, text.data() + begin, length, add_field, end_row, &table) == length &&
                      csv_fini(&parser, add_field, end_row, &table) == 0;
  if (table.error) return tl::unexpected(*table.error);
  if (!parsed) {
    return failure("row " + std::to_string(table.rows + 1),
                   "breaks the CSV: " + std::string(csv_strerror(csv_error(&parser))),
                   "write numbers with commas between them");
  }
  if (table.values.empty()) return failure("the table", "is empty", "write at least one number into it");
  return Tensor{{table.rows, table.columns}, std::move(table.values)};
}

}  // namespace convguide
