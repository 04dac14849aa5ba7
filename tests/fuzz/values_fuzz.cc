// Fuzzes the files of values: the first byte chooses the format, the others are the file.
#include <cstdlib>
#include <string>

#include "commands/csv_values.h"
#include "commands/npy_values.h"
#include "document/json_values.h"
#include "fuzz/fuzz.h"

namespace convguide {
namespace {

Result<Tensor> parse_values(char format, const std::string& bytes) {
  if (format == 'c') return parse_csv_values(bytes);
  if (format == 'j') return parse_json_values(bytes);
  return parse_npy_values(bytes);
}

}  // namespace
}  // namespace convguide

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace convguide;
  if (size == 0) return 0;
  const std::string_view text = as_text(data, size);
  const Result<Tensor> values = parse_values(text.front(), std::string(text.substr(1)));
  if (!values && message(values.error()).empty()) std::abort();
  if (values && cell_count(values->shape) != static_cast<Size>(values->values.size())) std::abort();
  return 0;
}
