#include "document/plain_mathematics.h"

#include <algorithm>
#include <array>
#include <cctype>
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

// Fractions as quotients on one line, and floors and ceilings that do not grow.
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

// Where the letters end that begin at `at`: Latin ones, those with an accent, and accents of their own.
std::size_t end_of_letters(const std::string& text, std::size_t at) {
  while (at < text.size()) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool begins_accented = byte >= 0xC4 && byte <= 0xCD;  // U+0100 to U+037F, in two bytes
    if (begins_accented) {
      at += 2;
    } else if (std::isalpha(byte) != 0) {
      ++at;
    } else {
      break;
    }
  }
  return at;
}

// Letters in italics, without names of functions; all else upright.
Nodes in_italics(const std::string& text) {
  constexpr std::array<std::string_view, 3> functions = {"mod", "max", "min"};
  Nodes nodes;
  std::string upright;
  const auto end_upright = [&] {
    if (!upright.empty()) nodes.push_back(str(std::exchange(upright, "")));
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = end_of_letters(text, at);
    const std::string letters = text.substr(at, end - at);
    if (letters.empty()) {
      upright += text[at++];
      continue;
    }
    at = end;
    if (std::find(functions.begin(), functions.end(), letters) != functions.end()) {
      upright += letters;
      continue;
    }
    end_upright();
    nodes.push_back(emphasis({str(letters)}));
  }
  end_upright();
  return nodes;
}

}  // namespace

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
    if (node.at("t") != "Math") {
      plain.push_back(node);
      continue;
    }
    std::string text = plain_mathematics(node.at("c").at(1));
    replace_all(text, " ", "\u00a0");
    append(plain, in_italics(text));
  }
  return plain;
}

}  // namespace convguide
