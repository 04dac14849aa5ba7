#include "commands/value_file.h"

#include <filesystem>

#include "commands/csv_values.h"
#include "commands/npy_values.h"
#include "document/json_values.h"
#include "document/write_file.h"

namespace convguide {
namespace {

enum class ValueFormat { json, csv, npy };

ValueFormat format_of_content(const std::string& bytes) {
  if (bytes.starts_with(npy_beginning)) return ValueFormat::npy;
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  const bool has_bracket = first != std::string::npos && (bytes[first] == '[' || bytes[first] == '{');
  return has_bracket ? ValueFormat::json : ValueFormat::csv;
}

ValueFormat format_of(const std::string& path, const std::string& bytes) {
  const std::string ending = std::filesystem::path(path).extension().string();
  if (ending == ".json") return ValueFormat::json;
  if (ending == ".csv") return ValueFormat::csv;
  if (ending == ".npy") return ValueFormat::npy;
  return format_of_content(bytes);
}

Result<Tensor> parse_values(const std::string& path, const std::string& bytes, bool as_list) {
  if (bytes.empty()) return failure("its content", "is missing", "write numbers into it, such as [[1, 2], [3, 4]]");
  switch (format_of(path, bytes)) {
    case ValueFormat::json: return parse_json_values(bytes);
    case ValueFormat::npy: return parse_npy_values(bytes);
    case ValueFormat::csv:
      return parse_csv_values(bytes).map([&](Tensor table) {
        if (as_list && table.shape.front() == 1) table.shape.erase(table.shape.begin());
        return table;
      });
  }
  return {};
}

}  // namespace

Result<Tensor> read_value_file(const std::string& path, bool as_list) {
  const auto bytes = path == "-" ? read_standard_input() : read_file(path);
  if (!bytes) return tl::unexpected(bytes.error());
  return parse_values(path, *bytes, as_list).map_error([&](Error error) {
    error.given = (path == "-" ? "standard input" : "file \"" + path + "\"") + ": " + error.given;
    return error;
  });
}

}  // namespace convguide
