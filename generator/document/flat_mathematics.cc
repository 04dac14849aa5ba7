#include "document/flat_mathematics.h"

#include <algorithm>
#include <array>
#include <utility>

#include "arithmetic/symbol.h"

namespace convguide {
namespace {

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

// The place of the bracket that closes the one at `open`.
std::size_t closing_bracket(const std::string& text, std::size_t open) {
  int depth = 0;
  for (std::size_t at = open; at < text.size(); ++at) {
    if (text[at] == '{') ++depth;
    if (text[at] == '}' && --depth == 0) return at;
  }
  return text.size() - 1;
}

// A numerator or denominator: in brackets unless it is one letter or number.
std::string operand(const std::string& latex) {
  const bool is_one = latex.find_first_of(" +-") == std::string::npos;
  return is_one ? latex : "(" + latex + ")";
}

// "\frac{i - k}{s}" as "(i - k)/s".
void flatten_fractions(std::string& latex) {
  constexpr std::string_view command = "\\frac{";
  for (std::size_t at = latex.find(command); at != std::string::npos; at = latex.find(command, at)) {
    const std::size_t above = at + command.size() - 1;
    const std::size_t above_end = closing_bracket(latex, above);
    const std::size_t below = above_end + 1;
    const std::size_t below_end = closing_bracket(latex, below);
    const std::string flat = operand(latex.substr(above + 1, above_end - above - 1)) + "/" +
                             operand(latex.substr(below + 1, below_end - below - 1));
    latex.replace(at, below_end + 1 - at, flat);
  }
}

}  // namespace

std::string flat_latex(const std::string& latex) {
  std::string flat = latex;
  flatten_fractions(flat);
  for (const char* side : {"\\left", "\\right"}) {
    for (const char* bracket : {"\\lfloor", "\\rfloor", "\\lceil", "\\rceil"}) {
      replace_all(flat, std::string(side) + bracket, bracket);
    }
  }
  return flat;
}

std::string plain_mathematics(const std::string& latex) {
  std::string plain = flat_latex(latex);
  // Longer ones first, since one may stand inside of another.
  std::vector<Symbol> symbols(all_symbols.begin(), all_symbols.end());
  std::stable_sort(symbols.begin(), symbols.end(),
                   [](const Symbol& one, const Symbol& other) { return one.latex.size() > other.latex.size(); });
  for (const Symbol& symbol : symbols) {
    if (symbol.latex != symbol.name) replace_all(plain, symbol.latex, symbol.name);
  }
  constexpr auto words = std::to_array<std::pair<const char*, const char*>>({{"\\lfloor ", "⌊"},
                                                                             {" \\rfloor", "⌋"},
                                                                             {"\\lceil ", "⌈"},
                                                                             {" \\rceil", "⌉"},
                                                                             {"\\left", ""},
                                                                             {"\\right", ""},
                                                                             {"\\bmod", "mod"},
                                                                             {"\\max", "max"},
                                                                             {"\\min", "min"},
                                                                             {"\\cdot", "·"},
                                                                             {"\\geq", "≥"},
                                                                             {"\\leq", "≤"},
                                                                             {"\\ge", "≥"},
                                                                             {"\\le", "≤"},
                                                                             {"\\neq", "≠"},
                                                                             {"\\ ", " "},
                                                                             {"^\\top", "ᵀ"},
                                                                             {"-", "−"},
                                                                             {"'", "′"}});
  for (const auto& [command, text] : words) replace_all(plain, command, text);
  return plain;
}

Nodes with_plain_mathematics(const Nodes& nodes) {
  Nodes plain;
  for (const Json& node : nodes) {
    if (node.at("t") == "Math") {
      plain.push_back(emphasis(words(plain_mathematics(node.at("c").at(1)))));
    } else {
      plain.push_back(node);
    }
  }
  return plain;
}

}  // namespace convguide
