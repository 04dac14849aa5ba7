// Which number each symbol stands for.
#pragma once

#include <array>
#include <bitset>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "arithmetic/symbol.h"
#include "parameters/layer.h"

namespace convguide {

// Like a map from symbols to numbers, but with a place for each symbol, so that millions of axes can be looked at in a
// second. Symbols are given as they stand in all_symbols, or by a name from there.
class Bindings {
 public:
  Bindings() = default;
  Bindings(std::initializer_list<std::pair<std::string_view, Size>> numbers);

  // The number of a symbol, to be set.
  Size& operator[](const Symbol& symbol);
  Size& operator[](std::string_view name);

  bool contains(std::string_view name) const;
  // The number of a symbol, where it has one.
  std::optional<Size> find(const Symbol& symbol) const;
  std::optional<Size> find(std::string_view name) const;
  // The same for a symbol that is known to have one.
  Size at(const Symbol& symbol) const { return numbers_[place_of(symbol)]; }
  Size at(std::string_view name) const { return at(symbol_named(name)); }

  // The symbols that have a number, in the order of all_symbols.
  std::vector<std::string_view> names() const;

  // These numbers and those of `others`, which hide these.
  Bindings with(const Bindings& others) const;

  bool operator==(const Bindings&) const = default;

 private:
  static std::size_t place_of(const Symbol& symbol) { return static_cast<std::size_t>(&symbol - all_symbols.data()); }

  std::array<Size, all_symbols.size()> numbers_ = {};
  std::bitset<all_symbols.size()> bound_ = {};
};

inline Size& Bindings::operator[](const Symbol& symbol) {
  bound_.set(place_of(symbol));
  return numbers_[place_of(symbol)];
}

inline std::optional<Size> Bindings::find(const Symbol& symbol) const {
  if (!bound_[place_of(symbol)]) return std::nullopt;
  return numbers_[place_of(symbol)];
}

}  // namespace convguide
