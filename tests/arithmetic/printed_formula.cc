#include "printed_formula.h"

#include <cctype>
#include <string_view>
#include <utility>
#include <vector>

namespace convguide {
namespace {

// A part of the formula: several parts joined by one kind of operation, or a leaf.
struct Part {
  enum class Kind { leaf, sum, product } kind = Kind::leaf;
  std::vector<std::string> members;  // a sum's terms carry their signs
  std::optional<Size> value;
};

std::string meaning(const Part& part) {
  std::string text = part.kind == Part::Kind::sum ? "sum(" : part.kind == Part::Kind::product ? "product(" : "";
  for (const std::string& member : part.members) text += member + (part.kind == Part::Kind::leaf ? "" : ",");
  return part.kind == Part::Kind::leaf ? text : text + ")";
}

Size floored(Size dividend, Size divisor) {
  Size quotient = dividend / divisor;
  while (quotient * divisor > dividend && divisor > 0) --quotient;
  while (quotient * divisor < dividend && divisor < 0) --quotient;
  return quotient;
}

class Reader {
 public:
  Reader(std::string_view text, const Bindings& bindings) : rest_(text), bindings_(bindings) {}

  Part formula() {
    Part sum = {.kind = Part::Kind::sum, .members = {}, .value = 0};
    bool negative = take("−");
    do {
      add_term(sum, remainder(), negative);
    } while (take(" + ") ? (negative = false, true) : (take(" − ") ? (negative = true, true) : false));
    if (sum.members.size() == 1 && sum.members.front().front() == '+') return single_;
    return sum;
  }

  bool finished() const { return rest_.empty() && !failed_; }

 private:
  bool take(std::string_view token) {
    if (!rest_.starts_with(token)) return false;
    rest_.remove_prefix(token.size());
    return true;
  }

  void add_term(Part& sum, Part term, bool negative) {
    if (sum.value && term.value) {
      sum.value = *sum.value + (negative ? -*term.value : *term.value);
    } else {
      sum.value = std::nullopt;
    }
    if (term.kind == Part::Kind::sum) {
      for (std::string member : term.members) {
        if (negative) member.front() = member.front() == '+' ? '-' : '+';
        sum.members.push_back(member);
      }
    } else {
      sum.members.push_back((negative ? "-" : "+") + meaning(term));
    }
    single_ = std::move(term);
  }

  Part remainder() {
    Part left = product();
    if (!take(" mod ")) return left;
    const Part right = product();
    Part whole = {.members = {"mod(" + meaning(left) + "," + meaning(right) + ")"}, .value = std::nullopt};
    if (left.value && right.value && *right.value != 0) {
      whole.value = *left.value - floored(*left.value, *right.value) * *right.value;
    }
    return whole;
  }

  Part product() {
    Part first = factor();
    if (!at_factor()) return first;
    Part whole = {.kind = Part::Kind::product, .members = {}, .value = 1};
    multiply(whole, first);
    while (at_factor()) {
      take("·");
      multiply(whole, factor());
    }
    return whole;
  }

  void multiply(Part& whole, const Part& next) {
    if (whole.value && next.value) {
      whole.value = *whole.value * *next.value;
    } else {
      whole.value = std::nullopt;
    }
    if (next.kind == Part::Kind::product) {
      whole.members.insert(whole.members.end(), next.members.begin(), next.members.end());
    } else {
      whole.members.push_back(meaning(next));
    }
  }

  bool at_factor() const {
    return rest_.starts_with("·") || rest_.starts_with("(") || rest_.starts_with("⌊") || rest_.starts_with("⌈") ||
           (!rest_.empty() && std::isalnum(static_cast<unsigned char>(rest_.front())));
  }

  Part quotient(const std::string& name, std::string_view closing, Size (*of)(Size, Size)) {
    const Part left = product();
    failed_ = failed_ || !take("/");
    const Part right = factor();
    failed_ = failed_ || !take(closing);
    Part whole = {.members = {name + "(" + meaning(left) + "," + meaning(right) + ")"}, .value = std::nullopt};
    if (left.value && right.value && *right.value != 0) whole.value = of(*left.value, *right.value);
    return whole;
  }

  Part pair(const std::string& name, Size (*of)(Size, Size)) {
    const Part left = formula();
    failed_ = failed_ || !take(", ");
    const Part right = formula();
    failed_ = failed_ || !take(")");
    Part whole = {.members = {name + "(" + meaning(left) + "," + meaning(right) + ")"}, .value = std::nullopt};
    if (left.value && right.value) whole.value = of(*left.value, *right.value);
    return whole;
  }

  Part factor() {
    if (take("(")) {
      Part inside = formula();
      failed_ = failed_ || !take(")");
      return inside;
    }
    if (take("⌊")) return quotient("floor", "⌋", [](Size left, Size right) { return floored(left, right); });
    if (take("⌈")) return quotient("ceil", "⌉", [](Size left, Size right) { return -floored(-left, right); });
    if (take("max(")) return pair("max", [](Size left, Size right) { return left > right ? left : right; });
    if (take("min(")) return pair("min", [](Size left, Size right) { return left < right ? left : right; });
    if (rest_.empty()) {
      failed_ = true;
      return {};
    }
    std::size_t length = 0;
    while (length < rest_.size() && std::isdigit(static_cast<unsigned char>(rest_[length]))) ++length;
    if (length > 0) {
      const std::string digits(rest_.substr(0, length));
      rest_.remove_prefix(length);
      return {.members = {digits}, .value = std::stoll(digits)};
    }
    const std::string_view name = rest_.substr(0, 1);
    rest_.remove_prefix(1);
    const auto number = bindings_.find(name);
    failed_ = failed_ || !number;
    return {.members = {std::string(name)}, .value = number.value_or(0)};
  }

  std::string_view rest_;
  const Bindings& bindings_;
  Part single_;  // the last term of the last sum, for sums of one term
  bool failed_ = false;
};

}  // namespace

std::optional<PrintedFormula> read_formula(const std::string& text, const Bindings& bindings) {
  Reader reader(text, bindings);
  const Part whole = reader.formula();
  if (!reader.finished()) return std::nullopt;
  return PrintedFormula{.meaning = meaning(whole), .value = whole.value};
}

}  // namespace convguide
