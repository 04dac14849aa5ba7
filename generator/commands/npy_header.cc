#include "commands/npy_header.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace convguide {
namespace {

// Reads the dictionary from its beginning on. Each function takes what it names away from the front of the text, or
// gives nothing where something else stands there.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  bool take(char expected) {
    skip_space();
    if (!text_.starts_with(expected)) return false;
    text_.remove_prefix(1);
    return true;
  }

  std::optional<std::string> take_text() {
    for (const char quote : {'\'', '"'}) {
      if (!take(quote)) continue;
      const std::size_t end = text_.find(quote);
      if (end == std::string_view::npos) return std::nullopt;
      const std::string taken(text_.substr(0, end));
      text_.remove_prefix(end + 1);
      return taken;
    }
    return std::nullopt;
  }

  std::optional<bool> take_truth() {
    if (take_word("True")) return true;
    if (take_word("False")) return false;
    return std::nullopt;
  }

  std::optional<Shape> take_shape() {
    if (!take('(')) return std::nullopt;
    Shape shape;
    while (!take(')')) {
      const auto size = take_size();
      if (!size) return std::nullopt;
      shape.push_back(*size);
      if (!take(',')) return take(')') ? std::optional(shape) : std::nullopt;
    }
    return shape;
  }

 private:
  void skip_space() { text_.remove_prefix(std::min(text_.find_first_not_of(" \n"), text_.size())); }

  bool take_word(std::string_view word) {
    skip_space();
    if (!text_.starts_with(word)) return false;
    text_.remove_prefix(word.size());
    return true;
  }

  std::optional<Size> take_size() {
    skip_space();
    Size size = 0;
    const auto [end, problem] = std::from_chars(text_.data(), text_.data() + text_.size(), size);
    if (problem != std::errc() || size < 0) return std::nullopt;
    text_.remove_prefix(static_cast<std::size_t>(end - text_.data()));
    take_word("L");  // as Python 2 wrote long numbers
    return size;
  }

  std::string_view text_;
};

tl::unexpected<Error> broken() {
  return failure("the header", "is not that of a NumPy array", "write the file with numpy.save");
}

}  // namespace

Result<NpyHeader> parse_npy_header(std::string_view text) {
  Reader reader(text);
  std::optional<std::string> type;
  std::optional<bool> fortran_order;
  std::optional<Shape> shape;
  if (!reader.take('{')) return broken();
  while (!reader.take('}')) {
    const auto key = reader.take_text();
    if (!key || !reader.take(':')) return broken();
    if (key == "descr") {
      if (reader.take('[')) {
        return failure("an array of records", "is not an array of numbers", "save one of its fields");
      }
      type = reader.take_text();
    }
    if (key == "fortran_order") fortran_order = reader.take_truth();
    if (key == "shape") shape = reader.take_shape();
    if (!reader.take(',')) {
      if (!reader.take('}')) return broken();
      break;
    }
  }
  if (!type || !fortran_order || !shape) return broken();
  return NpyHeader{*type, *fortran_order, *shape};
}

}  // namespace convguide
