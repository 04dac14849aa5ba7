// Both printers: a table of cases, and random formulas read back by a reader of the tests' own.
#include <catch2/catch.hpp>
#include <random>

#include "arithmetic/evaluate.h"
#include "arithmetic/print_latex.h"
#include "arithmetic/print_plain.h"
#include "printed_formula.h"
#include "random_numbers.h"

using namespace convguide;

namespace {

const Expression i = variable("i");
const Expression k = variable("k");
const Expression s = variable("s");
const Expression p = variable("p");

// A formula at most `depth` operations deep; with negative integers where asked for.
Expression random_formula(std::mt19937& generator, int depth, bool negatives) {
  const Size choice = random_size(generator, 0, depth == 0 ? 1 : 9);
  if (choice == 0) return random_size(generator, negatives ? -3 : 0, 3);
  if (choice == 1) {
    const Expression symbols[] = {i, k, s, p};
    return symbols[random_size(generator, 0, 3)];
  }
  const ExpressionKind kinds[] = {ExpressionKind::add,          ExpressionKind::subtract,    ExpressionKind::multiply,
                                  ExpressionKind::floor_divide, ExpressionKind::ceil_divide, ExpressionKind::modulo,
                                  ExpressionKind::maximum,      ExpressionKind::minimum};
  const Expression left = random_formula(generator, depth - 1, negatives);
  return {kinds[choice - 2], left, random_formula(generator, depth - 1, negatives)};
}

// The texts that come from `text` by removing one pair of round brackets.
std::vector<std::string> without_one_pair(const std::string& text) {
  std::vector<std::string> shorter;
  std::vector<std::size_t> open;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '(') open.push_back(at);
    if (text[at] != ')') continue;
    std::string without = text;
    without.erase(at, 1);
    without.erase(open.back(), 1);
    open.pop_back();
    shorter.push_back(without);
  }
  return shorter;
}

std::string replace_all(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

bool contains_fraction(const Expression& expression) {
  if (!expression.is_operation()) return false;
  return expression.kind() == ExpressionKind::floor_divide || expression.kind() == ExpressionKind::ceil_divide ||
         contains_fraction(expression.left()) || contains_fraction(expression.right());
}

const Bindings numbers = {{"i", 7}, {"k", 3}, {"s", 2}, {"p", 5}};

}  // namespace

TEST_CASE("formulas as plain text and as LaTeX") {
  struct Row {
    Expression formula;
    std::string plain, latex;
  };
  const Row rows[] = {
      {i, "i", "i"},
      {12, "12", "12"},
      {-3, "−3", "-3"},
      {variable("ĩ'"), "ĩ'", "\\tilde{i}'"},
      {i + k, "i + k", "i + k"},
      {i - k + 1, "i − k + 1", "i - k + 1"},
      {i - (k - 1), "i − (k − 1)", "i - \\left(k - 1\\right)"},
      {i - (k + 1), "i − (k + 1)", "i - \\left(k + 1\\right)"},
      {i + (k - 1), "i + k − 1", "i + k - 1"},
      {2 * p, "2p", "2 p"},
      {2 * Expression(1), "2·1", "2 \\cdot 1"},
      {p * Expression(2), "p·2", "p \\cdot 2"},
      {i * (2 * p), "i·2p", "i \\cdot 2 p"},
      {s * (i - 1), "s(i − 1)", "s \\left(i - 1\\right)"},
      {(i - 1) * s, "(i − 1)s", "\\left(i - 1\\right) s"},
      {(k - 1) * (s - 1), "(k − 1)(s − 1)", "\\left(k - 1\\right) \\left(s - 1\\right)"},
      {floor_divide(i, s), "⌊i/s⌋", "\\left\\lfloor \\frac{i}{s} \\right\\rfloor"},
      {floor_divide(i - k, s) + 1, "⌊(i − k)/s⌋ + 1", "\\left\\lfloor \\frac{i - k}{s} \\right\\rfloor + 1"},
      {floor_divide(2 * p, s), "⌊2p/s⌋", "\\left\\lfloor \\frac{2 p}{s} \\right\\rfloor"},
      {floor_divide(i, 2 * s), "⌊i/(2s)⌋", "\\left\\lfloor \\frac{i}{2 s} \\right\\rfloor"},
      {2 * floor_divide(k, 2), "2⌊k/2⌋", "2 \\left\\lfloor \\frac{k}{2} \\right\\rfloor"},
      {ceil_divide(i + p, 2 * s), "⌈(i + p)/(2s)⌉", "\\left\\lceil \\frac{i + p}{2 s} \\right\\rceil"},
      {(ceil_divide(i, s) - 1) * s, "(⌈i/s⌉ − 1)s", "\\left(\\left\\lceil \\frac{i}{s} \\right\\rceil - 1\\right) s"},
      {maximum(0, i - k) + 1, "max(0, i − k) + 1", "\\max\\left(0, i - k\\right) + 1"},
      {s * minimum(i, k), "s·min(i, k)", "s \\cdot \\min\\left(i, k\\right)"},
      {maximum(i, k) * s, "max(i, k)s", "\\max\\left(i, k\\right) s"},
      {modulo(i - k, s), "(i − k) mod s", "\\left(i - k\\right) \\bmod s"},
      {modulo(2 * i, s), "2i mod s", "2 i \\bmod s"},
      {2 * modulo(i, s), "2(i mod s)", "2 \\left(i \\bmod s\\right)"},
      {modulo(modulo(i, s), k), "(i mod s) mod k", "\\left(i \\bmod s\\right) \\bmod k"},
      {Expression(-1) + i, "−1 + i", "-1 + i"},
      {i + Expression(-1), "i + (−1)", "i + \\left(-1\\right)"},
      {i + (Expression(-1) + k), "i + (−1 + k)", "i + \\left(-1 + k\\right)"},
      {i - (Expression(-1) - k), "i − (−1 − k)", "i - \\left(-1 - k\\right)"},
      {Expression(-2) * p, "(−2)p", "\\left(-2\\right) p"},
  };
  for (const Row& row : rows) {
    CHECK(print_plain(row.formula) == row.plain);
    CHECK(print_latex(row.formula) == row.latex);
  }
}

TEST_CASE("the reader of the tests reads what was written") {
  CHECK(read_formula("⌊(i + 2p − k)/s⌋ + 1", numbers)->value == 8);  // (7 + 10 − 3)/2 = 7
  CHECK(read_formula("i − (k − 1)", numbers)->value == 5);
  CHECK(read_formula("−1 + i mod s", numbers)->value == 0);
  CHECK(read_formula("i − (k − 1)", numbers)->meaning == read_formula("i − k + 1", numbers)->meaning);
  CHECK(read_formula("i − (k − 1)", numbers)->meaning != read_formula("i − k − 1", numbers)->meaning);
  CHECK_FALSE(read_formula("i + ", numbers).has_value());
  CHECK_FALSE(read_formula("i + −1", numbers).has_value());
}

TEST_CASE("printed formulas mean what their trees mean") {
  std::mt19937 generator(1);
  for (int round = 0; round < 20'000; ++round) {
    const Expression formula = random_formula(generator, 4, true);
    const std::string text = print_plain(formula);
    const auto read = read_formula(text, numbers);
    if (!read) FAIL(text << " cannot be read");
    const auto value = evaluate(formula, numbers);
    if (read->value.has_value() != value.has_value() || (value && *read->value != *value)) FAIL(text);
  }
}

TEST_CASE("no printed bracket is needless") {
  std::mt19937 generator(2);
  std::size_t pairs = 0;
  for (int round = 0; round < 20'000; ++round) {
    const std::string text = print_plain(random_formula(generator, 4, false));
    const std::string meant = read_formula(text, numbers)->meaning;
    for (const std::string& shorter : without_one_pair(text)) {
      const auto read = read_formula(shorter, numbers);
      if (read && read->meaning == meant) FAIL(text << " means the same as " << shorter);
      ++pairs;
    }
  }
  CHECK(pairs > 10'000);
}

TEST_CASE("LaTeX has the brackets of plain text, where no fraction bar takes their place") {
  std::mt19937 generator(3);
  for (int round = 0; round < 20'000; ++round) {
    const Expression formula = random_formula(generator, 4, true);
    if (contains_fraction(formula)) continue;
    std::string latex = print_latex(formula);
    for (const auto& [from, to] : {std::pair{"\\left(", "("},
                                   {"\\right)", ")"},
                                   {" \\cdot ", "·"},
                                   {"\\bmod", "mod"},
                                   {"\\max", "max"},
                                   {"\\min", "min"}}) {
      latex = replace_all(latex, from, to);
    }
    std::string plain = replace_all(print_plain(formula), "−", "-");
    CHECK(replace_all(latex, " ", "") == replace_all(plain, " ", ""));
  }
}
