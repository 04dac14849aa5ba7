#include "commands/npy_values.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <optional>

#include "commands/npy_header.h"
#include "document/exact_number.h"
#include "scene/word_list.h"

namespace convguide {
namespace {

enum class ElementKind { boolean, signed_integer, unsigned_integer, floating_point };

struct ElementType {
  ElementKind kind = ElementKind::floating_point;
  std::size_t bytes = 8;
  bool big_endian = false;
};

// The type of a text such as "<f8"; nothing for types that are no numbers or wider than a double.
std::optional<ElementType> parse_type(std::string_view text) {
  if (text.size() != 3 || std::string_view("<>|=").find(text[0]) == std::string_view::npos) return std::nullopt;
  const auto bytes = static_cast<std::size_t>(text[2] - '0');
  if (bytes != 1 && bytes != 2 && bytes != 4 && bytes != 8) return std::nullopt;
  ElementType type = {.bytes = bytes, .big_endian = text[0] == '>'};
  switch (text[1]) {
    case 'b': type.kind = ElementKind::boolean; return bytes == 1 ? std::optional(type) : std::nullopt;
    case 'i': type.kind = ElementKind::signed_integer; return type;
    case 'u': type.kind = ElementKind::unsigned_integer; return type;
    case 'f': return bytes > 1 ? std::optional(type) : std::nullopt;
    default: return std::nullopt;
  }
}

std::uint64_t unsigned_number(std::string_view bytes, bool big_endian) {
  std::uint64_t number = 0;
  for (std::size_t index = 0; index < bytes.size(); ++index) {
    const char byte = bytes[big_endian ? index : bytes.size() - 1 - index];
    number = (number << 8) | static_cast<unsigned char>(byte);
  }
  return number;
}

// IEEE 754 half precision: one bit for the sign, five for the exponent, ten for the fraction.
double half_precision(std::uint64_t bits) {
  const double sign = (bits & 0x8000) != 0 ? -1 : 1;
  const int exponent = static_cast<int>((bits >> 10) & 0x1f);
  const auto fraction = static_cast<double>(bits & 0x3ff);
  if (exponent == 0x1f) return fraction == 0 ? sign * HUGE_VAL : std::nan("");
  if (exponent == 0) return sign * std::ldexp(fraction, -24);
  return sign * std::ldexp(fraction + 1024, exponent - 25);
}

double number(std::string_view bytes, const ElementType& type) {
  const std::uint64_t bits = unsigned_number(bytes, type.big_endian);
  switch (type.kind) {
    case ElementKind::boolean: return bits != 0 ? 1 : 0;
    case ElementKind::unsigned_integer: return static_cast<double>(bits);
    case ElementKind::signed_integer: {
      const auto unused = static_cast<int>(64 - 8 * type.bytes);
      return static_cast<double>(static_cast<std::int64_t>(bits << unused) >> unused);
    }
    case ElementKind::floating_point:
      if (type.bytes == 2) return half_precision(bits);
      if (type.bytes == 4) return static_cast<double>(std::bit_cast<float>(static_cast<std::uint32_t>(bits)));
      return std::bit_cast<double>(bits);
  }
  return 0;
}

// Fails where the element is a whole number of 64 bits that `value` rounds.
Result<void> check_rounding(std::string_view bytes, const ElementType& type, double value) {
  if (type.bytes < sizeof(double)) return {};
  const std::uint64_t bits = unsigned_number(bytes, type.big_endian);
  switch (type.kind) {
    case ElementKind::boolean:
    case ElementKind::floating_point: return {};
    case ElementKind::unsigned_integer: return check_exact(std::to_string(bits), value);
    case ElementKind::signed_integer: return check_exact(std::to_string(static_cast<std::int64_t>(bits)), value);
  }
  return {};
}

Result<Tensor> read_elements(const NpyHeader& header, const ElementType& type, std::string_view data) {
  if (std::find(header.shape.begin(), header.shape.end(), 0) != header.shape.end()) {
    return failure("the array of " + shape_words(header.shape), "is empty", "save at least one number");
  }
  const auto count = cell_count(header.shape);
  if (!count) return tl::unexpected(count.error());
  const std::size_t expected = static_cast<std::size_t>(*count) * type.bytes;
  if (data.size() != expected) {
    return failure("the array of " + shape_words(header.shape),
                   "needs " + std::to_string(expected) + " bytes, but " + std::to_string(data.size()) + " are there",
                   "write the file again with numpy.save");
  }
  Tensor tensor = {header.shape, std::vector<double>(static_cast<std::size_t>(*count))};
  // In Fortran order the first axis runs fastest: that is row-major order inside the reversed shape.
  const Shape reversed(header.shape.rbegin(), header.shape.rend());
  Index index(header.shape.size(), 0);
  for (std::size_t element = 0; element < tensor.values.size(); ++element) {
    const std::string_view element_bytes = data.substr(element * type.bytes, type.bytes);
    const double value = number(element_bytes, type);
    if (!std::isfinite(value)) {
      return failure("element " + std::to_string(element + 1) + " of the array", "is not a finite number",
                     "replace it by one");
    }
    if (const auto exact = check_rounding(element_bytes, type, value); !exact) return tl::unexpected(exact.error());
    if (header.fortran_order) {
      tensor.values[offset(header.shape, Index(index.rbegin(), index.rend()))] = value;
      advance(index, reversed);
    } else {
      tensor.values[element] = value;
    }
  }
  return tensor;
}

}  // namespace

Result<Tensor> parse_npy_values(const std::string& bytes) {
  const std::string_view file = bytes;
  const std::size_t version_at = npy_beginning.size();
  const bool has_version = file.starts_with(npy_beginning) && file.size() > version_at + 1;
  const int version = has_version ? static_cast<unsigned char>(file[version_at]) : 0;
  if (version < 1 || version > 3) {
    return failure("the file", "is not a NumPy array of version 1, 2 or 3", "write it with numpy.save");
  }
  const std::size_t length_at = version_at + 2;
  const std::size_t length_bytes = version == 1 ? 2 : 4;
  const std::size_t header_at = length_at + length_bytes;
  const std::uint64_t length =
      file.size() < header_at ? bytes.size() : unsigned_number(file.substr(length_at, length_bytes), false);
  if (file.size() < header_at + length) {
    return failure("the header", "is cut off", "write the file again with numpy.save");
  }
  const auto header = parse_npy_header(file.substr(header_at, length));
  if (!header) return tl::unexpected(header.error());
  if (header->shape.empty())
    return failure("a single number", "is not an array", "save an array with one axis or more");
  const auto type = parse_type(header->type);
  if (!type) {
    return failure("the element type \"" + header->type + "\"", "is not one of those that can be read",
                   "convert the array with .astype(float)");
  }
  return read_elements(*header, *type, file.substr(header_at + length));
}

}  // namespace convguide
