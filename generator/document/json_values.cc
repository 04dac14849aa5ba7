#include "document/json_values.h"

#include <nlohmann/json.hpp>

#include "document/exact_number.h"
#include "document/nested_list.h"

namespace convguide {
namespace {

// Takes the JSON as it is read, so that a text nested a million levels deep needs neither memory nor stack.
class Reader : public nlohmann::json_sax<nlohmann::json> {
 public:
  bool null() override { return reject("null"); }
  bool boolean(bool value) override { return reject(value ? "true" : "false"); }
  bool string(string_t& value) override { return reject("the text \"" + value + "\""); }
  bool binary(binary_t&) override { return reject("binary data"); }
  bool start_object(std::size_t) override { return reject("an object in { }"); }
  bool key(string_t&) override { return false; }
  bool end_object() override { return false; }

  bool number_integer(number_integer_t value) override {
    return add(static_cast<double>(value), std::to_string(value));
  }
  bool number_unsigned(number_unsigned_t value) override {
    return add(static_cast<double>(value), std::to_string(value));
  }
  bool number_float(number_float_t value, const string_t& text) override { return add(value, text); }
  bool start_array(std::size_t) override { return keep(list_.open()); }
  bool end_array() override { return keep(list_.close()); }

  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& problem) override {
    constexpr int number_too_large = 406;
    if (problem.id == number_too_large) {
      return keep(
          failure("the number before byte " + std::to_string(position + 1), "is too large", "use a smaller one"));
    }
    return keep(failure("byte " + std::to_string(position), "breaks the JSON", "write [[1, 2], [3, 4]], say"));
  }

  // The tensor once the text has ended.
  Result<Tensor> finish() && {
    if (error_) return tl::unexpected(*error_);
    return std::move(list_).finish();
  }

 private:
  bool add(double value, const std::string& text) {
    return keep(check_exact(text, value).and_then([&] { return list_.add(value); }));
  }

  bool reject(const std::string& what) {
    return keep(failure(what, "is not a number", "write nested lists of numbers, such as [[1, 2], [3, 4]]"));
  }

  // Whether to read on.
  bool keep(const Result<bool>& step) {
    if (!step) error_ = step.error();
    return step.has_value();
  }

  NestedList list_;
  std::optional<Error> error_;
};

}  // namespace

Result<Tensor> parse_json_values(const std::string& text) {
  Reader reader;
  nlohmann::json::sax_parse(text, &reader);
  return std::move(reader).finish();
}

}  // namespace convguide
